"""A terminal that is the same everywhere, and a clock that ticks once a look."""

import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest
from textual.widgets import Input

from quizgen.models import Question
from quizgen.tui.app import QuizApp

sys.path.insert(0, str(Path(__file__).parents[1]))


@pytest.fixture(autouse=True)
def _terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fix colours and stop the cursor."""
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLORTERM", "truecolor")
    monkeypatch.delenv("NO_COLOR", raising=False)
    blink = Input.__init__

    def steady(self: Input, *args: object, **options: object) -> None:
        blink(self, *args, **options)  # type: ignore[arg-type]
        self.cursor_blink = False

    monkeypatch.setattr(Input, "__init__", steady)


@pytest.fixture
def quiz_app() -> Callable[..., QuizApp]:
    """Make an app whose clock goes on by a second each time it is read."""

    def make(*questions: Question, language: str = "en") -> QuizApp:
        ticks = count()
        return QuizApp(questions, language, clock=lambda: float(next(ticks)))

    return make
