"""A list of two-line entries with key caps, of which one is marked; only what is seen is drawn."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Click
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual

from quizgen.playing.phrases import deferred
from quizgen.tui.widgets.lines import GUTTER, NOTHING, spread

CAP, MARGIN, LINES = 3, 1, 2


@dataclass(frozen=True, slots=True)
class Entry:
    """What one entry of a list says."""

    id: str
    title: Content
    below: Content = NOTHING
    aside: Content = NOTHING
    """At the right of the title."""
    corner: Content = NOTHING
    """At the right of the line below."""
    cap: str = ""
    """What stands on the key cap: a number, a sign."""
    colour: str = "$panel"
    """The cap's colour while the entry is not marked."""


class Listing(ScrollView, can_focus=True):
    """Shows entries; arrows, j and k move, the mouse chooses."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"listing--entry", "listing--marked"}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j,down", "move(1)", deferred("move"), show=False, id="list_down"),
        Binding("k,up", "move(-1)", deferred("move back"), show=False, id="list_up"),
        Binding("pagedown", "page(1)", show=False, id="list_page_down"),
        Binding("pageup", "page(-1)", show=False, id="list_page_up"),
        Binding("home,g", "move(-1000000)", show=False, id="list_first"),
        Binding("end,G", "move(1000000)", show=False, id="list_last"),
    ]

    class Marked(Message):
        """Another entry is marked."""

    class Chosen(Message):
        """An entry was chosen."""

        def __init__(self, entry: Entry) -> None:
            super().__init__()
            self.entry = entry

    def __init__(
        self,
        *,
        id: str | None = None,  # noqa: A002  (Textual's name)
        pitch: int = 3,
        cap: int = CAP,
    ) -> None:
        super().__init__(id=id)
        self._entries: tuple[Entry, ...] = ()
        self._pitch = pitch
        """Lines from one entry to the next."""
        self._cap = cap
        self._place = 0

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Return what the list shows."""
        return self._entries

    @property
    def marked(self) -> Entry | None:
        """Return the entry that is marked."""
        return self._entries[self._place] if self._entries else None

    def fill(self, entries: Sequence[Entry]) -> None:
        """Show these entries; the one that was marked stays so, or else its place."""
        before = self.marked.id if self.marked else ""
        self._entries = tuple(entries)
        known = [entry.id for entry in entries]
        place = known.index(before) if before in known else self._place
        self._place = max(min(place, len(entries) - 1), 0)
        self.virtual_size = Size(0, self._pitch * len(entries))
        self.refresh()
        self.post_message(self.Marked())

    def mark(self, id: str) -> None:  # noqa: A002  (as above)
        """Mark the entry with this id."""
        places = [place for place, entry in enumerate(self._entries) if entry.id == id]
        self.action_move(places[0] - self._place if places else 0)

    def render_line(self, y: int) -> Strip:
        """Draw one line of the screen."""
        place, row = divmod(y + self.scroll_offset.y, self._pitch)
        marked = place == self._place
        style = self.get_visual_style("listing--marked" if marked else "listing--entry")
        width = self.scrollable_content_region.width
        if place >= len(self._entries) or row >= LINES:
            return Strip.blank(width, self.get_visual_style("listing--entry").rich_style)
        room = max(width - MARGIN - GUTTER, 10)
        text = draw(self._entries[place], room, self._cap, marked=marked)[row]
        line = Content.assemble(" " * MARGIN, text)
        strips = Visual.to_strips(self, line, width, 1, style, pad=True, apply_selection=False)
        return strips[0] if strips else Strip.blank(width, style.rich_style)

    def on_click(self, event: Click) -> None:
        """Choose the entry under the mouse."""
        place = (event.y + self.scroll_offset.y) // self._pitch
        if place < len(self._entries):
            self.action_move(place - self._place)
            self.action_choose()

    def action_move(self, step: int) -> None:
        """Mark another entry."""
        place = max(min(self._place + step, len(self._entries) - 1), 0)
        if place != self._place:
            self._place = place
            self.refresh()
            self.post_message(self.Marked())
        region = Region(0, self._pitch * place, self.size.width, min(self._pitch, LINES))
        self.scroll_to_region(region, animate=False, force=True)

    def action_page(self, pages: int) -> None:
        """Go on by as many entries as are seen."""
        self.action_move(pages * max(self.size.height // self._pitch, 1))

    def action_choose(self) -> None:
        """Tell that the marked entry is wanted."""
        if self.marked:
            self.post_message(self.Chosen(self.marked))


def draw(entry: Entry, width: int, cap: int, *, marked: bool) -> tuple[Content, Content]:
    """Draw the two lines of an entry over the width."""
    style = "bold $background on $primary" if marked else f"bold $foreground on {entry.colour}"
    if entry.colour != "$panel" and not marked:
        style = f"bold $background on {entry.colour}"
    lead = Content.assemble((f"{entry.cap:^{cap}}", style), " " * GUTTER)
    indent = Content(" " * (cap + GUTTER))
    return (
        spread(lead, entry.title, entry.aside, width),
        spread(indent, entry.below, entry.corner, width),
    )
