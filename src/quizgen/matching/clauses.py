"""What the clauses of a sentence say: a verb, who does it, to whom, and with which phrases.

In: a sentence's items and the syntax of its language. Out: a `Clause` for each verb that
the verb list knows. Frames (tenses, passive, verb-final order, relative and participle
clauses) all end in the same `Clause`, so a template names its verb once.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.matching.attribution import Attribution, attribution_of
from quizgen.matching.groups import GroupStatus, VerbGroup
from quizgen.matching.items import Item, Span
from quizgen.matching.row import GENITIVE, TIMES, UNSURE, Row, make_row
from quizgen.matching.subjects import QUOTE_LINKS, subject_of
from quizgen.matching.syntax import Syntax
from quizgen.models import Mention

AMOUNTS = frozenset({"money", "number", "percent", *TIMES})
NAMED = frozenset({"person", "organisation", "name"})
CLAUSE_ENDS = frozenset({";", "."})
HEARD = 6
"""Words before `that` among which stands who only passes it on: we learned this week that."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A mention behind a preposition."""

    preposition: str
    mention: Mention
    anchor: frozenset[str]
    """Words before the preposition: einen Verlust in Höhe von …"""


@dataclass(frozen=True, slots=True)
class Clause:
    """One verb with its arguments."""

    verb: str
    passive: bool
    status: GroupStatus
    transitive: bool
    """Something without preposition follows: opened an office, unlike opened in 1925."""
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
    return clauses_of(make_row(items, syntax))


def clauses_of(row: Row) -> tuple[Clause, ...]:
    """Return the clauses of a row's verbs."""
    told = attribution_of(row)
    read = ((group, bounds_of(row, group)) for group in row.groups)
    clauses = ((group, _clause(row, group, bounds, told)) for group, bounds in read)
    return tuple(
        clause for group, clause in clauses if clause.subject or not _may_describe(row, group)
    )


def _may_describe(row: Row, group: VerbGroup) -> bool:
    """Tell whether what looks like a past tense may be a participle: the hall, located in X."""
    forms = row.syntax.forms.get(row.word(group.first), ())
    twin = any(form.finite_too for form in forms if form.verb == group.verb)
    return twin and not group.passive and row.word(group.first - 1) == ","


def saying_of(row: Row, first: int) -> Attribution | None:
    """Return who says a clause that opens with `that` behind a verb of saying."""
    if row.word(first) not in row.syntax.content:
        return None
    before = [g for g in row.groups if g.last < first and not row.mentions((g.last + 1, first))]
    if not before or not _is_told(row, first):
        return None
    speaker = subject_of(row, before[-1], bounds_of(row, before[-1]))
    return Attribution(row.mention(speaker[0]) if len(speaker) == 1 else None)


def _clause(row: Row, group: VerbGroup, bounds: Span, told: Attribution | None) -> Clause:
    leading = _leading(row, bounds)
    own = row.items[bounds[0] : bounds[1]]
    subject = subject_of(row, group, bounds)
    listed = _listed_behind(row, bounds)
    objects = list(_objects(row, bounds, subject))
    objects += _quotations_beside(row, bounds, subject)
    objects += [m for m in _objects(row, leading, []) if m.kind in TIMES] if leading else []
    first = row.items[leading[0]] if leading else own[0]
    return Clause(
        verb=group.verb,
        passive=group.passive,
        status=status_of(row, group, own),
        transitive=_is_transitive(row, group, objects),
        past=any(item.word in row.syntax.past for item in own),
        subject=tuple(row.mention(i) for i in (*subject, *listed)),
        objects=tuple(objects),
        phrases=(*_phrases(row, bounds, subject), *(_phrases(row, leading, []) if leading else ())),
        words=frozenset(item.word or item.opening for item in own),
        attribution=told or saying_of(row, bounds[0]),
        start=first.start,
        end=own[-1].end,
    )


# ---- extent ---------------------------------------------------------------------------------


def bounds_of(row: Row, group: VerbGroup) -> Span:
    """Return the segment around the verb, cut at words that open another clause."""
    first, end = next(s for s in row.segments if s[0] <= group.first < s[1])
    first = _from_finite(row, group, first)
    end = max(end, next(s for s in row.segments if s[0] <= group.last < s[1])[1])
    if not group.reduced:
        for position in range(group.first - 1, first - 1, -1):
            if _opens_clause(row, position, group.first, group):
                first = position + 1 if row.coordinates(position) else position
                break
    for position in range(group.last + 1, end):
        if _opens_clause(row, position, end, group) and not _joins_mentions(row, position):
            end = position
            break
    return group.first if group.reduced or group.converb else first, _to_list_end(row, first, end)


def _from_finite(row: Row, group: VerbGroup, first: int) -> int:
    """Go back to the segment where a bracket opens, if nothing but a list stands in between."""
    if group.finite is None or group.finite >= first:
        return first
    start = next(s for s in row.segments if s[0] <= group.finite < s[1])[0]
    between = [s for s in row.segments if group.finite < s[0] <= first]
    opened = any(row.word(s[0]) in row.syntax.openers - row.syntax.coordinators for s in between)
    verbs = any(group.finite < other.first < first for other in row.groups if other is not group)
    return first if opened or verbs else start


def _to_list_end(row: Row, first: int, end: int) -> int:
    """Go on to the end of a list whose first name is the clause's last: by A, B and C."""
    inside = [i for i in row.mentions((first, end)) if i == end - 1]
    if not inside or row.word(end) != ",":
        return end
    last = row.coordinated(inside[0])[-1]
    return max(end, last + 1)


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


def _joins_mentions(row: Row, position: int) -> bool:
    near = row.items[max(position - 1, 0) : position + 2]
    return row.coordinates(position) and sum(item.mention is not None for item in near) > 1


def _leading(row: Row, bounds: Span) -> Span | None:
    """Return the adverbial that a comma parts off at the sentence's start, as `In 1932,` does."""
    if not row.segments or row.segments[0][1] + 1 != bounds[0] or row.word(bounds[0] - 1) != ",":
        return None
    span = row.segments[0]
    opening = span[0] + (row.word(span[0]) in row.syntax.determiners)
    first = row.items[opening].mention if opening < span[1] else None
    adverbial = row.is_preposition(span[0]) or (first is not None and first.kind in AMOUNTS)
    return span if adverbial and not row.has_verb(span) else None


# ---- what belongs to the verb ---------------------------------------------------------------


def _objects(row: Row, bounds: Span, subject: list[int]) -> Iterator[Mention]:
    """Yield the mentions without preposition behind the subject."""
    for i in row.mentions(bounds):
        if i in subject or not row.is_head(i) or row.preposition(i, bounds[0]):
            continue
        if row.is_genitive(i):
            continue
        amount = row.mention(i).kind in AMOUNTS
        behind = not subject or not bounds[0] <= i < subject[0] < bounds[1] or row.is_time(i)
        if behind and (amount or not row.describes_noun(i)):
            yield row.mention(i)


def _listed_behind(row: Row, bounds: Span) -> list[int]:
    """Return the names behind a clause that say who is among its subject: darunter X und Y."""
    following = next((span for span in row.segments if span[0] == bounds[1] + 1), None)
    if following is None or row.word(following[0]) not in row.syntax.listing:
        return []
    return [
        i for i in row.mentions(following) if row.is_head(i) and row.mention(i).kind == "person"
    ]


def _phrases(row: Row, bounds: Span, subject: list[int]) -> Iterator[Phrase]:
    """Yield the mentions behind a preposition."""
    for i in row.mentions(bounds):
        if i in subject or not row.is_head(i):
            continue
        preposition = row.preposition(i, bounds[0])
        if preposition:
            own = preposition not in row.syntax.agents or row.is_agent(i, bounds[0])
            yield Phrase(preposition if own else UNSURE, row.mention(i), row.anchor(i, bounds[0]))
        if row.is_genitive(i):
            yield Phrase(GENITIVE, row.mention(i), row.possessed(i, bounds[0]))


def _is_transitive(row: Row, group: VerbGroup, objects: list[Mention]) -> bool:
    if any(mention.kind not in TIMES for mention in objects):
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
        if (named and row.mention(i).value.key not in own) or row.word(i) in CLAUSE_ENDS:
            return []
    return []


# ---- truth ----------------------------------------------------------------------------------


def status_of(row: Row, group: VerbGroup, own: tuple[Item, ...]) -> GroupStatus:
    """Tell whether a clause says that it happened, or only that it may, will or did not."""
    text = " ".join(item.word for item in own)
    if group.status == "negated" or row.syntax.negations.search(text):
        return "negated"
    if own[0].word in row.syntax.conditions or row.syntax.nearly.search(text):
        return "unreal"
    if own[0].word in row.syntax.inverted and len(own) > 1 and own[1].mention:
        return "unreal"  # had X acquired Y
    if _is_hearsay(row, group, own) or _is_thought(row, own):
        return "hedged"
    if group.status != "asserted":
        return group.status
    return "hedged" if row.syntax.hedges.search(text) else "asserted"


def _is_hearsay(row: Row, group: VerbGroup, own: tuple[Item, ...]) -> bool:
    """Tell whether a clause is what somebody claims or unnamed people learned."""
    verb = row.items[group.first].start
    if {item.word for item in own if item.start < verb} & row.syntax.claims:
        return True
    if own[0].word not in row.syntax.subordinators:
        return False
    before = [item.word for item in row.items if item.start < own[0].start]
    return bool(set(before[-HEARD:]) & (row.syntax.hearsay | row.syntax.claims))


def _is_thought(row: Row, own: tuple[Item, ...]) -> bool:
    """Tell whether a content clause is what somebody plans, dreams or does not say.

    What somebody says is his own to answer for, what he knows or shows is so.
    """
    first = next(n for n, item in enumerate(row.items) if item is own[0])
    if own[0].word not in row.syntax.content or not first or _is_apart(row, first):
        return False
    named = any(row.is_head(first + n) for n, item in enumerate(own) if item.mention)
    words = [item.word for item in row.items[max(first - HEARD, 0) : first]]
    denied = row.syntax.negations.search(" ".join(words))
    sure = row.syntax.factives.intersection(words) and not denied
    return named and not sure and not _is_told(row, first)


def _is_apart(row: Row, first: int) -> bool:
    """Tell whether a pronoun like that stands for a name before it: X, que Y a racheté."""
    before = first - 1
    if row.word(before) == "," and row.word(first) in row.syntax.object_relatives:
        before -= 1
    return before >= 0 and row.items[before].mention is not None


def _is_told(row: Row, first: int) -> bool:
    """Tell whether the verb before a content clause is one of saying, and was said."""
    before = [group for group in row.groups if group.last < first]
    if not before or before[-1].verb not in row.syntax.speech:
        return False
    bounds = bounds_of(row, before[-1])
    return status_of(row, before[-1], row.items[bounds[0] : bounds[1]]) == "asserted"
