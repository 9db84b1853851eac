"""Answering on the screen: keys, mouse, typing, feedback, undo, leaving."""

from collections.abc import Callable
from typing import Any

import pytest
from textual.geometry import Region
from textual.pilot import Pilot
from textual.widgets import Static

from quiz_samples import CAPITAL, CHOICE, CLOZE, NAME, SAMPLES
from quizgen.playing.quiz import Quiz
from quizgen.tui.app import QuizApp
from quizgen.tui.widgets.blank import Typed
from quizgen.tui.widgets.choices import Choice
from quizgen.tui.widgets.feedback import Feedback
from quizgen.tui.widgets.keys import Keys

Make = Callable[..., QuizApp]
SIZE = (80, 24)


def text(app: QuizApp, selector: str) -> str:
    """Return what a part of the screen says."""
    return str(app.screen.query_one(selector, Static).content)


def screen(app: QuizApp) -> str:
    """Name the screen that is shown."""
    return type(app.screen).__name__


def verdicts(quiz: Quiz) -> list[str]:
    """Return the verdicts so far."""
    return [reply.verdict for reply in quiz.replies]


async def press(pilot: Pilot[Any], *keys: str) -> None:
    """Press keys and wait for the screen."""
    await pilot.press(*keys)
    await pilot.pause()


@pytest.mark.parametrize(
    ("keys", "given"),
    [
        (["2"], "Ingrid Aalto"),
        (["c"], "Paula Quintana"),
        (["j", "j", "enter"], "Ingrid Aalto"),
        (["down", "down", "up", "enter"], "Marek Dvorsky"),
        (["k", "enter"], "Thomas Leclerc"),
        (["enter"], ""),
    ],
)
async def test_keys_answer_a_choice(quiz_app: Make, keys: list[str], given: str) -> None:
    """Digits and letters at once, j k and arrows with Enter; Enter alone reveals."""
    app = quiz_app(CHOICE, CLOZE)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, *keys)
        assert [reply.given for reply in app.quiz.replies] == [given]
        assert app.query_one(Feedback).visible


async def test_the_mouse_answers_and_presses_the_named_keys(quiz_app: Make) -> None:
    """An option and the foot line can be clicked."""
    app = quiz_app(CHOICE, CLOZE)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        rows = list(app.screen.query(Choice))
        await pilot.click(rows[1])
        await pilot.pause()
        assert verdicts(app.quiz) == ["right"]
        await pilot.click(Keys, offset=(3, 0))
        await pilot.pause()
        assert app.screen.query_one(Typed).has_focus


async def test_a_digit_without_an_option_does_nothing(quiz_app: Make) -> None:
    """Four is no answer to three options, nor is any digit after the answer."""
    app = quiz_app(CAPITAL, CLOZE)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "4", "d")
        assert app.quiz.replies == ()
        await press(pilot, "1", "2", "3")
        assert len(app.quiz.replies) == 1


async def test_typing_answers_a_cloze_and_letters_are_only_letters(quiz_app: Make) -> None:
    """While typing, q, u, j and ? are text; Enter checks."""
    app = quiz_app(NAME, CLOZE)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, *"qujk?")
        assert app.screen.query_one(Typed).value == "qujk?"
        assert "q leave" not in text(app, "Keys")
        assert "esc leave" in text(app, "Keys")
        await press(pilot, *["backspace"] * 5, *"weissenfels", "enter")
        assert verdicts(app.quiz) == ["right"]
        assert "Jörg Weißenfels leitet" in text(app, "#stem")
        assert "q leave" in text(app, "Keys")


async def test_an_empty_enter_reveals(quiz_app: Make) -> None:
    """Enter on an empty line shows the answer and counts as wrong; the foot line says so."""
    app = quiz_app(CLOZE, NAME)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        assert "⏎ reveal" in text(app, "Keys")
        await press(pilot, "8")
        assert "⏎ check" in text(app, "Keys")
        await press(pilot, "backspace", "enter")
        assert verdicts(app.quiz) == ["wrong"]
        assert text(app, "#told") == "✗ It was 8000"
        assert "revealed" in text(app, "#details")


async def test_feedback_says_verdict_points_and_proof(quiz_app: Make) -> None:
    """Sign, words, points, the quoted sentence and its source."""
    app = quiz_app(CLOZE)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, *"8001", "enter")
        assert text(app, "#told") == "≈ Almost: 8000"
        assert text(app, "#details") == "very close · +30"
        assert text(app, "#quote").startswith("„Der Stadtrat kündigte an, bis 2030 rund 8000")
        assert text(app, "#origin") == "Brunnfeld baut · 2 Mar 2026 · ¶ 4"


@pytest.mark.parametrize("size", [(80, 24), (60, 18), (120, 40)])
async def test_nothing_jumps(quiz_app: Make, size: tuple[int, int]) -> None:
    """The answer moves nothing: question, options, input and foot line stay where they were."""

    def places() -> list[Region]:
        return [
            widget.region for widget in app.screen.query("Card, Choice, Typed, Keys, Pips, .label")
        ]

    app = quiz_app(CHOICE, NAME)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        for keys in (["1"], [*"Jörg", "enter"]):
            before = places()
            await press(pilot, *keys)
            assert places() == before
            await press(pilot, "enter")


async def test_a_second_enter_at_once_does_not_skip_the_feedback() -> None:
    """Within a quarter of a second, Enter is taken for part of the first."""
    now = [0.0]
    app = QuizApp((CLOZE, CHOICE), "en", clock=lambda: now[0])
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "enter", "enter")
        assert app.asking.revealed
        now[0] = 0.3
        await press(pilot, "enter")
        assert not app.asking.revealed


async def test_undo_asks_again_at_any_depth(quiz_app: Make) -> None:
    """After feedback, on the next question and while typing, undo takes one answer back."""
    app = quiz_app(CHOICE, CAPITAL, CLOZE)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "u")
        await press(pilot, "1", "u")
        assert app.quiz.replies == ()
        assert not app.query_one(Feedback).visible
        await press(pilot, "2", "enter", "1", "enter", *"80", "ctrl+z")
        assert verdicts(app.quiz) == ["right"]
        assert app.quiz.current == CAPITAL
        assert not app.screen.query("Choice.-right")


async def test_wrong_ones_come_back_and_the_summary_follows(quiz_app: Make) -> None:
    """All questions, then the missed one, then the result; Enter leaves."""
    app = quiz_app(CHOICE, CLOZE)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "1", "enter", *"8000", "enter", "enter")
        assert "Who stepped down" in text(app, "#stem")
        await press(pilot, "2", "enter")
        assert screen(app) == "SummaryScreen"
        await press(pilot, "enter")
    assert verdicts(app.quiz) == ["wrong", "right", "right"]
    assert not app.is_running


async def test_q_shows_the_summary_so_far_and_leads_back(quiz_app: Make) -> None:
    """Leaving asks for a second key; Escape goes on, u takes the last answer back."""
    app = quiz_app(CHOICE, CLOZE)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "1", "q")
        assert screen(app) == "SummaryScreen"
        await press(pilot, "escape")
        assert screen(app) == "QuestionScreen"
        await press(pilot, "q", "u")
        assert app.quiz.replies == ()
        assert screen(app) == "QuestionScreen"
        await press(pilot, "q")
    assert not app.is_running


async def test_help_and_theme(quiz_app: Make) -> None:
    """? lists the keys until any of them, t turns from dark to light and back."""
    app = quiz_app(CHOICE)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "question_mark")
        assert screen(app) == "HelpScreen"
        await press(pilot, "escape", "t")
        assert screen(app) == "QuestionScreen"
        assert app.theme == "quizgen-paper"
        await press(pilot, "t")
        assert app.theme == "quizgen-night"


@pytest.mark.parametrize("language", ["de", "fr"])
async def test_a_whole_quiz_speaks_the_readers_language(quiz_app: Make, language: str) -> None:
    """Every screen has its texts in each language."""
    app = quiz_app(*SAMPLES, language=language)
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "2", "enter", *"8000", "enter", "enter", "enter", "enter", "1", "enter")
        assert "⏎ next" not in text(app, "Keys")
        await press(pilot, "f1", "escape", "escape")
        assert screen(app) == "SummaryScreen"
        await press(pilot, "q")


async def test_the_clock_stands_still_while_the_reader_is_elsewhere() -> None:
    """Time between losing and regaining the focus is not counted."""
    now = [0.0]
    app = QuizApp((CHOICE,), "en", clock=lambda: now[0])
    async with app.run_test(size=SIZE) as pilot:
        now[0] = 2.0
        app.on_app_blur()
        now[0] = 100.0
        app.on_app_focus()
        now[0] = 103.0
        await press(pilot, "2")
    assert app.quiz.replies[0].seconds == 5.0
