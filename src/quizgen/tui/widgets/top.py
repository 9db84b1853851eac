"""The head of the screen: what is asked about, streak, score, progress."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget

from quizgen.models import Question
from quizgen.playing.phrases import Phrases
from quizgen.playing.quiz import Quiz
from quizgen.playing.quotation import evidence_of
from quizgen.playing.scoring import Reply
from quizgen.playing.wording import topic
from quizgen.safety import line
from quizgen.tui.widgets.banner import BRAND
from quizgen.tui.widgets.listing import spread
from quizgen.tui.widgets.pips import Pip, Pips

SPACE = Content("  ")
TIME = 6
"""Cells for the time, so that nothing moves with it."""


class Headline(Widget):
    """One line: the program, what is asked about, streak and score, the time."""

    def __init__(self) -> None:
        super().__init__()
        self._about, self._tally, self._time = Content(""), Content(""), Content("")

    def show(self, about: Content, tally: Content) -> None:
        """Show what is asked about, and the score."""
        self._about, self._tally = about, tally
        self.refresh()

    def show_time(self, time: Content) -> None:
        """Show the time."""
        if time != self._time:
            self._time = time
            self.refresh()

    def render(self) -> Content:
        """Draw what there is room for; a wide screen has the score elsewhere."""
        classes, width = self.screen.classes, self.size.width
        if "-slim" in classes:
            return spread(BRAND, Content(""), self._tally, width)
        tally = Content("") if "-wide" in classes else self._tally + SPACE
        time = self._time.pad_left(max(TIME - self._time.cell_length, 0))
        return spread(BRAND + SPACE, self._about, tally + time, width)


class Top(Vertical):
    """Two lines: name and score, progress and place."""

    def compose(self) -> ComposeResult:
        """Make the two lines."""
        yield Headline()
        yield Pips()

    def show(self, question: Question, quiz: Quiz, phrases: Phrases, *, answered: bool) -> None:
        """Show where the quiz stands at this question."""
        place = quiz.number(question)
        about = Content.styled(_about(question, phrases), "$muted")
        self.query_one(Headline).show(about, _tally(quiz, phrases))
        shown = Content.assemble((str(place), "bold"), (f" / {quiz.total}", "$muted"))
        results = pips(quiz, 0 if answered else place, told=not quiz.exam)
        self.query_one(Pips).show(results, shown)

    def show_time(self, seconds: float, *, left: bool) -> None:
        """Show the time that was spent, or that is left."""
        style = "bold $foreground" if left else "$muted"
        minutes, rest = divmod(int(seconds), 60)
        self.query_one(Headline).show_time(Content.styled(f"{minutes}:{rest:02}", style))


def pips(quiz: Quiz, current: int = 0, *, told: bool = True) -> tuple[Pip, ...]:
    """Return the first results, with the place from 1 of the question that is open.

    What an exam does not yet tell, its pips do not either.
    """
    return tuple(
        "current" if place == current else _pip(first, told=told)
        for place, first in enumerate(quiz.firsts, 1)
    )


def _pip(first: Reply | None, *, told: bool) -> Pip:
    if first is None:
        return ""
    if first.reported:
        return "reported"
    return first.verdict if told else "given"


def _about(question: Question, phrases: Phrases) -> str:
    evidence = evidence_of(question)
    title = line(evidence.title) if evidence else ""
    return " · ".join(filter(None, (topic(question, phrases), title)))


def _tally(quiz: Quiz, phrases: Phrases) -> Content:
    if quiz.exam:
        return Content.styled(phrases("Exam"), "bold $secondary")
    in_a_row, points = phrases("in a row"), phrases("pts")
    return Content.assemble(
        (f"✦ {quiz.streak}", "bold $warning"),
        (f" {in_a_row}  ", "$muted"),
        (phrases.number(quiz.score), "bold $primary"),
        (f" {points}", "$muted"),
    )
