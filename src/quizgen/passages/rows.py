"""Sentences as rows of items, and the questions that the steps ask of them.

In: a sentence. Out: its `Row`, or None where the article speaks with another's voice.
"""

from collections.abc import Iterable, Iterator

from quizgen.matching.row import Row
from quizgen.models import Amount, Mention, Name, Sentence

OPENING, CLOSING = "“„«", "”»"
MARKS = frozenset('"“”„«»‚‘')
Positions = tuple[int, ...]
"""Where the words of a clause stand in the row, in the order to say them."""


def own_sentences(sentences: Iterable[Sentence]) -> Iterator[Sentence]:
    """Yield the sentences of the body that are not within a quotation of several sentences."""
    open_ = 0
    place: tuple[str, int] | None = None
    for sentence in sentences:
        if place != (sentence.article.name, sentence.paragraph):
            place, open_ = (sentence.article.name, sentence.paragraph), 0
        own = not open_ and "”" not in sentence.text[-2:]
        open_ = max(open_ + sum(map(sentence.text.count, OPENING)), 0)
        open_ = max(open_ - sum(map(sentence.text.count, CLOSING)), 0)
        paragraph = sentence.article.paragraphs[sentence.paragraph]
        if own and paragraph.kind == "body" and sentence.text.endswith("."):
            yield sentence


def is_measured(mention: Mention) -> bool:
    """Tell whether an amount has a word beside its number: 9 euros."""
    value = mention.value
    return isinstance(value, Amount) and bool(value.unit or value.currency)


def is_name(row: Row, position: int) -> bool:
    """Tell whether a proper name stands at a position."""
    mention = row.items[position].mention if 0 <= position < len(row.items) else None
    return mention is not None and isinstance(mention.value, Name)
