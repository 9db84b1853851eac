"""Wrong options: of the key's kind and form, from the articles first, never also right.

In: the key's value, what the articles mention, and what they support. Out: values, best first.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from quizgen.asking.balance import WANTED
from quizgen.asking.fitting import Request, could_be_of_kind, fits, is_of_kind, overlap, surname
from quizgen.asking.offices import alike, offices_beside, worded_like
from quizgen.asking.people import NOBODY
from quizgen.asking.pool import Pool
from quizgen.asking.sorts import are_rivals, existed, kind_of, listed_like, listed_only, sort_of
from quizgen.asking.strangers import acquaintances
from quizgen.identity import make_id
from quizgen.models import Language, Name, Role, Value

FAR = 2
"""Of another sector or walk of life."""
ENOUGH = 8
"""Candidates that leave room to choose."""


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
                fits(value, key, pool, request)
                and surnames.get(surname(value), value.key) == value.key
                and not any(overlap(value, one) for one in found.values())
            ):
                found[value.key] = value
        if len(found) >= WANTED:
            break
    return list(found.values())


def _sources(key: Name, pool: Pool, request: Request) -> Iterator[list[Name]]:
    """Yield the names of the key's sort: of its articles, of the others, of the lists."""
    own = _names(pool.own(request.fact, key.kind))
    others = acquaintances(pool.others(key), key, pool)
    for names in (own, others, listed_like(key)):
        yield [name for name in names if is_of_kind(name, key)]
    # What no fact speaks of may be no firm at all.
    told = (value for value in own if kind_of(value) or value.key in pool.telling)
    yield [value for value in told if could_be_of_kind(value, key)]


def _names(values: Iterable[Value]) -> list[Name]:
    return [value for value in values if isinstance(value, Name)]


def _surnames(people: Iterable[Value]) -> dict[str, str]:
    """Map the surnames of an article's people to the key of the one person who has it, or none."""
    found: dict[str, str] = {}
    for name in _names(people):
        known = found.setdefault(surname(name), name.key)
        found[surname(name)] = name.key if known == name.key else ""
    return found


def _nearest_first(
    names: Iterable[Name], key: Name, pool: Pool, request: Request
) -> Iterator[Name]:
    """Yield names, those most like the key first; those farther off are put in order last.

    A person of another walk of life is none: no cardinal speaks for a government.
    """
    by_distance: dict[int, list[Name]] = defaultdict(list)
    walks = pool.people.get(key.key, NOBODY).walks
    for name in names:
        by_distance[_distance(name, key, walks, pool)].append(name)
    for distance in sorted(by_distance):
        if key.kind == "person" and distance == FAR:
            return
        yield from sorted(by_distance[distance], key=lambda name: _hash(name, request))


def _names_of(key: Name, pool: Pool, request: Request) -> list[Value]:
    """Return names of the ids that the answer may be, but none that the articles mention too."""
    told = {value.key for value in pool.own(request.fact, key.kind)} | request.barred
    listed = listed_only(key.kind, request.only - told, key)
    fitting = [name for name in listed if existed(name, request.year)]
    return sorted(fitting, key=lambda value: _hash(value, request))


def _distance(value: Name, key: Name, walks: frozenset[str], pool: Pool) -> int:
    """Say how unlike the key a name is: another sector, another walk of life."""
    if key.kind != "person":
        return 0 if are_rivals(value, key) else 1 if sort_of(value) == sort_of(key) else FAR
    theirs = pool.people.get(value.key, NOBODY).walks
    return 1 if not (walks and theirs) else 0 if walks & theirs else FAR


def roles_like(key: Role, pool: Pool, request: Request) -> list[Value]:
    """Return offices that the holder's body has: those that the articles mention, then others."""
    names = [value for _, value in request.fact if isinstance(value, Name)]
    holder = next((n for n in names if n.kind in ("organisation", "place")), None)
    people = [name.key for name in names if name.kind == "person"]
    told = {v.id for v in pool.own(request.fact, key.kind) if isinstance(v, Role)}
    # All in the key's gender, since a Sprecherin among men would tell.
    worded = {id_: worded_like(id_, key) for id_ in offices_beside(key, holder)}
    beside = [
        Role(id_, word, key.bound if word else "", key.gender, former=key.former)
        for id_, word in worded.items()
    ]
    fitting = [
        role
        for role in beside
        if role.key not in request.barred
        and (not request.only or role.id in request.only)
        and existed(role, request.year)
        and not any(pool.meet((role.key, person)) for person in people)
    ]
    found: list[Role] = []
    for role in sorted(fitting, key=lambda r: (not r.text, r.id not in told, _hash(r, request))):
        if not any(alike(role.id, other.id) for other in found):
            found.append(role)
    return list(found)


def readable_in(values: Sequence[Value], language: Language) -> list[Value]:
    """Leave out what is bound to another language."""
    return [value for value in values if value.language in ("", language)]


def _hash(value: Value, request: Request) -> str:
    return make_id(request.seed, value.key)
