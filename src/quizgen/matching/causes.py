"""Who did what somebody made him do: she led the firm to sell a million books.

In: a row and a verb group in the infinitive. Out: where the one stands who did it, if the sentence
says that it came to pass.
"""

from quizgen.matching.extents import bounds_of
from quizgen.matching.governing import preposition_of
from quizgen.matching.groups import VerbGroup
from quizgen.matching.row import Row
from quizgen.matching.subjects import subject_of
from quizgen.matching.truth import status_of

LED = frozenset({"organisation", "person", "name"})
NEAR = 3
"""Items between a cause and the infinitive: led the firm to."""


def made_by(row: Row, group: VerbGroup) -> list[int]:
    """Return whom somebody led to what an infinitive tells, or helped with it."""
    if group.status != "unreal" or group.passive or row.syntax.causes.isdisjoint(row.words):
        return []
    return _before_clause(row, group) if row.syntax.verb_second else _right_before(row, group)


def _right_before(row: Row, group: VerbGroup) -> list[int]:
    """English and French: the one who did it stands between the cause and the infinitive."""
    place = group.first - 1
    mention = row.items[place].mention if place > 0 else None
    near = range(max(place - NEAR, 0), place)
    cause = next((p for p in near if row.word(p) in row.syntax.causes), None)
    if mention is None or mention.kind not in LED or cause is None:
        return []
    between = row.words[cause + 1 : place]
    return [place] if row.syntax.determiners.issuperset(between) and _is_sure(row, cause) else []


def _is_sure(row: Row, cause: int) -> bool:
    """Tell whether nothing before a cause denies it or leaves it open: would have helped."""
    first = max((p for p in range(cause) if row.items[p].breaks), default=-1) + 1
    before = " ".join(row.words[first:cause])
    words = {*row.words[first:cause]}
    open_ = words & (
        row.syntax.modal_forms | row.syntax.conditions | {row.syntax.infinitive_marker}
    )
    return not (open_ or row.syntax.negations.search(before) or row.syntax.hedges.search(before))


def _before_clause(row: Row, group: VerbGroup) -> list[int]:
    """German: the one who did it is the object of the cause: führte die Firma dazu, … zu."""
    before = [other for other in row.groups if other.last < group.first]
    while before and before[-1].status == "unreal":
        before.pop()
    if not before or row.word(before[-1].first) not in row.syntax.causes:
        return []
    lead, bounds = before[-1], bounds_of(row, before[-1])
    own = row.items[slice(*bounds)]
    pointed = row.syntax.cause_links.intersection(row.words[bounds[1] - 1 : bounds[1]])
    if not pointed or status_of(row, lead, own) != "asserted":
        return []
    subject = subject_of(row, lead, bounds)
    bare = [
        p
        for p in row.mentions(bounds)
        if p not in subject and row.mention(p).kind in LED and row.is_head(p)
    ]
    free = [p for p in bare if not preposition_of(row, p, bounds[0])]
    return free if len(bare) == 1 else []
