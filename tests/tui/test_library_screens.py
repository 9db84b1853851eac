"""The library and what it opens: options, review, adding an article, statistics."""

import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.events import Paste
from textual.widgets import Input

from looking import asking, press, quiz, screen, seen, text
from quiz_samples import CAPITAL, CHOICE, CLOZE, SAMPLES
from quizgen.errors import StorageError
from quizgen.memory import decisions, library, sessions
from quizgen.memory.library import Entry
from quizgen.playing.plans import Plan
from quizgen.tui.app import QuizApp
from quizgen.tui.palette import commands
from quizgen.tui.screens.adding import AddingScreen, Source
from quizgen.tui.widgets.listing import Listing

Make = Callable[..., QuizApp]
SIZE = (80, 24)
DAY = dt.timedelta(days=1)


def play(app: QuizApp, at: dt.datetime, *, right: bool = True, count: int = 9) -> None:
    """Play the first questions of a quiz at another time."""
    memory = app.world.memory
    plan = Plan(shelves=("river",))
    session = sessions.start(memory, plan, library.questions_of(memory, "river"), at, "River")
    for _ in range(count):
        if session.quiz.current:
            given = session.quiz.current.answer if right else ""
            session = sessions.answer(memory, session, given, 4.0, at)


def titles(app: QuizApp) -> list[str]:
    """Return the ids of what the library lists."""
    return [entry.id.partition(":")[0] for entry in app.screen.query_one(Listing).entries]


async def test_what_waits_stands_first_then_what_is_due_then_the_quizzes(library_app: Make) -> None:
    """A paused session, the due mix, two quizzes; each says how far one is."""
    app = library_app()
    play(app, app.world.now() - 40 * DAY, right=False, count=4)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        assert titles(app) == ["session", "due", "shelf", "shelf"]
        shown = seen(app)
        assert "question 5 of 5" in shown
        assert "4 questions" in shown
        assert "5 questions · 1 new · 4 due · de en fr" in shown
        await press(pilot, "1")
        assert quiz(app).position == 4
        await press(pilot, "escape", "2")
        assert asking(app).session.plan.due


async def test_a_quiz_is_asked_in_the_readers_language(library_app: Make) -> None:
    """Where it speaks that language; the options mix them."""
    app = library_app("fr")
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "enter")
        assert {question.language for question in quiz(app).questions} == {"fr"}
        await press(pilot, "escape", "o", "down", "left", "space", "left", "space", "enter")
        assert {question.language for question in quiz(app).questions} == {"de", "en", "fr"}


async def test_options_say_how_many_questions_fit(library_app: Make) -> None:
    """Kinds, topics, exam and time are heeded; with nothing to ask, nothing starts."""
    app = library_app()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "o")
        assert text(app, "#fitting") == "1 question"
        await press(pilot, "down", "down", "space")
        assert text(app, "#fitting") == "0 questions"
        await press(pilot, "enter")
        assert screen(app) == "OptionsScreen"
        await press(pilot, "space", "down", "down", "right", "down", "right", "enter")
        plan = asking(app).session.plan
        assert (plan.exam, plan.limit, plan.kinds) == (True, 120, ())


async def test_the_mouse_chooses_entries_and_options(library_app: Make) -> None:
    """A click on a quiz plays it, a click on a choice takes it."""
    app = library_app()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "o")
        lines = seen(app).splitlines()
        row = next(place for place, line in enumerate(lines) if "Deutsch" in line)
        await pilot.click(offset=(lines[row].index("Deutsch"), row))
        await pilot.pause()
        assert text(app, "#fitting") == "3 questions"
        await press(pilot, "escape")
        await pilot.click(Listing, offset=(10, 4))
        await pilot.pause()
        assert asking(app).session.plan.shelves == ("tram",)


async def test_decisions_hold_for_quizzes_and_are_told(library_app: Make) -> None:
    """Kept, dropped, reworded, marked as wrong; what is out is not asked."""
    app = library_app()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "r", "n", "w", "3", "e", *"!", "enter")
        found = decisions.decisions(app.world.memory)
        assert [(d.verdict, d.reason) for d in found.values()] == [
            ("drop", ""),
            ("wrong", "The question is not clear"),
            ("keep", ""),
        ]
        assert text(app, "#tally").endswith("2 to look at")
        await press(pilot, "k")
        assert "kept in your words" in text(app, "#state")
        asked = library.questions_of(app.world.memory, "river")
        assert asked[0].stem.endswith("!")
        assert len(asked) == len(SAMPLES) - 2


async def test_an_edit_that_nobody_could_answer_is_refused(library_app: Make) -> None:
    """A cloze keeps its gap; the reason is told on the sheet."""
    app = library_app()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "r", "j", "e")
        app.screen.query(Input).first().value = "no gap"
        await press(pilot, "enter")
        assert screen(app) == "EditingScreen"
        assert "exactly one blank" in text(app, "#problem")
        assert decisions.decisions(app.world.memory) == {}


async def test_an_article_is_added_by_its_path(library_app: Make) -> None:
    """The new quiz is listed and marked; a second key plays it."""
    app = library_app()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "n", *"my.md", "enter")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert screen(app) == "HomeScreen"
        marked = app.screen.query_one(Listing).marked
        assert marked
        assert marked.id == "shelf:new"
        await press(pilot, "enter")
        assert asking(app).session.plan.shelves == ("new",)


async def test_a_pasted_article_is_taken_whole(library_app: Make) -> None:
    """Several lines are an article, one is a path."""
    app = library_app()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "n")
        app.screen.query_one(Source).post_message(Paste("a/path.md"))
        await pilot.pause()
        assert app.screen.query_one(Source).value == "a/path.md"
        app.screen.query_one(Source).post_message(Paste("Title\n\nSome words in lines."))
        await pilot.pause()
        assert text(app, "#state") == "5 words pasted"
        await press(pilot, "enter")
        await app.workers.wait_for_complete()
        await pilot.pause()
        source = {s.id: s.source for s in library.shelves(app.world.memory, app.world.now())}
        assert source["new"] == "Title\n\nSome words in lines."


async def test_an_article_without_questions_is_told_and_another_can_be_tried(
    library_app: Make,
) -> None:
    """The sheet stays, with the reason."""
    app = library_app()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "n", *"nothing", "enter")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "nothing was found" in text(app, "#state")
        assert app.screen.query_one(Source).has_focus


async def test_what_comes_with_quizgen_is_read_when_it_is_first_played(library_app: Make) -> None:
    """A quiz without questions is made, then played."""
    app = library_app()
    seed = Entry("new", "A seed", "seed", "A seed")
    library.keep(app.world.memory, seed, (), app.world.now())
    async with app.run_test(size=SIZE) as pilot:
        assert "not yet read" in seen(app)
        await press(pilot, "end", "enter")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert asking(app).session.plan.shelves == ("new",)


async def test_statistics_tell_days_topics_and_what_is_hard(
    library_app: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each card has its figures, and the whole can be saved."""
    monkeypatch.chdir(tmp_path)
    app = library_app()
    for days in (2, 1):
        play(app, app.world.now() - days * DAY, right=days == 1)
        play(app, app.world.now() - days * DAY, right=False, count=3)
    async with app.run_test(size=(120, 60)) as pilot:
        await press(pilot, "s", "v")
        shown = seen(app)
        for word in ("2 days in a row", "People", "Multiple choice", "Hardest questions", "de"):
            assert word in shown
    [saved] = tmp_path.glob("*.json")  # noqa: ASYNC240  (nothing else is running)
    document = json.loads(saved.read_text("utf-8"))
    assert len(document["answers"]) > 10


async def test_what_cannot_be_stored_is_told_and_nothing_is_lost(
    library_app: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk: the question stays open, the answer can be given again."""

    def fail(*_: object) -> None:
        raise StorageError("the disk is full")

    app = library_app()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "enter")
        answer = sessions.answer
        monkeypatch.setattr(sessions, "answer", fail)
        await press(pilot, "1")
        assert quiz(app).replies == ()
        assert [notice.message for notice in app._notifications] == ["the disk is full"]
        monkeypatch.setattr(sessions, "answer", answer)
        await press(pilot, "1")
        assert len(quiz(app).replies) == 1


async def test_the_language_can_be_changed_everywhere(library_app: Make) -> None:
    """The library speaks the next language at once, and at the next start."""
    app = library_app()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "l")
        assert "Tes quiz" in seen(app)
        assert "⏎ jouer" in text(app, "Keys")
        await press(pilot, "l")
        assert "Deine Quiz" in seen(app)


async def test_the_palette_plays_adds_and_chooses(library_app: Make) -> None:
    """What is typed there finds a quiz."""
    app = library_app()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "ctrl+p")
        await press(pilot, *"tram")
        await pilot.pause(0.5)
        await press(pilot, "enter")
        await pilot.pause(0.2)
        assert asking(app).session.plan.shelves == ("tram",)


@pytest.mark.parametrize("size", [(20, 5), (40, 10), (60, 18), (200, 60)])
async def test_every_screen_works_at_every_size(library_app: Make, size: tuple[int, int]) -> None:
    """Nothing breaks where there is hardly any room, nor where there is much."""
    app = library_app()
    play(app, app.world.now() - 2 * DAY, right=False, count=3)
    async with app.run_test(size=size) as pilot:
        for keys in ("s", "q", "end", "r", "w", "escape", "e", "escape", "q", "o", "escape", "n"):
            await press(pilot, keys)
        await press(pilot, "escape", "question_mark", "escape", "enter", "1", "r", "escape")
        assert app.is_running
        assert screen(app) == "QuestionScreen"


def test_samples_are_as_the_tests_here_expect() -> None:
    """One English question, two German, two French."""
    assert [q.language for q in SAMPLES] == ["en", "de", "fr", "fr", "de"]
    assert (SAMPLES[0], SAMPLES[1], SAMPLES[3]) == (CHOICE, CLOZE, CAPITAL)


async def test_the_review_finds_words_and_keeps_them_while_one_decides(library_app: Make) -> None:
    """Words of question, answer or proof narrow the list as they are typed; Escape ends it."""
    app = library_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "r", "slash", *"BRUNNFELD 2030")
        listing = app.screen.query_one(Listing)
        assert [entry.id for entry in listing.entries] == [CLOZE.id]
        await press(pilot, "enter", "n")
        assert decisions.decisions(app.world.memory)[CLOZE.id].verdict == "drop"
        assert [entry.id for entry in listing.entries] == [CLOZE.id]
        await press(pilot, "slash", *" nowhere")
        assert listing.entries == ()
        await press(pilot, "escape")
        assert len(listing.entries) == len(SAMPLES)


async def test_a_newcomer_is_told_how_to_begin_and_nobody_else(library_app: Make) -> None:
    """The words below the list are gone once something was played."""
    app = library_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "Enter plays the marked quiz." in seen(app)
        await press(pilot, "enter", "1", "q")
        assert screen(app) == "HomeScreen"
        assert "Enter plays the marked quiz." not in seen(app)


async def test_motion_is_switched_off_in_the_palette_and_stays_off(library_app: Make) -> None:
    """The next start knows it; the same entry lets things move again."""
    app = library_app()
    async with app.run_test(size=SIZE):
        entries = dict(commands(app, library_is_open=False))
        entries["Motion: nothing moves"]()
        assert app.animation_level == "none"
    again = QuizApp(app.world)
    assert again.animation_level == "none"
    dict(commands(again, library_is_open=False))["Motion: let things move"]()
    assert QuizApp(app.world).animation_level == "full"


async def test_the_steps_of_a_new_quiz_are_told_in_the_readers_language(library_app: Make) -> None:
    """What the pipeline says in English is translated where it is shown."""
    app = library_app("de")
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "n")
        app.screen.post_message(AddingScreen.Told("Reading the article"))
        await pilot.pause()
        assert "Der Artikel wird gelesen" in seen(app)


async def test_one_answer_is_not_told_as_several(library_app: Make) -> None:
    """The figures of the statistics mind the number."""
    app = library_app("de")
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "enter", "1", "enter", "q", "s")
        await pilot.pause(0.3)
        assert "1 Antwort  " in seen(app)
