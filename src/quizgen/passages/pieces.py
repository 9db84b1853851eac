"""A clause cut in pieces: its words, and what of them can be asked for.

In: a row, the positions of a clause, what to say for some of them, and what to ask for. Out: the
`Piece`s to print.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from quizgen.matching.row import Row
from quizgen.models import Amount, Date, Mention
from quizgen.passages.rows import Positions
from quizgen.rendering import render


@dataclass(frozen=True, slots=True)
class Said:
    """What is said at a position in place of the article's own word."""

    text: str
    mention: Mention | None


class Piece(NamedTuple):
    """A stretch of a passage; with a mention, what can be asked for."""

    text: str
    mention: Mention | None = None
    key: bool = False
    taken: bool = False
    """It stands before what is asked for, and goes with it into the blank."""


def pieces_of(
    row: Row, core: Positions, said: Mapping[int, Said], text: str, keys: Mapping[int, int]
) -> Iterator[Piece]:
    """Yield what a clause can be asked for, and in one piece each what is between."""
    taken = {core[n - k] for n, p in enumerate(core) if p in keys for k in range(1, keys[p] + 1)}
    plain = ""
    for n, p in enumerate(core):
        item = row.items[p]
        words, mention = text[item.start : item.end], item.mention
        if p in said:
            words, mention = said[p].text, said[p].mention
        if not n and (item.mention is None or p in said or isinstance(item.mention.value, Amount)):
            words = words[:1].upper() + words[1:]
        elif n:
            before = core[n - 1]
            if item.word == "," and before in said and _closes_date(row, before, text):
                continue
            gap = _gap(row, before, p, text)
            if before in said:
                gap = _behind(said[before].text, row.word(before), gap)
            if gap and before in taken:
                yield Piece(gap, taken=True)
            else:
                plain += gap
        if mention is None and p not in taken:
            plain += words
            continue
        yield Piece(plain)
        plain = ""
        bare = _bare_date(words, mention, row) if p in keys else 0
        if bare:
            yield Piece(words[:bare])
        yield Piece(words[bare:], mention, key=p in keys, taken=p in taken)
    yield Piece(plain)


def _closes_date(row: Row, before: int, text: str) -> bool:
    """Tell whether a comma stands behind a date that has lost its weekday: Sonntag, 8. Mai, …."""
    item = row.items[before]
    return (
        item.mention is not None and _is_date(item.mention) and "," in text[item.start : item.end]
    )


def _gap(row: Row, previous: int, p: int, text: str) -> str:
    before, item = row.items[previous], row.items[p]
    if p == previous + 1:
        return text[before.end : item.start]
    return "" if item.word in {",", "'s"} else " "


def _behind(said: str, word: str, gap: str) -> str:
    """Return the gap behind what is said in place of a word: qu'elle, que Jane Doe.

    A German genitive ends so, too: Eva Lorenz' Buch.
    """
    if said.endswith("'") and " " not in said:
        return ""
    return " " if word.endswith("'") else gap


def _bare_date(words: str, mention: Mention | None, row: Row) -> int:
    """Return where a date begins behind its own preposition or article: le 3 août 2012."""
    if mention is None or not _is_date(mention):
        return 0
    phrase = render(mention.value, row.syntax.language)
    if phrase and phrase.text in words:
        return words.index(phrase.text)
    start = re.search(r"\d|\w+ \d", words)
    return start.start() if start else 0


def _is_date(mention: Mention) -> bool:
    return isinstance(mention.value, Date)
