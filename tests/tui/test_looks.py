"""Eight screens as they look, character by character.

After a wanted change: UPDATE_LOOKS=1 pytest tests/tui/test_looks.py, then read the difference.
"""

import datetime as dt
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from looking import asking, press, seen
from quiz_samples import CAPITAL, CHOICE, CLOZE, SAMPLES
from quizgen.memory import library, sessions
from quizgen.playing.plans import Plan
from quizgen.tui.app import QuizApp

Make = Callable[..., QuizApp]
LOOKS = Path(__file__).parent / "looks"
QUESTION = {
    "choice": ((80, 24), ["1"]),
    "choice_narrow": ((60, 18), ["1"]),
    "cloze": ((80, 24), ["2", "enter", *"8001", "enter"]),
    "summary": ((80, 24), ["1", "enter", *"8000", "enter", "enter", "1", "enter", "2", "enter"]),
}
LIBRARY = {
    "library": ((104, 24), []),
    "options": ((80, 24), ["end", "o"]),
    "review": ((80, 24), ["end", "r", "n"]),
    "statistics": ((104, 40), ["s"]),
}


def compare(app: QuizApp, name: str) -> None:
    """Compare the screen with the one that was kept."""
    shown = "".join(f"{line.rstrip()}\n" for line in seen(app).splitlines())
    kept = LOOKS / f"{name}.txt"
    if os.environ.get("UPDATE_LOOKS"):
        LOOKS.mkdir(exist_ok=True)
        kept.write_text(shown, encoding="utf-8")
    assert shown == kept.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", QUESTION)
async def test_a_question_looks_as_it_did(quiz_app: Make, name: str) -> None:
    """Asked, answered, summed up."""
    size, keys = QUESTION[name]
    now = [0.0]
    app = quiz_app(CHOICE, CLOZE, CAPITAL, clock=lambda: now[0])
    async with app.run_test(size=size) as pilot:
        for key in keys:
            now[0] += 1.0
            await press(pilot, key)
        asking(app)._tick()
        await pilot.pause()
        compare(app, name)


@pytest.mark.parametrize("name", LIBRARY)
async def test_the_library_looks_as_it_did(library_app: Make, name: str) -> None:
    """The list and what it opens, after some days of play."""
    size, keys = LIBRARY[name]
    app = library_app()
    memory, now = app.world.memory, app.world.now()
    for days in (9, 8, 3, 1):
        at = now - dt.timedelta(days=days)
        questions = library.questions_of(memory, "river")
        session = sessions.start(memory, Plan(shelves=("river",)), questions, at, "River")
        for place, question in enumerate(session.quiz.questions[: len(SAMPLES) - 1]):
            given = question.answer if (place + days) % 3 else ""
            session = sessions.answer(memory, session, given, 3.0 + place, at)
    async with app.run_test(size=size) as pilot:
        await press(pilot, *keys)
        await pilot.pause(0.3)
        compare(app, name)
