"""Foreign text on its way to the terminal."""

import re
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

import quizgen.tui.app
from quizgen.safety import line, safe

FOLDER = Path(quizgen.tui.app.__file__).parent


def test_nothing_that_a_terminal_obeys_is_left() -> None:
    """Escapes, bells, C1 codes and marks of direction go; text, accents and line feeds stay."""
    assert safe("a\x1b[31mb\x07\x9bc\u202ed\u2066\r\n\té") == "a[31mbcd\n    é"
    assert line(" a\n\tb\x00 ") == "a b"


def test_a_line_keeps_the_blanks_that_hold_words_together() -> None:
    """French sets one before its question mark: a break there would leave the mark alone."""
    assert line("Qui a fondé\n Belora\u202f? «\u00a0Moi\u00a0»\u00a0") == (
        "Qui a fondé Belora\u202f? «\u00a0Moi\u00a0»"
    )


@given(st.text())
def test_safe_text_is_printable_and_stays_as_it_is(text: str) -> None:
    """Made safe once is safe for good, and can be encoded."""
    assert safe(safe(text)) == safe(text)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", safe(text))
    safe(text).encode()


def test_no_widget_is_given_text_that_textual_would_parse() -> None:
    """Widgets get Content, never a string that may hold markup."""
    parsed = re.compile(r"(Static|\.update|Label)\(f?[\"']|from_markup|notify\((?!.*markup=False)")
    files = sorted(FOLDER.rglob("*.py"))
    assert len(files) > 10
    assert [file.name for file in files if parsed.search(file.read_text("utf-8"))] == []
