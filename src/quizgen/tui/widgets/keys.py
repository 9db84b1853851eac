"""The foot line: the keys that do something now."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from textual.content import Content
from textual.events import Click
from textual.screen import Screen
from textual.style import Style
from textual.widget import Widget

from quizgen.playing.phrases import Phrases
from quizgen.tui.keymap import sign
from quizgen.tui.widgets.lines import Lines

SPACE = Content("  ")
LAST = 2
"""So many names at the end stay when there is not room for all."""


class Keys(Widget):
    """Names each key that works now; clicking a name presses the key."""

    auto_links = False

    def __init__(self, phrases: Phrases) -> None:
        super().__init__()
        self._phrases = phrases
        self._hints: tuple[tuple[str, str, str], ...] = ()
        """Key, what stands on it, what it does."""
        self._known: dict[tuple[tuple[str, str, str], ...], Lines] = {}
        """Before an answer and after it, the same few come by turns."""

    def on_mount(self) -> None:
        """Follow what the screen offers."""
        self.screen.bindings_updated_signal.subscribe(self, self._show)
        self.call_after_refresh(self._show, self.screen)

    def on_click(self, event: Click) -> None:
        """Press the key whose name was clicked."""
        if key := event.style.meta.get("key"):
            self.app.simulate_key(key)

    def _show(self, screen: Screen[Any]) -> None:
        if not screen.is_active:
            return
        hints: dict[str, tuple[str, str, str]] = {}
        for key, active in screen.active_bindings.items():
            # Textual fixes a binding's description before there is a language: translate it here.
            label = active.binding.description
            if active.binding.show and active.enabled and active.binding.id:
                shown = active.binding.key_display or sign(key)
                hints.setdefault(label, (key, shown, self._phrases(label)))
        if self._hints != (found := tuple(hints.values())):
            self._hints = found
            self.refresh()

    def render(self) -> Lines:
        """Draw the names."""
        return self._known.setdefault(self._hints, Lines(partial(_lines, self._hints)))


def _lines(known: Sequence[tuple[str, str, str]], width: int) -> list[Content]:
    """Write whole names only: the two at the end, help and the way out, stay the longest."""
    hints = [_hint(*hint) for hint in known]
    while len(hints) > LAST and len(SPACE.join(hints)) > width:
        del hints[-LAST - 1]
    return [SPACE.join(hints).truncate(max(width, 1), ellipsis=True)]


def _hint(key: str, display: str, label: str) -> Content:
    hint = Content.assemble((display, "bold $accent"), (f" {label}", "$muted"))
    # Not "@click": links would lose their colours.
    return hint.stylize(Style.from_meta({"key": key}), 0, len(hint.plain))
