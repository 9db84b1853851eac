"""Quizzes for the library: made from an article, a quizgen file, or a text that was pasted.

In: a path or a text. Out: what to put on the shelf, and the questions. Touches no storage.
"""

import datetime as dt
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

from quizgen.cache import digest
from quizgen.commands.gathering import all_questions_on, load_relations
from quizgen.errors import QuizgenError, TemplateErrors
from quizgen.identity import make_id
from quizgen.locations import PACKAGE, template_folders
from quizgen.memory import library
from quizgen.memory.database import Memory
from quizgen.memory.library import Entry, Kind
from quizgen.models import Question
from quizgen.playing.phrases import deferred
from quizgen.safety import line
from quizgen.sources import Sources, read_sources
from quizgen.templates.relations import Relation
from quizgen.words import codes

# What generates is loaded when something is to be generated.
# ruff: noqa: PLC0415

READING = deferred("Reading the article")
LOOKING = deferred("Looking for facts and questions")
Tell: TypeAlias = Callable[[str], None]
OURS = (".py", ".yaml", ".json")
STANDARD_INPUT = "-"
PASTED = "pasted.txt"
SHORT = 60


def make_quiz(
    source: str, tell: Tell, templates: Sequence[Path] = ()
) -> tuple[Entry, tuple[Question, ...]]:
    """Make a quiz from a path or pasted text; say why if there is none."""
    tell(READING)
    given = _pasted(source) if "\n" in source else read_sources([source])
    tell(LOOKING)
    relations = _relations(templates) if given.articles or given.facts else ()
    questions = all_questions_on(given, relations, codes())
    if not questions:
        raise QuizgenError("no questions: nothing was found that is sure enough to ask")
    return replace(_entry(source, given), fingerprint=_mark(source, templates)), questions


def shelve(
    memory: Memory,
    sources: Sequence[str],
    templates: Sequence[Path],
    now: dt.datetime,
    tell: Tell | None = None,
) -> tuple[str, ...]:
    """Return the shelves of the sources, or of what comes with quizgen, all up to date."""
    names = tuple(sources) or tuple(seed.source for seed in seeds())
    stale = [name for name in names if not _is_fresh(memory, name, templates)]
    if stale and templates:
        load_relations(templates)  # tells of the broken ones
    fresh = [shelf_id(name) for name in names]
    for name in stale:
        entry, questions = make_quiz(name, tell or (lambda _: None), templates)
        library.keep(memory, entry, questions, now)
        fresh[names.index(name)] = entry.id
    return tuple(dict.fromkeys(fresh))


def _is_fresh(memory: Memory, source: str, templates: Sequence[Path]) -> bool:
    """Tell whether a quiz was made from what is there now; what is piped in never was."""
    if source == STANDARD_INPUT:
        return False
    kept = library.fingerprint_of(memory, shelf_id(source))
    return kept == _mark(source, templates)


def seeds() -> Iterator[Entry]:
    """Yield what comes with quizgen, not yet read."""
    from quizgen.locations import seed_folder

    for path in sorted(seed_folder().glob("[a-z][a-z]-*.md")):
        yield Entry(shelf_id(str(path)), _headline(path), "seed", str(path))


def shelf_id(source: str) -> str:
    """Identify a quiz by where it comes from: by the file's name for what comes with quizgen."""
    from quizgen.locations import seed_folder

    if "\n" in source:
        return make_id("paste", source)
    path = Path(source).absolute()
    return (
        make_id("seed", path.name) if path.parent == seed_folder() else make_id("file", str(path))
    )


def _headline(path: Path) -> str:
    """Return the title in an article's head, without reading the rest."""
    with path.open(encoding="utf-8") as file:
        titles = [row for _, row in zip(range(9), file, strict=False) if row.startswith("title:")]
    return titles[0].removeprefix("title:").strip().strip('"') if titles else path.stem


def _entry(source: str, given: Sources) -> Entry:
    kind: Kind = "article" if given.articles else "file"
    title = given.articles[0].title if given.articles else Path(source).stem
    if "\n" in source:
        kind, title = "paste", title or line(source)[:SHORT]
    elif (path := Path(source).absolute()) and not title:
        title = path.stem
    if shelf_id(source) in {seed.id for seed in seeds()}:
        kind = "seed"
    where = source if kind == "paste" else str(Path(source).absolute())
    return Entry(shelf_id(source), title, kind, where)


def _pasted(text: str) -> Sources:
    from quizgen.reading.articles import parse

    return Sources(articles=(parse(text.encode(errors="replace"), PASTED),))


def _relations(templates: Sequence[Path]) -> tuple[Relation, ...]:
    from quizgen.checking import load

    loaded = load(templates)
    if not loaded.relations:
        raise TemplateErrors(loaded.errors)
    return loaded.relations


def _mark(source: str, templates: Sequence[Path]) -> str:
    """Return a text that differs when something has changed of which a quiz is made."""
    places = (PACKAGE, *template_folders(templates))
    ours = (state for place in places for state in _states(place) if state[0].endswith(OURS))
    given = () if "\n" in source else _states(Path(source))
    return digest(repr(state).encode() for state in (*sorted(ours), *sorted(given)))


def _states(path: Path) -> Iterator[tuple[str, int, int]]:
    """Yield path, time and size of a file, or of the files in a folder."""
    if path.is_dir():
        for entry in os.scandir(path):
            if entry.name != "__pycache__":
                yield from _states(Path(entry.path))
    elif path.exists():
        state = path.stat()
        yield str(path), state.st_mtime_ns, state.st_size
