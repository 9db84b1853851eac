"""What comes with quizgen is found in a checkout and in an installed wheel."""

from pathlib import Path

import pytest

from quizgen import locations


def test_a_checkout_keeps_them_beside_src() -> None:
    """Templates and seeds lie in the project's root, the user's own templates come last."""
    home = Path(__file__).parents[1]
    assert locations.seed_folder() == home / "seeds"
    assert locations.template_folders([Path("mine")]) == (home / "question_templates", Path("mine"))


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
