"""Progress: one dash for each question, in the colour of its first result."""

from itertools import groupby
from typing import TypeAlias

from textual.content import Content
from textual.widget import Widget

from quizgen.tui.themes import VERDICT_COLOURS
from quizgen.tui.widgets.lines import GUTTER, NOTHING, Lines, spread

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

    def __init__(self, pips: tuple[Pip, ...]) -> None:
        super().__init__()
        self._pips = pips

    def render(self) -> Lines:
        """Draw the dashes."""
        return Lines(lambda width: [draw(self._pips, width, coloured=not self.app.no_color)])


def placed(pips: tuple[Pip, ...], place: Content, width: int, *, coloured: bool) -> Content:
    """Draw dashes, and at the right the place that is reached."""
    room = max(PLACE, place.cell_length)
    return spread(draw(pips, width - room - GUTTER, coloured=coloured), NOTHING, place, width)


def draw(pips: tuple[Pip, ...], width: int, *, coloured: bool) -> Content:
    """Draw dashes of equal width; if they are too many, each stands for several questions."""
    if not pips or width < 1:
        return Content("")
    if len(pips) > width:
        pips = tuple(pips[place * len(pips) // width] for place in range(width))
    gap = 1 if width >= ROOMY * len(pips) else 0
    size = max((width - gap * (len(pips) - 1)) // len(pips), 1)
    signs = {**dict.fromkeys(VERDICT_COLOURS, "━"), **COLOURED} if coloured else COLOURLESS
    # Neighbours of one kind are one stretch: a long quiz has as few as a short one.
    runs = ((pip, len(tuple(run))) for pip, run in groupby(pips))
    dashes = (((" " * gap).join([signs[pip] * size] * many), COLOURS[pip]) for pip, many in runs)
    return Content(" " * gap).join(Content.styled(*dash) for dash in dashes)
