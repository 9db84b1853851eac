"""Why no main clause is cut out of a sentence, for the author who asks for it.

In: a row. Out: the reason.
"""

from quizgen.matching.row import Row
from quizgen.passages.parts import QUOTES, is_fatal, stretches
from quizgen.passages.verbs import find_verb
from quizgen.passages.words import words

UNREAD = "where the main clause begins or ends is not sure"


def why_unread(row: Row) -> str:
    """Say what keeps the sentence from being read."""
    parts = [part for stretch in stretches(row) for part in stretch]
    if not parts:
        marks = [p for p in range(len(row.items)) if is_fatal(row, p)]
        if all(row.items[p].mention or row.words[p] in QUOTES for p in marks):
            return "a quotation"
        mark = next(row.words[p] for p in marks if row.words[p] not in QUOTES)
        return f"a mark that no plain clause has: {mark}"
    own = words(row.syntax.language)
    if all(find_verb(row, part, own) is None for part in parts):
        return "no verb is recognised"
    return UNREAD
