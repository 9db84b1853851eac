"""Roles that stand for a person named before: le chercheur de 61 ans, cette ancienne enseignante.

In: the sentences of an article with their mentions. Out: where such words stand, who alone has
such a role, and whether it can be said of somebody.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any

from quizgen.mentions.antecedents import Naming, Span
from quizgen.mentions.around import before
from quizgen.mentions.referring import referring
from quizgen.mentions.titles import titled_in, titles_of
from quizgen.models import Gender, Mention, Name, Role, Sentence
from quizgen.words import load

MANY = "s"
"""How the plural of a role ends."""


@dataclass(frozen=True, slots=True)
class Epithet:
    """A role without a name."""

    role: Role
    gender: Gender
    span: Span
    """Where it stands with its article and an age."""
    place: int
    """Where the role itself begins."""
    pointing: bool
    """It can mean nobody but who was named last: this former teacher."""
    aged: bool
    """An age is told, as of somebody who was named: le chercheur de 61 ans."""


@dataclass(frozen=True, slots=True)
class Holders:
    """Who has which roles in an article."""

    titles: Mapping[str, tuple[Role, ...]]
    """The roles by the key of whoever has them."""
    alone: Mapping[str, Naming]
    """By the key of a role the only one who has it, and the sentence that says so."""
    shared: frozenset[str]
    """The keys of roles that several have, or somebody without a name."""


def holders_of(sentences: Sequence[Sentence]) -> Holders:
    """Gather who has which roles; what somebody without a name has too, nobody has alone."""
    found: dict[str, dict[str, Naming]] = defaultdict(dict)
    others: set[str] = set()
    for sentence in sentences:
        place, told = (sentence.start, sentence.end), {e.place for e in epithets_of(sentence)}
        for name, mention in (*titled_in(sentence), *_apposed(sentence)):
            found[mention.value.key].setdefault(name.key, (name, place))
            told.add(mention.start)
        others |= {role.key for mention, role in _roles(sentence) if mention.start not in told}
    shared = others | {role for role, names in found.items() if len(names) > 1}
    alone = {role: next(iter(names.values())) for role, names in found.items()}
    own = {role: naming for role, naming in alone.items() if role not in shared}
    return Holders(titles_of(sentences), own, frozenset(shared))


def _roles(sentence: Sentence) -> Iterator[tuple[Mention, Role]]:
    return ((m, m.value) for m in sentence.mentions if isinstance(m.value, Role))


def _apposed(sentence: Sentence) -> Iterator[tuple[Name, Mention]]:
    """Yield who is named behind their role and a comma: l'entraîneur, Jane Doe, a dit."""
    text, led = sentence.text, referring(sentence.language).epithets.led
    for one, other in pairwise(sentence.mentions):
        match one.value, other.value:
            case Role(), Name(kind="person") as name if text[one.end : other.start] == ", ":
                if before(led, text, one.start):
                    yield name, one


def epithets_of(sentence: Sentence) -> Iterator[Epithet]:
    """Yield the roles that a definite or pointing article opens and nothing explains."""
    own, text = referring(sentence.language).epithets, sentence.text
    for mention, role in _roles(sentence):
        led = before(own.led, text, mention.start)
        told = own.closed.match(text, mention.end) if led else None
        if led is None or told is None or _is_many(text[mention.start : mention.end], role):
            continue
        said: Gender = next((g for g, word in own.genders.items() if word.match(led[0])), "")
        if said in {"", role.gender} or not role.gender:  # die Forscher
            span, pointing = (led.start(), told.end()), own.pointing.match(led[0]) is not None
            aged = told.end() > mention.end
            yield Epithet(role, said or role.gender, span, mention.start, pointing, aged)


def _is_many(surface: str, role: Role) -> bool:
    return surface.endswith(MANY) and not role.text.endswith(MANY)


def can_mean(epithet: Epithet, name: Name, main: str, holders: Holders) -> bool:
    """Tell whether a role that the article gives nobody can be said of a person.

    It points to them; or is a trade like theirs, and the article is about them or an age is told.
    """
    role = epithet.role
    if role.key in holders.shared or role.id in _parts():
        return False
    if epithet.pointing:
        return True
    known = name.key == main or epithet.aged
    return known and _is_trade(role) and _agree(holders.titles.get(name.key, ()), role)


def _agree(own: Iterable[Role], role: Role) -> bool:
    """Tell whether a trade is of the sort of those that a person has."""
    sorts = {_entries()[one.id]["category"] for one in own if one.id}
    return not sorts or role.id in _honours() or _entries()[role.id]["category"] in sorts


def _is_trade(role: Role) -> bool:
    """Tell whether many have a role, each by themselves: a chemist, no mayor."""
    entry = _entries().get(role.id)
    return entry is not None and entry["category"] in _trades() and not entry.get("unique")


@cache
def _entries() -> Mapping[str, Mapping[str, Any]]:
    return {entry["id"]: entry for entry in load("words/roles.yaml")}


@cache
def _trades() -> frozenset[str]:
    return frozenset(load("words/cues.yaml")["trades"])


@cache
def _honours() -> frozenset[str]:
    return frozenset(load("words/cues.yaml")["honours"])


@cache
def _parts() -> frozenset[str]:
    """Return what somebody is in one event, beside others whom nobody names: the driver."""
    return frozenset(load("words/cues.yaml")["parts_played"])
