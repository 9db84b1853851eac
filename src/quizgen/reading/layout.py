"""What each block of a page is: headline, body, or furniture to leave out.

In: blocks. Out: those that are read, each with its kind.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from quizgen.reading.blocks import Block
from quizgen.reading.furniture import ends_article, initials, is_credit, is_furniture

Kind = Literal["headline", "body"]

SENTENCE_END = re.compile(r"(?<!\b[^\W\d_]\.[^\W\d_])[.!?…][\"'”“»›’)\]]*\Z")
INNER_END = re.compile(r"[^\W\d_]{2}[.!?…][\"'”“»›’)\]]*\s\S")
ATTRIBUTION = re.compile(r"(?:[–—]\s?|-\s)[^\W\d_a-z]")
BROKEN_OFF = re.compile(r"\s*[\[(]?(?:…|\.{3})[\])]?\Z")
QUOTE_END = re.compile(r"[\"”“»’]\Z")
QUESTION = re.compile(r"[?!][\"'”“»’]?\Z")
LONGEST_HEADING = 14
"""Words of a line without full stop, from which on it is a sentence all the same."""
LONGEST_TITLE = 40
LONGEST_CAPTION = 130
MOST_LABELS = 3
LABEL_COLON = 7
"""Words of a line that ends in a colon, up to which it is a heading."""
STACK = 2
"""So many headings in a row are believed; a longer run is a menu or a list of names."""
SAME = 40
"""Two paragraphs whose first so many characters agree tell the same."""


@dataclass(frozen=True, slots=True)
class Part:
    """A block and what it is."""

    block: Block
    kind: Kind


def arrange(blocks: Sequence[Block], *, titled: bool = False) -> tuple[Part, ...]:
    """Return the blocks to read; `titled` says that the title stands elsewhere."""
    real = _without_repeats(_without_furniture(_without_end(blocks)))
    parts = [Part(block, _kind(block)) for block in real]
    if parts and not titled and _is_title(parts[0].block, alone=len(parts) == 1):
        parts[0] = replace(parts[0], kind="headline")
    parts = _with_attributions(parts)
    kept = _believed(parts)
    if any(part.kind == "body" for part in kept):
        return tuple(kept)
    return tuple(replace(part, kind="body") for part in parts)


def _kind(block: Block) -> Kind:
    text, words = block.text, block.words
    if block.heading:
        return "body" if words > LONGEST_HEADING and INNER_END.search(text) else "headline"
    if SENTENCE_END.search(text) or INNER_END.search(text) or words > LONGEST_HEADING:
        return "body"
    if text.endswith(":"):
        return "body" if words > LABEL_COLON else "headline"
    return "body" if block.item and words > STACK else "headline"


def _is_title(block: Block, *, alone: bool) -> bool:
    """Say whether the first block is a headline: no full stop, or a question before more."""
    if SENTENCE_END.search(block.text):
        short = block.words <= LONGEST_HEADING and not INNER_END.search(block.text)
        return short and not alone and QUESTION.search(block.text) is not None
    return block.words <= LONGEST_TITLE and not block.item


def _without_end(blocks: Sequence[Block]) -> Sequence[Block]:
    """Leave out all from a heading such as Comments or Sources on, if it is in the second half."""
    if not blocks:
        return blocks
    middle = (blocks[0].start + blocks[-1].end) / 2
    for number, block in enumerate(blocks):
        if block.start > middle and ends_article(block.text):
            return blocks[:number]
    return blocks


def _without_furniture(blocks: Sequence[Block]) -> Iterator[Block]:
    dropped = {number for number, block in enumerate(blocks) if is_furniture(block.text)}
    for number in [number for number in dropped if is_credit(blocks[number].text)]:
        dropped.update(_caption(blocks, number))
    for number, block in enumerate(blocks):
        if number not in dropped:
            yield _without_initials(block)


def _caption(blocks: Sequence[Block], credit: int) -> Iterator[int]:
    """Yield the lines above a photo credit that describe the picture."""
    labels = credit - 1
    sentence = labels > 0 and _is_sentence(blocks[labels])
    if sentence and (labels == 1 or len(blocks[labels].text) > LONGEST_CAPTION):
        return
    labels -= sentence
    above = labels
    while (
        above > max(0, labels - MOST_LABELS)
        and not blocks[above].heading
        and not _is_sentence(blocks[above])
    ):
        yield above
        above -= 1
    if sentence and above < labels:
        yield labels + 1


def _is_sentence(block: Block) -> bool:
    return _kind(block) == "body"


def _without_initials(block: Block) -> Block:
    length = initials(block.text)
    if not length:
        return block
    return replace(block, end=block.end - length, text=block.text[:-length])


def _without_repeats(blocks: Iterator[Block]) -> list[Block]:
    """Keep one of the paragraphs that begin alike and tell the same, such as excerpt and text."""
    alike: dict[str, list[Block]] = {}
    for number, block in enumerate(blocks):
        start = block.text[:SAME].casefold()
        rivals = alike.setdefault(start if len(start) == SAME else f"{start} {number}", [])
        if not any(_tells_more(rival, block) for rival in rivals):
            rivals[:] = [rival for rival in rivals if not _tells_more(block, rival)] + [block]
    return sorted((block for rivals in alike.values() for block in rivals), key=_place)


def _tells_more(block: Block, other: Block) -> bool:
    """Say whether another block only repeats the start of this one, or breaks off."""
    broken = BROKEN_OFF.search(other.text) is not None and not BROKEN_OFF.search(block.text)
    return broken or block.text.startswith(BROKEN_OFF.sub("", other.text))


def _place(block: Block) -> int:
    return block.start


def _with_attributions(parts: Sequence[Part]) -> list[Part]:
    """Take `– Jane Doe` and `Jane Doe, chair` below a quotation for body: they name the speaker."""
    texts = ["", *(part.block.text for part in parts)]
    return [
        replace(part, kind="body")
        if part.kind == "headline" and number and _attributes(texts[number], part.block.text)
        else part
        for number, part in enumerate(parts)
    ]


def _attributes(before: str, text: str) -> bool:
    return ATTRIBUTION.match(text) is not None or ("," in text and bool(QUOTE_END.search(before)))


def _believed(parts: Sequence[Part]) -> list[Part]:
    """Leave out the headings that head nothing: at the end, or in a long run."""
    kept: list[Part] = []
    run: list[Part] = []
    for number, part in enumerate(parts):
        if part.kind == "body":
            kept += run if len(run) <= STACK else run[-1:]
            kept.append(part)
            run = []
        elif number == 0 or part.block.heading:
            kept.append(part)
        else:
            run.append(part)
    return kept
