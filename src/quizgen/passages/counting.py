"""Whether an amount of a clause can be asked for: it is whole, and of something.

In: a row, the positions of a clause, and that of an amount. Out: yes or no.
"""

import re

from quizgen.matching.row import Row
from quizgen.models import Amount, Language, Mention
from quizgen.passages.rows import Positions, is_name
from quizgen.passages.words import Words
from quizgen.words import load


def can_count(row: Row, core: Positions, p: int, words: Words, text: str) -> bool:
    """Tell whether an amount says how many or how much of something there is."""
    opens = _opens_range(row.mention(p), text, words, row.syntax.language)
    return not (opens or _is_distance(row, p, words) or _is_of_nothing(row, core, p))


def _is_of_nothing(row: Row, core: Positions, p: int) -> bool:
    """German: tell whether nothing is told that a share is of: die GDL rechnet mit 60 Prozent."""
    value = row.mention(p).value
    if not row.syntax.verb_second or not isinstance(value, Amount):
        return False
    bare = value.percent or not (value.unit or value.currency)
    return bare and not any(_is_thing(row, q) for q in core)


def _is_thing(row: Row, p: int) -> bool:
    """Tell whether a word is a noun of its own, and none that only says who a name is."""
    item = row.items[p]
    if not item.capital or item.mention is not None or is_name(row, p + 1):
        return False
    return item.word not in row.syntax.function_words and item.word not in row.syntax.time_nouns


def _is_distance(row: Row, p: int, words: Words) -> bool:
    """French: tell whether an amount only says how far off something is: à un an des JO."""
    behind = row.word(p + 1)
    share = row.mention(p).kind == "percent" or row.syntax.verb_second  # 54 % des voix
    return behind in words.definite and behind in words.complement_links and not share


def _opens_range(mention: Mention, text: str, words: Words, language: Language) -> bool:
    """Tell whether an amount begins a range without a number: 30 minutes to an hour."""
    between = load(f"languages/{language}/amounts.yaml")["range"]
    articles = "|".join(sorted(words.indefinite))
    return bool(re.match(rf"{between}(?:{articles})\b", text[mention.end :]))


def part_of_nothing(row: Row, core: Positions, words: Words) -> str:
    """Return a share that is of nothing: hält einen Anteil von 30 Prozent; 32 autres sont morts."""
    opening = row.items[core[0]].mention
    first = opening.value if opening and isinstance(opening.value, Amount) else None
    if first and first.unit_language and not first.unit:
        return f"{first.number:f}"
    said = () if words.shares.isdisjoint(row.words) else [row.words[p] for p in core]
    if words.shares.isdisjoint(said) or not words.part_links.isdisjoint(said):
        return ""
    return next(word for word in said if word in words.shares)
