"""A quick look at a sentence's words spares slow searches, and hides nothing from them."""

import re

from hypothesis import given
from hypothesis import strategies as st

from quizgen.mentions.quantities import find_quantities, may_count
from quizgen.mentions.small_words import SmallWords
from quizgen.mentions.spotting import Spotter, may_hold, rarest
from quizgen.words import codes, load


@given(st.lists(st.text(min_size=1), min_size=1), st.text(), st.text(), st.data())
def test_a_text_with_a_phrase_may_hold_it(
    phrases: list[str], before: str, behind: str, data: st.DataObject
) -> None:
    """Whatever stands around a phrase, its rarest word is seen in the text."""
    phrase = data.draw(st.sampled_from(phrases))
    assert may_hold(f"{before} {phrase} {behind}", rarest(phrases))


def test_a_text_without_the_longest_word_is_passed_by() -> None:
    """Small words that a phrase shares with many others do not make it worth a search."""
    assert not may_hold("A year and half a day", rarest(["a hundred", "half a dozen"]))


def test_a_pattern_is_searched_for_only_beside_its_words() -> None:
    """Without one of the words a spotter does not look at all."""
    spotter = Spotter(re.compile("[a-z]+"), rarest(["he"]))
    assert [match[0] for match in spotter.finditer("he went")] == ["he", "went"]
    assert not list(spotter.finditer("she went"))


def test_each_number_word_may_count() -> None:
    """No number of a language's list is passed by, with whatever letters it is written."""
    for language in codes():
        for word in load(f"languages/{language}/amounts.yaml")["words"]:
            assert may_count(f"X {word.upper()} x", language)
            assert list(find_quantities(f"X {word} x", language))


def test_a_small_word_stands_by_itself() -> None:
    """Neither a part of a word is one, nor what has a capital in the text, nor a single letter."""
    words = SmallWords("The apple-tree grew Plums, a lot")
    assert "apple" in words
    assert not any(word in words for word in ("app", "plums", "a", "apple-tree", "Plums"))
