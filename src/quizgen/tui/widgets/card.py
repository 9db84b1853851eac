"""The card with the question."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from quizgen.models import BLANK, Question
from quizgen.playing.phrases import Phrases
from quizgen.playing.wording import KINDS, topic
from quizgen.safety import line

GAP = "▁▁▁▁▁▁"
"""As wide for every answer, to give nothing away."""


class Card(Vertical):
    """Shows what kind of question it is, and the question itself."""

    def compose(self) -> ComposeResult:
        """Make a line for the kind and room for the question."""
        yield Static(id="kind")
        yield Static(id="stem")

    def show(self, question: Question, phrases: Phrases, *, again: bool) -> None:
        """Show a question with its gap open."""
        kind = [
            phrases(KINDS[question.kind]),
            topic(question, phrases),
            phrases("once more") if again else "",
        ]
        self.query_one("#kind", Static).update(Content(" · ".join(filter(None, kind))))
        self.query_one("#stem", Static).update(_stem(question, GAP, ""))

    def fill(self, question: Question) -> None:
        """Put the answer into the gap, if the text then takes as many lines as before."""
        stem = self.query_one("#stem", Static)
        filled = _stem(question, line(question.answer), "underline $success")
        width = max(stem.content_size.width, 1)
        if len(filled.wrap(width)) == len(_stem(question, GAP, "").wrap(width)):
            stem.update(filled)


def _stem(question: Question, gap: str, style: str) -> Content:
    before, blank, after = line(question.stem).partition(BLANK)
    return Content.assemble(before, (gap if blank else "", style), after)
