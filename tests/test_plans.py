"""What a session asks: the wishes, what is due, and one language for each fact."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz_samples import CAPITAL, CHOICE, CLOZE, DATE, NAME, SAMPLES
from quizgen.commands.planning import languages_for
from quizgen.models import Question
from quizgen.playing.hints import Hint, hint
from quizgen.playing.plans import Plan, choose, topics

NOW = dt.datetime(2026, 3, 4, 18, 30, tzinfo=dt.UTC)
DAY = dt.timedelta(days=1)
IN_THREE = tuple(
    replace(CLOZE, id=f"{fact}-{code}", fact=fact, language=code)
    for fact in ("one", "two", "three", "four")
    for code in ("de", "en", "fr")
)


def ids(questions: tuple[Question, ...]) -> list[str]:
    """Return the ids of questions."""
    return [question.id for question in questions]


def test_wishes_are_met() -> None:
    """Kinds, languages, topics and number; what is not wished for does not matter."""
    assert choose(SAMPLES, Plan()) == SAMPLES
    assert choose(SAMPLES, Plan(kinds=("multiple_choice",))) == (CHOICE, CAPITAL)
    assert choose(SAMPLES, Plan(languages=("de", "fr"), count=2)) == (CLOZE, DATE)
    assert choose(SAMPLES, Plan(topics=("person",))) == (CHOICE, NAME)
    assert choose(SAMPLES, Plan(topics=("seat", "date"))) == (DATE, CAPITAL)


def test_what_is_due_comes_first_and_what_was_known_lately_last() -> None:
    """Between them comes what was never asked, in its own order."""
    due = {CAPITAL.id: NOW - DAY, NAME.id: NOW - 2 * DAY, CHOICE.id: NOW + 9 * DAY}
    due[CLOZE.id] = NOW + 3 * DAY
    asked = choose(SAMPLES, Plan(), due, NOW)
    assert asked == (NAME, CAPITAL, DATE, CLOZE, CHOICE)


def test_each_fact_is_asked_in_one_language() -> None:
    """Where languages are mixed, all of them come up, and none tells another's answer."""
    asked = choose(IN_THREE, Plan())
    assert sorted(question.fact for question in asked) == ["four", "one", "three", "two"]
    assert len({question.language for question in asked}) > 1
    assert len(choose(IN_THREE, Plan(languages=("fr",)))) == 4


@given(st.permutations(IN_THREE))
def test_the_language_of_a_fact_does_not_depend_on_the_order(
    questions: list[Question],
) -> None:
    """The same questions are asked in whatever order they lie on the shelf."""
    assert sorted(ids(choose(questions, Plan()))) == sorted(ids(choose(IN_THREE, Plan())))


def test_topics_are_told_the_most_frequent_first() -> None:
    """Each once."""
    assert topics(SAMPLES) == ("person", "date", "number", "place")


def test_a_hint_gives_initials_of_what_is_typed() -> None:
    """Words, names with hyphens, numbers and dates keep their form; a lone sign says nothing."""
    answers = {
        "Ingrid Aalto": "I_____ A____",
        "8000": "8___",
        "le 3 mai 2024": "l_ _ m__ 2___",
        "3": "_",
    }
    answers["Jean-Luc d’Arc"] = "J___-L__ _’A__"
    for answer, letters in answers.items():
        assert hint(replace(CLOZE, answer=answer)) == Hint(letters=letters)


def test_a_hint_strikes_out_half_of_the_wrong_options() -> None:
    """Never the right one, and each time the same."""
    assert len(hint(CHOICE).struck) == 2
    assert CHOICE.answer not in hint(CHOICE).struck
    assert len(hint(CAPITAL).struck) == 1
    assert hint(replace(CHOICE, options=(CHOICE.answer,))).struck == ()
    assert hint(CHOICE) == hint(CHOICE)


@pytest.mark.parametrize(
    ("english", "french", "asked"),
    [
        (0, 6, ("fr",)),
        (1, 6, ("en", "fr")),
        (5, 6, ("en",)),
        (2, 2, ("en",)),
        (6, 0, ("en",)),
    ],
)
def test_a_reader_gets_the_language_of_the_most_too_where_the_own_has_few(
    english: int, french: int, asked: tuple[str, ...]
) -> None:
    """A clause is asked in the language of its article alone: no quiz of next to nothing."""
    questions = [replace(CHOICE, language=code) for code in ("en",) * english + ("fr",) * french]
    assert languages_for(tuple(questions), "en") == asked
