"""Wrong options: of the key's kind and form, from the articles first, never also right.

In: the key's value, what the articles mention, and what they support. Out: values, best first.
"""

from collections.abc import Iterator, Sequence

from quizgen.asking.balance import WANTED
from quizgen.asking.crowds import Groups, crowd_of
from quizgen.asking.fitting import Request, fits, overlaps
from quizgen.asking.offices import alike, offices_beside, worded_like
from quizgen.asking.pool import Pool
from quizgen.asking.sorts import existed, listed_only
from quizgen.identity import hash_with, make_id
from quizgen.models import Language, Name, Role, Value

ENOUGH = 8
"""Candidates that leave room to choose."""


def names_like(key: Name, pool: Pool, request: Request) -> Sequence[Value]:
    """Return names of the key's kind: of its own articles, of the others, of the lists."""
    if request.only and key.kind != "place":  # among all countries far ones would stand out
        return _names_of(key, pool, request)
    found: list[Name] = []
    for groups in crowd_of(key, request.fact, pool):
        for value in _shuffled(groups, request):
            if len(found) == ENOUGH:
                return found
            if fits(value, key, pool, request) and not overlaps(value, found):
                found.append(value)
        if len(found) >= WANTED:
            break
    return found


def _shuffled(groups: Groups, request: Request) -> Iterator[Name]:
    """Yield names group by group, each in the order that the question draws."""
    hashed = hash_with(request.seed)
    for names in groups:
        yield from sorted(names, key=lambda name: hashed(name.key)) if names[1:] else names


def _names_of(key: Name, pool: Pool, request: Request) -> list[Value]:
    """Return names of the ids that the answer may be, but none that the articles mention too.

    A prize of 1984 stands beside none that was founded later.
    """
    told = {value.key for value in pool.own(request.fact, key.kind)} | request.barred
    listed = listed_only(key.kind, request.only - told, key)
    then = max(request.years, default=request.latest)
    fitting = [name for name in listed if existed(name, then)]
    return sorted(fitting, key=lambda value: _hash(value, request))


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
        and existed(role, request.latest)
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
