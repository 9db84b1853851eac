"""What the command palette offers, in the reader's language."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from rich.text import Text
from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider

from quizgen.memory import library
from quizgen.playing.catalogues import languages
from quizgen.playing.phrases import Phrases
from quizgen.safety import line
from quizgen.tui.screens.home import HomeScreen
from quizgen.tui.themes import NAMES
from quizgen.tui.wishes import open_adding, open_statistics, start_shelf

if TYPE_CHECKING:
    from quizgen.tui.app import QuizApp

Act: TypeAlias = Callable[[], Any]


class PaletteScreen(CommandPalette):
    """Textual's palette in our looks."""

    CSS_PATH = "library.tcss"


class Palette(Provider):
    """Finds commands; titles are only text, whatever an article is called."""

    async def discover(self) -> Hits:
        """Offer everything."""
        for title, act in self._commands():
            yield DiscoveryHit(Text(title), act, text=title)

    async def search(self, query: str) -> Hits:
        """Offer what fits the letters typed."""
        matcher = self.matcher(query)
        for title, act in self._commands():
            if (score := matcher.match(title)) > 0:
                yield Hit(score, Text(title), act, text=title)

    def _commands(self) -> Iterator[tuple[str, Act]]:
        app = cast("QuizApp", self.app)
        return commands(app, library_is_open=isinstance(self.screen, HomeScreen))


def commands(app: "QuizApp", *, library_is_open: bool) -> Iterator[tuple[str, Act]]:
    """Yield the title of each command and what it does."""
    phrases = app.world.phrases
    if library_is_open:
        yield from _in_library(app)
    for name, told in NAMES.items():
        yield phrases("Theme: {name}", name=phrases(told)), partial(app.set_theme, name)
    for code in languages():
        title = phrases("Language: {name}", name=Phrases(code).name)
        yield title, partial(app.set_language, code)
    still = app.animation_level == "none"
    title = phrases("Motion: let things move") if still else phrases("Motion: nothing moves")
    yield title, partial(app.set_motion, still)
    yield phrases("Quit"), app.exit


def _in_library(app: "QuizApp") -> Iterator[tuple[str, Act]]:
    phrases, world = app.world.phrases, app.world
    for shelf in library.shelves(world.memory, world.now()):
        title = phrases("Play: {title}", title=line(shelf.title))
        yield title, partial(start_shelf, app, shelf.id)
    yield phrases("Add an article"), partial(open_adding, app)
    yield phrases("Statistics"), partial(open_statistics, app)
