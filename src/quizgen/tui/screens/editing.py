"""Other words for a question: its text, its answer, its options."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from quizgen.errors import QuizgenError
from quizgen.memory.decisions import Decision, edit
from quizgen.playing.phrases import Phrases, deferred
from quizgen.questions import BLANK, Question
from quizgen.safety import line
from quizgen.tui.widgets.feedback import quoted
from quizgen.tui.widgets.keys import Keys

LONGEST = 1000


class Field(Input):
    """A line whose Enter saves everything."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", deferred("save"), id="edit_save"),
    ]


class EditingScreen(ModalScreen[Decision | None]):
    """Returns the decision to keep the question in other words, or None."""

    CSS_PATH = "../library.tcss"
    AUTO_FOCUS = "Input"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab,down", "app.focus_next", deferred("next field"), id="edit_next"),
        Binding("shift+tab,up", "app.focus_previous", show=False, id="edit_previous"),
        Binding("escape", "cancel", deferred("back"), id="edit_back"),
    ]

    def __init__(self, phrases: Phrases, question: Question, worded: Question) -> None:
        super().__init__()
        self._phrases = phrases
        self._question = question
        """As it was made."""
        self._worded = worded
        """As it is worded now."""

    def compose(self) -> ComposeResult:
        """Make a line for each text, and show the proof."""
        question, worded = self._question, self._worded
        with VerticalScroll(classes="sheet", can_focus=False):
            title = self._phrases("Your words")
            yield Static(Content.styled(title, "bold $primary"), classes="title")
            yield self._field(worded.stem, "edited_stem")
            if question.kind == "cloze":
                hint = self._phrases("The gap is {blank}.", blank=BLANK)
                yield Static(Content.styled(hint, "$muted"), classes="hint")
            for option in worded.options or (worded.answer,):
                sign = "✓" if option == worded.answer else "✗"
                style = "$success" if option == worded.answer else "$muted"
                with Horizontal(classes="row"):
                    yield Static(Content.styled(sign, style), classes="sign")
                    yield self._field(option)
            yield Static(quoted(question), id="proof")
            yield Static(id="problem")
            yield Keys(self._phrases)

    def _field(self, text: str, id_: str | None = None) -> Field:
        field = Field(line(text), max_length=LONGEST, select_on_focus=False, id=id_)
        field.add_class("field")
        return field

    def action_save(self) -> None:
        """Keep the words, if the question can still be answered."""
        stem, *texts = (field.value.strip() for field in self.query(Input))
        question = self._question
        changed = dict(zip(question.options or (question.answer,), texts, strict=True))
        told = {old: new for old, new in changed.items() if line(old) != new}
        try:
            decision = edit(question, stem if stem != line(question.stem) else "", told)
        except QuizgenError as error:
            self.query_one("#problem", Static).update(Content.styled(str(error), "$error"))
            return
        self.dismiss(decision)

    def action_cancel(self) -> None:
        """Change nothing."""
        self.dismiss(None)

    def on_input_submitted(self) -> None:
        """Keep the words."""
        self.action_save()
