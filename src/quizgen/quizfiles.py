"""Questions and facts as JSON or YAML that people can read, edit and give back.

In: questions or facts. Out: text, and back again, with every mistake told at its place.
"""

import dataclasses
import json
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal

from quizgen.errors import SourceError, did_you_mean
from quizgen.models import (
    BLANK,
    Amount,
    Date,
    Evidence,
    Fact,
    Name,
    Question,
    Role,
    Score,
    Text,
    Thing,
    Value,
)
from quizgen.reading.decoding import decode
from quizgen.safety import UNSEEN, find_control
from quizgen.words import codes, loader

# What is JSON shall not wait for YAML, and what is only written not for pydantic.
# ruff: noqa: PLC0415

Format = Literal["json", "yaml"]
VALUE_TYPES: dict[str, type[Any]] = {
    "name": Name,
    "role": Role,
    "thing": Thing,
    "date": Date,
    "amount": Amount,
    "text": Text,
    "score": Score,
}
"""What `type` says in a fact's arguments."""
KEYS = frozenset(
    field.name
    for type_ in (Question, Fact, Evidence, *VALUE_TYPES.values())
    for field in dataclasses.fields(type_)
)
DEEPEST, MOST_DIGITS, LEAP_YEAR = 20, 30, 2000


# ---- writing --------------------------------------------------------------------------------


def write_questions(questions: Iterable[Question], form: Format) -> str:
    """Return the questions as a document with one key, `questions`."""
    return _dump({"questions": [_plain(question) for question in questions]}, form)


def write_facts(facts: Iterable[Fact], form: Format) -> str:
    """Return the facts as a document with one key, `facts`."""
    return _dump({"facts": [_plain_fact(fact) for fact in facts]}, form)


def _dump(document: Mapping[str, Any], form: Format) -> str:
    if form == "json":
        text = json.dumps(document, ensure_ascii=False, indent=2) + "\n"
        # So a screen may take them out, and a quote is exact all the same.
        return UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
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
    questions = _validate(path, "questions", document.get("questions") or [], list[Question])
    for number, question in enumerate(questions):
        _check_question(f"{path}: questions.{number}", question)
    given = _validate(path, "facts", document.get("facts") or [], list[Any])
    plain = [_with_values(path, f"facts.{number}", fact) for number, fact in enumerate(given)]
    facts = _validate(path, "facts", plain, list[Fact])
    for number, fact in enumerate(facts):
        _check_fact(f"{path}: facts.{number}", fact)
    return tuple(questions), tuple(facts)


def _parse(path: Path) -> Any:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise SourceError(f"{path}: cannot be read ({error.strerror})") from error
    text = decode(data, str(path))
    try:
        document = json.loads(text) if path.suffix.lower() == ".json" else _parse_yaml(path, text)
        json.dumps(document, ensure_ascii=False, skipkeys=True, default=str).encode()
    except RecursionError as error:
        raise SourceError(f"{path}: nested too deeply") from error
    except UnicodeEncodeError as error:
        raise SourceError(
            f"{path}: half a character stands in it: {error.object[error.start]!r}"
        ) from error
    except ValueError as error:
        if isinstance(error, json.JSONDecodeError):
            place = f"{path}:{error.lineno}:{error.colno}"
            raise SourceError(f"{place}: no JSON: {error.msg.lower()}") from error
        raise SourceError(f"{path}: {error}") from error
    return document


def _parse_yaml(path: Path, text: str) -> Any:
    import yaml

    try:
        _check_events(path, yaml.parse(text, loader()))
        return yaml.load(text, loader())  # noqa: S506  (a safe loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        if "nesting depth" in str(error.problem):  # libyaml from 0.2.6 on notices before us
            raise SourceError(f"{path}:{line}: nested too deeply") from error
        raise SourceError(f"{path}:{line}:{column}: {error.problem}") from error
    except yaml.YAMLError as error:
        raise SourceError(f"{path}: {error}") from error


def _check_events(path: Path, events: Iterable[Any]) -> None:
    """Refuse aliases, a few lines of which can fill the memory, and a nesting that ends it."""
    import yaml

    depth = 0
    for event in events:
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if isinstance(event, yaml.AliasEvent) or depth > DEEPEST:
            what = "nested too deeply" if depth > DEEPEST else "aliases (*name) are not allowed"
            raise SourceError(f"{path}:{event.start_mark.line + 1}: {what}")


def _with_values(path: Path, place: str, fact: Any) -> Any:
    """Give each argument the type that it names."""
    if not isinstance(fact, dict) or not isinstance(fact.get("arguments"), dict):
        raise SourceError(f"{path}: {place}: 'arguments' is missing or no mapping")
    pairs = []
    for name, plain in fact["arguments"].items():
        inside = f"{place}.arguments.{name}"
        kind = plain.get("type") if isinstance(plain, dict) else None
        if not isinstance(kind, str) or kind not in VALUE_TYPES:
            allowed = ", ".join(VALUE_TYPES)
            raise SourceError(f"{path}: {inside}.type: must be one of {allowed}")
        rest = {key: item for key, item in plain.items() if key != "type"}
        type_ = dict[str, VALUE_TYPES[kind]]  # type: ignore[valid-type]
        pairs += _validate(path, f"{place}.arguments", {name: rest}, type_).items()
    return {**fact, "arguments": pairs}


def _validate(path: Path, place: str, content: Any, type_: Any) -> Any:
    from pydantic import ConfigDict, TypeAdapter, ValidationError

    try:
        return TypeAdapter(type_, config=ConfigDict(extra="forbid")).validate_python(content)
    except ValidationError as error:
        lines = [
            f"{path}: {'.'.join(map(str, (place, *e['loc'])))}: {_message(e)}"
            for e in error.errors()
        ]
        raise SourceError("\n".join(lines)) from error


def _message(error: Any) -> str:
    if error["type"] == "unexpected_keyword_argument":
        return f"unknown key{did_you_mean(str(error['loc'][-1]), KEYS)}"
    return str(error["msg"]).lower()


def _check_question(place: str, question: Question) -> None:
    """Refuse a question that nobody could answer."""
    options = question.options
    _check_languages(place, question)
    inside, control = find_control(question)
    if control:
        raise SourceError(f"{place}.{inside}: a control character stands in it: {control!r}")
    if not question.answer.strip():
        raise SourceError(f"{place}.answer: is empty")
    if question.kind == "cloze" and (question.stem.count(BLANK) != 1 or options):
        raise SourceError(f"{place}.stem: a cloze has exactly one blank, {BLANK}, and no options")
    if question.kind == "multiple_choice" and question.answer not in options:
        raise SourceError(f"{place}.options: the answer is not among them")
    if len({option.casefold() for option in options}) != len(options):
        raise SourceError(f"{place}.options: one stands there twice")


def _check_languages(place: str, item: Question | Fact) -> None:
    told = {"language": item.language}
    told |= {
        f"evidence.{n}.language": e.language or item.language for n, e in enumerate(item.evidence)
    }
    for key, language in told.items():
        if language not in codes():
            raise SourceError(f"{place}.{key}: must be one of {', '.join(codes())}")


def _check_fact(place: str, fact: Fact) -> None:
    """Refuse a fact without proof, and values that nobody could say."""
    _check_languages(place, fact)
    if not fact.evidence:
        raise SourceError(f"{place}.evidence: a fact needs the sentence that proves it")
    for name, value in fact:
        problem = _problem(value)
        if problem:
            raise SourceError(f"{place}.arguments.{name}: {problem}")


def _problem(value: Value) -> str:
    if value.language and value.language not in codes():
        return f"the language must be one of {', '.join(codes())}"
    match value:
        case Amount():
            sizes = [abs(n.adjusted()) for n in (value.number, value.upper) if n is not None]
            return "the number has too many digits" if max(sizes) > MOST_DIGITS else ""
        case Date():
            return "" if _is_date(value) else "there is no such date"
        case Score():
            return "" if value.sets else "there is no result"
        case Role():
            return "" if value.id or value.text.strip() else "id and text are empty"
    said, name = (value.id, "id") if isinstance(value, Thing) else (value.text, "text")
    return "" if said.strip() else f"the {name} is empty"


def _is_date(value: Date) -> bool:
    try:
        date(value.year or LEAP_YEAR, value.month or 1, value.day or 1)
    except (ValueError, OverflowError):
        return False
    return bool(value.year or value.month) and bool(value.month or not value.day)
