"""From text to blocks: paragraphs, headings and list items as their author set them apart.

In: the text and where its body starts. Out: blocks in order; no line is in two of them.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from quizgen.reading.furniture import announced, is_furniture
from quizgen.reading.markup import plain


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading or list item."""

    start: int
    end: int
    """Character positions in the text, without list mark or hashes; end exclusive."""
    text: str
    """Its words without markup, on one line."""
    heading: bool = False
    """It is marked as a heading."""
    item: bool = False
    """It is an item of a list."""

    @property
    def words(self) -> int:
        """Count its words."""
        return self.text.count(" ") + 1


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the text without the blanks around it."""

    start: int
    text: str
    gap: bool
    """An empty line stands before it."""
    mark: int = 0
    """The length of the hashes, bullet or number that open it."""
    heading: bool = False
    number: int | None = None
    """Its number in a list."""


LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")
FENCE = re.compile(r"\s*(?:```|~~~)")
RULE = re.compile(r"[\s*_=~.#+|–—-]*\Z")
MARK = re.compile(
    r"(?P<heading>#{1,6}[ \t]+)|(?P<item>[•‣◦·*+-][ \t]+|(?P<number>\d{1,2})[.)][ \t]+)"
)
SENTENCE_END = re.compile(r"[.!?…:;][\"'”“»›’)\]]*\Z")
WIDEST_WRAP = 120
"""Longer lines are paragraphs, not parts of wrapped ones."""
SHORTEST_WRAP = 45


def split(text: str, start: int = 0) -> tuple[Block, ...]:
    """Return the blocks of a text from `start` on; hard-wrapped lines are joined."""
    groups = _groups(_without_false_numbers([*_lines(text, start)]))
    blocks = (
        _block(text, lines)
        for number, group in enumerate(groups)
        for lines in _joined(group, top=number == 0)
    )
    return tuple(block for block in blocks if block.text)


def _lines(text: str, start: int) -> Iterator[Line]:
    """Yield the lines that say something; blocks of code are left out."""
    last, gap, fenced = start, True, False
    for match in LINE.finditer(text, start):
        fence = FENCE.match(match.group()) is not None
        fenced = fenced != fence
        gap = gap or len(text[last : match.start()].replace("\r\n", "\n")) > 1
        last = match.end()
        if fence or fenced or RULE.match(match.group()):
            gap = True
        else:
            yield _line(match, gap=gap)
            gap = False


def _line(match: re.Match[str], *, gap: bool) -> Line:
    text = match.group().strip()
    start = match.start() + match.group().index(text)
    mark = MARK.match(text)
    if not mark:
        return Line(start, text, gap)
    number = int(mark["number"]) if mark["number"] else None
    return Line(start, text, gap, mark.end(), bool(mark["heading"]), number)


def _without_false_numbers(lines: Sequence[Line]) -> list[Line]:
    """Take `1. Mai` for an item only if the line before or after it has the next number."""
    numbers = [None, *(line.number for line in lines), None]
    return [
        replace(line, mark=0, number=None)
        if line.number is not None
        and numbers[at] != line.number - 1
        and numbers[at + 2] != line.number + 1
        else line
        for at, line in enumerate(lines)
    ]


def _groups(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield the runs of lines without a gap between."""
    group: list[Line] = []
    for line in lines:
        if line.gap and group:
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _joined(group: Sequence[Line], *, top: bool) -> Iterator[list[Line]]:
    """Yield the lines of one block after the other."""
    width = _wrap_width(group, top=top)
    lines = [group[0]]
    for before, line in pairwise(group):
        if not _continues(before, line, width):
            yield lines
            lines = []
        lines.append(line)
    yield lines


def _wrap_width(group: Sequence[Line], *, top: bool) -> int:
    """Return the width at which lines seem to have been wrapped, or 0 if each is a paragraph."""
    # The first line of all may be a headline: that it has no full stop says nothing.
    inner = group[1:-1] if top else group[:-1]
    wrapped = any(not SENTENCE_END.search(line.text) for line in inner)
    width = max((len(line.text) for line in group[1:]), default=0)
    return width if wrapped and width <= WIDEST_WRAP else 0


def _continues(before: Line, line: Line, width: int) -> bool:
    """Say whether a line break stands inside a sentence that was wrapped at `width`."""
    if before.heading or line.mark or _stands_alone(before, line):
        return False
    if line.text[0].islower() and not SENTENCE_END.search(before.text):
        return True
    word = line.text.split(" ", 1)[0]
    full = len(before.text) + 1 + len(word) > width and len(before.text) >= SHORTEST_WRAP
    return full and width > 0 and len(before.text) <= WIDEST_WRAP


def _stands_alone(before: Line, line: Line) -> bool:
    return any(announced(each.text) or is_furniture(plain(each.text)) for each in (before, line))


def _block(text: str, lines: Sequence[Line]) -> Block:
    first = lines[0]
    start, end = first.start + first.mark, lines[-1].start + len(lines[-1].text)
    item = first.mark > 0 and not first.heading
    return Block(start, end, plain(text[start:end]), first.heading, item)
