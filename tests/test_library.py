"""The library and what a person decided: shelves, counts, wordings, what is due."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz_samples import CAPITAL, CHOICE, CLOZE, DATE, NAME, SAMPLES
from quizgen.errors import QuizgenError
from quizgen.memory import decisions, library, places, sessions
from quizgen.memory.database import Memory, open_memory
from quizgen.memory.decisions import Decision, apply, edit
from quizgen.memory.documents import (
    read_plan,
    read_question,
    read_questions,
    write_plan,
    write_question,
    write_questions,
)
from quizgen.memory.library import Entry, Shelf
from quizgen.models import Evidence, Question
from quizgen.playing.plans import Plan

NOW = dt.datetime(2026, 3, 4, 18, 30, tzinfo=dt.UTC)
DAY = dt.timedelta(days=1)
NEWS = Entry("news", "News", "article", "news.md", "mark")
SEED = Entry("seed", "Seed", "seed", "en-seed.md", "mark")
TEXT = st.text(st.characters(exclude_categories=["Cs"]))


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Memory]:
    """Open a memory with two quizzes."""
    with open_memory(tmp_path, NOW) as opened:
        library.keep(opened, SEED, (CAPITAL, NAME), NOW)
        library.keep(opened, NEWS, (CHOICE, CLOZE, DATE), NOW - DAY)
        yield opened


def shelf(memory: Memory, now: dt.datetime = NOW) -> Shelf:
    """Return the shelf with the news."""
    return next(shelf for shelf in library.shelves(memory, now) if shelf.id == "news")


def play(memory: Memory, *answers: str, now: dt.datetime = NOW) -> sessions.Session:
    """Answer questions of the news."""
    plan = Plan(shelves=("news",))
    session = sessions.start(memory, plan, library.questions_of(memory, "news"), now, "News")
    for answer in answers:
        session = sessions.answer(memory, session, answer, 2.0, now)
    return session


# ---- shelves --------------------------------------------------------------------------------


def test_a_shelf_tells_how_far_the_person_is(memory: Memory) -> None:
    """Questions, languages, how many were seen and are due, the last result, what waits."""
    fresh = shelf(memory)
    assert (fresh.questions, fresh.seen, fresh.due) == (3, 0, 0)
    assert (fresh.languages, fresh.last, fresh.paused) == (("de", "en", "fr"), None, None)
    session = play(memory, "Ingrid Aalto", "7000")
    played = shelf(memory)
    assert (played.seen, played.due, played.paused) == (2, 0, session.id)
    assert played.last
    assert (played.last.score, played.last.answered, played.last.total) == (50, 2, 3)
    assert shelf(memory, NOW + DAY).due == 1
    sessions.end(memory, session, NOW)
    assert shelf(memory).paused is None


def test_what_was_played_or_added_last_comes_first_and_our_own_last(memory: Memory) -> None:
    """A quiz that was just played goes before one that was just added."""
    library.keep(memory, replace(NEWS, id="later"), (NAME,), NOW)
    assert [s.id for s in library.shelves(memory, NOW)] == ["later", "news", "seed"]
    play(memory, "x", now=NOW + DAY)
    assert [s.id for s in library.shelves(memory, NOW)] == ["news", "later", "seed"]


def test_a_quiz_made_again_keeps_what_was_answered(memory: Memory) -> None:
    """New questions and words take the place of the old ones; ids carry what was learnt."""
    play(memory, "Ingrid Aalto")
    mended = replace(CHOICE, stem="Who left Voltaro?")
    library.keep(memory, replace(NEWS, fingerprint="other"), (NAME, mended), NOW)
    assert library.questions_of(memory, "news") == (NAME, mended)
    assert library.fingerprint_of(memory, "news") == "other"
    assert (shelf(memory).questions, shelf(memory).seen) == (2, 1)


def test_a_question_on_two_shelves_is_asked_once(memory: Memory) -> None:
    """Also where both quizzes are played together."""
    library.keep(memory, replace(NEWS, id="twin"), (DATE, CHOICE), NOW)
    assert library.questions_of(memory, "news", "twin") == (CHOICE, CLOZE, DATE)


def test_a_removed_quiz_leaves_its_answers(memory: Memory) -> None:
    """They are history; its questions are no longer due."""
    play(memory, "x")
    library.remove(memory, "news")
    assert [s.id for s in library.shelves(memory, NOW)] == ["seed"]
    assert library.due(memory, NOW + DAY) == ()
    library.keep(memory, NEWS, (CHOICE,), NOW)
    assert library.due(memory, NOW + DAY) == (CHOICE,)


def test_what_is_due_today_comes_from_all_quizzes_the_most_overdue_first(memory: Memory) -> None:
    """Until midnight where the reader is; dropped questions are not due."""
    play(memory, "Ingrid Aalto", "x", "x")
    plan = Plan(shelves=("seed",))
    session = sessions.start(memory, plan, library.questions_of(memory, "seed"), NOW)
    sessions.answer(memory, session, "Nancy", 2.0, NOW - DAY / 2)
    assert library.due(memory, NOW) == ()
    assert library.due(memory, NOW + DAY) == (CAPITAL, CLOZE, DATE)
    california = dt.timezone(dt.timedelta(hours=-8))
    assert library.due(memory, NOW.astimezone(california)) == (CAPITAL,)
    decisions.decide(memory, Decision(CLOZE.id, "drop"), NOW)
    assert library.due(memory, NOW + DAY) == (CAPITAL, DATE)


# ---- decisions ------------------------------------------------------------------------------


def test_a_decision_outlives_the_making_of_the_quiz(memory: Memory) -> None:
    """Dropped and wrong questions stay away, mended words stay mended, until it is forgotten."""
    decisions.decide(memory, Decision(CHOICE.id, "drop"), NOW)
    decisions.decide(memory, Decision(DATE.id, "wrong", "two answers"), NOW)
    decisions.decide(memory, edit(CLOZE, "Bis 2030 entstehen ____ Wohnungen."), NOW)
    library.keep(memory, NEWS, (CHOICE, CLOZE, DATE), NOW)
    (asked,) = library.questions_of(memory, "news")
    assert asked.stem == "Bis 2030 entstehen ____ Wohnungen."
    assert shelf(memory).questions == 1
    assert library.questions_of(memory, "news", raw=True) == (CHOICE, CLOZE, DATE)
    for question in (CHOICE, CLOZE, DATE):
        decisions.forget(memory, question.id)
    assert library.questions_of(memory, "news") == (CHOICE, CLOZE, DATE)


def test_the_latest_decision_counts(memory: Memory) -> None:
    """Who drops and then keeps a question is asked it."""
    decisions.decide(memory, Decision(CHOICE.id, "drop", "dull"), NOW)
    decisions.decide(memory, Decision(CHOICE.id, "keep"), NOW + DAY)
    assert CHOICE in library.questions_of(memory, "news")
    assert decisions.decisions(memory)[CHOICE.id] == Decision(CHOICE.id, "keep", at=NOW + DAY)


def test_options_can_be_worded_otherwise() -> None:
    """The answer goes along, and so do the notes on options."""
    noted = replace(CHOICE, notes=(("Ingrid Aalto", "She left."),))
    decision = edit(noted, options={"Ingrid Aalto": "I. Aalto", "Marek Dvorsky": "M. Dvorsky"})
    (worded,) = apply({CHOICE.id: decision}, [noted])
    assert worded.answer == "I. Aalto"
    assert worded.options == ("M. Dvorsky", "I. Aalto", "Paula Quintana", "Thomas Leclerc")
    assert worded.notes == (("I. Aalto", "She left."),)
    assert worded.stem == CHOICE.stem


@pytest.mark.parametrize(
    ("question", "stem", "options", "told"),
    [
        (CLOZE, "Ohne Lücke.", {}, "exactly one blank, ____"),
        (CLOZE, "____ und ____", {}, "exactly one blank, ____"),
        (CHOICE, "", {"Ingrid Aalto": " "}, "cannot be empty"),
        (CHOICE, "", {"Ingrid Aalto": "paula quintana"}, "no two options can be the same"),
    ],
)
def test_words_that_nobody_could_answer_are_refused(
    question: Question, stem: str, options: dict[str, str], told: str
) -> None:
    """The message says what is missing."""
    with pytest.raises(QuizgenError, match=told):
        edit(question, stem, options)


def test_words_that_no_longer_fit_are_left_aside() -> None:
    """A quiz made again may have other options; the question is then asked as it was made."""
    decision = edit(CHOICE, options={"Paula Quintana": "Eva Stern"})
    changed = replace(CHOICE, options=("Ingrid Aalto", "Eva Stern", "Paula Quintana"))
    assert apply({CHOICE.id: decision}, [changed]) == (changed,)


# ---- documents and places -------------------------------------------------------------------


@given(
    st.builds(
        Question,
        id=TEXT,
        kind=st.sampled_from(["cloze", "multiple_choice"]),
        language=TEXT,
        relation=TEXT,
        stem=TEXT,
        answer=TEXT,
        options=st.lists(TEXT).map(tuple),
        accepted=st.lists(TEXT).map(tuple),
        notes=st.lists(st.tuples(TEXT, TEXT)).map(tuple),
        evidence=st.lists(
            st.builds(
                Evidence,
                article=TEXT,
                sentence=TEXT,
                start=st.integers(),
                end=st.integers(),
                quote=TEXT,
                published=st.none() | st.dates(),
                marks=st.lists(st.tuples(TEXT, st.integers(), st.integers())).map(tuple),
            ),
            max_size=2,
        ).map(tuple),
    )
)
def test_any_question_comes_back_as_it_was_written(question: Question) -> None:
    """Alone and among others."""
    assert read_question(write_question(question)) == question
    assert read_questions(write_questions([question, CHOICE])) == (question, CHOICE)


def test_a_plan_comes_back_as_it_was_written() -> None:
    """Equal plans have equal text."""
    plan = Plan(("a",), due=True, count=3, kinds=("cloze",), languages=("de",), limit=60)
    assert read_plan(write_plan(plan)) == plan
    assert write_plan(read_plan(write_plan(plan))) == write_plan(plan)


def test_the_person_says_where_answers_are_kept() -> None:
    """The folder given goes before the environment, and that before the platform's own."""
    environment = {"QUIZGEN_HOME": "/mine"}
    assert places.data_folder(Path("given"), environment) == Path("given")
    assert places.data_folder(None, environment) == Path("/mine")
    assert places.data_folder(None, {}).name == "quizgen"


def test_without_a_folder_nothing_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One can play all the same."""
    monkeypatch.chdir(tmp_path)
    with open_memory(None, NOW) as memory:
        library.keep(memory, NEWS, SAMPLES, NOW)
        assert play(memory, "x").quiz.replies
    assert list(tmp_path.iterdir()) == []
