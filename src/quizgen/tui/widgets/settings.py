"""Rows of choices: move between rows and along them, and take one or several."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.style import Style
from textual.widgets import Static

from quizgen.playing.phrases import deferred

NAME = 14
ROOMY = 22
"""With fewer lines, no blank ones stand between the rows."""


@dataclass(frozen=True, slots=True)
class Setting:
    """A row: what it decides, what there is to take, what is taken."""

    id: str
    name: str
    values: tuple[tuple[str, str], ...]
    """Key and words of each choice."""
    taken: frozenset[str]
    several: bool = False
    """More than one can be taken; none stands for all."""

    def take(self, key: str) -> "Setting":
        """Return the row with a choice taken, or no longer taken."""
        if not self.several:
            return replace(self, taken=frozenset({key}))
        return replace(self, taken=self.taken ^ {key})


class Settings(Static, can_focus=True):
    """Shows the rows; arrows move, space takes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "move(1, 0)", deferred("move"), id="set_down", key_display="↑↓←→"),
        Binding("up,k", "move(-1, 0)", show=False, id="set_up"),
        Binding("right,l", "move(0, 1)", show=False, id="set_right"),
        Binding("left,h", "move(0, -1)", show=False, id="set_left"),
        Binding("space", "take", deferred("choose"), id="set_take", key_display="␣"),
    ]

    class Changed(Message):
        """Something was taken."""

    def __init__(self, settings: Sequence[Setting]) -> None:
        super().__init__()
        self._rows = list(settings)
        self._row, self._column = 0, 0

    def taken(self, id_: str) -> tuple[str, ...]:
        """Return what is taken in a row, in the row's order; all of several is as none."""
        row = next(row for row in self._rows if row.id == id_)
        found = tuple(key for key, _ in row.values if key in row.taken)
        return () if row.several and len(found) == len(row.values) else found

    def on_mount(self) -> None:
        """Draw the rows, the first one marked where something is taken."""
        self.action_move(0, 0)

    def on_focus(self) -> None:
        """Mark the place."""
        self._draw()

    def on_resize(self) -> None:
        """Break long rows anew."""
        self._draw()

    def on_click(self, event: Click) -> None:
        """Take the choice under the mouse."""
        place = event.style.meta.get("place")
        if place:
            self._row, self._column = place
            self.action_take()

    def action_move(self, down: int, right: int) -> None:
        """Go to another row or choice; where only one can be taken, going takes it."""
        if down or not right:
            self._row = (self._row + down) % len(self._rows)
            taken = self._rows[self._row].taken
            keys = [key for key, _ in self._rows[self._row].values]
            self._column = next((n for n, key in enumerate(keys) if key in taken), 0)
        else:
            self._column = (self._column + right) % len(self._rows[self._row].values)
            if not self._rows[self._row].several:
                self.action_take()
        self._draw()

    def action_take(self) -> None:
        """Take the marked choice."""
        row = self._rows[self._row]
        self._rows[self._row] = row.take(row.values[self._column][0])
        self._draw()
        self.post_message(self.Changed())

    def _draw(self) -> None:
        blank = [] if self.screen.size.height < ROOMY else [Content("")]
        drawn = [[*self._lines(place), *blank] for place in range(len(self._rows))]
        self.update(Content("\n").join(line for lines in drawn for line in lines))

    def _lines(self, place: int) -> list[Content]:
        """Draw a row, on as many lines as it needs."""
        row, room = self._rows[place], max(self.size.width - NAME, 20)
        lines: list[list[Content]] = [[]]
        for column, (key, words) in enumerate(row.values):
            chip = self._chip(place, column, words, taken=key in row.taken)
            width = sum(part.cell_length for part in lines[-1])
            if lines[-1] and width + chip.cell_length > room:
                lines.append([])
            lines[-1].append(chip)
        names = [row.name, *([""] * (len(lines) - 1))]
        style = "bold" if place == self._row else "$muted"
        return [
            Content.assemble((f"{name:<{NAME}}", style), *chips)
            for name, chips in zip(names, lines, strict=True)
        ]

    def _chip(self, place: int, column: int, words: str, *, taken: bool) -> Content:
        several = self._rows[place].several
        sign = ("▣" if taken else "▢") if several else ("●" if taken else "○")
        style = "bold $primary" if taken else "$foreground"
        if (place, column) == (self._row, self._column):
            style = "bold $background on $primary"
        chip = Content.styled(f" {sign} {words} ", style)
        return chip.stylize(Style.from_meta({"place": (place, column)}), 0, len(chip.plain))
