"""Draws the pictures for the README from the sample questions of the tests.

Run: python docs/make_pictures.py
Out: docs/pictures/*.svg, the same at each run.
"""

import asyncio
import os
import sys
from dataclasses import replace
from itertools import count
from pathlib import Path

HOME = Path(__file__).parent
os.environ |= {"TERM": "xterm-256color", "COLORTERM": "truecolor", "TEXTUAL_ANIMATIONS": "none"}
os.environ.pop("NO_COLOR", None)
sys.path[:0] = [str(HOME.parent / "src"), str(HOME.parent / "tests")]

from quiz_samples import CHOICE, CLOZE, SAMPLES  # noqa: E402
from quizgen.models import Question  # noqa: E402
from quizgen.playing.quiz import Quiz  # noqa: E402
from quizgen.tui.app import QuizApp  # noqa: E402

LENGTH = 20
PLAYED = "rrwrrarrrrr"
"""How the questions before the shown one went: right, wrong, almost."""
SECONDS = (9, 5, 14, 4, 3, 2, 7, 6, 4, 3, 5)
PICTURES = {
    "quiz": (CHOICE, "en", (80, 24), ["1"]),
    "cloze": (CLOZE, "de", (80, 24), [*"7,95", "space", *"Tsd", "enter"]),
    "wide": (CHOICE, "en", (120, 40), ["1"]),
}


def started(shown: Question) -> Quiz:
    """Return a quiz of twenty questions that has come to `shown`."""
    rest = [SAMPLES[place % len(SAMPLES)] for place in range(LENGTH)]
    rest[len(PLAYED)] = shown
    # What is almost right must be typed.
    rest[PLAYED.index("a")] = CLOZE
    quiz = Quiz(tuple(replace(q, id=f"{q.id}-{place}") for place, q in enumerate(rest)))
    for question, verdict, seconds in zip(quiz.questions, PLAYED, SECONDS, strict=False):
        given = {"r": question.answer, "w": "", "a": "8001"}[verdict]
        quiz = quiz.answer(given, float(seconds))
    return quiz


async def draw(name: str) -> str:
    """Play as `PICTURES` says and return the screen as SVG."""
    shown, language, size, keys = PICTURES[name]
    ticks = count()
    app = QuizApp((), language, clock=lambda: 3.0 * next(ticks))
    app.asking.quiz = started(shown)
    async with app.run_test(size=size) as pilot:
        for key in keys:
            await pilot.press("comma" if key == "," else key)
        await pilot.pause()
        svg = app.export_screenshot(title="quizgen")
    # Some renderers drop leading blanks without this.
    svg = svg.replace("<svg ", '<svg xml:space="preserve" ', 1)
    return "\n".join(row.rstrip() for row in svg.splitlines()) + "\n"


def main() -> None:
    """Write all pictures."""
    folder = HOME / "pictures"
    folder.mkdir(exist_ok=True)
    for name in PICTURES:
        (folder / f"{name}.svg").write_text(asyncio.run(draw(name)), encoding="utf-8")


if __name__ == "__main__":
    main()
