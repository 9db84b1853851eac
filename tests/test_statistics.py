"""Statistics: tallies, days in a row, the hardest, what is coming."""

import csv
import datetime as dt
import io
import json
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz_samples import CHOICE, CLOZE, SAMPLES
from quizgen.memory import history, library, sessions, settings
from quizgen.memory import statistics as s
from quizgen.memory.database import Memory, open_memory
from quizgen.memory.exports import write_history, write_reports
from quizgen.memory.statistics import Record, Tally
from quizgen.plain.history import tell_history, tell_reports
from quizgen.playing.phrases import Phrases
from quizgen.playing.plans import Plan

NOW = dt.datetime(2026, 3, 4, 18, 30, tzinfo=dt.UTC)
DAY = dt.timedelta(days=1)
BERLIN = ZoneInfo("Europe/Berlin")


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Memory]:
    """Open an empty memory on the disk."""
    with open_memory(tmp_path, NOW) as opened:
        yield opened


def record(days: float = 0, verdict: str = "right", question: str = "q", **more: object) -> Record:
    """Make a record of an answer given some days after now."""
    told = {
        "session": 1,
        "stem": "Who?",
        "language": "en",
        "kind": "cloze",
        "topic": "person",
        "relation": "r",
        "given": "x",
        "note": "",
        "attempt": 1,
        "seconds": 4.0,
        "hinted": False,
        "overridden": False,
        "reported": False,
        **more,
    }
    return Record(at=NOW + days * DAY, question=question, verdict=verdict, **told)  # type: ignore[arg-type]


RECORDS = (
    record(-2, "wrong", "a"),
    record(-2, "right", "a", attempt=2),
    record(-1, "almost", "b", topic="date", language="de"),
    record(-1, "wrong", "c", reported=True),
    record(0, "wrong", "a", stem="Who now?"),
    record(0, "right", "b", topic="date", language="de"),
    record(0, "wrong", "b", topic="date", language="de"),
)


def test_only_first_tries_at_good_questions_are_counted() -> None:
    """Retries and reported questions say nothing about accuracy."""
    assert s.total(RECORDS) == Tally("", 5, 1, 1, 20.0)
    assert s.total(RECORDS).accuracy == 0.4
    assert s.total(RECORDS).pace == 4.0
    assert s.total(()).accuracy == s.total(()).pace == 0


def test_answers_are_counted_by_day_topic_language_and_question() -> None:
    """Days in their order, the others by size; a question has its latest words."""
    assert [(t.name, t.answers) for t in s.per_day(RECORDS, dt.UTC)] == [
        ("2026-03-02", 1),
        ("2026-03-03", 1),
        ("2026-03-04", 3),
    ]
    assert [(t.name, t.answers) for t in s.per_topic(RECORDS)] == [("date", 3), ("person", 2)]
    assert [(t.name, t.answers) for t in s.per_language(RECORDS)] == [("de", 3), ("en", 2)]
    assert [t.name for t in s.per_kind(RECORDS)] == ["cloze"]
    assert [(t.name, t.label) for t in s.per_question(RECORDS)] == [
        ("b", "Who?"),
        ("a", "Who now?"),
    ]


def test_the_hardest_questions_are_those_missed_most_of_those_asked_twice() -> None:
    """The worst first; what was always right is none of them."""
    extra = (record(0, "right", "easy"), record(0, "right", "easy"), record(0, "wrong", "once"))
    assert [t.name for t in s.hardest((*RECORDS, *extra), 9)] == ["a", "b"]
    assert len(s.hardest(RECORDS, 1)) == 1


def test_days_begin_where_the_reader_is() -> None:
    """Half past eleven at night in London is tomorrow in Berlin."""
    late = record((23.5 - 18.5) / 24)
    assert s.per_day([late], dt.UTC)[0].name == "2026-03-04"
    assert s.per_day([late], BERLIN)[0].name == "2026-03-05"


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the system's zone cannot be set")
def test_the_systems_own_days_know_of_summer_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a zone, half past midnight in July is no day before, even in winter."""
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    july = dt.datetime(2026, 7, 1, 22, 30, tzinfo=dt.UTC)
    assert s.per_day([replace(record(), at=july)], None)[0].name == "2026-07-02"
    monkeypatch.undo()
    time.tzset()


def test_days_in_a_row_are_counted_up_to_today_or_yesterday() -> None:
    """A day without an answer ends them; today may still be to come."""
    today = NOW.date()
    assert s.day_streak(RECORDS, today, dt.UTC) == 3
    assert s.day_streak(RECORDS, today + DAY, dt.UTC) == 3
    assert s.day_streak(RECORDS, today + 2 * DAY, dt.UTC) == 0
    assert s.day_streak((), today, dt.UTC) == 0
    gap = (record(-9), record(-8), record(-7), record(-6), *RECORDS)
    assert s.best_day_streak(gap, dt.UTC) == 4
    assert s.best_day_streak((), dt.UTC) == 0


def test_the_calendar_has_every_day_from_a_monday_to_today() -> None:
    """With the number of all answers of each."""
    days = s.calendar(RECORDS, NOW.date(), 2, dt.UTC)
    assert [str(day) for day, _ in days][::9] == ["2026-02-23", "2026-03-04"]
    assert [number for _, number in days][-3:] == [2, 2, 3]


def test_the_forecast_counts_what_comes_on_each_day() -> None:
    """What is overdue comes today; what lies beyond is not told."""
    due = [NOW - 5 * DAY, NOW, NOW + DAY, NOW + DAY, NOW + 40 * DAY]
    days = s.forecast(due, NOW.date(), 3, dt.UTC)
    assert [number for _, number in days] == [2, 2, 0]


@given(st.lists(st.floats(-400, 0), max_size=30), st.integers(1, 60))
def test_no_answer_is_lost_or_counted_twice(days: list[float], weeks: int) -> None:
    """Days add up to all, the calendar to those within its weeks."""
    records = [record(day) for day in sorted(days)]
    assert sum(t.answers for t in s.per_day(records, BERLIN)) == len(records)
    shown = s.calendar(records, NOW.astimezone(BERLIN).date(), weeks, BERLIN)
    first = shown[0][0]
    within = [r for r in records if r.at.astimezone(BERLIN).date() >= first]
    assert sum(number for _, number in shown) == len(within)
    streak = s.day_streak(records, NOW.date(), dt.UTC)
    assert 0 <= streak <= s.best_day_streak(records, dt.UTC) <= len(records)


# ---- from the memory ------------------------------------------------------------------------


def play(memory: Memory) -> None:
    """Answer two questions, one of them twice, and report a third."""
    library.keep(memory, library.Entry("n", "N", "article", "n.md"), SAMPLES, NOW)
    session = sessions.start(memory, Plan(shelves=("n",)), SAMPLES, NOW)
    session = sessions.answer(memory, session, "x", 2.0, NOW)
    session = sessions.undo(memory, session, NOW)
    session = sessions.answer(memory, session, "Ingrid Aalto", 2.0, NOW)
    session = sessions.answer(memory, session, "=1+1", 3.0, NOW)
    sessions.report(memory, session, "no sense", NOW, current=True)


def test_the_history_has_each_answer_that_stands(memory: Memory) -> None:
    """What was undone is not told; what was asked is."""
    play(memory)
    told = history.records(memory)
    assert [(r.question, r.given, r.verdict) for r in told[:2]] == [
        (CHOICE.id, "Ingrid Aalto", "right"),
        (CLOZE.id, "=1+1", "wrong"),
    ]
    assert told[0].stem == CHOICE.stem
    assert (told[0].topic, told[0].at) == ("person", NOW)
    assert [date - NOW for date in history.due_dates(memory)] == [DAY, 2 * DAY]


def test_the_history_can_be_read_by_other_programs(memory: Memory) -> None:
    """CSV and JSON say the same; no cell is a formula."""
    play(memory)
    told = history.records(memory)
    rows = list(csv.DictReader(io.StringIO(write_history(told, "csv"))))
    objects = json.loads(write_history(told, "json"))["answers"]
    assert [row["question"] for row in rows] == [item["question"] for item in objects]
    assert (rows[1]["given"], objects[1]["given"]) == ("'=1+1", "=1+1")


def test_reports_go_to_whoever_mends_the_questions(memory: Memory) -> None:
    """With the reason and, in JSON, the whole question."""
    play(memory)
    (report,) = history.reports(memory)
    assert (report.reason, report.question) == ("no sense", SAMPLES[2])
    plain = json.loads(write_reports([report], "json"))["reports"][0]
    assert plain["question"]["evidence"][0]["sentence"].startswith("Fondée le 3 mai 2024")
    assert "no sense" in write_reports([report], "csv")
    assert "[fr] La coopérative" in tell_reports([report])


def test_the_history_is_told_in_every_language(memory: Memory) -> None:
    """Totals, days, topics, languages, the hardest and what is coming."""
    play(memory)
    due = history.due_dates(memory)
    told = tell_history(
        (*history.records(memory), *RECORDS), due, NOW.date(), dt.UTC, Phrases("en")
    )
    assert "7 answers · 43% at the first try" in told
    assert "4 Mar 2026" in told
    assert "People" in told
    assert "Who now?" in told
    assert "5 Mar 2026     1" in told
    german = tell_history(history.records(memory), due, NOW.date(), dt.UTC, Phrases("de"))
    assert "2 Antworten · 50 % beim ersten Versuch" in german


def test_settings_stay(memory: Memory) -> None:
    """The latest value counts; without one, the default."""
    assert settings.get(memory, "theme", "night") == "night"
    settings.put(memory, "theme", "paper")
    settings.put(memory, "theme", "ansi")
    assert settings.get(memory, "theme") == "ansi"
