"""The history for other programs.

In: answers or reports. Out: CSV or JSON, one row or object for each.
"""

import csv
import io
import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, fields
from typing import Any, Literal, TypeAlias

from quizgen.memory.documents import write_question
from quizgen.memory.history import Report
from quizgen.memory.statistics import Record

Form: TypeAlias = Literal["csv", "json"]
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A spreadsheet takes text that begins so for something to compute."""


def write_history(records: Iterable[Record], form: Form) -> str:
    """Return every answer with what was asked, oldest first."""
    rows = [asdict(record) | {"at": _time(record.at)} for record in records]
    return _write("answers", rows, [field.name for field in fields(Record)], form)


def write_reports(reports: Iterable[Report], form: Form) -> str:
    """Return every question that was found bad, with the reason; in JSON with all it holds."""
    rows = [
        {
            "at": _time(report.at) if report.at else "",
            "reason": report.reason,
            "question": json.loads(write_question(report.question))
            if form == "json"
            else report.question.stem,
        }
        for report in reports
    ]
    return _write("reports", rows, ["at", "reason", "question"], form)


def _write(name: str, rows: Sequence[dict[str, Any]], columns: Sequence[str], form: Form) -> str:
    if form == "json":
        return json.dumps({name: rows}, ensure_ascii=False, indent=2) + "\n"
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows({key: _harmless(value) for key, value in row.items()} for row in rows)
    return text.getvalue()


def _time(at: Any) -> str:
    return str(at.isoformat(timespec="seconds"))


def _harmless(value: Any) -> Any:
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value
