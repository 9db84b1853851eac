"""Questions as a table for spreadsheets.

In: questions. Out: CSV as spreadsheets like it (with a mark that says UTF-8), or plain TSV; one
row for each question, the columns named in the first.
"""

import csv
import io
import re
from collections.abc import Mapping, Sequence

from quizgen.exporting.citations import cite
from quizgen.models import Question
from quizgen.safety import line

UTF_8 = "\N{ZERO WIDTH NO-BREAK SPACE}"
MOST_OPTIONS = 6
OPTIONS = [f"option {number}" for number in range(1, MOST_OPTIONS + 1)]
COLUMNS = ["id", "language", "relation", "kind", "question", "answer", *OPTIONS]
COLUMNS += ["also right", "evidence", "source", "link"]
_FORMULA = re.compile(r"[=@]|[+-](?![\d.,\s%€$£]*$)")


def write_csv(questions: Sequence[Question], _title: str) -> str:
    """Return the table with commas."""
    return UTF_8 + _write(questions, ",", "\r\n")


def write_tsv(questions: Sequence[Question], _title: str) -> str:
    """Return the table with tabs."""
    return _write(questions, "\t", "\n")


def _write(questions: Sequence[Question], delimiter: str, end: str) -> str:
    text = io.StringIO(newline="")
    table = csv.DictWriter(text, COLUMNS, delimiter=delimiter, lineterminator=end, restval="")
    table.writeheader()
    for question in questions:
        table.writerow({column: _cell(value) for column, value in _row(question).items()})
    return text.getvalue()


def _row(question: Question) -> Mapping[str, str]:
    proof = question.evidence[0] if question.evidence else None
    return {
        "id": question.id,
        "language": question.language,
        "relation": question.relation,
        "kind": question.kind,
        "question": question.stem,
        "answer": question.answer,
        **dict(zip(OPTIONS, question.options, strict=False)),
        "also right": "; ".join(question.also_right),
        "evidence": proof.sentence if proof else "",
        "source": cite(proof, question.language) if proof else "",
        "link": proof.url if proof else "",
    }


def _cell(value: str) -> str:
    """Return text that no spreadsheet takes for a formula."""
    text = line(value)
    return f"'{text}" if _FORMULA.match(text) else text
