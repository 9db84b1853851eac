"""What somebody answers in an interview, as passages: whole sentences, word for word.

In: the sentences of articles. Out: a `Passage` for each answer in which something can be asked for;
or why there is none. It is the speaker's word that the article proves, whatever it claims.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from quizgen.matching.row import Row, row_of
from quizgen.models import Sentence
from quizgen.passages.answers import Answer, answers_of, first_person
from quizgen.passages.askable import can_be_asked
from quizgen.passages.keys import keys_of
from quizgen.passages.parts import DASHES, is_fatal
from quizgen.passages.passage import Passage
from quizgen.passages.pieces import pieces_of
from quizgen.passages.rows import Positions, lengths_of
from quizgen.passages.verbs import find_verb
from quizgen.passages.words import Words, words

FEWEST, MOST = 7, 34
"""Words of an answer that says something, and that a question can bear."""
LEAD = 4
"""Words with which an answer may only lead on, and a colon."""


def interviews_of(sentences: Sequence[Sentence]) -> Iterator[Passage]:
    """Yield the answers of interviews that can be asked about."""
    for answer in _answers(sentences):
        if any(map(can_be_asked, answer.sentence.mentions)):
            found = read_answer(answer)
            if isinstance(found, Passage) and any(piece.key for piece in found.pieces):
                yield found


def _answers(sentences: Sequence[Sentence]) -> Iterator[Answer]:
    for _, article in groupby(sentences, key=lambda sentence: sentence.article.name):
        yield from answers_of(tuple(article))


def read_answer(answer: Answer) -> Passage | str:
    """Return what an answer says, or why that cannot be asked."""
    sentence = answer.sentence
    own, row = words(sentence.language), row_of(sentence)
    core = tuple(p for p, item in enumerate(row.items) if item.start >= answer.start)
    core = core[:-1] if core and row.words[core[-1]] == "." else ()
    core = _behind_lead(row, core)
    if reason := _why_not(row, core, own):
        return reason
    keys = keys_of(row, core, own, sentence.text, topical=True)
    pieces = tuple(pieces_of(row, core, {}, sentence.text, keys))
    return Passage(sentence, pieces, topical=True, speaker=answer.speaker)


def _behind_lead(row: Row, core: Positions) -> Positions:
    """Leave out what only leads on, up to a colon: Im Gegenteil: ich ….."""
    colon = next((n for n, p in enumerate(core[:LEAD]) if row.words[p] == ":"), 0)
    plain = colon and not row.has_verb((core[0], core[colon]))
    return core[colon + 1 :] if plain else core


def _is_sure(row: Row, p: int, own: Words) -> bool:
    """Tell whether a word is a verb, and no infinitive: was er plant geht weit."""
    plain = not row.word(p).endswith(own.plural_endings)
    return plain and row.is_finite(p) and row.syntax.verb_second


def _why_not(row: Row, core: Positions, own: Words) -> str:
    """Say why a sentence cannot be quoted as somebody's word."""
    if not core or any(row.words[p] in DASHES or is_fatal(row, p) for p in core):
        return "no plain sentence"
    least, most = lengths_of(row, core)
    if most < FEWEST or least > MOST:
        return "too short or too long"
    personal = first_person(row.syntax.language).search(row.phrase(core))
    if find_verb(row, core, own) is None and not personal:  # ich rechne
        return "no verb is recognised"
    if any(row.is_finite(p) and _is_sure(row, p + 1, own) for p in core[:-1]):
        return "a comma misses between two verbs"
    opening = row.word(core[0])
    if opening in own.connectives or row.coordinates(core[0]):
        return f"goes on from what was said: {opening}"
    return ""
