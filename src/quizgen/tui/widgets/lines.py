"""Text that is cut into lines already, drawn at a tenth of what flowing text takes.

In: a function that gives the lines for a width. Out: what Textual puts on the screen.

Textual wraps and aligns text, and marks each stretch of it so that the mouse can select it. Lines
of known length need none of this; on the screen of a question it was half of the cost of a key.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, reduce
from itertools import pairwise
from operator import add
from typing import TypeAlias

from rich.segment import Segment
from rich.style import Style as RichStyle
from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual
from textual.widget import Widget

Draw: TypeAlias = Callable[[int], Sequence[Content]]
NOTHING = Content("")
GUTTER = 2
"""Cells between two texts on one line."""
HELD = str.maketrans("\u00a0\u202f\t", "__ ")
"""Stand for the blanks at which no line breaks, which Textual takes for others: « ami », 20 %."""
PROBE = "$primary on $muted"
"""Differs in each theme."""


class Lines(Visual):
    """The lines of a widget, drawn once for each width."""

    def __init__(self, draw: Draw) -> None:
        self._draw = draw
        self._width = -1
        self._lines: Sequence[Content] = ()
        self._look: tuple[object, ...] = ()
        self._strips: list[Strip] = []

    def at(self, width: int) -> Sequence[Content]:
        """Return the lines for a width."""
        if width != self._width:
            self._width, self._lines = width, self._draw(width)
        return self._lines

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Count the lines."""
        del rules
        return len(self.at(width))

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """Take all the width that there is."""
        del rules
        return container_width

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """Draw the lines, unless they stand as they were drawn last."""
        look = width, height, style, options.get_style(PROBE)
        if look != self._look:
            self._look, self._strips = look, self._draw_strips(width, height, style, options)
        return self._strips

    def _draw_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        @cache
        def resolve(*styles: str | Style) -> RichStyle:
            return reduce(add, map(options.get_style, styles), style).rich_style

        return [strip(line, resolve) for line in self.at(width)[:height]]


def strip(line: Content, resolve: Callable[..., RichStyle]) -> Strip:
    """Draw a line in its styles, a later one over an earlier."""
    text, spans, open_spans, segments = line.plain, line.spans, set[int](), []
    begun, ended = defaultdict[int, list[int]](list), defaultdict[int, list[int]](list)
    for number, span in enumerate(spans):
        begun[span.start].append(number)
        ended[span.end].append(number)
    for start, end in pairwise(sorted({0, len(text), *begun, *ended})):
        open_spans.difference_update(ended.get(start, ()))
        open_spans.update(begun.get(start, ()))
        over = (spans[number].style for number in sorted(open_spans))
        segments.append(Segment(text[start:end], resolve(*over)))
    return Strip(segments, line.cell_length)


def wrapped(text: Content, width: int) -> list[Content]:
    """Cut a text into lines; one that fits needs no search for where to cut."""
    if text.cell_length <= width and "\n" not in text.plain:
        return [text]
    held = text.plain.translate(HELD)
    if held == text.plain:
        return text.wrap(max(width, 1))
    return list(_cut(text, held, (line.plain for line in Content(held).wrap(max(width, 1)))))


def _cut(text: Content, held: str, lines: Iterable[str]) -> Iterator[Content]:
    """Yield the lines of a text as another text of its length was cut."""
    end = 0
    for line in lines:
        start = held.index(line, end)
        end = start + len(line)
        yield text[start:end]


def redraw(widget: Widget, before: Lines, draw: Draw) -> Lines:
    """Draw a widget anew; the screen is laid out anew only if it takes more or fewer lines.

    Before the first layout there is no width to draw for.
    """
    width, after = widget.content_size.width, Lines(draw)
    widget.refresh(layout=not width or len(before.at(width)) != len(after.at(width)))
    return after


def over(ground: str, line: Content, width: int) -> Content:
    """Put a ground below the whole width of a line, if there is one."""
    if not ground:
        return line
    padded = line.pad_right(max(width - line.cell_length, 0))
    return padded.stylize_before(f"on {ground}")


def spread(lead: Content, left: Content, right: Content, width: int) -> Content:
    """Put two texts at the ends of a line; the left one gives way."""
    room = width - lead.cell_length - (right.cell_length + GUTTER if right.plain else 0)
    cut = left.truncate(max(room, 1), ellipsis=True, pad=bool(right.plain))
    return Content.assemble(lead, cut, " " * GUTTER if right.plain else "", right)
