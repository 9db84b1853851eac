"""quizgen as a terminal program: which screen follows which.

In: a `World`, and the session to begin with, if there is one. Out: what was answered is kept.
"""

import asyncio
import signal
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, ClassVar, Literal

from textual.app import App
from textual.binding import Binding, BindingType
from textual.screen import Screen

from quizgen.errors import QuizgenError
from quizgen.memory import library, sessions, settings
from quizgen.memory.sessions import Session
from quizgen.playing.phrases import Phrases, deferred
from quizgen.playing.plans import Plan
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
LENGTH = 20
"""Questions of a session for which nothing else was wished."""


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
        if self._first:
            return QuestionScreen(self.world, self._first)
        from quizgen.tui.screens.home import HomeScreen  # noqa: PLC0415

        return HomeScreen(self.world)

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

    # ---- from the library -------------------------------------------------------------------

    def on_home_screen_wanted(self, event: "HomeScreen.Wanted") -> None:
        """Do what the reader wants with an entry of the library."""
        kind, _, id_ = event.entry.partition(":")
        try:
            match event.what, kind:
                case "play", "session":
                    self.play(sessions.resume(self.world.memory, int(id_)))
                case "play", "shelf":
                    self.start_shelf(id_)
                case ("due", _) | ("play", "due"):
                    self.start(Plan(due=True, count=LENGTH))
                case "options", _:
                    self.open_options(id_)
                case "review", "shelf":
                    self.open_review(id_)
                case "remove", _:
                    self.remove(kind, id_)
                case "add", _:
                    self.open_adding()
                case "statistics", _:
                    self.open_statistics()
        except QuizgenError as error:
            tell(self, self.world.phrases.error(error), severity="error")

    def start_shelf(self, shelf: str) -> None:
        """Play a quiz in the reader's language; one that is not made yet is made first."""
        found = {known.id: known for known in library.shelves(self.world.memory, self.world.now())}
        quiz = found.get(shelf)
        if quiz is None:
            return
        if not quiz.questions:
            self.open_adding(quiz.source)
            return
        own = self.world.phrases.language
        languages = (own,) if own in quiz.languages else ()
        self.start(Plan(shelves=(shelf,), count=LENGTH, languages=languages), quiz.title)

    def start(self, plan: Plan, title: str = "") -> None:
        """Begin a session."""
        memory, now = self.world.memory, self.world.now()
        due = library.due(memory, now) if plan.due else ()
        questions = due or library.questions_of(memory, *plan.shelves)
        session = sessions.start(memory, plan, questions, now, title)
        if session.quiz.questions:
            self.play(session)
        else:
            tell(self, self.world.phrases("There is nothing to ask."), severity="warning")

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

    def remove(self, kind: str, id_: str) -> None:
        """Take a quiz out of the library, or end a session that waits."""
        memory, now = self.world.memory, self.world.now()
        if kind == "session":
            sessions.end(memory, sessions.resume(memory, int(id_)), now)
        else:
            library.remove(memory, id_)
        self.refresh_library()

    @property
    def _home(self) -> "HomeScreen | None":
        """Return the library, if it is what is shown."""
        from quizgen.tui.screens.home import HomeScreen  # noqa: PLC0415

        return self.screen if isinstance(self.screen, HomeScreen) else None

    def refresh_library(self) -> None:
        """Let the library show what has changed."""
        if home := self._home:
            home.show()

    # ---- other screens, loaded when they are wanted -----------------------------------------

    def open_options(self, shelf: str) -> None:
        """Ask how to play; no shelf stands for what is due."""
        from quizgen.tui.screens.options import OptionsScreen  # noqa: PLC0415

        def begin(plan: Plan | None) -> None:
            if plan:
                self.start(plan, title)

        memory = self.world.memory
        questions = library.questions_of(memory, shelf) if shelf else ()
        title = next(
            (s.title for s in library.shelves(memory, self.world.now()) if s.id == shelf), ""
        )
        questions = questions or library.due(memory, self.world.now())
        plan = Plan(shelves=(shelf,) if shelf else (), due=not shelf, count=LENGTH)
        self.push_screen(OptionsScreen(self.world, plan, questions, title), begin)

    def open_review(self, shelf: str) -> None:
        """Show the questions of a quiz, to keep, drop or mend them."""
        from quizgen.tui.screens.review import ReviewScreen  # noqa: PLC0415

        self.push_screen(ReviewScreen(self.world, shelf))

    def open_adding(self, source: str = "") -> None:
        """Make a quiz from an article."""
        from quizgen.tui.screens.adding import AddingScreen  # noqa: PLC0415

        def play(shelf: str | None) -> None:
            self.refresh_library()
            if shelf and source:
                self.start_shelf(shelf)
            elif shelf and (home := self._home):
                home.mark(f"shelf:{shelf}")

        self.push_screen(AddingScreen(self.world, source), play)

    def open_statistics(self) -> None:
        """Show what was learnt."""
        from quizgen.tui.screens.statistics import StatisticsScreen  # noqa: PLC0415

        self.push_screen(StatisticsScreen(self.world))

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
