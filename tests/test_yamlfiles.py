"""Files are read as text with exact places, and nothing in them can do harm."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from quizgen.errors import TemplateErrors
from quizgen.templates import yamlfiles
from quizgen.templates.yamlfiles import Document, Place, read

GOOD = Path(__file__).parent / "good_templates" / "acquisition.yaml"


def _read(folder: Path, content: str | bytes) -> Document:
    path = folder / "file.yaml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read(path)


def _message(folder: Path, content: str | bytes) -> str:
    with pytest.raises(TemplateErrors) as found:
        _read(folder, content)
    (problem,) = found.value.problems
    return f"{problem.line}:{problem.column}: {problem.message}"


def test_every_value_is_text(tmp_path: Path) -> None:
    """Nothing turns into a truth value, number, date or None."""
    document = _read(tmp_path, "a: [No, 12:30, 2024-03-22, ~, 1_000, 0x1F]\nb:\n")
    assert document.data == {"a": ["No", "12:30", "2024-03-22", "~", "1_000", "0x1F"], "b": ""}


def test_keys_and_values_have_places(tmp_path: Path) -> None:
    """Line and column count from 1, for keys as for values; a BOM and CRLF do not shift them."""
    document = _read(tmp_path, "\ufeff# ü\r\nä:\r\n  - {b: ü, c: d}\r\n".encode())
    assert document.place(("ä",), key=True) == Place(2, 1, 2)
    assert document.place(("ä", 0, "c"), key=True) == Place(3, 12, 13)
    assert document.place(("ä", 0, "c")) == Place(3, 15, 16)


def test_what_is_not_there_has_the_place_of_its_surroundings(tmp_path: Path) -> None:
    """A missing key is reported where it is missing; a checker's own steps are left out."""
    document = _read(tmp_path, "a:\n  b: [x]\n")
    assert document.place(("a", "missing"), key=True).line == 1
    assert document.place(("a", "union", "b", 0)) == Place(2, 7, 8)


@pytest.mark.parametrize(
    ("written", "column"),
    [
        ("a: xyz", 6),
        ('a: "xyz"', 7),
        ("a: '''yz'", 8),
        (r'a: "\u00fcyz"', 12),
        (r'a: "\x41\tz"', 11),
        ("a: |\n  xyz", 4),
        ('a: "x\n  yz"', 4),
    ],
)
def test_characters_in_a_text_have_places(tmp_path: Path, written: str, column: int) -> None:
    """The third character of a text on one line is found, however the text is written."""
    escaped_tab = r"\t" in written
    document = _read(tmp_path, written.replace(r"\t", "y") if escaped_tab else written)
    assert document.place(("a",), offset=2).column == column - escaped_tab


def test_the_author_sees_the_line_and_a_caret(tmp_path: Path) -> None:
    """A problem shows where to look."""
    document = _read(tmp_path, "a: b\nc: de\n")
    problem = document.problem(("c",), "wrong", offset=1)
    assert str(problem).splitlines()[1:] == ["    2 | c: de", "      |     ^"]


def test_a_bomb_of_aliases_is_refused(tmp_path: Path) -> None:
    """Nothing is expanded."""
    with pytest.raises(TemplateErrors, match="no anchors"):
        _read(tmp_path, "a: &a [x, x]\nb: [*a, *a]\nc: [*b]\n")


@pytest.mark.parametrize("mark", ["[", "- "], ids=["flow", "block"])
def test_no_depth_ends_the_stack(tmp_path: Path, mark: str) -> None:
    """Whether libyaml or we notice first, the message is the same."""
    assert ": nested too deeply" in _message(tmp_path, mark * 100_000)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("[" * 40, "1:18: nested too deeply: more than 16 levels"),
        ("- " * 40, "1:35: nested too deeply: more than 16 levels"),
        ("#" * 1_000_001, "1:1: the file is too long: more than 1000000 bytes"),
        ('a: "\\e[2J"', "1:4: the character U+001B cannot stand here"),
        ("a: \x1b[2J", "1:4: the character U+001B cannot stand here; use blanks"),
        ("a: b\u2028c", "1:5: the character U+2028 cannot stand here; use blanks"),
        ("ü: \udc80".encode(errors="surrogateescape"), "1:4: byte 0x80 is not UTF-8"),
        ("{a: b}: c", "1:1: a key must be a word; put texts with { or [ in quotes"),
    ],
    ids=["flow", "block", "long", "escape", "raw-escape", "line-break", "no-utf8", "key"],
)
def test_harm_is_refused(tmp_path: Path, content: str | bytes, message: str) -> None:
    """Deep, long, invisible or unreadable content is one problem with a place."""
    assert _message(tmp_path, content).startswith(message)


def test_a_missing_file_is_a_problem(tmp_path: Path) -> None:
    """There is no traceback when a file cannot be opened."""
    with pytest.raises(TemplateErrors, match="the file cannot be read: No such file"):
        read(tmp_path / "none.yaml")


edits = st.lists(
    st.tuples(
        st.integers(0, len(GOOD.read_text(encoding="utf-8"))),
        st.integers(0, 30),
        st.text("{}[]\"'\n\t :-|>&*!%@#,?<\\ü\x00\u2028a~", max_size=4),
    ),
    min_size=1,
    max_size=4,
)


def damage(text: str, changes: list[tuple[int, int, str]]) -> str:
    """Cut something out at some places, and put something else in."""
    for start, length, new in changes:
        text = text[:start] + new + text[start + length :]
    return text


@given(edits)
@pytest.mark.parametrize("loader", [yamlfiles.LOADER, yaml.SafeLoader])
def test_damage_gives_problems_with_places(
    tmp_path_factory: pytest.TempPathFactory, loader: type, changes: list[tuple[int, int, str]]
) -> None:
    """Whatever happens to a file, reading it gives a document or problems inside the file."""
    text = damage(GOOD.read_text(encoding="utf-8"), changes)
    path = tmp_path_factory.getbasetemp() / "damaged.yaml"
    path.write_text(text, encoding="utf-8", newline="")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yamlfiles, "LOADER", loader)
        try:
            read(path)
        except TemplateErrors as error:
            for problem in error.problems:
                lines = yamlfiles.LINE_BREAK.split(text)
                assert 1 <= problem.line <= len(lines)
                assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1
