"""Every key of every screen, each with what it changes; and keys that the reader has changed."""

# A look may return a truth.
# ruff: noqa: FBT003

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from textual.app import App
from textual.binding import Binding
from textual.screen import Screen
from textual.widgets import Input

from looking import asking, press, quiz, screen, text
from quiz_samples import CHOICE, CLOZE, NAME, SAMPLES
from quizgen.memory import decisions, library, settings
from quizgen.tui.app import QuizApp
from quizgen.tui.screens.adding import AddingScreen, Source
from quizgen.tui.screens.editing import EditingScreen, Field
from quizgen.tui.screens.help import HelpScreen
from quizgen.tui.screens.home import HomeScreen
from quizgen.tui.screens.options import OptionsScreen
from quizgen.tui.screens.question import QuestionScreen
from quizgen.tui.screens.reasons import REPORTS, ReasonScreen
from quizgen.tui.screens.review import ReviewScreen
from quizgen.tui.screens.statistics import StatisticsScreen
from quizgen.tui.screens.summary import SummaryScreen
from quizgen.tui.widgets.blank import Typed
from quizgen.tui.widgets.choices import Choices
from quizgen.tui.widgets.listing import Listing
from quizgen.tui.widgets.search import Search
from quizgen.tui.widgets.settings import Settings

Make = Callable[..., QuizApp]
Look = Callable[[QuizApp], object]
SIZE = (80, 24)
BOUND: tuple[type[App[None]] | type[Screen[object]] | type, ...] = (
    *(QuizApp, HomeScreen, QuestionScreen, SummaryScreen, HelpScreen, OptionsScreen),
    *(ReviewScreen, EditingScreen, ReasonScreen, AddingScreen, StatisticsScreen),
    *(Listing, Settings, Typed, Source, Field, Search),
)


@dataclass(frozen=True, slots=True)
class Case:
    """A binding: the keys before it, its own, and what is true only after it."""

    binding: str
    before: tuple[str, ...]
    key: str
    look: Look
    after: object


def marked(app: QuizApp) -> object:
    """Return the id of the marked entry."""
    entry = app.screen.query_one(Listing).marked
    return entry.id if entry else None


def cursor(app: QuizApp) -> object:
    """Return the place of the marked option."""
    return app.screen.query_one(Choices).cursor


def given(app: QuizApp) -> object:
    """Return the answers so far."""
    return [reply.given for reply in quiz(app).replies]


def revealed(app: QuizApp) -> object:
    """Tell whether feedback is shown."""
    return asking(app).revealed


def told(app: QuizApp) -> object:
    """Return the state of each question that was decided."""
    found = decisions.decisions(app.world.memory).values()
    return [(d.question, d.verdict, d.reason, d.stem) for d in found]


def reasons(app: QuizApp) -> object:
    """Return the reasons of what was reported."""
    return [d.reason for d in decisions.decisions(app.world.memory).values()]


def shelves(app: QuizApp) -> object:
    """Return the ids of the quizzes."""
    return [shelf.id for shelf in library.shelves(app.world.memory, app.world.now())]


def running(app: QuizApp) -> object:
    """Tell whether the app runs."""
    return app.is_running


def scrolled(selector: str) -> Look:
    """Return how far a part has been scrolled."""
    return lambda app: app.screen.query_one(selector).scroll_offset.y


def focused(app: QuizApp) -> object:
    """Name the widget that has the focus."""
    return type(app.focused).__name__


def listed(app: QuizApp) -> object:
    """Count what the list shows."""
    return len(app.screen.query_one(Listing).entries)


def saved(form: str) -> Look:
    """Return how many histories were written in a form."""
    return lambda _: len(list(Path().glob(f"quizgen-*.{form}")))


def taken(name: str) -> Look:
    """Return what is taken in a row of the options."""
    return lambda app: app.screen.query_one(Settings).taken(name)


GROUPS = {
    *(f"pick_{number}" for number in range(1, 7)),
    *(f"reason_{number}" for number in range(1, 7)),
    *(f"start_{number}" for number in range(1, 10)),
}
"""What the tests of digits and letters try one after the other."""
ALL = len(SAMPLES)
QUESTION = (
    Case("confirm", ("j",), "enter", given, [CHOICE.options[0]]),
    Case("reveal", (), "enter", given, [""]),
    Case("next", ("1",), "enter", revealed, False),
    Case("down", (), "j", cursor, 0),
    Case("up", (), "k", cursor, 3),
    Case(
        "override",
        ("1", "enter", "x", "enter"),
        "y",
        lambda app: quiz(app).replies[-1].verdict,
        "right",
    ),
    Case("hint", (), "h", lambda app: quiz(app).hinted, True),
    Case("undo", ("1",), "u", given, []),
    Case("report", (), "r", screen, "ReasonScreen"),
    Case("pause", ("1",), "q", running, False),
    Case("help", (), "question_mark", screen, "HelpScreen"),
    Case("theme", (), "t", lambda app: app.theme, "quizgen-paper"),
    Case("language", (), "l", lambda app: app.world.phrases.language, "fr"),
    Case("quit_at_once", (), "ctrl+q", running, False),
    Case("submit", ("1", "enter", "8"), "enter", lambda app: given(app)[-1], "8"),  # type: ignore[index]
    Case("reveal", ("1", "enter"), "enter", lambda app: given(app)[-1], ""),  # type: ignore[index]
    Case("reason", ("r",), "enter", reasons, ["The answer is wrong"]),
    Case("reason_own", ("r",), "tab", focused, "Input"),
    Case("reason_back", ("r",), "escape", screen, "QuestionScreen"),
    Case("help_close", ("question_mark",), "escape", screen, "QuestionScreen"),
    Case(
        "help_change",
        ("question_mark",),
        "enter",
        lambda app: getattr(app.screen, "_changing", ""),
        "confirm",
    ),
    Case(
        "help_restore",
        ("question_mark", "enter", "z", "enter", "escape"),
        "delete",
        lambda app: app._keymap,
        {},
    ),
)
SMALL = (
    Case(
        "page_down",
        (),
        "pagedown",
        lambda app: app.screen.query_one("#main").scroll_offset.y > 0,
        True,
    ),
    Case("page_up", ("pagedown",), "pageup", scrolled("#main"), 0),
)
DONE = ("1", "enter", "2", "enter")
SUMMARY = (
    Case("summary_leave", DONE, "enter", running, False),
    Case("summary_quit", DONE, "q", running, False),
    Case("summary_retry", DONE, "r", lambda app: len(quiz(app).replies), 0),
    Case("summary_undo", DONE, "u", screen, "QuestionScreen"),
)
SCROLLED = (
    Case("summary_down", (), "j", scrolled("#result"), 1),
    Case("summary_up", ("j", "j"), "k", scrolled("#result"), 1),
    Case("summary_page_down", (), "pagedown", scrolled("#result"), 10),
    Case("summary_page_up", ("pagedown", "j"), "pageup", scrolled("#result"), 1),
)
HOME = (
    Case("play", (), "enter", screen, "QuestionScreen"),
    Case("due", (), "d", screen, "HomeScreen"),
    Case("options", (), "o", screen, "OptionsScreen"),
    Case("review", (), "r", screen, "ReviewScreen"),
    Case("add", (), "n", screen, "AddingScreen"),
    Case("remove", (), "x", lambda app: len(shelves(app)), 1),  # type: ignore[arg-type]
    Case("statistics", (), "s", screen, "StatisticsScreen"),
    Case("quit", (), "q", running, False),
    Case("list_down", (), "j", marked, "shelf:tram"),
    Case("list_up", ("j",), "k", marked, "shelf:river"),
    Case("list_page_down", (), "pagedown", marked, "shelf:tram"),
    Case("list_page_up", ("j",), "pageup", marked, "shelf:river"),
    Case("list_last", (), "end", marked, "shelf:tram"),
    Case("list_first", ("j",), "home", marked, "shelf:river"),
    Case("options_play", ("o",), "enter", screen, "QuestionScreen"),
    Case("options_back", ("o",), "escape", screen, "HomeScreen"),
    Case(
        "set_down",
        ("o", "down", "right", "space"),
        "down",
        lambda app: app.screen.query_one(Settings)._row,
        2,
    ),
    Case("set_up", ("o",), "up", lambda app: app.screen.query_one(Settings)._row, 5),
    Case("set_right", ("o", "up"), "right", taken("limit"), ("2",)),
    Case("set_left", ("o", "up"), "left", taken("limit"), ("20",)),
    Case("set_take", ("o", "down", "down"), "space", taken("kinds"), ("cloze",)),
    Case("keep", ("r",), "y", told, [(CHOICE.id, "keep", "", "")]),
    Case("drop", ("r",), "n", told, [(CHOICE.id, "drop", "", "")]),
    Case("wrong", ("r",), "w", screen, "ReasonScreen"),
    Case("edit", ("r",), "e", screen, "EditingScreen"),
    Case("forget", ("r", "n", "k"), "u", told, []),
    Case("filter", ("r", "y"), "f", listed, ALL - 1),
    Case("search", ("r",), "slash", focused, "Search"),
    Case("search_keep", ("r", "slash", *"hall"), "enter", focused, "Listing"),
    Case("search_drop", ("r", "slash", *"hall"), "escape", listed, ALL),
    Case("review_help", ("r",), "question_mark", screen, "HelpScreen"),
    Case("review_back", ("r",), "q", screen, "HomeScreen"),
    Case("edit_save", ("r", "e", "!"), "enter", told, [(CHOICE.id, "keep", "", f"{CHOICE.stem}!")]),
    Case(
        "edit_next",
        ("r", "e"),
        "tab",
        lambda app: getattr(app.focused, "value", ""),
        CHOICE.options[0],
    ),
    Case(
        "edit_previous",
        ("r", "e"),
        "shift+tab",
        lambda app: getattr(app.focused, "value", ""),
        CHOICE.options[-1],
    ),
    Case("edit_back", ("r", "e"), "escape", screen, "ReviewScreen"),
    Case("adding_read", ("n", *"news"), "enter", shelves, ["river", "tram", "new"]),
    Case("adding_back", ("n",), "escape", screen, "HomeScreen"),
    Case("export_csv", ("s",), "c", saved("csv"), 1),
    Case("export_json", ("s",), "v", saved("json"), 1),
    Case("stats_help", ("s",), "question_mark", screen, "HelpScreen"),
    Case("stats_back", ("s",), "q", screen, "HomeScreen"),
    Case("stats_down", ("s",), "down", scrolled("#cards"), 2),
    Case("stats_up", ("s", "down", "down"), "up", scrolled("#cards"), 2),
    Case("stats_page_down", ("s",), "pagedown", scrolled("#cards"), 12),
    Case("stats_page_up", ("s", "pagedown", "down"), "pageup", scrolled("#cards"), 2),
)
EXAM = (Case("skip", (), "enter", given, [""]),)


def bindings() -> Iterator[Binding]:
    """Yield all bindings of ours."""
    for owner in BOUND:
        yield from (b for b in owner.__dict__["BINDINGS"] if isinstance(b, Binding))


def named(cases: tuple[Case, ...]) -> pytest.MarkDecorator:
    """Run a test for each case, under its binding's name."""
    return pytest.mark.parametrize("case", cases, ids=[f"{c.binding}-{c.key}" for c in cases])


async def check(app: QuizApp, case: Case, size: tuple[int, int] = SIZE) -> None:
    """Press the keys and look."""
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        for key in case.before:
            await press(pilot, key)
        if case.after != case.look(app):
            await press(pilot, case.key)
        elif case.after not in ("HomeScreen", []):
            pytest.fail(f"{case.binding}: so it was before")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert case.look(app) == case.after


@named(QUESTION)
async def test_keys_of_the_question(quiz_app: Make, case: Case) -> None:
    """Each key does its own on the question and the sheets over it."""
    await check(quiz_app(CHOICE, CLOZE, NAME), case)


@named(SMALL)
async def test_keys_of_a_question_that_is_too_long(quiz_app: Make, case: Case) -> None:
    """Pages scroll what does not fit."""
    await check(quiz_app(CHOICE), case, (40, 10))


@named(SUMMARY)
async def test_keys_of_the_summary(quiz_app: Make, case: Case) -> None:
    """Each key leads on, back, or again."""
    await check(quiz_app(CHOICE), case)


@named(SCROLLED)
async def test_keys_that_scroll_the_summary(quiz_app: Make, case: Case) -> None:
    """By lines and by pages."""
    case = Case(
        case.binding,
        ("1", "enter") * 2 + ("2", "enter") + case.before,
        case.key,
        case.look,
        case.after,
    )
    wrong = quiz_app(CHOICE, SAMPLES[3])
    await check(wrong, case, (50, 14))


@named(HOME)
async def test_keys_of_the_library(
    library_app: Make, case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each key does its own in the library and on the screens that it opens."""
    monkeypatch.chdir(tmp_path)
    await check(library_app(), case)


@named(EXAM)
async def test_keys_of_an_exam(quiz_app: Make, case: Case) -> None:
    """Enter skips."""
    await check(quiz_app(CHOICE, CLOZE, exam=True), case)


async def test_digits_and_letters_pick_an_option(quiz_app: Make) -> None:
    """Each picks its own; beyond the last option none does anything."""
    app = quiz_app(CHOICE)
    async with app.run_test(size=SIZE) as pilot:
        for keys in ("123456", "abcdef"):
            for place, key in enumerate(keys):
                await press(pilot, key)
                assert given(app) == list(CHOICE.options[place : place + 1])
                await press(pilot, "u")


async def test_digits_give_a_reason(quiz_app: Make) -> None:
    """One to six stand for the six reasons."""
    app = quiz_app(CHOICE)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "2")
        for number in range(1, 7):
            await press(pilot, "r", str(number))
            assert reasons(app) == [REPORTS[number - 1]]
            await press(pilot, "u")


async def test_digits_start_a_quiz(library_app: Make) -> None:
    """Each starts its own; beyond the last quiz none does anything."""
    app = library_app()
    async with app.run_test(size=SIZE) as pilot:
        for number in range(9, 2, -1):
            await press(pilot, str(number))
            assert screen(app) == "HomeScreen"
        for number in (2, 1):
            await press(pilot, str(number))
            assert asking(app).session.plan.shelves == (("river", "tram")[number - 1],)
            await press(pilot, "q")


def test_every_binding_is_tested_and_can_be_changed() -> None:
    """Each binding has an id under which it can be remapped, and a case above."""
    cases = (*QUESTION, *SMALL, *SUMMARY, *SCROLLED, *HOME, *EXAM)
    assert not [binding.key for binding in bindings() if not binding.id]
    assert {binding.id for binding in bindings()} - {case.binding for case in cases} == GROUPS


async def test_a_key_can_be_changed_and_stays_so(library_app: Make) -> None:
    """Enter on a key in the help asks for another; the next start knows it."""
    app = library_app()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "question_mark", "j", "j", "enter")
        assert "press it" in str(app.screen.query_one(Listing).marked)
        await press(pilot, "p", "escape", "o")
        assert screen(app) == "HomeScreen"
        await press(pilot, "p")
        assert screen(app) == "OptionsScreen"
    again = QuizApp(app.world)
    async with again.run_test(size=SIZE) as pilot:
        await press(pilot, "p")
        assert screen(again) == "OptionsScreen"


async def test_a_keymap_that_makes_no_sense_does_no_harm(library_app: Make) -> None:
    """What was kept may be damaged or old."""
    app = library_app()
    for kept in ("no json", "[]", '{"nobody": "x", "play": 3}'):
        settings.put(app.world.memory, "keymap", kept)
        fresh = QuizApp(app.world)
        async with fresh.run_test(size=SIZE) as pilot:
            await press(pilot, "enter")
            assert screen(fresh) == "QuestionScreen"


async def test_typing_takes_letters_for_letters(quiz_app: Make) -> None:
    """Keys that are letters do nothing while a reason is typed."""
    app = quiz_app(CHOICE)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "r", "tab", *"t1q")
        assert app.screen.query_one(Input).value == "t1q"
        assert "tab" in text(app, "Keys")
