"""What points at nothing unknown in quoted words, since the headline names it or nobody is meant.

In: a quotation and the words of the headline below which it stands. Out: its words without these.
"""

import re
from collections.abc import Callable
from functools import cache

from quizgen.alternation import any_of
from quizgen.linting.flaws import expression
from quizgen.matching.syntax_data import syntax
from quizgen.models import Language, Text
from quizgen.passages.topics import is_among
from quizgen.words import load

FARTHEST = 4
"""Words from an article to its noun: the first potentially habitable planet."""


def without_explained(value: Text, topic: frozenset[str]) -> str:
    """Return words without what points at nouns of the headline, or stands for nobody.

    These cars stop, below a headline on a car; it is right that they stop.
    """
    text = value.text.replace("’", "'")
    text = expression(value.language, "impersonal", re.IGNORECASE).sub("", text)
    if not topic:
        return _with_capital(text, value.text)
    known = _known_below(value.language, topic)
    presenting, pointing = _before_nouns(value.language)
    text = presenting.sub(lambda m: "" if known(m[1]) else m[0], text, count=1)
    text = pointing.sub(lambda m: m[1] if known(m[1]) else m[0], text)
    return _with_capital(text, value.text)


@cache
def _before_nouns(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Match what presents a noun, this is a car, and what points at one: this car."""
    presenting = load(f"languages/{language}/lint.yaml")["presenting"]
    kinds = load(f"languages/{language}/grammar.yaml")["determiners"]
    words = (*kinds["demonstrative"], *kinds["definite"])
    pointing = any_of(word if word.endswith("'") else f"{word} " for word in words)
    return (
        re.compile(rf"^(?:{presenting}) (?=((?:[\w'-]+ ?){{1,{FARTHEST + 1}}}))", re.IGNORECASE),
        re.compile(rf"\b{pointing}((?:[\w-]+ )?[\w-]+)", re.IGNORECASE),
    )


def _known_below(language: Language, topic: frozenset[str]) -> Callable[[str], bool]:
    """Return what tells whether one of some words is a word of the headline."""
    own = syntax(language)
    nouns = topic - own.function_words
    return lambda words: any(
        is_among(word, nouns, compounds=own.verb_second)
        for word in set(re.findall(r"[\w-]{3,}", words.casefold())) - own.function_words
    )


def _with_capital(text: str, whole: str) -> str:
    """Give the rest of a sentence the capital that the whole has."""
    stripped = text.lstrip()
    return stripped[:1].upper() + stripped[1:] if whole[:1].isupper() else stripped
