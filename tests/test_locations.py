"""What comes with quizgen is found in a checkout and in an installed wheel."""

from pathlib import Path

import pytest

from quizgen import locations


def test_a_checkout_keeps_them_beside_src() -> None:
    """Templates and seeds lie in the project's root."""
    (folder, own) = locations.template_folders([Path("mine")])
    assert (folder.parent, own) == (locations.PROJECT, Path("mine"))
    assert all(path.parent == locations.PROJECT / "seeds" for path in locations.seed_articles())


def test_a_wheel_carries_them_inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder inside the package comes first; articles are sorted, the README is none."""
    monkeypatch.setattr(locations, "PACKAGE", tmp_path)
    for name in ("question_templates/x.yaml", "seeds/b.md", "seeds/a.txt", "seeds/README.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    assert locations.template_folders() == (tmp_path / "question_templates",)
    assert [path.name for path in locations.seed_articles()] == ["a.txt", "b.md"]


def test_results_go_to_the_users_folder() -> None:
    """The folder is quizgen's own."""
    assert "quizgen" in str(locations.data_folder())
