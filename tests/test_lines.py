"""A line is read into parts that keep what belongs together."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.templates.lines import (
    LineError,
    Mark,
    Optional,
    Part,
    Slot,
    Verb,
    Word,
    parse_line,
    slots,
)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "{buyer} <step down> [for {price|acc}]",
            (
                Slot("buyer"),
                Verb("step down", space=True),
                Optional((Word(("for",)), Slot("price", "acc", space=True)), space=True),
            ),
        ),
        ("l'{org}", (Word(("l'",)), Slot("org"))),
        ("{org|à}", (Slot("org", "à"),)),
        ("{org}'s unit", (Slot("org"), Word(("'s",)), Word(("unit",), space=True))),
        ("{org}-{role} {x}", (Slot("org"), Mark("-"), Slot("role"), Slot("x", space=True))),
        ("{a}, Chef/Chefin", (Slot("a"), Mark(","), Word(("Chef", "Chefin"), space=True))),
        ("aujourd'hui U-Bahn", (Word(("aujourd'hui",)), Word(("U-Bahn",), space=True))),
        (
            "Wer [{when|on}] ?",
            (
                Word(("Wer",)),
                Optional((Slot("when", "on"),), space=True),
                Mark("?", space=True),
            ),
        ),
        ("Amt[, {a}]", (Word(("Amt",)), Optional((Mark(","), Slot("a", space=True))))),
    ],
)
def test_a_line_has_parts(text: str, parts: tuple[Part, ...]) -> None:
    """Words, slots, verbs, brackets and marks know whether a blank stands before them."""
    assert parse_line(text) == parts


def test_parts_know_where_they_stand() -> None:
    """Offsets count characters from the line's beginning, in brackets too."""
    assert [slot.offset for slot in slots(parse_line("{a} über [für {b}]"))] == [0, 14]


@pytest.mark.parametrize(
    ("text", "offset", "message"),
    [
        ("", 0, "the line is empty"),
        ("  ", 0, "the line is empty"),
        ("{a", 0, "this '{' is not closed"),
        ("{a [b]} c", 0, "this '{' is not closed"),
        ("a}", 1, "no '{' opens this slot"),
        ("x {}", 2, "nothing stands between '{' and '}'"),
        ("{Buyer}", 0, "a slot is {argument} or {argument|filter}, in small letters"),
        ("{a|}", 0, "a slot is {argument} or {argument|filter}, in small letters"),
        ("{a} <x", 4, "this '<' is not closed"),
        ("{a} <>", 4, "nothing stands between '<' and '>'"),
        ("a > b", 2, "no '<' opens this verb"),
        ("a [b", 2, "this '[' is not closed"),
        ("a b]", 3, "no '[' opens this bracket"),
        ("a []", 2, "nothing stands between '[' and ']'"),
        ("[a [b]]", 3, "brackets cannot stand in brackets; write a second line"),
        ("a / b", 2, "a '/' stands between two words without blanks: word/word"),
        ("a’s", 1, "write the straight apostrophe '"),
        ("a ' b", 2, "an apostrophe belongs to a word: l' or 's"),
        ("a\u00a0b", 1, r"the character '\xa0' cannot stand in a line"),
        ("a\nb", 1, "a line cannot be broken"),
        ("{a}{b}", 3, "a blank or a word must stand between two slots"),
        ("{a}[{b}]", 4, "a blank or a word must stand between two slots"),
        ("[{a}]{b}", 5, "a blank or a word must stand between two slots"),
    ],
)
def test_a_bad_line_says_where(text: str, offset: int, message: str) -> None:
    """A line that cannot be read gives the character and the reason."""
    with pytest.raises(LineError) as found:
        parse_line(text)
    assert (found.value.offset, found.value.message) == (offset, message)


def _write(parts: tuple[Part, ...]) -> str:
    """Write a line again."""
    return "".join(" " * part.space + _write_part(part) for part in parts)


def _write_part(part: Part) -> str:
    match part:
        case Word():
            return "/".join(part.forms)
        case Mark():
            return part.text
        case Verb():
            return f"<{part.lemma}>"
        case Slot():
            return "{" + part.argument + (f"|{part.filter}" if part.filter else "") + "}"
        case Optional():
            return f"[{_write(part.parts)}]"


pieces = ["{a}", "{b|gen}", "<gehen>", "Haus", "l'", "'s", "a/b", ",", "-", " ", " ", "[", "]"]


@given(st.lists(st.sampled_from(pieces), max_size=12).map("".join))
def test_no_character_is_lost(text: str) -> None:
    """A line that can be read can be written again, but for blanks nobody needs."""
    with suppress(LineError):
        tight = " ".join(text.split()).replace(" ]", "]")
        assert _write(parse_line(text)).strip() == tight


@given(st.text(max_size=30))
def test_any_text_is_a_line_or_says_where_not(text: str) -> None:
    """Nothing but LineError comes out, with a place in the line."""
    offset = 0
    try:
        parse_line(text)
    except LineError as error:
        offset = error.offset
    assert 0 <= offset <= len(text)
