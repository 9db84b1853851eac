"""How tests look at the app: what it says, where it is, what was answered."""

from typing import Any

from textual.pilot import Pilot
from textual.widget import Widget

from quizgen.playing.quiz import Quiz
from quizgen.tui.app import QuizApp
from quizgen.tui.screens.question import QuestionScreen
from quizgen.tui.widgets.lines import Lines


def asking(app: QuizApp) -> QuestionScreen:
    """Return the screen that asks, whatever lies over it."""
    return next(s for s in reversed(app.screen_stack) if isinstance(s, QuestionScreen))


def quiz(app: QuizApp) -> Quiz:
    """Return the quiz as it stands."""
    return asking(app).quiz


def verdicts(app: QuizApp) -> list[str]:
    """Return the verdicts so far."""
    return [reply.verdict for reply in quiz(app).replies]


def text(app: QuizApp, selector: str) -> str:
    """Return what a part of the screen says."""
    return told(app.screen.query_one(selector))


def told(part: Widget) -> str:
    """Return what a widget says."""
    drawn = part.render()
    if isinstance(drawn, Lines):
        return "\n".join(line.plain for line in drawn.at(part.content_size.width))
    return str(drawn)


def screen(app: QuizApp) -> str:
    """Name the screen that is shown."""
    return type(app.screen).__name__


def seen(app: QuizApp) -> str:
    """Return all that stands on the screen, line by line."""
    lines = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in line) for line in lines)


def where(app: QuizApp, words: str) -> tuple[int, int]:
    """Return column and row at which some words stand on the screen, or -1 twice."""
    found = ((line.find(words), row) for row, line in enumerate(seen(app).splitlines()))
    return next((place for place in found if place[0] >= 0), (-1, -1))


async def press(pilot: Pilot[Any], *keys: str) -> None:
    """Press keys and wait for the screen after each."""
    for key in keys:
        await pilot.press(key)
        await pilot.pause()
