"""A number in a sentence together with the words around it that belong to it.

In: a sentence and its numbers. Out: parts of amounts, with modifier and what is counted; whether
two parts make a range is decided in `ranges`, whether one is an amount in `amounts`.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from quizgen.alternation import any_of
from quizgen.mentions.around import before
from quizgen.mentions.counted import Counted, read_counted, sign_before
from quizgen.mentions.quantities import Quantity, find_quantities, month_words, numeral
from quizgen.models import Language, Modifier
from quizgen.words import load

LOOK_BACK = 40


class Part(NamedTuple):
    """A number with its modifier and what it counts."""

    quantity: Quantity
    start: int
    modifier: Modifier
    vague: bool
    """The modifier may mean something else: over, about."""
    counted: Counted
    sign: bool
    """Its currency stands before it."""
    upper: Decimal | None = None
    """The other end of a range."""

    @property
    def end(self) -> int:
        """Give where its words end, without the period."""
        return max(self.quantity.end, self.counted.end)


@dataclass(frozen=True, slots=True)
class Phrases:
    """What may stand before and after an amount, compiled."""

    modifiers: re.Pattern[str]
    longest: int
    """Characters of a modifier, or of what stands before a range, with the blank behind it."""
    periods: re.Pattern[str]
    early_periods: re.Pattern[str]
    between: re.Pattern[str]
    range: re.Pattern[str]
    change: re.Pattern[str]
    label: re.Pattern[str]
    """What stands before a number that is no amount: page, June."""
    ratio: re.Pattern[str]
    """What follows an amount that is half of a ratio: out of ten."""
    content: re.Pattern[str]
    """A word with a meaning of its own."""
    age: re.Pattern[str]
    population: re.Pattern[str]
    """What stands before the number of those who live somewhere."""
    time_of_day: re.Pattern[str]


@cache
def phrases(language: Language) -> Phrases:
    """Compile what may stand around a language's amounts."""
    data = load(f"languages/{language}/amounts.yaml")
    modifiers = [word for words in data["modifiers"].values() for word in words]
    function = any_of(word for word in data["function_words"] if not word.endswith("'"))
    label = data["not_after"].replace("{number}", numeral(language))
    ratio = data["not_followed"].replace("{number}", numeral(language))
    return Phrases(
        modifiers=re.compile(rf"(?i:(?<!\w)({any_of(modifiers)})) ?$"),
        longest=max(map(len, (*modifiers, data["between"]["before"]))) + 1,
        periods=re.compile(rf" (?:{_named(data['periods'])})(?!\w)"),
        early_periods=re.compile(rf"(?i:(?<!\w)(?:{_named(data['early_periods'])})) $"),
        between=re.compile(rf"(?i:(?<!\w){data['between']['before']}) $"),
        range=re.compile(rf"(?:{data['range']})"),
        change=re.compile(rf"(?i:(?<!\w)(?:{any_of(data['change'])})) $"),
        label=re.compile(rf"(?:{label}|(?<!\w)(?:{month_words(language)})) ?$"),
        ratio=re.compile(ratio),
        content=re.compile(rf" (?!(?i:{function})(?!\w))(?P<word>[^\W\d_]{{3,}})"),
        age=re.compile(data["age"] or r"(?!)"),
        population=re.compile(data["population"]),
        time_of_day=re.compile(data["unsafe_after"] or r"(?!)"),
    )


def _named(periods: dict[str, str]) -> str:
    return "|".join(f"(?P<{name}>{words})" for name, words in periods.items()) or "(?!)"


def find_parts(text: str, language: Language) -> list[Part]:
    """Find the numbers of a sentence with what belongs to each."""
    return [_part(text, quantity, language) for quantity in find_quantities(text, language)]


def counts_before(text: str, position: int, language: Language) -> bool:
    """Tell whether the words before a number say that it counts: about, at least."""
    known = phrases(language)
    return before(known.modifiers, text, position, known.longest) is not None


def word_before(text: str, position: int) -> str:
    """Return the word before a position, with its punctuation."""
    return text[max(0, position - LOOK_BACK) : position].rstrip(" ").rpartition(" ")[2]


def _part(text: str, quantity: Quantity, language: Language) -> Part:
    start, currency = sign_before(text, quantity.start)
    start, word = _modifier_before(text, start, language)
    modifier, vague = _modifiers(language).get(word, ("", False))
    if currency:
        counted = Counted(quantity.end, currency=currency)
    else:
        counted = read_counted(text, quantity, language, word_before(text, start))
    return Part(quantity, start, modifier or quantity.modifier, vague, counted, bool(currency))


def _modifier_before(text: str, start: int, language: Language) -> tuple[int, str]:
    known = phrases(language)
    match = before(known.modifiers, text, start, known.longest)
    exact = load(f"languages/{language}/amounts.yaml")["exact_after"]
    if not match or word_before(text, match.start()) in exact:
        return start, ""
    return match.start(), match[1].lower()


@cache
def _modifiers(language: Language) -> dict[str, tuple[Modifier, bool]]:
    data = load(f"languages/{language}/amounts.yaml")
    return {
        word: (sign, word in data["vague"])
        for sign, words in data["modifiers"].items()
        for word in words
    }
