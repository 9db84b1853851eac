"""A longer article costs as much more as it is longer.

Calls of functions are counted: they are the same on every machine, however busy it is.
"""

import sys
from itertools import product
from types import FrameType

import pytest

from quizgen.commands.gathering import load_relations
from stages import ask_all, make_article

SYLLABLES = tuple(map("".join, product("bdfgklmnprst", "aeiou", ("l", "n", "r"))))
NAMES = tuple(f"{one}{other}".capitalize() for one, other in product(SYLLABLES, SYLLABLES[::40]))
PARAGRAPHS = {
    "de": (
        "Anna {0}, Vorstandschefin der {1} GmbH, kam am 3. Mai 2021 nach Köln. Die {1} GmbH "
        "übernahm die {2} AG für 5 Millionen Euro. In {3}stadt eröffnete Paul {4} eine Brücke."
    ),
    "en": (
        "Anna {0}, CEO of {1} Inc., came to Ohio on 3 May 2021. {1} Inc. acquired {2} Corp. for "
        "$5 million. In {3}ville, Paul {4} opened a new bridge in 2019."
    ),
    "fr": (
        "Anna {0}, directrice générale de {1} SA, est venue à Lyon le 3 mai 2021. {1} SA a racheté "
        "{2} SA pour 5 millions d'euros. À {3}ville, Paul {4} a ouvert un pont en 2019."
    ),
}
SHORT, TIMES = 8, 4
"""Paragraphs of the short article, and how many times as many the long one has."""
ROOM = 1.15
"""What the long one may cost beyond its length: its questions choose from more names, and of all
else so little is left that this shows."""


def article_of(paragraphs: int, first: int, language: str) -> str:
    """Return an article in which each paragraph tells of other people and firms."""
    starts = range(first, first + 5 * paragraphs, 5)
    return "\n\n".join(PARAGRAPHS[language].format(*NAMES[n : n + 5]) for n in starts)


def calls_for(text: str, language: str) -> int:
    """Count the calls of functions that it takes to ask about a text."""
    article, relations, count = make_article(text, language), load_relations([]), 0

    def note(_frame: FrameType, event: str, _what: object) -> None:
        nonlocal count
        count += event == "call"

    sys.setprofile(note)
    try:
        ask_all(article, *relations)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("language", PARAGRAPHS)
def test_cost_grows_with_the_text_alone(language: str) -> None:
    """Four times the paragraphs, each about others, cost about four times as much."""
    calls_for(article_of(SHORT, 0, language), language)  # word lists and lines are read
    short = calls_for(article_of(SHORT, 100, language), language)
    long = calls_for(article_of(SHORT * TIMES, 200, language), language)
    assert long < TIMES * ROOM * short
