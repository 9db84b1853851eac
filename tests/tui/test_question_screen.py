"""Answering on the screen: keys, mouse, typing, feedback, undo, leaving."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from looking import asking, press, quiz, screen, seen, text, verdicts, where
from quiz_samples import CAPITAL, CHOICE, CLOZE, NAME, SAMPLES
from quizgen.memory import decisions, library, sessions
from quizgen.tui.app import QuizApp
from quizgen.tui.widgets.blank import Typed
from quizgen.tui.widgets.choices import Choices
from quizgen.tui.widgets.feedback import Feedback
from quizgen.tui.widgets.keys import Keys

Make = Callable[..., QuizApp]
SIZE = (80, 24)


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
        assert [reply.given for reply in quiz(app).replies] == [given]
        assert app.screen.query_one(Feedback).revealed


async def test_the_mouse_answers_and_presses_the_named_keys(quiz_app: Make) -> None:
    """An option and the foot line can be clicked."""
    app = quiz_app(CHOICE, CLOZE)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        _, row = where(app, CHOICE.options[1])
        await pilot.hover(offset=(20, row))
        await pilot.pause()
        await pilot.click(offset=(20, row))
        await pilot.pause()
        assert verdicts(app) == ["right"]
        await pilot.click(Keys, offset=(3, 0))
        await pilot.pause()
        assert app.screen.query_one(Typed).has_focus


async def test_a_digit_without_an_option_does_nothing(quiz_app: Make) -> None:
    """Four is no answer to three options, nor is any digit after the answer."""
    app = quiz_app(CAPITAL, CLOZE)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "4", "d")
        assert quiz(app).replies == ()
        await press(pilot, "1", "2", "3")
        assert len(quiz(app).replies) == 1


async def test_typing_answers_a_cloze_and_letters_are_only_letters(quiz_app: Make) -> None:
    """While typing, q, u, j and ? are text; Enter checks."""
    app = quiz_app(NAME, CLOZE)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, *"qujk?")
        assert app.screen.query_one(Typed).value == "qujk?"
        assert "q pause" not in text(app, "Keys")
        assert "esc pause" in text(app, "Keys")
        await press(pilot, *["backspace"] * 5, *"weissenfels", "enter")
        assert verdicts(app) == ["right"]
        assert "Jörg Weißenfels leitet" in text(app, "Card")
        assert "q pause" in text(app, "Keys")


async def test_an_empty_enter_reveals(quiz_app: Make) -> None:
    """Enter on an empty line shows the answer and counts as wrong; the foot line says so."""
    app = quiz_app(CLOZE, NAME)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        assert "⏎ reveal" in text(app, "Keys")
        await press(pilot, "8")
        assert "⏎ check" in text(app, "Keys")
        await press(pilot, "backspace", "enter")
        assert verdicts(app) == ["wrong"]
        assert "✗ It was 8000" in text(app, "Feedback")
        assert "revealed" in text(app, "Feedback")


async def test_feedback_says_verdict_points_and_proof(quiz_app: Make) -> None:
    """Sign, words, points, the quoted sentence and its source."""
    app = quiz_app(CLOZE)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, *"8001", "enter")
        assert "≈ Almost: 8000" in text(app, "Feedback")
        assert "very close · +30 · again tomorrow" in text(app, "Feedback")
        assert "„Der Stadtrat kündigte an, bis 2030 rund 8000" in text(app, "Feedback")
        assert text(app, "Feedback").rstrip().endswith(" Brunnfeld baut · 2 Mar 2026 · ¶ 4")


@pytest.mark.parametrize("size", [(80, 24), (60, 18), (120, 40)])
async def test_nothing_jumps(quiz_app: Make, size: tuple[int, int]) -> None:
    """The answer moves nothing: question, options, input and foot line stay where they were."""

    def places() -> list[object]:
        parts = [widget.region for widget in app.screen.query("Card, Choices, Typed, Keys, Top")]
        options = asking(app).quiz.questions[0].options
        return [parts, [where(app, option) for option in options]]

    app = quiz_app(CHOICE, NAME)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        for keys in (["1"], [*"Jörg", "enter"]):
            before = places()
            await press(pilot, *keys)
            assert places() == before
            await press(pilot, "enter")


async def test_an_answer_lays_nothing_out_anew(
    quiz_app: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All places are known beforehand, so feedback costs one drawing and no layout."""
    app = quiz_app(CHOICE, CHOICE)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause(0.3)
        laid_out: list[object] = []
        monkeypatch.setattr(app.screen, "_refresh_layout", lambda *_, **__: laid_out.append(1))
        await press(pilot, "1")
        assert asking(app).revealed
        assert not laid_out


async def test_a_second_enter_at_once_does_not_skip_the_feedback(quiz_app: Make) -> None:
    """Within a quarter of a second, Enter is taken for part of the first."""
    now = [0.0]
    app = quiz_app(CLOZE, CHOICE, clock=lambda: now[0])
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "enter", "enter")
        assert asking(app).revealed
        now[0] = 0.3
        await press(pilot, "enter")
        assert not asking(app).revealed


async def test_undo_asks_again_at_any_depth(quiz_app: Make) -> None:
    """After feedback, on the next question and while typing, undo takes one answer back."""
    app = quiz_app(CHOICE, CAPITAL, CLOZE)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "u")
        await press(pilot, "1", "u")
        assert quiz(app).replies == ()
        assert not app.screen.query_one(Feedback).revealed
        await press(pilot, "2", "enter", "1", "enter", *"80", "ctrl+z")
        assert verdicts(app) == ["right"]
        assert quiz(app).current == CAPITAL
        assert {choice.state for choice in app.screen.query_one(Choices).choices} == {""}


async def test_i_was_right_counts_a_typed_answer_and_can_be_undone(quiz_app: Make) -> None:
    """Y makes a wrong typed answer right, is learnt, and u takes back only that."""
    app = quiz_app(NAME, CHOICE)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, *"the boss", "enter")
        assert "y I was right" in text(app, "Keys")
        await press(pilot, "y")
        assert verdicts(app) == ["right"]
        assert text(app, "Feedback").startswith("▌  ✓")
        memory = app.world.memory
        assert "the boss" in library.as_wanted(memory, (NAME,))[0].accepted
        assert "I was right" not in text(app, "Keys")
        await press(pilot, "u")
        assert verdicts(app) == ["wrong"]
        assert asking(app).revealed
        assert library.as_wanted(memory, (NAME,))[0].accepted == NAME.accepted


async def test_a_hint_strikes_options_out_and_halves_the_points(quiz_app: Make) -> None:
    """What is struck out can be neither marked nor chosen."""
    app = quiz_app(CHOICE, CLOZE)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "h")
        struck = app.screen.query_one(Choices).struck
        assert len(struck) == 2
        assert "h hint" not in text(app, "Keys")
        await press(pilot, *(str(place + 1) for place in struck))
        assert quiz(app).replies == ()
        for _ in range(4):
            await press(pilot, "j")
            assert app.screen.query_one(Choices).cursor not in struck
        await press(pilot, "2")
        assert quiz(app).score == 25


async def test_a_hint_for_a_gap_shows_initials(quiz_app: Make) -> None:
    """F2 works while typing; leaving and resuming keeps the hint."""
    app = quiz_app(NAME)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "f2")
        assert text(app, "#forgiven") == "J___ W_________"
        session = asking(app).session
        assert sessions.resume(app.world.memory, session.id).quiz.hinted
        await press(pilot, *"weissenfels", "enter")
        assert quiz(app).score == 25


async def test_a_reported_question_counts_for_nothing(quiz_app: Make) -> None:
    """R asks for a reason, then the question is out; u brings it back."""
    app = quiz_app(CHOICE, CLOZE)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "r")
        assert screen(app) == "ReasonScreen"
        await press(pilot, "escape")
        assert decisions.decisions(app.world.memory) == {}
        await press(pilot, "r", "2")
        decision = decisions.decisions(app.world.memory)[CHOICE.id]
        assert (decision.verdict, decision.reason) == ("wrong", "Another answer is right too")
        assert quiz(app).current == CLOZE
        await press(pilot, "ctrl+z")
        assert quiz(app).current == CHOICE
        assert decisions.decisions(app.world.memory) == {}


async def test_an_answered_question_can_be_reported_in_own_words(quiz_app: Make) -> None:
    """Tab leads to a line for them; the answer no longer counts."""
    app = quiz_app(CHOICE, CLOZE)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "1", "r", "tab", *"no way", "enter")
        assert decisions.decisions(app.world.memory)[CHOICE.id].reason == "no way"
        assert quiz(app).missed == ()
        assert asking(app).revealed
        await press(pilot, "enter")
        assert quiz(app).current == CLOZE


async def test_wrong_options_are_explained_where_there_is_room(quiz_app: Make) -> None:
    """On a tall screen each option gets its remark once it is answered, and nothing jumps."""
    note = "left the board in 2024"
    app = quiz_app(replace(CHOICE, notes=(("Marek Dvorsky", note),)))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        assert note not in seen(app)
        before = [where(app, option) for option in CHOICE.options]
        await press(pilot, "2")
        assert note in seen(app)
        assert [where(app, option) for option in CHOICE.options] == before


async def test_an_exam_tells_nothing_before_its_end(quiz_app: Make) -> None:
    """No verdict, no hint, no score, no colour of pips; the summary tells all."""
    app = quiz_app(CHOICE, CAPITAL, exam=True)
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "h", "1")
        assert quiz(app).current == CAPITAL
        assert not app.screen.query_one("Side").visible
        assert not {"✓", "✗"} & set(seen(app))
        await press(pilot, "enter")
        assert screen(app) == "SummaryScreen"
        assert "Ingrid Aalto" in seen(app)


async def test_the_time_that_is_left_is_shown_and_ends_the_quiz(quiz_app: Make) -> None:
    """With a limit the clock runs backwards; at its end the quiz is over."""
    now = [0.0]
    app = quiz_app(CHOICE, CLOZE, limit=60, clock=lambda: now[0])
    async with app.run_test(size=SIZE) as pilot:
        now[0] = 20.0
        asking(app)._tick()
        await pilot.pause()
        assert "  0:40" in text(app, "Top")
        now[0] = 61.0
        asking(app)._tick()
        await pilot.pause()
        assert screen(app) == "SummaryScreen"
        assert quiz(app).replies == ()
        assert not sessions.paused(app.world.memory)


async def test_wrong_ones_come_back_and_the_summary_follows(quiz_app: Make) -> None:
    """All questions, then the missed one, then the result; Enter leaves."""
    app = quiz_app(CHOICE, CLOZE)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "1", "enter", *"8000", "enter", "enter")
        assert "Who stepped down" in text(app, "Card")
        await press(pilot, "2", "enter")
        assert screen(app) == "SummaryScreen"
        assert verdicts(app) == ["wrong", "right", "right"]
        await press(pilot, "enter")
    assert not app.is_running


async def test_the_summary_lets_the_missed_ones_be_tried_again(quiz_app: Make) -> None:
    """R starts a quiz of what was missed; u goes back into the one that ended."""
    app = quiz_app(CHOICE, CAPITAL)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "1", "enter", "1", "enter", "2", "enter")
        assert screen(app) == "SummaryScreen"
        await press(pilot, "u")
        assert verdicts(app) == ["wrong", "right"]
        await press(pilot, "2", "enter", "r")
        assert quiz(app).questions == (CHOICE,)
        assert quiz(app).replies == ()


async def test_a_paused_quiz_is_resumed_where_it_stood(quiz_app: Make) -> None:
    """Q leaves at once; every answer is kept."""
    app = quiz_app(CHOICE, CLOZE)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "1", "enter")
        session = asking(app).session
        await press(pilot, "escape")
        assert not app.is_running
        assert sessions.resume(app.world.memory, session.id).quiz == session.quiz


async def test_help_theme_and_language(quiz_app: Make) -> None:
    """? lists the keys, t turns from dark to light and back, l speaks another language."""
    app = quiz_app(CHOICE)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "1", "question_mark")
        assert screen(app) == "HelpScreen"
        await press(pilot, "escape", "t")
        assert app.theme == "quizgen-paper"
        await press(pilot, "t")
        assert app.theme == "quizgen-night"
        await press(pilot, "l")
        assert "nächste" not in text(app, "Keys")
        assert "✗ Pas tout à fait" in text(app, "Feedback")


@pytest.mark.parametrize("language", ["de", "fr"])
async def test_a_whole_quiz_speaks_the_readers_language(quiz_app: Make, language: str) -> None:
    """Every screen has its texts in each language."""
    app = quiz_app(*SAMPLES, language=language)
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "2", "enter", *"8000", "enter", "enter", "enter", "enter", "1", "enter")
        assert "⏎ next" not in text(app, "Keys")
        await press(pilot, *"Weißenfels", "enter", "enter", *"3.5.2024", "enter", "enter")
        assert screen(app) == "SummaryScreen"


async def test_the_clock_stands_still_while_the_reader_is_elsewhere(quiz_app: Make) -> None:
    """Time between losing and regaining the focus is not counted."""
    now = [0.0]
    app = quiz_app(CHOICE, clock=lambda: now[0])
    async with app.run_test(size=SIZE) as pilot:
        now[0] = 2.0
        app.on_app_blur()
        now[0] = 100.0
        app.on_app_focus()
        now[0] = 103.0
        await press(pilot, "2")
        assert quiz(app).replies[0].seconds == 5.0


async def test_the_foot_line_has_whole_names_and_always_help(quiz_app: Make) -> None:
    """Where there is no room for all, names are left out from the middle; none is cut."""
    app = quiz_app(CHOICE, CLOZE, language="de")
    async with app.run_test(size=(60, 18)) as pilot:
        await press(pilot, "2", "enter")
        names = "⏎ aufdecken  F2 Tipp  ^z zurücknehmen  esc Pause  F1 Hilfe"
        assert text(app, "Keys") == names


async def test_a_hint_for_a_typed_answer_is_seen_in_a_short_terminal(quiz_app: Make) -> None:
    """There is no line for how answers are checked, but one for the hint."""
    app = quiz_app(CLOZE)
    async with app.run_test(size=(60, 18)) as pilot:
        await press(pilot, "f2")
        assert "8___" in seen(app)


async def test_a_change_of_language_keeps_the_answered_question(quiz_app: Make) -> None:
    """Options, verdict and proof stay on the screen, in other words around them."""
    app = quiz_app(CHOICE)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "2", "l")
        assert text(app, "Feedback").startswith("▌  ✓")
        assert all(option in seen(app) for option in CHOICE.options)


async def test_the_first_frame_is_laid_out_for_the_terminal(quiz_app: Make) -> None:
    """A wide and tall terminal shows no narrow screen first."""
    app = quiz_app(CHOICE)
    async with app.run_test(size=(120, 40)):
        assert {"-wide", "-tall"} <= app.get_default_screen().classes
