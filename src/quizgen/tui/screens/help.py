"""All keys of a screen, each to be changed, and how points are counted."""

from collections.abc import Iterator
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Event, Key
from textual.message import Message
from textual.screen import ModalScreen, Screen
from textual.widgets import Static

from quizgen.playing.phrases import Phrases, deferred
from quizgen.playing.scoring import rules
from quizgen.tui.keymap import shown_keys
from quizgen.tui.widgets.keys import Keys
from quizgen.tui.widgets.listing import Entry, Listing

CAP = 11
OTHER_LINES, FEWEST = 17, 3
"""Lines of the sheet besides the keys; lines that the keys need at least."""


class HelpScreen(ModalScreen[None]):
    """Lists the keys; Enter on one of them asks for another."""

    class Remapped(Message):
        """A binding is to have another key; none, to have its own again."""

        def __init__(self, binding: str, key: str | None) -> None:
            super().__init__()
            self.binding = binding
            self.key = key

    CSS_PATH = "../library.tcss"
    AUTO_FOCUS = "Listing"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "change", deferred("change the key"), id="help_change"),
        Binding("delete,backspace", "restore", deferred("reset"), id="help_restore"),
        Binding("escape,q,question_mark,f1", "close", deferred("back"), id="help_close"),
    ]

    def __init__(self, phrases: Phrases, explained: Screen[Any]) -> None:
        super().__init__()
        self._phrases = phrases
        self._listed = {b.id: b for b in _bindings(explained) if b.id and b.description}
        self._changing = ""

    def compose(self) -> ComposeResult:
        """Write the list and the rules."""
        phrases = self._phrases
        with Vertical(classes="sheet"):
            yield Static(Content.styled(phrases("Keys"), "bold $primary"), classes="title")
            yield Listing(pitch=1, cap=CAP)
            yield Static(Content.styled(phrases("Points"), "bold $primary"), classes="title")
            yield Static(self._rules(), id="rules")
            yield Keys(phrases)

    def on_mount(self) -> None:
        """List the keys."""
        self.show()

    def show(self) -> None:
        """List the keys as they are now."""
        listing = self.query_one(Listing)
        listing.fill(
            [
                Entry(id_, Content(self._phrases(binding.description)), cap=self._cap(binding))
                for id_, binding in self._listed.items()
            ]
        )
        self._fit()

    def on_resize(self) -> None:
        """Leave room for the rules."""
        self._fit()

    def _fit(self) -> None:
        room = max(self.size.height - OTHER_LINES, FEWEST)
        self.query_one(Listing).styles.height = min(room, len(self._listed))

    def action_change(self) -> None:
        """Wait for the new key."""
        marked = self.query_one(Listing).marked
        self._changing = marked.id if marked else ""
        self.show()

    def action_restore(self) -> None:
        """Give the marked binding its own key again."""
        if marked := self.query_one(Listing).marked:
            self.post_message(self.Remapped(marked.id, None))

    def action_close(self) -> None:
        """Go back."""
        self.dismiss()

    def on_listing_chosen(self) -> None:
        """Change the key that was chosen."""
        self.action_change()

    async def on_event(self, event: Event) -> None:
        """Take the next key, whatever it means elsewhere."""
        if isinstance(event, Key) and self._changing:
            event.stop()
            binding, self._changing = self._changing, ""
            if event.key != "escape":
                self.post_message(self.Remapped(binding, event.key))
            self.show()
            return
        await super().on_event(event)

    def _cap(self, binding: Binding) -> str:
        if binding.id == self._changing:
            return self._phrases("press it")
        return shown_keys(self.app, binding)

    def _rules(self) -> Content:
        lines = (
            Content.assemble((f"{points:>5}  ", "bold"), (told, "$muted"))
            for told, points in rules(self._phrases)
        )
        return Content("\n").join(lines)


def _bindings(screen: Screen[Any]) -> Iterator[Binding]:
    """Yield the bindings of a screen, of its list, and those that hold everywhere."""
    for node in (screen, *screen.query(Listing), screen.app):
        yield from (binding for binding in node.BINDINGS if isinstance(binding, Binding))
