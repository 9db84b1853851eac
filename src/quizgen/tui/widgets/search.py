"""A line in which a list is searched while one types."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input

from quizgen.playing.phrases import deferred


class Search(Input):
    """Unseen until it is wanted; Enter keeps what was typed, Escape drops it."""

    class Left(Message):
        """The reader goes back to the list."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter,down", "keep", deferred("back to the list"), id="search_keep", key_display="⏎"
        ),
        Binding("escape", "drop", deferred("all again"), id="search_drop"),
    ]

    @property
    def words(self) -> list[str]:
        """Return what is looked for."""
        return self.value.casefold().split()

    def action_keep(self) -> None:
        """Go back to what was found."""
        self.display = bool(self.words)
        self.post_message(self.Left())

    def action_drop(self) -> None:
        """Look for nothing."""
        self.value = ""
        self.action_keep()
