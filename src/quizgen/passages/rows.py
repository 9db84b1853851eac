"""Sentences as rows of items, and the questions that the steps ask of them.

In: a sentence. Out: its `Row`, or None where the article speaks with another's voice.
"""

import re
from collections.abc import Iterable, Iterator

from quizgen.matching.row import Row
from quizgen.mentions.place_words import nationality
from quizgen.models import Amount, Mention, Name, Sentence

PAIRS = {"„": "“”", "“": "”", "«": "»", "»": "«"}
"""Marks that open a quotation, and those that close it: “ does both."""
PAIR = re.compile("[„“”«»]")
LETTERS = 7
"""Characters of a word within a mention, on average."""
MARKS = frozenset('"“”„«»‚‘')
Positions = tuple[int, ...]
"""Where the words of a clause stand in the row, in the order to say them."""


def own_sentences(sentences: Iterable[Sentence]) -> Iterator[Sentence]:
    """Yield the sentences of the body that are not within a quotation of several sentences."""
    mark = ""
    place: tuple[str, int] | None = None
    for sentence in sentences:
        if place != (sentence.article.name, sentence.paragraph):
            place, mark = (sentence.article.name, sentence.paragraph), ""
        own = not mark and "”" not in sentence.text[-2:]
        mark = _left_open(sentence.text, mark)
        paragraph = sentence.article.paragraphs[sentence.paragraph]
        if own and paragraph.kind == "body" and sentence.text.endswith("."):
            yield sentence


def is_measured(mention: Mention) -> bool:
    """Tell whether an amount has a word beside its number: 9 euros."""
    value = mention.value
    return isinstance(value, Amount) and bool(value.unit or value.currency)


def lengths_of(row: Row, core: Positions) -> tuple[int, int]:
    """Count the words, those of mentions too: by their letters there are so many, or so many."""
    plain = least = most = 0
    for p in core:
        if word := row.words[p]:
            plain += word[0].isalnum() and word[-1] != "'"  # l' is none
        else:
            mention = row.mention(p)
            letters = mention.end - mention.start
            least += max(letters // LETTERS, 1)
            most += max((letters + LETTERS - 1) // LETTERS, 1) + is_measured(mention)
    return plain + least, plain + most


def _left_open(text: str, mark: str) -> str:
    """Return the mark of the quotation that is open behind a text, if one is."""
    for character in PAIR.findall(text):
        if not mark and character in PAIRS:
            mark = character
        elif mark and character in PAIRS[mark]:
            mark = ""
    return mark


def ends_name(row: Row, p: int) -> bool:
    """French: tell whether a surname ends the name of a thing: la société Maison Delrieu."""
    mention, before = row.items[p].mention, row.items[p - 1]
    if not row.items[max(p - 2, 0) : p - 1] or mention is None or row.syntax.modifiers_first:
        return False
    alone = mention.kind == "person" and len(row.items[p].opening) == mention.end - mention.start
    plain = before.mention is None and before.word not in row.syntax.function_words
    led = plain and before.capital and not row.syntax.verb_second
    return alone and led and nationality(before.word, row.syntax.language) is None


def is_name(row: Row, position: int) -> bool:
    """Tell whether a proper name stands at a position."""
    mention = row.items[position].mention if 0 <= position < len(row.items) else None
    return mention is not None and isinstance(mention.value, Name)


def is_place(row: Row, position: int) -> bool:
    """Tell whether a place is named at a position."""
    return is_name(row, position) and row.mention(position).kind == "place"
