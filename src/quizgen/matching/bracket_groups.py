"""Verb groups that bracket their clause, as in German: hat … übernommen, tritt … zurück.

In: a word that can be a form of a verb. Out: its `VerbGroup`, or None if it is none here.
"""

from quizgen.matching.forms import Form
from quizgen.matching.groups import GroupStatus, VerbGroup
from quizgen.matching.items import Item, Span
from quizgen.matching.syntax import Syntax

WIDEST = 40
"""Items between the two ends of a bracket."""
CLAUSE_ENDS = frozenset({".", ";", ":"})


def bracket_group(
    items: tuple[Item, ...], span: Span, position: int, form: Form, syntax: Syntax
) -> VerbGroup | None:
    """Return the group of the verb form at `position`."""
    if form.reflexive and not any(items[i].word in syntax.reflexives for i in range(*span)):
        return None
    if form.lead and not _led(items, position, form.lead):
        return None
    match form.kind:
        case "finite" | "subjunctive":
            return _finite(items, span, position, form, syntax)
        case "participle":
            return _participle(items, span, position, form, syntax)
        case "infinitive":
            return _infinitive(items, span, position, form, syntax)
    return None


def _led(items: tuple[Item, ...], position: int, lead: str) -> bool:
    """Tell whether the words that belong before a form stand there: ums Leben gekommen."""
    words = lead.split()
    return [item.word for item in items[max(position - len(words), 0) : position]] == words


def _finite(
    items: tuple[Item, ...], span: Span, position: int, form: Form, syntax: Syntax
) -> VerbGroup | None:
    particle = None
    if form.particle:
        particle = _closing_particle(items, position, form.particle, syntax)
        if particle is None:
            return None
    elif _ends_in_particle(items, span, position, syntax):
        return None
    last = position if particle is None else particle
    status: GroupStatus = "hedged" if form.kind == "subjunctive" else "asserted"
    return VerbGroup(form.verb, position, last, status=status, finite=position, particle=particle)


def _ends_in_particle(items: tuple[Item, ...], span: Span, position: int, syntax: Syntax) -> bool:
    """Gab … auf is no form of geben; warnte … und hob … hervor is one of warnen."""
    ends = [
        span[1] - 1,
        *(i - 1 for i in range(position + 2, span[1]) if items[i].word in syntax.coordinators),
    ]
    return any(
        items[end].word in syntax.particles and not _has_other(items, position, end, syntax)
        for end in ends
        if end > position
    )


def _has_other(items: tuple[Item, ...], position: int, particle: int, syntax: Syntax) -> bool:
    """Tell whether a particle belongs to a verb behind an `and` rather than to an earlier one."""
    word = items[particle].word
    return any(
        items[i - 1].word in syntax.coordinators
        and any(form.particle == word for form in syntax.forms.get(items[i].word, ()))
        for i in range(position + 2, particle)
    )


def _closing_particle(
    items: tuple[Item, ...], position: int, particle: str, syntax: Syntax
) -> int | None:
    """Return where the particle closes the verb's clause, even behind an insertion."""
    *lead, last = particle.split()
    for i in range(position + 1, min(position + WIDEST, len(items))):
        if items[i].word == last and _led(items, i, " ".join(lead)) and _closes(items, i, syntax):
            return i
        if items[i].word in CLAUSE_ENDS:
            return None
    return None


def _closes(items: tuple[Item, ...], position: int, syntax: Syntax) -> bool:
    """Tell whether a clause ends behind a word."""
    after = items[position + 1] if position + 1 < len(items) else None
    return after is None or after.breaks or after.word in syntax.clause_closers


def _participle(
    items: tuple[Item, ...], span: Span, position: int, form: Form, syntax: Syntax
) -> VerbGroup | None:
    last, kinds, finite = _helpers(items, span, position, syntax)
    if form.moves:
        if "perfect" not in kinds:
            return None
        passive = False
    else:
        passive = "passive" in kinds
        if not kinds & {"perfect", "passive"}:
            return None
    status = _participle_status(items, (position, last + 1), finite, syntax)
    return VerbGroup(form.verb, position, last, passive, status, finite=finite)


def _participle_status(
    items: tuple[Item, ...], group: Span, finite: int | None, syntax: Syntax
) -> GroupStatus:
    """Tell how sure a participle is: soll übernommen worden sein, wird übernommen werden."""
    words = [item.word for item in items[slice(*group)]]
    opening = items[finite].word if finite is not None else ""
    if {*words, opening} & (syntax.modal_forms | syntax.subjunctive_helpers):
        return "hedged"
    future = len(words) > 1 and "future" in syntax.helper_kinds(opening)
    return "planned" if future else "asserted"


def _infinitive(
    items: tuple[Item, ...], span: Span, position: int, form: Form, syntax: Syntax
) -> VerbGroup | None:
    last, kinds, finite = _helpers(items, span, position, syntax)
    if position and items[position - 1].word == syntax.infinitive_marker:
        return VerbGroup(form.verb, position, last, status="unreal", finite=finite)
    if not kinds & {"modal", "future"}:
        return None
    words = {item.word for item in items[position + 1 : last + 1]}
    words |= {items[finite].word} if finite is not None else set()
    if words & syntax.implicatives:
        return VerbGroup(form.verb, position, last, finite=finite)
    status: GroupStatus = "hedged" if "modal" in kinds else "planned"
    return VerbGroup(form.verb, position, last, status=status, finite=finite)


def _helpers(
    items: tuple[Item, ...], span: Span, position: int, syntax: Syntax
) -> tuple[int, frozenset[str], int | None]:
    """Return the group's end, the kinds of its auxiliaries, and where a finite one stands apart.

    They stand right behind the verb (übernommen worden ist) or open the bracket (hat …).
    """
    last, kinds = position, frozenset[str]()
    while last + 1 < span[1] and (helper := syntax.helper_kinds(items[last + 1].word)):
        kinds |= helper
        last += 1
    if kinds and items[last].word not in syntax.infinitive_helpers:
        return last, kinds, None
    finite = _opening_helper(items, span, last, syntax)
    if finite is None:
        return last, kinds, None
    return last, kinds | syntax.helper_kinds(items[finite].word), finite


def _opening_helper(
    items: tuple[Item, ...], span: Span, position: int, syntax: Syntax
) -> int | None:
    """Return the nearest finite auxiliary before a verb that ends its clause."""
    if not _closes(items, position, syntax):
        return None
    for i in range(position - 1, max(position - WIDEST, -1), -1):
        if items[i].word in CLAUSE_ENDS or _subordinates(items, i, syntax):
            return None
        if syntax.is_finite_helper(items[i].word) and not _is_possessive(items, i, syntax):
            return i
        if i < span[0] and syntax.forms.get(items[i].word):
            return None
    return None


def _subordinates(items: tuple[Item, ...], position: int, syntax: Syntax) -> bool:
    """Tell whether a verb-final clause opens here: its verb has no auxiliary before that."""
    word, before = items[position].word, items[position - 1].word if position else ","
    return word in syntax.subordinators and before == "," and word not in syntax.prepositions


def _is_possessive(items: tuple[Item, ...], position: int, syntax: Syntax) -> bool:
    """Tell sein, the possessive, from the verb."""
    word, following = items[position].word, items[position + 1 : position + 2]
    return word in syntax.possessives and bool(following) and following[0].capital
