"""What somebody or something is: X is a Y; X, a Y.

In: a sentence's row of items. Out: a clause of the copula for each such description that can
stand alone, its subject the name, its object the description.
"""

from collections.abc import Iterator

from quizgen.matching.clauses import Clause, plain_clause
from quizgen.matching.extents import bounds_of
from quizgen.matching.full_text import in_full
from quizgen.matching.governing import preposition_of
from quizgen.matching.groups import GroupStatus, VerbGroup
from quizgen.matching.items import Span
from quizgen.matching.row import Row
from quizgen.matching.subjects import subject_of
from quizgen.matching.truth import status_of
from quizgen.models import Mention, Name, Sentence, Text

FEWEST, MOST = 4, 22
"""Words of a description, its article counted."""
SHORT = 4
"""Items of a list's member."""
CLOSING = frozenset({",", ")", ".", "–", "—", ";"})


def descriptions(row: Row, sentence: Sentence) -> Iterator[Clause]:
    """Yield what is said of names: behind the copula and in appositions."""
    for group in row.groups:
        if group.verb == row.syntax.copula and not group.converb:
            yield from _copula(row, group, sentence)
    for position in row.mentions((0, len(row.items))):
        if row.word(position + 1) == "," and row.word(position + 2) in row.syntax.nominative:
            yield from _apposition(row, position, sentence)


def _copula(row: Row, group: VerbGroup, sentence: Sentence) -> Iterator[Clause]:
    """X is a Y: what follows the verb up to the next mark."""
    bounds = bounds_of(row, group)
    end = bounds[1] - (row.word(bounds[1] - 1) == ".")
    first = _opening(row, group.last + 1, end)
    opened = row.word(first) in row.syntax.nominative
    others = (row.syntax.openers, row.syntax.nonfinite, row.syntax.subject_pronouns)
    closed = row.word(end) != "," or any(row.word(end + 1) in words for words in others)
    closed = closed and not (row.coordinates(end) and row.word(end - 1) in row.syntax.nonfinite)
    if not opened or not closed or row.word(bounds[0]) in row.syntax.content:
        return  # somebody else says so
    subject = subject_of(row, group, bounds)
    if len(subject) == 1 and subject[0] < group.first:
        status = status_of(row, group, row.items[bounds[0] : bounds[1]])
        yield from _described(row, subject[0], (first, end), sentence, status)


def _opening(row: Row, position: int, end: int) -> int:
    """Step over a phrase before the noun: ist mit 8.848 Metern der höchste Berg."""
    if not row.is_preposition(position):
        return position
    near = range(position + 2, min(position + 2 * SHORT, end))
    articles = (i for i in near if row.word(i) in row.syntax.nominative)
    return next((i for i in articles if not row.is_preposition(i - 1)), position)


def _apposition(row: Row, position: int, sentence: Sentence) -> Iterator[Clause]:
    """X, a Y, …: what stands between the marks behind a name."""
    end = first = position + 2
    while end < len(row.items) and not (row.items[end].breaks or row.word(end) == "."):
        end += 1
    before = position - 1 - (row.word(position - 1) in row.syntax.determiners)
    listed = row.word(before) == "," or row.coordinates(before)
    listed |= any(row.word(i) in row.syntax.listing for i in range(position - SHORT, position))
    own = row.word(end) in CLOSING and row.is_head(position) and not listed
    told = any(_is_told(row, i, first) for i in range(first, end))
    apart = told or _is_opening(row, position) or _is_listed(row, end) or _is_beside(row, position)
    apart |= _goes_elsewhere(row, position, (first, end))
    if own and not apart and _agrees(row, position):
        yield from _described(row, position, (first, end), sentence, "asserted")


def _goes_elsewhere(row: Row, position: int, span: Span) -> bool:
    """Tell whether a definite noun begins what goes on: in die Box X, die Rohre im Keller."""
    first, end = span
    if row.word(first) in row.syntax.indefinite:
        return False
    gapped = row.syntax.verb_second and row.word(end) == "." and preposition_of(row, position, 0)
    behind = range(first + 2, end)  # the only maker
    return bool(gapped) or any(row.word(i) in row.syntax.adverbs for i in behind)


def _is_listed(row: Row, end: int) -> bool:
    """Tell whether a list goes on behind a comma: the safety, health and wealth of all."""
    if row.word(end) != ",":
        return False
    following = next((span for span in row.segments if span[0] == end + 1), None)
    if following is None or row.coordinates(end + 1):
        return True
    first, last = following
    if row.has_verb(following) or row.is_preposition(first):
        return False
    joined = any(map(row.coordinates, range(first, min(first + SHORT, last))))
    return joined or (last - first <= SHORT and _is_listed(row, last))


def _agrees(row: Row, position: int) -> bool:
    """German: der belongs to a man, or to a woman in another case."""
    value = row.mention(position).value
    oblique = row.word(position + 2) in row.syntax.genitives
    return (
        not oblique or not isinstance(value, Name) or value.kind != "person" or value.gender == "m"
    )


def _is_opening(row: Row, position: int) -> bool:
    """Tell whether a comma only parts off an adverbial: After X, the firm grew."""
    span = next(span for span in row.segments if span[1] > position)
    opens = row.is_preposition(span[0]) or row.word(span[0]) in row.syntax.subordinators
    short = span[0] == 0 or span[1] - span[0] < SHORT
    return opens and short and span[1] == position + 1


def _is_beside(row: Row, position: int) -> bool:
    """Tell whether an apposition may belong to the subject: this island in X, a rock, is small."""
    opens = row.word(0) in row.syntax.determiners and not row.has_verb((0, position))
    return opens and bool(preposition_of(row, position, 0))


def _is_told(row: Row, position: int, first: int) -> bool:
    """Tell whether a word makes a clause of what may be an apposition: X, the firm said."""
    relative = any(row.word(i) in row.syntax.relatives for i in range(position - 3, position))
    participle = row.word(position) in row.syntax.nonfinite and row.is_preposition(position + 1)
    indefinite = row.word(first) in row.syntax.indefinite
    return row.is_finite(position) and not relative and not (participle and indefinite)


def _described(
    row: Row, position: int, span: Span, sentence: Sentence, status: GroupStatus
) -> Iterator[Clause]:
    name = row.mention(position)
    if not isinstance(name.value, Name) or not FEWEST <= span[1] - span[0] <= MOST:
        return
    named = row.word(span[0]) in row.syntax.indefinite or (
        name.kind != "person" and _is_definition(row, span)
    )
    if not named or _is_clause(row, span) or _points_back(row, span):
        return
    items = row.items[span[0] : span[1]]
    full = in_full(items, sentence, {name.value.key}, row.syntax)
    if full is not None:
        value = Text("description", full.text, sentence.language)
        mention = Mention(items[0].start, items[-1].end, value, named=full.named)
        yield plain_clause(row.syntax.copula, status, name, mention)


def _is_definition(row: Row, span: Span) -> bool:
    """Tell whether a noun phrase with the definite article tells for good what something is.

    It holds a name or a number; no office, which somebody else may have next year; and no list.
    """
    mentions = [row.mention(i) for i in row.mentions(span)]
    named = any(isinstance(m.value, Name) and m.kind != "place" for m in mentions)
    joined = [i for i in range(*span) if row.coordinates(i)]
    listed = bool(joined) and (named or any(row.items[i - 1].mention for i in joined))
    words = [row.word(i) for i in range(*span)]
    told = any(word.endswith(row.syntax.verb_endings) for word in words if word)
    telling = bool(mentions) or bool(row.syntax.unique.intersection(words))
    return telling and not (listed or told or any(m.kind == "role" for m in mentions))


def _is_clause(row: Row, span: Span) -> bool:
    """German: tell a relative clause, which ends in a verb, from a noun phrase."""
    item = row.items[span[1] - 1]
    ends = item.mention is None and not item.capital
    return row.syntax.verb_second and (ends or row.is_preposition(span[0] + 1))


def _points_back(row: Row, span: Span) -> bool:
    """Tell whether a noun in it is known only from what was told before: one of the parade."""
    articles = row.syntax.nominative | row.syntax.genitives | row.syntax.oblique
    for i in range(span[0] + 1, span[1]):
        if row.word(i) in articles - row.syntax.indefinite and _is_bare(row, i, span[1]):
            return True
    return False


def _is_bare(row: Row, article: int, last: int) -> bool:
    """Tell whether nothing behind an article says which one is meant."""
    end = article + 1
    while end < last and row.word(end).isalpha() and not row.is_preposition(end):
        if row.word(end) in row.syntax.function_words or row.word(end) in row.syntax.unique:
            break
        end += 1
    named = not row.syntax.verb_second and any(i.capital for i in row.items[article + 1 : end])
    return not named and (end == last or row.coordinates(end))
