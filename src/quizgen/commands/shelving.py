"""Keeps the shelves of the library up to date: a quiz is made again only when it must.

In: sources as they were typed. Out: the shelves on which they stand. What is there already is told
by a mark that differs when the article, the templates or quizgen have changed since.
"""

import datetime as dt
import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from quizgen.cache import digest
from quizgen.identity import make_id
from quizgen.locations import PACKAGE, seed_folder, template_folders
from quizgen.memory import library
from quizgen.memory.database import Memory
from quizgen.memory.library import Entry

# What makes a quiz is loaded when one has to be made.
# ruff: noqa: PLC0415

STANDARD_INPUT = "-"
OURS = (".py", ".yaml", ".json")
HEAD = 9
"""Lines of an article in which its title stands."""


def shelve(
    memory: Memory,
    sources: Sequence[str],
    templates: Sequence[Path],
    now: dt.datetime,
    tell: Callable[[str], None] | None = None,
) -> tuple[str, ...]:
    """Return the shelves of the sources, or of what comes with quizgen, all up to date."""
    names = tuple(sources) or tuple(seed.source for seed in seeds())
    shelves = {name: shelf_id(name) for name in names}
    for name in [name for name in names if not _is_fresh(memory, name, templates)]:
        shelves[name] = _make(memory, name, templates, now, tell or (lambda _: None))
    return tuple(dict.fromkeys(shelves.values()))


def seeds() -> Iterator[Entry]:
    """Yield what comes with quizgen, not yet read."""
    for path in sorted(seed_folder().glob("[a-z][a-z]-*.md")):
        yield Entry(shelf_id(str(path)), _headline(path), "seed", str(path))


def shelf_id(source: str) -> str:
    """Identify a quiz by where it comes from: by the file's name for what comes with quizgen."""
    if "\n" in source:
        return make_id("paste", source)
    path = Path(source).absolute()
    ours = path.parent == seed_folder()
    return make_id("seed", path.name) if ours else make_id("file", str(path))


def mark_of(source: str, templates: Sequence[Path]) -> str:
    """Return a text that differs when something has changed of which a quiz is made."""
    places = (PACKAGE, *template_folders(templates))
    ours = (state for place in places for state in _states(place) if state[0].endswith(OURS))
    given = () if "\n" in source else _states(Path(source))
    return digest(repr(state).encode() for state in (*sorted(ours), *sorted(given)))


def _is_fresh(memory: Memory, source: str, templates: Sequence[Path]) -> bool:
    """Tell whether a quiz was made from what is there now; what is piped in never was."""
    if source == STANDARD_INPUT:
        return False
    return library.fingerprint_of(memory, shelf_id(source)) == mark_of(source, templates)


def _make(
    memory: Memory,
    source: str,
    templates: Sequence[Path],
    now: dt.datetime,
    tell: Callable[[str], None],
) -> str:
    from quizgen.commands.gathering import load_relations
    from quizgen.commands.making import make_quiz

    if templates:
        load_relations(templates)  # tells of the broken ones
    entry, questions = make_quiz(source, tell, templates)
    library.keep(memory, entry, questions, now)
    return entry.id


def _headline(path: Path) -> str:
    """Return the title in an article's head, without reading the rest."""
    with path.open(encoding="utf-8") as file:
        rows = [row for _, row in zip(range(HEAD), file, strict=False)]
    titles = [row for row in rows if row.startswith("title:")]
    return titles[0].removeprefix("title:").strip().strip('"') if titles else path.stem


def _states(path: Path) -> Iterator[tuple[str, int, int]]:
    """Yield path, time and size of a file, or of the files in a folder."""
    if path.is_dir():
        for entry in os.scandir(path):
            if entry.name != "__pycache__":
                yield from _states(Path(entry.path))
    elif path.exists():
        state = path.stat()
        yield str(path), state.st_mtime_ns, state.st_size
