"""Draws the picture and the tour for the README: the program itself on the seed articles.

Run: python docs/make_pictures.py
Out: docs/pictures/quiz.svg, and docs/pictures/tour.svg, which moves; the same at each run.
"""

import asyncio
import datetime as dt
import os
import re
from collections.abc import Callable, Sequence
from itertools import count
from pathlib import Path
from typing import Any

os.environ |= {"TERM": "xterm-256color", "COLORTERM": "truecolor", "TEXTUAL_ANIMATIONS": "none"}
os.environ |= {"TZ": "UTC"}
os.environ.pop("NO_COLOR", None)

from textual.pilot import Pilot
from textual.widgets import Input

from quizgen.commands.making import make_quiz
from quizgen.commands.shelving import seeds
from quizgen.memory import library, sessions
from quizgen.memory.database import Memory, open_memory
from quizgen.models import Question
from quizgen.playing.phrases import Phrases
from quizgen.playing.plans import Plan
from quizgen.tui.app import QuizApp
from quizgen.tui.screens.question import QuestionScreen
from quizgen.tui.world import World

PICTURES = Path(__file__).parent / "pictures"
SIZE = (104, 36)
TOUR_SIZE = (80, 24)
LANGUAGE = "en"
LENGTH = 20
NOW = dt.datetime(2026, 3, 4, 9, tzinfo=dt.UTC)
PLAYED = "✓✓✗✓✓✓✗✓✓✓✓"
"""How the questions before the shown one went."""
SECONDS = (9, 5, 14, 4, 3, 2, 7, 6, 4, 3, 5)
FRAME = 2.4
"""Seconds for each picture of the tour."""


def is_telling(question: Question) -> bool:
    """Tell whether a question shows much: its options are names, its proof in another language."""
    named = question.kind == "multiple_choice" and question.answer_kind == "person"
    return named and question.language == LANGUAGE and question.evidence[0].language != LANGUAGE


def fill(memory: Memory) -> tuple[Question, ...]:
    """Put the seeds into the library and return their questions in the language of the pictures."""
    for place, seed in enumerate(seeds()):
        entry, questions = make_quiz(seed.source, lambda _: None)
        library.keep(memory, entry, questions, NOW - dt.timedelta(days=place))
    shelves = (shelf.id for shelf in library.shelves(memory, NOW))
    return tuple(q for q in library.questions_of(memory, *shelves) if q.language == LANGUAGE)


def right_key(question: Question) -> str:
    """Return the key of the right option."""
    return str(question.options.index(question.answer) + 1)


def open_world(memory: Memory) -> World:
    """Return a world whose clocks do not depend on the day."""
    ticks = count()
    clock: Callable[[], float] = lambda: 3.0 * next(ticks)  # noqa: E731  (as short as it is)
    return World(memory, Phrases(LANGUAGE), make_quiz, clock=clock, now=lambda: NOW)


def started(memory: Memory) -> sessions.Session:
    """Return a session that has come to a telling question."""
    questions = fill(memory)
    shown = next(filter(is_telling, questions))
    others = [question for question in questions if question is not shown]
    chosen = (*others[: len(PLAYED)], shown, *others[len(PLAYED) : LENGTH - 1])
    session = sessions.start(memory, Plan(count=LENGTH), chosen, NOW, "Seeds")
    while (question := session.quiz.current) and session.quiz.position < len(PLAYED):
        place = session.quiz.position
        given = question.answer if PLAYED[place] == "✓" else ""
        session = sessions.answer(memory, session, given, float(SECONDS[place]), NOW)
    return session


def picture(app: QuizApp) -> str:
    """Return the screen as SVG."""
    svg = app.export_screenshot(title="quizgen")
    # Some renderers drop leading blanks without this.
    svg = svg.replace("<svg ", '<svg xml:space="preserve" ', 1)
    return "\n".join(row.rstrip() for row in svg.splitlines()) + "\n"


async def draw() -> str:
    """Answer a question rightly and return the screen."""
    with open_memory(None, NOW) as memory:
        session = started(memory)
        app = QuizApp(open_world(memory), session)
        async with app.run_test(size=SIZE) as pilot:
            assert session.quiz.current
            await pilot.press(right_key(session.quiz.current))
            await pilot.pause()
            return picture(app)


async def tour() -> str:
    """Go through the program and return the screens as one picture that moves."""
    with open_memory(None, NOW) as memory:
        started(memory)
        app = QuizApp(open_world(memory))
        async with app.run_test(size=TOUR_SIZE) as pilot:
            frames = [await show(pilot)]
            frames += [await show(pilot, key) for key in ("down", "o", "enter")]
            for _ in range(3):
                frames += await answer(pilot)
            later = (["q"], ["s"], ["q", "down", "r"], ["n"], ["escape", "t"])
            frames += [await show(pilot, *keys) for keys in later]
    return moving(frames)


async def answer(pilot: Pilot[Any]) -> list[str]:
    """Answer the question on the screen and go on."""
    screen = pilot.app.screen
    assert isinstance(screen, QuestionScreen)
    question = screen.quiz.current
    assert question
    if question.options:
        frames = [await show(pilot, right_key(question))]
    else:
        for field in screen.query(Input):
            field.cursor_blink = False
        typed = ["space" if letter == " " else letter for letter in question.answer]
        frames = [await show(pilot, *typed), await show(pilot, "enter")]
    return [*frames, await show(pilot, "enter")]


async def show(pilot: Pilot[Any], *keys: str) -> str:
    """Press keys and return the screen."""
    await pilot.press(*keys)
    await pilot.pause()
    assert isinstance(pilot.app, QuizApp)
    return picture(pilot.app)


def moving(frames: Sequence[str]) -> str:
    """Lay pictures over each other, each shown for its time."""
    whole, share = FRAME * len(frames), 100 / len(frames)
    head = frames[0][: frames[0].index(">") + 1]
    rules = (
        f"@keyframes shown {{ 0%, {share:.3f}% {{ visibility: visible }} "
        f"{share + 0.001:.3f}%, 100% {{ visibility: hidden }} }}\n"
        f".frame {{ visibility: hidden; animation: shown {whole:.1f}s step-end infinite }}\n"
    )
    parts = [head, f"<style>{rules}</style>"]
    for place, frame in enumerate(frames):
        inner = re.sub(r"terminal-\d+", f"terminal-{place}", frame[frame.index(">") + 1 :])
        inner = inner.rsplit("</svg>", 1)[0]
        delay = f"animation-delay: {FRAME * place - whole:.1f}s"
        parts.append(f'<g class="frame" style="{delay}">{inner}</g>')
    return "\n".join([*parts, "</svg>\n"])


if __name__ == "__main__":
    PICTURES.mkdir(exist_ok=True)
    (PICTURES / "quiz.svg").write_text(asyncio.run(draw()), encoding="utf-8")
    (PICTURES / "tour.svg").write_text(asyncio.run(tour()), encoding="utf-8")
