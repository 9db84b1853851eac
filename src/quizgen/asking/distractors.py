"""Wrong options: of the key's kind and form, from the articles first, never also right.

In: the key's value, what the articles mention, and what they support. Out: values, best first,
or the numbers of a ladder for amounts and years.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache

from quizgen.asking.ladder import date_ladder, ladder, year_ladder
from quizgen.identity import make_id
from quizgen.models import Amount, Date, Language, Name, Role, Value
from quizgen.words import load

WANTED = 3
"""Wrong options of a full item; with two it has three options, with one it is no item."""


def names_like(
    key: Name, pool: Iterable[Value], right: Iterable[Value], stem: str, seed: str
) -> list[Value]:
    """Return names of the key's kind that the articles mention and that are not right too."""
    barred = {value.key for value in right} | {key.key}
    candidates = {
        value.key: value
        for value in pool
        if isinstance(value, Name)
        and value.kind == key.kind
        and value.key not in barred
        and not _overlap(value, key)
        and not _stands_in(value, stem)
        and _same_form(value, key)
        and place_group(value.id) == place_group(key.id)
    }
    return _by_hash(candidates.values(), seed)


def roles_like(
    key: Role, pool: Iterable[Value], right: Iterable[Value], stem: str, seed: str
) -> list[Value]:
    """Return offices that the articles mention, then others of the key's category."""
    barred = {value.key for value in right} | {key.key}
    told = {
        value.key: value
        for value in pool
        if isinstance(value, Role)
        and value.id
        and value.key not in barred
        and category(value.id) == category(key.id)
        and not _confusable_roles(value.id, key.id)
        and not _stands_in(value, stem)
    }
    listed = {
        entry["id"]: Role(entry["id"], "", "", key.gender)
        for entry in load("words/roles.yaml")
        if entry["category"] == category(key.id)
        and entry.get("unique", False)
        and entry["id"] not in barred | told.keys()
        and not _confusable_roles(entry["id"], key.id)
    }
    return _by_hash(told.values(), seed) + _by_hash(listed.values(), seed)


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
    return next((e["category"] for e in load("words/roles.yaml") if e["id"] == role), "")


def place_group(id_: str) -> str:
    """Return the group of a listed place: a country stands among countries, a city among cities."""
    return _place_groups().get(id_, "")


@cache
def _place_groups() -> dict[str, str]:
    found = {}
    for group, entries in load("words/places.yaml").items():
        lists = entries.values() if isinstance(entries, dict) else [entries]
        for entry in (entry for entries in lists for entry in entries):
            found[entry if isinstance(entry, str) else entry["id"]] = group
    return found


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
