"""What is kept between runs comes back as it was, or not at all."""

from pathlib import Path

import pytest

from quizgen import cache


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep things in a folder of the test's own, which is not there yet."""
    monkeypatch.setattr(cache, "_folder", lambda: tmp_path / "cache")
    return tmp_path / "cache"


def test_what_is_kept_comes_back() -> None:
    """The value is there under its name and key; a set comes back as a sorted list."""
    cache.keep("verbs", "k1", {"a": [1, {"y", "x"}]})
    assert cache.recall("verbs", "k1") == {"a": [1, ["x", "y"]]}


def test_another_key_gives_nothing() -> None:
    """A value is forgotten as soon as what it depends on has changed."""
    cache.keep("verbs", "k1", 1)
    assert cache.recall("verbs", "k2") is None
    assert cache.recall("nouns", "k1") is None


def test_a_name_takes_one_place(folder: Path) -> None:
    """The new value replaces the old one, so the folder does not grow."""
    cache.keep("verbs", "k1", 1)
    cache.keep("verbs", "k2", 2)
    assert [path.name for path in folder.iterdir()] == ["verbs.json"]
    assert cache.recall("verbs", "k2") == 2


@pytest.mark.parametrize("content", [b"", b"[", b"{}", b"3", b"\xff", b'["k1', b"[" * 100_000])
def test_damage_counts_as_nothing(folder: Path, content: bytes) -> None:
    """A file that is cut off or not ours raises nothing."""
    folder.mkdir()
    (folder / "verbs.json").write_bytes(content)
    assert cache.recall("verbs", "k1") is None


def test_a_folder_that_cannot_be_written_is_no_trouble(folder: Path) -> None:
    """Where nothing can be kept, everything is worked out anew each time."""
    folder.write_text("a file, no folder")
    cache.keep("verbs", "k1", 1)
    assert cache.recall("verbs", "k1") is None


def test_nothing_is_left_of_a_failed_write(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk leaves no half-written files behind."""

    def fail(_: Path, target: Path) -> Path:
        raise OSError(28, f"no space left for {target}")

    monkeypatch.setattr(Path, "replace", fail)
    cache.keep("verbs", "k1", 1)
    assert list(folder.iterdir()) == []


def test_a_digest_tells_parts_apart() -> None:
    """Moving a byte from one part to the next gives another digest."""
    assert cache.digest([b"ab", b"c"]) != cache.digest([b"a", b"bc"])
    assert cache.digest([b"ab"]) == cache.digest([b"ab"])
