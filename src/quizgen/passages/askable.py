"""What of a sentence can be asked for in whatever clause it stands: a name, a number, a date.

In: a row and the text of its sentence. Out: the positions of such mentions; whether a clause tells
enough of one, `keys` decides.
"""

import re
from functools import lru_cache

from quizgen.matching.row import ROLES, Row
from quizgen.models import Amount, Date, Mention, Name
from quizgen.passages.dating import is_listed
from quizgen.passages.generic import is_nationality
from quizgen.passages.glued import goes_on, is_bound
from quizgen.passages.spelling import is_written
from quizgen.passages.words import Words

ASKED = frozenset({"person", "organisation", "place", "work", "name"})
INITIAL = re.compile(r" [A-HJ-UWYZ]\.?$")
"""How a surname is kept from the public; Coelestin V. is no such name."""
REGNAL = re.compile(r"\w+ [IVX]+\.?")
"""Behind a role such a name says little: Queen ____."""
SMALLEST = 3
"""A smaller number is guessed."""
MOST_KEPT = 64
"""Rows: each clause of a sentence asks for its own."""


@lru_cache(maxsize=MOST_KEPT)
def askable(row: Row, words: Words, text: str) -> frozenset[int]:
    """Return where a sentence has what can be asked for; one without any need not be read."""
    return frozenset([p for p in row.named if _is_askable(row, p, words, text)])


def _is_askable(row: Row, p: int, words: Words, text: str) -> bool:
    mention = row.mention(p)
    if not can_be_asked(mention) or is_bound(row, p) or goes_on(row, p):
        return False
    match mention.value:
        case Name():
            return _is_whole_name(row, p, words)
        case Amount():
            return is_written(mention, text, row.syntax.language)
    return not is_listed(row, p)


def can_be_asked(mention: Mention) -> bool:
    """Tell whether a mention can be asked for anywhere: no two, no 1960s, no she."""
    if mention.named is not None:
        return False
    match mention.value:
        case Name() as name:
            return name.kind in ASKED and not INITIAL.search(name.text)
        case Amount() as amount:
            sure = amount.upper is None and amount.modifier != ">>"
            return sure and bool(amount.number >= SMALLEST or amount.number % 1)
        case Date() as date:
            return bool(date.year) and not date.decade and not date.quarter
    return False


def _is_whole_name(row: Row, p: int, words: Words) -> bool:
    """Tell whether a name is no half of one, nor one that only describes another."""
    name = row.mention(p)
    said = getattr(name.value, "text", "")
    ruler = REGNAL.fullmatch(said) and row.items[p - 1].mention and row.mention(p - 1).kind in ROLES
    if ruler or row.word(p - 1) in words.exchangeable:  # bigger than X
        return False
    if not row.is_head(p) or _is_half(row, p) or _is_cut(row, p, said, words):
        return False
    return name.kind != "place" or not _is_joined(row, p)


def _is_cut(row: Row, p: int, said: str, words: Words) -> bool:
    """French: tell whether a name goes on in small letters: le Service municipal d'aide.

    It does where it had such words before.
    """
    small = words.articled and said.rpartition(" ")[2].islower()
    behind = row.items[p + 2] if p + 2 < len(row.items) else None
    noun = behind is not None and behind.mention is None and behind.word.isalpha()
    return small and noun and row.word(p + 1) in words.links


def _is_half(row: Row, p: int) -> bool:
    """Tell whether a name may be the half of one that `and` joins: Victoria and Albert Museum."""
    before, behind = row.items[max(p - 2, 0)], row.items[min(p + 2, len(row.items) - 1)]
    joined = row.coordinates(p - 1) and before.capital and before.mention is None
    goes_on = row.coordinates(p + 1) and behind.capital and behind.mention is None
    organisation = row.mention(p).kind == "organisation"
    own = not row.syntax.verb_second and p > 1 and row.items[p - 1].capital
    own = own and not is_nationality(row, row.word(p - 1))  # la Polonaise X
    return joined or (organisation and goes_on) or own


def _is_joined(row: Row, p: int) -> bool:
    """Tell whether `and` joins a place to what stands beside it: between Paris and Riga."""
    before = p - 1
    while row.word(before) in row.syntax.determiners or row.word(before) in row.syntax.prepositions:
        before -= 1
    return row.coordinates(before) or row.coordinates(p + 1)
