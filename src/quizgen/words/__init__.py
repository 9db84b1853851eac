"""The data files that come with quizgen: what it knows of each language, and its word lists.

In: a path below the package, such as `languages/de/reading.yaml`. Out: the parsed YAML.
"""

import re
from functools import cache
from pathlib import Path
from typing import Any

from quizgen.cache import digest, keep, recall
from quizgen.models import Language

# What was read before is kept as JSON, so that most runs need no YAML.
# ruff: noqa: PLC0415

NEVER, NOWHERE = "(?!)", r"\A(?!)"
"""Expressions that match nothing; the second is tried but once."""
HOME = Path(__file__).parent.parent


@cache
def load(path: str) -> Any:
    """Return the content of a data file; callers must not change it."""
    content = (HOME / path).read_bytes()
    name, key = path.replace("/", "-"), digest([content])
    data = recall(name, key)  # the lists are long, and JSON takes a tenth of the time
    if data is None:
        import yaml

        data = yaml.load(content, Loader=loader())  # noqa: S506  (a safe loader, see below)
        keep(name, key, data)
    return data


@cache
def pattern(path: str, name: str, flags: int = 0) -> re.Pattern[str]:
    """Return an expression of a data file, compiled; one that it lacks matches nothing."""
    expression = load(path).get(name) or NEVER
    return re.compile(NOWHERE if expression == NEVER else expression, flags)


@cache
def codes() -> tuple[Language, ...]:
    """Return the languages that quizgen knows: the folders in `languages/`."""
    return tuple(sorted(path.name for path in (HOME / "languages").iterdir() if path.is_dir()))


def loader() -> Any:
    """Return the class that reads YAML: safe, and written in C where there is one."""
    import yaml

    # It is ten times as fast; wheels of PyYAML have it nearly everywhere.
    return getattr(yaml, "CSafeLoader", yaml.SafeLoader)
