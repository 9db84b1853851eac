"""Clauses that are torn: a verb parted from its object by an adverbial, the head of another clause.

In: a row, the positions of a clause and the parts behind it. Out: the clause joined or cut; French
and English, where the verb does not stand second.
"""

from collections.abc import Iterator

from quizgen.matching.row import ROLES, Row
from quizgen.passages.leading import (
    has_subject,
    is_adverbial,
    opens_clause,
    opens_indefinite,
    opens_subject,
)
from quizgen.passages.rows import Positions
from quizgen.passages.verbs import find_verb, is_marked
from quizgen.passages.words import Words

MOST_BETWEEN = 2
"""Parts between commas that a clause is joined over."""


def resumed(
    row: Row, core: Positions, following: list[Positions], words: Words
) -> tuple[Positions, list[Positions]]:
    """Join a verb with its object over an adverbial: a vendu, en mai, son usine."""
    if row.syntax.verb_second:
        return core, following
    if following and _ends_with_adverbial(row, core) and _follows(row, following[0], words):
        return (*core, following[0][0] - 1, *following[0]), following[1:]
    if _waits_for_verb(row, core, following, words):
        return (*core, *following[1]), following[2:]
    if not _ends_with_verb(row, core, words):
        return core, following
    for n in range(1, min(MOST_BETWEEN + 1, len(following))):
        inserted, part = following[:n], following[n]
        if _resumes(row, part, words) and all(
            _is_inserted(row, other, words) for other in inserted
        ):
            dated = [other for other in inserted if any(_is_time(row, p) for p in other)]
            told = tuple(p for other in dated for p in (other[0] - 1, *other, other[-1] + 1))
            return (*core, *told, *part), following[n + 1 :]
    return core, following


def _waits_for_verb(row: Row, core: Positions, following: list[Positions], words: Words) -> bool:
    """French: tell whether the verb stands behind some of whom it tells: que 11, dont X, ont …."""
    if not words.articled or len(following) == 1 or not following:
        return False
    some, part = following[:2]
    opened = [n for n, p in enumerate(core) if row.word(p) in row.syntax.content]
    bare = bool(opened) and find_verb(row, core[opened[-1] + 1 :], words) is None
    listed = row.word(some[0]) in words.exchangeable and find_verb(row, some, words) is None
    return bare and listed and row.is_finite(part[0])


def _ends_with_adverbial(row: Row, core: Positions) -> bool:
    """Tell whether a clause of what is said has only its adverbial: reported that in 1974, …."""
    opens = (n for n, p in enumerate(core[:-1]) if row.word(p) in row.syntax.content)
    return any(n > 1 and row.is_preposition(core[n + 1]) for n in opens)


def _follows(row: Row, part: Positions, words: Words) -> bool:
    """Tell whether a part has a subject before its verb, and does not only say who says so."""
    told = {group.verb for group in row.groups if part[0] <= group.first <= part[-1]}
    whole = opens_subject(row, part[0]) and (find_verb(row, part, words) or 0) > 0
    return whole and not told & row.syntax.speech


def _ends_with_verb(row: Row, core: Positions, words: Words) -> bool:
    """Tell whether only its auxiliaries, adverbs and a date stand beside the verb that ends it."""
    verb = find_verb(row, core, words)
    if verb is None:
        return False
    return all(
        _is_of_group(row, row.words[p], words) or _is_time(row, p) or _leads_time(row, p)
        for p in core[verb + 1 :]
    )


def _leads_time(row: Row, p: int) -> bool:
    """Tell whether a small word belongs to a date: en 2010, le 3 mai."""
    small = row.is_preposition(p) or row.word(p) in row.syntax.determiners
    return small and p + 1 < len(row.items) and _is_time(row, p + 1)


def _is_of_group(row: Row, word: str, words: Words) -> bool:
    """Tell whether a word may be a part of a verb group."""
    small = word in row.syntax.helpers or word in row.syntax.adverbs
    return small or word in row.syntax.nonfinite or word.endswith(words.participle_endings)


def _resumes(row: Row, part: Positions, words: Words) -> bool:
    """Tell whether a part begins like an object or an infinitive."""
    word = row.word(part[0])
    if word in row.syntax.determiners or word in words.partitive:
        return not any(_is_time(row, p) for p in part[:2]) and not is_adverbial(row, part, words)
    marked = "marker" in row.syntax.helper_kinds(word)
    behind = row.word(part[0] + 1)
    infinitive = words.infinitive.fullmatch(behind) and behind not in row.syntax.function_words
    return word in row.syntax.content or bool(marked and infinitive)


def _is_inserted(row: Row, part: Positions, words: Words) -> bool:
    """Tell whether a part says when, where or how."""
    opens = row.is_preposition(part[0]) or row.word(part[0]) in row.syntax.subordinators
    return opens or any(_is_time(row, p) for p in part[:2]) or is_adverbial(row, part, words)


def _is_time(row: Row, p: int) -> bool:
    return row.items[p].mention is not None and row.is_time(p)


def without_torn(row: Row, core: Positions, following: list[Positions], words: Words) -> Positions:
    """Leave out the head of another clause that a comma parts from its verb: …, and in 2005, he."""
    verb = find_verb(row, core, words)
    if row.syntax.verb_second or verb is None or not begins_clause(row, following, words):
        return core
    for n in range(verb + 1, len(core)):
        rest = core[n + 1 :]
        joined = row.coordinates(core[n]) and (not rest or is_adverbial(row, rest, words))
        if not (joined or _opens_torn(row, core[n], following, words)):
            continue
        if find_verb(row, rest, words) is None:
            said = not joined and row.word(core[n]) in row.syntax.content
            return () if said else core[:n]
    return core


def _opens_torn(row: Row, p: int, following: list[Positions], words: Words) -> bool:
    """Tell whether a clause begins at a position whose verb may stand behind a comma."""
    opens = opens_clause(row, p) and not row.is_preposition(p)
    return opens or _is_torn(row, p, following, words)


def _is_torn(row: Row, p: int, following: list[Positions], words: Words) -> bool:
    """English: tell whether a clause has its verb behind an apposition: after Doe, 40, left."""
    apart = row.word(p) in row.syntax.subordinators and row.syntax.modifiers_first
    return apart and len(following) > 1 and find_verb(row, following[1], words) == 0


def begins_clause(row: Row, parts: list[Positions], words: Words) -> bool:
    """Tell whether a main clause or its verb stands in the next part or the next but one."""
    return any(
        find_verb(row, part, words) is not None
        and not opens_clause(row, part[0])
        and row.word(part[0]) not in row.syntax.relatives
        and not row.coordinates(part[0])
        for part in parts[:MOST_BETWEEN]
    )


def joined_clauses(row: Row, core: Positions, words: Words) -> Iterator[Positions]:
    """Yield each of two clauses that `and` joins: A train hit a bus and two people died."""
    verb = None if row.syntax.verb_second else find_verb(row, core, words)
    if verb is None:
        return
    joints = [n for n in range(verb + 2, len(core) - 1) if row.coordinates(core[n])]
    if not joints or not has_subject(row, core, words):
        return
    for n in range(verb + 1, joints[-1] + 1):
        if opens_clause(row, core[n]) or row.word(core[n]) in row.syntax.relatives:
            return
        rest = core[n + 1 :]
        second = find_verb(row, rest, words) if n in joints else None
        if second is None or is_marked(row, rest[second]) or _joins_names(row, core[n], words):
            continue
        if all(row.word(p) in row.syntax.between for p in rest[:second]):
            yield core[:n]
        elif _is_subject(row, rest[:second], words):
            yield core[:n]
            yield rest


def _joins_names(row: Row, p: int, words: Words) -> bool:
    """Tell whether `and` may join a name with the one that a preposition governs: by X and Y.

    In French a verb of one begins a clause of its own: revient à X et Y reçoit.
    """
    single = row.is_finite(p + 2) and not row.word(p + 2).endswith(words.plural_endings)
    if words.articled and single:
        return False
    before, behind = row.items[p - 1].mention, row.items[p + 1].mention
    named = before is not None and behind is not None and before.kind == behind.kind
    return named and row.is_preposition(p - 2)


def _is_subject(row: Row, part: Positions, words: Words) -> bool:
    """Tell whether a part is a noun with its article or a name."""
    word, mention = row.word(part[0]), row.items[part[0]].mention
    own = row.syntax
    articles = (own.nominative, own.indefinite, words.definite, words.demonstratives)
    article = any(word in kind for kind in articles)
    opens = (article and not row.is_preposition(part[0])) or opens_indefinite(row, part, words)
    named = mention is not None and mention.kind not in ROLES  # by pupils and teachers involved
    parted = any(row.coordinates(p) or row.word(p) == "," for p in part)
    return (opens or named) and not parted
