"""Verb groups: a known verb with the auxiliaries, negations and particles that belong to it.

In: a sentence's items. Out: for each known verb its voice and whether it is said to have happened.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from quizgen.matching.items import Item, Span
from quizgen.matching.syntax import Form, Syntax

GroupStatus = Literal["asserted", "negated", "unreal", "planned", "hedged"]


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """A verb in its sentence."""

    verb: str
    first: int
    last: int
    """Positions of the first and last item of the group that stand together."""
    passive: bool = False
    status: GroupStatus = "asserted"
    reduced: bool = False
    """A participle without auxiliary that describes the noun before it: acquired by X."""
    finite: int | None = None
    """Where the finite verb stands, if apart from the group: hat … übernommen."""


def verb_groups(
    items: tuple[Item, ...], segments: tuple[Span, ...], syntax: Syntax
) -> Iterator[VerbGroup]:
    """Yield the groups of all known verbs, from left to right."""
    analyse = _verb_second if syntax.verb_second else _subject_first
    for position, item in enumerate(items):
        for form in _by_likelihood(syntax.forms.get(item.word, ())):
            span = next((s for s in segments if s[0] <= position < s[1]), None)
            group = analyse(items, span, position, form, syntax) if span else None
            if group and not (
                item.word in syntax.helpers and _helps(items, span, position, syntax)
            ):
                yield group
                break


def _helps(items: tuple[Item, ...], span: Span, position: int, syntax: Syntax) -> bool:
    """Tell whether an auxiliary serves another verb: has laid off, hat … entlassen."""
    if syntax.verb_second:
        last = items[span[1] - 1].word
        return span[1] - 1 > position and syntax.is_nonfinite(last)
    i = position + 1
    while i < span[1] and (
        items[i].word in syntax.adverbs
        or items[i].word in syntax.negation_words
        or items[i].word in syntax.helpers
    ):
        i += 1
    return i < span[1] and syntax.is_nonfinite(items[i].word)


def _by_likelihood(forms: tuple[Form, ...]) -> list[Form]:
    """Try a participle first: it needs an auxiliary, which a finite form never has."""
    return sorted(forms, key=lambda form: form.kind != "participle")


# ---- subject, verb, object ------------------------------------------------------------------


def _subject_first(
    items: tuple[Item, ...], span: Span, position: int, form: Form, syntax: Syntax
) -> VerbGroup | None:
    """English and French: the auxiliaries stand right before the verb."""
    last = _with_particle(items, span, position, form)
    if last is None:
        return None
    first, helpers, negated = _helpers(items, span, position, syntax)
    group = _by_form(items, position, form, helpers, syntax)
    if group is None:
        return None
    passive, status, reduced = group
    if status == "infinitive":
        status = _status_of_infinitive(items, span, first, syntax)
    if negated:
        status = "negated"
    return VerbGroup(form.verb, first, last, passive, status, reduced, first)


def _with_particle(items: tuple[Item, ...], span: Span, position: int, form: Form) -> int | None:
    """Return the position of the particle (step down), which may stand a few words off."""
    if not form.particle:
        return position
    wanted = form.particle.split()
    for start in range(position + 1, min(position + 4, span[1])):
        found = [item.word for item in items[start : start + len(wanted)]]
        if found == wanted:
            return start + len(wanted) - 1
        if items[start].mention:
            return None
    return None


def _helpers(
    items: tuple[Item, ...], span: Span, position: int, syntax: Syntax
) -> tuple[int, set[str], bool]:
    """Collect what stands before the verb and belongs to it: kinds of auxiliaries, negation."""
    kinds: set[str] = set()
    negated, first, i = False, position, position - 1
    while i >= span[0]:
        word = items[i].word
        helper = syntax.helper_kinds(word)
        if helper:
            kinds |= helper
            first = i
        elif word in syntax.negation_words:
            negated = True
        elif word not in syntax.adverbs and word not in syntax.clitics:
            break
        i -= 1
    return first, kinds, negated


def _by_form(
    items: tuple[Item, ...], position: int, form: Form, helpers: set[str], syntax: Syntax
) -> tuple[bool, str, bool] | None:
    """Return voice, status and whether the group is a reduced clause; None if it is no group."""
    modal = "hedged" if helpers & {"modal", "conditional"} else ""
    if form.kind == "participle":
        if "passive" in helpers:
            active = form.moves or ("perfect" in helpers and not _has_been(items, position, syntax))
            return not active, modal or ("planned" if "future" in helpers else "asserted"), False
        if "perfect" in helpers:
            return False, modal or "asserted", False
        return _reduced(items, position, form, syntax)
    if form.kind == "infinitive" and ({"future", "modal", "support", "marker"} & helpers):
        if "marker" in helpers:
            return False, "infinitive", False
        return False, modal or ("planned" if "future" in helpers else "asserted"), False
    if form.kind == "present_participle" and "passive" in helpers:
        return False, modal or "asserted", False
    if form.kind in ("finite", "future", "conditional") and not helpers:
        status = {"future": "planned", "conditional": "hedged"}.get(form.kind, "asserted")
        return False, status, False
    return None


def _has_been(items: tuple[Item, ...], position: int, syntax: Syntax) -> bool:
    near = [item.word for item in items[max(position - 4, 0) : position]]
    return bool(set(near) & syntax.passive_participles)


def _reduced(
    items: tuple[Item, ...], position: int, form: Form, syntax: Syntax
) -> tuple[bool, str, bool] | None:
    """A bare participle is passive if an agent follows or a comma goes before."""
    following = items[position + 1].word if position + 1 < len(items) else ""
    before = items[position - 1] if position else None
    if before is None or form.moves:
        return None
    if following in syntax.agents and (before.mention or before.word == "," or not form.finite_too):
        return True, "asserted", True
    if form.finite_too:
        return None
    return (True, "asserted", True) if before.mention or before.word == "," else None


def _status_of_infinitive(
    items: tuple[Item, ...], span: Span, marker: int, syntax: Syntax
) -> GroupStatus:
    """An infinitive has not happened, unless its governor says so: managed to."""
    governor = items[marker - 1].word if marker > span[0] else ""
    return "asserted" if governor in syntax.implicatives else "unreal"


# ---- verb second ----------------------------------------------------------------------------


def _verb_second(
    items: tuple[Item, ...], span: Span, position: int, form: Form, syntax: Syntax
) -> VerbGroup | None:
    """German: the finite verb is second or last; participles and particles end the clause."""
    if form.kind in ("finite", "subjunctive"):
        return _finite(items, span, position, form, syntax)
    if form.kind == "participle":
        return _participle(items, span, position, form, syntax)
    if form.kind == "infinitive":
        return _infinitive(items, span, position, form, syntax)
    return None


def _finite(
    items: tuple[Item, ...], span: Span, position: int, form: Form, syntax: Syntax
) -> VerbGroup | None:
    last = position
    ending = items[span[1] - 1].word
    if form.particle:
        last = _closing_particle(items, position, form.particle)
        if last < 0:
            return None
    elif ending in syntax.particles and span[1] - 1 > position:
        return None
    if position + 1 < span[1] and syntax.forms.get(items[position + 1].word) and False:
        return None
    status: GroupStatus = "hedged" if form.kind == "subjunctive" else "asserted"
    return VerbGroup(form.verb, position, last, status=status, finite=position)


def _closing_particle(items: tuple[Item, ...], position: int, particle: str) -> int:
    """Return where the particle closes the verb's clause, even behind an insertion; else -1."""
    for i in range(position + 1, min(position + 40, len(items))):
        if items[i].word == particle:
            after = items[i + 1] if i + 1 < len(items) else None
            if after is None or after.breaks or after.word in (".", "und", "oder", "aber"):
                return i
        if items[i].word in (";", ":", "."):
            return -1
    return -1


def _participle(
    items: tuple[Item, ...], span: Span, position: int, form: Form, syntax: Syntax
) -> VerbGroup | None:
    last, after = _helpers_after(items, span, position, syntax)
    finite = None if after else _finite_helper_before(items, span, position, syntax)
    kinds = after or (syntax.helper_kinds(items[finite].word) if finite is not None else set())
    if not kinds:
        return None
    inside = {items[i].word for i in range(position, last + 1)}
    passive = "passive" in kinds and not form.moves
    if "passive" in kinds and form.moves:
        return None
    if not passive and "moving" in kinds and not form.moves and "perfect" not in kinds:
        passive = True
    status: GroupStatus = "asserted"
    words = inside | ({items[finite].word} if finite is not None else set())
    if words & syntax.modal_forms:
        status = "hedged"
    elif words & syntax.subjunctive_helpers:
        status = "hedged"
    return VerbGroup(form.verb, position, last, passive, status, finite=finite)


def _helpers_after(
    items: tuple[Item, ...], span: Span, position: int, syntax: Syntax
) -> tuple[int, set[str]]:
    """Collect the auxiliaries right behind a participle: übernommen worden ist."""
    last, kinds = position, set[str]()
    for i in range(position + 1, span[1]):
        helper = syntax.helper_kinds(items[i].word)
        if not helper:
            break
        kinds |= helper
        last = i
    return last, kinds


def _finite_helper_before(
    items: tuple[Item, ...], span: Span, position: int, syntax: Syntax
) -> int | None:
    """Return the nearest finite auxiliary before a participle that ends its clause."""
    after = items[position + 1] if position + 1 < len(items) else None
    if after and not (after.breaks or after.word in syntax.clause_closers):
        return None
    for i in range(position - 1, max(position - 40, -1), -1):
        if items[i].word in (";", ".", ":"):
            return None
        if syntax.is_finite_helper(items[i].word):
            return i
        if i < span[0] and syntax.forms.get(items[i].word):
            return None
    return None


def _infinitive(
    items: tuple[Item, ...], span: Span, position: int, form: Form, syntax: Syntax
) -> VerbGroup | None:
    last, after = _helpers_after(items, span, position, syntax)
    finite = None if after else _finite_helper_before(items, span, position, syntax)
    kinds = after or (syntax.helper_kinds(items[finite].word) if finite is not None else set())
    if items[position - 1].word == syntax.infinitive_marker:
        return VerbGroup(form.verb, position, last, status="unreal", finite=finite)
    if "modal" in kinds:
        return VerbGroup(form.verb, position, last, status="hedged", finite=finite)
    if "passive" in kinds:
        return VerbGroup(form.verb, position, last, status="planned", finite=finite)
    return None
