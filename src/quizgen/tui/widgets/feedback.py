"""What follows an answer: the verdict and the sentence that proves it."""

from textual.content import Content
from textual.widget import Widget

from quizgen.playing.phrases import Phrases
from quizgen.playing.quiz import Quiz
from quizgen.playing.quotation import evidence_of, origin, quotation
from quizgen.playing.wording import SIGNS, details, verdict
from quizgen.questions import Question
from quizgen.tui.themes import VERDICT_COLOURS
from quizgen.tui.widgets.lines import Lines, over, redraw, spread, wrapped

LONGEST = 66
"""Cells for where a sentence stands, unless the screen has fewer."""
AROUND = 10
"""Cells of a screen at both sides of the feedback."""
FEWEST = 4
"""Lines of the feedback at least: a shorter proof moves nothing."""
MARK = "bold underline $warning"
BAR = "▌"


class Feedback(Widget):
    """Laid out with each question but unseen until it is answered, so that nothing jumps.

    It draws its bar and its ground itself: to answer changes no class, and styles nothing anew.
    """

    auto_links = False

    def __init__(self) -> None:
        super().__init__()
        self._quote, self._origin = Content(""), Content("")
        self._told, self._details = Content(""), Content("")
        self._colour = ""
        self._drawn = Lines(self._lines)

    @property
    def revealed(self) -> bool:
        """Tell whether there is something to see."""
        return bool(self._colour)

    def prepare(self, question: Question, phrases: Phrases) -> None:
        """Lay the quotation out, unseen."""
        self._quote = quoted(question)
        self._origin = source(question, phrases, self.app.size.width - AROUND)
        self._told = self._details = Content("")
        self._colour = ""
        self.redraw()

    def reveal(self, question: Question, quiz: Quiz, phrases: Phrases, later: str) -> None:
        """Show the verdict on the latest reply, and when the question comes again."""
        reply = quiz.replies[-1]
        chosen_wrong = question.options and reply.verdict == "wrong"
        told = phrases("Not quite") if chosen_wrong else verdict(question, reply, phrases)
        self._colour = VERDICT_COLOURS[reply.verdict]
        self._told = Content.styled(f"{SIGNS[reply.verdict]} {told}", f"bold {self._colour}")
        said = " · ".join(filter(None, (details(quiz, phrases), later)))
        self._details = Content.styled(said, "$muted")
        self.redraw()

    def redraw(self) -> None:
        """Draw all anew."""
        self._drawn = redraw(self, self._drawn, self._lines)

    def render(self) -> Lines:
        """Draw the verdict, the quotation below, and its origin at the right."""
        return self._drawn

    def _lines(self, width: int) -> list[Content]:
        """Draw the lines over the bar and the ground; before the answer, as many empty ones."""
        tall, short = "-tall" in self.screen.classes, "-short" in self.screen.classes
        left, right = (3, 4) if tall else (1, 2) if short else (2, 3)
        room, gap = max(width - len(BAR) - left - right, 1), [Content("")] * tall
        quote = wrapped(self._quote, room)
        quote += [Content("")] * (FEWEST - 2 - len(quote))
        if not self.revealed:
            return [Content("")] * (len(quote) + 2 + 3 * len(gap))
        bar = Content.assemble((BAR, self._colour), " " * left)
        drawn = (bar + line for line in self._said(quote, room, gap))
        return [over("$surface", line, width) for line in drawn]

    def _said(self, quote: list[Content], width: int, gap: list[Content]) -> list[Content]:
        told = spread(Content(""), self._told, self._details, width)
        origin = Content.styled(self._origin.plain, "$muted").truncate(width, ellipsis=True)
        return [*gap, told, *gap, *quote, origin.pad_left(width - origin.cell_length), *gap]


def quoted(question: Question) -> Content:
    """Write the evidence sentence with the answer marked."""
    evidence = evidence_of(question)
    if evidence is None:
        return Content("")
    parts = quotation(evidence)
    return Content.assemble(parts.before, (parts.answer, MARK), parts.after)


def source(question: Question, phrases: Phrases, room: int = LONGEST) -> Content:
    """Write where the sentence stands; the title gives way to date and paragraph."""
    evidence = evidence_of(question)
    if evidence is None:
        return Content("")
    title, place = origin(evidence, phrases)
    behind = Content(f" · {place}" if place else "")
    longest = max(min(room, LONGEST) - behind.cell_length, 1)
    return Content.assemble(Content(title).truncate(longest, ellipsis=True), behind)
