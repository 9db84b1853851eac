"""When the articles told a fact: the month that a question names where the fact has no date.

In: a fact and who people are. Out: a month, None where it would be wrong, or is not known; or the
fact without a date that lies ahead.
"""

import datetime
import re
from collections.abc import Mapping
from dataclasses import replace

from quizgen.asking.people import NOBODY, Person, years_in
from quizgen.models import Date, Fact
from quizgen.templates.relations import Relation
from quizgen.words import load

RECENT = 1
"""Years back that a sentence may go and still tell news."""
WITHIN_MEMORY = 10
"""Years back to which the last year told of somebody may lie; else the article tells history."""


def without_plans(fact: Fact, relation: Relation) -> Fact:
    """Leave out when it was if that lies after the news: an appointment for next year is made."""
    latest = max((proof.published for proof in fact.evidence if proof.published), default=None)
    if latest is None:
        return fact
    ahead = {name for name, value in fact if isinstance(value, Date) and _is_after(value, latest)}
    loose = {name for name, argument in relation.arguments.items() if argument.adjunct}
    kept = tuple((name, value) for name, value in fact if name not in ahead & loose)
    return fact if len(kept) == len(fact.arguments) else replace(fact, arguments=kept)


def _is_after(date: Date, day: datetime.date) -> bool:
    told = (date.year or 0, date.month or 0, date.day or 0)
    return told > (day.year, day.month if date.month else 0, day.day if date.day else 0)


def month_of_telling(fact: Fact, people: Mapping[str, Person]) -> Date | None:
    """Return the month of publication, if no argument is a year's date and nothing is long past."""
    published = [proof.published for proof in fact.evidence if proof.published]
    if len(published) < len(fact.evidence) or not published:
        return None
    if any(isinstance(value, Date) and value.year for _, value in fact):
        return None
    latest = max(published)
    return None if is_history(fact, latest.year, people) else Date(latest.year, latest.month)


def month_of_headline(fact: Fact) -> Date | None:
    """Return the month in which the one article of a fact appeared."""
    published = {proof.published for proof in fact.evidence}
    day = published.pop()
    return Date(day.year, day.month) if day and not published else None


def is_history(fact: Fact, year: int, people: Mapping[str, Person]) -> bool:
    """Tell whether the proof, or what is told of a person, lies in years long before one."""
    told = {own for proof in fact.evidence for own in years_in(proof.sentence)}
    if any(_reaches_today(proof.sentence, fact.language) for proof in fact.evidence):
        told = set()
    if told and max(told) < year - RECENT:
        return True
    lives = (people.get(value.key, NOBODY).years for _, value in fact if value.kind == "person")
    return any(years and max(years) < year - WITHIN_MEMORY for years in lives)


def _reaches_today(sentence: str, language: str) -> bool:
    """Tell whether a year is but where something began: first since its launch in 2002.

    Since 2002 may be how long somebody had held an office that is over.
    """
    since = load(f"languages/{language}/inflection.yaml")["dates"]["since"]["readings"]
    words = "|".join(map(re.escape, since))
    return re.search(rf"\b(?i:{words}) (?:[^\W\d_]+ ){{3,}}\d{{4}}\b", sentence) is not None
