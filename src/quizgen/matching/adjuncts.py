"""What any clause may hold: when it was, where, how much.

In: what a line found in a clause. Out: the relation's adjuncts, each where one mention alone fits.
"""

from collections.abc import Mapping

from quizgen.matching.clauses import Clause
from quizgen.matching.kinds import takes
from quizgen.matching.row import ROLES
from quizgen.matching.syntax_data import syntax
from quizgen.models import Date, Mention, Name, Sentence
from quizgen.templates.relations import Relation

NAMED_BY_YEAR = frozenset({"name", "work"})
"""Kinds of names that a year may belong to: prizes, contests, fairs."""
MOST_JOINING = 2
"""Words between an office and what it belongs to: de la."""
NEAR = 25
"""Characters before a date that may bound it: until the."""


def adjuncts(
    relation: Relation, found: Mapping[str, Mention], clause: Clause, sentence: Sentence
) -> dict[str, Mention]:
    """Fill the arguments that any clause may hold, where exactly one mention fits."""
    near = [m for m in sentence.mentions if clause.start <= m.start < clause.end]
    filled = {}
    for name, argument in relation.arguments.items():
        if argument.adjunct and name not in found:
            free = (m for m in near if takes(argument, m) and m not in found.values())
            fitting = [m for m in free if not (_bounds(m, sentence) or _is_of_office(m, sentence))]
            if len(fitting) == 1 and not _is_edition(fitting[0], found):
                filled[name] = fitting[0]
    return filled


def _bounds(mention: Mention, sentence: Sentence) -> bool:
    """Tell whether a date says not when it was: since May, until the 3rd."""
    if not isinstance(mention.value, Date):
        return False
    own = syntax(sentence.language)
    text = sentence.text[max(0, mention.start - NEAR) : mention.start].replace("'", " ")
    before, last = ["", "", *text.casefold().split()][-2:]
    small = last in own.determiners or last in own.prepositions
    return last in own.undating or (small and before in own.undating)


def _is_of_office(place: Mention, sentence: Sentence) -> bool:
    """Tell whether a place only says whose office somebody has: la députée du Rhône a été élue."""
    if not isinstance(place.value, Name):
        return False
    last = next((m for m in reversed(sentence.mentions) if m.end <= place.start), None)
    if last is None or last.kind not in ROLES:
        return False
    own = syntax(sentence.language)
    words = sentence.text[last.end : place.start].casefold().replace("'", "' ").split()
    return len(words) <= MOST_JOINING and all(
        word in own.prepositions or word in own.determiners for word in words
    )


def _is_edition(date: Mention, found: Mapping[str, Mention]) -> bool:
    """Tell whether a year belongs to the name before it: wins the Lake Prize 2027."""
    before = [m for m in found.values() if m.end + 1 == date.start]
    return date.kind == "year" and any(m.kind in NAMED_BY_YEAR for m in before)
