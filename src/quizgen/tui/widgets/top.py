"""The head of the screen: what is asked about, streak, score, progress."""

from textual.content import Content
from textual.widget import Widget

from quizgen.playing.phrases import Phrases
from quizgen.playing.quiz import Quiz
from quizgen.playing.quotation import evidence_of
from quizgen.playing.scoring import Reply
from quizgen.playing.wording import topic
from quizgen.questions import Question
from quizgen.safety import line
from quizgen.tui.widgets.banner import BRAND
from quizgen.tui.widgets.lines import NOTHING, Lines, spread
from quizgen.tui.widgets.pips import Pip, placed

SPACE = Content("  ")
TIME = 6
"""Cells for the time, so that nothing moves with it."""


class Top(Widget):
    """Two lines: the program, what is asked about, streak, score and time; progress and place."""

    auto_links = False

    def __init__(self) -> None:
        super().__init__()
        self._about, self._tally, self._time = Content(""), Content(""), Content("")
        self._pips: tuple[Pip, ...] = ()
        self._place = Content("")

    def show(self, question: Question, quiz: Quiz, phrases: Phrases, *, answered: bool) -> None:
        """Show where the quiz stands at this question."""
        place = quiz.number(question)
        self._about = Content.styled(_about(question, phrases), "$muted")
        self._tally = _tally(quiz, phrases)
        self._place = Content.assemble((str(place), "bold"), (f" / {quiz.total}", "$muted"))
        self._pips = pips(quiz, 0 if answered else place, told=not quiz.exam)
        self.refresh()

    def show_time(self, seconds: float, *, left: bool) -> None:
        """Show the time that was spent, or that is left."""
        style = "bold $foreground" if left else "$muted"
        minutes, rest = divmod(int(seconds), 60)
        time = Content.styled(f"{minutes}:{rest:02}", style)
        if not time.is_same(self._time):
            self._time = time
            self.refresh()

    def render(self) -> Lines:
        """Draw both lines, apart where there is room."""
        return Lines(self._lines)

    def _lines(self, width: int) -> list[Content]:
        gap = [NOTHING] if "-tall" in self.screen.classes else []
        dashes = placed(self._pips, self._place, width, coloured=not self.app.no_color)
        return [*gap, self._headline(width), *gap, dashes]

    def _headline(self, width: int) -> Content:
        """Draw what there is room for; a wide screen has the score elsewhere."""
        classes = self.screen.classes
        if "-slim" in classes:
            return spread(BRAND, NOTHING, self._tally, width)
        tally = NOTHING if "-wide" in classes else self._tally + SPACE
        time = self._time.pad_left(max(TIME - self._time.cell_length, 0))
        return spread(BRAND + SPACE, self._about, tally + time, width)


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
