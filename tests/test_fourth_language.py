"""A language is one grammar file and data: in a copy, quizgen learns Italian by them alone."""

import filecmp
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from quizgen.locations import PACKAGE, seed_folder, shipped_templates

ITALIAN = Path(__file__).parent / "italian"
TEMPLATE = ITALIAN / "takeover.yaml"
ARTICLE = """Un nuovo capitolo

Microsoft ha acquisito la Nordbank SpA per 30 milioni di euro nel 2019. La banca ha 300 dipendenti
e una sede a Roma, dove il direttore ha detto ieri che non ci sono altri progetti per gli anni.
"""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy quizgen, and begin a language in the copy."""
    home = tmp_path_factory.mktemp("copy") / "quizgen"
    shutil.copytree(PACKAGE, home, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(shipped_templates() / "words", home / "question_templates")
    shutil.copytree(seed_folder(), home / "seeds")
    (home / "before.txt").write_text(german_questions(home), encoding="utf-8")
    assert "grammar/it.py" in quizgen(home, "new", "language", "it", "Italian")
    return home


def german_questions(home: Path) -> str:
    """Ask about a German article."""
    return quizgen(home, "questions", "quizgen/seeds/de-signal-stiftung.md", "-l", "de")


@pytest.fixture(scope="module")
def italian(home: Path) -> Path:
    """Fill in what the fixture has."""
    shutil.copy(ITALIAN / "grammar.py", home / "grammar" / "it.py")
    for name, content in read(ITALIAN / "language.yaml").items():
        path = home / "languages" / "it" / f"{name}.yaml"
        write(path, merge(read(path), content))
    for name, words in read(ITALIAN / "words.yaml").items():
        path = home / "words" / f"{name}.yaml"
        content = read(path)
        for key, entry in entries(content):
            if key in words:
                entry["it"] = words[key]
        write(path, content)
    return home


def quizgen(home: Path, *arguments: str, code: int = 0) -> str:
    """Run the copy, and return what it says."""
    own = {f"XDG_{kind}_HOME": str(home.parent / kind) for kind in ("CACHE", "CONFIG")}
    done = subprocess.run(
        [sys.executable, "-m", "quizgen", *arguments],
        cwd=home.parent,
        env={**os.environ, **own, "PYTHONPATH": str(home.parent)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    assert "Traceback" not in done.stdout, done.stdout
    assert done.returncode == code, done.stdout
    return done.stdout


def read(path: Path) -> Any:
    """Read a data file."""
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def write(path: Path, content: Any) -> None:
    """Write a data file."""
    path.write_text(yaml.safe_dump(content, allow_unicode=True), encoding="utf-8")


def merge(old: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, Any]:
    """Put new values into old ones, key by key."""
    nested = {k: merge(old[k], v) for k, v in new.items() if isinstance(v, dict) and k in old}
    return {**old, **new, **nested}


def entries(content: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """Go through the entries of a word list, with their ids."""
    for key, value in content.items() if isinstance(content, dict) else [("", content)]:
        if isinstance(value, list):
            yield from ((entry["id"], entry) for entry in value if isinstance(entry, dict))
        elif isinstance(value, dict) and "en" in value:
            yield key, value
        elif isinstance(value, dict):
            yield from entries(value)


def test_an_empty_language_disturbs_no_other(home: Path) -> None:
    """Before anything is filled in, an article gives the same questions as without."""
    assert german_questions(home) == (home / "before.txt").read_text(encoding="utf-8")


def test_a_missing_file_comes_first(italian: Path) -> None:
    """Without it nothing works, so `check` says nothing else."""
    lint = italian / "languages" / "it" / "lint.yaml"
    kept = lint.rename(lint.with_suffix(".kept"))
    try:
        told = quizgen(italian, "check", code=1)
    finally:
        kept.rename(lint)
    path = "languages/it/lint.yaml:1:1: there is no such file"
    assert path in told.splitlines()[0]
    assert told.endswith("0 relations, 1 error, 0 warnings\n")


def test_check_leads_through_a_new_language(italian: Path) -> None:
    """It names the keys, word lists and templates in which the language has nothing yet."""
    told = quizgen(italian, "check")
    assert "languages/it/furniture.yaml:1:1: warning: nothing yet under: " in told
    assert "words/places.yaml:1:1: warning: it is missing in " in told
    assert "warning: it is missing: no article in it gives this fact" in told


def test_a_template_in_four_languages_holds(italian: Path) -> None:
    """Its Italian examples are found and asked like those in the other three."""
    told = quizgen(italian, "check", str(TEMPLATE))
    assert "1 relation, 0 errors" in told
    assert "takeover.yaml" not in told


def test_an_italian_article_is_read_and_asked_in_all_four(italian: Path) -> None:
    """Facts from Italian are asked in the other languages, and those from German in Italian."""
    article = italian.parent / "articolo.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    told = quizgen(italian, "try", str(TEMPLATE), "--article", str(article))
    assert "[it] Microsoft ha acquisito la Nordbank SpA per 30 milioni di euro nel 2019." in told
    assert "[it] price: Quanto ha pagato Microsoft per Nordbank SpA?\n" in told
    assert "     * 30 milioni di euro\n" in told
    assert "[de] price: Wie viel zahlte Microsoft für die Nordbank SpA?\n" in told
    german = "Microsoft kaufte 2019 die Nordlicht GmbH für 30 Millionen Euro."
    told = quizgen(italian, "try", str(TEMPLATE), "-l", "de", "-s", german)
    assert "[it] fill_target: Microsoft ha acquisito ____ nel 2019.\n" in told


def test_a_fourth_language_changes_no_code(italian: Path) -> None:
    """But for the grammar file, every module is the one that comes with quizgen."""
    for path in italian.rglob("*.py"):
        ours = PACKAGE / path.relative_to(italian)
        assert path.name == "it.py" or filecmp.cmp(path, ours, shallow=False), path


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["IT", "Italian"], "must be a code of two or three small letters"),
        (["../x", "Italian"], "must be a code of two or three small letters"),
        (["de", "German"], "quizgen knows de already"),
    ],
)
def test_a_new_language_needs_a_new_code(arguments: list[str], said: str) -> None:
    """Nothing of a language that is there is overwritten, and nothing lands elsewhere."""
    code = 1 if arguments[0] == "de" else 2
    assert said in quizgen(PACKAGE, "new", "language", *arguments, code=code)
