"""What a thing is said to do: The firm is believed to have sold its mines.

In: a sentence's row of items. Out: a clause of rumour if the sentence is one on a thing that has a
name, its subject the thing, its object what is told of it. People are left in peace.
"""

from collections.abc import Iterator

from quizgen.matching.clauses import Clause, plain_clause
from quizgen.matching.full_text import QUOTES, in_full
from quizgen.matching.row import Row
from quizgen.models import Mention, Sentence, Text

FEWEST, MOST = 4, 24
"""Words of what is told."""
MARKS = frozenset(",;:()–—")
THINGS = frozenset({"organisation", "work", "name"})


def rumours(row: Row, sentence: Sentence) -> Iterator[Clause]:
    """Yield what the sentence passes on as hearsay."""
    place = next((p for p, word in enumerate(row.words) if word in row.syntax.rumours), 0)
    thing, first = _before(row, place) or _behind(row, place) or (None, 0)
    told = _told(row, first, sentence, thing) if thing and place else None
    if thing and told:
        yield plain_clause(row.syntax.rumouring, "asserted", thing, told)


def _before(row: Row, place: int) -> tuple[Mention, int] | None:
    """Return the thing that opens the sentence, and where the rumour on it begins."""
    position = place - 1
    passive = row.syntax.rumour_links
    if passive and row.word(position) not in passive:
        return None
    position -= bool(passive)
    article = row.word(position - 1) in row.syntax.determiners
    opens = position >= 0 and position == (1 if article else 0)
    thing = row.items[position].mention if opens else None
    return (thing, place + 1) if thing and thing.kind in THINGS else None


def _behind(row: Row, place: int) -> tuple[Mention, int] | None:
    """German: return the thing behind its verb, if an adverb opens the sentence."""
    position = place + 1 + (row.word(place + 1) in row.syntax.nominative)
    adverb = row.word(0) in row.syntax.adverbs or row.word(0).endswith(row.syntax.adverb_endings)
    if not (row.syntax.verb_second and place == 1 and adverb) or position >= len(row.items):
        return None
    thing = row.items[position].mention
    return (thing, position + 1) if thing and thing.kind in THINGS else None


def _told(row: Row, first: int, sentence: Sentence, thing: Mention) -> Mention | None:
    """Return the rest of the sentence, if it can be understood by itself."""
    while row.word(first) in row.syntax.adverbs:
        first += 1
    own = row.items[first:-1]
    words = {item.word for item in own}
    denied = words & (row.syntax.negation_words | row.syntax.rumour_bars | MARKS)
    if not own or denied or row.words[-1] != "." or not _is_deed(row, first):
        return None
    within = QUOTES | row.syntax.own | {own[0].word} & row.syntax.determiners
    full = in_full(own, sentence, {thing.value.key}, row.syntax, within=within)
    if full is None or not full.telling or not FEWEST <= len(full.text.split()) <= MOST:
        return None
    value = Text("statement", full.text, sentence.language)
    return Mention(own[0].start, own[-1].end, value, named=full.named)


def _is_deed(row: Row, first: int) -> bool:
    """Tell whether an infinitive follows, in German at the end; in French a participle."""
    if row.syntax.verb_second:
        return row.word(len(row.items) - 2).endswith("n")
    if row.syntax.rumour_links:
        return row.word(first) == row.syntax.infinitive_marker
    return row.word(first) in row.syntax.nonfinite
