"""What follows a main clause behind a comma: kept where the clause needs it, else left out.

In: a row, the positions of the clause and the parts behind it. Out: the positions that stay; none
where the clause cannot be cut there.
"""

from quizgen.matching.row import Row
from quizgen.passages.resuming import begins_clause, resumed, without_torn
from quizgen.passages.rows import Positions
from quizgen.passages.verbs import find_verb
from quizgen.passages.words import Words

MOST_BETWEEN = 2
"""Parts between commas that a clause is joined over."""
LONGEST_PART = 8
"""Words of a part of a list."""


def with_following(
    row: Row, core: Positions, following: list[Positions], words: Words
) -> Positions:
    """Return a clause with the rest of its list and with the clause that it governs."""
    core, following = _bridged(row, *resumed(row, core, following, words), words)
    core = without_torn(row, core, following, words)
    if not core:
        return ()
    base, listing = core, False
    for n, part in enumerate(following):
        if row.word(part[0]) in words.exceptions:
            return ()
        if _reports(row, part, words):
            return core if not _is_open(row, core, base, words, following[n:]) else ()
        governed = _is_governed(row, part, words)
        kept = governed or _lists(row, core, part, following[n:], words)
        if not kept and listing:
            return ()
        if not kept and _can_go(row, part, words):
            return core if not _is_open(row, core, base, words, following[n:]) else ()
        core = (*core, part[0] - 1, *part)
        base = base if governed else core
        listing = kept and not governed and not any(map(row.coordinates, part))
    return core if not _is_open(row, core, base, words, []) else ()


def _bridged(
    row: Row, core: Positions, following: list[Positions], words: Words
) -> tuple[Positions, list[Positions]]:
    """German: join a clause with its end over a name or a relative clause between commas."""
    if not row.syntax.verb_second or not _is_open(row, core, core, words, following):
        return core, following
    for n in range(1, min(MOST_BETWEEN + 1, len(following))):
        part = following[n]
        own = find_verb(row, part, words) is not None and not _closes(row, core, part, words)
        inserted = following[:n]
        if own or not all(_is_relative(row, b[0]) or _is_lone_name(row, b) for b in inserted):
            continue
        names = [b for b in inserted if _is_lone_name(row, b)]
        told = tuple(p for b in names for p in (b[0] - 1, *b, b[0] + 1))
        joined = (*core, *told, *part)
        if not _is_open(row, joined, joined, words, []):
            return joined, following[n + 1 :]
    return core, following


def _is_lone_name(row: Row, part: Positions) -> bool:
    return len(part) == 1 and row.items[part[0]].mention is not None


def _reports(row: Row, part: Positions, words: Words) -> bool:
    """Tell whether a part only says who says so: Jane Doe said, ont-ils ajouté."""
    verb, glued, _ = row.word(part[0]).partition("-")
    if glued and row.syntax.is_finite(verb):
        return True
    verbs = {group.verb for group in row.groups if part[0] <= group.first <= part[-1]}
    opening = row.word(part[0])
    told = opening in words.reporting or not (
        _is_relative(row, part[0]) or opening in words.complements
    )
    return bool(verbs & row.syntax.speech) and told


def _is_governed(row: Row, part: Positions, words: Words) -> bool:
    """Tell whether the clause says nothing without this part: that …, etwas zu tun."""
    if row.word(part[0]) in words.complements:
        return True
    marker = row.syntax.infinitive_marker
    return row.syntax.verb_second and any(row.word(p) == marker for p in part[-3:])


def _is_relative(row: Row, p: int) -> bool:
    return bool({row.word(p), row.word(p + 1)} & row.syntax.relatives)


def _lists(
    row: Row, core: Positions, part: Positions, following: list[Positions], words: Words
) -> bool:
    """Tell whether a part goes on with a list that `and` ends, or is the country of a city."""
    if find_verb(row, part, words) is not None and not _closes(row, core, part, words):
        return False
    if not row.syntax.verb_second and row.coordinates(part[0]):
        joined = row.word(part[0]) not in words.connectives
        return joined and not begins_clause(row, following[1:], words)
    led = row.word(part[0]) in row.syntax.determiners and len(part) > 1  # in Rom, den USA und …
    places = [row.items[p].mention for p in (core[-1], part[1] if led else part[0])]
    if all(mention is not None and mention.kind == "place" for mention in places):
        return True
    opens = row.word(part[0]) in row.syntax.relatives | row.syntax.adverbs
    if len(part) > LONGEST_PART or opens or row.is_preposition(part[0]):
        return False
    return any(row.coordinates(p) for later in following for p in later)


def _closes(row: Row, core: Positions, part: Positions, words: Words) -> bool:
    """German: tell whether a part ends with the verb that the clause waits for."""
    helper = any(row.syntax.is_finite_helper(row.word(p)) for p in core)
    return row.syntax.verb_second and helper and bool(words.closing.fullmatch(row.word(part[-1])))


def _can_go(row: Row, part: Positions, words: Words) -> bool:
    """Tell whether a part is sure to be no piece of the clause, as `which …` is."""
    word = row.word(part[0])
    known = (
        row.syntax.subordinators
        | row.syntax.coordinators
        | row.syntax.adverbs
        | row.syntax.determiners
        | row.syntax.listing
    )
    if row.items[part[0]].mention or word in known or _is_relative(row, part[0]):
        return True
    verb = row.is_finite(part[0]) and not row.syntax.verb_second
    if word.isalpha() and len(part) > 1 and row.syntax.verb_second and row.is_preposition(part[1]):
        return not row.items[part[0]].capital  # unmittelbar am Bahnhof
    return verb or row.is_preposition(part[0]) or word.endswith(words.participle_endings)


def _is_open(
    row: Row, core: Positions, base: Positions, words: Words, left: list[Positions]
) -> bool:
    """German: tell whether the verb's other half is left out: hat, wird, tritt without it."""
    if not row.syntax.verb_second:
        return False
    verb = find_verb(row, core, words)
    if verb is None:
        return True
    kept = set(core)
    for group in row.groups:
        ends = {group.first, group.last, group.finite, group.particle} - {None}
        if ends & kept and ends - kept:
            return True
    kinds = row.syntax.helper_kinds(row.word(core[verb]))
    closed = bool(words.closing.fullmatch(row.word(base[-1]))) and not row.items[base[-1]].capital
    last = row.word(left[-1][-1]) if left else ""
    copula = "passive" in kinds and not words.closing.fullmatch(last)  # Minister wird X
    if kinds & {"modal", "future"} and not closed and not copula:
        return True
    if last in row.syntax.particles:
        return True
    closed = closed and not row.word(base[-1]).endswith(words.adjective_endings)
    closed = closed or row.word(base[-1]) in row.syntax.nonfinite
    waits = bool(kinds) and not closed and bool(words.closing.fullmatch(last))
    return waits and not _is_subordinate(row, left[-1])


def _is_subordinate(row: Row, part: Positions) -> bool:
    return row.word(part[0]) in row.syntax.subordinators or _is_relative(row, part[0])
