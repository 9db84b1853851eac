"""Wrong options: of the key's kind and form, from the articles first, never also right.

In: the key's value, what the articles mention, and what they support. Out: values, best first,
or the numbers of a ladder for amounts and years.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cache

from quizgen.asking.ladder import date_ladder, ladder, year_ladder
from quizgen.asking.pool import Pool, listed_like, listed_only, sort_of_place
from quizgen.identity import make_id
from quizgen.models import Amount, Date, Fact, Language, Name, Role, Value
from quizgen.words import load

ENOUGH = 8
"""Candidates after which no further source is asked."""
WANTED = 3
"""Wrong options of a full item; with two it has three options, with one it is no item."""


@dataclass(frozen=True, slots=True)
class Request:
    """What wrong options are wanted for."""

    fact: Fact
    stem: str
    seed: str
    barred: frozenset[str]
    """Keys of what is right too, or may be."""
    only: frozenset[str] = frozenset()
    """Ids of the word lists that the answer may be; empty: any."""


def names_like(key: Name, pool: Pool, request: Request) -> list[Value]:
    """Return names of the key's kind: of its own articles, of the others, of the lists."""
    if request.only:
        return _names_of(key, pool, request)
    sources = (pool.own(request.fact, key.kind), pool.others(key.kind), listed_like(key))
    found: dict[str, Value] = {}
    for source in sources:
        fitting = [v for v in source if isinstance(v, Name) and _fits(v, key, request)]
        found = {value.key: value for value in (*found.values(), *_by_hash(fitting, request.seed))}
        if len(found) >= ENOUGH:
            break
    return list(found.values())


def _names_of(key: Name, pool: Pool, request: Request) -> list[Value]:
    """Return names of the ids that the answer may be, but none that the articles mention too."""
    told = {value.key for value in pool.own(request.fact, key.kind)} | request.barred
    listed = listed_only(key.kind, request.only - told, key)
    return _by_hash(list(listed), request.seed)


def _fits(value: Name, key: Name, request: Request) -> bool:
    return (
        value.key not in request.barred
        and value.key != key.key
        and not _overlap(value, key)
        and not _stands_in(value, request.stem)
        and _same_form(value, key)
        and sort_of_place(value.id) == sort_of_place(key.id)
    )


def roles_like(key: Role, pool: Pool, request: Request) -> list[Value]:
    """Return offices of the key's category: those that the articles mention, then listed ones."""
    told = [v.id for v in pool.own(request.fact, key.kind) if isinstance(v, Role) and v.id]
    listed = _roles_by_category().get(category(key.id), ())
    found: dict[str, Value] = {}
    for ids in (told, listed):
        # All in the key's gender, since a Sprecherin among men would tell.
        source = [Role(id_, "", "", key.gender, former=key.former) for id_ in dict.fromkeys(ids)]
        fitting = [
            role
            for role in source
            if role.key not in request.barred
            and role.key != key.key
            and category(role.id) == category(key.id)
            and (not request.only or role.id in request.only)
            and not _confusable_roles(role.id, key.id)
            and not _stands_in(role, request.stem)
        ]
        found = {role.key: role for role in (*found.values(), *_by_hash(fitting, request.seed))}
    return list(found.values())


def amounts_like(key: Amount, seed: str) -> tuple[Amount, ...] | None:
    """Return the rungs of a ladder around an amount, the amount itself among them, ascending."""
    if key.upper is not None:
        return None
    whole = key.number == key.number.to_integral_value() and not (key.percent or key.currency)
    top = Decimal(100) if key.percent else None
    rungs = ladder(key.number, seed, top=top, whole=whole)
    return tuple(replace(key, number=rung) for rung in rungs) if rungs else None


def dates_like(key: Date, seed: str, latest: date | None) -> tuple[Date, ...] | None:
    """Return dates of the key's granularity in order, the key among them."""
    if key.decade or key.year is None:
        return None
    if key.month is None:
        limit = latest.year if latest else key.year
        years = year_ladder(key.year, seed, max(limit, key.year), 4)
        return tuple(Date(year) for year in years) if years else None
    return date_ladder(key, seed, latest, 4)


def category(role: str) -> str:
    """Return the category of a role of the list."""
    return _categories().get(role, "")


@cache
def _categories() -> dict[str, str]:
    return {entry["id"]: entry["category"] for entry in load("words/roles.yaml")}


@cache
def _roles_by_category() -> dict[str, tuple[str, ...]]:
    """Return the offices that only one person holds: they make the clearest wrong options."""
    found: dict[str, list[str]] = {}
    for entry in load("words/roles.yaml"):
        if entry.get("unique", False):
            found.setdefault(entry["category"], []).append(entry["id"])
    return {name: tuple(ids) for name, ids in found.items()}


def readable_in(values: Sequence[Value], language: Language) -> list[Value]:
    """Leave out what is bound to another language."""
    return [value for value in values if value.language in ("", language)]


def _overlap(one: Name, other: Name) -> bool:
    """Tell whether two names may mean the same thing, or one a part of the other."""
    a, b = one.text.casefold(), other.text.casefold()
    shared = {one.text, *one.aliases} & {other.text, *other.aliases}
    return a in b or b in a or bool(shared)


def _stands_in(value: Value, stem: str) -> bool:
    texts = (value.text, *value.aliases) if isinstance(value, Name) else (value.text,)  # type: ignore[union-attr]
    return any(text and text.casefold() in stem.casefold() for text in texts)


def _same_form(value: Name, key: Name) -> bool:
    """A full name stands among full names; a woman among women if the gender is known."""
    if key.kind != "person":
        return True
    return (" " in value.text) == (" " in key.text)


def _confusable_roles(one: str, other: str) -> bool:
    """Tell whether one role holds the other: co-CEO and CEO."""
    return one.endswith(other) or other.endswith(one) or "head" in (one, other)


def _by_hash(values: Iterable[Value], seed: str) -> list[Value]:
    return sorted(values, key=lambda value: make_id(seed, value.key))
