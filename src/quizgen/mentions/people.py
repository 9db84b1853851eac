"""What the word lists know of people's names in one language.

In: a language. Out: `People`, which tells first names, titles, and words that call a person.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from quizgen.mentions.lists import callings, first_names, role_words
from quizgen.models import Gender, Language
from quizgen.words import load

INITIAL = re.compile(r"[A-ZÀ-Þ]\.\Z")


@dataclass(frozen=True, slots=True)
class People:
    """The lists of one language, ready for look-up."""

    first_names: Mapping[str, Gender]
    titles: Mapping[str, Gender]
    particles: frozenset[str]
    famous: Mapping[str, Gender]
    """Surnames that news uses alone: Trump, Merkel."""
    callings: Mapping[str, Gender]
    """What people are called before their name by where they belong: the Finn X, his wife X."""
    surnames: frozenset[str]
    """Common nouns that are surnames too: Kohl, Wolf."""
    surname_endings: tuple[str, ...]
    """How surnames end, and hardly anything else: -opoulos, -owicz."""
    roles: frozenset[str]
    """Roles of one word, with a capital."""
    addresses: frozenset[str]
    """Titles that begin a name wherever they stand: Mrs, Mme."""

    def is_first_name(self, word: str) -> bool:
        """Tell whether a word is a first name or an initial."""
        if word.partition("-")[0] in self.first_names:
            return True
        return word.endswith(".") and INITIAL.match(word) is not None

    def gender(self, text: str) -> Gender:
        """Return the gender of a full name by its first word; empty if unsure."""
        first = text.split(maxsplit=1)[0]
        return self.first_names.get(first.partition("-")[0]) or self.famous.get(text, "")

    def title_gender(self, word: str) -> Gender | None:
        """Return what gender a title tells, empty for none; None if the word is no title."""
        gender = self.titles.get(word)
        return self.titles.get(f"{word}.") if gender is None else gender

    def is_particle(self, word: str) -> bool:
        """Tell whether a small word joins parts of a person's name: von, de la."""
        return word in self.particles


@cache
def people(language: Language) -> People:
    """Return what the lists know of a language's names of people."""
    names = load(f"languages/{language}/names.yaml")
    coordinators = load(f"languages/{language}/grammar.yaml")["coordinators"]
    return People(
        first_names=dict(first_names()),
        titles={
            title: gender if gender in ("m", "f") else ""
            for gender, titles in names["titles"].items()
            for title in titles
        },
        particles=frozenset(names["particles"]) - frozenset(coordinators),
        famous=dict(first_names("words/people.yaml")),
        callings=dict(callings(language)),
        surnames=frozenset(load(f"languages/{language}/cues.yaml")["surnames"].split()),
        surname_endings=tuple(load("words/cues.yaml")["surname_endings"]),
        roles=frozenset(role_words(language)),
        addresses=frozenset(names.get("addresses", ())),
    )
