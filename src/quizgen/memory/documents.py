"""Questions and plans as JSON that can be read back without pydantic or YAML.

In: frozen values that quizgen made or checked. Out: text for the database, and back again.
"""

import dataclasses
import datetime as dt
import json
from collections.abc import Iterable
from typing import Any

from quizgen.playing.plans import Plan
from quizgen.questions import Evidence, Question


def write_question(question: Question) -> str:
    """Return a question as JSON; what is empty is left out."""
    return _dump(_plain(question))


def read_question(text: str) -> Question:
    """Return the question that `write_question` wrote."""
    return _question(json.loads(text))


def write_questions(questions: Iterable[Question]) -> str:
    """Return questions as one JSON list."""
    return _dump([_plain(question) for question in questions])


def read_questions(text: str) -> tuple[Question, ...]:
    """Return the questions that `write_questions` wrote."""
    return tuple(map(_question, json.loads(text)))


def write_plan(plan: Plan) -> str:
    """Return a plan as JSON: equal plans give equal text."""
    return _dump(dataclasses.asdict(plan))


def read_plan(text: str) -> Plan:
    """Return the plan that `write_plan` wrote."""
    return Plan(**{key: _tuples(value) for key, value in json.loads(text).items()})


def _dump(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _plain(item: Question | Evidence) -> dict[str, Any]:
    """Turn a question or its evidence into what JSON knows."""
    told = ((field, getattr(item, field.name)) for field in dataclasses.fields(item))
    return {field.name: _value(value) for field, value in told if value != field.default}


def _value(value: Any) -> Any:
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_plain(one) if isinstance(one, Evidence) else one for one in value]
    return value


def _question(plain: dict[str, Any]) -> Question:
    told = {key: _tuples(value) for key, value in plain.items() if key != "evidence"}
    return Question(**told, evidence=tuple(map(_evidence, plain.get("evidence", ()))))


def _evidence(plain: dict[str, Any]) -> Evidence:
    told = {key: _tuples(value) for key, value in plain.items()}
    if "published" in told:
        told["published"] = dt.date.fromisoformat(told["published"])
    return Evidence(**told)


def _tuples(value: Any) -> Any:
    return tuple(map(_tuples, value)) if isinstance(value, list) else value
