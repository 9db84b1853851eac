"""Words that are verbs or nouns, as what stands beside them tells: il marche, la marche.

In: a row, a position and the words of the language. Out: whether it is the verb.
"""

from quizgen.matching.row import Row
from quizgen.models import Amount, Name
from quizgen.passages.words import Words


def acts(row: Row, p: int, words: Words) -> bool:
    """French: tell whether a verb that may be a noun is none: il marche, la police enquête sur."""
    before = row.word(p - 1)
    clitic = before in row.syntax.clitics and before not in row.syntax.determiners
    pronoun = before in row.syntax.subject_pronouns or before == "qui"
    if clitic or pronoun or before in row.syntax.negation_words:
        return True
    if _is_behind_name(row, p, words):
        return True  # Nordbank reste en tête
    following = row.items[p + 1] if p + 1 < len(row.items) else None
    counts = row.is_preposition(p + 1) and _is_amount(row, p + 2)  # passe de 10 à 12
    if following is None or not (following.mention or counts or _opens_phrase(row, p + 1)):
        return False
    if before in {",", "–", ")"} or (p and row.items[p - 1].mention is not None):
        return True
    small = before in words.prenominal or before in row.syntax.function_words
    noun = before.isalpha() and not small
    first = p - 2 if row.word(p - 2) not in words.complement_links else p - 4  # le Bloc de gauche
    led = row.word(first) in row.syntax.determiners or row.word(first) in words.definite
    return noun and (p == 1 or led)


def _is_behind_name(row: Row, p: int, words: Words) -> bool:
    """Tell whether a name stands before a word, or between commas, and a preposition behind it.

    No other noun than a preposition's object stands behind what only links: X reste ouvert.
    """
    named = p - 2 if row.word(p - 1) == "," else p - 1
    mention = row.items[named].mention if named >= 0 else None
    links = row.words[p] in words.linking and row.word(p + 1).isalpha()
    return isinstance(mention and mention.value, Name) and (links or row.is_preposition(p + 1))


def _opens_phrase(row: Row, p: int) -> bool:
    """Tell whether what no noun goes on with stands at a position: an article, an adverb, avoir."""
    word = row.word(p)
    if word in row.syntax.infinitive_helpers:
        return True
    article = word in row.syntax.determiners and word not in row.syntax.prepositions
    return article or word in row.syntax.content or word in row.syntax.adverbs


def _is_amount(row: Row, p: int) -> bool:
    """Tell whether an amount or a number stands at a position."""
    if row.word(p).isdigit():
        return True
    mention = row.items[p].mention if p < len(row.items) else None
    return mention is not None and isinstance(mention.value, Amount)
