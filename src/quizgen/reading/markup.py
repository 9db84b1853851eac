"""Markup that stays in an article's text: Markdown, HTML, wiki quotes, odd blanks.

In: a span of the text. Out: the span as readers and rules want it, and where each character stood.
"""

import html
import re
import unicodedata
from collections.abc import Callable, Sequence
from typing import TypeAlias

Places: TypeAlias = Sequence[int]
"""Where each character stands in the original text, plus one past the last."""

KEPT = "kept"
"""The name of the group that a rule leaves in the text."""

SUSPECT = re.compile(r"[\[<*_`#>&\\{]")
ITEM = re.compile(r"\s*(?:[•‣◦·+-]|\d+\))\s")
"""What a line of a list begins with."""
ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,30});")
TARGET = r"\((?:[^()\n]|\([^()\n]*\)){0,2000}\)"
MARKUP = tuple(
    re.compile(pattern)
    for pattern in (
        r"<!--.{0,2000}?-->|\{\{[<%].{0,500}?[>%]\}\}|\{%.{0,500}?%\}|\{:[^{}\n]{0,200}\}",
        rf"!\[[^\[\]]{{0,2000}}\][ ]?(?:{TARGET})",
        rf"\[(?P<kept>[^\[\]]{{1,2000}})\][ ]?(?:{TARGET})(?<!\(\))",
        r"\[\[(?:[^\[\]|\n]{1,200}\|)?(?P<kept>[^\[\]|\n]{1,200})\]\]",
        r"(?<=\S)\[\^?\d{1,3}\]",
        r"<https?://[^<>\s]{1,2000}>|</?(?!(?:br|p|div|li|td|h\d)\b)[A-Za-z][^<>\n]{0,500}>",
        r"(?m)^[ \t]*(?:#{1,6}[ \t]+|>[ \t]?)+",
        r"\A\s*(?:[•‣◦·*+-]|\d{1,2}\))[ \t]+",
        r"[ \t]#+\s*\Z",
        r"'''(?P<kept>[^'\n]{1,500})'''",
        r"(?<![\w*\\])\*{1,3}(?=[^\s*])(?P<kept>[^*]{0,2000}[^\s*\\])\*{1,3}(?![\w*])",
        r"(?<![\w_\\])_{1,3}(?=[^\s_])(?P<kept>[^_]{0,2000}[^\s_\\])_{1,3}(?![\w_])",
        r"(?<![\w`\\])`{1,2}(?=[^\s`])(?P<kept>[^`]{0,2000})`{1,2}(?!`)",
        r"\\(?P<kept>[*_#\[\]()`.!>\\-])",
    )
)
BREAK = re.compile(r"</?[A-Za-z][^<>\n]{0,500}>")
WIKI_QUOTE = re.compile(r"(?<!')''(?!')")
CLUSTER = re.compile(r".[\u0300-\u036f]+|[\u212a\u212b\u2126]", re.DOTALL)
CURLY = re.compile("[’‘ʼ‛´]")
APOSTROPHE = re.compile(r"(?<=\w)[’‘ʼ‛´](?=\w)|(?<=\b[cdjlmnstCDJLMNST])[’ʼ](?=\S)|ʼ")
JOINT = re.compile(r"(?<=[^\W\d_]-)\s*[\r\n]\s*(?=[^\W\d_])")
UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff\ufffc"
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]"
)
TICKER = re.compile(
    r" (?<=[a-z.&)] )[A-Z]{2,5}\.(?:N|O|OQ|K|L|PA|DE|T|HK|AX|TO|MI|AS|S|BO|NS)(?![.\w])"
)
"""By what an exchange lists a firm, without brackets: Textron TXT.N said.

To begin with the blank, not with what goes before it, makes a pattern fast.
"""
BLANKS = re.compile(r"[^\S ]\s*| \s+")


def clean(text: str, start: int, end: int) -> tuple[str, tuple[int, ...] | range]:
    """Return a span without markup, and each character's place in `text` plus the end.

    Runs of blanks and line breaks become one blank; apostrophes inside words become `'`;
    quotation marks stay as they are. The places never fall.
    """
    piece = text[start:end]
    places: Places = range(start, end + 1)
    if SUSPECT.search(piece) or "''" in piece or ITEM.match(piece):
        piece, places = _without_markup(piece, places)
    piece, places = _replace(piece, places, UNSEEN, "")
    if not unicodedata.is_normalized("NFC", piece):
        piece, places = _replace(piece, places, CLUSTER, _compose)
    if CURLY.search(piece):
        piece, places = _replace(piece, places, APOSTROPHE, "'")
    if TICKER.search(piece):
        piece, places = _replace(piece, places, TICKER, "")
    if "\n" in piece or "\r" in piece:
        piece, places = _replace(piece, places, JOINT, "")
    if " ".join(piece.split()) != piece.strip():
        piece, places = _replace(piece, places, BLANKS, " ")
    first, last = len(piece) - len(piece.lstrip()), len(piece.rstrip())
    places = places[first : last + 1] or places[-1:]
    return piece[first:last], places if isinstance(places, range) else tuple(places)


def plain(text: str) -> str:
    """Return a text as `clean` makes it."""
    return clean(text, 0, len(text))[0]


def _without_markup(piece: str, places: Places) -> tuple[str, Places]:
    for pattern in MARKUP:
        piece, places = _replace(piece, places, pattern, "")
    piece, places = _replace(piece, places, BREAK, " ")
    piece, places = _replace(piece, places, WIKI_QUOTE, '"')
    # Last, so that an escaped `&lt;b&gt;` stays the text that its author wanted to show.
    return _replace(piece, places, ENTITY, lambda match: html.unescape(match.group()))


def _compose(match: re.Match[str]) -> str:
    composed = unicodedata.normalize("NFC", match.group())
    return composed if len(composed) <= len(match.group()) else match.group()


def _replace(
    piece: str, places: Places, pattern: re.Pattern[str], new: str | Callable[[re.Match[str]], str]
) -> tuple[str, Places]:
    """Put `new` in the place of each match, or only strip what is around its kept group."""
    texts: list[str] = []
    kept: list[int] = []
    done = 0
    for match in pattern.finditer(piece):
        inner = match.span(KEPT) if KEPT in pattern.groupindex else (match.end(), match.end())
        written = new if isinstance(new, str) else new(match)
        texts += piece[done : match.start()], written, piece[slice(*inner)]
        kept += places[done : match.start()]
        kept += [places[match.start()]] * len(written)
        kept += places[slice(*inner)]
        done = match.end()
    if not done:
        return piece, places
    return "".join((*texts, piece[done:])), [*kept, *places[done:]]
