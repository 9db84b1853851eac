"""Wrong options: of the key's kind and form, from the articles first, never also right.

In: the key's value, what the articles mention, and what they support. Out: values, best first,
or the numbers of a ladder for amounts and years.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cached_property

from quizgen.asking.balance import WANTED
from quizgen.asking.ladder import NEAR, RATIOS, date_ladder, ladder, year_ladder
from quizgen.asking.offices import alike, offices_beside
from quizgen.asking.people import NOBODY, go_together, is_fair, is_of_the_time, years_in
from quizgen.asking.pool import Pool
from quizgen.asking.sorts import (
    are_neighbours,
    are_rivals,
    existed,
    has_legal_form,
    kind_of,
    listed_like,
    listed_only,
    same_once,
    sort_of,
)
from quizgen.asking.standalone import stands_alone
from quizgen.identity import make_id
from quizgen.models import Amount, Date, Fact, Gender, Language, Name, Role, Text, Value

ENOUGH = 8
"""Candidates that leave room to choose."""
AGE, OLDEST = "year_old", 110
EXACT = 3
"""Digits of a number that was measured."""
MEASURED = frozenset(
    {
        *("second", "minute", "millimetre", "centimetre", "metre", "gram", "kilogram"),
        *("kilometre_per_hour", "mile_per_hour", "degree_celsius", "degree_fahrenheit"),
    }
)
REGNAL = re.compile(r" [IVX]+\.?$")
MANIFOLD = frozenset({"business", "state"})
UNKNOWN_SECTOR = "company"
"""What a legal form alone tells."""
SAID = frozenset({"quote", "statement"})
DISJOINT: Sequence[Decimal] = RATIOS[1:]
"""How far numbers lie from one that is only about right."""


@dataclass(frozen=True)
class Request:
    """What wrong options are wanted for."""

    fact: Fact
    stem: str
    seed: str
    barred: frozenset[str]
    """Keys of what is right too, or may be."""
    only: frozenset[str] = frozenset()
    """Ids of the word lists that the answer may be; empty: any."""
    gender: Gender = ""
    """What the stem tells of the person who is asked for: directrice."""
    met: tuple[str, ...] = ()
    """Keys that no option may share a sentence with: the articles may say it of that one too."""
    year: int | None = None
    """When it was, as far as known: what came later is no option."""

    @cached_property
    def named(self) -> tuple[Name, ...]:
        """Return the names of the fact."""
        return tuple(value for _, value in self.fact if isinstance(value, Name))

    @cached_property
    def years(self) -> frozenset[int]:
        """Return when it was: as the fact says, its proof, its article."""
        proofs = self.fact.evidence
        dated = {v.year for _, v in self.fact if isinstance(v, Date) and v.year}
        told = {year for proof in proofs for year in years_in(proof.sentence)}
        published = {proof.published.year for proof in proofs if proof.published}
        return frozenset(dated or told or published)


def names_like(key: Name, pool: Pool, request: Request) -> Sequence[Value]:
    """Return names of the key's kind: of its own articles, of the others, of the lists."""
    if request.only:
        return _names_of(key, pool, request)
    found: dict[str, Name] = {}
    surnames = _surnames(pool.own(request.fact, "person")) if key.kind == "person" else {}
    for source in _sources(key, pool, request):
        for value in _nearest_first(source, key, pool, request):
            if len(found) == ENOUGH:
                return list(found.values())
            if (
                _fits(value, key, pool, request)
                and surnames.get(_surname(value), value.key) == value.key
                and not any(_overlap(value, one) for one in found.values())
            ):
                found[value.key] = value
        if len(found) >= WANTED:
            break
    return list(found.values())


def _sources(key: Name, pool: Pool, request: Request) -> Iterator[list[Name]]:
    """Yield the names of the key's sort: of its articles, of the others, of the lists."""
    own = _names(pool.own(request.fact, key.kind))
    for names in (own, pool.others(key), listed_like(key)):
        yield [name for name in names if is_of_kind(name, key)]
    # What no fact speaks of may be no firm at all.
    told = (value for value in own if kind_of(value) or value.key in pool.telling)
    yield [value for value in told if _could_be_of_kind(value, key)]


def _names(values: Iterable[Value]) -> list[Name]:
    return [value for value in values if isinstance(value, Name)]


def _surnames(people: Iterable[Value]) -> dict[str, str]:
    """Map the surnames of an article's people to the key of the one person who has it, or none."""
    found: dict[str, str] = {}
    for name in _names(people):
        known = found.setdefault(_surname(name), name.key)
        found[_surname(name)] = name.key if known == name.key else ""
    return found


def _nearest_first(
    names: Iterable[Name], key: Name, pool: Pool, request: Request
) -> Iterator[Name]:
    """Yield names, those most like the key first; those farther off are put in order last."""
    by_distance: dict[int, list[Name]] = defaultdict(list)
    walks = pool.people.get(key.key, NOBODY).walks
    for name in names:
        by_distance[_distance(name, key, walks, pool)].append(name)
    for distance in sorted(by_distance):
        yield from sorted(by_distance[distance], key=lambda name: _hash(name, request))


def _names_of(key: Name, pool: Pool, request: Request) -> list[Value]:
    """Return names of the ids that the answer may be, but none that the articles mention too."""
    told = {value.key for value in pool.own(request.fact, key.kind)} | request.barred
    listed = listed_only(key.kind, request.only - told, key)
    fitting = [name for name in listed if existed(name, request.year)]
    return sorted(fitting, key=lambda value: _hash(value, request))


def _fits(value: Name, key: Name, pool: Pool, request: Request) -> bool:
    return (
        value.key not in request.barred
        and value.key not in pool.beside.get(key.key, ())
        and value.key != key.key
        and not _overlap(value, key)
        and not same_once(value, key)
        and not stands_in(value, request.stem)
        and not any(_overlap(value, named) for named in request.named)
        and _same_form(value, key)
        and existed(value, request.year)
        and (not request.gender or value.gender in ("", request.gender))
        and not (request.met and pool.meet((value.key, *request.met)))
        and _could_be(value, key, pool, request)
    )


def is_of_kind(value: Name, key: Name) -> bool:
    """A bank stands among banks, a city among its country's; what nobody knows is of no kind."""
    if key.kind == "place":  # what no list sorts may be a bridge as well as a village
        return are_neighbours(value, key)
    if key.kind == "name":  # a thing of no kind has nothing of its kind
        return False
    if key.kind != "organisation":
        return sort_of(value) == sort_of(key)
    return kind_of(value) == kind_of(key) != "" and _same_sector(value, key)


def _same_sector(value: Name, key: Name) -> bool:
    """Firms and authorities are too many things: a stock exchange is no railway."""
    sectors = {sort_of(value), sort_of(key)}
    return (
        kind_of(key) not in MANIFOLD
        or len(sectors) == 1
        or UNKNOWN_SECTOR in sectors
        or are_rivals(value, key)
    )


def _could_be_of_kind(value: Name, key: Name) -> bool:
    """What no list and no word in the name tells is a firm more often than not."""
    return (
        key.kind == "organisation"
        and {kind_of(value), kind_of(key)} == {"", "business"}
        and {sort_of(value), sort_of(key)} == {"", UNKNOWN_SECTOR}
    )


def _could_be(value: Name, key: Name, pool: Pool, request: Request) -> bool:
    """Tell whether somebody may have been where the key was: then, and in such a walk of life."""
    if key.kind != "person":
        return True
    one, other = pool.people.get(value.key, NOBODY), pool.people.get(key.key, NOBODY)
    return (
        is_fair(one, other)
        and stands_alone(value)
        and (_asks_who_said(request.fact) or go_together(one, other))
        and is_of_the_time(one, request.years or other.years)
    )


def _asks_who_said(fact: Fact) -> bool:
    """Tell whether a fact is about words: people of all sorts say something on a thing."""
    return any(isinstance(value, Text) and value.kind in SAID for _, value in fact)


def _distance(value: Name, key: Name, walks: frozenset[str], pool: Pool) -> int:
    """Say how unlike the key a name is: another sector, another walk of life."""
    if key.kind != "person":
        return 0 if are_rivals(value, key) else 1 if sort_of(value) == sort_of(key) else 2
    theirs = pool.people.get(value.key, NOBODY).walks
    return 1 if not (walks and theirs) else 0 if walks & theirs else 2


def roles_like(key: Role, pool: Pool, request: Request) -> list[Value]:
    """Return offices that the holder's body has: those that the articles mention, then others."""
    names = [value for _, value in request.fact if isinstance(value, Name)]
    holder = next((n for n in names if n.kind in ("organisation", "place")), None)
    people = [name.key for name in names if name.kind == "person"]
    told = {v.id for v in pool.own(request.fact, key.kind) if isinstance(v, Role)}
    # All in the key's gender, since a Sprecherin among men would tell.
    beside = [
        Role(id_, "", "", key.gender, former=key.former) for id_ in offices_beside(key, holder)
    ]
    fitting = [
        role
        for role in beside
        if role.key not in request.barred
        and (not request.only or role.id in request.only)
        and not any(pool.meet((role.key, person)) for person in people)
    ]
    found: list[Role] = []
    for role in sorted(fitting, key=lambda role: (role.id not in told, _hash(role, request))):
        if not any(alike(role.id, other.id) for other in found):
            found.append(role)
    return list(found)


def amounts_like(key: Amount, seed: str) -> tuple[Amount, ...] | None:
    """Return the rungs of a ladder around an amount, the amount itself among them, ascending.

    Of `more than 5 million` every smaller number is right too: there is no ladder.
    """
    if key.upper is not None or key.modifier not in ("", "~"):
        return None
    if key.unit == AGE:
        rungs = _ages(int(key.number), seed)
    else:
        whole = key.number == key.number.to_integral_value() and not (key.percent or key.currency)
        top = Decimal(100) if key.percent else None
        rungs = ladder(key.number, seed, top=top, whole=whole, ratios=_ratios(key))
    return tuple(replace(key, number=rung) for rung in rungs) if rungs else None


def _ratios(key: Amount) -> Sequence[Decimal]:
    """Return how far apart numbers may be: what is measured exactly has near neighbours."""
    if key.modifier:
        return DISJOINT
    exact = len(key.number.normalize().as_tuple().digits) >= EXACT
    return NEAR if exact and key.unit in MEASURED else RATIOS


def _ages(age: int, seed: str) -> tuple[Decimal, ...] | None:
    """Return ages of the same stage of life: no child beside a minister."""
    years = year_ladder(age, seed, max(OLDEST, age), 4, first=age // 2 + 1)
    return tuple(map(Decimal, years)) if years else None


def dates_like(
    key: Date, seed: str, latest: date | None, last_year: int | None = None
) -> tuple[Date, ...] | None:
    """Return dates of the key's granularity in order, the key among them.

    None lies after `latest` or, if that is unknown, after `last_year`.
    """
    if key.decade or key.year is None:
        return None
    if key.month is None:
        limit = latest.year if latest else last_year or key.year
        first = 1 if key.year <= limit else limit
        years = year_ladder(key.year, seed, limit, 4, first=first)
        return tuple(Date(year) for year in years) if years else None
    return date_ladder(key, seed, latest, 4)


def readable_in(values: Sequence[Value], language: Language) -> list[Value]:
    """Leave out what is bound to another language."""
    return [value for value in values if value.language in ("", language)]


def _overlap(one: Name, other: Name) -> bool:
    """Tell whether two names may mean the same thing, or one a part of the other."""
    if one.key == other.key:
        return True
    if one.kind == other.kind == "person" and _surname(one) == _surname(other):
        return True
    a, b = one.text.casefold(), other.text.casefold()
    if a in b or b in a:
        return True
    return not {one.text, *one.aliases}.isdisjoint((other.text, *other.aliases))


def _surname(name: Name) -> str:
    return name.text.casefold().rsplit(maxsplit=1)[-1]


def stands_in(value: Name, stem: str) -> bool:
    """Tell whether a stem names a value by any of its names."""
    folded = stem.casefold()
    return any(text and text.casefold() in folded for text in (value.text, *value.aliases))


def _same_form(value: Name, key: Name) -> bool:
    """A full name stands among full names, a firm with its legal form among such."""
    if key.kind == "person":
        regnal = [bool(REGNAL.search(name.text)) for name in (value, key)]
        return (" " in value.text) == (" " in key.text) and regnal[0] == regnal[1]
    return key.kind != "organisation" or has_legal_form(value.text) == has_legal_form(key.text)


def _hash(value: Value, request: Request) -> str:
    return make_id(request.seed, value.key)
