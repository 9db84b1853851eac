"""The history for other programs.

In: records. Out: CSV or JSON, one row or object for each answer.
"""

import csv
import io
import json
from collections.abc import Iterable
from dataclasses import asdict, fields
from typing import Any, Literal

from quizgen.memory.statistics import Record


def write_history(records: Iterable[Record], form: Literal["csv", "json"]) -> str:
    """Return every answer with what was asked, oldest first."""
    rows = [_plain(record) for record in records]
    if form == "json":
        return json.dumps({"answers": rows}, ensure_ascii=False, indent=2) + "\n"
    text = io.StringIO()
    writer = csv.DictWriter(text, [field.name for field in fields(Record)], lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: _harmless(value) for name, value in row.items()} for row in rows)
    return text.getvalue()


def _plain(record: Record) -> dict[str, Any]:
    return {**asdict(record), "at": record.at.isoformat(timespec="seconds")}


def _harmless(value: Any) -> Any:
    """Keep a spreadsheet from taking typed text for a formula."""
    if isinstance(value, str) and value[:1] in {"=", "+", "-", "@", "\t", "\r"}:
        return f"'{value}"
    return value
