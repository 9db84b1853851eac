"""Who does it: the subject of a verb, wherever it stands.

In: a row of items, a verb group and the bounds of its clause. Out: the positions of the
subject's mentions, none where the subject is something else or unsure.
"""

from quizgen.matching.coordination import coordinated
from quizgen.matching.extents import bounds_of
from quizgen.matching.governing import governor_of, preposition_of
from quizgen.matching.groups import VerbGroup
from quizgen.matching.items import Span, inverts
from quizgen.matching.leading_subjects import (
    is_bare_noun,
    is_relative_clause,
    subject_before_insertion,
    subject_in,
)
from quizgen.matching.row import ROLES, Row

LOCATING = frozenset({"place", "name"})
"""Kinds of names that may do no more than tell one thing from others of its kind."""
QUOTE_LINKS = frozenset({",", ":", "–", "—"})


def subject_of(row: Row, group: VerbGroup, bounds: Span) -> list[int]:
    """Return where the subject's mentions stand; nowhere if something unnamed shares the deed."""
    found = _subject_of(row, group, bounds)
    return [] if found and _is_joined(row, found[0]) else found


def _is_joined(row: Row, position: int) -> bool:
    """Tell whether `and` joins a name to what no mention tells: the firm and Northbank bought X.

    Where a verb stands before, it joins clauses: sold the house, and Northbank bought it.
    """
    joint = position - 1 - (row.word(position - 1) in row.syntax.determiners)
    beside = row.items[joint - 1].mention if joint > 0 and row.coordinates(joint) else None
    if joint < 1 or not row.coordinates(joint) or (beside and beside.kind not in ROLES):
        return False
    first = next(span[0] for span in row.segments if span[0] <= joint < span[1])
    named = row.items[joint - 1].capital or row.word(joint - 2) in row.syntax.determiners
    return named and joint > first and not any(map(row.is_finite, range(first, joint)))


def _subject_of(row: Row, group: VerbGroup, bounds: Span) -> list[int]:
    if group.reduced:
        return _antecedent(row, group.first)
    if group.converb:
        return _borrowed(row, group)
    if is_relative_clause(row, bounds[0]):
        return _relative_subject(row, group, bounds)
    if group.verb in row.syntax.speech and _opens(row, group, bounds):
        inverted = _inverted(row, group, bounds)
        if inverted:
            return inverted
    if row.syntax.verb_second:
        return _verb_second(row, group, bounds)
    glued = [i for i in range(group.first + 1, group.last) if inverts(row.items, i)]
    return glued or _before_verb(row, group, bounds)


def _borrowed(row: Row, group: VerbGroup) -> list[int]:
    """Return the subject of the nearest verb before, else behind: She left, while retaining X."""
    others = [other for other in row.groups if not (other.converb or other.reduced)]
    if group.verb in row.syntax.resulting:  # a bomb exploded, X said, killing five
        others = [other for other in others if other.verb not in row.syntax.speech]
    before = [other for other in others if other.last < group.first][-1:]
    behind = [other for other in others if other.first > group.first][:1]
    for lender in (*before, *behind)[:1]:
        bounds = bounds_of(row, lender)
        if before or not row.coordinates(bounds[0] - 1):  # by buying X and sell Y
            return subject_of(row, lender, bounds)
    return []


def _antecedent(row: Row, position: int) -> list[int]:
    """Return the mention right before `position`, over a comma and adverbs."""
    if row.coordinates(position - 1):  # né à Lyon et mort à Paris
        position = next(span[0] for span in row.segments if span[0] <= position < span[1])
    before = position - 1
    while row.word(before) == "," or row.word(before) in row.syntax.adverbs:
        before -= 1
    before = _described(row, before)
    if before < 0 or not row.is_head(before) or row.is_time(before) or _is_attribute(row, before):
        return []
    return [before]


def _is_attribute(row: Row, position: int) -> bool:
    """Tell whether a place only tells which of several things is meant: the bridge in Riga, which.

    Nor is it sure of a name that nothing tells the kind of: celui de Riga, qui.
    """
    if row.mention(position).kind not in LOCATING:
        return False
    governor = governor_of(row, position, 0)
    head = governor - 1 if governor is not None else -1
    return head >= 0 and row.items[head].mention is None and _may_be_noun(row, head)


def _may_be_noun(row: Row, position: int) -> bool:
    word, syntax = row.word(position), row.syntax
    if not word.isalpha() or word in syntax.function_words or syntax.is_finite(word):
        return False
    return word not in syntax.nonfinite


def _described(row: Row, position: int) -> int:
    """Go from an office back to the person that it describes: X, the chairman, who did."""
    item = row.items[position] if position >= 0 else None
    if item is None or item.mention is None or item.mention.kind != "role":
        return position
    first = next((span[0] for span in row.segments if span[0] <= position < span[1]), 0)
    before = row.items[first - 2].mention if first > 1 and row.word(first - 1) == "," else None
    return first - 2 if before is not None and before.kind == "person" else position


def _relative_subject(row: Row, group: VerbGroup, bounds: Span) -> list[int]:
    """A relative pronoun in the nominative stands for the mention before it."""
    pronoun = row.word(bounds[0])
    bare = [
        i
        for i in row.mentions((bounds[0] + 1, bounds[1]))
        if row.is_head(i) and not row.is_time(i) and not preposition_of(row, i, bounds[0])
    ]
    before = [i for i in bare if i < group.first]
    theirs = pronoun in row.syntax.object_relatives or pronoun in row.syntax.possessives
    if theirs or (before and not row.syntax.verb_second):
        whole = before and any(map(row.is_finite, range(bounds[0] + 1, before[0])))
        return [] if whole else before[:1]  # the man who met X in Riga has won
    plain = [i for i in bare if not (row.is_oblique(i, bounds[0]) or row.is_genitive(i))]
    is_role = group.verb == row.syntax.copula and all(row.mention(i).kind in ROLES for i in plain)
    if plain and pronoun in row.syntax.caseless_relatives and not is_role:  # die Chefin war
        return []
    return _antecedent(row, bounds[0])


def _opens(row: Row, group: VerbGroup, bounds: Span) -> bool:
    """Tell whether a verb opens its clause, behind its own pronoun at most: se réjouit X."""
    return all(row.word(i) in row.syntax.clitics for i in range(bounds[0], group.first))


def _inverted(row: Row, group: VerbGroup, bounds: Span) -> list[int]:
    """Behind a quotation the subject may follow its verb: said X, a déclaré X."""
    before = bounds[0] - 1
    while row.word(before) in QUOTE_LINKS:
        before -= 1
    mention = row.items[before].mention if before >= 0 else None
    if mention is None or mention.kind != "quote":
        return []
    return _first_nominative(row, group.last + 1, bounds)


# ---- subject before the verb ----------------------------------------------------------------


def _before_verb(row: Row, group: VerbGroup, bounds: Span) -> list[int]:
    """English and French: the subject stands before the verb, maybe behind an insertion."""
    found = subject_in(row, (bounds[0], group.first))
    if found is not None:
        return found
    if bounds[0] and row.coordinates(bounds[0] - 1):
        return _shared(row, bounds[0] - 1)
    return subject_before_insertion(row, bounds[0])


def _shared(row: Row, coordinator: int) -> list[int]:
    """X bought Y and sold Z: the second verb takes the first one's subject."""
    for group in reversed(row.groups):
        if group.last < coordinator:
            return subject_of(row, group, bounds_of(row, group))
    return []


# ---- verb second ----------------------------------------------------------------------------


def _verb_second(row: Row, group: VerbGroup, bounds: Span) -> list[int]:
    """German: the first noun phrase in the nominative, wherever the verb stands."""
    finite = group.finite
    verb_final = row.word(bounds[0]) in row.syntax.subordinators
    if finite is not None and finite < bounds[0] and row.coordinates(bounds[0] - 1):
        return _shared(row, bounds[0] - 1)
    if finite is None or finite < bounds[0] or verb_final:
        return _first_nominative(row, bounds[0] + 1, bounds)
    found = subject_in(row, (bounds[0], finite))
    if found is not None and not (found and row.is_oblique(found[0], bounds[0])):
        return found
    if bounds[0] == finite:
        before = subject_before_insertion(row, finite)
        if before:
            return before
        if bounds[0] and row.coordinates(bounds[0] - 1):
            return _shared(row, bounds[0] - 1)
    return _first_nominative(row, finite + 1, bounds)


def _first_nominative(row: Row, first: int, bounds: Span) -> list[int]:
    for i in range(first, bounds[1]):
        item = row.items[i]
        if item.word in row.syntax.subject_pronouns:
            return []
        if item.mention and row.is_head(i) and not row.is_time(i):
            if not (
                preposition_of(row, i, first) or row.is_oblique(i, first) or row.is_genitive(i)
            ):
                return coordinated(row, i)
        elif item.capital and is_bare_noun(row, i, first):
            return []
    return []
