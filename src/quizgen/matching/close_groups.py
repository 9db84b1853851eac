"""Verb groups whose auxiliaries stand right before the verb, as in English and French.

In: a word that can be a form of a verb. Out: its `VerbGroup`, or None if it is none here.
"""

from typing import Literal, NamedTuple

from quizgen.matching.forms import Form
from quizgen.matching.groups import GroupStatus, VerbGroup
from quizgen.matching.items import Item, Span, inverts
from quizgen.matching.syntax import Syntax

NEEDED = {
    "participle": frozenset({"passive", "perfect"}),
    "present_participle": frozenset({"passive"}),
    "infinitive": frozenset({"future", "modal", "support"}),
}
"""Form of a verb to the auxiliaries without which it makes no group; other forms stand alone."""
PARTICIPLES = frozenset({"participle", "present_participle"})
FARTHEST_PARTICLE = 3
"""Words between a verb and its particle: laid 500 workers off."""


class _Before(NamedTuple):
    """What stands before a verb and belongs to it."""

    first: int
    kinds: frozenset[str]
    """Kinds of the auxiliaries: perfect, passive, future, modal, marker …"""
    negated: bool
    reflexive: bool
    governor: str
    """The word before all these."""


def close_group(
    items: tuple[Item, ...], span: Span, position: int, form: Form, syntax: Syntax
) -> VerbGroup | None:
    """Return the group of the verb form at `position`."""
    last = _with_particle(items, span, position, form)
    if last is None:
        return None
    before = _before(items, span, position, syntax)
    if syntax.reflexive_verbs and before.reflexive != form.reflexive:
        return None
    near = {before.governor, items[position - 1].word if position > span[0] else ""}
    converb = near & syntax.converbs or _results(items, span, position, form, syntax)
    if converb and _is_bare_participle(form, before):
        return VerbGroup(form.verb, position, last, finite=position, converb=True)
    kinds = _shared_kinds(items, span, before, form, syntax)
    if form.kind == "participle" and not kinds & NEEDED["participle"]:
        alone = _is_reduced(items, position, form, syntax)
        joined = before.governor in syntax.coordinators
        alone = alone or _is_inserted(items, span, span[0] if joined else position, syntax)
        return _reduced(form, position, last) if alone else None
    passive = form.kind == "participle" and "passive" in kinds and not form.moves
    status = _status(form, kinds)
    if status is None:
        return None
    if status == "infinitive":
        governors = {item.word for item in items[max(before.first - 1, span[0]) : position]}
        real = governors & syntax.implicatives and not governors & syntax.pending
        status = "asserted" if real else "unreal"
    return VerbGroup(
        verb=form.verb,
        first=before.first,
        last=last,
        passive=passive,
        status="negated" if before.negated else status,
        finite=before.first,
        particle=last if form.particle else None,
    )


def _reduced(form: Form, position: int, last: int) -> VerbGroup:
    """Return the group of a participle that describes a noun: built in 1932, né à Lyon."""
    return VerbGroup(form.verb, position, last, passive=not form.moves, reduced=True)


def _is_bare_participle(form: Form, before: _Before) -> bool:
    """Tell whether a form is a participle by itself: leaving, unlike is leaving."""
    return form.kind == "present_participle" and not before.kinds and not before.negated


def _results(
    items: tuple[Item, ...], span: Span, position: int, form: Form, syntax: Syntax
) -> bool:
    """Tell whether a participle says what came of the clause before it: struck X, killing five."""
    start = span[0]
    if form.verb not in syntax.resulting or not start or items[start - 1].word != ",":
        return False
    joined = items[position - 1].word in syntax.coordinators
    opening = {known.verb for known in syntax.forms.get(items[start].word, ())}
    return position == start or (joined and not opening.isdisjoint(syntax.resulting))


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
        if i > span[0] and inverts(items, i):
            i -= 2
            continue
        word = items[i].word
        if helper := syntax.helper_kinds(word):
            kinds |= helper
            first = i
        elif word in syntax.negation_words:
            negated = True
        elif not syntax.is_adverb(word) and word not in syntax.clitics:
            break
        reflexive |= word in syntax.reflexives
        i -= 1
    governor = items[i].word if i >= span[0] else ""
    return _Before(first, frozenset(kinds), negated, reflexive, governor)


def _shared_kinds(
    items: tuple[Item, ...], span: Span, before: _Before, form: Form, syntax: Syntax
) -> frozenset[str]:
    """Return the auxiliary of a participle, maybe that of one before `and`: a fermé et rouvert."""
    if form.kind != "participle" or before.kinds or before.governor not in syntax.coordinators:
        return before.kinds
    for i in range(before.first - 2, span[0] - 1, -1):
        if items[i].word in syntax.nonfinite and not is_governed(items, i, syntax):
            kinds = _before(items, (span[0], i), i, syntax).kinds
            return kinds if kinds & NEEDED["participle"] else frozenset()
    return frozenset()


def is_governed(items: tuple[Item, ...], position: int, syntax: Syntax) -> bool:
    """Tell whether what may be a present tense is a noun behind its preposition: of murder."""
    if not position or items[position - 1].word not in syntax.before_nouns:
        return False
    kinds = {form.kind for form in syntax.forms.get(items[position].word, ())}
    return "finite" in kinds and not kinds & PARTICIPLES


def _status(form: Form, kinds: frozenset[str]) -> GroupStatus | Literal["infinitive"] | None:
    """Return how sure a form with its auxiliaries is; None if they do not go together."""
    if form.kind in ("infinitive", "participle") and "marker" in kinds:
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


def _is_inserted(items: tuple[Item, ...], span: Span, position: int, syntax: Syntax) -> bool:
    """Tell whether commas part a participle off, and a verb goes on behind.

    In `X, built in 1932, burned down`, a past tense of the same form would be the sentence's own
    verb, or have an object behind it.
    """
    end = span[1]
    if position != span[0] or position < 2 or end + 1 >= len(items):  # noqa: PLR2004
        return False
    parted = items[position - 1].word == items[end].word == ","
    named = items[position - 2].mention is not None and items[position].word in syntax.nonfinite
    following = end + 1
    while following < len(items) - 1 and items[following].word in syntax.adverbs:
        following += 1
    goes_on = syntax.is_finite(items[following].word)
    return parted and named and goes_on and _has_no_object(items, position + 1, syntax)


def _has_no_object(items: tuple[Item, ...], position: int, syntax: Syntax) -> bool:
    following = items[position]
    bare = following.mention is not None or following.word in syntax.determiners
    return not bare and following.word not in syntax.possessives
