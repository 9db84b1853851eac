"""Verb groups whose auxiliaries stand right before the verb, as in English and French.

In: a word that can be a form of a verb. Out: its `VerbGroup`, or None if it is none here.
"""

from dataclasses import dataclass
from typing import Literal

from quizgen.matching.groups import GroupStatus, VerbGroup
from quizgen.matching.items import Item, Span
from quizgen.matching.syntax import Form, Syntax

NEEDED = {
    "participle": frozenset({"passive", "perfect"}),
    "present_participle": frozenset({"passive"}),
    "infinitive": frozenset({"future", "modal", "support"}),
}
"""Form of a verb to the auxiliaries without which it makes no group; other forms stand alone."""
FARTHEST_PARTICLE = 3
"""Words between a verb and its particle: laid 500 workers off."""


@dataclass(frozen=True, slots=True)
class _Before:
    """What stands before a verb and belongs to it."""

    first: int
    kinds: frozenset[str]
    """Kinds of the auxiliaries: perfect, passive, future, modal, marker …"""
    negated: bool
    reflexive: bool


def close_group(
    items: tuple[Item, ...], span: Span, position: int, form: Form, syntax: Syntax
) -> VerbGroup | None:
    """Return the group of the verb form at `position`."""
    last = _with_particle(items, span, position, form)
    before = _before(items, span, position, syntax)
    if last is None or before.reflexive != form.reflexive:
        return None
    reading = _read(items, position, form, before.kinds, syntax)
    if reading is None:
        return None
    passive, status, reduced = reading
    if status == "infinitive":
        governor = items[before.first - 1].word if before.first > span[0] else ""
        status = "asserted" if governor in syntax.implicatives else "unreal"
    return VerbGroup(
        verb=form.verb,
        first=before.first,
        last=last,
        passive=passive,
        status="negated" if before.negated else status,
        reduced=reduced,
        finite=before.first,
        particle=last if form.particle else None,
    )


def _with_particle(items: tuple[Item, ...], span: Span, position: int, form: Form) -> int | None:
    """Return the position of the particle (step down), which may stand a few words off."""
    if not form.particle:
        return position
    wanted = form.particle.split()
    for start in range(position + 1, min(position + 1 + FARTHEST_PARTICLE, span[1])):
        if [item.word for item in items[start : start + len(wanted)]] == wanted:
            return start + len(wanted) - 1
        if items[start].mention:
            return None
    return None


def _before(items: tuple[Item, ...], span: Span, position: int, syntax: Syntax) -> _Before:
    """Collect auxiliaries, negations and clitics before the verb."""
    kinds: set[str] = set()
    negated = reflexive = False
    first, i = position, position - 1
    while i >= span[0]:
        word = items[i].word
        if helper := syntax.helper_kinds(word):
            kinds |= helper
            first = i
        elif word in syntax.negation_words:
            negated = True
        elif word not in syntax.adverbs and word not in syntax.clitics:
            break
        reflexive |= word in syntax.reflexives
        i -= 1
    return _Before(first, frozenset(kinds), negated, reflexive)


def _read(
    items: tuple[Item, ...], position: int, form: Form, kinds: frozenset[str], syntax: Syntax
) -> tuple[bool, GroupStatus | Literal["infinitive"], bool] | None:
    """Return voice, status and whether the group is a reduced clause; None if it is no group."""
    if form.kind == "participle" and not kinds & {"passive", "perfect"}:
        reduced = _is_reduced(items, position, form, syntax)
        return (True, "asserted", True) if reduced else None
    status = _status(form, kinds)
    if status is None:
        return None
    return form.kind == "participle" and "passive" in kinds and not form.moves, status, False


def _status(form: Form, kinds: frozenset[str]) -> GroupStatus | Literal["infinitive"] | None:
    """Return how sure a form with its auxiliaries is; None if they do not go together."""
    if form.kind == "infinitive" and "marker" in kinds:
        return "infinitive"
    if not kinds & NEEDED.get(form.kind, frozenset()) and form.kind in NEEDED:
        return None
    if form.kind not in NEEDED and kinds:
        return None
    if form.kind == "conditional" or kinds & {"modal", "conditional"}:
        return "hedged"
    return "planned" if form.kind == "future" or "future" in kinds else "asserted"


def _is_reduced(items: tuple[Item, ...], position: int, form: Form, syntax: Syntax) -> bool:
    """A bare participle is passive if an agent follows or a comma or a name goes before."""
    before = items[position - 1] if position else None
    if before is None or form.moves:
        return False
    beside = before.mention is not None or before.word == ","
    following = items[position + 1].word if position + 1 < len(items) else ""
    if following in syntax.agents:
        return beside or not form.finite_too
    return beside and not form.finite_too
