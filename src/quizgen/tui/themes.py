"""The two looks: night and paper.

Saturation stays low so that surfaces are still grey where only 256 colours are known.
"""

from textual.theme import Theme

from quizgen.playing.phrases import deferred

NIGHT = Theme(
    name="quizgen-night",
    dark=True,
    background="#15171b",
    surface="#20242a",
    panel="#333841",
    foreground="#dfe2ea",
    primary="#8fb4ff",
    accent="#8fb4ff",
    secondary="#c3a6ff",
    success="#7ddc9b",
    warning="#f2c66d",
    error="#ff8080",
    variables={"muted": "#868c9a", "faint": "#434954"},
)
PAPER = Theme(
    name="quizgen-paper",
    dark=False,
    background="#ecebe8",
    surface="#fbfaf9",
    panel="#d9d7d3",
    foreground="#2b2a28",
    primary="#2f5fb3",
    accent="#2f5fb3",
    secondary="#7a4fb0",
    success="#17693a",
    warning="#805500",
    error="#b3261e",
    variables={"muted": "#66635d", "faint": "#c6c3be"},
)
THEMES = (NIGHT, PAPER)
NAMES = {
    NIGHT.name: deferred("night"),
    PAPER.name: deferred("paper"),
    "ansi-dark": deferred("the terminal's own colours, dark"),
    "ansi-light": deferred("the terminal's own colours, light"),
}
"""The looks that one can choose."""
FEW_COLOURS = {NIGHT.name: "ansi-dark", PAPER.name: "ansi-light"}
"""What stands for our looks in terminals of 16 colours."""
VERDICT_COLOURS = {"right": "$success", "almost": "$warning", "wrong": "$error"}


def theme_for(name: str, *, few: bool) -> str:
    """Return the look that was chosen, as far as there is one and the terminal can show it."""
    known = name if name in NAMES else NIGHT.name
    return FEW_COLOURS.get(known, known) if few else known


def turned(name: str) -> str:
    """Return the light look for a dark one, and the dark one for a light one."""
    pairs = {NIGHT.name: PAPER.name, "ansi-dark": "ansi-light"}
    return {**pairs, **{light: dark for dark, light in pairs.items()}}.get(name, NIGHT.name)
