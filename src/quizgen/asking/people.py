"""Which people can stand beside one another: of one walk of life, of one time, none too well known.

In: facts, sentences, and the offices beside people's names. Out: what is known of each `Person`,
and whether one is a fair wrong answer beside another.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sized
from dataclasses import dataclass
from functools import cache, lru_cache

from quizgen.asking.offices import is_highest, is_known, walk_of_life
from quizgen.asking.sorts import kind_of
from quizgen.models import Date, Fact, Language, Name, Role, Sentence
from quizgen.words import load

LIFETIME = 20
"""Years within which two people can hold the same office or say something on the same thing."""
YEAR = re.compile(r"[12](?<![\d.,].)(?:(?<=1)[0-9]|(?<=2)0)[0-9]{2}(?![\d.,]\d|\d)")
MOST_KEPT = 2048
"""Sentences."""
WHOM = frozenset({"person", "organisation"})
"""Kinds of names that a reader may not know."""
PERSONAL = frozenset({"place", "date", "day", "year", "number"})
"""Kinds of what else a fact on a private person, or on a small house, is made of."""
OFTEN, TWICE = 3, 2
"""Sentences that mention somebody whose age or birthday a reader wants to know, or whose home."""
UNTITLED = "sport"
"""The walk of life whose people articles name without their trade: Doe beat Roe."""
CLERGY, CHURCH = frozenset({"religion"}), "church"
"""The walk of life of a bishop, and the kind of body where alone one meets its spokespeople."""
NEAR: tuple[frozenset[str], ...] = (
    frozenset({"executive", "office"}),
    frozenset({"executive", "profession"}),
    frozenset({"office", "profession"}),
    frozenset({"science", "profession"}),
    frozenset({"politics", "law"}),
)
"""Walks of life that lead to the same rooms."""


@dataclass(frozen=True, slots=True)
class Person:
    """What the articles let see of somebody."""

    walks: frozenset[str] = frozenset()
    """The categories of their offices and professions."""
    offices: frozenset[str] = frozenset()
    """The ids of those offices."""
    years: frozenset[int] = frozenset()
    """Those told where they are named; without any, of the paragraph and the article."""
    bodies: frozenset[str] = frozenset()
    """The kinds of the organisations that facts put them into: business, party."""
    languages: frozenset[Language] = frozenset()
    """Those of the articles that name them."""
    prominent: bool = False
    """They hold the highest office of a state or church, or a surname is enough to know them."""


NOBODY = Person()


def people_of(
    facts: Iterable[Fact], sentences: Iterable[Sentence], titles: Mapping[str, Iterable[Role]]
) -> Mapping[str, Person]:
    """Gather what offices and years are told of each person, by the key of the name."""
    facts = tuple(facts)
    roles, bodies = _roles(facts, titles), _bodies(facts)
    dated = [(sentence, _years_in(sentence)) for sentence in sentences]
    beside = _years_beside(dated)
    years = defaultdict[str, set[int]](set)
    others = defaultdict[str, set[int]](set)
    languages = defaultdict[str, set[Language]](set)
    names: dict[str, Name] = {}
    for sentence, told in dated:
        for name in _people_in(sentence):
            key = names.setdefault(name.key, name).key
            years[key] |= told
            languages[key].add(sentence.language)
            others[key] |= beside[sentence.article.name, sentence.paragraph]
    return {
        key: Person(
            frozenset(walk_of_life(role.id) for role in roles[key]) - {""},
            frozenset(role.id for role in roles[key]) - {""},
            frozenset(years[key] or others[key]),
            bodies[key],
            frozenset(languages[key]),
            is_prominent(name) or any(is_highest(role.id) for role in roles[key]),
        )
        for key, name in names.items()
    }


def _people_in(sentence: Sentence) -> list[Name]:
    names = [mention.value for mention in sentence.mentions if isinstance(mention.value, Name)]
    return [name for name in names if name.kind == "person"]


def _roles(
    facts: Iterable[Fact], titles: Mapping[str, Iterable[Role]]
) -> defaultdict[str, set[Role]]:
    found: defaultdict[str, set[Role]] = defaultdict(set)
    for key, beside in titles.items():
        found[key].update(beside)
    for fact in facts:
        roles = {value for _, value in fact.arguments if isinstance(value, Role)}
        for _, value in fact.arguments if roles else ():
            if value.kind == "person":
                found[value.key] |= roles
    return found


def _bodies(facts: Iterable[Fact]) -> defaultdict[str, frozenset[str]]:
    """Map people to the kinds of the organisations where they hold or held an office."""
    found: defaultdict[str, frozenset[str]] = defaultdict(frozenset)
    for fact in facts:
        if any(isinstance(value, Role) for _, value in fact):
            kinds = frozenset(bodies_in(fact))
            for _, value in fact:
                if value.kind == "person":
                    found[value.key] |= kinds
    return found


def bodies_in(fact: Fact) -> set[str]:
    """Return the kinds of the organisations of a fact, as far as they are known."""
    names = (value for _, value in fact if isinstance(value, Name))
    return {kind_of(name) for name in names if name.kind == "organisation"} - {""}


def _years_beside(
    dated: Iterable[tuple[Sentence, set[int]]],
) -> Mapping[tuple[str, int], set[int]]:
    """Map each paragraph to its years and that of publication; without any, to the last told."""
    told: defaultdict[tuple[str, int], set[int]] = defaultdict(set)
    latest: dict[str, int] = {}
    for sentence, years in dated:
        article = sentence.article
        known = years | {article.published.year} if article.published else years
        told[article.name, sentence.paragraph] |= known
        latest[article.name] = max(latest.get(article.name, 0), *known, 0)
    return {place: years or {latest[place[0]]} - {0} for place, years in told.items()}


def _years_in(sentence: Sentence) -> set[int]:
    dates = [m.value for m in sentence.mentions if isinstance(m.value, Date)]
    return {date.year for date in dates if date.year} | years_in(sentence.text)


@lru_cache(maxsize=MOST_KEPT)  # whoever asks about a sentence asks for its years
def years_in(text: str) -> frozenset[int]:
    """Return the years that a text tells."""
    return frozenset(map(int, YEAR.findall(text)))


def is_prominent(name: Name) -> bool:
    """Tell whether news needs no first name for somebody: Merkel, Obama."""
    return name.text.rsplit(maxsplit=1)[-1] in _surnames()


def is_unknown(fact: Fact, places: Mapping[str, Sized]) -> bool:
    """Tell whether a fact is on nothing but what its articles hardly mention: a birth, a founding.

    `places` are the sentences that mention a name, by its key.
    """
    named = [value for _, value in fact if isinstance(value, Name) and value.kind in WHOM]
    if any(isinstance(v, Role) and walk_of_life(v.id) == "politics" for _, v in fact):
        return False
    if len(named) != 1 or not {value.kind for _, value in fact} <= PERSONAL | WHOM:
        return False
    one = named[0]
    said = {one.text, *one.aliases} | ({one.text.split()[-1]} if one.kind == "person" else set())
    telling = [name for name in said if not name.isupper()]
    headed = any(name in proof.title for name in telling for proof in fact.evidence)
    enough = TWICE if any(value.kind == "place" for _, value in fact) else OFTEN
    return not (one.id or headed or len(places.get(one.key, ())) >= enough)


def has_known_party(fact: Fact) -> bool:
    """Tell whether a fact gives the party of somebody whose surname says it all."""
    names = [value for _, value in fact if isinstance(value, Name)]
    return len(names) == len(fact.arguments) and (
        any(kind_of(name) == "party" for name in names)
        and any(name.kind == "person" and is_prominent(name) for name in names)
    )


@cache
def _surnames() -> frozenset[str]:
    return frozenset(name for names in load("words/people.yaml").values() for name in names.split())


def is_of_the_time(person: Person, years: Iterable[int]) -> bool:
    """Tell whether somebody may have lived in one of these years; if either is unknown, yes."""
    years = tuple(years)
    gaps = [abs(year - own) for year in years for own in person.years]
    return not gaps or min(gaps) <= LIFETIME


def go_together(one: Person, other: Person) -> bool:
    """Tell whether the walks of life of two people, as far as they are known, have met."""
    if _is_outside(one, other) or _is_outside(other, one):
        return False
    return (
        not (one.walks and other.walks)
        or bool(one.walks & other.walks)
        or any(one.walks & pair and other.walks & pair for pair in NEAR)
    )


def _is_outside(one: Person, other: Person) -> bool:
    """Tell whether one is known from no church alone, and the other is of the clergy."""
    secular = bool(one.bodies) and CHURCH not in one.bodies
    return secular and not one.walks and other.walks == CLERGY


def holds_such(one: Person, office: str) -> bool:
    """Tell whether somebody is known for such an office; for a highest one, to everybody."""
    walk = walk_of_life(office)
    if is_known(office):
        return one.prominent
    if walk == UNTITLED and not one.walks:
        return True
    return walk in one.walks if walk else office in one.offices


def is_fair(other: Person, key: Person) -> bool:
    """Tell whether somebody is no mere filler: no Obama beside a mayor."""
    return key.prominent or not other.prominent
