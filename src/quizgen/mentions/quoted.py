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
    if len(words) < SHORTEST_QUOTE:
        return None
    return Text("quote", _opening(inner, language), language)


def _is_title(words: list[str], before: str, language: Language) -> bool:
    """A title stands behind a word like album, or has a capital on every longer word."""
    if not words or len(words) > LONGEST_TITLE or not words[0][0].isupper():
        return False
    if words[-1][-1] in ",.":
        return False
    last = (before.split() or [""])[-1].casefold().strip("',")
    if last.rpartition("'")[2] in gazetteer(language).work_nouns:  # l'album
        return True
    long = [word for word in words if len(word) > LONGEST_SMALL_WORD]
    capitals = all(word[0].isupper() for word in long) and words[-1][-1] not in ".!?,"
    return capitals and len(words) > 1 and not gazetteer(language).capitalised_nouns


def _opening(quotation: str, language: Language) -> str:
    """Cut a long quotation to its first sentences; one that is long by itself stays whole."""
    kept = ""
    for _, end in sentence_spans(quotation, language):
        if kept and len(quotation[:end].split()) > LONGEST_QUOTE:
            break
        kept = quotation[:end]
    return kept.strip() or quotation
