"""Where the clause of a verb begins and ends.

In: a row of items and a verb group. Out: the first item of its clause and the one after the last.
"""

from quizgen.matching.coordination import coordinated
from quizgen.matching.groups import VerbGroup
from quizgen.matching.insertions import insertions_of, is_inserted
from quizgen.matching.items import Span
from quizgen.matching.row import AMOUNTS, ROLES, TIMES, Row

MARKS = frozenset({",", "."})
AGE = "year_old"
"""The unit of what tells how old somebody was."""


def bounds_of(row: Row, group: VerbGroup) -> Span:
    """Return the segment around the verb, cut at words that open another clause."""
    first, end = next(s for s in row.segments if s[0] <= group.first < s[1])
    first = _from_finite(row, group, first)
    end = max(end, next(s for s in row.segments if s[0] <= group.last < s[1])[1])
    end = _over_insertions(row, end)
    if not group.reduced:
        for position in range(group.first - 1, first - 1, -1):
            if _joins_roles(row, position, group):
                continue
            if _opens_clause(row, position, group.first, group):
                first = position + 1 if row.coordinates(position) else position
                break
    for position in range(group.last + 1, end):
        opened = _opens_clause(row, position, end, group)
        if opened and not (_joins_mentions(row, position) or is_inserted(row, position)):
            end = position
            break
    end = _to_list_end(row, first, end)
    if group.reduced or group.converb:
        return group.first, end
    return first, _over_closing(row, end)


def _from_finite(row: Row, group: VerbGroup, first: int) -> int:
    """Go back to the segment where a bracket opens, if nothing but a list stands in between."""
    if group.finite is None or group.finite >= first:
        return first
    start = next(s for s in row.segments if s[0] <= group.finite < s[1])[0]
    between = [s for s in row.segments if group.finite < s[0] <= first]
    opened = any(row.word(s[0]) in row.syntax.openers - row.syntax.coordinators for s in between)
    verbs = any(group.finite < other.first < first for other in row.groups if other is not group)
    return first if opened or verbs else start


def _over_insertions(row: Row, end: int) -> int:
    """Go on behind what describes the clause's last name: chose X (SPD) as mayor."""
    for first, close in insertions_of(row):
        if first == end + 1:
            end = next(s for s in row.segments if s[0] == close + 1)[1]
    return end


def _to_list_end(row: Row, first: int, end: int) -> int:
    """Go on to the end of a list whose first name is the clause's last: by A, B and C."""
    if first >= end or row.items[end - 1].mention is None or row.word(end) != ",":
        return end
    last = coordinated(row, end - 1)[-1]
    return max(end, last + 1)


def _over_closing(row: Row, end: int) -> int:
    """Go on behind what closes a clause: died on 4 May 2019, aged 69, in London, England."""
    while row.word(end) == ",":
        span = next((span for span in row.segments if span[0] == end + 1), None)
        if span is None or not _is_adjunct(row, span):
            break
        end = span[1]
    return end


def _is_adjunct(row: Row, span: Span) -> bool:
    """Tell whether nothing but a place, a time or an age stands between two marks.

    A place without a preposition says where the one before it lies.
    """
    told = row.mentions(span)
    others = (i for i in range(*span) if i not in told)
    if not told or not all(_is_small(row, i) for i in others):
        return False
    first, before = row.mention(told[0]), row.items[span[0] - 2].mention
    if first.kind == "place":
        placed = span[0] < told[0] or (before is not None and before.kind == "place")
        return placed and all(row.mention(i).kind == "place" for i in told)
    timed = first.kind in TIMES or getattr(first.value, "unit", "") == AGE
    return timed and len(told) == 1


def _is_small(row: Row, position: int) -> bool:
    word = row.word(position)
    return row.is_preposition(position) or word in row.syntax.determiners or word in MARKS


def _opens_clause(row: Row, position: int, verb: int, group: VerbGroup) -> bool:
    """Tell whether the word at `position` begins a clause of its own."""
    word = row.word(position)
    if word in row.syntax.converbs and _opens_converb(row, position):
        return True
    if word in row.syntax.subordinators or word in row.syntax.relatives:
        return row.is_conjunction(position)
    if not row.coordinates(position):
        return False
    opened = group.finite is not None and group.finite < position < group.first
    end = verb if opened else verb + 1  # hat A und B besucht: the bracket holds the list
    return row.has_verb((position + 1, end)) or _parts_verbs(row, position, group)


def _opens_converb(row: Row, position: int) -> bool:
    """Tell whether a participle of the same subject follows: before selling X."""
    following = position + 1
    while row.word(following) in row.syntax.adverbs:
        following += 1
    return any(group.converb and group.first == following for group in row.groups)


def _parts_verbs(row: Row, position: int, group: VerbGroup) -> bool:
    """Tell whether `and` stands between two verbs: wurde 2010 übernommen und 2017 geschlossen."""
    following = position + 1
    while row.word(following) in row.syntax.adverbs:
        following += 1
    if row.word(following) in row.syntax.nonfinite:
        return True
    if position < group.first:
        return any(other.last < position for other in row.groups if _is_near(row, other, group))
    return any(position < other.first for other in row.groups if _is_near(row, other, group))


def _is_near(row: Row, one: VerbGroup, other: VerbGroup) -> bool:
    """Tell whether two verbs stand between the same marks."""
    low, high = sorted((one.first, other.first))
    return one is not other and not any(item.breaks for item in row.items[low:high])


def _joins_roles(row: Row, position: int, group: VerbGroup) -> bool:
    """Tell whether `and` joins what somebody is: the singer and actor Jane Doe died."""
    if not row.coordinates(position) or _parts_verbs(row, position, group):
        return False
    sides = (row.items[position - 1].mention, row.items[position + 1].mention)
    return position > 0 and all(side is not None and side.kind in ROLES for side in sides)


def _joins_mentions(row: Row, position: int) -> bool:
    near = row.items[max(position - 1, 0) : position + 2]
    return row.coordinates(position) and sum(item.mention is not None for item in near) > 1


def leading_of(row: Row, bounds: Span) -> Span | None:
    """Return the adverbial that a comma parts off at the sentence's start, as `In 1932,` does."""
    if not row.segments or row.segments[0][1] + 1 != bounds[0] or row.word(bounds[0] - 1) != ",":
        return None
    span = row.segments[0]
    opening = span[0] + (row.word(span[0]) in row.syntax.determiners)
    first = row.items[opening].mention if opening < span[1] else None
    adverbial = row.is_preposition(span[0]) or (first is not None and first.kind in AMOUNTS)
    return span if adverbial and not row.has_verb(span) else None
