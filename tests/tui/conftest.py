"""A terminal that is the same everywhere, a clock that ticks once a look, answers kept in RAM."""

import datetime as dt
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from itertools import count
from pathlib import Path

import pytest
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.widgets import Input

sys.path.insert(0, str(Path(__file__).parents[1]))

from quiz_samples import SAMPLES
from quizgen.errors import QuizgenError
from quizgen.memory import library, sessions
from quizgen.memory.database import open_memory
from quizgen.memory.library import Entry
from quizgen.models import Question
from quizgen.playing.phrases import Phrases
from quizgen.playing.plans import Plan
from quizgen.tui.app import QuizApp
from quizgen.tui.world import World

NOW = dt.datetime(2026, 3, 4, 12, tzinfo=dt.UTC)
TWO = (("river", "How a river came back"), ("tram", "The tram that nobody ordered"))


@pytest.fixture(autouse=True)
def _terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fix colours and time zone, stop the cursor."""
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLORTERM", "truecolor")
    monkeypatch.delenv("NO_COLOR", raising=False)
    blink = Input.__init__

    def steady(self: Input, *args: object, **options: object) -> None:
        blink(self, *args, **options)  # type: ignore[arg-type]
        self.cursor_blink = False

    monkeypatch.setattr(Input, "__init__", steady)


@pytest.fixture(scope="session", autouse=True)
def _style_sheets_are_parsed_once() -> Iterator[None]:
    """Share between apps what Textual keeps of a parsed sheet; it is a sixth of a test's time."""
    parse, kept = Stylesheet._parse_rules, {}

    def once(self: Stylesheet, *sheet: object, **options: object) -> list[RuleSet]:
        variables = frozenset(self._variables.items())
        key = (variables, sheet, frozenset(options.items()))
        if key not in kept:
            kept[key] = parse(self, *sheet, **options)  # type: ignore[arg-type]
        return kept[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Stylesheet, "_parse_rules", once)
        yield


def gather(source: str, tell: Callable[[str], None]) -> tuple[Entry, tuple[Question, ...]]:
    """Make a quiz as the pipeline would, from a text that is a title."""
    tell("Reading the article")
    if "nothing" in source:
        raise QuizgenError("no questions: nothing was found that is sure enough to ask")
    return Entry("new", source.splitlines()[0], "article", source), SAMPLES


@pytest.fixture
def make_world() -> Iterator[Callable[..., World]]:
    """Make a world with an empty memory that is forgotten after the test."""
    with ExitStack() as stack:

        def make(
            language: str = "en",
            clock: Callable[[], float] | None = None,
            now: dt.datetime = NOW,
        ) -> World:
            ticks = count()
            memory = stack.enter_context(open_memory(None, NOW))
            return World(
                memory,
                Phrases(language),
                gather,
                clock=clock or (lambda: float(next(ticks))),
                now=lambda: now,
            )

        yield make


@pytest.fixture
def quiz_app(make_world: Callable[..., World]) -> Callable[..., QuizApp]:
    """Make an app that opens with a session on some questions."""

    def make(
        *questions: Question,
        language: str = "en",
        clock: Callable[[], float] | None = None,
        exam: bool = False,
        limit: int = 0,
    ) -> QuizApp:
        world = make_world(language, clock)
        plan = Plan(exam=exam, limit=limit)
        return QuizApp(world, sessions.start(world.memory, plan, questions, NOW, "Samples"))

    return make


@pytest.fixture
def library_app(make_world: Callable[..., World]) -> Callable[..., QuizApp]:
    """Make an app that opens with two quizzes in its library."""

    def make(language: str = "en", now: dt.datetime = NOW) -> QuizApp:
        world = make_world(language, None, now)
        for id_, title in TWO:
            library.keep(world.memory, Entry(id_, title, "article", f"{id_}.md"), SAMPLES, NOW)
        return QuizApp(world)

    return make
