"""The decks in `decks/` are those that the seed articles and templates give now."""

import runpy
import shutil
import zipfile
from pathlib import Path

import pytest

from quizgen.words import codes

DECKS = Path(__file__).parents[1] / "decks"
NAMES = [f"quizgen-seeds-{code}" for code in codes()]


@pytest.fixture(scope="module")
def rebuilt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the decks anew beside copies of their ledgers."""
    folder = tmp_path_factory.mktemp("decks")
    for ledger in DECKS.glob("*.ledger.yaml"):
        shutil.copy(ledger, folder)
    runpy.run_path(str(DECKS / "build.py"))["build"](folder)
    return folder


def members(path: Path) -> dict[str, bytes]:
    """Return what is in a package."""
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


@pytest.mark.parametrize("name", NAMES)
def test_a_deck_holds_what_is_made_now(name: str, rebuilt: Path) -> None:
    """Package and ledger are the same to the byte; if not, run `python decks/build.py`."""
    ledger = f"{name}.ledger.yaml"
    assert (rebuilt / ledger).read_text("utf-8") == (DECKS / ledger).read_text("utf-8")
    assert members(rebuilt / f"{name}.apkg") == members(DECKS / f"{name}.apkg")
