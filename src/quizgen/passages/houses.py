"""Whose something is that is always somebody's: an office of some house, the revenue of a firm.

In: a row, the positions of a clause, and the words of the headline. Out: what nobody says it of.
"""

from functools import cache

from quizgen.matching.row import ROLES, Row
from quizgen.mentions.place_words import nationality
from quizgen.models import Mention, Name, Role
from quizgen.passages.rows import Positions
from quizgen.passages.topics import LEAD
from quizgen.passages.words import Words
from quizgen.words import load

OPENING = 7
"""Words at the head of a clause: the net loss of …."""
HELD = frozenset({"executive", "politics", "office"})
"""Categories of roles that are held somewhere; an author or a painter is one anywhere."""


def why_homeless(row: Row, core: Positions, words: Words, topic: frozenset[str]) -> str:
    """Say of what neither a clause nor the headline tells whose it is; nothing if of all."""
    if not topic and (office := _homeless(row, core, words)):
        return f"which house: {office}"
    if not row.syntax.verb_second and (figure := _ownerless(row, core, words, topic)):
        return f"whose: {figure}"
    return ""


def _ownerless(row: Row, core: Positions, words: Words, topic: frozenset[str]) -> str:
    """English and French: return a firm's figure that opens a clause, and is nobody's there.

    In German it has an article, which asks which one is meant.
    """
    found = words.figures.match(row.phrase(core[:OPENING]))
    if found is None or any(LEAD + word in topic for word in found[0].split()):
        return ""
    return found[0]


def _homeless(row: Row, core: Positions, words: Words) -> str:
    """Return an office without its house, country or team; nothing if each has one."""
    offices = [m for p in core if (m := row.items[p].mention) and _is_held(m, words)]
    if not offices or _has_house(row, core):
        return ""
    return getattr(offices[0].value, "text", "")


def _is_held(mention: Mention, words: Words) -> bool:
    role = mention.value
    if mention.kind not in ROLES or not isinstance(role, Role):
        return False
    first = role.text.casefold().split()[0]
    held = _category(role.id) in HELD and role.id not in load("words/offices.yaml")["free"]
    return held or role.key in words.offices or first in words.offices


def _has_house(row: Row, core: Positions) -> bool:
    """Tell whether a clause has a name that is no person's, or a nationality."""
    values = (mention.value for p in core if (mention := row.items[p].mention))
    if any(isinstance(value, Name) and value.kind != "person" for value in values):
        return True
    words = (word for p in core if (word := row.words[p]))
    return any(nationality(word, row.syntax.language) for word in words)


def _category(role: str) -> str:
    return _categories().get(role, "")


@cache
def _categories() -> dict[str, str]:
    return {entry["id"]: entry["category"] for entry in load("words/roles.yaml")}
