"""Whether a word points to what stands elsewhere: this, it, others.

In: a row, the positions of a clause and a word in it. Out: yes or no.
"""

import re

from quizgen.matching.row import Row
from quizgen.models import Amount, Mention
from quizgen.passages.leading import opens_clause
from quizgen.passages.rows import Positions, is_name
from quizgen.passages.subclauses import is_infinitive
from quizgen.passages.verbs import find_verb
from quizgen.passages.words import Words

THINGS = frozenset({"organisation", "place", "work"})
"""Kinds of names of which he and she are none."""
END = 2
"""Words of an article and an adjective."""
FEWEST = 3
"""Words up to a pronoun whose subject its own clause may name."""


def is_barred(row: Row, p: int, words: Words) -> bool:
    """Tell whether a word makes a clause no plain fact: hofft, but not hofft auf neue Kunden."""
    if row.items[p].mention is not None or row.words[p] not in words.barred:
        return False
    if words.hoped.match(" ".join(row.words[p:])):
        return False
    ahead = " ".join(row.words[: p + 1])
    return not any(told.end() == len(ahead) for told in words.promised.finditer(ahead))


def points(row: Row, p: int, words: Words) -> bool:
    """Tell whether a word points to what was told before: this; that behind a preposition."""
    own = row.words[p] in words.anaphors or _is_that(row, p, words) or _is_pronoun(row, p, words)
    if not (own or _is_partitive(row, p, words) or _is_unrelated(row, p, words)):
        return False
    pairs = {(row.words[p], row.word(p + 1)), (row.word(p - 1), row.words[p])}
    if pairs & words.dummies or pairs & row.syntax.fixed or _is_dummy(row, pairs, words):
        return False  # es gibt, gibt es; such as X; d'ici à 2030
    owned = row.syntax.modifiers_first and _is_owned(row, p, words)
    return not (owned or _is_counted(row, p, words))


def _is_pronoun(row: Row, p: int, words: Words) -> bool:
    """German: tell whether an article at the head stands for a noun: Das hat …, Die sind …."""
    if p or not row.syntax.verb_second or row.words[p] not in words.definite:
        return False
    verb = row.is_finite(1) or row.word(1) in row.syntax.helpers
    return verb and not row.items[1].capital and not _is_attribute(row, words)


def _is_attribute(row: Row, words: Words) -> bool:
    """German: tell whether what looks like a verb describes a noun: die verwandte Art."""
    ends = row.word(1).endswith(words.declined)
    return ends and len(row.items) > END and row.items[2].capital


def _is_that(row: Row, p: int, words: Words) -> bool:
    """Tell whether a conjunction of what is said is a pronoun: because of that."""
    if row.words[p] not in row.syntax.content or row.words[p] not in words.demonstratives:
        return False
    return p == 0 or row.is_preposition(p - 1)


def _is_partitive(row: Row, p: int, words: Words) -> bool:
    """French: tell whether a word that may be a preposition is a pronoun: il en compte 12."""
    if row.words[p] not in words.partitive_pronouns:
        return False
    verb = row.word(p + 1)
    if verb in row.syntax.nonfinite:
        return words.infinitive.fullmatch(verb) is not None  # d'en découvrir douze
    return row.is_finite(p + 1)


def _is_unrelated(row: Row, p: int, words: Words) -> bool:
    """English: tell whether nobody says whose relation somebody is: Countryman Doe won."""
    if row.words[p] not in words.related:
        return False
    before = row.word(p - 1) if p else ""
    owned = before == "'s" or before in words.possessives or before in words.indefinite
    owned |= row.word(p + 1) in words.complement_links or row.items[p - 1].capital
    return not p or not owned


def _is_dummy(row: Row, pairs: set[tuple[str, str]], words: Words) -> bool:
    """German: tell whether a pronoun stands for nothing with a participle: hatte es gegeben."""
    return any(one[:2] in pairs and set(one[2:]) & set(row.words) for one in words.dummies)


def _is_owned(row: Row, p: int, words: Words) -> bool:
    """English: tell whether a possessive points to nothing: her role."""
    behind = row.word(p + 1)
    noun = p + 1 < len(row.items) and row.items[p + 1].mention is not None
    word = behind.replace("-", "").isalpha() and behind not in row.syntax.function_words
    owned = noun or word
    return row.words[p] in words.possessives and owned


def _is_counted(row: Row, p: int, words: Words) -> bool:
    """Tell whether a number says how many are meant: 17 different plants, 10 autres.

    Behind the first of them too: deux personnes sont mortes et cinq autres ont été blessées.
    """
    if p == 0 or row.words[p] not in words.distinct:
        return False
    counted = row.items[p - 1].mention
    told = any((m := item.mention) and isinstance(m.value, Amount) for item in row.items[:p])
    rest = told and row.word(p - 1) in words.plurals and row.word(p - 2) not in words.definite
    return rest or (counted is not None and isinstance(counted.value, Amount))


def is_bound(row: Row, core: Positions, n: int, words: Words) -> bool:
    """French and English: tell whether a clause names whom a pronoun means in it: X dit qu'il."""
    if row.word(core[n]) in row.syntax.clitics and row.syntax.modifiers_first:
        return n > (find_verb(row, core, words) or n)  # defended themselves
    pronoun = row.word(core[n]) in row.syntax.subject_pronouns and not row.syntax.verb_second
    if n < FEWEST - 1 or not pronoun:
        return False
    names = [p for p in core[: n - 1] if is_name(row, p)]
    subject = names or [p for p in core[: n - 1] if row.word(p) in row.syntax.nominative]
    thing = row.word(core[n]) not in words.pronouns and bool(words.sure_pronouns)
    kind = row.mention(names[0]).kind if names else ""
    person = kind == "person"
    nobody = row.word(core[n]) in words.sure_pronouns and kind in THINGS
    told = opens_clause(row, core[n - 1]) or _is_said(row, core[:n])
    return told and bool(subject) and not (thing and person) and not nobody


def _is_said(row: Row, ahead: Positions) -> bool:
    """English: tell whether a verb of saying ends here, with its day or without: said on Friday."""
    if not row.syntax.modifiers_first:
        return False
    end = ahead[-1]
    if row.items[end].mention and row.is_time(end):
        end -= 1 + row.is_preposition(end - 1)
    return any(group.last == end and group.verb in row.syntax.speech for group in row.groups)


def is_plain(mention: Mention, words: Words) -> bool:
    """Tell whether a few quoted words point to nothing: no we, no this."""
    quoted = frozenset(re.findall(r"[^\W\d_]+'?", getattr(mention.value, "text", "").casefold()))
    return all(map(quoted.isdisjoint, (words.barred, words.anaphors, words.possessives)))


def is_told_behind(row: Row, behind: Positions, words: Words) -> bool:
    """Tell whether a clause follows that says what is meant: darauf, dass; darauf, zu gehen."""
    opened = any(row.words[q] in words.complements for q in behind)
    return opened or (any(row.word(q) == "," for q in behind) and is_infinitive(row, behind))
