"""Whether a value says by itself who or what is meant, weeks later and without the article.

In: a value. Out: yes or no.
"""

import re
from functools import cache

from quizgen.asking.spoken import is_whole
from quizgen.models import Name, Text, Value
from quizgen.words import codes, load

SHORTEST_ACRONYM = 3
"""Two letters stand for too many things."""
INITIAL = re.compile(r" [^\W\d_]\.?$")
"""A surname that an article hides: Klaus K."""


def stands_alone(value: Value, topic: frozenset[str] = frozenset()) -> bool:
    """Tell whether a value can be understood without what was said before it.

    `topic` are the words of the headline below which it will stand.
    """
    match value:
        case Text(kind="quote"):
            return is_whole(value, topic)
        case Text(kind="acronym"):
            return len(value.text) >= SHORTEST_ACRONYM
        case Name(kind="person"):
            return bool(value.id) or (" " in value.text and not INITIAL.search(value.text))
        case Name(kind="organisation"):
            return bool(value.id) or not (_is_common(value.text) or _lacks_article(value))
    return True


def _lacks_article(name: Name) -> bool:
    """Tell whether a name begins with a common noun whose gender nobody knows: prix Médicis."""
    first, _, rest = name.text.partition(" ")
    return bool(rest) and first.islower() and not name.article


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
