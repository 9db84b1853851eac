"""The head of the screen: what is asked about, streak, score, progress."""

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from quizgen.models import Question
from quizgen.playing.phrases import Phrases
from quizgen.playing.quiz import Quiz
from quizgen.playing.quotation import evidence_of
from quizgen.playing.scoring import Reply
from quizgen.playing.wording import topic
from quizgen.safety import line
from quizgen.tui.widgets.pips import Pip, Pips


class Top(Vertical):
    """Two lines: name and score, progress and place."""

    def compose(self) -> ComposeResult:
        """Make the two lines."""
        with Horizontal(id="headline"):
            yield Static(
                Content.assemble(("◆ ", "$primary"), ("quizgen", "bold $primary")), id="brand"
            )
            yield Static(id="about")
            yield Static(id="tally")
            yield Static(id="time")
        with Horizontal(id="progress"):
            yield Pips()
            yield Static(id="place")

    def show(self, question: Question, quiz: Quiz, phrases: Phrases, *, answered: bool) -> None:
        """Show where the quiz stands at this question."""
        place = quiz.number(question)
        self.query_one("#about", Static).update(Content(_about(question, phrases)))
        self.query_one("#tally", Static).update(_tally(quiz, phrases))
        self.query_one("#place", Static).update(
            Content.assemble((str(place), "bold"), (f" / {quiz.total}", "$muted"))
        )
        self.query_one(Pips).show(pips(quiz, 0 if answered else place, told=not quiz.exam))

    def show_time(self, seconds: float, *, left: bool) -> None:
        """Show the time that was spent, or that is left."""
        style = "bold $foreground" if left else "$muted"
        minutes, rest = divmod(int(seconds), 60)
        shown = Content.styled(f"{minutes}:{rest:02}", style)
        self.query_one("#time", Static).update(shown)


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
