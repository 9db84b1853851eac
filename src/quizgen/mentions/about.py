"""Whom and what an article is about, and who else is in it: what words that refer back may mean.

In: the sentences of an article with their mentions. Out: its `Main`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from quizgen.mentions.antecedents import Naming, main_person
from quizgen.mentions.around import before
from quizgen.mentions.epithets import Epithet, Holders, holders_of
from quizgen.mentions.organisations import Organisations, organisations_of
from quizgen.mentions.referring import referring
from quizgen.models import Gender, Name, Sentence


@dataclass(frozen=True, slots=True)
class Main:
    """Whom and what an article is about."""

    person: str
    """Its key; empty if nobody stands out."""
    organisations: Organisations
    holders: Holders
    people: Mapping[str, Gender]
    """The gender of all whom it names, by key."""
    naming: Naming | None
    """That person, and where the sentence stands that names them first."""
    town: Naming | None
    """The only place that it calls a town."""


def main_of(sentences: Sequence[Sentence], epithets: Sequence[Sequence[Epithet]]) -> Main:
    """Gather whom and what an article is about, given the roles without a name in each sentence."""
    named = [
        (m.value, (s.start, s.end))
        for s in sentences
        for m in s.mentions
        if isinstance(m.value, Name)
    ]
    person = main_person(sentences)
    return Main(
        person,
        organisations_of(sentences),
        holders_of(sentences, epithets),
        people={name.key: name.gender for name, _ in named if name.kind == "person"},
        naming=next(((name, place) for name, place in named if name.key == person), None),
        town=_town(sentences),
    )


def _town(sentences: Sequence[Sentence]) -> Naming | None:
    """French: return the only place that an article calls a town: le maire de Riga."""
    found: dict[str, Naming] = {}
    for sentence in sentences:
        called = referring(sentence.language).before_town
        if called is None:
            continue
        for m in sentence.mentions:
            if m.kind == "place" and before(called, sentence.text, m.start):
                name = m.value
                if isinstance(name, Name):
                    found.setdefault(name.key, (name, (sentence.start, sentence.end)))
    return next(iter(found.values())) if len(found) == 1 else None
