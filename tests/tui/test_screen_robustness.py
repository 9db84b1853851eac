"""What must not break the screen: sizes, hostile text, missing colours."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from textual.content import Content
from textual.visual import RenderOptions

from looking import asking, press, quiz, text, told
from quiz_samples import CHOICE, CLOZE, SAMPLES
from quizgen.models import Evidence, Question
from quizgen.tui.app import QuizApp
from quizgen.tui.widgets.lines import Lines
from quizgen.tui.widgets.pips import draw

Make = Callable[..., QuizApp]
HOSTILE = [
    "[/]",
    "[sic]",
    "a [bold",
    "[@click=app.quit]x[/]",
    "[type=x, v={'a[0]'}]",
    "\x1b[6n\x1b]0;title\x07\x9b31m",
    "x" * 5000,
    "東京都庁 " * 40,
    "🏳️‍🌈👩‍👩‍👧‍👦" * 20,
    "\u202egnihtemos\u2066",
    "$primary {braces} %s \\",
    "\n\r\t\x00",
]


def hostile(text: str, *, choice: bool) -> Question:
    """Put a text everywhere in a question."""
    proof = Evidence(
        article=text,
        sentence=f"{text} {text}",
        start=0,
        end=1,
        quote="",
        title=text,
        marks=(("answer", 0, len(text)),),
    )
    sample = CHOICE if choice else CLOZE
    options = (text, f"{text}2", "third") if choice else ()
    return replace(
        sample, stem=f"{text} ____ {text}", answer=text, options=options, evidence=(proof,)
    )


@pytest.mark.parametrize("size", [(20, 5), (40, 10), (60, 18), (80, 24), (104, 22), (200, 60)])
async def test_every_size_works(quiz_app: Make, size: tuple[int, int]) -> None:
    """A quiz can be taken in any terminal, and resized in the middle of it."""
    app = quiz_app(CHOICE, CLOZE)
    async with app.run_test(size=size) as pilot:
        await pilot.press("1", "enter")
        await pilot.resize_terminal(60, 18)
        await pilot.press(*"8000", "enter")
        await pilot.resize_terminal(*size)
        await press(pilot, "enter", "2", "enter", "pagedown")
        assert [reply.verdict for reply in quiz(app).replies] == ["wrong", "right", "right"]


async def test_in_a_small_terminal_the_feedback_scrolls_into_view(quiz_app: Make) -> None:
    """At 40 by 10 the verdict is on the screen after the answer."""
    app = quiz_app(CHOICE, CLOZE)
    async with app.run_test(size=(40, 10)) as pilot:
        await pilot.press("1")
        await pilot.pause()
        feedback = app.screen.query_one("Feedback")
        told = feedback.region.crop_size((feedback.region.width, 1))
        assert app.screen.query_one("#main").region.contains_region(told)


@pytest.mark.parametrize("choice", [True, False])
async def test_hostile_text_is_only_text(quiz_app: Make, *, choice: bool) -> None:
    """Markup, escape sequences and odd writing neither crash nor act, and nothing is lost."""
    app = quiz_app(*(hostile(text, choice=choice) for text in HOSTILE))
    async with app.run_test(size=(80, 24)) as pilot:
        for text in HOSTILE:
            await pilot.press(*(["3"] if choice else ["x", "enter"]))
            await pilot.pause()
            parts = app.screen.query("Static, Card, Choices, Feedback")
            shown = "".join(told(part).replace("\n", " ") for part in parts)
            assert not {"\x1b", "\x9b", "\x00", "\u202e"} & set(shown)
            if text.startswith("["):
                assert text in shown
                await pilot.click("Card", offset=(0, 0))
            asking(app).action_next()
        await pilot.pause()
        assert app.is_running
        assert len(quiz(app).replies) >= len(HOSTILE) - 1


@settings(max_examples=5, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(min_size=1, max_size=80), typed=st.text(max_size=30))
async def test_any_text_can_be_asked_and_typed(quiz_app: Make, text: str, typed: str) -> None:
    """No text breaks a question, no typed answer its feedback."""
    app = quiz_app(hostile(text, choice=False))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        asking(app)._answer(typed)
        await pilot.pause()
        assert len(quiz(app).replies) == 1


async def test_without_colour_signs_tell_the_results(
    quiz_app: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Under NO_COLOR the pips differ by shape."""
    monkeypatch.setenv("NO_COLOR", "1")
    app = quiz_app(*SAMPLES)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("1", "enter", *"8001", "enter")
        await pilot.pause()
        pips = text(app, "Top").splitlines()[-1]
        assert pips.split() == ["·" * 12, "╍" * 12, "2", "/", "5"]


async def test_sixteen_colours_work(quiz_app: Make) -> None:
    """A theme without shades shows the same screens."""
    app = quiz_app(*SAMPLES)
    async with app.run_test(size=(80, 24)) as pilot:
        app.theme = "ansi-dark"
        await pilot.press("1", "enter", "question_mark")
        await pilot.pause()
        assert app.is_running


def test_pips_are_of_equal_width_and_never_too_wide() -> None:
    """Twenty questions have gaps in sixty cells, a thousand share the cells."""
    assert len(draw(("right",) * 20, 60, coloured=True).plain.split()) == 20
    for total in (1, 7, 59, 60, 61, 1000):
        assert len(draw(("",) * total, 60, coloured=True).plain) <= 60
    assert draw((), 60, coloured=True).plain == ""


def test_the_player_starts_light() -> None:
    """Neither the generator, its libraries nor the library of quizzes are loaded to go on."""
    heavy = "{'yaml', 'pydantic', 'babel', 'genanki', 'trafilatura', 'typer', 'requests'}"
    ours = "{'quizgen.models', 'quizgen.values', 'quizgen.memory.library', 'quizgen.tui.wishes'}"
    code = (
        "import sys, quizgen.tui.app, quizgen.commands.playing, quizgen.memory.sessions; "
        f"print(sorted(({heavy} | {ours}) & set(sys.modules)), 'textual' in sys.modules)"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert run.stdout.strip() == "[] True"


def test_the_line_quiz_starts_without_textual() -> None:
    """Plain mode works where Textual is of no use."""
    code = "import sys, quizgen.plain.desk; print('textual' in sys.modules)"
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert run.stdout.strip() == "False"


async def test_lines_look_as_textual_draws_them(quiz_app: Make) -> None:
    """Our own short way gives each character the colours and the weight of the long one."""
    parts = (("東京 ", "bold"), "plain ", ("wrong", "$error on $success 12%"))
    line = Content.assemble(*parts).stylize("underline", 2, 9).stylize_before("on $surface")
    app = quiz_app(CHOICE)
    async with app.run_test() as pilot:
        await pilot.pause()
        part = app.screen.query_one("Card")
        options = RenderOptions(part._get_style, part.styles)  # type: ignore[arg-type]  # as Textual does
        drawn = [
            [
                (character, style.color, style.bgcolor, style.bold, style.underline)
                for text, style, _ in strips[0]
                for character in text
                if style
            ]
            for strips in (
                Lines(lambda _: [line]).render_strips(40, 1, part.visual_style, options),
                line.render_strips(40, 1, part.visual_style, options),
            )
        ]
        assert drawn[0] == drawn[1]
        assert len(drawn[0]) == len(line.plain)
