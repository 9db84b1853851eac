"""How fast decks are written, how much memory that takes and how large they become.

Beside the same rows written by sqlite3 and zipfile alone, and by genanki as it comes. The notes
are those of invented questions of common length, four on each fact; each way runs in a process
of its own, all in turn, and the best of some rounds counts. On a busy machine trust the CPU time.

Run: python benchmarks/decks.py [NUMBER OF NOTES …]
"""

import json
import random
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from itertools import accumulate
from pathlib import Path

import genanki
from genanki.apkg_col import APKG_COL
from genanki.apkg_schema import APKG_SCHEMA

from quizgen.anki.notes import Note, write_note
from quizgen.anki.notetypes import note_type
from quizgen.anki.package import Deck, pack
from quizgen.models import BLANK, Evidence, Question

NUMBERS = (10_000, 100_000)
RUNS = 3
TIMES = ("seconds", "cpu")
KEYS = (*TIMES, "memory", "size")
NOW = 1_795_000_000
QUESTIONS_PER_FACT = 4
"""On the development articles it is 4.3, in three languages."""
LETTERS = "eeeeennnnniiiiisssrrrraaaattttdddhhhuuulllcccgggmmooobbwwffkkzzvvpjyäöüé"


def main() -> None:
    """Print one line for each number of notes and each way to write them."""
    for number in [int(argument) for argument in sys.argv[1:]] or NUMBERS:
        rounds = [{name: _measure(name, number) for name in WAYS} for _ in range(RUNS)]
        best = {name: {key: min(r[name][key] for r in rounds) for key in KEYS} for name in WAYS}
        base, large = best["sqlite3 + zip"], best["genanki"]["size"]
        print(f"{number} notes")
        for name, result in best.items():
            wall, cpu = (f"{result[key]:6.2f} s {result[key] / base[key]:5.2f} x" for key in TIMES)
            room = f"{result['size'] / 1e6:6.1f} MB  1/{large / result['size']:.1f}"
            print(f"  {name:<15} {wall}  CPU {cpu}  {result['memory']:5.0f} MB at most  {room}")


def _measure(name: str, number: int) -> dict[str, float]:
    command = [sys.executable, __file__, "--one", name, str(number)]
    return dict(json.loads(subprocess.check_output(command)))


def run_one(name: str, number: int) -> None:
    """Write a deck in one way and print what that took."""
    notes = make_notes(number)
    with tempfile.TemporaryDirectory() as folder:
        tempfile.tempdir = folder  # genanki leaves a file behind
        path = Path(folder) / "deck.apkg"
        start, cpu = time.perf_counter(), time.process_time()
        WAYS[name](notes, path)
        seconds, cpu = time.perf_counter() - start, time.process_time() - cpu
        size = path.stat().st_size
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    print(json.dumps({"seconds": seconds, "cpu": cpu, "memory": memory, "size": size}))


def write_raw(notes: list[Note], path: Path) -> None:
    """Write the rows with nothing but the standard library, as plainly as one can."""
    database = path.with_suffix(".db")
    connection = sqlite3.connect(database)
    connection.executescript(APKG_SCHEMA + APKG_COL)
    for number, note in enumerate(notes):
        tags, fields = f" {' '.join(note.tags)} ", "\x1f".join(note.values)
        row = (2 * number, note.guid, 1, NOW, -1, tags, fields, note.values[0], 0, 0, "")
        connection.execute("insert into notes values (?,?,?,?,?,?,?,?,?,?,?)", row)
        card = (2 * number + 1, 2 * number, 1, 0, NOW, -1, *(0, 0, number), *(0,) * 8, "")
        connection.execute("insert into cards values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", card)
    connection.commit()
    connection.close()
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(database, "collection.anki2")
        archive.writestr("media", "{}")


def write_genanki(notes: list[Note], path: Path) -> None:
    """Write them as genanki's own documentation shows."""
    deck = genanki.Deck(1, "Deck")
    for note in notes:
        made = genanki.Note(
            model=note_type(note.kind, note.language),
            fields=list(note.values),
            tags=note.tags,
            guid=note.guid,
        )
        deck.add_note(made)
    genanki.Package(deck).write_to_file(path, timestamp=NOW)


def write_quizgen(notes: list[Note], path: Path) -> None:
    """Write them as `quizgen export` does."""
    with path.open("wb") as file:
        pack(file, [Deck("Deck", "", notes)], epoch=NOW, changed=lambda _: NOW)


def make_notes(number: int) -> list[Note]:
    """Return notes of invented questions, half of them with options."""
    chance = random.Random(1)  # noqa: S311  (no secret)
    vocabulary = ["".join(chance.choices(LETTERS, k=chance.randint(2, 11))) for _ in range(20_000)]

    # As in any language, the second word is half as common as the first, and so on.
    weights = list(accumulate(1 / rank for rank in range(1, len(vocabulary) + 1)))

    def say(words: int) -> str:
        return " ".join(chance.choices(vocabulary, cum_weights=weights, k=words)).capitalize()

    return [
        write_note(question)
        for fact in range(number // QUESTIONS_PER_FACT)
        for question in _questions(fact, say)
    ]


def _questions(fact: int, say: Callable[[int], str]) -> list[Question]:
    options = tuple(f"{letter}{say(2)}" for letter in "ABCD")
    sentence = f"{say(8)} {options[0]} {say(9)}."
    proof = Evidence(
        article=f"article-{fact // 10}.txt",
        sentence=sentence,
        start=0,
        end=len(sentence),
        quote=sentence,
        title=f"Title of article {fact // 10}",
        url=f"https://news.example/articles/{fact // 10}",
        language="en",
        marks=(("answer", sentence.index(options[0]), sentence.index(options[0]) + 5),),
    )
    common = Question(
        id="",
        kind="cloze",
        language="en",
        relation=("role", "founding", "funding")[fact % 3],
        stem="",
        answer=options[0],
        evidence=(proof,),
        fact=f"{fact:012x}",
    )
    return [
        replace(
            common,
            id=sha256(f"{fact} {place}".encode()).hexdigest()[:12],
            kind="multiple_choice" if place % 2 else "cloze",
            stem=f"{say(10)}?" if place % 2 else f"{say(6)} {BLANK} {say(4)}.",
            options=options if place % 2 else (),
        )
        for place in range(QUESTIONS_PER_FACT)
    ]


WAYS: dict[str, Callable[[list[Note], Path], None]] = {
    "sqlite3 + zip": write_raw,
    "genanki": write_genanki,
    "quizgen": write_quizgen,
}


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        run_one(sys.argv[2], int(sys.argv[3]))
    else:
        main()
