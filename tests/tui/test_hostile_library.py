"""Foreign text on every screen but the question's: it is shown as text and does nothing."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from looking import press, seen
from quiz_samples import CHOICE
from quizgen.memory import decisions, library, sessions
from quizgen.memory.decisions import Decision
from quizgen.memory.library import Entry
from quizgen.models import Evidence, Question
from quizgen.playing.plans import Plan
from quizgen.tui.app import QuizApp
from quizgen.tui.notices import tell
from quizgen.tui.world import World

HOSTILE = [
    "[/]",
    "[@click=app.quit]x[/] a [bold $primary",
    "{braces} %s \\[x] \x1b[6n\x1b]0;title\x07\x9b31m\x00 \u202egnihtemos\u2066\u200f",
    "x" * 5000 + "東京都庁 🏳️‍🌈👩‍👩‍👧‍👦 " * 40,
]
OBEYED = {"\x1b", "\x9b", "\x00", "\x07", "\u202e", "\u2066", "\u200f"}


def hostile(text: str) -> Question:
    """Put a text everywhere in a question."""
    proof = Evidence(article=text, sentence=text, start=0, end=1, quote="", title=text)
    options = (text, f"{text}2", "third")
    return replace(CHOICE, stem=text, answer=text, options=options, evidence=(proof,))


def app_of(world: World, text: str) -> QuizApp:
    """Put a text wherever the library may show one."""
    memory, now = world.memory, world.now()
    question = hostile(text)
    library.keep(memory, Entry("h", text, "article", text), [question], now)
    for _ in range(2):
        session = sessions.start(memory, Plan(shelves=("h",)), [question], now, text)
        session = sessions.answer(memory, session, "third", 1.0, now)
    decisions.decide(memory, Decision(question.id, "keep", text), now)
    return QuizApp(world)


async def visit(app: QuizApp) -> None:
    """Go through all screens that show foreign text."""
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.pause()
        await pilot.click(offset=(40, 0))
        tell(app, app.world.memory.rows("SELECT title FROM shelf")[0]["title"])
        for key in ("end", "o", "escape", "r", "w", "escape", "e", "escape", "q", "s", "q"):
            await press(pilot, key)
            assert not OBEYED & set(seen(app))
        await press(pilot, "ctrl+p", "x")
        await pilot.pause(0.1)
        assert not OBEYED & set(seen(app))
        assert app.is_running


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
async def test_hostile_text_is_only_text(make_world: Callable[..., World], text: str) -> None:
    """Titles, questions, reasons, messages, the palette: nothing acts, nothing breaks."""
    await visit(app_of(make_world(), text))


@settings(max_examples=2, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(min_size=1, max_size=60).filter(str.strip))
async def test_any_text_can_stand_in_the_library(
    make_world: Callable[..., World], text: str
) -> None:
    """No title, question or reason breaks a screen."""
    if not text.encode(errors="ignore").decode().strip():
        return
    await visit(app_of(make_world(), text.encode(errors="replace").decode()))
