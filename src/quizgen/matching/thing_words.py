"""The common nouns of `words/nouns.yaml` in one language, and what stands around them.

In: a language. Out: its `ThingWords`.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from quizgen.alternation import any_of
from quizgen.models import Language, ThingKind
from quizgen.words import NEVER, load

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
LONGEST = 5
"""Words of a noun: ligne de chemin de fer."""
SHORTEST_START = 3
"""Letters that a compound has before the noun it ends with: Hotelbrand, but not Pinsel."""


@dataclass(frozen=True, slots=True)
class Noun:
    """A common noun in one language."""

    kind: ThingKind
    one: frozenset[str]
    """Its forms in the singular, also those of other words for the same."""
    many: frozenset[str]
    unlike: str
    """An expression behind it where it means something else."""
    own: frozenset[str]
    """The words right before it that mean one which was named."""
    own_unmarked: frozenset[str]
    """Those before a form that may be a plural as well: das Beben, but not die Beben."""
    called: frozenset[str]
    """Wider words that mean it behind one of `pointing` alone: the accident, of a derailment."""
    pointing: frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class ThingWords:
    """The nouns of a language by their ids; see English's `things.yaml`."""

    nouns: Mapping[str, Noun]
    new: frozenset[str]
    many: frozenset[str]
    other: re.Pattern[str]
    plain: re.Pattern[str]
    picking: frozenset[str]
    opening: frozenset[str]
    verb: re.Pattern[str]
    compounds: bool
    capitals: bool
    """A word with a capital behind it is a noun, which says which one is meant."""
    heads: int
    ids: Mapping[str, tuple[str, bool]]
    """Forms in small letters to ids, and whether they are plurals."""

    def named_in(self, text: str) -> tuple[str, ...]:
        """Return the ids of the nouns that a headline has in the singular alone.

        German also has them at the end of compounds.
        """
        ends = (end for word in _words(text) for end in self._ends(word))
        found = [*self.said_in(text), *(self.ids[end] for end in ends)]
        many = {id_ for id_, plural in found if plural}
        return tuple(dict.fromkeys(id_ for id_, _ in found if id_ not in many))

    def said_in(self, text: str) -> Iterator[tuple[str, bool]]:
        """Yield the ids of all nouns in a text, and whether they are plurals there."""
        words = _words(text)
        for first in range(len(words)):
            for end in range(first + 1, min(first + LONGEST, len(words)) + 1):
                if known := self.ids.get(" ".join(words[first:end])):
                    yield known

    def _ends(self, word: str) -> Iterator[str]:
        """Yield the noun with which a compound ends."""
        cuts = range(SHORTEST_START, len(word) - self.heads + 1) if self.heads else ()
        return (end for end in [word[cut:] for cut in cuts] if end in self.ids)


@cache
def thing_words(language: Language) -> ThingWords:
    """Return the nouns of a language; none where its files are not written yet."""
    data = load(f"languages/{language}/things.yaml")
    nouns: dict[str, Noun] = {}
    ids: dict[str, tuple[str, bool]] = {}
    for entry in load("words/nouns.yaml"):
        noun = _noun(entry, language, data) if language in entry else None
        if noun:
            nouns[entry["id"]] = noun
            for many, forms in ((False, noun.one), (True, noun.many - noun.one)):
                for form in forms:
                    ids.setdefault(" ".join(_words(form)), (entry["id"], many))
    return ThingWords(
        nouns=nouns,
        new=frozenset(data["new"]),
        many=frozenset(data["many"]),
        other=re.compile(data["other"] or NEVER),
        plain=re.compile(data["plain"] or NEVER),
        picking=frozenset(data["picking"]),
        opening=frozenset(data["opening"]),
        verb=re.compile(data["verb"] or NEVER),
        compounds=bool(data["compounds"]),
        capitals=bool(load(f"languages/{language}/roles.yaml")["capitals"]),
        heads=data["heads"] or 0,
        ids=ids,
    )


def _noun(entry: Mapping[str, Any], language: Language, data: Mapping[str, Any]) -> Noun | None:
    """Make a noun; none of one that may mean something else, and has no other word."""
    told = entry[language]
    pairs = [tuple(also.split("/")) for also in told.get("also", ())]
    if not told.get("vague"):
        pairs = [(told["word"], told["plural"]), *((one or told["word"], m) for one, m in pairs)]
    if not pairs:
        return None
    one = frozenset(word + ending for word, _ in pairs for ending in data["one_endings"])
    one |= {told.get("gen", told["word"])} if not told.get("vague") else frozenset()
    many = frozenset(word + ending for _, word in pairs for ending in data["many_endings"])
    own = data["own"]
    genders = {told.get("gender", "")} if len(pairs) == 1 else {*own}
    return Noun(
        entry["kind"],
        one,
        many,
        told.get("unlike", ""),
        own=frozenset(word for gender in genders for word in own.get(gender, ())),
        own_unmarked=frozenset(word for gender in own if gender != "f" for word in own[gender]),
        called=frozenset(told.get("called", ())),
        pointing=frozenset(word for words in own.values() for word in words),
    )


def _words(text: str) -> list[str]:
    """Return the words of a text in small letters; what is elided before one is another."""
    return WORD.findall(text.casefold())


@cache  # an article needs those of its headline's nouns alone
def forms_of(noun: Noun) -> re.Pattern[str]:
    """Return what finds a noun in a text."""
    return re.compile(
        rf"(?<![\w-])(?:{any_of(noun.one | noun.many | noun.called)})(?![\w-]){noun.unlike}"
    )
