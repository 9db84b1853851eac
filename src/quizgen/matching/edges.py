"""What stands at the edges of a phrase, and makes it say something of somebody else.

In: a line without a verb, and annotated text in which it was found. Out: whether its first slot
only says whose the subject is (the brother of X has been …), or its last one only describes what
follows (joined X president Y).
"""

import re

from quizgen.grammar import readings
from quizgen.matching.kinds import DETERMINER, MARKS
from quizgen.matching.syntax import Syntax
from quizgen.templates.lines import Optional, Part, Slot, Word

LAST_WORD = re.compile(r"([^\W\d_]+'?)\s*\Z")
FIRST_WORD = re.compile(rf"{DETERMINER}?([^\W\d_]+'?)")
OFFICE = re.compile(rf" [{MARKS['role']}{MARKS['former_role']}]")
FARTHEST = 40
"""Characters in which the word before is looked for."""


def misleads(parts: tuple[Part, ...], annotated: str, span: tuple[int, int], own: Syntax) -> bool:
    """Tell whether what a phrase was found in says it of somebody else."""
    start, end = span
    owned = _opens_with_subject(parts, own) and _is_owned(annotated, start, own)
    return owned or (
        own.modifiers_first
        and isinstance(parts[-1], Slot)
        and OFFICE.match(annotated, end) is not None
    )


def _opens_with_subject(parts: tuple[Part, ...], own: Syntax) -> bool:
    """Tell whether a line is of the form: {x} is …."""
    first, *others = parts
    if not isinstance(first, Slot) or (
        first.filter and ("", "") not in readings(own.language, first.filter)
    ):
        return False
    following = next((part for part in others if not isinstance(part, Optional)), None)
    return isinstance(following, Word) and all(map(own.is_finite, following.forms))


def _is_owned(annotated: str, start: int, own: Syntax) -> bool:
    """Tell whether a preposition or a genitive article makes a name belong to what is before it."""
    before = LAST_WORD.search(annotated, max(0, start - FARTHEST), start)
    if before is None:
        return False
    if before[1].casefold() in own.prepositions:
        return True
    opening = FIRST_WORD.match(annotated, start)
    genitive = opening is not None and opening[1].casefold() in own.genitives
    return genitive and before[1][0].isupper() and before[1].casefold() not in own.function_words
