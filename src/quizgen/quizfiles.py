"""Questions and facts as JSON or YAML that people can read, edit and give back.

In: questions or facts. Out: text, and back again, with every mistake told at its place.
"""

import dataclasses
import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal

from quizgen.errors import SourceError
from quizgen.models import BLANK, Amount, Date, Fact, Name, Question, Role, Text, Value

# What is JSON shall not wait for YAML, and what is only written not for pydantic.
# ruff: noqa: PLC0415

Format = Literal["json", "yaml"]
VALUE_TYPES: dict[str, type[Any]] = {
    "name": Name,
    "role": Role,
    "date": Date,
    "amount": Amount,
    "text": Text,
}
"""What `type` says in a fact's arguments."""


# ---- writing --------------------------------------------------------------------------------


def write_questions(questions: Iterable[Question], form: Format) -> str:
    """Return the questions as a document with one key, `questions`."""
    return _dump({"questions": [_plain(question) for question in questions]}, form)


def write_facts(facts: Iterable[Fact], form: Format) -> str:
    """Return the facts as a document with one key, `facts`."""
    return _dump({"facts": [_plain_fact(fact) for fact in facts]}, form)


def _dump(document: Mapping[str, Any], form: Format) -> str:
    if form == "json":
        return json.dumps(document, ensure_ascii=False, indent=2) + "\n"
    import yaml

    return yaml.safe_dump(document, allow_unicode=True, sort_keys=False, width=100)


def _plain(value: Any) -> Any:
    """Turn frozen values into what JSON and YAML know; what is empty is left out."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = ((f, getattr(value, f.name)) for f in dataclasses.fields(value))
        return {f.name: _plain(v) for f, v in fields if v not in (f.default, ())}
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return f"{value:f}"
    return value


def _plain_fact(fact: Fact) -> dict[str, Any]:
    plain: dict[str, Any] = _plain(fact)
    plain["arguments"] = {
        name: {"type": _type_of(value), **_plain(value)} for name, value in fact.arguments
    }
    return plain


def _type_of(value: Value) -> str:
    return next(name for name, type_ in VALUE_TYPES.items() if isinstance(value, type_))


# ---- reading --------------------------------------------------------------------------------


def read_document(path: Path) -> tuple[tuple[Question, ...], tuple[Fact, ...]]:
    """Return the questions and facts of a file; SourceError names what is wrong with it."""
    document = _parse(path)
    if not isinstance(document, dict) or not document.keys() & {"questions", "facts"}:
        raise SourceError(f"{path}: no quizgen file; it has neither 'questions' nor 'facts'")
    questions = _validate(path, "questions", document.get("questions") or [], Question)
    facts = [_with_values(path, n, fact) for n, fact in enumerate(document.get("facts") or [])]
    for number, question in enumerate(questions):
        _check(path, number, question)
    return tuple(questions), tuple(_validate(path, "facts", facts, Fact))


def _parse(path: Path) -> Any:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise SourceError(f"{path}: cannot be read ({_reason(error)})") from error
    try:
        if path.suffix == ".json":
            return json.loads(text)
        return _parse_yaml(path, text)
    except RecursionError as error:
        raise SourceError(f"{path}: nested too deeply") from error
    except ValueError as error:
        line, column = getattr(error, "lineno", 0), getattr(error, "colno", 0)
        place = f"{path}:{line}:{column}" if line else str(path)
        raise SourceError(f"{place}: {getattr(error, 'msg', error)}") from error


def _parse_yaml(path: Path, text: str) -> Any:
    """Read YAML; aliases are refused, since a few lines of them can fill the memory."""
    import yaml

    try:
        if any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(text)):
            raise SourceError(f"{path}: aliases (*name) are not allowed in a quizgen file")
        return yaml.safe_load(text)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        place = f"{path}:{mark.line + 1}:{mark.column + 1}" if mark else str(path)
        raise SourceError(f"{place}: {error.problem}") from error
    except yaml.YAMLError as error:
        raise SourceError(f"{path}: {error}") from error


def _reason(error: Exception) -> str:
    return getattr(error, "strerror", None) or "it is not UTF-8 text"


def _with_values(path: Path, number: int, fact: Any) -> Any:
    """Give each argument the type that it names."""
    if not isinstance(fact, dict) or not isinstance(fact.get("arguments"), dict):
        raise SourceError(f"{path}: facts.{number}: 'arguments' is missing or no mapping")
    pairs = []
    for name, plain in fact["arguments"].items():
        place = f"facts.{number}.arguments.{name}"
        kind = plain.get("type") if isinstance(plain, dict) else None
        if kind not in VALUE_TYPES:
            allowed = ", ".join(VALUE_TYPES)
            raise SourceError(f"{path}: {place}.type: must be one of {allowed}")
        rest = {key: item for key, item in plain.items() if key != "type"}
        pairs.append((name, _validate(path, place, [rest], VALUE_TYPES[kind])[0]))
    return {**fact, "arguments": pairs}


def _validate(path: Path, place: str, items: Any, type_: type[Any]) -> Sequence[Any]:
    from pydantic import TypeAdapter, ValidationError

    try:
        return TypeAdapter(list[type_]).validate_python(items)  # type: ignore[valid-type]
    except ValidationError as error:
        lines = [
            f"{path}: {'.'.join(map(str, (place, *e['loc'])))}: {e['msg'].lower()}"
            for e in error.errors()
        ]
        raise SourceError("\n".join(lines)) from error


def _check(path: Path, number: int, question: Question) -> None:
    """Refuse a question that nobody could answer."""
    place = f"{path}: questions.{number}"
    if question.kind == "cloze" and question.stem.count(BLANK) != 1:
        raise SourceError(f"{place}.stem: a cloze has exactly one blank, {BLANK}")
    if question.kind == "multiple_choice" and question.answer not in question.options:
        raise SourceError(f"{place}.options: the answer is not among them")
    if len(set(question.options)) != len(question.options):
        raise SourceError(f"{place}.options: one stands there twice")
