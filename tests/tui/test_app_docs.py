"""The page on the app names the keys that there are."""

from pathlib import Path

import pytest
from textual.binding import Binding
from textual.screen import Screen

from quizgen.tui.keymap import sign
from quizgen.tui.screens.home import HomeScreen
from quizgen.tui.screens.question import QuestionScreen
from quizgen.tui.screens.review import ReviewScreen

PAGE = (Path(__file__).parents[2] / "docs" / "app.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("heading", "screen"),
    [("The library", HomeScreen), ("A question", QuestionScreen), ("Review", ReviewScreen)],
)
def test_the_page_names_every_key_that_the_bottom_line_names(
    heading: str, screen: type[Screen[None]]
) -> None:
    """A table for each screen; help is told of before them."""
    section = PAGE.split(f"## {heading}\n")[1].split("\n## ")[0]
    cells = [row.split("|")[1] for row in section.splitlines() if row.startswith("|")]
    told = {key for cell in cells for key in cell.replace(",", " ").split()}
    bindings = [b for b in screen.BINDINGS if isinstance(b, Binding) and b.show]
    keys = {sign(b.key.split(",")[0]) for b in bindings if b.action != "help"}
    assert keys - told == set()
