"""quizgen as a terminal program: which screen follows which.

In: a `World`, and the session to begin with, if there is one. Out: what was answered is kept.
"""

import asyncio
import signal
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, ClassVar, Literal

from textual.app import App
from textual.binding import Binding, BindingType
from textual.screen import Screen

from quizgen.memory import settings
from quizgen.memory.sessions import Session
from quizgen.playing.phrases import Phrases, deferred
from quizgen.tui.keymap import changed, read_keymap, write_keymap
from quizgen.tui.leaving import end_anyway
from quizgen.tui.notices import tell
from quizgen.tui.screens.question import QuestionScreen
from quizgen.tui.themes import NIGHT, PAPER, THEMES, theme_for, turned
from quizgen.tui.world import World

if TYPE_CHECKING:
    from textual.command import Provider

    from quizgen.tui.screens.help import HelpScreen
    from quizgen.tui.screens.home import HomeScreen

FOLDER = Path(__file__).parent
LOOKS: list[str | PurePath] = [FOLDER / "quizgen.tcss", FOLDER / "library.tcss"]
"""A session needs the first at its start; other screens ask for the second."""
MOVING: Literal["full"] = "full"


def run(world: World, session: Session | None = None) -> None:
    """Let the reader play."""
    QuizApp(world, session).run()


def _palette() -> type["Provider"]:
    from quizgen.tui.palette import Palette  # noqa: PLC0415  (only when it is wanted)

    return Palette


class QuizApp(App[None]):
    """Opens screens and does what they ask for."""

    COMMANDS: ClassVar[set[Callable[[], type["Provider"]]]] = {_palette}  # type: ignore[assignment]

    TITLE = "quizgen"
    HORIZONTAL_BREAKPOINTS = [(0, "-slim"), (72, "-normal"), (104, "-wide")]  # noqa: RUF012  (Textual declares it so)
    VERTICAL_BREAKPOINTS = [(0, "-short"), (22, "-middle"), (36, "-tall")]  # noqa: RUF012  (Textual declares it so)
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "quit", deferred("quit"), show=False, priority=True, id="quit_at_once"),
        Binding("t", "switch_theme", deferred("light or dark"), show=False, id="theme"),
        Binding("l", "switch_language", deferred("language"), show=False, id="language"),
    ]

    def __init__(self, world: World, session: Session | None = None) -> None:
        super().__init__(css_path=LOOKS[:1] if session else LOOKS)
        self.world = world
        self._first = session
        for theme in THEMES:
            self.register_theme(theme)
        kept = settings.get(world.memory, "theme", NIGHT.name)
        self._open_with(theme_for(kept, few=self.console.color_system == "standard"))
        if settings.get(world.memory, "motion", MOVING) != MOVING:
            self.animation_level = "none"
        self.set_keymap(read_keymap(settings.get(world.memory, "keymap", "")))

    def _open_with(self, look: str) -> None:
        """Have a look from the first frame on; to change to it would style everything twice."""
        if look in {theme.name for theme in THEMES}:
            self.set_reactive(App.theme, look)
            dark = self.current_theme.dark
            self.set_class(dark, "-dark-mode", update=False)
            self.set_class(not dark, "-light-mode", update=False)
            self.stylesheet.set_variables(self.get_css_variables())
        else:
            self.theme = look

    def get_default_screen(self) -> Screen[None]:
        """Start with the question, or with the library: a screen less is a tenth of a second."""
        screen = self._first_screen()
        for name in self._sizes():  # else the first frame is laid out for no size, and then again
            screen.set_class(True, name, update=False)  # noqa: FBT003  (Textual declares it so)
        return screen

    def _first_screen(self) -> Screen[None]:
        if self._first:
            return QuestionScreen(self.world, self._first)
        from quizgen.tui.screens.home import HomeScreen  # noqa: PLC0415

        return HomeScreen(self.world)

    def _sizes(self) -> Iterator[str]:
        """Name the sizes of the terminal as the style sheets do."""
        known = self.HORIZONTAL_BREAKPOINTS, self.VERTICAL_BREAKPOINTS
        for cells, sizes in zip(self.size, known, strict=True):
            yield max(size for size in sizes if size[0] <= cells)[1]

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Give looks that are not ours the two greys that the style sheet needs."""
        return (NIGHT if self.current_theme.dark else PAPER).variables

    def action_command_palette(self) -> None:
        """Open the palette."""
        from quizgen.tui.palette import PaletteScreen  # noqa: PLC0415  (only when it is wanted)

        if not isinstance(self.screen, PaletteScreen):
            self.push_screen(PaletteScreen(placeholder=self.world.phrases("What do you want?")))

    def on_mount(self) -> None:
        """Leave the terminal as it was, even when told to stop; say what was mended."""
        for name in ("SIGTERM", "SIGHUP"):
            # Windows and other threads have no such handlers.
            with suppress(AttributeError, NotImplementedError, RuntimeError, ValueError):
                loop = asyncio.get_running_loop()
                loop.add_signal_handler(getattr(signal, name), self._leave)
        for notice in self.world.memory.notices:
            tell(self, self.world.phrases.told(notice.text, notice.values), severity="warning")

    def _leave(self) -> None:
        """Leave, even if the terminal is gone and never takes what is left to write."""
        end_anyway()
        self.exit()

    def on_app_blur(self) -> None:
        """Stop the time while the reader is elsewhere."""
        if isinstance(self.screen, QuestionScreen):
            self.screen.stopwatch.pause()

    def on_app_focus(self) -> None:
        """Count the time again."""
        if isinstance(self.screen, QuestionScreen) and not self.screen.revealed:
            self.screen.stopwatch.resume()

    # ---- the library ------------------------------------------------------------------------

    def on_home_screen_wanted(self, event: "HomeScreen.Wanted") -> None:
        """Do what the reader wants with an entry of the library."""
        from quizgen.tui.wishes import grant  # noqa: PLC0415  (a session needs none of it)

        grant(self, event.what, event.entry)

    def play(self, session: Session) -> None:
        """Show a session."""
        self.push_screen(QuestionScreen(self.world, session))

    def on_question_screen_left(self, event: QuestionScreen.Left) -> None:
        """Go back to where the session was started: the library, or the shell."""
        if len(self.screen_stack) == 1:
            self.exit()
            return
        self.pop_screen()
        if not event.session.quiz.finished and event.session.quiz.replies:
            tell(self, self.world.phrases("It waits for you at the top of the list."))

    @property
    def library(self) -> "HomeScreen | None":
        """Return the library, if it is what is shown."""
        from quizgen.tui.screens.home import HomeScreen  # noqa: PLC0415

        return self.screen if isinstance(self.screen, HomeScreen) else None

    def refresh_library(self) -> None:
        """Let the library show what has changed."""
        if self.library:
            self.library.show()

    # ---- the reader's settings --------------------------------------------------------------

    def action_switch_theme(self) -> None:
        """Turn from dark to light or back."""
        self.set_theme(turned(self.theme))

    def set_theme(self, name: str) -> None:
        """Take another look and keep it."""
        self.theme = name
        settings.put(self.world.memory, "theme", name)

    def set_motion(self, moving: bool) -> None:  # noqa: FBT001  (the palette passes it on)
        """Let things move, or nothing; and keep it."""
        self.animation_level = MOVING if moving else "none"
        settings.put(self.world.memory, "motion", self.animation_level)

    async def action_switch_language(self) -> None:
        """Speak the next language."""
        from quizgen.playing.catalogues import languages  # noqa: PLC0415

        known = languages()
        place = known.index(self.world.phrases.language)
        await self.set_language(known[(place + 1) % len(known)])

    async def set_language(self, code: str) -> None:
        """Speak another language, from this screen on."""
        self.world.phrases = Phrases(code)
        settings.put(self.world.memory, "language", code)
        for screen in self.screen_stack:
            await screen.recompose()
            if isinstance(screen, QuestionScreen):
                screen.show()
        self.refresh_library()

    def on_help_screen_remapped(self, event: "HelpScreen.Remapped") -> None:
        """Give a binding another key and keep it."""
        from quizgen.tui.screens.help import HelpScreen  # noqa: PLC0415

        keymap = changed(dict(self._keymap), event.binding, event.key)
        self.set_keymap(keymap)
        settings.put(self.world.memory, "keymap", write_keymap(keymap))
        if isinstance(self.screen, HelpScreen):
            self.screen.show()
