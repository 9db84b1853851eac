"""The data files that come with quizgen: what it knows of each language, and its word lists.

In: a path below the package, such as `languages/de/reading.yaml`. Out: the parsed YAML.
"""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from quizgen.models import Language

HOME = Path(__file__).parent.parent
# The C loader is ten times as fast; wheels of PyYAML have it nearly everywhere.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def load(path: str) -> Any:
    """Return the content of a data file; callers must not change it."""
    with (HOME / path).open(encoding="utf-8") as file:
        return yaml.load(file, Loader=LOADER)  # noqa: S506  (a safe loader, see above)


@cache
def codes() -> tuple[Language, ...]:
    """Return the languages that quizgen knows: the folders in `languages/`."""
    return tuple(sorted(path.name for path in (HOME / "languages").iterdir() if path.is_dir()))
