"""Loaded templates, kept as plain data from one run to the next.

In: a folder of templates. Out: what loading it gives, without reading YAML if neither the files
nor the words they may use, nor this package, have changed since.
"""

import json
from collections.abc import Iterator
from dataclasses import asdict, replace
from fnmatch import filter as matching
from operator import attrgetter
from os import fstat, walk
from pathlib import Path
from typing import Any

from quizgen.cache import digest, keep, recall
from quizgen.errors import Problem
from quizgen.templates.relations import (
    Argument,
    Ask,
    FindLine,
    Loaded,
    Relation,
    Vocabulary,
)
from quizgen.templates.yamlfiles import SIZE_LIMIT

UNREAD = ("_", ".")
"""What files and folders begin with that hold no templates."""


def load_stored(folder: Path, vocabulary: Vocabulary) -> Loaded:
    """Load a folder, without the examples, which only `check` needs."""
    name = f"templates-{digest([str(folder).encode()])}"
    key = digest(_depends(folder, vocabulary))
    try:
        return _unpack(recall(name, key))
    except (AttributeError, KeyError, TypeError, ValueError):
        from quizgen.templates.loading import load_folder  # noqa: PLC0415  (imports pydantic)

        data = _pack(load_folder(folder, vocabulary))
        keep(name, key, data)
        return _unpack(data)


def template_files(folder: Path) -> Iterator[Path]:
    """Find the template files, in order; in a folder what begins with `_` or `.` is none."""
    if folder.is_file():
        yield folder
    found: list[Path] = []
    for place, folders, names in walk(folder):
        folders[:] = [name for name in folders if not name.startswith(UNREAD)]
        named = [name for name in matching(names, "*.y*ml") if not name.startswith(UNREAD)]
        found += [Path(place, name) for name in named]
    yield from (path for path in sorted(found, key=attrgetter("parts")) if path.is_file())


def _depends(folder: Path, vocabulary: Vocabulary) -> Iterator[bytes]:
    """Yield all that decides what loading a folder gives: words, our own code, the files."""
    words = [vocabulary.filters, vocabulary.verbs, vocabulary.kinds]
    yield json.dumps(words, default=sorted, sort_keys=True).encode()
    yield str(folder.exists()).encode()
    for path in (*sorted(Path(__file__).parent.glob("*.py")), *template_files(folder)):
        yield str(path).encode()
        yield _content(path)


def _content(path: Path) -> bytes:
    """Read as much of a file as could count, or say why that cannot be."""
    try:
        with path.open("rb") as file:
            size = fstat(file.fileno()).st_size  # to ask for more would take room for it each time
            return file.read(min(size, SIZE_LIMIT) + 1)
    except OSError as error:
        return str(error).encode()


def _pack(loaded: Loaded) -> Any:
    """Turn what was loaded into plain data."""
    relations = [_packed(relation) for relation in loaded.relations]
    return [relations, list(map(tuple, loaded.errors)), list(map(tuple, loaded.warnings))]


def _unpack(data: Any) -> Loaded:
    """Turn plain data back into what was loaded; a TypeError or the like if it is none of ours."""
    relations, errors, warnings = data
    return Loaded(
        tuple(map(_unpacked, relations)),
        tuple(Problem(*problem) for problem in errors),
        tuple(Problem(*problem) for problem in warnings),
    )


def _packed(relation: Relation) -> dict[str, Any]:
    find = [
        (line.language, line.text, line.line, line.verb, line.triggers) for line in relation.find
    ]
    return asdict(replace(relation, examples=())) | {"find": find}


def _unpacked(data: Any) -> Relation:
    path = data["path"]
    made = {
        "arguments": {name: _argument(entry) for name, entry in data["arguments"].items()},
        "identity": tuple(data["identity"]),
        "find": tuple(
            FindLine(language, text, path, line, verb, tuple(triggers))
            for language, text, line, verb, triggers in data["find"]
        ),
        "ask": tuple(Ask(**entry) for entry in data["ask"]),
        "examples": (),
        "extended": tuple(data["extended"]),
        "unless": {code: frozenset(words) for code, words in data["unless"].items()},
    }
    return Relation(**data | made)


def _argument(data: Any) -> Argument:
    sets = {key: frozenset(data[key]) for key in ("only", "never")}
    return Argument(**data | sets | {"kinds": tuple(data["kinds"])})
