"""Every word can be read: contrast in both of our looks, computed from what is on the screen."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from textual.color import Color
from textual.geometry import Region
from textual.pilot import Pilot

from looking import press, screen
from quiz_samples import CAPITAL, CHOICE, CLOZE, DATE
from quizgen.memory import decisions
from quizgen.memory.decisions import Decision
from quizgen.tui.app import QuizApp
from quizgen.tui.notices import tell
from quizgen.tui.palette import commands
from quizgen.tui.themes import NAMES, THEMES

Make = Callable[..., QuizApp]
ENOUGH = 4.5
SIGNS = set("✓✗≈–±✦⏎●○▣▢")
LOOKS = [theme.name for theme in THEMES]


def ratio(one: Color, other: Color) -> float:
    """Return the contrast of two colours as the WCAG defines it."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: Color) -> float:
    """Return how bright a colour is for the eye."""
    parts = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.normalized]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def words(app: QuizApp) -> Iterator[tuple[str, Color, Color]]:
    """Yield each piece of text on the screen, or on the sheet over it, with its colours."""
    sheets = list(app.screen.query(".sheet"))
    inside = sheets[0].region if sheets else Region(0, 0, *app.size)
    for y, strip in enumerate(app.screen._compositor.render_strips()):
        x = 0
        for segment in strip:
            style, text = segment.style, segment.text
            told = any(c.isalnum() or c in SIGNS for c in text)
            if told and inside.contains(x, y) and style and style.color and style.bgcolor:
                ground = Color.from_rich_color(style.bgcolor)
                yield text, Color.from_rich_color(style.color), ground
            x += segment.cell_length


def too_faint(app: QuizApp) -> list[tuple[str, str, float]]:
    """Return what cannot be read well."""
    found = [(screen(app), text, round(ratio(a, b), 2)) for text, a, b in words(app)]
    assert len(found) > 3
    return [one for one in found if one[2] < ENOUGH]


async def walk(app: QuizApp, pilot: Pilot[Any], *steps: str) -> list[tuple[str, str, float]]:
    """Press keys one after the other and look at each screen."""
    found = too_faint(app)
    for step in steps:
        await press(pilot, *step.split())
        found += too_faint(app)
    return found


def test_the_ratio_is_that_of_the_standard() -> None:
    """Black on white is 21 to 1."""
    assert ratio(Color(0, 0, 0), Color(255, 255, 255)) == pytest.approx(21)


@pytest.mark.parametrize("look", LOOKS)
async def test_a_quiz_can_be_read(quiz_app: Make, look: str) -> None:
    """Asked, hinted, right, almost, wrong, revealed, the sheets over it, the summary."""
    app = quiz_app(CHOICE, CLOZE, DATE, CAPITAL)
    async with app.run_test(size=(120, 40)) as pilot:
        app.set_theme(look)
        await pilot.pause()
        steps = ("j", "h", "1", "question_mark", "escape r", "tab", "escape enter", "8 0 0 1 enter")
        assert await walk(app, pilot, *steps, "enter", "x enter", "enter", "1", "enter 2") == []
        tell(app, "A message", severity="error")
        assert await walk(app, pilot, "enter enter enter", "2 enter") == []


@pytest.mark.parametrize("look", LOOKS)
async def test_the_library_can_be_read(library_app: Make, look: str) -> None:
    """The list, options, review with all decisions, editing, adding, statistics."""
    app = library_app()
    for question, verdict in ((CHOICE, "keep"), (CLOZE, "drop"), (DATE, "wrong")):
        decision = Decision(question.id, verdict, "The answer is wrong")  # type: ignore[arg-type]
        decisions.decide(app.world.memory, decision, app.world.now())
    async with app.run_test(size=(120, 40)) as pilot:
        app.set_theme(look)
        await pilot.pause()
        assert await walk(app, pilot, "1 2 enter q", "o", "right", "escape r", "j", "j", "j") == []
        assert await walk(app, pilot, "e", "escape w", "escape q s", "q n") == []
        assert await walk(app, pilot, "n o t h i n g enter", "escape") == []


async def test_only_looks_whose_contrast_is_known_can_be_chosen(library_app: Make) -> None:
    """Ours, and those that leave the colours to the terminal."""
    app = library_app()
    async with app.run_test(size=(80, 24)):
        titles = [title for title, _ in commands(app, library_is_open=True)]
        offered = [title for title in titles if title.startswith("Theme")]
        assert len(offered) == len(NAMES)
        assert set(NAMES) - set(LOOKS) == {"ansi-dark", "ansi-light"}


@pytest.mark.parametrize("look", ["ansi-dark", "ansi-light"])
async def test_the_terminals_own_colours_keep_text_and_ground_apart(
    quiz_app: Make, look: str
) -> None:
    """No word has the colour of what it stands on."""
    app = quiz_app(CHOICE, CLOZE)
    async with app.run_test(size=(80, 24)) as pilot:
        app.set_theme(look)
        for keys in ("j", "1", "enter 8 0 0 1 enter", "question_mark"):
            await press(pilot, *keys.split())
            strips = app.screen._compositor.render_strips()
            styles = [s.style for strip in strips for s in strip if s.text.strip() and s.style]
            same = [s for s in styles if s.color and s.color == s.bgcolor and not s.reverse]
            assert not [s for s in same if s.color and not s.color.is_default]
