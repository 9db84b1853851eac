"""Anki's file format.

In: decks of notes. Out: an `.apkg` file, the same for the same notes.
"""

import itertools
import sqlite3
import zipfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

import genanki

from quizgen.anki.notes import Note
from quizgen.anki.notetypes import note_type

# Bytes 96 to 99 of a database name the SQLite that wrote it: 3.40.1, on every machine.
_SQLITE_VERSION = 96
_SOME_SQLITE = (3_040_001).to_bytes(4, "big")
_BLOCK = 1 << 20
# More takes three times as long and saves a tenth.
_COMPRESSION = 1

# Nobody needs a half-written database: what fails is thrown away. Large pages are written in two
# thirds of the time that small ones take; none is needed again, so few are kept.
_QUICKLY = (
    "pragma journal_mode = off; pragma synchronous = off;"
    "pragma page_size = 65536; pragma cache_size = -512"
)

_INSERT_NOTE = "insert into notes values (?, ?, ?, ?, -1, ?, ?, ?, 0, 0, '')"
_INSERT_CARD = "insert into cards values (?, ?, ?, 0, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')"

Row = tuple[int | str, ...]


@dataclass(frozen=True)
class Deck:
    """A deck with the notes that go into it."""

    name: str
    description: str
    """HTML."""
    notes: Sequence[Note]
    """In the order to learn them."""
    cards: bool = True
    """Without cards, a note reaches only those who have it already."""

    @cached_property
    def number(self) -> int:
        """Give a number between 2^30 and 2^31; Anki gives it another on import."""
        return 2**30 + int.from_bytes(sha256(self.name.encode()).digest()[:8], "big") % 2**30


def pack(
    file: BinaryIO,
    decks: Sequence[Deck],
    *,
    epoch: int,
    changed: Callable[[Note], int],
    progress: Callable[[], object] = lambda: None,
) -> None:
    """Write an Anki package into `file`; `epoch` and `changed` are in seconds since 1970.

    `progress` is called for each note.
    """
    with TemporaryDirectory() as folder:
        path = Path(folder) / "collection.anki2"
        with closing(sqlite3.connect(path)) as connection:
            connection.executescript(_QUICKLY)
            _write_frame(connection, decks, epoch)
            _write_rows(connection, decks, epoch, changed, progress)
            connection.commit()
        _zip(file, path)


def _write_frame(connection: sqlite3.Connection, decks: Sequence[Deck], epoch: int) -> None:
    """Let genanki write all but the notes: tables, note types, decks."""
    filled = []
    for deck in decks:
        filled.append(genanki.Deck(deck.number, deck.name, deck.description))
        for kind, language in dict.fromkeys((note.kind, note.language) for note in deck.notes):
            filled[-1].add_model(note_type(kind, language))
    genanki.Package(filled).write_to_db(connection.cursor(), epoch, itertools.count(1))
    # They serve a collection in use; a package is read once, from end to end.
    indexes = connection.execute("select name from sqlite_master where type = 'index'").fetchall()
    connection.executescript("".join(f"drop index {name};" for (name,) in indexes))


def _write_rows(
    connection: sqlite3.Connection,
    decks: Sequence[Deck],
    epoch: int,
    changed: Callable[[Note], int],
    progress: Callable[[], object],
) -> None:
    placed = [(deck, place, note) for deck in decks for place, note in enumerate(deck.notes, 1)]
    # Side by side, the notes on one fact take half the room when they are compressed.
    placed.sort(key=lambda each: each[2].fact)
    numbers = range(epoch * 1000, epoch * 1000 + 2 * len(placed), 2)

    def notes() -> Iterator[Row]:
        for number, (_, _, note) in zip(numbers, placed, strict=True):
            model = note_type(note.kind, note.language).model_id
            tags, fields = f" {' '.join(note.tags)} ", "\x1f".join(note.values)
            yield number, note.guid, model, changed(note), tags, fields, note.values[0]
            progress()

    def cards() -> Iterator[Row]:
        for number, (deck, place, note) in zip(numbers, placed, strict=True):
            if deck.cards:
                yield number + 1, number, deck.number, changed(note), place

    connection.executemany(_INSERT_NOTE, notes())
    connection.executemany(_INSERT_CARD, cards())


def _zip(file: BinaryIO, database: Path) -> None:
    # What is opened by name alone bears no time but the first of all zip times.
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=_COMPRESSION) as archive:
        with archive.open("collection.anki2", "w") as out, database.open("rb") as source:
            head = bytearray(source.read(_BLOCK))
            head[_SQLITE_VERSION : _SQLITE_VERSION + 4] = _SOME_SQLITE
            out.write(head)
            while block := source.read(_BLOCK):
                out.write(block)
        with archive.open("media", "w") as out:
            out.write(b"{}")
