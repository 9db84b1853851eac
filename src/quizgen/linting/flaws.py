"""A flaw of a question, and the texts that checks look at.

In: a question. Out: its stem without quotations, its words, its options as numbers.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Literal

from quizgen.alternation import any_of
from quizgen.models import BLANK, Language, Question
from quizgen.words import load, pattern

QUOTED = re.compile(r"„[^“]*“|“[^”]*”|«[^»]*»|\"[^\"]*\"")
WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*['’]?")

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


def own_words(question: Question) -> str:
    """Return the stem without what it quotes, others may speak as they like, and its capital."""
    return _without_quotations(question.stem)[0]


def words_in(question: Question) -> Sequence[str]:
    """Return the words of the stem but for those that it quotes."""
    return _without_quotations(question.stem)[1]


@lru_cache(maxsize=1)  # one check after another looks at the same stem
def _without_quotations(stem: str) -> tuple[str, Sequence[str]]:
    text = QUOTED.sub(" ", stem).lstrip()
    text = text[:1].lower() + text[1:]
    return text, words_of(text)


def words_of(text: str) -> list[str]:
    """Return the words of a text as they are written."""
    return WORD.findall(text.replace(BLANK, " "))


@cache
def phrases(language: Language, name: str) -> re.Pattern[str]:
    """Match any of a list's words or phrases as whole words, with any apostrophe."""
    listed = any_of(lists(language)[name]).replace("'", "['’]")
    return re.compile(rf"(?<![\w-]){listed}(?![\w-])")


@cache
def common_words(language: Language) -> frozenset[str]:
    """Return words that have a capital without being a name: German nouns."""
    common = load(f"languages/{language}/common.yaml")
    texts = (text for text in common.values() if isinstance(text, str))
    return frozenset(word.casefold() for text in texts for word in text.split())
