"""Which quotations of an article are asked: those that name people in full, and not too many.

In: the fact of a quotation, and what the articles mention. Out: whether it is asked.
"""

import re
from collections import Counter
from collections.abc import Iterable

from quizgen.linting.flaws import expression, phrases
from quizgen.models import Fact, Name, Text
from quizgen.whole_words import has_word

LIMITS = (5, 2)
"""Quotations in an article, and of one speaker in it."""

SAID = frozenset({"quote", "statement"})
CAPITALS = r"[^\W\d_a-zß-öø-ÿ]"
ACRONYM = re.compile(rf"^(?!.*{CAPITALS}{{5}}).*\b{CAPITALS}{{2,4}}\d?s?\b", re.DOTALL)
"""Large letters that stand for something, and do not only cry out."""
TYPED = 12
"""Words of one whose speaker can be typed without any options."""


def quotation_of(fact: Fact) -> Text | None:
    """Return the words that a fact quotes or reports, if any."""
    for _, value in fact.arguments:
        if isinstance(value, Text) and value.kind in SAID:
            return value
    return None


def names_halves(quotation: str, names: Iterable[Name]) -> bool:
    """Tell whether a quotation calls somebody by the first name alone."""
    people = (name.text.split() for name in names if name.kind == "person")
    return any(
        len(words) > 1
        and has_word(quotation, words[0])
        and not any(has_word(quotation, f"{words[-1]}{ending}") for ending in ("", "s"))
        for words in people
    )


def says_enough(quotation: Text, names: Iterable[Name], *, dated: bool) -> bool:
    """Tell whether a reader of another day knows what a quotation is on.

    Without a month or a headline to go by, it names somebody or something of the article, and it
    points at no day.
    """
    words = quotation.text
    if dated:
        return True
    if phrases(quotation.language, "deictic").search(words.casefold()):
        return False
    if is_anecdote(quotation):
        return False
    told = (name for name in names if name.kind != "place")
    forms = (form for name in told for form in (name.text, *name.aliases))
    return ACRONYM.search(words) is not None or any(has_word(words, form) for form in forms)


def is_anecdote(quotation: Text) -> bool:
    """Tell whether somebody speaks of themselves: I felt my body was moving."""
    own = expression(quotation.language, "anecdote", re.IGNORECASE)
    return own.search(quotation.text.replace("’", "'")) is not None


def is_telling(quotation: Text) -> bool:
    """Tell whether a quotation may be asked without options: it is long, or has a number in it."""
    words = quotation.text
    return len(words.split()) >= TYPED or any(letter.isdigit() for letter in words)


def has_room(fact: Fact, asked: Counter[str]) -> bool:
    """Tell whether an article has not been asked for its quotations, or this speaker's, enough."""
    return all(asked[place] < most for place, most in zip(_counted(fact), LIMITS, strict=False))


def count(fact: Fact, asked: Counter[str]) -> None:
    """Count a quotation that is asked."""
    asked.update(_counted(fact))


def _counted(fact: Fact) -> tuple[str, ...]:
    """Return what a quotation counts for; reported speech may be of one man alone."""
    if not any(isinstance(value, Text) and value.kind == "quote" for _, value in fact):
        return ()
    article = fact.evidence[0].article if fact.evidence else ""
    speakers = (value.key for _, value in fact if isinstance(value, Name))
    return f"in {article}", f"by {next(speakers, '')} in {article}"
