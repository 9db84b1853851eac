"""What stands between quotation marks in a sentence: a statement, a title, or neither.

In: a sentence's text and its language. Out: mentions of `Text` and of works.
"""

from quizgen.mentions.gazetteer import gazetteer
from quizgen.models import Language, Mention, Name, Text, Value
from quizgen.reading.sentences import quote_spans, sentence_spans

LONGEST_QUOTE = 30
"""Words of a quotation that a question shows; the sentences after these are left out."""
LONGEST_TITLE = 12
LONGEST_SMALL_WORD = 3
SHORTEST_QUOTE = 4
"""Words; fewer between quotation marks are an irony or a title, not a statement."""


def find_quotes(text: str, language: Language) -> list[Mention]:
    """Find the statements and titles between quotation marks."""
    found = []
    for start, end in quote_spans(text):
        inner = text[start + 1 : end - 1].strip(" ,")
        value = _quoted(inner, text[:start], language)
        if value:
            found.append(Mention(start, end, value))
    return found


def _quoted(inner: str, before: str, language: Language) -> Value | None:
    """Tell what stands between quotation marks: a title, a statement, or neither."""
    words = inner.split()
    if _is_title(words, before, language):
        return Name("work", inner, title=True)
    if _can_be_title(words) and _word_before(before) in gazetteer(language).calling:
        return Name("name", inner, title=True)
    if len(words) < SHORTEST_QUOTE:
        return None
    return Text("quote", _opening(inner, language), language)


def _is_title(words: list[str], before: str, language: Language) -> bool:
    """A title stands behind a word like album, or has a capital on every longer word."""
    if not _can_be_title(words):
        return False
    if _word_before(before) in gazetteer(language).work_nouns:
        return True
    long = [word for word in words if len(word) > LONGEST_SMALL_WORD]
    capitals = all(word[0].isupper() for word in long) and words[-1][-1] not in ".!?,"
    return capitals and len(words) > 1 and not gazetteer(language).capitalised_nouns


def _can_be_title(words: list[str]) -> bool:
    """Tell whether words are few, begin with a capital and do not end like a sentence."""
    few = 0 < len(words) <= LONGEST_TITLE
    return few and words[0][0].isupper() and words[-1][-1] not in ",."


def _word_before(text: str) -> str:
    """Return the last word of what stands before quotation marks, without its article: l'album."""
    last = (text.split() or [""])[-1].casefold().strip("',")
    return last.rpartition("'")[2]


def _opening(quotation: str, language: Language) -> str:
    """Cut a long quotation to its first sentences; one that is long by itself stays whole."""
    kept = ""
    for _, end in sentence_spans(quotation, language):
        if kept and len(quotation[:end].split()) > LONGEST_QUOTE:
            break
        kept = quotation[:end]
    return kept.strip() or quotation
