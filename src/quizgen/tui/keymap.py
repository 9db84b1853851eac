"""Keys that the reader has changed.

In: the keymap as it is kept, a JSON object of binding ids and keys. Out: what Textual's
`set_keymap` takes; what is not understood is left out.
"""

import json

from textual.app import App
from textual.binding import Binding

SIGNS = {
    "enter": "⏎",
    "escape": "esc",
    "question_mark": "?",
    "slash": "/",
    "down": "↓",
    "up": "↑",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "backspace": "⌫",
    "delete": "del",
    "plus": "+",
}


def read_keymap(text: str) -> dict[str, str]:
    """Read a keymap that was kept."""
    try:
        found = json.loads(text or "{}")
    except ValueError:
        return {}
    if not isinstance(found, dict):
        return {}
    return {str(id_): key for id_, key in found.items() if isinstance(key, str) and key}


def changed(keymap: dict[str, str], binding: str, key: str | None) -> dict[str, str]:
    """Return the keymap with one more key changed, or one as it was at first."""
    rest = {id_: old for id_, old in keymap.items() if id_ != binding}
    return {**rest, binding: key} if key else rest


def write_keymap(keymap: dict[str, str]) -> str:
    """Write a keymap to be kept."""
    return json.dumps(keymap, sort_keys=True)


def shown_keys(app: App[object], binding: Binding) -> str:
    """Return the keys of a binding as they stand on keyboards: 1 a, esc q, ^z."""
    keys = app._keymap.get(binding.id or "", binding.key)  # noqa: SLF001  (there is no other way)
    return " ".join(sign(key.strip()) for key in keys.split(","))


def sign(key: str) -> str:
    """Return what stands on a key."""
    if key.startswith("ctrl+"):
        return "^" + key.removeprefix("ctrl+")
    return SIGNS.get(key) or (key.upper() if key[:1] == "f" and key[1:].isdigit() else key)
