"""Templates that were loaded once are kept, and read anew as soon as anything has changed."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from quizgen import cache
from quizgen.checking import vocabulary
from quizgen.locations import shipped_templates
from quizgen.templates import loading
from quizgen.templates.loading import load_folder
from quizgen.templates.relations import Loaded
from quizgen.templates.storing import load_stored
from quizgen.templates.yamlfiles import Document, read
from test_templates import BAD, GOOD, WORDS


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the test a folder with one template, and a cache of its own."""
    monkeypatch.setattr(cache, "_folder", lambda: tmp_path / "cache")
    return Path(shutil.copytree(GOOD, tmp_path / "own"))


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Note which files are really read."""
    seen: list[Path] = []

    def read_and_note(path: Path) -> Document:
        seen.append(path)
        return read(path)

    monkeypatch.setattr(loading, "read", read_and_note)
    return seen


def bare(loaded: Loaded) -> Loaded:
    """Take the examples off, which only `check` needs."""
    return replace(loaded, relations=tuple(replace(r, examples=()) for r in loaded.relations))


def test_our_templates_are_the_same_from_the_cache() -> None:
    """All relations come back whole, their lines with what they are looked for by."""
    folder = shipped_templates()
    words = vocabulary()
    whole = load_folder(folder, words)
    assert whole.relations
    assert load_stored(folder, words) == load_stored(folder, words) == bare(whole)


def test_files_are_read_once(own: Path, reads: list[Path]) -> None:
    """The second run reads no YAML."""
    assert load_stored(own, WORDS) == load_stored(own, WORDS)
    assert reads == [own / "acquisition.yaml"]


def test_problems_are_kept_too(own: Path, reads: list[Path]) -> None:
    """A broken file is told of in each run, though it is read once."""
    shutil.copy(BAD / "missing_comma.yaml", own)
    first = load_stored(own, WORDS)
    assert [error.line for error in first.errors] == [9]
    assert load_stored(own, WORDS) == first
    assert len(reads) == 2


def test_every_change_counts(own: Path, reads: list[Path]) -> None:
    """A new word, a changed line, a new file, a lost folder: each time the files are read anew."""
    load_stored(own, WORDS)
    verbs = {**WORDS.verbs, "fr": frozenset({"acheter"})}
    assert load_stored(own, replace(WORDS, verbs=verbs)).errors
    path = own / "acquisition.yaml"
    path.write_text(path.read_text("utf-8").replace("Which company", "Who"), "utf-8")
    assert load_stored(own, WORDS).relations[0].ask[0].text["en"].startswith("Who acquired")
    (own / "b").mkdir()
    path.rename(own / "b" / "acquisition.yaml")
    assert load_stored(own, WORDS).relations[0].path == str(own / "b" / "acquisition.yaml")
    assert len(reads) == 4
    shutil.rmtree(own)
    assert [error.message for error in load_stored(own, WORDS).errors] == [
        "there is no such file or folder"
    ]


@pytest.mark.parametrize("value", [[], [[{}], [], []], [[{"path": "x"}], [], []], "x", {"a": 1}])
def test_a_strange_value_is_worked_out_anew(own: Path, tmp_path: Path, value: object) -> None:
    """What is kept but has another shape is not trusted."""
    good = load_stored(own, WORDS)
    (kept,) = (tmp_path / "cache").glob("templates-*.json")
    key, _ = json.loads(kept.read_text("utf-8"))
    kept.write_text(json.dumps([key, value]), "utf-8")
    assert load_stored(own, WORDS) == good
