"""Which people of other articles may stand beside the right one.

In: people and what the articles tell of them. Out: those who may. Who shares no article with the
key is an option only if all is known that could rule it out: a teacher gives a folder of articles,
and no tennis player was ever asked to lead a foundation.
"""

from collections.abc import Sequence

from quizgen.asking.people import NOBODY
from quizgen.asking.pool import Pool
from quizgen.asking.sorts import country_of, is_party
from quizgen.models import Fact, Name, Role

NEWS = 3
"""Years within which two articles tell of one time."""
AT_HOME = frozenset({"politics", "law", "military"})
"""Walks of life that lead no further than a country's borders."""


def acquaintances(key: Name, pool: Pool) -> Sequence[Name]:
    """Return the names of a key's sort that are no strangers to it, in the order of their keys.

    What is no person never is one. Without a gender or walk of life, nobody of another article
    will do.
    """
    if key.kind != "person":
        return pool.others(key)
    told = {name.key for article in pool.articles[key.key] for name in pool.names[article]}
    known = {near: pool.persons[near] for near in told if near in pool.persons}
    walks = pool.people.get(key.key, NOBODY).walks if key.gender else ()
    peers = (name for walk in walks for name in pool.peers.get((key.gender, walk), ()))
    known |= {peer.key: peer for peer in peers if _match(peer, key, pool)}
    return [known[near] for near in sorted(known)]


def _match(value: Name, key: Name, pool: Pool) -> bool:
    """Tell whether people of one walk of life share all that else could part them."""
    one, other = pool.people[value.key], pool.people[key.key]
    return (
        not one.languages.isdisjoint(other.languages)
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
