"""Page furniture: share bars, bylines, photo credits, comment forms, calls to subscribe.

In: one line of an article, without markup. Out: whether people wrote it to be read as news.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from quizgen.alternation import any_of
from quizgen.words import codes, load

LONGEST_CALL = 300
LONGEST_PART = 160
LONGEST_CAPTION = 280
LONGEST_LABEL = 80
CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
NAME = rf"{CAPITAL}(?:[^\W\d_]|[.'’-])*"
NAMES = rf"{NAME}(?:\s(?:(?:de|del|van|von|der|den|du|la|le|al|bin)\s)*{NAME}){{0,4}}"
EDGES = re.compile(r"\A[\W\d_]+|[\W\d_]+\Z")
INITIALS = re.compile(r"\s*[(\[][a-zäöüß]{2,4}(?:[/, ]{1,2}[a-zäöüß]{2,5}){0,3}[)\]]\Z")
SHAPES = re.compile(
    r"""
    .*\[…\]\Z                                               # an excerpt that breaks off
    | (?:\(c\)|©)\s.{0,200}\Z                               # copyright
    | [^.!?]{1,60}(?:\s[|›»·•]\s[^.!?]{1,60}){2,30}\Z       # a bar of links
    | (?:https?://|www\.)\S+\Z
    | \[[^\]]{1,80}\]:\s?\S+\Z                              # a link definition of Markdown
    | \d+\s?px\Z
    | \|.*\|\Z                                              # a row of a table
    | [-–—]\s.{1,60}\(@\w{1,20}\).{0,40}\Z                  # who sent a message, and when
    | .{0,400}(?:pic\.twitter\.com|https?://t\.co)/\w+\Z    # a message with a link
    """,
    re.VERBOSE | re.DOTALL,
)
SENTENCE_END = re.compile(r"[.!?…][\"'”“»›’)\]\s]*\Z")


def is_furniture(line: str) -> bool:
    """Say whether a line, as `markup.plain` gives it, belongs to the page, not to the article."""
    low = line.lower()
    return (
        not any(map(str.isalpha, line))
        or (len(line) <= LONGEST_LABEL and EDGES.sub("", low) in _all("lines"))
        or (len(line) <= LONGEST_CALL and _starts()(low) is not None)
        or (len(line) <= LONGEST_PART and any(part in low for part in _all("parts")))
        or SHAPES.match(line) is not None
        or INITIALS.fullmatch(line) is not None
        or is_credit(line)
        or is_byline(line)
    )


def is_credit(line: str) -> bool:
    """Say whether a line names who took a picture: `(Bild: dpa)`, `... Image: Jane Doe.`."""
    return len(line) <= LONGEST_CAPTION and _credit()(line) is not None


def is_byline(line: str) -> bool:
    """Say whether a line names the author: `By Jane Doe and John Roe, Berlin`."""
    short = len(line) <= LONGEST_PART and not SENTENCE_END.search(line)
    return short and _byline()(line) is not None


def ends_article(line: str) -> bool:
    """Say whether a heading opens what follows an article: sources, links, comments."""
    return line.rstrip(" :").lower() in _all("sections")


def announced(line: str) -> tuple[str, str] | None:
    """Return field and value of a line such as `Date: 2024-03-29`, or None."""
    key, colon, value = line.partition(":")
    field = _header().get(key.strip().lower(), "") if colon else ""
    return (field, value.strip()) if field and value.strip() else None


def initials(text: str) -> int:
    """Return the length of the author's initials that end a text, with the blank before them."""
    found = INITIALS.search(text) if text.endswith((")", "]")) else None
    return len(found.group()) if found and SENTENCE_END.search(text[: found.start()]) else 0


@cache
def _all(kind: str) -> frozenset[str]:
    return frozenset(phrase.lower() for phrase in _entries(kind))


def _entries(kind: str) -> Iterator[Any]:
    for code in codes():
        yield from load(f"languages/{code}/furniture.yaml")[kind]


@cache
def _header() -> dict[str, str]:
    """Map the words before a colon to the fields they announce."""
    return {
        key.lower(): field
        for code in codes()
        for field, keys in load(f"languages/{code}/furniture.yaml")["header"].items()
        for key in keys
    }


Match = Callable[[str], re.Match[str] | None]


@cache
def _starts() -> Match:
    patterns = "|".join(dict.fromkeys(_entries("starts")))
    return re.compile(rf"[\W\d_]{{0,3}}(?:{patterns})").match


@cache
def _credit() -> Match:
    words = any_of(_all("credits"))
    whole = rf"[(\[]?(?i:{words})\s?[:©][^!?]*\Z"
    # At the end of a caption: a capital, for "one photo: the king's" is a sentence.
    titles = any_of({word[0].upper() + word[1:] for word in _all("credits")})
    maker = rf"(?:{NAMES}|[a-z]{{2,5}})(?:\s?[/,]\s?{NAMES}){{0,3}}"
    last = rf"[^!?:]{{4,250}}[\s(](?:{titles})\s?:\s?{maker}[.)]{{0,2}}\Z"
    return re.compile(rf"{whole}|{last}").match


@cache
def _byline() -> Match:
    words = any_of(_all("bylines"))
    joins = any_of({load(f"languages/{code}/furniture.yaml")["and"] for code in codes()})
    more = rf"(?:\s?(?:,|&|\b(?:{joins})\b)\s?{NAMES}){{0,4}}"
    return re.compile(
        rf"(?i:{words})\s{NAMES}{more}(?:\s?[,|·•–—(-].{{0,80}}|\s?\d.{{0,40}})?\Z"
    ).match
