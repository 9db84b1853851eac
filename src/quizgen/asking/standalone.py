"""Whether a value says by itself who or what is meant, weeks later and without the article.

In: a value. Out: yes or no.
"""

import re
from functools import cache, lru_cache

from quizgen.asking.sorts import sort_of
from quizgen.asking.spoken import is_whole
from quizgen.models import Name, Text, Value
from quizgen.rendering import find_head
from quizgen.words import codes, load

MOST_KEPT = 2048
"""Names."""
SHORTEST_ACRONYM = 4
"""Three letters stand for too many things."""
INITIAL = re.compile(r" [^\W\d_]\.?$")
"""A surname that an article hides: Klaus K."""
CAPITALISED = re.compile(r"(?<!\w)[^\W\d_a-zß-öø-ÿ]\w+")
INITIALS = re.compile(r"[^\W\d_a-zß-öø-ÿ]{2,5}")
SHORT = re.compile(r"[^\W\d_a-zß-öø-ÿ]{3,}")
"""An acronym that a reader knows or can look up."""
MEMBERS = frozenset({"association", "trade_union"})
"""Sectors of bodies that are called after their members."""
EVERYWHERE = frozenset({"ministry", "government", "parliament", "court", "police", "authority"})
"""Sectors of bodies that each country has."""


def stands_alone(value: Value, topic: frozenset[str] = frozenset()) -> bool:
    """Tell whether a value can be understood without what was said before it.

    `topic` are the words of the headline below which it will stand.
    """
    match value:
        case Name():
            return _says_who(value)
        case Text(kind="quote"):
            return is_whole(value, topic)
        case Text(kind="acronym"):
            return bool(topic) or len(value.text) >= SHORTEST_ACRONYM
    return True


@lru_cache(maxsize=MOST_KEPT)  # a name is asked of and offered again and again
def _says_who(name: Name) -> bool:
    """Tell whether a name says by itself who or what is meant."""
    match name.kind:
        case "person":
            return bool(name.id) or (" " in name.text and not INITIAL.search(name.text))
        case "organisation" | "name" if _is_unexplained(name):
            return False
        case "organisation":
            common = _is_common(name.text) and not _is_one_of_its_kind(name)
            return bool(name.id) or not (common or _lacks_article(name))
    return True


def _is_unexplained(name: Name) -> bool:
    """Tell whether a name is but initials that no list knows and the article never spells out."""
    known = name.id or sort_of(name) or any(" " in alias for alias in name.aliases)
    return INITIALS.fullmatch(name.text) is not None and not known


def _lacks_article(name: Name) -> bool:
    """Tell whether a name begins with a common noun whose gender nobody knows: prix Médicis."""
    first, _, rest = name.text.partition(" ")
    return bool(rest) and first.islower() and not name.article and find_head(name.text) is None


def _is_one_of_its_kind(name: Name) -> bool:
    """Tell whether common nouns name one body: Society of Authors, or one that has an acronym."""
    sector = sort_of(name)
    if any(SHORT.fullmatch(alias) for alias in name.aliases):
        return sector not in EVERYWHERE
    return sector in MEMBERS and len(CAPITALISED.findall(name.text)) > 1


def _is_common(text: str) -> bool:
    """Tell whether a name is made of common nouns alone: Search Committee, Board of Directors."""
    words = [word for word in re.findall(r"[^\W\d_]+", text) if word[0].isupper()]
    return bool(words) and all(word.casefold() in _common() for word in words)


@cache
def _common() -> frozenset[str]:
    heads = load("words/organisations.yaml")["heads"]
    found = {own["word"] for entry in heads for code in codes() if (own := entry.get(code))}
    for code in codes():
        common = load(f"languages/{code}/common.yaml")
        found.update(*(common.get(part, "").split() for part in ("words", "nouns", "whole_nouns")))
    return frozenset(word.casefold() for word in found)
