"""A bare noun gets back what the article said of it: la série, la série de billets; le mur de Riga.

In: a row, the positions of a clause, its sentence, and the article's sentences. Out: the words to
say at the positions that change; French, below a headline, where there was but one such phrase.
"""

import re

from quizgen.matching.row import Row
from quizgen.models import Sentence
from quizgen.passages.centres import Cast
from quizgen.passages.pieces import Said
from quizgen.passages.rows import Positions
from quizgen.passages.words import Words

SHORTEST = 3
"""Letters of a noun; a shorter one is too common."""


def fuller_said(
    row: Row, core: Positions, words: Words, sentence: Sentence, cast: Cast
) -> dict[int, Said]:
    """Return what to say for the first bare noun that the article told more of before."""
    if not (words.articled and cast.topic):
        return {}
    for n, p in enumerate(core[:-1]):
        if row.word(p) not in words.definite - words.plurals or row.is_preposition(p):
            continue
        noun = next((q for q in core[n + 1 :] if row.word(q) not in words.prenominal), None)
        if noun is None or not _is_bare(row, noun):
            continue
        kinds = _kinds(row.word(noun), sentence, cast, words)
        if len(kinds) == 1:
            article, item = row.items[p], row.items[noun]
            said = f"{sentence.text[item.start : item.end]} {kinds.pop()}"
            return {
                p: Said(sentence.text[article.start : article.end], None),
                noun: Said(said, None),
            }
    return {}


def _is_bare(row: Row, p: int) -> bool:
    """Tell whether nothing depends on a noun: a verb, a comma or a preposition follows it."""
    word, behind = row.word(p), row.word(p + 1)
    long = len(word) >= SHORTEST and word.isalpha() and not row.is_finite(p)
    ends = behind in {",", "."} or row.is_finite(p + 1) or behind in row.syntax.helpers
    return long and ends


def _kinds(noun: str, sentence: Sentence, cast: Cast, words: Words) -> set[str]:
    """Return what the sentences before tell of a noun behind de; nothing if it stands alone, too.

    Then it may be another one.
    """
    told = [s.text for s in cast.article if s.end <= sentence.start]
    sort = re.compile(rf"\b{re.escape(noun)} {words.sort_behind}")
    return {kind for text in told for kind in sort.findall(text)}
