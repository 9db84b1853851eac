"""The options of a multiple-choice question."""

from collections.abc import Iterable, Mapping

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from quizgen.playing.phrases import Phrases
from quizgen.playing.wording import SIGNS
from quizgen.safety import line

STATES = ("-cursor", "-right", "-wrong", "-other", "-struck")


class Choice(Horizontal):
    """One option: a key cap, the text, a remark, and room to say that it was chosen."""

    def __init__(self, number: int, tag: str) -> None:
        super().__init__()
        self.number = number
        self._tag = tag

    def compose(self) -> ComposeResult:
        """Make the three parts."""
        yield Static(Content(f" {self.number} "), classes="cap")
        with Vertical(classes="told"):
            yield Static(classes="label")
            yield Static(classes="remark")
        yield Static(Content(self._tag), classes="tag")

    def show(self, text: str) -> None:
        """Show an option as not yet chosen."""
        self.mark()
        self.query_one(".label", Static).update(Content(line(text)))
        self.remark("")

    def remark(self, text: str) -> None:
        """Say under the option what the articles say of it, where there is room."""
        self.query_one(".remark", Static).update(Content(line(text)))

    def mark(self, state: str = "", sign: str = "", *, chosen: bool = False) -> None:
        """Set one state, or none; a sign takes the number's place on the cap."""
        for name in STATES:
            self.set_class(name == state, name)
        self.query_one(".cap", Static).update(Content(f" {sign or self.number} "), layout=False)
        self.query_one(".tag", Static).visible = chosen

    def on_click(self) -> None:
        """Tell which option was clicked."""
        self.post_message(Choices.Picked(self.number - 1))


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
            self._rows[self.cursor].remove_class("-cursor")
        else:
            after = open_places[0 if step > 0 else -1]
        self.cursor = after
        self._rows[after].add_class("-cursor")

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
            if place == right:
                row.mark("-right", SIGNS["right"], chosen=place == chosen)
            elif place == chosen:
                row.mark("-wrong", SIGNS["wrong"], chosen=True)
            else:
                row.mark("-other")
            row.remark(remarks.get(self._options[place], ""))

    def _visible(self) -> Iterable[Choice]:
        return self._rows[: self._count]
