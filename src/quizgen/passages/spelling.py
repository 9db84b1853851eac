"""How a clause writes what it can be asked for: in which form, and with which number.

In: a value and the words that stand for it. Out: the filters that give these words, or the number.
"""

from functools import lru_cache

from quizgen.grammar import apply, filters
from quizgen.grammar.phrases import Phrase
from quizgen.models import Language, Mention, Name, Value
from quizgen.rendering import render
from quizgen.typography import typeset
from quizgen.words import load

FARTHEST = 3
"""Words of an amount among which its number is: more than three."""

MOST_KEPT = 2048
"""Values, as they are said."""
SMALL = frozenset({"100", "1000"})
"""Magnitudes that are a part of a number."""


@lru_cache(maxsize=MOST_KEPT)  # an article says the same names again and again
def can_be_said(value: Value, said: str, language: Language) -> bool:
    """Tell whether a value is written as it is said, bare or by one of the filters."""
    phrase = render(value, language)
    if phrase is None:
        return False
    if isinstance(value, Name) and value.title:
        return typeset(said, language, whole=False).split() == phrase.text.split()  # « Title »
    if _is_bare(value, said, phrase):
        return not phrase.article
    return any(_writes(name, said, phrase, language) for name in filters(language))


def filters_of(value: Value, said: str, language: Language) -> tuple[str, ...] | None:
    """Return the filters that write a value as it is said; none where it stands there bare.

    Several may, where two cases look alike; None if no filter does.
    """
    phrase = render(value, language)
    if phrase is None:
        return None
    if _is_bare(value, said, phrase):
        return None if phrase.article else ()
    names = (name for name in sorted(filters(language)) if _writes(name, said, phrase, language))
    return tuple(names) or None


def _writes(name: str, said: str, phrase: Phrase, language: Language) -> bool:
    own = _plain(said)
    return any(_plain(form) == own for form in apply(language, name, phrase))


def _is_bare(value: Value, said: str, phrase: Phrase) -> bool:
    forms = (value.text, *value.aliases) if isinstance(value, Name) else ()
    return said == phrase.text or _plain(said) in map(_plain, forms)


def _plain(said: str) -> str:
    """Return words without capitals, with the apostrophe of sentences: université d'Oxford."""
    return said.casefold().replace("’", "'")


def is_written(mention: Mention, text: str, language: Language) -> bool:
    """Tell whether an amount has its number in digits, or in one word."""
    said = text[mention.start : mention.end]
    return any(c.isdigit() for c in said) or number_word(said, language) != ""


def number_word(said: str, language: Language) -> str:
    """Return the word that is an amount's number: three, in nearly three million votes.

    A hundred belongs to it, as a million does not: deux cents.
    """
    if any(c.isdigit() for c in said):
        return ""  # 10, of 10 mille
    data = load(f"languages/{language}/amounts.yaml")
    words = said.split()
    n = next((n for n, w in enumerate(words[:FARTHEST]) if w.casefold() in data["words"]), None)
    if n is None:
        return ""
    behind = data["magnitudes"].get("".join(words[n + 1 : n + 2]).casefold(), "")
    return " ".join(words[n : n + 1 + (behind in SMALL)])
