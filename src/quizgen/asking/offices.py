"""Wrong options for offices and professions: those that such a body has, or such a person could.

In: the right office, and the organisation or place where it is held. Out: other offices of the
same kind, none that may be said for the right one.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache

from quizgen.asking.sorts import kind_of, offices_of, sort_of
from quizgen.models import Fact, Language, Name, Role, Text, Value
from quizgen.words import codes, load

TAIL = 7
"""Letters by which two offices are worded alike: secretary, senator."""


def offices_beside(key: Role, holder: Name | None) -> tuple[str, ...]:
    """Return the ids of the offices that may stand beside one at its holder's body.

    Beside the first office of all there is none: it would be guessed.
    """
    if is_first(key):
        return ()
    fitting = (line for line in _lists(key, holder) if key.id in line)
    beside = next(fitting, None) or _professions(key)
    return tuple(id_ for id_ in beside if id_ != key.id and not alike(id_, key.id))


def settled(value: Value, holder: Name | None) -> Value:
    """Tell an office that many bodies have by the house: Chef of a firm, which is its CEO."""
    if not isinstance(value, Role) or value.id or holder is None:
        return value
    kind = kind_of(holder)
    fitting = (
        line["means"]
        for line in load("words/offices.yaml")["settled"]
        if value.text in line["words"] and kind in line.get("kinds", [kind])
    )
    return replace(value, id=next(fitting, ""))


def is_first(role: Role) -> bool:
    """Tell whether an office is the first of a body."""
    return role.id in load("words/offices.yaml")["first"]


def _professions(key: Role) -> Iterable[str]:
    """Return a line of professions: one that begins with the key, else one that holds it."""
    lines = [line for line in load("words/offices.yaml")["lines"] if key.id in line]
    return min(lines, key=lambda line: line[0] != key.id, default=())


def _lists(key: Role, holder: Name | None) -> Iterable[tuple[str, ...]]:
    """Yield lists of offices of one kind, the nearest first."""
    lists = load("words/offices.yaml")
    if holder and holder.kind == "place":
        own = lists["places"].get(sort_of(holder), ())
        yield tuple(id_ for id_ in own if _is_native(id_, holder))
    elif holder and sort_of(holder) in lists["apart"]:
        return
    elif holder and kind_of(holder):
        yield (*offices_of(kind_of(holder)), key.id)
    elif holder:
        yield from (offices_of(kind) for kind in load("words/sectors.yaml"))


def _is_native(office: str, place: Name) -> bool:
    """Tell whether a region's country has such an office: no German state has a governor."""
    country, _, region = place.id.partition("-")
    return not region or country in load("words/offices.yaml")["native"].get(office, [country])


@cache
def alike(one: str, other: str) -> bool:
    """Tell whether one office can be said for another, or holds it: co-CEO and CEO."""
    groups = load("words/offices.yaml")["alike"]
    return (
        one.endswith(other)
        or other.endswith(one)
        or any(one in group and other in group for group in groups)
    )


def worded_like(id_: str, key: Role) -> str:
    """Return what an office is called beside one: health secretary beside transport secretary.

    Nothing if its first word for it ends like the key, or no word does.
    """
    own = _words(key.bound).get(id_, ())
    tail = key.text.casefold()[-TAIL:]
    alike_ = [word for word in own if word.casefold().endswith(tail)]
    return alike_[0] if alike_ and alike_[0] not in own[:2] else ""


@cache
def _words(language: Language) -> Mapping[str, tuple[str, ...]]:
    """Map the roles of the list to their words in a language, those for a man and a woman first."""
    told = ((entry["id"], entry.get(language)) for entry in load("words/roles.yaml"))
    return {
        id_: (
            own["m"],
            own.get("f", own["m"]),
            *(w for also in own.get("also", ()) for w in also.split("/")),
        )
        for id_, own in told
        if own
    }


def is_known_to_all(fact: Fact) -> bool:
    """Tell whether everybody knows who holds an office, or what CEO stands for."""
    known = load("words/offices.yaml")["known"]
    roles = {value.id for _, value in fact if isinstance(value, Role)}
    places = {value.id for _, value in fact if isinstance(value, Name)}
    acronyms = {v.text for _, v in fact if isinstance(v, Text) and v.kind == "acronym"}
    return bool(acronyms & (_titles() | {*known["acronyms"]})) or bool(
        roles & {*known["offices"]} and places & {*known["places"]}
    )


def is_known(role: str) -> bool:
    """Tell whether everybody knows who has an office, if it is that of a state or church."""
    return role in load("words/offices.yaml")["known"]["offices"]


def is_vague(role: Role) -> bool:
    """Tell whether an office is found in so many bodies that it says little without its house."""
    lists = load("words/offices.yaml")
    listed = role.id in lists["anywhere"] or role.id in lists["first"]
    return listed or not (role.id or " " in role.text)


def leads_houses(role: Role) -> bool:
    """Tell whether an office is that of a house and of no place: head, director."""
    common = [id_ for id_ in load("words/offices.yaml")["anywhere"] if "president" not in id_]
    return not role.id or role.id in common


def is_unique(role: str) -> bool:
    """Tell whether a body has one at a time of a role."""
    return role in _unique()


def is_highest(role: str) -> bool:
    """Tell whether an office is by its name the highest of a state or church."""
    return is_known(role) and role not in load("words/offices.yaml")["anywhere"]


def walk_of_life(role: str) -> str:
    """Return the category of a role of the list; empty if people of all sorts have it."""
    return "" if role in load("words/offices.yaml")["anywhere"] else category(role)


def category(role: str) -> str:
    """Return the category of a role of the list."""
    return _categories().get(role, "")


@cache
def _titles() -> frozenset[str]:
    """Return the words for roles, in all languages that have them: CEO, PDG."""
    told = (e[code] for e in load("words/roles.yaml") for code in codes() if code in e)
    return frozenset(form for words in told for form in (words["m"], *words.get("also", ())))


@cache
def _categories() -> dict[str, str]:
    return {entry["id"]: entry["category"] for entry in load("words/roles.yaml")}


@cache
def _unique() -> frozenset[str]:
    """Return the roles of which a body has one at a time."""
    return frozenset(entry["id"] for entry in load("words/roles.yaml") if entry.get("unique"))
