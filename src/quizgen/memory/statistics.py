"""What the answers so far tell about a learner.

In: records of answers, oldest first, and the time zone in which days begin; None is that of the
system, summer time and all. Out: tallies, days, streaks and forecasts. Pure: no disk, no clock.
"""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import pairwise

from quizgen.playing.verdicts import Grade
from quizgen.questions import Language

FEWEST = 2
"""A question must have been asked so often to count among the hardest."""


@dataclass(frozen=True, slots=True)
class Record:
    """One answer that stands, with what was asked."""

    at: dt.datetime
    session: int
    question: str
    """Id of the question."""
    stem: str
    language: Language
    kind: str
    topic: str
    """What was asked for: person, date …"""
    relation: str
    given: str
    verdict: Grade
    note: str
    attempt: int
    seconds: float
    hinted: bool
    overridden: bool
    """The learner said "I was right"."""
    reported: bool


@dataclass(frozen=True, slots=True)
class Tally:
    """How a group of questions was answered at the first try."""

    name: str
    """A day, topic, language, kind, or a question's id."""
    answers: int
    right: int
    almost: int
    seconds: float
    label: str = ""
    """A question's stem."""

    @property
    def accuracy(self) -> float:
        """Return the share that was right or almost right."""
        return (self.right + self.almost) / self.answers if self.answers else 0.0

    @property
    def pace(self) -> float:
        """Return the seconds for one answer."""
        return self.seconds / self.answers if self.answers else 0.0


def total(records: Iterable[Record]) -> Tally:
    """Count everything."""
    return _tally("", _firsts(records))


def per_day(records: Iterable[Record], zone: dt.tzinfo | None) -> tuple[Tally, ...]:
    """Count by day, the oldest first."""
    return _grouped(records, lambda record: _day(record.at, zone).isoformat())


def per_topic(records: Iterable[Record]) -> tuple[Tally, ...]:
    """Count by what was asked for, the most frequent first."""
    return _by_size(_grouped(records, lambda record: record.topic))


def per_language(records: Iterable[Record]) -> tuple[Tally, ...]:
    """Count by language, the most frequent first."""
    return _by_size(_grouped(records, lambda record: record.language))


def per_kind(records: Iterable[Record]) -> tuple[Tally, ...]:
    """Count multiple choice and cloze."""
    return _by_size(_grouped(records, lambda record: record.kind))


def per_question(records: Iterable[Record]) -> tuple[Tally, ...]:
    """Count by question, the most frequent first; the label is its latest stem."""
    return _by_size(_grouped(records, lambda record: record.question, labelled=True))


def hardest(records: Iterable[Record], number: int) -> tuple[Tally, ...]:
    """Return the questions with the lowest accuracy of those asked at least twice."""
    missed = [t for t in per_question(records) if t.answers >= FEWEST and t.accuracy < 1]
    return tuple(sorted(missed, key=lambda t: (t.accuracy, -t.answers, t.name))[:number])


def calendar(
    records: Iterable[Record], today: dt.date, weeks: int, zone: dt.tzinfo | None
) -> tuple[tuple[dt.date, int], ...]:
    """Return each day of the last weeks, from a Monday to today, with its number of answers."""
    counts = Counter(_day(record.at, zone) for record in records)
    start = today - dt.timedelta(days=today.weekday(), weeks=weeks - 1)
    days = (start + dt.timedelta(days=n) for n in range((today - start).days + 1))
    return tuple((day, counts[day]) for day in days)


def day_streak(records: Iterable[Record], today: dt.date, zone: dt.tzinfo | None) -> int:
    """Count the days in a row up to today, or to yesterday if nothing was played today yet."""
    days = {_day(record.at, zone) for record in records}
    day = today if today in days else today - dt.timedelta(days=1)
    length = 0
    while day in days:
        length, day = length + 1, day - dt.timedelta(days=1)
    return length


def best_day_streak(records: Iterable[Record], zone: dt.tzinfo | None) -> int:
    """Return the most days in a row that were ever played."""
    days = sorted({_day(record.at, zone) for record in records})
    best = length = min(len(days), 1)
    for before, day in pairwise(days):
        length = length + 1 if day - before == dt.timedelta(days=1) else 1
        best = max(best, length)
    return best


def forecast(
    due: Iterable[dt.datetime], today: dt.date, days: int, zone: dt.tzinfo | None
) -> tuple[tuple[dt.date, int], ...]:
    """Return how many questions come again on each day from today; what is overdue comes today."""
    counts = Counter(max(_day(date, zone), today) for date in due)
    coming = (today + dt.timedelta(days=n) for n in range(days))
    return tuple((day, counts[day]) for day in coming)


def _firsts(records: Iterable[Record]) -> list[Record]:
    """Return the first tries at questions that were not reported."""
    return [record for record in records if record.attempt == 1 and not record.reported]


def _grouped(
    records: Iterable[Record], key: Callable[[Record], str], *, labelled: bool = False
) -> tuple[Tally, ...]:
    groups: dict[str, list[Record]] = {}
    for record in _firsts(records):
        groups.setdefault(key(record), []).append(record)
    return tuple(
        _tally(name, group, group[-1].stem if labelled else "") for name, group in groups.items()
    )


def _tally(name: str, records: list[Record], label: str = "") -> Tally:
    verdicts = Counter(record.verdict for record in records)
    seconds = sum(record.seconds for record in records)
    return Tally(name, len(records), verdicts["right"], verdicts["almost"], seconds, label)


def _by_size(tallies: Iterable[Tally]) -> tuple[Tally, ...]:
    return tuple(sorted(tallies, key=lambda tally: (-tally.answers, tally.name)))


def _day(at: dt.datetime, zone: dt.tzinfo | None) -> dt.date:
    return at.astimezone(zone).date()
