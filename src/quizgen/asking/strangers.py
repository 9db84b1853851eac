"""Which people of other articles may stand beside the right one.

In: people and what the articles tell of them. Out: those who may. Who shares no article with the
key is an option only if all is known that could rule it out: a teacher gives a folder of articles,
and no tennis player was ever asked to lead a foundation.
"""

from collections.abc import Iterable, Iterator

from quizgen.asking.people import NOBODY
from quizgen.asking.pool import Pool
from quizgen.asking.sorts import country_of, is_party
from quizgen.models import Fact, Name, Role

NEWS = 3
"""Years within which two articles tell of one time."""
AT_HOME = frozenset({"politics", "law", "military"})
"""Walks of life that lead no further than a country's borders."""


def acquaintances(names: Iterable[Name], key: Name, pool: Pool) -> Iterator[Name]:
    """Yield the names that are no strangers to the key; what is no person never is one."""
    if key.kind != "person":
        yield from names
        return
    articles = (pool.by_article[article].values() for article in pool.articles[key.key])
    near = {value.key for told in articles for values in told for value in values}
    known = key.gender != "" and bool(pool.people.get(key.key, NOBODY).walks)
    for name in names:  # without a gender or walk of life, nobody of another article will do
        like = known and name.gender == key.gender
        if name.key in near or (like and _match(name, key, pool)):
            yield name


def _match(value: Name, key: Name, pool: Pool) -> bool:
    """Tell whether two people of different articles share all that could part them."""
    one, other = pool.people.get(value.key, NOBODY), pool.people.get(key.key, NOBODY)
    return (
        not one.languages.isdisjoint(other.languages)
        and not one.walks.isdisjoint(other.walks)
        and any(abs(year - own) <= NEWS for year in one.years for own in other.years)
        and _are_colleagues(value, key, pool)
    )


def _are_colleagues(value: Name, key: Name, pool: Pool) -> bool:
    """Tell whether two people of one walk of life have an office or a sort of house in common."""
    one, other = pool.people[value.key], pool.people[key.key]
    if one.walks & other.walks & AT_HOME:
        return not _homes(value, pool).isdisjoint(_homes(key, pool))
    return bool(one.offices & other.offices or one.bodies & other.bodies)


def _homes(name: Name, pool: Pool) -> frozenset[str]:
    """Return the countries where the articles give somebody an office or a party."""
    offices = (fact for fact in pool.telling.get(name.key, ()) if _gives_office(fact))
    named = (value for fact in offices for _, value in fact if isinstance(value, Name))
    return frozenset(map(country_of, named)) - {""}


def _gives_office(fact: Fact) -> bool:
    return any(isinstance(value, Role) or is_party(value) for _, value in fact)
