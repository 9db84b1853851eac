"""Which mentions fit which slots, and the characters that stand for them in annotated text.

In annotated text a mention is two characters, one for its kind and one for its place in the
sentence's list, so that a slot is short to match however long the name or the quotation is; and
a mark stands before each article, so that no pattern has to list them.
"""

import re
from collections.abc import Mapping
from functools import cache
from typing import TypeAlias

from quizgen.models import Amount, Date, Mention, Name, Sentence
from quizgen.rendering import NAMED_THINGS, find_head
from quizgen.templates.relations import Argument, Relation

Kinds: TypeAlias = tuple[frozenset[str], ...]
"""For each required argument of a relation the marks of the mentions that it takes, and the
entries in the word lists if it takes no others."""

FITS: dict[str, tuple[str, ...]] = {
    "person": ("person", "full_name"),
    "organisation": ("organisation", "full_name", "name"),
    "place": ("place",),
    "nation": ("place",),
    "work": ("work", "name", "full_name"),
    "name": ("name", "full_name", "person", "organisation", "place", "work"),
    "role": ("role",),
    "former_role": ("former_role",),
    "event": ("event",),
    "site": ("site",),
    "object": ("object",),
    "thing": ("event", "site", "object"),
    "date": ("date", "day", "year", "period"),
    "day": ("day",),
    "year": ("year",),
    "period": ("period", "year"),
    "money": ("money",),
    "number": ("number",),
    "percent": ("percent",),
    "score": ("score",),
    "sets": ("sets",),
    "quote": ("quote",),
    "term": ("term",),
    "acronym": ("acronym",),
    "statement": ("statement",),
    "description": ("description",),
}
"""Kind of a slot to the kinds of mentions that it takes."""
THINGS = frozenset({"event", "site", "object", "thing"})
"""Kinds of slots for what an article calls by a common noun."""
MARK_CODES = (*range(0x01, 0x09), *range(0x0E, 0x1C), *range(0x86, 0xA0))
"""Control characters that are no blanks; the reader has taken all of them out of the text."""
MARKS = dict(
    zip(
        dict.fromkeys(kind for kinds in FITS.values() for kind in kinds),
        map(chr, MARK_CODES),
        strict=False,
    )
)
DETERMINER = "\x7f"
"""Stands before each article and the like."""
MOST_BLANKS = 3
"""Between the words of what may be a person's full name."""
HEADED = frozenset({"name", "work"})
"""Kinds of names whose head noun may tell what they stand for."""
PAIR = 2
FIRST_INDEX = 0xE100
INDEX = "."


def kind_of(mention: Mention) -> str:
    """Return a mention's kind; a name of two and more words may be anybody's full name.

    A quarter is a period, as a year is.
    """
    if isinstance(mention.value, Date) and mention.value.quarter:
        return "period"
    if isinstance(mention.value, Name) and mention.kind == "name":
        blanks = mention.value.text.count(" ")
        return "full_name" if 1 <= blanks <= MOST_BLANKS else "name"
    return mention.kind


def fits(mention: Mention, kinds: tuple[str, ...]) -> bool:
    """Tell whether a mention can fill a slot of one of these kinds."""
    return any(kind_of(mention) in FITS[kind] for kind in kinds)


def takes(argument: Argument, mention: Mention) -> bool:
    """Tell whether a mention can be this argument: by its kind, its entry in a list, its word."""
    if isinstance(mention.value, Date) and mention.value.year is None:
        return False  # nobody knows later which August it was
    id_ = entry_of(mention)
    barred = not argument.never.isdisjoint((id_, getattr(mention.value, "text", id_)))
    if barred or (argument.only and id_ not in argument.only):
        return False
    return fits(mention, argument.kinds)


def entry_of(mention: Mention) -> str:
    """Return the entry in a word list that a mention stands for: ceo, employee, FR.

    An unlisted name stands for the sort of its head noun: the Westbury Prize is a prize.
    """
    value = mention.value
    if isinstance(value, Amount):
        return value.unit
    if isinstance(value, Name) and not value.id and mention.kind in HEADED:
        return str((find_head(value.text, NAMED_THINGS) or {}).get("sort", ""))
    return getattr(value, "id", "")


def slot_pattern(kinds: tuple[str, ...]) -> str:
    """Return a regular expression for a mention that fits."""
    return f"[{''.join(sorted(marks_of(kinds)))}]{INDEX}"


def marks_of(kinds: tuple[str, ...]) -> frozenset[str]:
    """Return the marks of the mentions that fit one of these kinds."""
    return frozenset(MARKS[kind] for wanted in kinds for kind in FITS[wanted])


def takes_things(relation: Relation) -> bool:
    """Tell whether an argument of a relation can be what an article calls by a common noun."""
    kinds = (kind for argument in relation.arguments.values() for kind in argument.kinds)
    return not THINGS.isdisjoint(kinds)


def kinds_wanted(relation: Relation) -> Kinds:
    """Return what must be there for the relation to be found at all."""
    named = (relation.arguments[name] for name in relation.required)
    required = [argument for argument in named if not argument.implied]
    listed = (argument.only for argument in required if argument.only)
    return (*_marks(tuple(argument.kinds for argument in required)), *listed)


@cache
def _marks(wanted: tuple[tuple[str, ...], ...]) -> Kinds:
    return tuple(map(marks_of, wanted))


def marks_in(sentence: Sentence) -> tuple[str, ...]:
    """Return the characters that stand for the kinds of a sentence's mentions."""
    return tuple([MARKS[kind_of(mention)] for mention in sentence.mentions])


def annotate_text(sentence: Sentence, marks: tuple[str, ...], determiners: re.Pattern[str]) -> str:
    """Return a sentence's text with its mentions in two characters each, articles marked."""
    return mark_articles(shorten_mentions(sentence, marks), determiners)


def mark_articles(text: str, determiners: re.Pattern[str]) -> str:
    """Return a text with a mark before each article and the like."""
    return determiners.sub(DETERMINER, text)


def shorten_mentions(sentence: Sentence, marks: tuple[str, ...]) -> str:
    """Return a sentence's text with its mentions in two characters each."""
    parts, position = [], 0
    for number, mention in enumerate(sentence.mentions):
        parts.append(sentence.text[position : mention.start])
        ending = "'s" if mention.possessive else ""
        parts.append(marks[number] + chr(FIRST_INDEX + number) + ending)
        position = mention.end
    return "".join(parts) + sentence.text[position:]


def mention_at(sentence: Sentence, matched: str) -> Mention:
    """Return the mention that two matched characters stand for."""
    return sentence.mentions[ord(matched[1]) - FIRST_INDEX]


def is_known(found: Mapping[str, Mention], arguments: Mapping[str, Argument]) -> bool:
    """Tell whether of two names of unknown kind none is a person's: a ship left a port."""
    unknown = [name for name, mention in found.items() if mention.kind == "name"]
    return len(unknown) < PAIR or all(arguments[name].kinds != ("person",) for name in unknown)
