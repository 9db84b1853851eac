"""Slips of the pen that nobody means: no spelling checker, only what is known to be wrong.

In: a question. Out: what its stem or an option has, which an editor would not print.
"""

import re
from collections.abc import Iterator
from functools import cache

from quizgen.linting.flaws import lists
from quizgen.models import BLANK, Language, Question

ANYWHERE = (
    r"[^\W\d_A-Z]{2}[.!?;][^\W\d_a-zß-öø-ÿ][^\W\d_A-Z]",  # no blank between two sentences
    r"[^\W\d_]{2},[^\W\d_]{2}",
    r"\w\s?(?:[:;]-?[()]|,,)|(?<!\w)'[“„«]",  # faces, and a mark too many
    r"(?<!\w)[^\W\d_a-zß-öø-ÿ]{4,} [^\W\d_a-zß-öø-ÿ]{4,}(?!\w)",  # shouted
)
"""What is wrong in every language (regular expressions)."""
SHOUTED = re.compile(r"(?:[^\W\d_a-zß-öø-ÿ][^\W\d_A-Z]+[ -])+[^\W\d_a-zß-öø-ÿ]{4,}")
"""A name whose last word is in capitals."""


def slip(question: Question) -> Iterator[str]:
    """Nothing in it is a slip of whoever wrote the article."""
    filled = question.stem.replace(BLANK, question.answer)
    if found := _slips(question.language).search(filled):
        yield f"'{found[0]}' is a slip of the pen"
    if name := next(filter(shouts, (question.answer, *question.options)), None):
        yield f"'{name}' shouts"


def shouts(name: str) -> bool:
    """Tell whether the last word of a name is in capitals: Jean MARTIN, but not Radio RTL."""
    return name[-1:].isupper() and SHOUTED.fullmatch(name) is not None


@cache
def _slips(language: Language) -> re.Pattern[str]:
    return re.compile("|".join((*ANYWHERE, *lists(language).get("slips", ()))))
