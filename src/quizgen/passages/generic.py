"""Names that each country has, and the words that say of which country something is.

In: a row, the positions of a clause and a name in it. Out: yes or no.
"""

from quizgen.matching.row import Row
from quizgen.mentions.place_words import nationality
from quizgen.models import Name
from quizgen.passages.rows import Positions, is_name
from quizgen.passages.words import Words


def is_nationality(row: Row, word: str) -> bool:
    """Tell whether a word is the adjective of a country."""
    language = row.syntax.language
    if nationality(word, language) is not None:
        return True
    return row.syntax.modifiers_first and nationality(word.capitalize(), language) is not None


def is_generic(
    row: Row, core: Positions, n: int, words: Words, topic: frozenset[str] = frozenset()
) -> bool:
    """Tell whether a name is one that each country has: the Supreme Court, not that of Ghana.

    Below a headline that has it, it is that of the headline; in French, the public prosecutor too.
    """
    value = row.mention(core[n]).value
    if not isinstance(value, Name) or value.id:
        return False
    own = value.folded.replace("-", " ").split()
    if not all(word in words.generic or word in words.links for word in own):
        return False  # as most are
    local = words.articled and bool(topic) and not words.topics.isdisjoint(own)
    if local or topic.issuperset(own):
        return False
    before = core[n - 1] if n else -1
    if is_name(row, before) or is_nationality(row, row.word(before)):
        return False
    return n + 1 == len(core) or row.word(core[n + 1]) not in words.links
