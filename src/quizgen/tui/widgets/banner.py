"""The first line of a screen: the name of the program, where one is, a figure at the right."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

BRAND = Content.assemble(("◆ ", "$primary"), ("quizgen", "bold $primary"))


class Banner(Horizontal):
    """Says where one is."""

    def __init__(self, about: Content, figures: Content) -> None:
        super().__init__()
        self._about = about
        self._figures = figures

    def compose(self) -> ComposeResult:
        """Make the three parts."""
        yield Static(BRAND, id="brand")
        yield Static(self._about, id="about")
        yield Static(self._figures, id="tally")

    def show(self, about: Content, figures: Content) -> None:
        """Show other words."""
        self.query_one("#about", Static).update(about)
        self.query_one("#tally", Static).update(figures)
