"""Passages: clauses of an article that say something by themselves, ready to be asked.

In: the sentences of an article. Out: `Passage`s in the order of the text; or why a sentence gives
none.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby

from quizgen.matching.row import Row, row_of
from quizgen.models import Date, Mention, Sentence
from quizgen.passages.centres import Cast, with_casts
from quizgen.passages.descriptions import described_in, restored
from quizgen.passages.fuller import fuller_said
from quizgen.passages.headlined import is_headlined
from quizgen.passages.keys import described_of, keys_of
from quizgen.passages.naming import name, without_courtesy
from quizgen.passages.owning import owned
from quizgen.passages.parts import stretches
from quizgen.passages.pieces import Piece, Said, pieces_of
from quizgen.passages.pronouns import is_headlines
from quizgen.passages.rivals import could_be_two
from quizgen.passages.rows import Positions, own_sentences
from quizgen.passages.silence import UNREAD, why_unread
from quizgen.passages.standing import leaning, why_leaning, why_unfit
from quizgen.passages.tenses import is_deed, is_present, needs_month
from quizgen.passages.trimming import trim, trim_second
from quizgen.passages.words import Words, words

NOTHING: Mapping[int, Said] = {}
LEANING = ("points", "which", "who", "whose")
"""How the reasons begin that the sentence before may settle."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A clause that stands alone, and the sentence that it is from."""

    sentence: Sentence
    pieces: tuple[Piece, ...]
    topical: bool
    """It is understood only with the article's headline before it."""
    present: bool = False
    """It is true for a time."""
    headline: bool = False
    """It is the article's headline."""
    before: "Passage | None" = None
    """The sentence before, if it leans on that."""
    speaker: Mention | None = None
    """Who says it in an interview, word for word."""

    @property
    def text(self) -> str:
        """Give its words."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True)
class Reading:
    """A sentence that is read when somebody wants to know what it says."""

    sentence: Sentence
    cast: Cast
    before: "Reading | None"
    """The sentence right before it, if that is the article's own too."""

    @cached_property
    def row(self) -> Row:
        """Give its words with what is known of each."""
        return row_of(self.sentence)

    @cached_property
    def alone(self) -> tuple[Passage | str, ...]:
        """Give what each of its clauses says by itself, or why that cannot be said."""
        return read(self.row, self.sentence, self.cast)

    @property
    def told(self) -> tuple[Passage | str, ...]:
        """Give the same, the first clause behind the sentence before if it leans on that."""
        if before := self._explaining:
            return (_second(self.row, self.sentence, before, self.cast), *self.alone[1:])
        return self.alone

    @property
    def _explaining(self) -> Passage | None:
        """Give the sentence before, if it may settle why nothing stands alone."""
        if self.before is None or not self._leans or _goes_back(self.before.sentence):
            return None
        before = self.before.whole
        return before if before and _adjoins(before, self.sentence) else None

    @property
    def _leans(self) -> bool:
        """Tell whether nothing stands alone because of what is told elsewhere."""
        reason = self.alone[0]
        return isinstance(reason, str) and reason.startswith(LEANING) and self.first is None

    @property
    def first(self) -> Passage | None:
        """Give the first passage that stands alone."""
        return next((found for found in self.alone if isinstance(found, Passage)), None)

    @property
    def whole(self) -> Passage | None:
        """Give its passage, if it has one clause only: another may tell of somebody else."""
        return self.first if len(self.alone) == 1 else None

    @property
    def described(self) -> tuple[Passage | str, ...]:
        """Give what is said of its subjects between commas."""
        own = words(self.sentence.language)
        told = described_in(self.sentence, own)
        return tuple(_described(self.sentence, said, own, self.cast) for said in told)

    @property
    def passages(self) -> Iterator[Passage]:
        """Yield its passages."""
        told = (*self.told, *self.described)
        return (found for found in told if isinstance(found, Passage))


def passages_of(sentences: Sequence[Sentence]) -> Iterator[Passage]:
    """Yield the passages of the sentences of one article or several."""
    for reading in readings_of(sentences):
        yield from reading.passages


def read_all(
    sentences: Sequence[Sentence],
) -> Iterator[tuple[Sentence, tuple[Passage | str, ...]]]:
    """Yield each sentence with its passages, or why there is none."""
    for reading in readings_of(sentences):
        told = (why_unread(reading.row),) if reading.alone == (UNREAD,) else reading.told
        yield reading.sentence, (*told, *reading.described)


def readings_of(sentences: Sequence[Sentence]) -> Iterator[Reading]:
    """Yield the sentences in which articles speak for themselves, to be read when it is wanted."""
    for _, article in groupby(sentences, key=lambda sentence: sentence.article.name):
        told = tuple(article)
        own = {id(sentence) for sentence in own_sentences(told)}
        before: Reading | None = None
        for sentence, cast in with_casts(told):
            reading = Reading(sentence, cast, before) if id(sentence) in own else None
            before = reading
            if reading:
                yield reading


def _goes_back(sentence: Sentence) -> bool:
    """Tell whether a sentence tells of an earlier time, which the next one leaves: zuvor."""
    earlier = words(sentence.language).earlier
    return bool(earlier) and not earlier.isdisjoint(sentence.text.casefold().split())


def _adjoins(before: Passage, sentence: Sentence) -> bool:
    """Tell whether a sentence goes on with another one; what sums it up stands in its paragraph."""
    sums_up = words(sentence.language).summing.match(sentence.text) is not None
    return sentence.paragraph - before.sentence.paragraph <= (not sums_up)


def read(row: Row, sentence: Sentence, cast: Cast) -> tuple[Passage | str, ...]:
    """Return what each clause of a sentence says by itself, or why that cannot be said."""
    own = words(sentence.language)
    clauses = [filter(None, ways) for ways in trim(row, own)]
    found = [_best(_passage(row, c, own, sentence, cast) for c in ways) for ways in clauses]
    if found[1:] and isinstance(found[0], str) and _goes_back(sentence):
        found = [f for f in found if not isinstance(f, Passage) or not f.topical]
    return tuple(one or UNREAD for one in found) if any(found) else (UNREAD,)


def _described(sentence: Sentence, told: Sentence, own: Words, cast: Cast) -> Passage | str:
    """Read what is said of a subject; its proof is the whole sentence."""
    row = row_of(told)
    core = next(stretches(row))[0]
    found = _passage(row, core, own, told, cast)
    if isinstance(found, str):
        return found
    pieces = tuple(restored(found.pieces, sentence, told))
    return replace(found, sentence=sentence, pieces=pieces)


def _best(ways: Iterable[Passage | str]) -> Passage | str:
    """Return the first passage in which something can be asked for, else the first of all.

    Without any, why the last way gives none; nothing if there is no way.
    """
    first: Passage | str = ""
    for found in ways:
        if isinstance(found, Passage) and any(piece.key for piece in found.pieces):
            return found
        first = first if isinstance(first, Passage) else found
    return first


def _passage(  # noqa: PLR0913, PLR0917  (all but the last are what is read)
    row: Row,
    core: Positions,
    own: Words,
    sentence: Sentence,
    cast: Cast,
    fuller: Mapping[int, Said] = NOTHING,
) -> Passage | str:
    core = without_courtesy(row, core, own)
    said = name(row, core, own, sentence.text, cast)
    if said is None:
        return "who or when is not sure"
    if unfit := why_unfit(row, core, own):
        return unfit
    said |= fuller
    named = frozenset(said)
    topic = cast.topic
    known = named | owned(row, core, own, cast.owner)
    topical, reason = leaning(row, core, own, named, known, topic)
    if reason:
        again = {} if fuller else fuller_said(row, core, own, sentence, cast)
        return _passage(row, core, own, sentence, cast, again) if again else reason
    topical = topical or bool(fuller)
    present = is_present(row, core, own) or needs_month(row, core, own)
    if present and _is_timeless(row, core, own, sentence, vivid=cast.vivid):
        return "true for a time, and nothing says when"
    keys = keys_of(row, core, own, sentence.text, topical=topical)
    if topic and not (keys or topical):
        keys = described_of(row, core, own, sentence.text)
        topical = bool(keys)
    if topic and not topical:
        owned_by = any(spoken.mention is None for spoken in said.values())  # le père de Jane Doe
        topical = owned_by or is_headlined(row, core, keys, sentence.article.title)
    pieces = tuple(pieces_of(row, core, said, sentence.text, keys))
    return Passage(sentence, pieces, topical=topical, present=present)


def _second(row: Row, sentence: Sentence, before: Passage, cast: Cast) -> Passage | str:
    """Return what a sentence says behind another one, which explains what it leans on."""
    own = words(sentence.language)
    core = trim_second(row, own)
    said = (
        name(row, core, own, sentence.text, Cast(None, cast.people), second=True) if core else None
    )
    two = core and could_be_two(row, core, own, before.pieces, cast)
    people = [p.mention.kind for p in before.pieces if p.mention and p.mention.kind == "person"]
    if said is None or two or (not people and is_headlines(row, core, own, sentence, cast)):
        return UNREAD if not core else "who or when is not sure"
    known = frozenset(re.findall(r"[^\W\d_]+", before.text.casefold()))
    topic, named = known | cast.topic, frozenset(said)
    reason = why_unfit(row, core, own, second=True) or _unmatched(row, core, own, topic)
    reason = reason or why_leaning(row, core, own, named, topic)
    if reason:
        return reason
    topical = before.topical or bool(why_leaning(row, core, own, named, known))
    present = is_present(row, core, own) or needs_month(row, core, own)
    if present and _is_timeless(row, core, own, sentence, vivid=cast.vivid):
        return "true for a time, and nothing says when"
    keys = keys_of(row, core, own, sentence.text, topical=True)
    pieces = tuple(pieces_of(row, core, said, sentence.text, keys))
    return Passage(sentence, pieces, topical=topical, present=present, before=before)


def _unmatched(row: Row, core: Positions, own: Words, told: frozenset[str]) -> str:
    """Say what is compared with nothing that was told: which road is the same one."""
    nouns = told - row.syntax.function_words
    for p in core:
        if row.word(p) in own.comparing and nouns.isdisjoint((row.word(p - 1), row.word(p + 1))):
            return f"points to the sentence before: {row.word(p)}"
    return ""


def _is_timeless(row: Row, core: Positions, own: Words, sentence: Sentence, *, vivid: bool) -> bool:
    """Tell whether neither the article nor the clause has a date; a plan needs the article's."""
    if sentence.article.published is not None:
        return False
    if vivid and is_deed(row, core, own) and not needs_month(row, core, own):
        return False
    dated = any(m and isinstance(m.value, Date) for p in core for m in (row.items[p].mention,))
    return not dated or needs_month(row, core, own)
