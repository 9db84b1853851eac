"""Prizes that are called after somebody, all in one word: Erich-Kästner-Preis.

In: a sentence's text and its language. Out: mentions of names whose parts a hyphen joins to the
noun that says what they stand for; the first part is a first name, since a Nord-Süd-Preis may be
a price.
"""

import re
from functools import cache

from quizgen.alternation import NOTHING, any_of
from quizgen.mentions.gazetteer import gazetteer
from quizgen.mentions.spotting import Spotter
from quizgen.models import Language, Mention, Name
from quizgen.words import load

FIRST = r"(?P<first>[A-ZÀ-Þ][a-zß-ÿ]+)"
NO = ("name", "")
"""A name that no list knows."""
PART = r"[A-ZÀ-Þ][\wß-ÿ]+"


def find_called_after(text: str, language: Language) -> list[Mention]:
    """Return the mentions of such names, without the ending of a genitive."""
    words = gazetteer(language)
    return [
        Mention(
            *match.span(), Name("name", match["name"], id=(words.known(match["name"]) or NO)[1])
        )
        for match in _spotter(language).finditer(text)
        if words.people.is_first_name(match["first"])
    ]


@cache
def _spotter(language: Language) -> Spotter:
    """Compile the nouns that a language joins to names, each with its endings."""
    nouns = load(f"languages/{language}/cues.yaml")["called_after"]
    forms = {noun + ending for noun, endings in nouns.items() for ending in ("", *endings)}
    name = rf"(?P<name>{FIRST}-(?:{PART}-){{1,3}}{any_of(nouns) if nouns else NOTHING})"
    endings = any_of({ending for endings in nouns.values() for ending in endings} or {"s"})
    pattern = re.compile(rf"(?<![\w-]){name}(?:{endings})?(?![\w-])")
    return Spotter(pattern, frozenset(map(str.casefold, forms)))
