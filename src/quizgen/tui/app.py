"""The quiz as a terminal program.

In: questions and the interface's language. Out: the quiz as the reader left it.
"""

import asyncio
import signal
import time
from collections.abc import Callable
from contextlib import suppress
from typing import ClassVar

from textual.app import App
from textual.binding import Binding, BindingType
from textual.screen import Screen

from quizgen.models import Question
from quizgen.playing.phrases import Phrases
from quizgen.playing.quiz import Quiz
from quizgen.tui.screens.question import QuestionScreen
from quizgen.tui.themes import FEW_COLOURS, NIGHT, PAPER, THEMES


def run(questions: tuple[Question, ...], language: str) -> Quiz:
    """Let the reader take the quiz and return it with the replies."""
    app = QuizApp(questions, language)
    app.run()
    return app.quiz


class QuizApp(App[None]):
    """Shows one question after the other, then the summary."""

    CSS_PATH = "quizgen.tcss"
    TITLE = "quizgen"
    ENABLE_COMMAND_PALETTE = False
    HORIZONTAL_BREAKPOINTS = [(0, "-slim"), (72, "-normal"), (104, "-wide")]  # noqa: RUF012  (Textual declares it so)
    VERTICAL_BREAKPOINTS = [(0, "-short"), (22, "-middle"), (32, "-tall")]  # noqa: RUF012  (Textual declares it so)
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "quit", show=False, priority=True),
        Binding("t", "switch_theme", show=False, id="theme"),
    ]

    def __init__(
        self,
        questions: tuple[Question, ...],
        language: str,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__()
        # Opening with the question as default screen saves a second layout, a tenth of a second.
        self.asking = QuestionScreen(Quiz(questions), Phrases(language), clock)
        for theme in THEMES:
            self.register_theme(theme)
        few = self.console.color_system == "standard"
        self.theme = FEW_COLOURS if few else NIGHT.name

    @property
    def quiz(self) -> Quiz:
        """Return the quiz with the replies so far."""
        return self.asking.quiz

    def get_default_screen(self) -> Screen[None]:
        """Start with the question."""
        return self.asking

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Give themes that are not ours the two greys that the style sheet needs."""
        return NIGHT.variables

    def on_mount(self) -> None:
        """Leave the terminal as it was, even if the program is told to stop."""
        for name in ("SIGTERM", "SIGHUP"):
            # Windows and other threads have no such handlers.
            with suppress(AttributeError, NotImplementedError, RuntimeError, ValueError):
                loop = asyncio.get_running_loop()
                loop.add_signal_handler(getattr(signal, name), self.exit)

    def on_app_blur(self) -> None:
        """Stop the time while the reader is elsewhere."""
        self.asking.stopwatch.pause()

    def on_app_focus(self) -> None:
        """Count the time again."""
        if not self.asking.revealed:
            self.asking.stopwatch.resume()

    def action_switch_theme(self) -> None:
        """Turn from dark to light or back."""
        self.theme = PAPER.name if self.theme == NIGHT.name else NIGHT.name
