"""Whether what a clause says is true for a time, or still to come.

In: a row and the positions of a clause. Out: yes or no.
"""

from collections.abc import Sequence

from quizgen.matching.row import Row, row_of
from quizgen.matching.syntax_data import syntax
from quizgen.matching.years import years_told
from quizgen.models import Sentence
from quizgen.passages.rows import Positions
from quizgen.passages.verbs import find_verb
from quizgen.passages.words import Words
from quizgen.passages.words import words as words_of


def is_present(row: Row, core: Positions, words: Words) -> bool:
    """Tell whether a clause is in the present, which is true for a time."""
    verb = find_verb(row, core, words)
    if verb is None:
        return False
    word = row.word(core[verb])
    perfect = row.syntax.helper_kinds(word) & {"perfect"} and "future" not in (
        row.syntax.helper_kinds(word)
    )
    if perfect and words.closing.fullmatch(row.word(core[-1])):
        return False
    if perfect and not row.syntax.verb_second and _has_participle(row, core[verb + 1 :], words):
        return False
    past = word.endswith(words.past_endings)
    plural = row.syntax.verb_second and word in row.syntax.nonfinite and not past
    return plural or bool(words.present.fullmatch(word))


def tells_past_now(sentences: Sequence[Sentence]) -> bool:
    """French: tell whether a text without a date tells deeds of the past in the present.

    En 1961, la RDA ferme la frontière: what else is done there is past, too.
    """
    article = sentences[0].article if sentences else None
    if article is None or article.published or not words_of(article.language).articled:
        return False
    return any(_is_vivid(sentence) for sentence in sentences)


def _is_vivid(sentence: Sentence) -> bool:
    """Tell whether a sentence tells of a year in the present."""
    told = any(years_told(sentence))
    if not told or syntax(sentence.language).narrated.search(sentence.text):
        return False
    row, own = row_of(sentence), words_of(sentence.language)
    core = tuple(range(len(row.items)))
    return is_present(row, core, own) and is_deed(row, core, own)


def is_deed(row: Row, core: Positions, words: Words) -> bool:
    """Tell whether a clause in the present tells what is done, not how things stand."""
    verb = find_verb(row, core, words)
    word = row.word(core[verb]) if verb is not None else ""
    return word not in words.states and word not in row.syntax.helpers


def needs_month(row: Row, core: Positions, words: Words) -> bool:
    """Tell whether a clause says what somebody will do or has to, or what was so until then."""
    planned = not words.plans.isdisjoint(map(row.word, core))
    return planned or not words.passing.isdisjoint(row.words)  # bisher has gone from the clause


def _has_participle(row: Row, behind: Positions, words: Words) -> bool:
    """French and English: tell whether a participle follows an auxiliary, adverbs between."""
    first = next((p for p in behind if row.word(p) not in row.syntax.between), None)
    participle = row.word(first) if first is not None else ""
    return participle.endswith(words.participle_endings) or participle in row.syntax.nonfinite
