"""What the clauses of a sentence say: a verb, who does it, to whom, and with which phrases.

In: a sentence's items and the syntax of its language. Out: a `Clause` for each verb that
the verb list knows. Frames (tenses, passive, verb-final order, relative and participle
clauses) all end in the same `Clause`, so a template names its verb once.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from quizgen.matching.attribution import Attribution, attribution_of
from quizgen.matching.bare_objects import has_object
from quizgen.matching.causes import made_by
from quizgen.matching.extents import bounds_of, leading_of
from quizgen.matching.governing import (
    GENITIVE,
    UNSURE,
    anchor_of,
    is_agent,
    possessed_by,
    preposition_of,
    within_attribute,
)
from quizgen.matching.groups import GroupStatus, VerbGroup
from quizgen.matching.holders import (
    POSSESSIVE,
    holder_of,
    is_possessive,
    noun_of,
    possession_of,
    within_topic,
)
from quizgen.matching.insertions import own_mentions
from quizgen.matching.items import Item, Span
from quizgen.matching.row import AMOUNTS, BARE_WORDS, Row, make_row
from quizgen.matching.subjects import QUOTE_LINKS, subject_of
from quizgen.matching.syntax import Syntax
from quizgen.matching.truth import saying_of, status_of
from quizgen.models import Mention

NAMED = frozenset({"person", "organisation", "name"})
CLAUSE_ENDS = frozenset({";", "."})


@dataclass(frozen=True, slots=True)
class Phrase:
    """A mention behind a preposition."""

    preposition: str
    mention: Mention
    anchor: frozenset[str]
    """Words before the preposition: einen Verlust in Höhe von …"""
    holder: frozenset[str] = frozenset()
    """What it depends on: the word right before the preposition; what belongs to a possessive."""
    noun: str = ""
    """The word between the preposition and the mention: auf den Namen X."""

    def is_beside(self, other: "Phrase") -> bool:
        """Tell whether the same preposition governs both: in X and Y."""
        return (self.preposition, self.anchor, self.holder) == (
            other.preposition,
            other.anchor,
            other.holder,
        )


@dataclass(frozen=True, slots=True)
class Clause:
    """One verb with its arguments."""

    verb: str
    passive: bool
    status: GroupStatus
    transitive: bool
    """Something without preposition follows: opened an office, unlike opened in 1925."""
    has_object: bool
    """A common noun is its object: started his career, unlike started in 1925."""
    past: bool
    """Its finite verb tells what was so, and may be so no longer."""
    subject: tuple[Mention, ...]
    """More than one if they are coordinated: Wong and Laforte."""
    objects: tuple[Mention, ...]
    """Mentions without preposition, subject excluded, in their order."""
    phrases: tuple[Phrase, ...]
    words: frozenset[str]
    attribution: Attribution | None
    """Set if the sentence says who tells so."""
    start: int
    end: int
    """Character positions in the sentence, a leading adverbial included."""


def plain_clause(verb: str, status: GroupStatus, name: Mention, told: Mention) -> Clause:
    """Return a clause of a verb, its subject and its object."""
    start, end = min(name.start, told.start), max(name.end, told.end)
    return Clause(
        verb=verb,
        passive=False,
        status=status,
        transitive=False,
        has_object=False,
        past=False,
        subject=(name,),
        objects=(told,),
        phrases=(),
        words=frozenset(),
        attribution=None,
        start=start,
        end=end,
    )


def read_clauses(items: tuple[Item, ...], syntax: Syntax) -> tuple[Clause, ...]:
    """Return the clauses of a sentence's known verbs, from left to right."""
    row = make_row(items, syntax)
    return tuple(clauses_of(row, row.groups))


def clauses_of(row: Row, groups: Sequence[VerbGroup]) -> Iterator[Clause]:
    """Yield the clauses of some of a row's verbs."""
    told = attribution_of(row) if groups else None
    for group in groups:
        made = made_by(row, group)
        clause = _clause(row, group, bounds_of(row, group), told)
        if made and clause.status == "unreal":
            doers = tuple(map(row.mention, made))
            clause = replace(clause, subject=doers, status="asserted")
        if clause.subject or not _may_describe(row, group):
            yield clause


def _may_describe(row: Row, group: VerbGroup) -> bool:
    """Tell whether what looks like a past tense may be a participle: the hall, located in X."""
    forms = row.syntax.forms.get(row.word(group.first), ())
    twin = any(form.finite_too for form in forms if form.verb == group.verb)
    return twin and not group.passive and row.word(group.first - 1) == ","


def _clause(row: Row, group: VerbGroup, bounds: Span, told: Attribution | None) -> Clause:
    leading = leading_of(row, bounds)
    own = row.items[bounds[0] : bounds[1]]
    subject = subject_of(row, group, bounds)
    listed = _listed_behind(row, bounds)
    aim = _aim_behind(row, group, bounds[1])
    objects = [
        row.mention(i)
        for i in _objects(row, bounds, subject)
        if row.syntax.verb_second or group.first < i < aim or row.is_time(i) or group.reduced
    ]
    objects += _quotations_beside(row, bounds, subject)
    objects += (
        [row.mention(i) for i in _objects(row, leading, []) if row.is_time(i)] if leading else []
    )
    first = row.items[leading[0]] if leading else own[0]
    return Clause(
        verb=group.verb,
        passive=group.passive,
        status=status_of(row, group, own),
        transitive=_is_transitive(row, group, objects),
        has_object=has_object(row, group, bounds, subject),
        past=not row.syntax.past.isdisjoint(row.words[bounds[0] : bounds[1]]),
        subject=tuple(row.mention(i) for i in (*subject, *listed)),
        objects=tuple(objects),
        phrases=(*_phrases(row, bounds, subject), *(_phrases(row, leading, []) if leading else ())),
        words=frozenset(item.word or item.opening for item in own),
        attribution=told or saying_of(row, bounds[0]),
        start=first.start,
        end=own[-1].end,
    )


def _aim_behind(row: Row, group: VerbGroup, end: int) -> int:
    """Return where the infinitive begins whose object is not the verb's: beat X to succeed Y."""
    behind = (g.first for g in row.groups if g.first > group.last + 1 and g.status == "unreal")
    return next(behind, end)


# ---- what belongs to the verb ---------------------------------------------------------------


def _objects(row: Row, bounds: Span, subject: list[int]) -> Iterator[int]:
    """Yield where the mentions without preposition behind the subject stand."""
    for i in own_mentions(row, bounds):
        if i in subject or not row.is_head(i) or preposition_of(row, i, bounds[0]):
            continue
        if row.is_genitive(i):
            continue
        amount = row.mention(i).kind in AMOUNTS
        behind = not subject or not bounds[0] <= i < subject[0] < bounds[1] or row.is_time(i)
        if behind and (amount or not row.describes_noun(i)):
            yield i


def _listed_behind(row: Row, bounds: Span) -> list[int]:
    """Return the names behind a clause that say who is among its subject: darunter X und Y."""
    following = next((span for span in row.segments if span[0] == bounds[1] + 1), None)
    if following is None or row.word(following[0]) not in row.syntax.listing:
        return []
    return [
        i for i in row.mentions(following) if row.is_head(i) and row.mention(i).kind == "person"
    ]


def _phrases(row: Row, bounds: Span, subject: list[int]) -> Iterator[Phrase]:
    """Yield the mentions behind a preposition, and those in the genitive."""
    first = bounds[0]
    for i in own_mentions(row, bounds):
        mention = row.mention(i)
        if is_possessive(row, i):
            yield Phrase(POSSESSIVE, mention, frozenset(), possession_of(row, i))
        if i in subject or not row.is_head(i) or within_attribute(row, i, first):
            continue
        preposition, holder = preposition_of(row, i, first), holder_of(row, i, first)
        if preposition:
            doer = preposition in row.syntax.agents and mention.kind not in AMOUNTS
            own = not doer or is_agent(row, i, first)
            own &= not within_topic(row, i, first)
            anchor, noun = anchor_of(row, i, first), noun_of(row, i, first)
            yield Phrase(preposition if own else UNSURE, mention, anchor, holder, noun)
        if row.is_genitive(i):
            yield Phrase(GENITIVE, mention, possessed_by(row, i, first), holder)


def _is_transitive(row: Row, group: VerbGroup, objects: list[Mention]) -> bool:
    if any(mention.kind not in BARE_WORDS for mention in objects):
        return True
    following = group.last + 1
    while row.word(following) in row.syntax.adverbs:
        following += 1
    word = row.word(following)
    if row.word(following + 1) == "'s":  # its emergency room
        return True
    return word in row.syntax.determiners or (
        word.isalpha() and word not in row.syntax.function_words
    )


def _quotations_beside(row: Row, bounds: Span, subject: list[int]) -> list[Mention]:
    """Return the quotations right before and right after a clause of saying."""
    beside = []
    for step, start in ((-1, bounds[0] - 1), (1, bounds[1])):
        i = start
        while row.word(i) in QUOTE_LINKS:
            i += step
        mention = row.items[i].mention if 0 <= i < len(row.items) else None
        if mention and mention.kind == "quote" and not (step > 0 and _is_said_behind(row, i)):
            beside.append(mention)
    return beside or _quotation_within(row, bounds, subject)


def _is_said_behind(row: Row, quotation: int) -> bool:
    """Tell whether a quotation goes with what follows: He regrets it: “Nobody came”, said X."""
    i = quotation + 1
    while row.word(i) in QUOTE_LINKS:
        i += 1
    return any(
        group.verb in row.syntax.speech
        and i <= min(group.first, group.first if group.finite is None else group.finite) <= i + 1
        for group in row.groups
    )


def _quotation_within(row: Row, bounds: Span, subject: list[int]) -> list[Mention]:
    """Return the first quotation in what follows, if nobody else is named before it.

    He believes there is a “window of one or two years”; she said that it “would take years”.
    """
    own = {row.mention(i).value.key for i in subject}
    for i in range(bounds[0], len(row.items)):
        mention = row.items[i].mention
        if mention and mention.kind == "quote":
            return [] if _is_said_behind(row, i) else [mention]
        named = i >= bounds[1] and mention is not None and mention.kind in NAMED
        if (named and row.mention(i).value.key not in own) or row.words[i] in CLAUSE_ENDS:
            return []
    return []
