"""The options of a multiple-choice question."""

from collections.abc import Iterable, Mapping

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.widget import Widget

from quizgen.playing.phrases import Phrases
from quizgen.playing.wording import SIGNS
from quizgen.safety import line
from quizgen.tui.widgets.listing import spread

CAP, GUTTER = 3, 2
INDENT = " " * (CAP + GUTTER)
CAPS = {
    "": "bold $foreground on $panel",
    "-cursor": "bold $background on $primary",
    "-right": "bold $background on $success",
    "-wrong": "bold $background on $error",
    "-other": "$muted on $surface",
    "-struck": "$muted on $surface",
}
LABELS = {
    "": "$foreground",
    "-cursor": "$foreground",
    "-right": "bold $success",
    "-wrong": "$error",
    "-other": "$muted",
    "-struck": "strike $muted",
}


class Choice(Widget):
    """One option: a key cap, the text, a remark, and at the right that it was chosen.

    One widget and not four: each answer styles all of them anew, and that is what takes time.
    """

    def __init__(self, number: int, tag: str) -> None:
        super().__init__()
        self.number = number
        self._tag = tag
        self._text, self._remark, self._state, self._sign = "", "", "", ""
        self._chosen = False

    def show(self, text: str) -> None:
        """Show an option as not yet chosen."""
        width = self.content_size.width
        before = len(self._lines(width))
        self._text, self._remark = line(text), ""
        self.mark()
        self.refresh(layout=len(self._lines(width)) != before)

    def mark(self, state: str = "", sign: str = "", *, chosen: bool = False) -> None:
        """Set one state, or none; a sign takes the number's place on the cap."""
        self._state, self._sign, self._chosen = state, sign, chosen
        self.set_classes(({state} if state else set()) | (self.classes & {"-last"}))
        self.refresh()

    def remark(self, text: str) -> None:
        """Say under the option what the articles say of it, where there is room."""
        self._remark = line(text)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the lines that the option takes, and one more for a remark on tall screens."""
        del container, viewport
        return len(self._lines(width)) + self._roomy

    def render(self) -> Content:
        """Draw the cap, the text beside it, and the remark below."""
        width = self.content_size.width
        first, *rest = self._lines(width)
        tag = Content.styled(self._tag, "$foreground") if self._has_tag else Content("")
        lines = [spread(self._cap, first, tag, width)]
        lines += [Content.assemble(INDENT, text) for text in rest]
        if self._roomy and self._remark:
            style = "$muted" if self._state == "-other" else "$foreground"
            remark = Content.styled(self._remark, style)
            lines.append(spread(Content(INDENT), remark, Content(""), width))
        return Content("\n").join(lines)

    def on_click(self) -> None:
        """Tell which option was clicked."""
        self.post_message(Choices.Picked(self.number - 1))

    @property
    def _roomy(self) -> bool:
        tight = self.parent is not None and self.parent.parent is not None
        tight = tight and "-tight" in self.parent.parent.classes  # type: ignore[union-attr]
        return "-tall" in self.screen.classes and not tight

    @property
    def _has_tag(self) -> bool:
        return self._chosen and "-slim" not in self.screen.classes

    @property
    def _cap(self) -> Content:
        cap = f"{self._sign or self.number:^{CAP}}"
        style = CAPS[self._state]
        if self._is_ansi:
            style = "bold reverse"
        return Content.assemble((cap, style), " " * GUTTER)

    def _lines(self, width: int) -> list[Content]:
        """Wrap the text beside the cap, with room for the tag."""
        room = width - CAP - GUTTER
        if "-slim" not in self.screen.classes:
            room -= len(self._tag) + GUTTER
        style = LABELS[self._state]
        if self._state in {"-cursor", "-right"} and (self.app.no_color or self._is_ansi):
            style += " underline"
        return Content.styled(self._text, style).wrap(max(room, 4)) or [Content("")]

    @property
    def _is_ansi(self) -> bool:
        return self.has_pseudo_class("ansi")


class Choices(Vertical):
    """All options; `cursor` is the place of the marked one, or -1."""

    class Picked(Message):
        """An option was clicked."""

        def __init__(self, place: int) -> None:
            super().__init__()
            self.place = place

    def __init__(self, most: int, phrases: Phrases) -> None:
        super().__init__()
        # Made once for the longest question: rows are hidden, never built anew.
        self._rows = [Choice(number, phrases("your choice")) for number in range(1, most + 1)]
        self._options: tuple[str, ...] = ()
        self._count = 0
        self.cursor = -1
        self.struck: frozenset[int] = frozenset()
        """Places that a hint has struck out."""

    def compose(self) -> ComposeResult:
        """Make the rows."""
        yield from self._rows

    def show(self, options: tuple[str, ...]) -> None:
        """Show options, none marked."""
        self.cursor, self._count, self.struck = -1, len(options), frozenset()
        self._options = options
        for place, row in enumerate(self._rows):
            row.display = place < len(options)
            row.set_class(place == len(options) - 1, "-last")
            row.show(options[place] if place < len(options) else "")

    def move(self, step: int) -> None:
        """Mark the next or previous option that is not struck out, round at the ends."""
        open_places = [place for place in range(self._count) if place not in self.struck]
        if not open_places:
            return
        if self.cursor in open_places:
            after = open_places[(open_places.index(self.cursor) + step) % len(open_places)]
            self._rows[self.cursor].mark()
        else:
            after = open_places[0 if step > 0 else -1]
        self.cursor = after
        self._rows[after].mark("-cursor")

    def strike(self, places: Iterable[int]) -> None:
        """Strike options out."""
        self.struck = frozenset(places)
        for place in self.struck:
            self._rows[place].mark("-struck", " ")
        if self.cursor in self.struck:
            self.cursor = -1

    def reveal(self, right: int, chosen: int, remarks: Mapping[str, str]) -> None:
        """Show which option is right and which was chosen; -1 for none."""
        for place, row in enumerate(self._visible()):
            row.remark(remarks.get(self._options[place], ""))
            if place == right:
                row.mark("-right", SIGNS["right"], chosen=place == chosen)
            elif place == chosen:
                row.mark("-wrong", SIGNS["wrong"], chosen=True)
            else:
                row.mark("-other")

    def _visible(self) -> Iterable[Choice]:
        return self._rows[: self._count]
