"""A sentence as a row of items: words, punctuation marks, and mentions as one item each.

In: a `Sentence` with its mentions. Out: its `Item`s, and the segments between punctuation marks.
"""

import re
from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from quizgen.models import Mention, Sentence

TOKEN = re.compile(
    r"(?=\S)(?:\w{2,}+(?![\w'.-]|,\d)"  # a plain word, as most are; the rest says what is none
    r"|[^\W\d_]'(?=\w|\Z)|(?:qu|jusqu|lorsqu|puisqu|quoiqu)'(?=\w|\Z)"
    r"|'s\b|\d+(?:[.,]\d+)+|(?:[^\W\d_]\.){2,}|\w+(?:[-.]\w+|'(?!s\b)\w+)*|[^\w\s])",
    re.IGNORECASE,
)
GENITIVE_ENDINGS = ("s", "'s", "'")
"""What makes a name a genitive; Mostaques and Mostaque's are the same to all that follows."""
EUPHONIC = "-t-"
"""French: what stands between a verb and the pronoun behind it: a-t-elle."""
GLUED = re.compile(r" -(?=\w)")
"""A hyphen that stands for a dash before its word."""
ENDS = frozenset(",.")
"""Marks that most often follow a word."""
BREAKS = frozenset(',;:()[]–—!?…"“”„«»/')
"""Marks that part a sentence into segments; a hyphen does so between blanks."""


class Item(NamedTuple):
    """One word, one mark or one mention of a sentence."""

    word: str
    """In lower case; empty for a mention."""
    start: int
    end: int
    """Character positions in the sentence's text."""
    mention: Mention | None = None
    capital: bool = False
    opening: str = ""
    """A mention's first word in lower case: dem in dem Unternehmen."""

    @property
    def breaks(self) -> bool:
        """Tell whether a segment ends here; a quotation stands between two."""
        return self.word in BREAKS or (self.mention is not None and self.mention.kind == "quote")


new_item = partial(tuple.__new__, Item)
"""Makes an item of a tuple: in half the time, and there are so many."""
Span = tuple[int, int]
"""First item and the one after the last."""


def items_of(sentence: Sentence) -> tuple[Item, ...]:
    """Return the sentence's items from left to right; each mention is one of them."""
    return items_in(sentence.text, sentence.mentions)


def items_in(text: str, mentions: tuple[Mention, ...]) -> tuple[Item, ...]:
    """Return the items of a text with its mentions."""
    items: list[Item] = []
    position = 0
    for mention in (*mentions, None):
        items += _words(text, position, mention.start if mention else len(text))
        if mention:
            if mention.named is not None and text.endswith(EUPHONIC, position, mention.start):
                items[-2] = items[-2]._replace(word=items[-2].word.removesuffix("-t"))
            opening = text[mention.start : mention.end].split(" ", maxsplit=1)[0].casefold()
            items.append(Item("", mention.start, mention.end, mention, opening=opening))
            if mention.possessive:
                items.append(Item("'s", mention.end, mention.end))
            position = mention.end
    return tuple(items)


def inverts(items: Sequence[Item], position: int) -> bool:
    """Tell whether a hyphen glues the mention at a position to the verb before it: a-t-il dit."""
    mention = items[position].mention
    return mention is not None and mention.named is not None and items[position - 1].word == "-"


def _words(text: str, first: int, end: int) -> list[Item]:
    """Return the words and marks of a stretch that opens the text or stands behind a mention."""
    found: list[Item] = []
    stretch, start = text[first:end], first
    # What an apostrophe at its end means, only what stands behind the piece tells.
    for piece in stretch.split(" ") if "' " not in stretch else [stretch]:
        stop = start + len(piece)
        if piece.isalpha():  # as most are
            found.append(new_item((piece.casefold(), start, stop, None, piece[0].isupper(), "")))
        elif piece[-1:] in ENDS and (word := piece[:-1]).isalpha():
            capital = piece[0].isupper()
            found.append(new_item((word.casefold(), start, stop - 1, None, capital, "")))
            found.append(Item(piece[-1], stop - 1, stop))
        elif piece:
            found += _tokens(text, start, stop)
        start = stop + 1
    if first and found and found[0].start == first and _ends_genitive(text, found[0]):
        found[0] = Item("'s", found[0].start, found[0].end)
    return found


def _tokens(text: str, first: int, end: int) -> Iterator[Item]:
    for match in TOKEN.finditer(text, first, end):
        word, (start, stop) = match[0], match.span()
        if word == "-" and (text[start - 1 : start] == " " or _closes(match, text)):
            word = "–"
        yield Item(word.casefold(), start, stop, None, word[0].isupper())


def _ends_genitive(text: str, item: Item) -> bool:
    return text[item.start : item.end] in GENITIVE_ENDINGS


def _closes(hyphen: re.Match[str], text: str) -> bool:
    """Tell whether a hyphen ends what another one began: l'harmonie -la fanfare- compte."""
    return text[hyphen.end() :][:1] == " " and bool(GLUED.search(text, 0, hyphen.start()))


def segments(items: tuple[Item, ...], words: tuple[str, ...]) -> tuple[Span, ...]:
    """Return the stretches between breaking marks, empty ones left out; `words` are the items'."""
    spans, first = [], 0
    for position in [p for p, w in enumerate(words) if w in BREAKS or (not w and items[p].breaks)]:
        if not within_address(items, position):
            spans.append((first, position))
            first = position + 1
    spans.append((first, len(items)))
    return tuple((first, end) for first, end in spans if first < end)


def within_address(items: tuple[Item, ...], position: int) -> bool:
    """Tell whether a mark only parts a place from its country: Paris, France; Kyle (Écosse)."""
    word = items[position].word
    before, after = position - 1, position + 1
    if word == ")":
        before -= 2
        return _is_place(items, position - 1) and _is_place(items, before) and before >= 0
    return word in (",", "(") and _is_place(items, before) and _is_place(items, after)


def _is_place(items: tuple[Item, ...], position: int) -> bool:
    mention = items[position].mention if 0 <= position < len(items) else None
    return mention is not None and mention.kind == "place"
