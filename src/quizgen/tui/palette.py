"""What the command palette offers, in the reader's language."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from textual.app import SystemCommand
from textual.screen import Screen

from quizgen.memory import library
from quizgen.playing.catalogues import languages
from quizgen.playing.phrases import Phrases
from quizgen.safety import line
from quizgen.tui.screens.home import HomeScreen
from quizgen.tui.themes import NAMES

if TYPE_CHECKING:
    from quizgen.tui.app import QuizApp


def commands(app: "QuizApp", screen: Screen[Any]) -> Iterator[SystemCommand]:
    """Yield what can be done on a screen."""
    phrases = app.world.phrases
    if isinstance(screen, HomeScreen):
        for title, act in _in_library(app):
            yield SystemCommand(line(title), "", act)
    for name, told in NAMES.items():
        title = phrases("Theme: {name}", name=phrases(told))
        yield SystemCommand(title, "", partial(app.set_theme, name))
    for code in languages():
        title = phrases("Language: {name}", name=Phrases(code).name)
        yield SystemCommand(title, "", partial(app.set_language, code))
    yield SystemCommand(phrases("Quit"), "", app.exit)


def _in_library(app: "QuizApp") -> Iterator[tuple[str, Callable[[], None]]]:
    phrases, world = app.world.phrases, app.world
    for shelf in library.shelves(world.memory, world.now()):
        title = phrases("Play: {title}", title=shelf.title)
        yield title, partial(app.start_shelf, shelf.id)
    yield phrases("Add an article"), app.open_adding
    yield phrases("Statistics"), app.open_statistics
