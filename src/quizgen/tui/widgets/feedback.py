"""What follows an answer: the verdict and the sentence that proves it."""

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from quizgen.models import Question
from quizgen.playing.phrases import Phrases
from quizgen.playing.quiz import Quiz
from quizgen.playing.quotation import evidence_of, origin, quotation
from quizgen.playing.wording import SIGNS, details, verdict

LONGEST = 66
"""Cells for where a sentence stands, unless the screen has fewer."""
AROUND = 10
"""Cells of a screen at both sides of the feedback."""
MARK = "bold underline $warning"


class Feedback(Vertical):
    """Laid out with each question but unseen until it is answered, so that nothing jumps."""

    def compose(self) -> ComposeResult:
        """Make the line of the verdict, the quotation, and its origin."""
        with Horizontal(id="verdict"):
            yield Static(id="told")
            yield Static(id="details")
        yield Static(id="quote")
        yield Static(id="origin")

    def prepare(self, question: Question, phrases: Phrases) -> None:
        """Lay the quotation out, unseen."""
        self.visible = False
        self.query_one("#quote", Static).update(quoted(question))
        self.query_one("#origin", Static).update(
            source(question, phrases, self.app.size.width - AROUND)
        )

    def reveal(self, question: Question, quiz: Quiz, phrases: Phrases, later: str) -> None:
        """Show the verdict on the latest reply, and when the question comes again."""
        reply = quiz.replies[-1]
        for name in SIGNS:
            self.set_class(name == reply.verdict, f"-{name}")
        chosen_wrong = question.options and reply.verdict == "wrong"
        told = phrases("Not quite") if chosen_wrong else verdict(question, reply, phrases)
        self.query_one("#told", Static).update(Content(f"{SIGNS[reply.verdict]} {told}"))
        said = " · ".join(filter(None, (details(quiz, phrases), later)))
        self.query_one("#details", Static).update(Content(said))
        self.visible = True


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
