"""What was answered so far, in lines of text.

In: records, dates, the day and the time zone. Out: totals, days, topics, the hardest questions,
and what is coming.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from quizgen.memory.history import Report
from quizgen.memory.statistics import (
    Record,
    Tally,
    best_day_streak,
    day_streak,
    forecast,
    hardest,
    per_day,
    per_language,
    per_topic,
    total,
)
from quizgen.playing.phrases import Phrases, deferred
from quizgen.playing.wording import TOPICS
from quizgen.questions import BLANK
from quizgen.safety import line

DAYS = 14
"""So many days back and ahead."""
HARDEST = 10
WIDTH = 20
"""Signs of the longest bar."""


def tell_history(
    records: Sequence[Record],
    due: Iterable[dt.datetime],
    today: dt.date,
    zone: dt.tzinfo | None,
    phrases: Phrases,
) -> str:
    """Write what was answered and what is due."""
    topics = [(phrases(TOPICS.get(t.name, deferred("Other"))), t) for t in per_topic(records)]
    days = [(phrases.date(dt.date.fromisoformat(t.name)), t) for t in per_day(records, zone)]
    languages = [(tally.name, tally) for tally in per_language(records)]
    parts = [
        list(_totals(records, today, zone, phrases)),
        [phrases("By day"), *_table(days[-DAYS:], phrases)],
        [phrases("By topic"), *_table(topics, phrases)],
        [phrases("By language"), *_table(languages, phrases)],
        list(_hardest(records, phrases)),
        list(_coming(due, today, zone, phrases)),
    ]
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def tell_reports(reports: Iterable[Report]) -> str:
    """Write each question that was found bad, and why."""
    return "\n".join(_report(report) for report in reports) + "\n"


def _report(report: Report) -> str:
    day = f"{report.at:%Y-%m-%d}" if report.at else ""
    told = [f"{day}  [{report.question.language}] {line(report.question.stem)}"]
    if report.reason:
        told.append(f"    {line(report.reason)}")
    return "\n".join(told)


def _totals(
    records: Sequence[Record], today: dt.date, zone: dt.tzinfo | None, phrases: Phrases
) -> Iterator[str]:
    tally = total(records)
    yield " · ".join(
        (
            phrases.many("{number} answer", "{number} answers", tally.answers),
            phrases("{share} at the first try", share=phrases.share(tally.accuracy)),
            phrases.duration(tally.seconds),
        )
    )
    if own := sum(record.overridden for record in records):
        yield phrases.many(
            "{number} answer counted as right by you",
            "{number} answers counted as right by you",
            own,
        )
    streak, best = day_streak(records, today, zone), best_day_streak(records, zone)
    yield phrases("Days in a row: {number} (best: {best})", number=streak, best=best)


def _table(rows: Sequence[tuple[str, Tally]], phrases: Phrases) -> Iterator[str]:
    """Write a line for each tally: name, answers, accuracy, seconds for one answer."""
    wide = max((len(name) for name, _ in rows), default=0)
    for name, tally in rows:
        share, pace = phrases.share(tally.accuracy), phrases("{number} s", number=round(tally.pace))
        yield f"  {name:<{wide}}  {tally.answers:>5}  {share:>6}  {pace:>5}"


def _hardest(records: Sequence[Record], phrases: Phrases) -> Iterator[str]:
    found = hardest(records, HARDEST)
    if found:
        yield phrases("The hardest")
    for tally in found:
        stem = line(tally.label).replace(BLANK, "______")
        yield f"  {phrases.share(tally.accuracy):>6}  {stem}"


def _coming(
    due: Iterable[dt.datetime], today: dt.date, zone: dt.tzinfo | None, phrases: Phrases
) -> Iterator[str]:
    days = [(day, number) for day, number in forecast(due, today, DAYS, zone) if number]
    most = max((number for _, number in days), default=0)
    if days:
        yield phrases("Coming again")
    for day, number in days:
        bar = "#" * max(round(WIDTH * number / most), 1)
        yield f"  {phrases.date(day):>14}  {number:>4}  {bar}"
