"""Slips of the pen that nobody means: no spelling checker, only what is known to be wrong.

In: a question. Out: what its stem or an option has, which an editor would not print.
"""

import re
from collections.abc import Iterator
from functools import cache

from quizgen.linting.flaws import lists
from quizgen.models import BLANK, Language, Question

MARKS = re.compile(
    r"""[.,;:!?'](?:  # what a pattern begins with makes it fast
      (?<=[^\W\d_A-Z]{2}[.!?;]) [^\W\d_a-zß-öø-ÿ][^\W\d_A-Z]  # no blank between two sentences
    | (?<=[^\W\d_]{2},) [^\W\d_]{2}
    | (?:(?<=\w.)|(?<=\w\s.)) (?:(?<=[:;]) -?[()] | (?<=,) ,)  # faces, and a mark too many
    | (?<=') (?<!\w') [“„«]
    )""",
    re.VERBOSE,
)
"""Marks that are wrong in every language."""
LEAD = 2
"""Letters before a mark that show where it stands."""
EDGE = r"\b"
SHOUTS = r"\b[^\W\d_a-zß-öø-ÿ]{4,} [^\W\d_a-zß-öø-ÿ]{4,}\b"
SHOUTED = re.compile(r"(?:[^\W\d_a-zß-öø-ÿ][^\W\d_A-Z]+[ -])+[^\W\d_a-zß-öø-ÿ]{4,}")
"""A name whose last word is in capitals."""


def slip(question: Question) -> Iterator[str]:
    """Nothing in it is a slip of whoever wrote the article."""
    filled = question.stem.replace(BLANK, question.answer)
    if mark := MARKS.search(filled):
        yield f"'{filled[max(0, mark.start() - LEAD) : mark.end()]}' is a slip of the pen"
    elif found := _slips(question.language).search(filled):
        yield f"'{found[0]}' is a slip of the pen"
    if name := next(filter(shouts, (question.answer, *question.options)), None):
        yield f"'{name}' shouts"


def shouts(name: str) -> bool:
    """Tell whether the last word of a name is in capitals: Jean MARTIN, but not Radio RTL."""
    return name[-1:].isupper() and SHOUTED.fullmatch(name) is not None


@cache
def _slips(language: Language) -> re.Pattern[str]:
    """Match the slips of a language; most begin with a word, whose edge is looked for once."""
    listed = (SHOUTS, *lists(language).get("slips", ()))
    edged = (slip.removeprefix(EDGE) for slip in listed if slip.startswith(EDGE))
    others = (slip for slip in listed if not slip.startswith(EDGE))
    return re.compile("|".join((rf"\b(?=\w)(?:{'|'.join(edged)})", *others)))
