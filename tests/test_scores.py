"""How matches ended is read as one thing, whatever the language writes between the numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.asking.measures import scores_like
from quizgen.mentions.scores import find_scores
from quizgen.models import Language, Score
from quizgen.rendering import render

FOUND = """
en | Leeds beat Hull [3-1] at home. | 3-1
en | It was a [2-0] win over Hull. | 2-0
en | Hull lost [1-2] to Leeds. | 2-1
en | She won [6-4, 2-6, 7-6 (5)] in Rome. | 6-4, 2-6, 7-6
de | Sie gewannen mit [3:1 (2:1)] gegen Köln. | 3-1
de | Nach dem [0:2] in Köln ging er. | 2-0
fr | Le PSG s'est imposé [4-2] face à Lyon. | 4-2
fr | Après sa victoire ([3-1]) à Lyon, il part. | 3-1
"""
NONE = """
en | The Senate voted 51-49 for it.
en | In the 2018-19 season they lost.
en | The book is for children aged 5-10.
en | Leeds beat Hull 4-3 on penalties.
de | Das Spiel begann um 15:30 Uhr.
de | Sie lief 2:17:01 Stunden.
de | Köln gewann mit 5:4 im Elfmeterschießen.
fr | Les 15-20 ans votent peu.
"""
GOALS = st.integers(0, 120)


def rows(table: str) -> list[list[str]]:
    """Split a table into its cells."""
    return [line.split(" | ") for line in table.strip().splitlines()]


@pytest.mark.parametrize(("language", "text", "key"), rows(FOUND))
def test_a_result_is_found_with_what_stands_in_brackets_behind_it(
    language: Language, text: str, key: str
) -> None:
    """The winner's number stands first in a match of one score."""
    sentence, wanted = text.replace("[", "").replace("]", ""), text[text.index("[") + 1 :]
    (found,) = find_scores(sentence, language)
    assert sentence[found.start : found.end] == wanted.partition("]")[0]
    assert found.value.key == key


@pytest.mark.parametrize(("language", "text"), rows(NONE))
def test_other_pairs_of_numbers_are_no_result(language: Language, text: str) -> None:
    """Votes, seasons, ages, times and penalties are something else."""
    assert find_scores(text, language) == []


@pytest.mark.parametrize(("language", "text"), [("de", "3:1"), ("en", "3-1"), ("fr", "3-1")])
def test_a_result_is_written_as_its_language_does(language: Language, text: str) -> None:
    """German has a colon."""
    phrase = render(Score(((3, 1),)), language)
    assert phrase is not None
    assert phrase.text == text


@given(GOALS, GOALS, st.text(max_size=8))
def test_wrong_results_end_like_the_right_one(one: int, other: int, seed: str) -> None:
    """Beside a win stand wins, beside a draw draws, each once, the right one among them."""
    key = Score(((max(one, other), min(one, other)),))
    options = scores_like(key, seed)
    assert options is not None
    assert key in options
    assert len(set(options)) == len(options) > 1
    assert {option.sets[0][0] > option.sets[0][1] for option in options} == {one != other}
