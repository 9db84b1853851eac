"""What comes with quizgen is found in a checkout and in an installed wheel."""

from pathlib import Path

import pytest

from quizgen import locations


def test_a_checkout_keeps_them_beside_src() -> None:
    """Templates and seeds lie in the project's root."""
    (folder, own) = locations.template_folders([Path("mine")])
    assert (folder.parent, own) == (locations.PROJECT, Path("mine"))
    assert all(path.parent == locations.PROJECT / "seeds" for path in locations.seed_articles())


@pytest.mark.parametrize("checkout", [True, False])
def test_the_checkouts_files_come_before_a_copy(
    *, checkout: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Beside a pyproject.toml the files of the project count, elsewhere those in the package."""
    monkeypatch.setattr(locations, "PROJECT", tmp_path)
    monkeypatch.setattr(locations, "PACKAGE", tmp_path / "src" / "quizgen")
    for folder in (locations.PROJECT, locations.PACKAGE):
        for name in ("seeds/b.md", "seeds/a.txt", "seeds/README.md"):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).touch()
    if checkout:
        (tmp_path / "pyproject.toml").touch()
    home = locations.PROJECT if checkout else locations.PACKAGE
    assert locations.template_folders() == (home / "question_templates",)
    assert locations.seed_articles() == (home / "seeds/a.txt", home / "seeds/b.md")
