"""A flaw of a question, and the texts that checks look at.

In: a question. Out: its stem without quotations, its words, its options as numbers.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Literal, NamedTuple

from quizgen.alternation import any_of
from quizgen.models import BLANK, Language, Question
from quizgen.words import load, pattern

QUOTED = re.compile(r"„[^“]*“|“[^”]*”|«[^»]*»|\"[^\"]*\"")
WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*['’]?")
SUSPECT = ("deictic", "leaning", "weekdays", "negative", "absolute", "vague")
"""The lists of words and phrases that are looked for in a stem."""

Place = Literal["stem", "options", "answer", "evidence", "set"]


@dataclass(frozen=True, slots=True)
class Flaw:
    """What is wrong with a question, and where."""

    question: str
    """The question's id."""
    check: str
    what: str
    where: Place = "stem"


def expression(language: Language, name: str, flags: int = 0) -> re.Pattern[str]:
    """Return one of a language's expressions that make a question a bad one."""
    return pattern(f"languages/{language}/lint.yaml", name, flags)


def lists(language: Language) -> Any:
    """Return a language's words that make a question a bad one."""
    return load(f"languages/{language}/lint.yaml")


class OwnText(NamedTuple):
    """A stem without what it quotes, others may speak as they like, and without its capital."""

    text: str
    words: Sequence[str]
    suspect: bool
    """It holds a phrase of any of the lists, in whatever letters: else none is looked for."""


def own_text(question: Question) -> OwnText:
    """Return what a question says in its own words."""
    return _without_quotations(question.stem, question.language)


@lru_cache(maxsize=1)  # one check after another looks at the same stem
def _without_quotations(stem: str, language: Language) -> OwnText:
    text = QUOTED.sub(" ", stem).lstrip()
    text = text[:1].lower() + text[1:]
    plain = text.replace(BLANK, " ")
    suspect = _any_phrase(language).search(plain.lower()) is not None
    return OwnText(text, words_of(plain), suspect)


def words_of(text: str) -> list[str]:
    """Return the words of a text as they are written."""
    if text.replace(" ", "").isalpha():  # most options
        return text.split()
    return WORD.findall(text.replace(BLANK, " "))


@cache
def phrases(language: Language, name: str) -> re.Pattern[str]:
    """Match any of a list's words or phrases as whole words, with any apostrophe."""
    return re.compile(rf"(?<![\w-]){_any_of(lists(language)[name])}(?![\w-])")


@cache
def _any_phrase(language: Language) -> re.Pattern[str]:
    """Match any word or phrase of the lists that are looked for in a stem."""
    listed = (text for name in SUSPECT for text in lists(language)[name])
    return re.compile(rf"(?<!\w){_any_of(listed)}(?!\w)")


def _any_of(listed: Iterable[str]) -> str:
    return any_of(listed).replace("'", "['’]")


@cache
def common_words(language: Language) -> frozenset[str]:
    """Return words that have a capital without being a name: German nouns."""
    common = load(f"languages/{language}/common.yaml")
    texts = (text for text in common.values() if isinstance(text, str))
    return frozenset(word.casefold() for text in texts for word in text.split())
