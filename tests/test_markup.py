"""Markup comes off a text, and every character still knows where it stood."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.reading.markup import clean, plain

MARKS = [
    "[a](b) ",
    "**",
    "*",
    "_",
    "`",
    "&amp;",
    "&nbsp;",
    "# ",
    "- ",
    "<b>",
    "</p>",
    "\r\n",
    "\xa0",
]
PIECES = st.lists(st.one_of(st.text(max_size=8), st.sampled_from(MARKS)), max_size=12)
TEXTS = PIECES.map("".join)


@pytest.mark.parametrize(
    ("raw", "wanted"),
    [
        ("She [has left](https://a.org/x_(y)) the firm.", "She has left the firm."),
        ("She [has left] (https://a.org/x) the firm.", "She has left the firm."),
        ("![A chart](chart.png) Sales *fell* by **3 %**.", "Sales fell by 3 %."),
        ("It is [sic] a note.[12]", "It is [sic] a note."),
        ("Use `pip` or _pipx_, not snake_case_names.", "Use pip or pipx, not snake_case_names."),
        ("Leser*innen und Autor*innen, 5 * 3 * 2", "Leser*innen und Autor*innen, 5 * 3 * 2"),
        ("## A heading ##", "A heading"),
        ("• a point", "a point"),
        ("- a point", "a point"),
        ("1. Mai 2020", "1. Mai 2020"),
        ("Müller &amp; Sohn&nbsp;AG &lt;b&gt;", "Müller & Sohn AG <b>"),
        ("Line<br/>break <b>bold</b>", "Line break bold"),
        ("„Ja“, sagte ''Die Zeit''.", '„Ja“, sagte "Die Zeit".'),
        ("the startup‘s and l’École, d’« ami »", "the startup's and l'École, d'« ami »"),
        ("Qui\u202f?\xa0Lui\t!", "Qui ? Lui !"),
        ("Bund\u00ades\u200bland\ufeff", "Bundesland"),
        ("e\u0301te\u0301", "été"),
        ("a self-\ndriving\ncar", "a self-driving car"),
        (r"3 \* 4 \[x\]", "3 * 4 [x]"),
    ],
)
def test_markup_comes_off(raw: str, wanted: str) -> None:
    """Links, emphasis, entities and odd characters become plain words."""
    assert wanted == plain(raw)


def test_places_point_at_the_same_characters() -> None:
    """A kept character stands at its place in the original."""
    text = "xx The [chief](http://a.b) **left**\nearly. yy"
    cleaned, places = clean(text, 3, len(text) - 3)
    assert cleaned == "The chief left early."
    assert [text[place] for place in places[:-1]] == [*cleaned[:14], "\n", *cleaned[15:]]
    assert text[places[0] : places[-1]] == "The [chief](http://a.b) **left**\nearly."


@given(TEXTS, TEXTS, TEXTS)
def test_places_never_fall_and_stay_inside(before: str, raw: str, after: str) -> None:
    """Whatever the text, there is one place for each character and one for the end."""
    start, end = len(before), len(before) + len(raw)
    cleaned, places = clean(before + raw + after, start, end)
    assert len(places) == len(cleaned) + 1
    assert list(places) == sorted(places)
    assert start <= places[0] <= places[-1] <= end


@given(TEXTS)
def test_blanks_are_single_and_inside(raw: str) -> None:
    """No blank stands at an end or beside another; no other white space is left."""
    cleaned = plain(raw)
    assert cleaned == " ".join(cleaned.split())


@given(st.text(alphabet="abc éüßÄ.,?!«»„“", max_size=60))
def test_plain_text_stays_itself(raw: str) -> None:
    """Without markup only blanks change, and each place holds its own character."""
    cleaned, places = clean(raw, 0, len(raw))
    assert cleaned == " ".join(raw.split())
    assert cleaned == "".join(raw[place] for place in places[:-1])


@given(st.lists(st.sampled_from("aeounc\u0301\u0308\u0327 "), max_size=20).map("".join))
def test_accents_are_composed(raw: str) -> None:
    """Letters and their loose accents become one character."""
    assert unicodedata.is_normalized("NFC", plain("x" + raw))
