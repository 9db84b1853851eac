"""All keys, over whatever is shown."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from quizgen.playing.phrases import Phrases, deferred

KEYS = (
    ("1–4  a–d", deferred("choose an answer at once")),
    ("↑ ↓  j k", deferred("move between the answers")),
    ("⏎", deferred("confirm, check, next")),
    ("⏎", deferred("empty: reveal the answer")),
    ("u  ^z", deferred("take back the last answer")),
    ("t", deferred("light or dark")),
    ("q  esc", deferred("summary, then leave")),
)
WIDTH = 10


class HelpScreen(ModalScreen[None]):
    """Lists the keys; any of its own closes it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,q,question_mark,f1", "close", show=False),
    ]

    def __init__(self, phrases: Phrases) -> None:
        super().__init__()
        self._phrases = phrases

    def compose(self) -> ComposeResult:
        """Write the list."""
        with VerticalScroll(id="help"):
            yield Static(Content.styled(self._phrases("Keys"), "bold $primary"))
            lines = (
                Content.assemble((f"{key:<{WIDTH}}", "bold"), (self._phrases(text), ""))
                for key, text in KEYS
            )
            yield Static(Content("\n").join(lines), id="help-keys")
            yield Static(
                Content.styled(
                    self._phrases("What was wrong comes back at the end. The first try counts."),
                    "$muted",
                )
            )

    def on_click(self) -> None:
        """Close on a click anywhere."""
        self.dismiss()

    def action_close(self) -> None:
        """Go back."""
        self.dismiss()
