"""Who may stand beside a name, whatever is asked: found once for all questions on it.

In: a name, a fact whose articles mention it, and what the articles tell. Out: the names of its sort
that are as fit as it is, source by source, the nearest ones first.
"""

from bisect import bisect
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, islice
from operator import attrgetter
from typing import TypeAlias

from quizgen.asking.fitting import could_be_of_kind, is_as_fit, of_kind
from quizgen.asking.people import NOBODY
from quizgen.asking.pool import Pool, articles_of
from quizgen.asking.sorts import are_rivals, kind_of, listed_like, sort_of
from quizgen.asking.strangers import acquaintances
from quizgen.models import Fact, Name, Value

ENOUGH = 20
"""Names before and after one in its articles that leave room to choose."""
FAR = 2
"""Of another sector or walk of life."""

Groups: TypeAlias = Sequence[Sequence[Name]]
"""Names of one source by how far they are from the key, the nearest first."""


@dataclass(frozen=True)
class Crowd:
    """The names around a key; a source is looked at when those before it are not enough."""

    key: Name
    own: Sequence[Name]
    """What the key's articles mention of its kind."""
    people: Sequence[Name]
    """The people in them, if the key is one."""
    pool: Pool

    def __iter__(self) -> Iterator[Groups]:
        """Go through the sources: its articles, the others, the lists."""
        yield self.near
        yield self.others
        yield self.listed
        yield self.unsure

    @cached_property
    def _is_like(self) -> Callable[[Name], bool]:
        return of_kind(self.key)

    @cached_property
    def near(self) -> Groups:
        """Return those of its articles."""
        return self._grouped(filter(self._is_like, self.own))

    @cached_property
    def others(self) -> Groups:
        """Return those of other articles, as many as leave room to choose."""
        seen = {name.key for name in self.own}
        told = (name for name in self._told_elsewhere() if name.key not in seen)
        return self._grouped(islice(filter(self._is_like, told), 2 * ENOUGH))

    def _told_elsewhere(self) -> Iterator[Name]:
        """Yield what all articles tell of the key's sort, going around from where it stands."""
        names = acquaintances(self.key, self.pool)
        place = bisect(names, self.key.key, key=attrgetter("key"))
        return chain(names[place:], names[:place])

    @cached_property
    def listed(self) -> Groups:
        """Return those of the lists."""
        return self._grouped(filter(self._is_like, listed_like(self.key)))

    @cached_property
    def unsure(self) -> Groups:
        """Return those of its articles that may be such; what no fact speaks of may be no firm."""
        told = (name for name in self.own if kind_of(name) or name.key in self.pool.telling)
        return self._grouped(name for name in told if could_be_of_kind(name, self.key))

    def _grouped(self, names: Iterable[Name]) -> Groups:
        """Group names by distance; somebody of another walk of life is none: no cardinal speaks."""
        found: dict[int, list[Name]] = defaultdict(list)
        for name in names:
            distance = self._distance(name)
            far = self.key.kind == "person" and distance == FAR
            if not far and is_as_fit(name, self.key, self.pool) and not self._is_double(name):
                found[distance].append(name)
        return [found[distance] for distance in sorted(found)]

    def _distance(self, name: Name) -> int:
        """Say how unlike the key a name is: another sector, another walk of life."""
        key = self.key
        if key.kind != "person":
            return 0 if are_rivals(name, key) else 1 if sort_of(name) == self._sort else FAR
        theirs = self.pool.people.get(name.key, NOBODY).walks
        return 1 if not (self._walks and theirs) else 0 if self._walks & theirs else FAR

    @cached_property
    def _sort(self) -> str:
        return sort_of(self.key)

    @cached_property
    def _walks(self) -> frozenset[str]:
        return self.pool.people.get(self.key.key, NOBODY).walks

    def _is_double(self, name: Name) -> bool:
        """Tell whether a name has a surname that its articles give to another."""
        return self._surnames.get(name.surname, name.key) != name.key

    @cached_property
    def _surnames(self) -> dict[str, str]:
        """Map the surnames of the people to the key of the one who has it, or nobody."""
        found: dict[str, str] = {}
        for name in self.people:
            known = found.setdefault(name.surname, name.key)
            found[name.surname] = name.key if known == name.key else ""
        return found


def crowd_of(key: Name, fact: Fact, pool: Pool) -> Crowd:
    """Return the names around one in the articles of a fact."""
    place = key, articles_of(fact)
    if place not in pool.crowds:
        own = _around(key, _names(pool.own(fact, key.kind)))
        pool.crowds[place] = Crowd(key, own, own if key.kind == "person" else (), pool)
    return pool.crowds[place]


def _around(key: Name, names: list[Name]) -> list[Name]:
    """Return the names told before and after one, so that long articles cost what they are long."""
    told = next((n for n, name in enumerate(names) if name.key == key.key), 0)
    return names[max(0, told - ENOUGH) : told + ENOUGH]


def _names(values: Iterable[Value]) -> list[Name]:
    return [value for value in values if isinstance(value, Name)]
