"""Progress: one dash for each question, in the colour of its first result."""

from typing import TypeAlias

from textual.content import Content
from textual.widget import Widget

from quizgen.tui.themes import VERDICT_COLOURS
from quizgen.tui.widgets.listing import GUTTER, NOTHING, spread

Pip: TypeAlias = str
"""A verdict, `given` where it is not told, `reported`, `current`, or empty: still to come."""

COLOURED = {"given": "━", "reported": "╌", "current": "━", "": "─"}
COLOURS = {
    **VERDICT_COLOURS,
    "given": "$muted",
    "reported": "$muted",
    "current": "$foreground",
    "": "$faint",
}
COLOURLESS = {
    "right": "━",
    "almost": "╍",
    "wrong": "·",
    "given": "━",
    "reported": "×",
    "current": "▪",
    "": " ",
}
PLACE = 9
"""Cells for the place, so that all questions have as many dashes."""
ROOMY = 3
"""With so many cells for each question, gaps fit between them."""


class Pips(Widget):
    """Draws equal dashes over its width."""

    def __init__(self) -> None:
        super().__init__()
        self._pips: tuple[Pip, ...] = ()
        self._place = Content("")

    def show(self, pips: tuple[Pip, ...], place: Content = NOTHING) -> None:
        """Show these results, and at the right the place that is reached."""
        self._pips, self._place = pips, place
        self.refresh()

    def render(self) -> Content:
        """Draw the dashes."""
        coloured, width = not self.app.no_color, self.size.width
        if not self._place.plain:
            return draw(self._pips, width, coloured=coloured)
        room = max(PLACE, self._place.cell_length)
        drawn = draw(self._pips, width - room - GUTTER, coloured=coloured)
        return spread(drawn, NOTHING, self._place, width)


def draw(pips: tuple[Pip, ...], width: int, *, coloured: bool) -> Content:
    """Draw dashes of equal width; if they are too many, each stands for several questions."""
    if not pips or width < 1:
        return Content("")
    if len(pips) > width:
        pips = tuple(pips[place * len(pips) // width] for place in range(width))
    gap = 1 if width >= ROOMY * len(pips) else 0
    size = max((width - gap * (len(pips) - 1)) // len(pips), 1)
    signs = {**dict.fromkeys(VERDICT_COLOURS, "━"), **COLOURED} if coloured else COLOURLESS
    dashes = (Content.styled(signs[pip] * size, COLOURS[pip]) for pip in pips)
    return Content(" " * gap).join(dashes)
