"""Where somebody has an office: a director is director of something, a minister somewhere.

In: a row and the positions of a clause. Out: the office of which nobody says where it is held.
"""

from functools import cache

from quizgen.matching.row import ROLES, Row
from quizgen.mentions.place_words import nationality
from quizgen.models import Mention, Name, Role
from quizgen.passages.rows import Positions
from quizgen.passages.words import Words
from quizgen.words import load

HELD = frozenset({"executive", "politics", "office"})
"""Categories of roles that are held somewhere; an author or a painter is one anywhere."""


def homeless(row: Row, core: Positions, words: Words) -> str:
    """Return an office without its house, country or team; nothing if each has one."""
    offices = [m for p in core if (m := row.items[p].mention) and _is_held(m, words)]
    if not offices or any(_is_house(row, p) for p in core):
        return ""
    return getattr(offices[0].value, "text", "")


def _is_held(mention: Mention, words: Words) -> bool:
    role = mention.value
    if mention.kind not in ROLES or not isinstance(role, Role):
        return False
    first = role.text.casefold().split()[0]
    held = _category(role.id) in HELD and role.id not in load("words/offices.yaml")["free"]
    return held or role.key in words.offices or first in words.offices


def _is_house(row: Row, p: int) -> bool:
    """Tell whether a name that is no person's, or a nationality, stands at a position."""
    mention = row.items[p].mention
    if mention is None:
        return nationality(row.words[p], row.syntax.language) is not None
    return isinstance(mention.value, Name) and mention.kind != "person"


def _category(role: str) -> str:
    return _categories().get(role, "")


@cache
def _categories() -> dict[str, str]:
    return {entry["id"]: entry["category"] for entry in load("words/roles.yaml")}
