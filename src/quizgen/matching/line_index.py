"""The `find` lines of one language, by the words without which they match nothing.

In: lines with their relations. Out: `Lines`, an index that is made with a language's first
sentence; each line is compiled when one of its words is first seen in a sentence that also has
mentions for its slots.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, reduce
from itertools import groupby
from operator import attrgetter, or_
from typing import TypeAlias

from quizgen.matching.clause_lines import ANY_SPEECH, ClauseLine, compile_clause
from quizgen.matching.kinds import MARKS, Kinds
from quizgen.matching.phrases import PhraseLine, compile_phrase
from quizgen.matching.syntax import Syntax
from quizgen.matching.syntax_data import syntax
from quizgen.models import Language
from quizgen.templates.relations import FindLine, Relation

NO_WORD = ""
"""Stands for lines that have no trigger word."""
SAID = frozenset({MARKS["statement"], MARKS["description"]})
"""What a clause may hold besides the mentions of its sentence."""


@dataclass(frozen=True)
class Entry:
    """A line in the index; what it is compiled to stays with it."""

    line: FindLine
    relation: Relation
    kinds: Kinds
    """What its required slots take: without such mentions it matches nothing."""

    @cached_property
    def phrase(self) -> PhraseLine:
        """Compile a line without a verb."""
        return compile_phrase(self.line, self.relation, syntax(self.line.language))

    @cached_property
    def clause(self) -> ClauseLine:
        """Compile a line with a verb."""
        return compile_clause(self.line, self.relation, syntax(self.line.language))


Wants: TypeAlias = int
"""A set of what slots may want (marks of mentions, entries in the word lists): a bit for each."""
Index: TypeAlias = Mapping[str, tuple[tuple[Wants, tuple[Entry, ...]], ...]]
"""A word to the lines with it, in their order; neighbours whose slots want the same together."""


@dataclass(frozen=True)
class Lines:
    """The lines of one language."""

    language: Language
    entries: tuple[Entry, ...]

    @cached_property
    def syntax(self) -> Syntax:
        """Return the language's syntax."""
        return syntax(self.language)

    @cached_property
    def phrases(self) -> Index:
        """Lines without a verb by trigger word; a preposition's contractions are triggers too."""
        contracted: dict[str, list[str]] = defaultdict(list)
        for form, word in self.syntax.prepositions.items():
            contracted[word].append(form)
        found: dict[str, list[Entry]] = defaultdict(list)
        for entry in self._entries(clauses=False):
            words = entry.line.triggers
            forms = {form for word in words for form in contracted.get(word, ())}
            for word in forms.union(words) or {NO_WORD}:
                found[word].append(entry)
        return self._index(found)

    @cached_property
    def clauses(self) -> Index:
        """Lines with a verb, by its infinitive."""
        found: dict[str, list[Entry]] = defaultdict(list)
        for entry in self._entries(clauses=True):
            verb = entry.line.verb
            for lemma in self.syntax.speech if verb == ANY_SPEECH else {verb}:
                found[lemma].append(entry)
        return self._index(found)

    @cached_property
    def purposeful(self) -> frozenset[str]:
        """Verbs of which a line asks what somebody does them for."""
        asking = {
            verb
            for verb in self.clauses
            for entry in entries_of(self.clauses, verb)
            if any("statement" in a.kinds for a in entry.relation.arguments.values())
        }
        own = self.syntax
        return (
            frozenset(asking) - own.speech - own.believing - own.viewing.keys() - own.calling.keys()
        )

    @cached_property
    def _bits(self) -> Mapping[frozenset[str], Wants]:
        """What each slot wants to its bit."""
        wanted = dict.fromkeys(kinds for entry in self.entries for kinds in entry.kinds)
        return {kinds: 1 << n for n, kinds in enumerate(wanted)}

    @cached_property
    def _served(self) -> Mapping[str, Wants]:
        """What can be there to what it serves of what slots want."""
        served: dict[str, Wants] = defaultdict(int)
        for kinds, bit in self._bits.items():
            for one in kinds:
                served[one] |= bit
        return served

    @cached_property
    def unsaid(self) -> Wants:
        """What some slots want and a clause can hold only as a mention."""
        return self.missing(SAID)

    def missing(self, there: Iterable[str]) -> Wants:
        """Return what some slots want and nothing of what is there can be."""
        served = 0
        for one in there:
            served |= self._served.get(one, 0)
        return ~served

    @cached_property
    def _wants(self) -> Mapping[Kinds, Wants]:
        """What the slots of a line want together."""
        wanted = {entry.kinds for entry in self.entries}
        return {kinds: reduce(or_, map(self._bits.__getitem__, kinds), 0) for kinds in wanted}

    def _index(self, found: Mapping[str, list[Entry]]) -> Index:
        return {
            word: tuple(
                (self._wants[kinds], tuple(same))
                for kinds, same in groupby(entries, attrgetter("kinds"))
            )
            for word, entries in found.items()
        }

    def _entries(self, *, clauses: bool) -> Iterator[Entry]:
        return (entry for entry in self.entries if bool(entry.line.verb) == clauses)


def entries_of(index: Index, word: str) -> Iterator[Entry]:
    """Yield the lines with a word."""
    for _, entries in index.get(word, ()):
        yield from entries


def fitting(index: Index, words: Iterable[str], missing: Wants) -> list[Entry]:
    """Return the lines with one of some words none of whose slots wants what is missing."""
    return [
        entry
        for word in words
        for wants, entries in index.get(word, ())
        if not wants & missing
        for entry in entries
    ]
