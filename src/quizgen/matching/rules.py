"""What the `find` lines of all relations match in a sentence.

In: relations. Out: a `RuleSet` that yields the matches in a sentence. Only what may match is
tried: lines one of whose words stands there, with mentions for their slots; and of the clauses
only those are read whose verb has such a line.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from quizgen.matching.adjuncts import adjuncts
from quizgen.matching.attribution import Attribution, attribution_of
from quizgen.matching.calls import with_call
from quizgen.matching.clauses import Clause, clauses_of
from quizgen.matching.descriptions import descriptions
from quizgen.matching.edges import misleads
from quizgen.matching.frames import framed, with_names
from quizgen.matching.goals import goals
from quizgen.matching.kinds import (
    MARKS,
    entry_of,
    is_known,
    kinds_wanted,
    mark_articles,
    marks_in,
    shorten_mentions,
    takes,
    takes_things,
)
from quizgen.matching.line_index import NO_WORD, Entry, Lines, Wants, entries_of, fitting
from quizgen.matching.nations import takes_nation, tells_nation, with_nations
from quizgen.matching.prenominals import prenominals
from quizgen.matching.purposes import with_purpose
from quizgen.matching.row import Row, row_of
from quizgen.matching.rumours import rumours
from quizgen.matching.statements import with_statement
from quizgen.matching.surroundings import (
    is_barred,
    is_partial,
    is_present,
    opens,
    phrase_status,
    words_around,
    words_in,
)
from quizgen.matching.syntax import Syntax
from quizgen.matching.verdicts import with_verdict
from quizgen.matching.views import with_view
from quizgen.matching.voices import Voice, spoken
from quizgen.models import Amount, Language, Mention, Sentence, Text, Thing
from quizgen.templates.relations import ATTRIBUTED, Relation
from quizgen.words import codes

MOST_KEPT = 4
"""Sets of relations."""
DESCRIBED = frozenset({MARKS["description"]})
"""What only the clauses of `descriptions` and `prenominals` hold."""


@dataclass(frozen=True, slots=True)
class Match:
    """What a line found in a sentence."""

    relation: Relation
    arguments: Mapping[str, Mention]
    rule: str
    status: str
    present: bool = False
    """It is told in the present tense, of what holds now."""


@dataclass(frozen=True, slots=True)
class RuleSet:
    """The lines of all relations in all languages."""

    lines: Mapping[Language, Lines]
    on_things: Mapping[Language, Lines]
    """Those that can have the thing which an article is about in a slot."""
    on_nations: Mapping[Language, Lines]
    """Those that can have the word for a country's people in a slot."""

    def syntax(self, sentence: Sentence) -> Syntax:
        """Return the syntax of a sentence's language."""
        return self.lines[sentence.language].syntax

    def matches(self, sentence: Sentence, voice: Voice | None = None) -> Iterator[Match]:
        """Yield what is found in a sentence, each combination of arguments once.

        `voice` is who spoke in the sentence before, if this one may go on.
        """
        if not (sentence.mentions or voice or sentence.things) or sentence.text.endswith("?"):
            return
        seen: set[tuple[str, frozenset[tuple[str, Mention]]]] = set()
        for match in (
            *_matches(sentence, self.lines[sentence.language], voice),
            *_on_things(sentence, self.on_things[sentence.language]),
            *_on_nations(sentence, self.on_nations[sentence.language]),
        ):
            key = match.relation.relation, frozenset(match.arguments.items())
            own = self.syntax(sentence)
            if key not in seen and not is_partial(match.relation, match.arguments, sentence, own):
                seen.add(key)
                yield match


def _matches(sentence: Sentence, lines: Lines, voice: Voice | None) -> Iterator[Match]:
    """Yield what the lines without a verb find in a sentence, then what those with one find."""
    marks = marks_in(sentence)
    missing = lines.missing((*marks, *map(entry_of, sentence.mentions)))
    yield from _phrase_matches(sentence, marks, lines, missing)
    yield from _clause_matches(sentence, lines, missing & lines.unsaid, voice)


def _on_things(sentence: Sentence, lines: Lines) -> Iterator[Match]:
    """Yield what is found of the thing that the article is about; all else does not see it."""
    if not sentence.things:
        return
    whole = sentence.holding((*sentence.mentions, *sentence.things))
    for match in _matches(whole, lines, None):
        if any(isinstance(mention.value, Thing) for mention in match.arguments.values()):
            yield match


def _on_nations(sentence: Sentence, lines: Lines) -> Iterator[Match]:
    """Yield from which country somebody is, by the word before the name; no other sees it."""
    wider = with_nations(sentence)
    if wider is sentence:
        return
    own = frozenset(sentence.mentions)
    for match in _matches(wider, lines, None):
        if tells_nation(match.relation, match.arguments, own):
            yield match


def compile_rules(relations: Iterable[Relation]) -> RuleSet:
    """Return the lines of all relations, ready to be compiled when they are needed."""
    return _rules(tuple(relations))


@lru_cache(maxsize=MOST_KEPT)  # what the lines compile to serves the next articles too
def _rules(relations: tuple[Relation, ...]) -> RuleSet:
    return RuleSet(
        _lines(relations),
        _lines(filter(takes_things, relations)),
        _lines(filter(takes_nation, relations)),
    )


def _lines(relations: Iterable[Relation]) -> Mapping[Language, Lines]:
    found: dict[Language, list[Entry]] = defaultdict(list)
    for relation in relations:
        kinds = kinds_wanted(relation)
        for line in relation.find:
            found[line.language].append(Entry(line, relation, kinds))
    return {code: Lines(code, tuple(found[code])) for code in codes()}


def _phrase_matches(
    sentence: Sentence, marks: tuple[str, ...], lines: Lines, missing: Wants
) -> Iterator[Match]:
    shortened = shorten_mentions(sentence, marks)
    known = sorted(lines.phrases.keys() & {*words_in(shortened), NO_WORD})
    pairs = frozenset(map("".join, pairwise(marks)))
    fit = fitting(lines.phrases, known, missing)
    phrases = [entry.phrase for entry in fit]
    tried = [p for p in phrases if not (p.pairs and p.pairs.isdisjoint(pairs))]
    if not tried:
        return
    annotated = mark_articles(shortened, lines.syntax.determiner_words)
    for phrase in [phrase for phrase in tried if phrase.may_match(annotated)]:
        for found, (start, end) in phrase.matches(sentence, annotated):
            status = phrase_status(annotated, start, end, lines.syntax)
            span = start, end
            if is_barred(phrase.relation, sentence.language, annotated, span) or misleads(
                phrase.line.parts, annotated, span, lines.syntax
            ):
                continue
            own = phrase.relation.arguments
            if phrase.relation.missing(found) and not opens(annotated, start):
                continue
            if is_known(found, own) and all(takes(own[name], m) for name, m in found.items()):
                match = Match(phrase.relation, found, phrase.line.rule, status)
                yield _counted(match, sentence)


def _counted(match: Match, sentence: Sentence) -> Match:
    """Add who says so to a phrase that tells a number; an office has somebody anyway."""
    if not any(isinstance(mention.value, Amount) for mention in match.arguments.values()):
        return match
    return _attributed(match, attribution_of(row_of(sentence)))


def _clauses(
    sentence: Sentence, voice: Voice | None, lines: Lines, missing: Wants
) -> Iterator[tuple[Clause, Iterable[Entry]]]:
    """Yield what a sentence says, with the lines to try.

    It says it with its verbs, of its names, and in somebody's voice.
    """
    own, row = lines.syntax, row_of(sentence)
    tried = _tried(row, lines, missing)
    copular = tried.pop(own.copula, [])
    describing = [entry for entry in copular if DESCRIBED in entry.kinds]
    if len(describing) < len(copular):  # no verb makes a description
        tried[own.copula] = [entry for entry in copular if DESCRIBED not in entry.kinds]
    known = [g for g in row.groups if g.verb in tried or own.told_as.get(g.verb) in lines.clauses]
    clauses = [
        c for clause in clauses_of(row, known) for c in _filled(clause, row, sentence, lines)
    ]
    if any(mention.kind == "quote" for mention in sentence.mentions):
        clauses = list(with_names(clauses, row))
        clauses += framed(clauses, row)
    for clause in clauses:
        yield clause, tried.get(clause.verb) or entries_of(lines.clauses, clause.verb)
    if describing:
        for clause in (*descriptions(row, sentence), *prenominals(row)):
            yield clause, describing
    for clause in _without_verb(row, sentence):
        yield clause, entries_of(lines.clauses, clause.verb)
    said = spoken(sentence, voice, own) if voice else None
    if said:
        yield said, entries_of(lines.clauses, said.verb)


def _filled(clause: Clause, row: Row, sentence: Sentence, lines: Lines) -> Iterator[Clause]:
    """Yield a clause with what is said or wanted in it, then with what is seen or demanded."""
    own, verb = lines.syntax, clause.verb
    purposeful = verb in lines.purposeful or verb in own.charging
    fill = with_purpose if purposeful else with_statement
    fill = with_verdict if verb in own.naming else fill
    yield fill(clause, row.items, sentence, own)
    found = verb in own.viewing and with_view(clause, row.items, sentence, own)
    found = found or (verb in own.calling and with_call(clause, row.items, sentence, own))
    if found:
        yield replace(found, verb=own.told_as.get(verb, verb))


def _without_verb(row: Row, sentence: Sentence) -> Iterator[Clause]:
    """Yield what is told by a noun or an auxiliary: her aim is to, the firm is said to."""
    if not row.syntax.aims.isdisjoint(row.words):
        yield from goals(row, sentence)
    if not row.syntax.rumours.isdisjoint(row.words):
        yield from rumours(row, sentence)


def _tried(row: Row, lines: Lines, missing: Wants) -> dict[str, list[Entry]]:
    """Return by verb the lines for whose slots and words there is something in a sentence."""
    if lines.syntax.forms.keys().isdisjoint(row.words):
        return {}
    verbs = {lines.syntax.copula, *(group.verb for group in row.groups)}
    may = {verb: fit for verb in verbs if (fit := fitting(lines.clauses, [verb], missing))}
    words = frozenset([item.word or item.opening for item in row.items]) if may else frozenset()
    tried = {
        verb: [entry for entry in fit if not any(map(words.isdisjoint, entry.clause.words))]
        for verb, fit in may.items()
    }
    return {verb: entries for verb, entries in tried.items() if entries}


def _clause_matches(
    sentence: Sentence, lines: Lines, missing: Wants, voice: Voice | None
) -> Iterator[Match]:
    for clause, entries in _clauses(sentence, voice, lines, missing):
        words: frozenset[str] | None = None
        for entry in entries:
            unless = entry.relation.unless.get(sentence.language)
            if unless:
                words = words_around(clause, sentence) if words is None else words
                if not unless.isdisjoint(words):
                    continue
            line = entry.clause
            for found in line.matches(clause, lines.syntax.agents):
                if not is_known(found, line.relation.arguments):
                    continue
                arguments = {**found, **adjuncts(line.relation, found, clause, sentence)}
                gone = clause.past and line.relation.perishable
                status = "past" if gone and clause.status == "asserted" else clause.status
                now = line.relation.perishable and is_present(clause, sentence, lines.syntax)
                match = Match(line.relation, arguments, line.line.rule, status, now)
                yield _attributed(match, clause.attribution)


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
