"""The finite verb of a main clause, also where no list knows it.

In: a row and the positions of a clause. Out: the index of its verb among them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from quizgen.matching.governing import preposition_of
from quizgen.matching.row import Row
from quizgen.matching.syntax import Syntax
from quizgen.models import Amount, Date, Name
from quizgen.passages.homographs import acts
from quizgen.passages.rows import Positions
from quizgen.passages.words import Words

MOST_KEPT = 512
"""Clauses, and rows."""
SHORTEST = 4
"""Letters of a verb that no list knows."""


@dataclass(frozen=True, slots=True, eq=False)
class Verbs:
    """Where the small words of a row are verbs, whatever clause they are read in."""

    known: frozenset[int]
    likely: frozenset[int]
    """No list knows these, but they end like verbs."""
    relatives: frozenset[int]
    """English and French: where what may open a relative clause stands, with a verb of its own."""


@lru_cache(maxsize=MOST_KEPT)
def verbs_of(row: Row, words: Words) -> Verbs:
    """Return where the verbs of a sentence can stand; each of its clauses is looked for there."""
    listed, endings = _listed(row.syntax, words), words.verb_endings
    relatives = frozenset() if row.syntax.verb_second else row.syntax.relatives
    small = [p for p, i in enumerate(row.items) if not i.capital and i.word.isalpha()]
    ending = [p for p in small if row.words[p].endswith(endings)]
    return Verbs(
        frozenset([p for p in small if row.words[p] in listed and _is_known(row, p, words)]),
        frozenset([p for p in ending if _is_likely(row, p, words)]),
        frozenset([p for p, word in enumerate(row.words) if word in relatives]),
    )


@cache
def _listed(syntax: Syntax, words: Words) -> frozenset[str]:
    """Return all words that some list knows as a verb."""
    own = words.homographs | words.pasts | words.bare_forms | words.verb_forms
    return (own | syntax.finite_words | syntax.rarely) - words.no_verbs


@lru_cache(maxsize=MOST_KEPT)  # most rules about a clause ask for it
def find_verb(row: Row, core: Positions, words: Words) -> int | None:
    """Return the index of the verb: the first known one, else what stands where a verb must."""
    verbs = verbs_of(row, words)
    if verbs.known.isdisjoint(core) and verbs.likely.isdisjoint(core):
        return None
    described = _described(row, core, verbs, words)
    free = (
        n
        for n, p in enumerate(core)
        if p in verbs.known and p not in described and not _is_other(row, core, n, words)
    )
    first = next(free, None)
    marked = first is not None and is_marked(row, core[first])
    found = next((n for n in free if not is_marked(row, core[n])), first) if marked else first
    if found is not None and not row.syntax.verb_second and not described:
        return found
    guess = _guess(row, core[:found], words)
    return found if guess is None else guess


def _is_other(row: Row, core: Positions, n: int, words: Words) -> bool:
    """Tell whether what looks like the verb is an infinitive, a noun or an adjective."""
    other = _is_infinitive(row, core, n) or _opens(row, core, n, words)
    return other or _is_attribute(row, core, n, words)


def _opens(row: Row, core: Positions, n: int, words: Words) -> bool:
    """English: tell whether what looks like a verb is the noun that opens a clause: prices fell."""
    return not n and row.word(core[n]).removesuffix("s") in words.also_nouns and len(core) > 1


def _described(row: Row, core: Positions, verbs: Verbs, words: Words) -> frozenset[int]:
    """English and French: return where verbs only describe a noun: a level that is low."""
    if not verbs.relatives or verbs.relatives.isdisjoint(core):
        return frozenset()
    opened = (n for n, p in enumerate(core) if p in verbs.relatives)
    return frozenset(p for n in opened for p in _verbs_behind(row, core[n + 1 :], words))


def _verbs_behind(row: Row, behind: Positions, words: Words) -> Iterator[int]:
    """Yield where verbs stand behind a relative pronoun, or behind adverbs there."""
    for p in behind:
        if _is_known(row, p, words):
            own = (g for g in row.groups if p in {g.first, g.finite})
            yield from range(p, max((g.last for g in own), default=p) + 1)
        if row.words[p] not in row.syntax.adverbs:
            return


def can_be_verb(row: Row, p: int, words: Words) -> bool:
    """Tell whether a word behind an insertion goes on with the clause's verb."""
    word = row.word(p)
    small = word in row.syntax.function_words and word not in row.syntax.helpers
    if small or not word.isalpha() or row.items[p].capital:
        return False
    guessed = (
        len(word) > SHORTEST and word.endswith(words.verb_endings) and word not in words.no_verbs
    )
    return _is_known(row, p, words) or (guessed and not row.is_preposition(p))


def _is_known(row: Row, p: int, words: Words) -> bool:
    word = row.word(p)
    if word in words.no_verbs:
        return False
    if word in words.homographs:
        return acts(row, p, words)
    if not words.articled and row.is_preposition(p - 1) and not is_marked(row, p):
        return False  # mit verletzten Kindern; in places
    if row.is_finite(p):
        return not _is_bare_noun(row, p, words)
    if word in row.syntax.rarely and _counts(row, p):
        return True
    return _is_listed(row, p, words)


def _is_listed(row: Row, p: int, words: Words) -> bool:
    """Tell whether a verb that no template names stands where it is one."""
    word, before = row.word(p), row.word(p - 1)
    if word in words.pasts:
        return before not in row.syntax.helpers and before not in row.syntax.determiners
    if row.syntax.modifiers_first and word in words.bare_forms:
        return _has_several(row, p) and _goes_on(row, p + 1)
    return word in words.verb_forms and before not in row.syntax.determiners


def is_marked(row: Row, p: int) -> bool:
    """Tell whether the mark of an infinitive stands before a verb, or before its auxiliary."""
    helped = row.word(p - 1) in row.syntax.infinitive_helpers
    marked = row.word(p - 1 - helped) == row.syntax.infinitive_marker
    return marked and not row.syntax.verb_second


def _counts(row: Row, p: int) -> bool:
    """English: tell whether a noun is followed by what it costs, and so is a verb: costs $4."""
    after = row.items[p + 1].mention if p + 1 < len(row.items) else None
    counted = after is not None and isinstance(after.value, Amount)
    noun = p and row.word(p - 1) not in row.syntax.function_words
    named = p and (row.items[p - 1].mention or row.word(p - 1) in row.syntax.subject_pronouns)
    aims = named and row.word(p + 1) == row.syntax.infinitive_marker  # it plans to go public
    acts = (counted and noun) or aims
    return bool(acts and row.word(p).endswith("s") and row.syntax.modifiers_first)


def _has_several(row: Row, p: int) -> bool:
    """English: tell whether several stand before a verb: lands intersect, Tree lizards linger."""
    before = p - 1
    while row.word(before) in row.syntax.adverbs:
        before -= 1
    word = row.word(before)
    if before < 0 or word in row.syntax.function_words:
        return False
    if row.items[before].mention is not None:
        return isinstance(row.mention(before).value, Amount)
    return word.endswith("s") and not word.endswith(("ss", "'s", "us", "is"))


def _goes_on(row: Row, p: int) -> bool:
    """English: tell whether a preposition, an article or a name stands behind a verb."""
    if p >= len(row.items):
        return False
    word = row.word(p)
    opens = word in row.syntax.determiners or word in row.syntax.content or row.is_preposition(p)
    return opens or row.items[p].mention is not None or word == row.syntax.infinitive_marker


def _is_bare_noun(row: Row, p: int, words: Words) -> bool:
    """English: tell whether a verb's bare form is a noun here: the Montreal team, a big change."""
    if row.word(p) not in words.also_nouns:
        return False
    if p and row.items[p - 1].mention is not None:
        return not _are_several(row, p - 1)
    before = row.word(p - 1)
    if row.coordinates(p - 1):  # the first and last album, but: came and set
        return not any(form.finite_too for form in row.syntax.forms.get(row.word(p), ()))
    several = before.endswith("s") and not before.endswith(("ss", "'s"))
    small = before in row.syntax.function_words or before in row.syntax.subject_pronouns
    return before == "'s" or not (several or small or before == ",")


def _are_several(row: Row, p: int) -> bool:
    """Tell whether a mention can have the verb of a plural: officials, X and Y, the Alps."""
    mention = row.mention(p)
    named = isinstance(mention.value, Name)
    return row.coordinates(p - 1) or not named or mention.value.key.endswith("s")


def _is_infinitive(row: Row, core: Positions, n: int) -> bool:
    """German: an infinitive looks like a plural, but ends its clause or has zu before it."""
    if not row.syntax.verb_second or row.word(core[n]) not in row.syntax.nonfinite:
        return False
    last = n == len(core) - 1
    return n > 0 and (last or row.word(core[n - 1]) == row.syntax.infinitive_marker)


def _guess(row: Row, core: Positions, words: Words) -> int | None:
    likely = verbs_of(row, words).likely
    guesses = (n for n in range(1, len(core)) if core[n] in likely)
    return next((n for n in guesses if _must_be_verb(row, core, n, words)), None)


def _is_likely(row: Row, p: int, words: Words) -> bool:
    """Tell whether a word that ends like a verb is none of the small words."""
    word = row.words[p]
    if len(word) < SHORTEST or word in words.no_verbs:
        return False
    small = word in row.syntax.function_words or word in row.syntax.between
    return not small and not row.is_preposition(p)


def _must_be_verb(row: Row, core: Positions, n: int, words: Words) -> bool:
    """Tell whether a likely verb stands right behind a noun or a pronoun, and describes nothing."""
    before = n - 1
    while before > 0 and _is_between(row, core[before]):
        before -= 1
    if not _is_subject(row, core, before):
        return False
    return not (_is_adjective(row, core, n, words) or _is_attribute(row, core, n, words))


def _is_between(row: Row, p: int) -> bool:
    """Tell whether a word may stand between subject and verb: the year of the Ski-WM 2009."""
    return row.word(p) in row.syntax.between or (row.syntax.verb_second and row.word(p).isdigit())


def _is_subject(row: Row, core: Positions, n: int) -> bool:
    item = row.items[core[n]]
    if item.word in row.syntax.subject_pronouns:
        return True
    if row.syntax.verb_second:
        return item.mention is not None or (item.capital and n > 0)
    if item.mention is None:
        small = item.word in row.syntax.function_words or item.word in row.syntax.adverbs
        return item.word.isalpha() and not small
    return not row.is_time(core[n]) and not preposition_of(row, core[n], core[0])


def _is_adjective(row: Row, core: Positions, n: int, words: Words) -> bool:
    """German: tell whether a word describes the noun behind it: Waren deutscher Firmen."""
    if not row.syntax.verb_second or n + 1 == len(core) or not _is_noun(row, core[n + 1]):
        return False
    return not row.word(core[n]).endswith(words.past_endings)


def _is_attribute(row: Row, core: Positions, n: int, words: Words) -> bool:
    """German: tell whether a word belongs to the noun behind it: eine im Wald entdeckte Pflanze."""
    if not row.syntax.verb_second or not _is_declined(row, core[n], words):
        return False
    last = next((p for p in core[n:] if _is_noun(row, p)), None)
    between = core[n : core.index(last)] if last is not None else ()
    declined = bool(between) and all(_is_declined(row, p, words) for p in between)
    return declined and any(
        row.word(core[k]) in row.syntax.determiners and _lacks_noun(row, core[k + 1 : n])
        for k in range(n - 1)
    )


def _is_declined(row: Row, p: int, words: Words) -> bool:
    other = row.word(p) in row.syntax.subject_pronouns or row.word(p) in row.syntax.nominative
    return row.word(p).endswith(words.declined) and not other


def _lacks_noun(row: Row, described: Positions) -> bool:
    """German: tell whether a noun is still to come behind an article: die im Wald …."""
    if _is_decade(row, described[0]):
        return False  # in den 1990er-Jahren kaufte Doe
    heads = [p for p in described if _is_noun(row, p) and not _is_time(row, p)]
    links = sum(row.is_preposition(p) or row.coordinates(p) for p in described)
    opens = described[0] not in heads and len(heads) <= links
    return opens and not any(row.is_finite(p) for p in described)


def _is_decade(row: Row, p: int) -> bool:
    mention = row.items[p].mention
    return mention is not None and isinstance(mention.value, Date) and mention.value.decade


def _is_time(row: Row, p: int) -> bool:
    return row.items[p].mention is not None and row.is_time(p)


def _is_noun(row: Row, p: int) -> bool:
    return row.items[p].capital or row.items[p].mention is not None
