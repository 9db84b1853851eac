"""Which names are of one sort, and which listed ones there are of a sort.

In: a name. Out: its sort (cities, tech, university …), the kind of organisation that it is, and
the listed names that may stand beside it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import Any

from quizgen.models import Name, NameKind, Role, Value
from quizgen.rendering import find_head
from quizgen.words import load

ORGANISATIONS = "words/organisations.yaml"
PLACES = "words/places.yaml"
THINGS = "words/things.yaml"
LISTED = ("countries", "regions", "departments", "cities ")
"""Places with neighbours of their kind; areas, rivers and islands are all different."""
ENOUGH = 2
"""Options beside the key that make a choice."""
AROUND = 8
"""How far a city's size may lie from another's: lists of cities begin with the largest."""


def sort_of(name: Name) -> str:
    """Return a name's sort: that of its list, else of the noun or legal form that it ends in."""
    listed = _plain_sorts().get(name.id or name.text, "")
    return listed if listed or name.kind != "organisation" else _sort_by_words(name.text)


@lru_cache(maxsize=4096)
def _sort_by_words(text: str) -> str:
    head = find_head(text)
    if has_legal_form(text):
        return "company"
    return str(head["sector"]) if head else ""


def kind_of(name: Name) -> str:
    """Return which kind of organisation a name is: business, party, state …; empty if unknown."""
    return _kinds_by_id().get(name.id or name.text) or _kinds().get(sort_of(name), "")


def is_party(value: Value) -> bool:
    """Tell whether a value is a political party."""
    return isinstance(value, Name) and kind_of(value) == "party"


def offices_of(kind: str) -> tuple[str, ...]:
    """Return the offices that a kind of organisation has."""
    return tuple(load("words/sectors.yaml")[kind]["offices"]) if kind else ()


def has_legal_form(text: str) -> bool:
    """Tell whether a firm's name ends in its legal form: GmbH, Inc."""
    return text.rsplit(maxsplit=1)[-1] in _legal_forms()


def existed(name: Name | Role, year: int | None) -> bool:
    """Tell whether there was such a thing or office in a year; what no list dates always was."""
    since: int = load("words/founded.yaml").get(name.id or name.text, 0)
    return year is None or since <= year


def listed_like(key: Name) -> tuple[Name, ...]:
    """Return listed names that may stand beside the key: rivals, cities of like size."""
    if key.kind == "organisation":
        beside = _rivals().get(key.id or key.text, ())
        return tuple(_by_name()[name] for name in sorted(beside) if name in _by_name())
    sort = _sort_of().get(key.id or key.text, "")
    found = _by_sort().get(sort, ()) if sort.startswith(LISTED) else ()
    if not sort.startswith("cities "):
        return tuple(name for name in found if are_neighbours(name, key))
    place = next((n for n, name in enumerate(found) if name.key == key.key), 0)
    return found[max(0, place - AROUND) : place + AROUND + 1]


def level_of(name: Name) -> str:
    """Return the list of a place: countries, regions, cities of a country; empty if in none."""
    return _sort_of().get(name.id or name.text, "")


def are_neighbours(one: Name, other: Name) -> bool:
    """Tell whether two places are of one level and near: countries that border, cities of one."""
    sort = level_of(one)
    if sort != level_of(other) or not sort:
        return False
    if sort == "countries":
        return are_rivals(one, other)
    return sort != "regions" or _country_of(one) == _country_of(other)


def country_of(name: Name) -> str:
    """Return the id of the country of a place or party, or its own; empty if unknown."""
    if name.kind == "organisation":
        return str(_known().get(name.id, {}).get("country", "")).upper()
    sort, _, country = _sort_of().get(name.id or name.text, "").partition(" ")
    return country or (_country_of(name) if sort in {"countries", "regions", "departments"} else "")


def _country_of(region: Name) -> str:
    """Return the country of a region, with which its id begins: US-NM."""
    return region.id.partition("-")[0]


def are_rivals(one: Name, other: Name) -> bool:
    """Tell whether two names are nearer to each other than their sector says."""
    return (other.id or other.text) in _rivals().get(one.id or one.text, ())


def listed_only(kind: NameKind, ids: Iterable[str], key: Name) -> tuple[Name, ...]:
    """Return the listed names with these ids, but none that is the key by another name.

    A party of another country than the key's would be no option; nor a film prize beside one for
    books, where there are enough of those.
    """
    own = _known().get(key.id, {})
    known = ((id_, _known().get(id_, {})) for id_ in sorted({*ids} - {key.id, own.get("once")}))
    names = [
        Name(kind, id_, id=id_)
        for id_, entry in known
        if entry.get("once") != key.id and entry.get("country") == own.get("country")
    ]
    alike = [name for name in names if sort_of(name) == sort_of(key)]
    return tuple(alike if len(alike) >= ENOUGH else names)


def same_once(one: Name, other: Name) -> bool:
    """Tell whether one is the other's former name, or its house: Twitter and X, Airbus and EADS."""
    if not (one.id and other.id):
        return False
    known = _known()
    pairs = ((one.id, other.id), (other.id, one.id))
    return any(b in {known.get(a, {}).get(key) for key in ("once", "house")} for a, b in pairs)


@cache
def _rivals() -> Mapping[str, frozenset[str]]:
    """Map an id, or the text of a name that has none, to its rivals and itself."""
    found: dict[str, set[str]] = defaultdict(set)
    for group in load("words/rivals.yaml"):
        for name in group:
            found[name].update(group)
    return {name: frozenset(beside) for name, beside in found.items()}


@cache
def _known() -> Mapping[str, Mapping[str, Any]]:
    return {entry["id"]: entry for entry in load(ORGANISATIONS)["known"]}


@cache
def _kinds() -> dict[str, str]:
    kinds = load("words/sectors.yaml")
    return {sector: kind for kind, entry in kinds.items() for sector in entry["sectors"]}


@cache
def _kinds_by_id() -> dict[str, str]:
    kinds = load("words/sectors.yaml")
    return {id_: kind for kind, entry in kinds.items() for id_ in entry.get("ids", ())}


@cache
def _legal_forms() -> frozenset[str]:
    return frozenset(load(ORGANISATIONS)["suffixes"])


@cache
def _sort_of() -> dict[str, str]:
    """Map an id, or the text of a name that has none, to its sort."""
    return {name.id or name.text: sort for sort, names in _by_sort().items() for name in names}


@cache
def _plain_sorts() -> dict[str, str]:
    """Map the same to its sort whatever the country: cities."""
    return {name: sort.partition(" ")[0] for name, sort in _sort_of().items()}


@cache
def _by_name() -> Mapping[str, Name]:
    """Map an id, or the text of a name that has none, to the listed organisation."""
    return {name.id or name.text: name for _, name in _organisations()}


@cache
def _by_sort() -> dict[str, tuple[Name, ...]]:
    found: dict[str, list[Name]] = defaultdict(list)
    for sort, name in (*_places(), *_organisations(), *_things()):
        found[sort].append(name)
    return {sort: tuple(names) for sort, names in found.items()}


def _places() -> Iterator[tuple[str, Name]]:
    for group, entries in load(PLACES).items():
        if isinstance(entries, list):
            yield from ((group, _place(entry)) for entry in entries)
        else:
            for country, cities in entries.items():
                yield from ((f"{group} {country}", _place(city)) for city in cities)


def _place(entry: "str | Mapping[str, str]") -> Name:
    id_ = entry if isinstance(entry, str) else entry["id"]
    return Name("place", id_, id=id_)


def _organisations() -> Iterator[tuple[str, Name]]:
    lists = load(ORGANISATIONS)
    for sector, names in lists["same"].items():
        yield from ((sector, Name("organisation", name)) for name in names)
    for entry in lists["known"]:
        yield entry["sector"], Name("organisation", entry["id"], id=entry["id"])


def _things() -> Iterator[tuple[str, Name]]:
    for entry in load(THINGS)["known"]:
        yield entry["sort"], Name("name", entry["id"], id=entry["id"])
