"""Words of a sentence that can stand alone: names in full, nothing that points elsewhere.

In: some items of a sentence. Out: their text with full names, or None where they lean on what
they stand in.
"""

from collections.abc import Collection
from dataclasses import dataclass

from quizgen.matching.items import Item
from quizgen.matching.syntax import Syntax
from quizgen.models import Amount, Date, Mention, Name, Sentence

BARS = frozenset(';:()[]–—!?…"“”„«»/')
QUOTES = frozenset('"“”„«»')
MEASURED = 2
"""Words behind a pronoun that tell whether it stands for something."""
VOWELS = "aeiouyhàâéèêëîïôöûü"


@dataclass(frozen=True, slots=True)
class FullText:
    """What a stretch of a sentence says by itself."""

    text: str
    telling: bool
    """It holds a name or an amount."""
    named: tuple[int, int] | None
    """Where in the article the first of the names stands that it only refers to."""


def in_full(
    items: tuple[Item, ...],
    sentence: Sentence,
    known: Collection[str],
    syntax: Syntax,
    *,
    within: frozenset[str] = frozenset(),
) -> FullText | None:
    """Write items with full names; None if they lean on others or name what is `known`.

    `within` are marks and words that may stand in them whatever they lean on.
    """
    said: set[str] = set()
    places: list[tuple[int, int]] = []
    telling = False
    text, position = "", items[0].start
    for number, item in enumerate(items):
        before = items[number - 1].word if number else ""
        if item.mention is None:
            again = item.word in syntax.content and (not number or before in syntax.coordinators)
            fits = again or item.word in within
            if not fits and _leans(item, items[number + 1 :], syntax, named=bool(said)):
                return None
            continue
        full = _full(item.mention, sentence, before, said, syntax)
        if full is None or item.mention.value.key in known:
            return None
        text += sentence.text[position : item.start] + full
        position = item.end
        telling |= isinstance(item.mention.value, Name | Amount)
        if isinstance(item.mention.value, Name):
            said.add(item.mention.value.key)
            places += [item.mention.named] if item.mention.named else []
    text += sentence.text[position : items[-1].end]
    return FullText(text, telling, min(places, default=None))


def _leans(item: Item, after: tuple[Item, ...], syntax: Syntax, *, named: bool) -> bool:
    """Tell whether a word points out of the words, or ends them."""
    word, following = item.word, after[0].word if after else ""
    if word in BARS or word in syntax.leaning:
        return not _is_impersonal(word, after, syntax)
    if word == ",":
        return not _goes_on(after, syntax)
    if word in syntax.coordinators and syntax.is_finite(following):
        return True
    return word in syntax.possessives and not named


def _is_impersonal(word: str, after: tuple[Item, ...], syntax: Syntax) -> bool:
    """Tell es gibt and es sei wichtiger from es sei ein Fehler."""
    if len(after) < MEASURED or (word, after[0].word) not in syntax.impersonal:
        return False
    if not syntax.is_finite_helper(after[0].word):
        return True
    word = after[1].word
    return word.isalpha() and word not in syntax.function_words and not after[1].capital


def _goes_on(after: tuple[Item, ...], syntax: Syntax) -> bool:
    """Tell whether a comma only opens a clause within: German sets one before each."""
    if not syntax.verb_second or not after:
        return False
    inner = after[0].word in syntax.relatives or after[0].word in syntax.subordinators
    marked = {n + 1 for n, item in enumerate(after) if item.word == syntax.infinitive_marker}
    told = any(syntax.is_finite(item.word) for n, item in enumerate(after) if n not in marked)
    return inner or (bool(marked) and not told)


def _full(
    mention: Mention, sentence: Sentence, before: str, said: set[str], syntax: Syntax
) -> str | None:
    """Write a mention so that it is understood by itself."""
    value, text = mention.value, sentence.text[mention.start : mention.end]
    if isinstance(value, Date):
        return text if str(value.year) in text else None
    if not isinstance(value, Name) or value.key in said or (value.id and not mention.named):
        return text
    short = value.kind == "person" and value.text.endswith(f" {text}")
    if mention.named is None and not short:
        return text
    oblique = mention.possessive or text.split()[0].casefold() in syntax.genitives
    fits = not oblique and not (mention.named and value.article)
    return value.text if fits and not _elides(before, value.text, syntax) else None


def _elides(before: str, name: str, syntax: Syntax) -> bool:
    """Tell whether a word before a name would have to change with it: que, qu'."""
    if before.endswith("'"):
        return True
    return f"{before[:-1]}'" in syntax.function_words and name[0].casefold() in VOWELS
