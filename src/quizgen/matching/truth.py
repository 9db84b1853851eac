"""Whether a clause tells what happened, or what may, will or did not, or what somebody says.

In: a row of items, a verb group and its clause. Out: its status, and who says so.
"""

from quizgen.matching.attribution import Attribution
from quizgen.matching.extents import bounds_of
from quizgen.matching.groups import GroupStatus, VerbGroup
from quizgen.matching.items import Item
from quizgen.matching.row import Row
from quizgen.matching.subjects import subject_of

LEAD = 2
"""Words on both sides of where a clause begins."""
HEARD = 6
"""Words before `that` among which stands who only passes it on: we learned this week that."""


def status_of(row: Row, group: VerbGroup, own: tuple[Item, ...]) -> GroupStatus:
    """Tell whether a clause says that it happened, or only that it may, will or did not."""
    text = " ".join([item.word for item in own])
    if row.syntax.unsure.search(text) is None:
        text = ""  # as of most
    denied = group.status == "negated" or row.syntax.negations.search(text)
    if denied or denied_before(row, group.first) or _is_disowned(row, group):
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


def denied_before(row: Row, place: int) -> str:
    """Return the word that denies what is told at a place: neither X, a bank, nor Y bought Z."""
    if row.syntax.neither.isdisjoint(row.words):
        return ""
    for word in reversed(row.words[:place]):
        if word == ";":
            return ""
        if word in row.syntax.neither:
            return word
    return ""


def _is_disowned(row: Row, group: VerbGroup) -> bool:
    """Tell whether words are quoted that somebody denies having said; not if he denies by them."""
    if group.verb not in row.syntax.denying:
        return False
    mentions = ((p, item.mention) for p, item in enumerate(row.items) if p > group.last)
    quoted = next((p for p, mention in mentions if mention and mention.kind == "quote"), 0)
    said = any(group.last < other.first < quoted for other in row.groups)
    return quoted > 0 and (said or row.word(quoted - 1) != ":")


def _is_hearsay(row: Row, group: VerbGroup, own: tuple[Item, ...]) -> bool:
    """Tell whether a clause is what somebody claims or unnamed people learned."""
    verb = row.items[group.first].start
    if {item.word for item in own if item.start < verb} & row.syntax.claims:
        return True
    if row.passes_on and row.syntax.relayed.search(_head_of(row, own)):
        return True
    if own[0].word not in row.syntax.subordinators:
        return False
    before = [item.word for item in row.items if item.start < own[0].start]
    return bool(set(before[-HEARD:]) & (row.syntax.hearsay | row.syntax.claims))


def _head_of(row: Row, own: tuple[Item, ...]) -> str:
    """Return the words round the beginning of a clause: reports according to which X bought."""
    before = [item.word for item in row.items if item.start < own[0].start]
    return " ".join([*before[-LEAD:], *(item.word for item in own[:LEAD])])


def _is_thought(row: Row, own: tuple[Item, ...]) -> bool:
    """Tell whether a content clause is what somebody plans, dreams or does not say.

    What somebody says is his own to answer for, what he knows or shows is so.
    """
    if own[0].word not in row.syntax.content:
        return False
    first = next(n for n, item in enumerate(row.items) if item is own[0])
    if not first or _is_apart(row, first):
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


def saying_of(row: Row, first: int) -> Attribution | None:
    """Return who says a clause that opens with `that` behind a verb of saying."""
    if row.word(first) not in row.syntax.content:
        return None
    before = [g for g in row.groups if g.last < first and not row.mentions((g.last + 1, first))]
    if not before or not _is_told(row, first):
        return None
    speaker = subject_of(row, before[-1], bounds_of(row, before[-1]))
    return Attribution(row.mention(speaker[0]) if len(speaker) == 1 else None)
