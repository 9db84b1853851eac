"""What was reached: score, accuracy, time, topics, and what deserves another look."""

from collections.abc import Iterator
from typing import ClassVar, Literal, TypeAlias

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Digits, Static

from quizgen.memory.sessions import Session
from quizgen.playing.phrases import deferred
from quizgen.questions import BLANK, Question
from quizgen.safety import line
from quizgen.tui.widgets.banner import BRAND
from quizgen.tui.widgets.card import GAP
from quizgen.tui.widgets.feedback import quoted, source
from quizgen.tui.widgets.keys import Keys
from quizgen.tui.widgets.pips import Pips
from quizgen.tui.widgets.side import topics
from quizgen.tui.widgets.top import pips
from quizgen.tui.world import World

Leaving: TypeAlias = Literal["leave", "undo", "retry"]


class SummaryScreen(Screen[Leaving]):
    """Shows the result and says what the reader wants next."""

    CSS_PATH = "../library.tcss"
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "leave", deferred("done"), id="summary_leave"),
        Binding("q,escape", "leave", show=False, id="summary_quit"),
        Binding("r", "retry", deferred("try the missed ones again"), id="summary_retry"),
        Binding("u,ctrl+z", "undo", deferred("undo"), id="summary_undo"),
        Binding("down,j", "scroll(1)", show=False, id="summary_down"),
        Binding("up,k", "scroll(-1)", show=False, id="summary_up"),
        Binding("pagedown,space", "scroll(10)", show=False, id="summary_page_down"),
        Binding("pageup", "scroll(-10)", show=False, id="summary_page_up"),
    ]

    def __init__(self, session: Session, world: World) -> None:
        super().__init__()
        self._quiz = session.quiz
        self._phrases = world.phrases

    def compose(self) -> ComposeResult:
        """Write the result."""
        with Vertical(id="page"):
            yield Static(BRAND, classes="brand")
            with VerticalScroll(id="result", can_focus=False):
                yield from self._compose_result()
            yield Keys(self._phrases)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to try again only what was missed, and to undo what there is."""
        del parameters
        offered = {"retry": bool(self._quiz.missed), "undo": bool(self._quiz.replies)}
        return offered.get(action, True)

    def action_leave(self) -> None:
        """Leave the quiz."""
        self.dismiss("leave")

    def action_retry(self) -> None:
        """Ask the missed questions again."""
        self.dismiss("retry")

    def action_undo(self) -> None:
        """Take the latest answer back."""
        self.dismiss("undo")

    def action_scroll(self, lines: int) -> None:
        """Scroll a long result."""
        self.query_one("#result").scroll_relative(y=lines, animate=False)

    def _compose_result(self) -> ComposeResult:
        quiz, phrases = self._quiz, self._phrases
        with Vertical(id="total"):
            yield Static(Content.styled(phrases("Done"), "bold $primary"))
            with Horizontal(id="figures"):
                yield Digits(phrases.number(quiz.score), id="score")
                yield Static(self._figures(), id="facts")
            yield Pips(pips(quiz))
        if told := topics(quiz, phrases):
            yield Static(told, id="topics")
        heading = phrases("Worth another look")
        if not quiz.missed:
            heading = phrases("Everything right at the first try.")
        yield Static(Content.styled(heading, "$muted"), id="missed-heading")
        for question in quiz.missed:
            with Vertical(classes="missed"):
                yield Static(Content("\n").join(_missed(question)))
                yield Static(source(question, phrases), classes="origin")

    def _figures(self) -> Content:
        quiz, phrases = self._quiz, self._phrases
        pairs = [
            (phrases.share(quiz.accuracy), phrases("at the first try")),
            (phrases.number(quiz.best_streak), phrases("best streak")),
            (phrases.duration(quiz.seconds), phrases("Time")),
        ]
        claimed = sum(bool(reply.overridden) for reply in quiz.replies)
        if claimed:
            pairs.append((phrases.number(claimed), phrases("marked right by you")))
        lines = (Content.assemble((v, "bold"), (f" {name}", "$muted")) for v, name in pairs)
        return Content("\n").join(lines)


def _missed(question: Question) -> Iterator[Content]:
    """Write a missed question, its answer, and the sentence that proves it."""
    yield Content.styled(line(question.stem).replace(BLANK, GAP), "bold")
    yield Content.assemble(("✓ ", "$success"), (line(question.answer), "bold $success"))
    yield quoted(question)
