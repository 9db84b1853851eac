"""What an article says about itself before its first sentence: front matter, `Date:` lines.

In: the text, or its first blocks. Out: title, date, address, publisher.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import yaml

from quizgen.reading import datelines
from quizgen.reading.blocks import Block
from quizgen.reading.furniture import announced, is_byline, is_furniture
from quizgen.words import loader

FRONT_MATTER = re.compile(
    r"\s*---[ \t]*\r?\n(.{0,20000}?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE
)
FIELDS = {
    "title": ("title", "headline"),
    "published": (
        "date",
        "published",
        "publishdate",
        "publication_date",
        "datepublished",
        "pubdate",
    ),
    "url": ("url", "canonical_url", "canonical", "original_url", "source_url", "link"),
    "publisher": ("publisher", "source", "site", "publication", "author", "authors"),
}
ENTRIES: list[type[yaml.Event]] = [yaml.MappingStartEvent]
READ = (ENTRIES, [yaml.MappingStartEvent, yaml.SequenceStartEvent])
"""Where values stand: in the front matter itself, or in a list of it."""
PLAIN_ENTRY = re.compile(r"^([\w-]+):[ \t]+(\S[^\r\n]*)", re.MULTILINE)
ADDRESS = re.compile(r"https?://\S+")
TOP = 10
"""So many blocks may announce something or give the date."""
LONGEST_DATE_LINE = 90
MOST_WORDS_BESIDE = 3
"""A line with a date and more words than this is not there for the date."""


@dataclass(frozen=True, slots=True)
class Head:
    """What is known of an article before its body is read."""

    title: str = ""
    published: date | None = None
    url: str = ""
    publisher: str = ""
    end: int = 0
    """Where the front matter ends in the text."""


def front_matter(text: str) -> Head:
    """Return what the front matter says; broken front matter says what can be read of it."""
    match = FRONT_MATTER.match(text)
    if not match:
        return Head()
    values = _values(match[1])

    def first(field: str) -> str:
        return next((values[key] for key in FIELDS[field] if values.get(key)), "")

    dated = datelines.find(first("published"))
    address = ADDRESS.match(first("url"))
    return Head(
        title=first("title"),
        published=dated[0] if dated else None,
        url=address.group() if address else "",
        publisher=first("publisher"),
        end=match.end(),
    )


def read_top(blocks: Sequence[Block], text: str, head: Head) -> tuple[Head, tuple[Block, ...]]:
    """Return what the lines at the top add to `head`, and the blocks without those lines."""
    fields: dict[str, str] = {}
    day, kept = head.published, []
    for number, block in enumerate(blocks[:TOP]):
        found = announced(text[block.start : block.end])
        dated = datelines.find(block.text) if _may_date(block, number) else None
        if found:
            fields.setdefault(*found)
        elif dated and _is_for_date(block.text, *dated[1:]):
            day = day or dated[0]
        else:
            kept.append(block)
    return _filled(replace(head, published=day), fields), (*kept, *blocks[TOP:])


def _filled(head: Head, fields: Mapping[str, str]) -> Head:
    """Fill what the front matter left open from the announced fields."""
    dated = datelines.find(fields.get("date", ""))
    sources = [fields.get("url", ""), fields.get("publisher", "")]
    address = next((found.group() for found in map(ADDRESS.search, sources) if found), "")
    publisher = ADDRESS.sub("", fields.get("publisher", "") or fields.get("author", "")).strip(
        " ,()"
    )
    return replace(
        head,
        title=head.title or fields.get("title", ""),
        published=dated[0] if dated and not head.published else head.published,
        url=head.url or address,
        publisher=head.publisher or publisher,
    )


def _may_date(block: Block, number: int) -> bool:
    return (number > 0 or is_furniture(block.text)) and len(block.text) <= LONGEST_DATE_LINE


def _is_for_date(line: str, start: int, end: int) -> bool:
    """Say whether a line is there to give the date: alone, after a byline, `Published on`."""
    rest = f"{line[:start]} {line[end:]}".strip(" ,.|–—-")
    words = [word for word in rest.split() if any(map(str.isalpha, word))]
    return len(words) <= MOST_WORDS_BESIDE or is_byline(rest) or is_furniture(line)


def _values(source: str) -> dict[str, str]:
    """Return the first text of each key; what is no YAML is read line by line."""
    try:
        entries = [*_entries(source)]
    except (yaml.YAMLError, ValueError):
        entries = [(key, value.strip("\"' ")) for key, value in PLAIN_ENTRY.findall(source)]
    return {key.lower(): value for key, value in reversed(entries)}


def _entries(source: str) -> Iterator[tuple[str, str]]:
    """Yield key and text of each top-level entry, and of lists their items.

    The parser's events are read one by one: nothing is built, no alias is followed.
    """
    kinds: list[type[yaml.Event]] = []
    key = ""
    for event in yaml.parse(source, Loader=loader()):
        if isinstance(event, yaml.CollectionEndEvent):
            kinds.pop()
        elif isinstance(event, yaml.CollectionStartEvent):
            kinds.append(type(event))
        elif isinstance(event, yaml.ScalarEvent) and key and kinds in READ:
            yield key, event.value.strip()
        elif isinstance(event, yaml.ScalarEvent) and kinds == ENTRIES:
            key = event.value.strip()
            continue
        # After its value a key is done; within the list that is its value it stays.
        key = key if kinds != ENTRIES else ""
