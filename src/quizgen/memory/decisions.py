"""What a person decided about questions: keep, drop, wrong, or worded otherwise.

In: decisions by question id. Out: the questions as the person wants them. A decision outlives the
making of the quiz, since ids do not depend on wording.
"""

import datetime as dt
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal, TypeAlias

from quizgen.errors import QuizgenError
from quizgen.memory.database import Memory
from quizgen.questions import BLANK, Question

Verdict: TypeAlias = Literal["keep", "drop", "wrong"]


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided about one question."""

    question: str
    """Its id."""
    verdict: Verdict
    """`drop`: I do not want it; `wrong`: nobody should be asked that."""
    reason: str = ""
    stem: str = ""
    """The person's wording, or empty."""
    options: tuple[tuple[str, str], ...] = ()
    """Old and new wording of options, the answer among them."""
    at: dt.datetime | None = None


def apply(decisions: Mapping[str, Decision], questions: Iterable[Question]) -> tuple[Question, ...]:
    """Return the questions that are wanted, worded as the person words them."""
    pairs = ((question, decisions.get(question.id)) for question in questions)
    kept = ((q, d) for q, d in pairs if d is None or d.verdict == "keep")
    return tuple(
        reword(question, decision) if decision else question for question, decision in kept
    )


def reword(question: Question, decision: Decision) -> Question:
    """Return a question in the person's words; one that these no longer fit stays as it is."""
    worded = _worded(question, decision)
    return question if _problem(worded) else worded


def edit(question: Question, stem: str = "", options: Mapping[str, str] | None = None) -> Decision:
    """Return the decision to keep a question in other words; refuse what nobody could answer."""
    changed = tuple((old, new) for old, new in (options or {}).items() if old != new)
    decision = Decision(question.id, "keep", stem=stem.strip(), options=changed)
    if problem := _problem(_worded(question, decision)):
        raise QuizgenError(problem)
    return decision


def decide(memory: Memory, decision: Decision, now: dt.datetime) -> None:
    """Keep a decision; the latest one about a question counts."""
    with memory.transaction():
        add(memory, decision, now)


def add(memory: Memory, decision: Decision, now: dt.datetime, reply: int | None = None) -> None:
    """Write a decision as part of a transaction; `reply` is the answer that it came with."""
    memory.connection.execute(
        "INSERT INTO decision (question, verdict, reason, stem, options, at, reply) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            *(decision.question, decision.verdict, decision.reason, decision.stem),
            *(json.dumps(decision.options, ensure_ascii=False), now.isoformat(), reply),
        ),
    )


def forget(memory: Memory, question: str) -> None:
    """Let a question be as it was made."""
    with memory.transaction():
        memory.connection.execute("DELETE FROM decision WHERE question = ?", (question,))


def decisions(memory: Memory) -> dict[str, Decision]:
    """Return what was decided, by question id."""
    rows = memory.rows("SELECT * FROM decision ORDER BY id")
    return {row["question"]: _decision(row) for row in rows}


def _decision(row: Any) -> Decision:
    return Decision(
        row["question"],
        row["verdict"],
        row["reason"],
        row["stem"],
        tuple((old, new) for old, new in json.loads(row["options"])),
        dt.datetime.fromisoformat(row["at"]),
    )


def _worded(question: Question, decision: Decision) -> Question:
    new = dict(decision.options)
    return replace(
        question,
        stem=decision.stem or question.stem,
        answer=new.get(question.answer, question.answer),
        options=tuple(new.get(option, option) for option in question.options),
        notes=tuple((new.get(option, option), told) for option, told in question.notes),
    )


def _problem(question: Question) -> str:
    """Say why nobody could answer a question, or nothing."""
    options = question.options
    if not question.stem.strip() or not question.answer.strip() or not all(map(str.strip, options)):
        return "the question, its answer and its options cannot be empty"
    if question.kind == "cloze" and question.stem.count(BLANK) != 1:
        return f"a cloze has exactly one blank, {BLANK}"
    if len({option.casefold() for option in options}) != len(options):
        return "no two options can be the same"
    return ""
