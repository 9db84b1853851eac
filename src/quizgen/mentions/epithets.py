"""Roles that stand for a person named before: le chercheur de 61 ans, cette ancienne enseignante.

In: the sentences of an article with their mentions. Out: where such words stand, who alone has
such a role, and whether it can be said of somebody.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from quizgen.mentions.antecedents import Naming, Span
from quizgen.mentions.around import before, last_word
from quizgen.mentions.place_words import country_of, nationality
from quizgen.mentions.referring import Epithets, referring
from quizgen.mentions.titles import titled_in
from quizgen.models import Gender, Mention, Name, Role, Sentence
from quizgen.words import load

ROLE_OF = re.compile(r"(?: [^,;:.()]{2,60})?, ")
"""Between a role and whoever has it: its house."""
WIDE = 2
"""Trades at the head of their group that all the others are too: author, writer."""


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
    whole: bool
    """Nothing behind it may say where the role is held: le chercheur à Riga."""
    oblique: bool
    """Its article says that it is no subject, which its name would not: den Minister."""
    nation: str = ""
    """The country that an adjective behind it tells: le réalisateur iranien."""


@dataclass(frozen=True, slots=True)
class Holders:
    """Who has which roles in an article."""

    titles: Mapping[str, tuple[Role, ...]]
    """The roles by the key of whoever has them."""
    alone: Mapping[str, Naming]
    """By the key of a role the only one who has it, and the sentence that says so."""
    shared: frozenset[str]
    """The keys of roles that several have, or somebody without a name."""
    nations: frozenset[tuple[str, str]] = frozenset()
    """Keys of persons with the countries that the article calls them by."""


def holders_of(sentences: Sequence[Sentence], epithets: Sequence[Sequence[Epithet]]) -> Holders:
    """Gather who has which roles; what somebody without a name has too, nobody has alone."""
    found: dict[str, dict[str, Naming]] = defaultdict(dict)
    titles: dict[str, dict[Role, None]] = defaultdict(dict)
    others: set[str] = set()
    open_ = [{epithet.place for epithet in own} for own in epithets]
    for sentence, told in zip(sentences, open_, strict=True) if any(open_) else ():
        place = (sentence.start, sentence.end)
        for name, mention in (*titled_in(sentence), *_apposed(sentence)):
            if isinstance(mention.value, Role):
                found[_key(mention.value)].setdefault(name.key, (name, place))
                titles[name.key][mention.value] = None
            told.add(mention.start)
        if sentence.article.paragraphs[sentence.paragraph].kind == "body":
            others |= {_key(role) for m, role in _roles(sentence) if m.start not in told}
    shared = others | {role for role, names in found.items() if len(names) > 1}
    alone = {role: next(iter(names.values())) for role, names in found.items()}
    own = {role: naming for role, naming in alone.items() if role not in shared}
    nations = frozenset(pair for s in sentences for pair in _nations(s)) if any(open_) else ()
    roles = {key: tuple(roles) for key, roles in titles.items()}
    return Holders(roles, own, frozenset(shared), frozenset(nations))


def _nations(sentence: Sentence) -> Iterator[tuple[str, str]]:
    """Yield persons with the country told before their names: l'Iranien X, actrice turque X."""
    for mention in sentence.mentions:
        if mention.kind == "person" and isinstance(mention.value, Name):
            word = sentence.text[slice(*last_word(sentence.text, mention.start))].rpartition("'")[2]
            country = country_of(word, sentence.language) or nationality(word, sentence.language)
            if country:
                yield mention.value.key, country.id


def holder_of(epithet: Epithet, holders: Holders) -> Naming | None:
    """Return the only one who has a role: the former director is not the director."""
    alone = None if epithet.pointing else holders.alone.get(_key(epithet.role))
    fits = alone and (not epithet.nation or (alone[0].key, epithet.nation) in holders.nations)
    return alone if fits else None


def _key(role: Role) -> str:
    return f"{role.kind} {role.key}"


def _roles(sentence: Sentence) -> Iterator[tuple[Mention, Role]]:
    return ((m, m.value) for m in sentence.mentions if isinstance(m.value, Role))


def _apposed(sentence: Sentence) -> Iterator[tuple[Name, Mention]]:
    """Yield who is named behind their role and a comma: le maire de Riga, Jane Doe, a dit."""
    text, led = sentence.text, referring(sentence.language).epithets.led
    people = [m for m in sentence.mentions if m.kind == "person"]
    for mention, _ in _roles(sentence):
        person = next((m for m in people if m.start > mention.end), None)
        if person and ROLE_OF.fullmatch(text, mention.end, person.start):
            name = person.value
            if isinstance(name, Name) and before(led, text, mention.start):
                yield name, mention


def epithets_of(sentence: Sentence) -> Iterator[Epithet]:
    """Yield the roles that a definite or pointing article opens and nothing explains."""
    own, text = referring(sentence.language).epithets, sentence.text
    for mention, role in _roles(sentence):
        led = before(own.led, text, mention.start)
        told = own.closed.match(text, mention.end) if led else None
        if led is None or told is None or _is_many(led, mention, role, own):
            continue
        said: Gender = next((g for g, word in own.genders.items() if word.match(led[0])), "")
        cases = own.oblique.get(role.gender or "m")
        oblique = cases is not None and cases.match(led[0]) is not None
        if oblique or said in {"", role.gender} or not role.gender:  # die Forscher
            span, pointing = (led.start(), told.end()), own.pointing.match(led[0]) is not None
            aged, whole = told.end() > mention.end, own.open.match(text, told.end()) is None
            adjective = told.groupdict().get("nation")
            nation = nationality(adjective, sentence.language) if adjective else None
            if adjective is None or nation:
                id_, gender = nation.id if nation else "", said or role.gender
                yield Epithet(
                    role, gender, span, mention.start, pointing, aged, whole, oblique, id_
                )


def _is_many(led: re.Match[str], mention: Mention, role: Role, own: Epithets) -> bool:
    """Tell whether several have a role: les maires, die Sitzung der Minister."""
    surface = led.string[mention.start : mention.end]
    many = own.many.search(led[0] + surface) and not role.text.endswith(surface[-1])
    return bool(many) or before(own.dependent, led.string, mention.start) is not None


def can_mean(epithet: Epithet, name: Name, main: str, holders: Holders) -> bool:
    """Tell whether a role that the article gives nobody can be said of a person.

    It points to them; or is a trade like theirs, and the article is about them or an age is told.
    """
    role, titles = epithet.role, holders.titles.get(name.key, ())
    if epithet.nation and (name.key, epithet.nation) not in holders.nations:
        return False
    if not epithet.whole or _key(role) in holders.shared or role.id in _parts():
        return False
    if epithet.pointing or (titles and _is_general(role, titles)):
        return True
    known = name.key == main or epithet.aged
    return known and _is_trade(role) and _agree(titles, role, alone=not epithet.aged)


def _is_general(role: Role, titles: Iterable[Role]) -> bool:
    """Tell whether a role only says of what sort those are that a person has: la dirigeante."""
    cues, known = load("words/cues.yaml"), {one.id for one in titles}
    if any(role.id in group[:WIDE] and known & {*group} for group in cues["same_trades"]):
        return True
    sorts = cues["general_roles"].get(role.text, ())
    return bool(sorts) and all(_entries()[one.id]["category"] in sorts for one in titles if one.id)


def _agree(own: Iterable[Role], role: Role, *, alone: bool) -> bool:
    """Tell whether a trade can be said for those that a person has: novelist, author.

    Where nothing but its article tells that it means them, only a wide one can.
    """
    groups = [group for group in load("words/cues.yaml")["same_trades"] if role.id in group]
    known = {one.id for one in own}
    if role.id in _honours():
        return True
    wide = any(role.id in group[:WIDE] for group in groups)
    if alone and not wide:
        return False
    return not known or any(known & {*(group if wide else group[:WIDE])} for group in groups)


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
