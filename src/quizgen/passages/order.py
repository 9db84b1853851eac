"""The order of a clause when what tied it to others is gone.

In: a row and the positions of a clause. Out: its positions without connectives and without the
day of the week; in German with something else before the verb.
"""

from functools import cache
from itertools import dropwhile

from quizgen.matching.row import ROLES, TIMES, Row
from quizgen.models import Amount
from quizgen.passages.rows import Positions, is_name
from quizgen.passages.verbs import find_verb
from quizgen.passages.words import Words

AGE = "year_old"
"""The unit of what tells how old somebody was at a time."""
LONGEST_TIE = 10
"""Words of such a phrase: am vergangenen Freitag."""
TOWN = "er"
"""How the adjective of a town ends: Völklinger Hütte."""
LONGEST_TIME = 3
"""Words of a date with its preposition: im Jahr 1897."""


def in_order(row: Row, core: Positions, words: Words) -> Positions:
    """German: put a whole phrase first where a connective or nothing stands before the verb."""
    verb = find_verb(row, core, words)
    if not row.syntax.verb_second or verb is None:
        return core
    plain = verb > 0 and not any(row.items[p].mention for p in core[:verb])
    alone = plain and not _without_ties(row, core[:verb], core, words)
    if (verb != 0 and not alone) or verb == len(core) - 1:
        return core
    start = verb + 1
    reflexive = core[start : start + 1] if row.word(core[start]) in row.syntax.reflexives else ()
    start += len(reflexive)
    while start < len(core) and _is_connective(row, core[start], words):
        start += 1
    end = _phrase_end(row, core, start, words)
    if end is not None:
        end += 3 * _is_named(row, core[end : end + 3])
    if end is None or end == len(core) or _may_go_on(row, core, end):
        return ()
    return (*core[start:end], core[verb], *reflexive, *core[end:])


def _may_go_on(row: Row, core: Positions, end: int) -> bool:
    """Tell whether a phrase may be longer: eine Reihe von Brücken; in a passive von is by."""
    passive = any("passive" in row.syntax.helper_kinds(row.word(p)) for p in core[:end])
    word = row.word(core[end])
    return word in {".", "'s"} or (word in row.syntax.agents and not passive)


def _phrase_end(row: Row, core: Positions, start: int, words: Words) -> int | None:
    """Return the end of what stands right behind the verb and can stand before it."""
    if start < len(core) and _is_one_person(row, core[start], words):
        return start + 1
    ways = (_subject_end, _time_end, _count_end, _noun_end, _bare_end)
    return next(filter(None, (way(row, core, start) for way in ways)), None)


def _is_one_person(row: Row, p: int, words: Words) -> bool:
    """Tell whether he or she stands behind a verb: wurde sie, not wurden sie."""
    word = row.word(p) or row.items[p].opening
    return word in words.pronouns and not row.word(p - 1).endswith(words.plural_endings)


def _subject_end(row: Row, core: Positions, start: int) -> int | None:
    """Return the end of a name, if that can be the subject."""
    for n in range(start, len(core)):
        p = core[n]
        if row.word(p) in row.syntax.oblique or row.is_preposition(p) or row.items[p].breaks:
            return None
        if is_name(row, p) and row.is_head(p):
            return n + 1
        named = row.items[p].mention is not None or row.word(p) in row.syntax.determiners
        if not named and row.items[p].capital:
            return None
    return None


def _time_end(row: Row, core: Positions, start: int) -> int | None:
    """Return the end of a date: 1897, im Jahr 1897."""
    for n in range(start, min(start + LONGEST_TIME, len(core))):
        mention = row.items[core[n]].mention
        if mention is not None:
            return n + 1 if mention.kind in TIMES else None
        if not row.is_preposition(core[n]) and not (n > start and row.items[core[n]].capital):
            return None
    return None


def _count_end(row: Row, core: Positions, start: int) -> int | None:
    """Return the end of things that are counted: zwei Schulen, rund 300 Schüler."""
    for n in range(start, min(start + LONGEST_TIME, len(core))):
        mention = row.items[core[n]].mention
        if mention is not None:
            unit = isinstance(mention.value, Amount) and bool(mention.value.unit)
            following = core[n + 1] if n + 1 < len(core) else core[n]
            genitive = row.word(following) in row.syntax.genitives or row.coordinates(following)
            return n + 1 if unit and not genitive else None
        if row.word(core[n]) not in row.syntax.adverbs:
            return None
    return None


def _noun_end(row: Row, core: Positions, start: int) -> int | None:
    """Return the end of a noun with its article and its genitives: die Kosten der Behandlung."""
    n = start
    if n >= len(core) or row.word(core[n]) not in row.syntax.nominative:
        return None
    while n < len(core) and not row.items[core[n]].capital:
        small = row.word(core[n]) in row.syntax.determiners or row.word(core[n]).isalpha()
        mention = row.items[core[n]].mention
        if mention is not None and mention.kind in ROLES:
            break
        if mention or row.is_preposition(core[n]) or not small:
            return None
        n += 1
    n += n < len(core)
    while n < len(core) and _goes_on(row, core[n]):
        if _may_be_object(row, core[n]):
            return None
        n += 1
    joined = n < len(core) and (row.coordinates(core[n]) or row.items[core[n]].breaks)
    return None if joined or n == len(core) else n


def _bare_end(row: Row, core: Positions, start: int) -> int | None:
    """Return the end of a noun without article before a preposition: stahlen Diebe in Riga."""
    if start + 1 >= len(core) or not row.is_preposition(core[start + 1]):
        return None
    item = row.items[core[start]]
    bare = item.capital and item.mention is None
    return start + 1 if bare or (item.mention and item.mention.kind in ROLES) else None


def _is_named(row: Row, inserted: Positions) -> bool:
    """Tell whether a name follows between commas: der Leiter der Bank, Jane Doe, …."""
    marks = [row.word(p) for p in inserted]
    return marks == [",", "", ","] and is_name(row, inserted[1])


def _may_be_object(row: Row, p: int) -> bool:
    """Tell whether a noun beside another may be what that one acts on: bringt der Lift Gäste."""
    noun, before = row.items[p], row.items[p - 1]
    if not noun.capital or noun.mention is not None:
        return False
    named = before.mention is not None and before.mention.kind != "place"
    return named or (before.capital and not before.word.endswith(TOWN))


def _goes_on(row: Row, p: int) -> bool:
    """Tell whether a word belongs to the noun before it, or is that noun."""
    item = row.items[p]
    if item.capital or (item.mention is not None and is_name(row, p)):
        return True
    if item.word in row.syntax.genitives:
        return True
    genitive = next((row.word(q) for q in range(p - 1, p - 4, -1) if not row.items[q].capital), "")
    behind = row.items[p + 1].capital if p + 1 < len(row.items) else False
    return genitive in row.syntax.genitives and behind and item.word.isalpha()


def without_connectives(row: Row, core: Positions, words: Words) -> Positions:
    """Leave out the words that tie a clause to others or to the day."""
    return _without_ties(row, core, core, words)


def _without_ties(row: Row, part: Positions, core: Positions, words: Words) -> Positions:
    """Leave them out of a part of a clause."""
    left, loose = _ties(row, part, words), _loose_words(words)
    left |= {p for p in part if row.words[p] in loose and _is_connective(row, p, words)}
    earlier = {p for p in part if row.words[p] in words.earlier}
    if earlier and _is_on_person(row, core, words):
        left |= earlier
    kept = [p for p in part if p not in left] if left else part
    return tuple(dropwhile(lambda p: row.word(p) == ",", kept))


@cache
def _loose_words(words: Words) -> frozenset[str]:
    """Return the words that may tie a clause to others."""
    return words.connectives | words.after_dates


def _is_on_person(row: Row, core: Positions, words: Words) -> bool:
    """Tell whether a person's name or pronoun stands beside the verb."""
    verb = find_verb(row, core, words)
    beside = (core[n] for n in (verb - 1, verb + 1) if 0 <= n < len(core)) if verb else ()
    return any(
        row.word(p) in words.pronouns or (is_name(row, p) and row.mention(p).kind == "person")
        for p in beside
    )


def _ties(row: Row, core: Positions, words: Words) -> frozenset[int]:
    """Return where a clause names a day that only its article dates, or what it goes on with."""
    found: set[int] = set()
    if not words.ties.search(row.phrase(core)):
        return frozenset()
    for n in range(len(core)):
        if not words.ties.match(row.phrase(core[n : n + LONGEST_TIE])):
            continue
        for length in range(LONGEST_TIE, 0, -1):
            phrase = core[n : n + length]
            plain = not any(row.items[p].mention for p in phrase) and _is_free(row, phrase, words)
            plain = plain and not _counts(row, core, phrase, words)
            if plain and words.ties.fullmatch(row.phrase(phrase)):
                found.update(phrase)
                break
    return frozenset(found)


def _counts(row: Row, core: Positions, phrase: Positions, words: Words) -> bool:
    """English: tell whether a clause counts what was within a time: 31 goals this season."""
    counted = any((m := row.items[p].mention) and isinstance(m.value, Amount) for p in core)
    return row.syntax.modifiers_first and counted and row.word(phrase[-1]) in words.limits


def _is_free(row: Row, phrase: Positions, words: Words) -> bool:
    """French and English: tell whether nothing governs a time; English: nor does it itself.

    Last week, but no part of the last week; at the time, but not at the time of the fire.
    """
    before = phrase[0] - 1
    governed = before >= 0 and (
        row.is_preposition(before) or row.word(before) in row.syntax.determiners
    )
    if words.articled:
        return not governed  # depuis lundi
    behind = row.word(phrase[-1] + 1)
    governs = behind in words.links | words.complements or behind == row.word(
        phrase[0]
    )  # as well as
    return not row.syntax.modifiers_first or not (governed or governs)


def _is_connective(row: Row, p: int, words: Words) -> bool:
    before = row.items[p - 1].mention if p else None
    if row.words[p] in words.after_dates and before is not None and before.kind in TIMES:
        return True
    if row.words[p] not in words.connectives:
        return False
    if row.syntax.verb_second and row.is_preposition(p - 1):
        return False  # von heute
    behind = row.items[p + 1].mention if p + 1 < len(row.items) else None
    if words.articled and before and behind and row.words[p] not in words.adding:
        return False  # de 2001 à 2004 puis ministre
    pairs = {(row.word(p), row.word(p + 1)), (row.word(p - 1) if p > 1 else "", row.word(p))}
    aged = row.syntax.modifiers_first and getattr(getattr(behind, "value", None), "unit", "") == AGE
    return not (aged or pairs & words.bound)  # then 15 years old
