"""A built wheel holds all that quizgen needs, and runs wherever it is installed."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

pytest.importorskip("hatchling", reason="hatchling builds the wheel")

PROJECT = Path(__file__).parents[1]
BUILD = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d"]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel."""
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run([*BUILD, folder], cwd=PROJECT, check=True, capture_output=True)
    (path,) = folder.glob("*.whl")
    return path


def shipped(folder: str) -> set[str]:
    """List the files below a folder of the project, save what was compiled."""
    files = {path for path in (PROJECT / folder).rglob("*") if path.is_file()}
    return {
        path.relative_to(PROJECT).as_posix()
        for path in files
        if path.parent.name != "__pycache__" and path.suffix != ".mo"
    }


def test_it_holds_code_data_templates_and_seeds(wheel: Path) -> None:
    """Each file is in it once, under the package; tests and docs are not."""
    wanted = {name.removeprefix("src/") for name in shipped("src/quizgen")}
    wanted |= {f"quizgen/{name}" for name in shipped("question_templates") | shipped("seeds")}
    names = zipfile.ZipFile(wheel).namelist()
    assert sorted(name for name in names if ".dist-info/" not in name) == sorted(wanted)


def test_it_runs_from_anywhere(wheel: Path, tmp_path: Path) -> None:
    """Unpacked elsewhere, it makes questions of a bundled article by its own templates."""
    zipfile.ZipFile(wheel).extractall(tmp_path)
    seed = tmp_path / "quizgen" / "seeds" / "en-microsoft-inflection.md"
    done = subprocess.run(
        [sys.executable, "-m", "quizgen", "questions", str(seed), "-l", "en", "-n", "1"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("1. [en] ")
    assert seed.name in done.stdout
