"""What follows an answer: the verdict and the sentence that proves it."""

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from quizgen.models import Question
from quizgen.playing.phrases import Phrases
from quizgen.playing.quiz import Quiz
from quizgen.playing.quotation import evidence_of, origin, quotation
from quizgen.playing.wording import SIGNS, details, verdict
from quizgen.tui.themes import VERDICT_COLOURS
from quizgen.tui.widgets.listing import spread

LONGEST = 66
"""Cells for where a sentence stands, unless the screen has fewer."""
AROUND = 10
"""Cells of a screen at both sides of the feedback."""
MARK = "bold underline $warning"


class Feedback(Widget):
    """Laid out with each question but unseen until it is answered, so that nothing jumps.

    One widget and not six, and none that is hidden: so an answer lays nothing out anew.
    """

    def __init__(self) -> None:
        super().__init__()
        self._quote, self._origin = Content(""), Content("")
        self._told, self._details = Content(""), Content("")

    @property
    def revealed(self) -> bool:
        """Tell whether there is something to see."""
        return bool(self._told.plain)

    def prepare(self, question: Question, phrases: Phrases) -> None:
        """Lay the quotation out, unseen."""
        before = self._height
        self._quote = quoted(question)
        self._origin = source(question, phrases, self.app.size.width - AROUND)
        self._told = self._details = Content("")
        self.set_classes("")
        self.refresh(layout=self._height != before)

    def reveal(self, question: Question, quiz: Quiz, phrases: Phrases, later: str) -> None:
        """Show the verdict on the latest reply, and when the question comes again."""
        reply = quiz.replies[-1]
        chosen_wrong = question.options and reply.verdict == "wrong"
        told = phrases("Not quite") if chosen_wrong else verdict(question, reply, phrases)
        style = f"bold {VERDICT_COLOURS[reply.verdict]}"
        self._told = Content.styled(f"{SIGNS[reply.verdict]} {told}", style)
        said = " · ".join(filter(None, (details(quiz, phrases), later)))
        self._details = Content.styled(said, "$muted")
        self.set_classes(f"-{reply.verdict}")
        self.refresh()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the lines of verdict, quotation and origin."""
        del container, viewport
        return len(self._lines(width))

    def render(self) -> Content:
        """Draw the verdict, the quotation below, and its origin at the right."""
        if not self.revealed:
            return Content("")
        return Content("\n").join(self._lines(self.content_size.width))

    @property
    def _height(self) -> int:
        return len(self._lines(self.content_size.width))

    def _lines(self, width: int) -> list[Content]:
        width = max(width, 1)
        told = spread(Content(""), self._told, self._details, width)
        gap = [Content("")] if "-tall" in self.screen.classes else []
        quote = self._quote.wrap(width) or [Content("")]
        origin = Content.styled(self._origin.plain, "$muted").truncate(width, ellipsis=True)
        return [told, *gap, *quote, origin.pad_left(width - origin.cell_length)]


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
