"""The headline as a passage: it says by itself, and best of all, what an article is about.

In: the sentences of one article. Out: a `Passage`, or why the headline is none.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from quizgen.matching.row import Row, row_of
from quizgen.models import Name, Sentence
from quizgen.passages.centres import with_casts
from quizgen.passages.denials import unsure_word
from quizgen.passages.keys import keys_of
from quizgen.passages.naming import name
from quizgen.passages.passage import Passage
from quizgen.passages.pieces import pieces_of
from quizgen.passages.pointing import is_barred
from quizgen.passages.rows import Positions
from quizgen.passages.verbs import find_verb
from quizgen.passages.words import Words, words

FEWEST, MOST = 3, 16
"""Words of a headline that tells something, and that a question can bear."""
MARKS = frozenset('?!…"“”„«»|')
"""Not in a headline that states something in its own words."""


def headlines_of(sentences: Sequence[Sentence]) -> Iterator[Passage]:
    """Yield the headlines of the articles that can be asked about."""
    for _, own in groupby(sentences, key=lambda sentence: sentence.article.name):
        found = read_headline(tuple(own))
        if isinstance(found, Passage):
            yield found


def read_headline(sentences: Sequence[Sentence]) -> Passage | str:
    """Return what an article's headline says, or why that cannot be asked."""
    sentence = sentences[0]
    article, own = sentence.article, words(sentence.language)
    if article.published is None:
        return "nothing says when"
    if article.paragraphs[sentence.paragraph].kind != "headline":
        return "no headline"
    row = row_of(sentence)
    core = tuple(range(len(row.items)))
    if reason := _why_not(row, core, own, sentence):
        return reason
    _, cast = next(with_casts(sentences))
    said = name(row, core, own, sentence.text, cast)
    if said is None:
        return "who or when is not sure"
    keys = keys_of(row, core, own, sentence.text, topical=True)
    pieces = tuple(pieces_of(row, core, said, sentence.text, keys))
    return Passage(sentence, pieces, topical=False, headline=True)


def _why_not(row: Row, core: Positions, own: Words, sentence: Sentence) -> str:
    if not FEWEST <= len(sentence.text.split()) <= MOST:
        return "too short or too long"
    if sentence.language != sentence.article.language or MARKS.intersection(_own_words(sentence)):
        return "no statement"
    if word := unsure_word(row, core, own):
        return f"unsure or denied: {word}"
    told = _suffers(row, own) or own.tidings.search(sentence.text.casefold())
    if find_verb(row, core, own) is None and not told:
        return "no verb is recognised"
    barred = (row.word(p) for p in core if is_barred(row, p, own))
    if word := next(barred, ""):
        return f"no plain fact: {word}"
    mentions = (row.items[p].mention for p in core)
    named = any(mention and isinstance(mention.value, Name) for mention in mentions)
    return "" if named else "names nobody and nothing"


def _suffers(row: Row, own: Words) -> bool:
    """French: tell whether a participle stands for the verb behind a name: Jane Doe élue maire."""
    return own.articled and any(
        row.word(p).endswith(own.participles[1:])
        and (m := row.items[p - 1].mention) is not None
        and isinstance(m.value, Name)
        for p in range(1, len(row.items) - 1)
    )


def _own_words(sentence: Sentence) -> str:
    """Return a headline without what it quotes."""
    text = sentence.text
    for mention in reversed(sentence.mentions):
        if mention.kind == "quote":
            text = text[: mention.start] + text[mention.end :]
    return text
