"""A new language: its files with every key in its place and nothing behind it, and what they lack.

In: a language's code and name. Out: the texts of its files; or, of a language that is there, a
`Problem` for each file, key and word list that has still to be filled.
"""

import json
import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from quizgen.errors import Problem
from quizgen.models import Language
from quizgen.words import HOME, codes, loader

MODEL = "en"
"""The language whose comments a new one begins with: what they explain is the same in all."""
EXPRESSION = re.compile(r"\(\?|\\[a-zA-Z]")
NEVER = "(?!)"
"""Stands for a regular expression that is still to be written: it matches nothing."""
IDLE: tuple[Any, ...] = ("", [], {}, [NEVER], NEVER)
NO_FILE = "there is no such file"
FEW = 8
"""So many files may lack something because a language has nothing of the kind."""
GRAMMAR = '''"""{name}: its verb forms and the filters that shape a word for its place."""

from quizgen.grammar.phrases import Filter, befores, date_filters
from quizgen.grammar.verbs import Verb, VerbForms
from quizgen.words import load


def conjugate(verb: Verb) -> VerbForms:
    """Make the forms of a verb: here only those that its language's list spells out."""
    return VerbForms(infinitive=(verb.words,))


def filters() -> dict[str, Filter]:
    """Return the filters by name."""
    data = load("languages/{code}/inflection.yaml")
    plain = Filter(lambda phrase: (phrase.text,), befores(""))
    return {{**date_filters(data["dates"]), "unit": plain}}
'''


def write_language(code: Language, name: str) -> dict[Path, str]:
    """Return the files of a new language, by their paths below the package."""
    files = {Path("grammar") / f"{code}.py": GRAMMAR.format(code=code, name=name)}
    for path in _data_files(MODEL):
        others = [_load(HOME / "languages" / other / path) for other in codes() if other != code]
        content = emptied([other for other in others if other is not None])
        if path.name == "reading.yaml":
            content["name"] = name
        files[Path("languages") / code / path] = _head(path) + _dump(path, content)
    return files


def emptied(values: Sequence[Any], *, whole: bool = True) -> Any:
    """Return what values of several languages have in common: keys, and nothing behind them."""
    first = values[0]
    values = [value for value in values if isinstance(value, type(first))]
    if isinstance(first, dict):
        same = all(isinstance(value, dict) and value.keys() == first.keys() for value in values)
        shared = [key for key in first if all(key in value for value in values)]
        keys = shared if whole or same else []
        return {key: emptied([value[key] for value in values], whole=False) for key in keys}
    if isinstance(first, str):
        return NEVER if any(EXPRESSION.search(value) for value in values) else ""
    if not isinstance(first, list):
        return type(first)()
    members = [one for value in values for one in value if isinstance(one, str)]
    return [NEVER] if any(map(EXPRESSION.search, members)) else []


def lacks(code: Language) -> tuple[Problem, ...]:
    """Name what a language that is being written lacks: files, keys, what is behind them."""
    others = [other for other in codes() if other != code]
    problems, empty = [], []
    for path in _data_files(MODEL):
        file = HOME / "languages" / code / path
        models = [_load(HOME / "languages" / other / path) for other in others]
        if (own := _load(file)) is None:
            problems.append(Problem(str(file), 1, 1, NO_FILE))
            continue
        wanted = emptied([model for model in models if model is not None])
        problems += [
            Problem(str(file), 1, 1, f"{key!r} is missing") for key in wanted if key not in own
        ]
        idle = [key for key in wanted if own.get(key) in IDLE and _always(key, models)]
        empty += [_warning(file, f"nothing yet under: {', '.join(idle)}")] if idle else []
    empty += _missing_words(code, others)
    begun = len(empty) > FEW or any(problem.message == NO_FILE for problem in problems)
    return (*problems, *empty) if begun else ()


def _missing_words(code: Language, others: Sequence[Language]) -> Iterator[Problem]:
    """Count the entries of each word list that all other languages have."""
    for path in sorted((HOME / "words").glob("*.yaml")):
        full = [entry for entry in _entries(_load(path)) if all(o in entry for o in others)]
        missing = sum(code not in entry for entry in full)
        if missing > len(full) / 2:
            yield _warning(path, f"{code} is missing in {missing} of {len(full)} entries")


def _always(key: str, others: Sequence[Any]) -> bool:
    """Tell whether all other languages have something under a key."""
    return all(other is None or other[key] not in IDLE for other in others)


def _warning(path: Path, message: str) -> Problem:
    return Problem(str(path), 1, 1, message, warning=True)


def _entries(content: Any) -> Iterator[Any]:
    """Go through the entries of a word list, however it is grouped."""
    if isinstance(content, list):
        yield from (entry for entry in content if isinstance(entry, dict))
    elif isinstance(content, dict) and MODEL in content:
        yield content
    elif isinstance(content, dict):
        for value in content.values():
            yield from _entries(value)


def _data_files(code: Language) -> Iterator[Path]:
    folder = HOME / "languages" / code
    return (path.relative_to(folder) for path in sorted(folder.glob("*.[jy]*")))


@cache
def _load(path: Path) -> Any:
    if not path.is_file():
        return None
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".json":
        return json.loads(text)
    return yaml.load(text, Loader=loader())  # noqa: S506  (a safe loader)


def _head(path: Path) -> str:
    """Return the comment at the beginning of a file, which says what its keys are for."""
    lines = (
        (HOME / "languages" / MODEL / path).read_text(encoding="utf-8").splitlines(keepends=True)
    )
    end = next(n for n, line in enumerate(lines) if not line.startswith("#"))
    return "".join(lines[:end])


def _dump(path: Path, content: Any) -> str:
    if path.suffix == ".json":
        return json.dumps(content, ensure_ascii=False, indent=2) + "\n"
    return yaml.safe_dump(content, allow_unicode=True, sort_keys=False, default_flow_style=None)
