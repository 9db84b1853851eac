"""Whether a name may stand beside the right one as a wrong option.

In: a name, the right one, what the articles mention, and what options are wanted for. Out: yes or
no: it must be of the key's kind and form, not right too, and could have been where the key was.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property

from quizgen.asking.people import (
    NOBODY,
    bodies_in,
    go_together,
    holds_such,
    is_fair,
    is_of_the_time,
    years_in,
)
from quizgen.asking.pool import Pool
from quizgen.asking.quotations import SAID
from quizgen.asking.sorts import (
    are_neighbours,
    are_rivals,
    existed,
    has_legal_form,
    is_party,
    kind_of,
    same_once,
    sort_of,
)
from quizgen.asking.standalone import stands_alone
from quizgen.linting.slips import shouts
from quizgen.models import Date, Fact, Gender, Name, Text

REGNAL = re.compile(r" [IVX]+\.?$")
MANIFOLD = frozenset({"business", "state"})
UNKNOWN_SECTOR = "company"
"""What a legal form alone tells."""


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
    """When it was, if the question says so: what came later is no option."""

    office: str = ""
    """The id of the office that stands before the blank: former president ____."""
    admitted: dict[str, bool] = field(default_factory=dict)
    """By a name's key: whether it fits in whatever language, as far as that was asked for."""

    @cached_property
    def folded(self) -> str:
        """Return the stem in small letters."""
        return self.stem.casefold()

    @cached_property
    def named(self) -> tuple[Name, ...]:
        """Return the names of the fact."""
        return tuple(value for _, value in self.fact if isinstance(value, Name))

    @cached_property
    def bodies(self) -> set[str]:
        """Return the kinds of the fact's organisations."""
        return bodies_in(self.fact)

    @cached_property
    def parties(self) -> frozenset[str]:
        """Return the keys of the fact's political parties."""
        return frozenset(name.key for name in self.named if is_party(name))

    @cached_property
    def years(self) -> frozenset[int]:
        """Return when it was: as the fact says, its proof, its article."""
        proofs = self.fact.evidence
        dated = {v.year for _, v in self.fact if isinstance(v, Date) and v.year}
        told = {year for proof in proofs for year in years_in(proof.sentence)}
        published = {proof.published.year for proof in proofs if proof.published}
        return frozenset(dated or told or published)

    @cached_property
    def latest(self) -> int | None:
        """Return the year behind which nothing can have been yet, as far as one is known."""
        return self.year if self.year is not None else max(self.years, default=None)


def is_as_fit(value: Name, key: Name, pool: Pool) -> bool:
    """Tell whether a name is as fit as the right one, and none that means the same."""
    return (
        _same_form(value, key)
        and value.key not in pool.glosses
        and not overlap(value, key)
        and value.key not in pool.beside.get(key.key, ())
        and stands_alone(value)
        and not same_once(value, key)
    )


def fits(value: Name, key: Name, pool: Pool, request: Request) -> bool:
    """Tell whether a name that is as fit as the right one may stand beside it in a question."""
    return (
        not _stands_in(value, request.folded)
        and (not request.gender or value.gender in ("", request.gender))
        and _is_admitted(value, key, pool, request)
    )


def _is_admitted(value: Name, key: Name, pool: Pool, request: Request) -> bool:
    """Tell whether a name fits whatever the stem says; a question asks that in each language."""
    known = request.admitted.get(value.key)
    if known is None:
        known = request.admitted[value.key] = _may_stand(value, key, pool, request)
    return known


def _may_stand(value: Name, key: Name, pool: Pool, request: Request) -> bool:
    return (
        value.key not in request.barred
        and not overlaps(value, request.named)
        and not _has_office_told(value, pool, request)
        and not shouts(value.text)
        and existed(value, request.latest)
        and not (request.met and pool.meet((value.key, *request.met)))
        and _could_be(value, key, pool, request)
    )


def _has_office_told(value: Name, pool: Pool, request: Request) -> bool:
    """Tell whether the articles call somebody by the office that the fact is on, and not whose.

    Beside the vice president who is asked for, vice president Jane Doe may be right as well.
    """
    titles = pool.titles.get(value.key, ())
    placed = {told.key for fact in pool.telling.get(value.key, ()) for _, told in fact}
    open_ = [role for role in titles if role.key not in placed]
    keys = {role.key for role in open_}
    return any(
        told.key in keys
        or (told.kind == "description" and any(role.text.casefold() in told.key for role in open_))
        for _, told in request.fact
    )


def of_kind(key: Name) -> Callable[[Name], bool]:
    """Return what tells whether a name is of the key's kind; what nobody knows is of none.

    A bank stands among banks, a city among its country's.
    """
    sort, kind = sort_of(key), kind_of(key)
    if key.kind == "place":  # what no list sorts may be a bridge as well as a village
        return lambda value: are_neighbours(value, key)
    if key.kind == "name":  # a thing of no kind has nothing of its kind
        return lambda value: sort_of(value) == sort != ""
    if key.kind != "organisation":
        return lambda value: sort_of(value) == sort
    if kind not in MANIFOLD:
        return lambda value: kind_of(value) == kind != ""
    return lambda value: kind_of(value) == kind and _same_sector(value, key, sort)


def _same_sector(value: Name, key: Name, own: str) -> bool:
    """Firms and authorities are too many things: a stock exchange is no railway."""
    sector = sort_of(value)
    return sector == own or UNKNOWN_SECTOR in {sector, own} or are_rivals(value, key)


def could_be_of_kind(value: Name, key: Name) -> bool:
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
        and (not request.office or holds_such(one, request.office))
        and (_asks_who_said(request.fact) or go_together(one, other))
        and not (one.bodies and request.bodies and one.bodies.isdisjoint(request.bodies))
        and not (request.parties and _parties(value, pool) - request.parties)
        and is_of_the_time(one, request.years or other.years)
    )


def _parties(name: Name, pool: Pool) -> frozenset[str]:
    """Return the keys of the parties that somebody is told to belong to."""
    told = pool.telling.get(name.key, ())
    return frozenset(value.key for fact in told for _, value in fact if is_party(value))


def _asks_who_said(fact: Fact) -> bool:
    """Tell whether a fact is about words: people of all sorts say something on a thing."""
    return any(isinstance(value, Text) and value.kind in SAID for _, value in fact)


def overlap(one: Name, other: Name) -> bool:
    """Tell whether two names may mean the same thing, or one a part of the other."""
    if one.key == other.key:
        return True
    if one.folded in other.folded or other.folded in one.folded:
        return True
    if len(one.folded) == len(other.folded) and _words_of(one) == _words_of(other):
        return True  # Riga Nord Université, université Riga-Nord
    if one.kind == other.kind == "person" and one.surname == other.surname:
        return True
    aliases = one.aliases or other.aliases
    return bool(aliases) and not {one.text, *one.aliases}.isdisjoint((other.text, *other.aliases))


def _words_of(name: Name) -> list[str]:
    """Return the words of a name, in whichever order it has them: université Riga-Nord."""
    return sorted(re.findall(r"\w+", name.folded))


def overlaps(name: Name, others: Iterable[Name]) -> bool:
    """Tell whether a name may mean the same thing as any of these."""
    for other in others:  # noqa: SIM110  (a generator costs more than what it asks)
        if overlap(name, other):
            return True
    return False


def _stands_in(value: Name, folded: str) -> bool:
    """Tell whether a stem names a value by any of its names."""
    return value.folded in folded or any(
        alias and alias.casefold() in folded for alias in value.aliases
    )


def _same_form(value: Name, key: Name) -> bool:
    """A full name stands among full names, a firm with its legal form among such."""
    if key.kind == "person":
        return (" " in value.text) == (" " in key.text) and (
            bool(REGNAL.search(value.text)) == bool(REGNAL.search(key.text))
        )
    return key.kind != "organisation" or has_legal_form(value.text) == has_legal_form(key.text)
