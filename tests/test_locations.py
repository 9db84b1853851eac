"""What comes with quizgen is found in a checkout and in an installed wheel."""

import sys
from pathlib import Path

import pytest

from quizgen import locations


def test_a_checkout_keeps_them_beside_src() -> None:
    """Templates and seeds lie in the project's root."""
    home = Path(__file__).parents[1]
    assert locations.seed_folder() == home / "seeds"
    assert locations.shipped_templates() == home / "question_templates"


def test_later_folders_are_closer_to_the_user(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ours come first, then the user's own if there are any, last what the command line names."""
    own = tmp_path / "templates"
    monkeypatch.setattr(locations, "own_templates", lambda: own)
    shipped = locations.shipped_templates()
    assert locations.template_folders([Path("mine")]) == (shipped, Path("mine"))
    own.mkdir()
    assert locations.template_folders([Path("mine")]) == (shipped, own, Path("mine"))


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have other variables")
def test_own_templates_lie_where_the_system_keeps_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On Linux that is `XDG_CONFIG_HOME`."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert locations.own_templates() == tmp_path / "quizgen" / "templates"


@pytest.mark.parametrize("checkout", [True, False])
def test_the_checkouts_files_come_before_a_copy(
    *, checkout: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Beside a pyproject.toml the project's files count, elsewhere those in the package."""
    package = tmp_path / "src" / "quizgen"
    (package / "seeds").mkdir(parents=True)
    monkeypatch.setattr(locations, "PACKAGE", package)
    monkeypatch.setattr(locations, "PROJECT", tmp_path)
    if checkout:
        (tmp_path / "pyproject.toml").touch()
    assert locations.seed_folder() == (tmp_path if checkout else package) / "seeds"
