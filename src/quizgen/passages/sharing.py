"""Subjects of which a clause says what others may share: X worked for Y, X is a Y.

In: a row and the positions of a clause. Out: where such a subject stands.
"""

from quizgen.matching.row import Row
from quizgen.passages.rows import Positions, is_name
from quizgen.passages.verbs import find_verb
from quizgen.passages.words import Words


def shared_subject(row: Row, core: Positions, words: Words) -> int | None:
    """Return where a subject stands of which others may say the same: X worked for Y, X is a Y."""
    verb = find_verb(row, core, words)
    if not verb or not is_name(row, core[verb - 1]):
        return None
    if any(row.word(p) in words.adding for p in range(core[verb], core[-1]) if p not in core):
        return core[verb - 1]
    behind = row.word(core[verb + 1]) if verb + 1 < len(core) else ""
    shared = row.word(core[verb]) in words.shared and behind not in row.syntax.nonfinite
    return core[verb - 1] if shared or _is_one_of_many(row, core, verb, words) else None


def _is_one_of_many(row: Row, core: Positions, verb: int, words: Words) -> bool:
    """Tell whether a verb says what its subject is, and others are: X is a Y."""
    behind = [row.word(p) for p in core[verb + 1 :]]
    if not behind or behind[0] not in words.indefinite:
        return False
    described = any(word in row.syntax.relatives or word in words.superlatives for word in behind)
    return not described and any(
        g.verb == row.syntax.copula and core[verb] in {g.first, g.finite} for g in row.groups
    )
