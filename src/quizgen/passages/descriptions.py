"""What a participle between commas says of a subject: le musée, fondé en 1898, a rouvert.

In: a sentence. Out: a sentence for each such phrase, with the verb that it lacks; and where the
mentions of that stand in the sentence itself.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from quizgen.matching.row import Row, row_of
from quizgen.models import Date, Mention, Sentence
from quizgen.passages.parts import stretches
from quizgen.passages.pieces import Piece
from quizgen.passages.rows import Positions, is_name
from quizgen.passages.verbs import can_be_verb, find_verb
from quizgen.passages.words import Words

FEWEST = 3
"""Words of a phrase: fondé en 1898."""


def described_in(sentence: Sentence, words: Words) -> Iterator[Sentence]:
    """Yield what such participles say of subjects, each as a sentence of its own."""
    if not words.descriptive or "," not in sentence.text:
        return
    row = row_of(sentence)
    for parts in stretches(row):
        for opening, phrase, rest in zip(parts, parts[1:], parts[2:], strict=False):
            subject = _without_ties(row, opening, words)
            if subject and _is_described(row, subject, phrase, rest, words):
                yield _joined(sentence, row, subject, _first_of(row, phrase, words), words)


def restored(pieces: Iterable[Piece], sentence: Sentence, told: Sentence) -> Iterator[Piece]:
    """Yield the pieces with their mentions where they stand in the sentence itself."""
    places = {offset: n for n, offset in enumerate(sentence.offsets)}
    for piece in pieces:
        mention = piece.mention
        if mention is None:
            yield piece
            continue
        start = places[told.offsets[mention.start]]
        end = start + mention.end - mention.start
        yield piece._replace(mention=replace(mention, start=start, end=end))


def _without_ties(row: Row, part: Positions, words: Words) -> Positions:
    """Leave out what ties a sentence to the one before: mais, car."""
    tied = (row.coordinates(p) or row.word(p) in words.connectives for p in part)
    return part[next((n for n, tie in enumerate(tied) if not tie), len(part)) :]


def _is_described(
    row: Row, subject: Positions, phrase: Positions, rest: Positions, words: Words
) -> bool:
    """Tell whether a participle with a date or a doer stands between a subject and its verb."""
    article = row.word(subject[0]) in words.definite and not row.is_preposition(subject[0])
    opens = article or is_name(row, subject[0])
    if not opens or len(phrase) < FEWEST or find_verb(row, subject, words) is not None:
        return False
    word = row.word(phrase[0])
    suffered = word.endswith(words.participles) or word in row.syntax.nonfinite
    active = word.endswith("ant") or word in row.syntax.function_words | words.no_verbs
    told = suffered and not active and can_be_verb(row, rest[0], words)
    done = _singular(word) not in words.descriptive["enduring"] and _has_doer(row, phrase)
    return told and (done or _is_dated(row, phrase))


def _is_dated(row: Row, phrase: Positions) -> bool:
    return any((m := row.items[p].mention) and isinstance(m.value, Date) for p in phrase)


def _has_doer(row: Row, phrase: Positions) -> bool:
    """Tell whether a name stands behind par."""
    by = next((n for n, p in enumerate(phrase) if row.word(p) in row.syntax.agents), len(phrase))
    return any(is_name(row, p) for p in phrase[by:])


def _first_of(row: Row, phrase: Positions, words: Words) -> Positions:
    """Leave out a second participle: construite en 1972 et fermée en 2012."""
    cut = next((n for n, p in enumerate(phrase) if n and row.coordinates(p)), len(phrase))
    joined = phrase[cut + 1 : cut + 2]
    second = any(row.word(p).endswith(words.participle_endings) for p in joined)
    return phrase[:cut] if second else phrase


def _joined(
    sentence: Sentence, row: Row, subject: Positions, phrase: Positions, words: Words
) -> Sentence:
    """Put the verb between a subject and its participle."""
    first, last = _span(row, subject), _span(row, phrase)
    verb = f" {_verb(row, subject, phrase, words)} "
    text = sentence.text[slice(*first)] + verb + sentence.text[slice(*last)] + "."
    comma = sentence.offsets[first[1]]
    offsets = (
        *sentence.offsets[slice(*first)],
        *(comma for _ in verb),
        *sentence.offsets[slice(*last)],
        sentence.offsets[last[1]],
        sentence.offsets[last[1]],
    )
    shift = first[1] - first[0] + len(verb) - last[0]
    moved = (*_moved(sentence.mentions, first, -first[0]), *_moved(sentence.mentions, last, shift))
    return replace(sentence, text=text, offsets=offsets, mentions=moved)


def _span(row: Row, part: Positions) -> tuple[int, int]:
    return row.items[part[0]].start, row.items[part[-1]].end


def _moved(mentions: Iterable[Mention], span: tuple[int, int], by: int) -> Iterator[Mention]:
    for mention in mentions:
        if span[0] <= mention.start and mention.end <= span[1]:
            yield replace(mention, start=mention.start + by, end=mention.end + by)


def _verb(row: Row, subject: Positions, phrase: Positions, words: Words) -> str:
    """Return est né, a été fondé, est installé depuis: what the participle goes with."""
    word = row.word(phrase[0])
    several = row.word(subject[0]) in words.plurals  # les syndicats, reçus lundi
    many = several or (word.endswith("s") and not word.endswith(("is", "us")))
    lasting = any(row.word(p) in words.descriptive["lasting"] for p in phrase)
    state = lasting or _singular(word) in words.descriptive["being"]
    return words.descriptive["state" if state else "past"][many]


def _singular(participle: str) -> str:
    return participle.removesuffix("s").removesuffix("e")
