"""All the `find` lines of all relations, compiled and indexed by their trigger words.

In: relations. Out: a `RuleSet` that yields the matches in a sentence. A language's lines are
indexed with its first sentence, and each is compiled when one of its words is first seen; a
sentence without any trigger word costs one look-up per word.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeAlias

from quizgen.matching.attribution import Attribution, attribution_of
from quizgen.matching.clause_lines import ANY_SPEECH, ClauseLine, compile_clause
from quizgen.matching.clauses import Clause, clauses_of
from quizgen.matching.descriptions import descriptions
from quizgen.matching.edges import misleads
from quizgen.matching.items import Item
from quizgen.matching.kinds import MARKS, annotate_text, takes
from quizgen.matching.phrases import Kinds, PhraseLine, compile_phrase
from quizgen.matching.prenominals import prenominals
from quizgen.matching.purposes import with_purpose
from quizgen.matching.row import Row, row_of
from quizgen.matching.statements import with_statement
from quizgen.matching.syntax import Syntax, syntax
from quizgen.matching.voices import Voice, spoken
from quizgen.models import Amount, Language, Mention, Sentence, Text
from quizgen.templates.relations import ATTRIBUTED, FindLine, Relation
from quizgen.words import codes

WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*'?")
ALL_MARKS = frozenset(MARKS.values())
NO_WORD = ""
"""Stands for lines that have no trigger word."""


@dataclass(frozen=True, slots=True)
class Match:
    """What a line found in a sentence."""

    relation: Relation
    arguments: Mapping[str, Mention]
    rule: str
    status: str


@dataclass(frozen=True)
class Entry:
    """A line in the index; what it is compiled to stays with it."""

    line: FindLine
    relation: Relation
    syntax: Syntax

    @cached_property
    def phrase(self) -> PhraseLine:
        """Compile a line without a verb."""
        return compile_phrase(self.line, self.relation, self.syntax)

    @cached_property
    def clause(self) -> ClauseLine:
        """Compile a line with a verb."""
        return compile_clause(self.line, self.relation, self.syntax)


Index: TypeAlias = Mapping[str, Sequence[Entry]]


@dataclass(frozen=True)
class Lines:
    """The lines of one language."""

    language: Language
    lines: tuple[tuple[FindLine, Relation], ...]

    @cached_property
    def syntax(self) -> Syntax:
        """Return the language's syntax."""
        return syntax(self.language)

    @cached_property
    def phrases(self) -> Index:
        """Lines without a verb by trigger word; a preposition's contractions are triggers too."""
        prepositions = self.syntax.prepositions.items()
        found: dict[str, list[Entry]] = defaultdict(list)
        for entry in self._entries(clauses=False):
            words = frozenset(entry.line.triggers)
            contracted = {form for form, word in prepositions if word in words}
            for word in words | contracted or {NO_WORD}:
                found[word].append(entry)
        return found

    @cached_property
    def clauses(self) -> Index:
        """Lines with a verb, by its infinitive."""
        found: dict[str, list[Entry]] = defaultdict(list)
        for entry in self._entries(clauses=True):
            verb = entry.line.verb
            for lemma in self.syntax.speech if verb == ANY_SPEECH else {verb}:
                found[lemma].append(entry)
        return found

    @cached_property
    def purposeful(self) -> frozenset[str]:
        """Verbs of which a line asks what somebody does them for."""
        asking = {
            verb
            for verb, entries in self.clauses.items()
            for entry in entries
            if any("statement" in a.kinds for a in entry.relation.arguments.values())
        }
        return frozenset(asking) - self.syntax.speech

    def _entries(self, *, clauses: bool) -> Iterator[Entry]:
        for line, relation in self.lines:
            if bool(line.verb) == clauses:
                yield Entry(line, relation, self.syntax)


@dataclass(frozen=True, slots=True)
class RuleSet:
    """The lines of all relations in all languages."""

    lines: Mapping[Language, Lines]

    def syntax(self, sentence: Sentence) -> Syntax:
        """Return the syntax of a sentence's language."""
        return self.lines[sentence.language].syntax

    def matches(self, sentence: Sentence, voice: Voice | None = None) -> Iterator[Match]:
        """Yield what is found in a sentence, each combination of arguments once.

        `voice` is who spoke in the sentence before, if this one may go on.
        """
        lines = self.lines[sentence.language]
        if not (sentence.mentions or voice) or sentence.text.endswith("?"):
            return
        seen: set[tuple[str, frozenset[tuple[str, Mention]]]] = set()
        for match in (
            *_phrase_matches(sentence, lines),
            *_clause_matches(sentence, lines, voice),
        ):
            key = match.relation.relation, frozenset(match.arguments.items())
            if key not in seen:
                seen.add(key)
                yield match


def compile_rules(relations: Iterable[Relation]) -> RuleSet:
    """Return the lines of all relations, ready to be compiled when they are needed."""
    lines = [(line, relation) for relation in relations for line in relation.find]
    return RuleSet(
        {code: Lines(code, tuple(e for e in lines if e[0].language == code)) for code in codes()}
    )


def _phrase_matches(sentence: Sentence, lines: Lines) -> Iterator[Match]:
    annotated = annotate_text(sentence, lines.syntax.determiner_words)
    present = frozenset(annotated) & ALL_MARKS
    words = {match[0].casefold() for match in WORD.finditer(annotated)} | {NO_WORD}
    fits: dict[Kinds, bool] = {}  # many lines ask for the same kinds
    for word in sorted(words & lines.phrases.keys()):
        for phrase in (entry.phrase for entry in lines.phrases[word]):
            if phrase.kinds not in fits:
                fits[phrase.kinds] = all(marks & present for marks in phrase.kinds)
            if not fits[phrase.kinds]:
                continue
            for found, (start, end) in phrase.matches(sentence, annotated):
                status = _phrase_status(annotated, start, end, lines.syntax)
                span = start, end
                if _barred(phrase.relation, sentence, annotated, span) or misleads(
                    phrase.line.parts, annotated, span, lines.syntax
                ):
                    continue
                if all(takes(phrase.relation.arguments[name], m) for name, m in found.items()):
                    match = Match(phrase.relation, found, phrase.line.rule, status)
                    yield _counted(match, sentence)


def _counted(match: Match, sentence: Sentence) -> Match:
    """Add who says so to a phrase that tells a number; an office has somebody anyway."""
    if not any(isinstance(mention.value, Amount) for mention in match.arguments.values()):
        return match
    return _attributed(match, attribution_of(row_of(sentence)))


def _barred(relation: Relation, sentence: Sentence, annotated: str, span: tuple[int, int]) -> bool:
    """Tell whether a word beside a phrase makes it mean something else."""
    words = relation.unless.get(sentence.language, frozenset())
    return bool(words) and bool(words & _words_around(annotated, *span))


def _words_around(annotated: str, start: int, end: int) -> frozenset[str]:
    return frozenset(match[0].casefold() for match in WORD.finditer(_around(annotated, start, end)))


def _phrase_status(annotated: str, start: int, end: int, own: Syntax) -> str:
    """A hedge in the same stretch between punctuation marks makes a phrase unsure.

    German denies at the end: Sie mag die Brücke nicht.
    """
    first, last = _stretch(annotated, start, end)
    if annotated[end:last].casefold().strip(" .!") in own.negation_words:
        return "negated"
    return "hedged" if own.hedges.search(annotated[first:last].casefold()) else "asserted"


def _around(annotated: str, start: int, end: int) -> str:
    """Return a match with what stands beside it up to the next punctuation marks."""
    return annotated[slice(*_stretch(annotated, start, end))]


def _stretch(annotated: str, start: int, end: int) -> tuple[int, int]:
    first = max(annotated.rfind(mark, 0, start) for mark in ",;:(–")
    last = min((p for mark in ",;:)–" if (p := annotated.find(mark, end)) >= 0), default=None)
    return first + 1, len(annotated) if last is None else last


def _clauses(sentence: Sentence, row: Row, voice: Voice | None, lines: Lines) -> Iterator[Clause]:
    """Yield what a sentence says: with its verbs, of its names, and in somebody's voice."""
    own = lines.syntax
    if any(word in own.forms for word in row.words):
        for clause in clauses_of(row):
            purposeful = clause.verb in lines.purposeful or clause.verb in own.charging
            fill = with_purpose if purposeful else with_statement
            yield fill(clause, row.items, sentence, own)
        yield from descriptions(row, sentence)
        yield from prenominals(row)
    said = spoken(sentence, voice, own) if voice else None
    if said:
        yield said


def _clause_matches(sentence: Sentence, lines: Lines, voice: Voice | None) -> Iterator[Match]:
    row = row_of(sentence)
    for clause in _clauses(sentence, row, voice, lines):
        words: frozenset[str] | None = None
        for entry in lines.clauses.get(clause.verb, ()):
            unless = entry.relation.unless.get(sentence.language)
            if unless:
                words = _words_of(clause, sentence) if words is None else words
                if not unless.isdisjoint(words):
                    continue
            line = entry.clause
            for found in line.matches(clause, lines.syntax.agents):
                arguments = {**found, **_adjuncts(line.relation, found, clause, row.items)}
                gone = clause.past and line.relation.perishable
                status = "past" if gone and clause.status == "asserted" else clause.status
                match = Match(line.relation, arguments, line.line.rule, status)
                yield _attributed(match, clause.attribution)


def _words_of(clause: Clause, sentence: Sentence) -> frozenset[str]:
    """Return all words of a clause, those of its adverbials and of what it counts too."""
    within = [m for m in sentence.mentions if clause.start <= m.start < clause.end]
    starts = [clause.start, *(m.end for m in within if m.kind != "number")]
    ends = [*(m.start for m in within if m.kind != "number"), clause.end]
    said = " ".join(sentence.text[a:b] for a, b in zip(starts, ends, strict=True)).casefold()
    return clause.words | frozenset(match[0] for match in WORD.finditer(said))


def _attributed(match: Match, attribution: Attribution | None) -> Match:
    """Add who says so; what nobody of a name says is unsure, and what is quoted is said anyway."""
    told = {mention.value.key for mention in match.arguments.values()}
    quoted = any(isinstance(mention.value, Text) for mention in match.arguments.values())
    if attribution is None or quoted or match.status != "asserted":
        return match
    source = attribution.source
    if source is None:
        return replace(match, status="hedged")
    if source.value.key in told:
        return match
    return replace(match, arguments={**match.arguments, ATTRIBUTED: source})


def _adjuncts(
    relation: Relation, found: Mapping[str, Mention], clause: Clause, items: tuple[Item, ...]
) -> dict[str, Mention]:
    """Fill the arguments that any clause may hold, where exactly one mention fits."""
    near = [i.mention for i in items if i.mention and clause.start <= i.start < clause.end]
    filled = {}
    for name, argument in relation.arguments.items():
        if argument.adjunct and name not in found:
            fitting = [m for m in near if takes(argument, m) and m not in found.values()]
            if len(fitting) == 1:
                filled[name] = fitting[0]
    return filled
