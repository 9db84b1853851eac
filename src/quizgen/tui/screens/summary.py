"""What was reached: score, accuracy, time, topics, and what deserves another look."""

from collections.abc import Iterator
from typing import ClassVar, Literal, TypeAlias

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Digits, Static

from quizgen.models import BLANK, Question
from quizgen.playing.phrases import Phrases, deferred
from quizgen.playing.quiz import Quiz
from quizgen.safety import line
from quizgen.tui.widgets.card import GAP
from quizgen.tui.widgets.feedback import quoted
from quizgen.tui.widgets.keys import Keys
from quizgen.tui.widgets.pips import Pips
from quizgen.tui.widgets.side import topics
from quizgen.tui.widgets.top import pips

Leaving: TypeAlias = Literal["leave", "back", "undo"]


class SummaryScreen(Screen[Leaving]):
    """Shows the result and says what the reader wants next."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "leave", deferred("leave"), id="summary_leave", key_display="⏎"),
        Binding("q", "leave", show=False),
        Binding("u", "undo", deferred("undo"), id="summary_undo"),
        Binding("ctrl+z", "undo", show=False),
        Binding("escape", "back", deferred("back"), id="summary_back", key_display="esc"),
        Binding("down,j", "scroll(1)", show=False),
        Binding("up,k", "scroll(-1)", show=False),
        Binding("pagedown,space", "scroll(10)", show=False),
        Binding("pageup", "scroll(-10)", show=False),
    ]

    def __init__(self, quiz: Quiz, phrases: Phrases) -> None:
        super().__init__()
        self._quiz = quiz
        self._phrases = phrases

    def compose(self) -> ComposeResult:
        """Write the result."""
        with Vertical(id="page"):
            with VerticalScroll(id="result", can_focus=False):
                yield from self._compose_result()
            yield Keys(self._phrases)

    def on_mount(self) -> None:
        """Draw the progress."""
        self.query_one(Pips).show(pips(self._quiz))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Go back only to a quiz that is not finished."""
        return not self._quiz.finished if action == "back" else bool(parameters) or True

    def action_leave(self) -> None:
        """Leave the quiz."""
        self.dismiss("leave")

    def action_back(self) -> None:
        """Go on with the quiz."""
        self.dismiss("back")

    def action_undo(self) -> None:
        """Take the latest answer back."""
        self.dismiss("undo")

    def action_scroll(self, lines: int) -> None:
        """Scroll a long result."""
        self.query_one("#result").scroll_relative(y=lines, animate=False)

    def _compose_result(self) -> ComposeResult:
        quiz, phrases = self._quiz, self._phrases
        title = phrases("Done") if quiz.finished else phrases("So far")
        with Vertical(id="total"):
            yield Static(Content.styled(title, "bold $primary"))
            with Horizontal(id="figures"):
                yield Digits(str(quiz.score), id="score")
                yield Static(self._figures(), id="facts")
            yield Pips()
        yield Static(topics(quiz, phrases), id="topics")
        heading = phrases("Worth another look")
        if not quiz.missed:
            heading = phrases("Everything right at the first try.")
        yield Static(Content.styled(heading, "$muted"), id="missed-heading")
        for question in quiz.missed:
            yield Static(Content("\n").join(_missed(question)), classes="missed")

    def _figures(self) -> Content:
        quiz, phrases = self._quiz, self._phrases
        pairs = (
            (phrases.share(quiz.accuracy), phrases("at the first try")),
            (str(quiz.best_streak), phrases("best streak")),
            (phrases.duration(quiz.seconds), phrases("Time")),
        )
        lines = (Content.assemble((v, "bold"), (f" {name}", "$muted")) for v, name in pairs)
        return Content("\n").join(lines)


def _missed(question: Question) -> Iterator[Content]:
    """Write a missed question, its answer, and the sentence that proves it."""
    yield Content.styled(line(question.stem).replace(BLANK, GAP), "bold")
    yield Content.assemble(("✓ ", "$success"), (line(question.answer), "bold $success"))
    yield quoted(question)
