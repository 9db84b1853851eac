"""The words that an article has with a small letter: whoever has a capital there may be no name.

In: the sentences of an article. Out: its `SmallWords`, of which a word can be one.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from quizgen.mentions.gazetteer import gazetteer
from quizgen.models import Language, Sentence
from quizgen.whole_words import has_word

SMALL_WORD = re.compile(r"[a-zß-ÿ][\wß-ÿ]+")


@dataclass(frozen=True, slots=True)
class SmallWords:
    """The words of a text with a small letter; few are asked for, so that none is listed."""

    text: str

    def __contains__(self, word: object) -> bool:
        """Tell whether a word stands in the text, and not within another."""
        if not isinstance(word, str) or SMALL_WORD.fullmatch(word) is None:
            return False
        return has_word(self.text, word)


def small_words(sentences: Iterable[Sentence], languages: Iterable[Language]) -> SmallWords:
    """Return the words with a small letter, where that tells something of those with a capital."""
    if all(gazetteer(language).capitalised_nouns for language in languages):
        return SmallWords("")
    return SmallWords("\n".join([sentence.text for sentence in sentences]))
