"""How texts are cut into lines."""

import pytest
from textual.content import Content

from quizgen.tui.widgets.lines import wrapped

QUOTED = (
    "Au sujet de «\u00a0Riga\u00a0» (mai 2012)\u00a0: qui a dit «\u00a0Non\u202f!\u00a0»\u00a0?"
)


@pytest.mark.parametrize("width", range(12, 60))
def test_no_line_breaks_at_a_blank_that_holds(width: int) -> None:
    """No line begins with what a blank without break ties to the word before."""
    lines = [line.plain for line in wrapped(Content(QUOTED), width)]
    assert all(len(line) <= width for line in lines)
    assert "".join(" ".join(lines).split(" ")) == "".join(QUOTED.split(" "))
    assert not any(line.lstrip().startswith((":", "»", "?", "!")) for line in lines)
    assert not any(line.rstrip().endswith("«") for line in lines)


def test_cut_lines_keep_their_styles() -> None:
    """A style goes on over the place of a cut."""
    text = Content.assemble(
        ("Au sujet de «\u00a0Riga\u00a0»", "bold"), " et de Vilnius", (" !", "red")
    )
    lines = wrapped(text, 14)
    assert [line.plain for line in lines][:2] == ["Au sujet de", "«\u00a0Riga\u00a0» et de"]
    assert [str(span.style) for span in lines[0].spans] == ["bold"]
    assert [str(span.style) for span in lines[-1].spans] == ["red"]


def test_a_tab_breaks_no_cut() -> None:
    """Textual makes blanks of it; the text is cut all the same."""
    lines = wrapped(Content("a\tb\u00a0c d\u00a0e\tf"), 5)
    assert (
        "".join(line.plain for line in lines).replace(" ", "").replace("\t", "")
        == "ab\u00a0cd\u00a0ef"
    )
