"""What the word lists know of capitalised words in one language.

In: a language. Out: a `Gazetteer` that tells names from common nouns, and places, organisations
and first names by the lists.
"""

import re
from collections.abc import Collection
from functools import cache

from quizgen.alternation import any_of
from quizgen.mentions.lists import (
    calendar_words,
    demonyms,
    head_nouns,
    listed_names,
    small_words,
)
from quizgen.mentions.name_words import Gazetteer
from quizgen.mentions.nouns import nouns_of
from quizgen.mentions.people import people
from quizgen.mentions.place_words import place_words
from quizgen.models import Language
from quizgen.words import load


def _lower_head(heads: Collection[str]) -> re.Pattern[str] | None:
    return re.compile(rf"\b({any_of(heads)}) (?:de |du |des |d'|de la )?\Z") if heads else None


@cache
def gazetteer(language: Language) -> Gazetteer:
    """Return what the lists know of a language's names."""
    names = load(f"languages/{language}/names.yaml")
    grammar = load(f"languages/{language}/grammar.yaml")
    common = load(f"languages/{language}/common.yaml")
    cues = load(f"languages/{language}/cues.yaml")
    roles = load(f"languages/{language}/roles.yaml")
    organisations, shared = load("words/organisations.yaml"), load("words/cues.yaml")
    suffixes = frozenset(s.casefold().rstrip(".") for s in organisations["suffixes"])
    determiners = frozenset(
        word for group in grammar["determiners"].values() for word in group
    ) | frozenset(grammar["possessives"])
    linking, foreign = frozenset(cues["linking"]), frozenset(cues["foreign"])
    known, nouns = people(language), nouns_of(language)
    return Gazetteer(
        language=language,
        listed=dict(listed_names(language)),
        vague=frozenset(organisations["vague"]),
        people=known,
        heads=frozenset(head_nouns(organisations)) - suffixes,
        firms=tuple(cues["company_endings"]),
        declining=frozenset(cues["declining"]),
        front_heads=frozenset(cues["front_heads"]),
        work_nouns=frozenset(cues["work_nouns"]),
        calling=frozenset(cues["calling"].split()),
        lower_head=_lower_head(cues["lower_heads"]),
        plain_nouns=frozenset(cues["plain_nouns"]),
        tails=frozenset(cues["tails"]),
        suffixes=suffixes,
        function_words=determiners
        | frozenset(small_words(grammar))
        | frozenset(names["name_stop"].split())
        | frozenset(roles["former"])
        | frozenset(roles["pending"]),
        determiners=determiners - frozenset(cues["no_determiners"]),
        to_towns=frozenset(cues["town_prepositions"]),
        linking=linking,
        joining=linking | foreign | known.particles | {"&"},
        coordinators=frozenset(grammar["coordinators"]),
        elisions=tuple(cues["elisions"]),
        never=frozenset(names["name_stop"].split())
        | frozenset(cues["no_names"])
        | frozenset(calendar_words(language))
        | (frozenset(demonyms(language)) - {form.casefold() for form, _ in listed_names(language)}),
        polite=frozenset(cues["polite"]),
        fillers=frozenset(shared["firm_fillers"]),
        foreign=foreign,
        events=frozenset(shared["events"]),
        linking_heads=frozenset(shared["linking_heads"]),
        places=place_words(),
        verbs=frozenset(cues["opening_verbs"].split()),
        common=frozenset(w.casefold() for w in common["words"].split()),
        nouns=nouns,
        capitalised_nouns=bool(nouns),
    )
