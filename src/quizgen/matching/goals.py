"""What somebody aims at, told with a noun: her aim is to build a bridge.

In: a sentence's row of items. Out: a clause of aiming for each aim that can stand alone, its
subject whose aim it is, its object the infinitive.
"""

from collections.abc import Iterator

from quizgen.matching.clauses import Clause, plain_clause
from quizgen.matching.full_text import QUOTES, in_full
from quizgen.matching.holders import POSSESSIVE
from quizgen.matching.row import Row
from quizgen.models import Mention, Sentence, Text

FEWEST, MOST = 4, 24
"""Words of an aim."""
OWNERS = frozenset({"person", "organisation", "name"})
ENDS = frozenset(",;:.()–—")


def goals(row: Row, sentence: Sentence) -> Iterator[Clause]:
    """Yield what is told to be the aim of somebody."""
    for place, word in enumerate(row.words):
        if word not in row.syntax.aims:
            continue
        owner, first = _owned(row, place) or _held(row, place) or (None, 0)
        aim = _aim(row, first, sentence, owner) if owner else None
        if owner and aim:
            unsure = row.syntax.hedges.search(" ".join(row.words))
            yield plain_clause(row.syntax.aiming, "hedged" if unsure else "asserted", owner, aim)


def _owned(row: Row, place: int) -> tuple[Mention, int] | None:
    """Doe's first aim is to, the aim of Doe is to: return whose it is, and what follows is."""
    before, after = _owner_before(row, place), place + 1
    if before is None and (row.is_preposition(after) or row.word(after) in row.syntax.genitives):
        after += 1
        before = row.items[after].mention if after < len(row.items) else None
        after += 1
    if before is None or before.kind not in OWNERS:
        return None
    forms = row.syntax.forms.get(row.word(after), ())
    if not any(form.verb == row.syntax.copula for form in forms):
        return None
    after += 1
    while row.word(after) in row.syntax.adverbs or row.word(after) in row.syntax.aim_links:
        after += 1
    return before, after


def _owner_before(row: Row, place: int) -> Mention | None:
    """Return the owner whose genitive stands before an aim, over an adjective or two."""
    first = place - 1
    while first > 0 and place - first <= 2 and row.word(first) != POSSESSIVE:  # noqa: PLR2004
        if not row.word(first).isalpha():
            return None
        first -= 1
    return row.items[first - 1].mention if first and row.word(first) == POSSESSIVE else None


def _held(row: Row, place: int) -> tuple[Mention, int] | None:
    """Doe has the aim to: return who opens the sentence and has it, and what follows the aim."""
    first = 1 if row.items[0].mention is None and row.word(0) in row.syntax.determiners else 0
    owner = row.items[first].mention if first < len(row.items) else None
    between = row.words[first + 1 : place]
    own = row.syntax.aim_links | row.syntax.adverbs
    if owner is None or owner.kind not in OWNERS or not between or not own.issuperset(between):
        return None
    behind = place + 1
    while row.word(behind) in row.syntax.aim_links:
        behind += 1
    return owner, behind


def _aim(row: Row, first: int, sentence: Sentence, owner: Mention) -> Mention | None:
    """Return the infinitive that begins at a place, if it can be understood by itself."""
    first += row.word(first) == ","
    end = next((n for n in range(first, len(row.items)) if row.word(n) in ENDS), first)
    own = row.items[first:end]
    if not own or not _is_infinitive(row, first, end):
        return None
    known, within = {owner.value.key}, QUOTES | row.syntax.own
    full = in_full(own, sentence, known, row.syntax, within=within)
    if full is None or not FEWEST <= len(full.text.split()) <= MOST or full.text.count('"') % 2:
        return None
    value = Text("statement", full.text, sentence.language)
    return Mention(own[0].start, own[-1].end, value, named=full.named)


def _is_infinitive(row: Row, first: int, end: int) -> bool:
    """Tell whether words are an infinitive: to build, de construire; zu bauen, aufzubauen."""
    marker, last = row.syntax.infinitive_marker, row.word(end - 1)
    if row.syntax.verb_second:
        marked = row.word(end - 2) == marker or marker in last
        return row.word(first - 1) == "," and marked and last.endswith("n")
    opens = row.word(first) in (marker, *row.syntax.aim_openers)
    verb = row.word(first + 1)
    return opens and verb.isalpha() and verb not in row.syntax.function_words
