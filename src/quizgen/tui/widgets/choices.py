"""The options of a multiple-choice question."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from textual.content import Content
from textual.events import Click, MouseMove
from textual.message import Message
from textual.widget import Widget

from quizgen.playing.phrases import Phrases
from quizgen.playing.wording import SIGNS
from quizgen.safety import line
from quizgen.tui.widgets.lines import Lines, over, redraw, spread, wrapped

CAP, GUTTER = 3, 2
INDENT = " " * (CAP + GUTTER)
FEWEST = 4
"""Cells for the text of an option, however narrow the screen."""
CAPS = {
    "": "bold $foreground on $panel",
    "cursor": "bold $background on $primary",
    "right": "bold $background on $success",
    "wrong": "bold $background on $error",
    "other": "$muted on $surface",
    "struck": "$muted on $surface",
}
LABELS = {
    "": "$foreground",
    "cursor": "$foreground",
    "right": "bold $success",
    "wrong": "$error",
    "other": "$muted",
    "struck": "strike $muted",
}
GROUNDS = {
    **dict.fromkeys(LABELS, ""),
    "cursor": "$surface",
    "right": "$success 12%",
    "wrong": "$error 10%",
}


@dataclass(frozen=True, slots=True)
class Choice:
    """One option as it stands: a key cap, the text, a remark, and whether it was chosen."""

    text: str
    cap: str
    state: str = ""
    chosen: bool = False
    remark: str = ""


class Choices(Widget):
    """All options; `cursor` is the place of the marked one, or -1.

    One widget and not one for each: a key draws lines anew, and neither styles nor lays out.
    """

    auto_links = False

    class Picked(Message):
        """An option was clicked."""

        def __init__(self, place: int) -> None:
            super().__init__()
            self.place = place

    def __init__(self, phrases: Phrases) -> None:
        super().__init__()
        self._tag = phrases("your choice")
        self._hovered = -1
        self.choices: tuple[Choice, ...] = ()
        self.cursor = -1
        self.struck: frozenset[int] = frozenset()
        """Places that a hint has struck out."""
        self.tight = False
        """There is no room for anything but the options."""
        self._is_ansi = False
        """The terminal's own colours are used."""
        self._drawn = Lines(self._lines)

    def show(self, options: tuple[str, ...]) -> None:
        """Show options, none marked."""
        self.cursor, self.struck, self._hovered = -1, frozenset(), -1
        self.choices = tuple(
            Choice(line(option), str(number)) for number, option in enumerate(options, 1)
        )
        self.redraw()

    def fit(self, *, tight: bool) -> None:
        """Give up the rows between the options, or have them again."""
        if tight != self.tight:
            self.tight = tight
            self.redraw()

    def redraw(self) -> None:
        """Draw all anew."""
        self._is_ansi = self.has_pseudo_class("ansi")
        self._drawn = redraw(self, self._drawn, self._lines)

    def move(self, step: int) -> None:
        """Mark the next or previous option that is not struck out, round at the ends."""
        places = [place for place in range(len(self.choices)) if place not in self.struck]
        if not places:
            return
        if self.cursor in places:
            self._set(self.cursor, state="")
            self.cursor = places[(places.index(self.cursor) + step) % len(places)]
        else:
            self.cursor = places[0 if step > 0 else -1]
        self._set(self.cursor, state="cursor")
        self.redraw()

    def strike(self, places: Iterable[int]) -> None:
        """Strike options out."""
        self.struck = frozenset(places)
        for place in self.struck:
            self._set(place, state="struck", cap=" ")
        if self.cursor in self.struck:
            self.cursor = -1
        self.redraw()

    def reveal(self, right: int, chosen: int, remarks: Sequence[str]) -> None:
        """Show which option is right and which was chosen, -1 for none, and remarks on each."""
        for place, (choice, remark) in enumerate(zip(self.choices, remarks, strict=True)):
            state = {chosen: "wrong", right: "right"}.get(place, "other")
            self._set(
                place,
                state=state,
                cap=SIGNS.get(state, choice.cap),
                chosen=place == chosen,
                remark=line(remark),
            )
        self.redraw()

    def _set(self, place: int, **changes: object) -> None:
        """Change how one option stands."""
        changed = replace(self.choices[place], **changes)  # type: ignore[arg-type]
        self.choices = (*self.choices[:place], changed, *self.choices[place + 1 :])

    # ---- the mouse --------------------------------------------------------------------------

    def place_at(self, row: int) -> int:
        """Return the place of the option in a row of the widget, or -1."""
        for place, lines in enumerate(self._rows(self.size.width)):
            if 0 <= row < len(lines):
                return place
            row -= len(lines) + self._between
        return -1

    def on_click(self, event: Click) -> None:
        """Tell which option was clicked."""
        if (place := self.place_at(event.y)) >= 0:
            self.post_message(self.Picked(place))

    def on_mouse_move(self, event: MouseMove) -> None:
        """Show what a click would choose."""
        self._hover(self.place_at(event.y))

    def on_leave(self) -> None:
        """Show it no more."""
        self._hover(-1)

    def _hover(self, place: int) -> None:
        if place != self._hovered:
            self._hovered = place
            self.redraw()

    # ---- how it is drawn --------------------------------------------------------------------

    def render(self) -> Lines:
        """Draw all options."""
        return self._drawn

    @property
    def _tall(self) -> bool:
        return "-tall" in self.screen.classes and not self.tight

    @property
    def _between(self) -> int:
        """Count the rows between two options; tall ones have theirs inside."""
        return not (self.tight or {"-short", "-tall"} & self.screen.classes)

    def _lines(self, width: int) -> list[Content]:
        lines: list[Content] = []
        for row in self._rows(width):
            lines += [Content("")] * (self._between if lines else 0)
            lines += row
        return lines

    def _rows(self, width: int) -> list[list[Content]]:
        """Return the lines of each option."""
        return [self._row(place, choice, width) for place, choice in enumerate(self.choices)]

    def _row(self, place: int, choice: Choice, width: int) -> list[Content]:
        left, right = (2, 3) if self._tall else (1, 2)
        inner = max(width - left - right, CAP + GUTTER + FEWEST)
        slim = "-slim" in self.screen.classes
        tag = Content.styled(self._tag if choice.chosen and not slim else "", "$foreground")
        room = inner - CAP - GUTTER - (0 if slim else len(self._tag) + GUTTER)
        first, *rest = wrapped(Content.styled(choice.text, self._label(choice)), max(room, FEWEST))
        lines = [spread(self._cap(choice), first, tag, inner)]
        lines += [Content(INDENT) + more for more in rest]
        if self._tall:
            style = "$muted" if choice.state == "other" else "$foreground"
            remark = Content.styled(choice.remark, style)
            lines = [Content(""), *lines, spread(Content(INDENT), remark, Content(""), inner)]
        return [over(self._ground(place, choice), cut.pad_left(left), width) for cut in lines]

    def _cap(self, choice: Choice) -> Content:
        style = "bold reverse" if self._is_ansi else CAPS[choice.state]
        return Content.assemble((f"{choice.cap:^{CAP}}", style), " " * GUTTER)

    def _ground(self, place: int, choice: Choice) -> str:
        """Name the ground of an option; sixteen colours have no shades for one."""
        if self._is_ansi:
            return ""
        hovered = place == self._hovered and not choice.state
        return GROUNDS["cursor" if hovered else choice.state]

    def _label(self, choice: Choice) -> str:
        plain = self.app.no_color or self._is_ansi
        underlined = plain and choice.state in {"cursor", "right"}
        return LABELS[choice.state] + (" underline" if underlined else "")
