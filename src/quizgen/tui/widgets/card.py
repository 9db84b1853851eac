"""The card with the question."""

from textual.content import Content
from textual.widget import Widget

from quizgen.playing.phrases import Phrases
from quizgen.playing.wording import KINDS, topic
from quizgen.questions import BLANK, Question
from quizgen.safety import line
from quizgen.tui.widgets.lines import Lines, redraw, wrapped

GAP = "▁▁▁▁▁▁"
"""As wide for every answer, to give nothing away."""


class Card(Widget):
    """Shows what kind of question it is, where there is room, and the question itself.

    One widget and not three: each one more is laid out, styled and drawn with every key.
    """

    auto_links = False

    def __init__(self) -> None:
        super().__init__()
        self._kind, self._stem = Content(""), Content("")
        self._drawn = Lines(self._lines)

    def show(self, question: Question, phrases: Phrases, *, again: bool) -> None:
        """Show a question with its gap open."""
        kind = [
            phrases(KINDS[question.kind]),
            topic(question, phrases),
            phrases("once more") if again else "",
        ]
        self._kind = Content.styled(" · ".join(filter(None, kind)), "$muted")
        self._stem = _stem(question, GAP, "bold")
        self.redraw()

    def redraw(self) -> None:
        """Draw all anew."""
        self._drawn = redraw(self, self._drawn, self._lines)

    def fill(self, question: Question) -> None:
        """Put the answer into the gap, if the text then takes as many lines as before."""
        if BLANK not in question.stem:
            return
        gap, lines = self._stem, len(self._drawn.at(self.content_size.width))
        self._stem = _stem(question, line(question.answer), "bold underline $success")
        if len(self._lines(self.content_size.width)) == lines:
            self.redraw()
        else:
            self._stem = gap

    def render(self) -> Lines:
        """Draw the kind, if the screen is tall, and the question."""
        return self._drawn

    def _lines(self, width: int) -> list[Content]:
        tall = "-tall" in self.screen.classes
        kind = [*wrapped(self._kind, width), Content("")] if tall else []
        return [*kind, *wrapped(self._stem, width)]


def _stem(question: Question, gap: str, style: str) -> Content:
    before, blank, after = line(question.stem).partition(BLANK)
    return Content.assemble((before, "bold"), (gap if blank else "", style), (after, "bold"))
