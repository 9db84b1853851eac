"""Numbers in a text, in digits and words, with their magnitude: 1,5 Millionen, two and a half.

In: a sentence and its language. Out: where each number stands and what it comes to; whether it is
an amount, a year or part of a name is decided in `amounts`.
"""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache
from typing import Any, NamedTuple

from quizgen.alternation import any_of
from quizgen.mentions.spotting import has_digit, may_hold, rarest
from quizgen.models import Language, Modifier
from quizgen.units import meanings
from quizgen.words import load

UNIFORM = {"\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2019": "'"}
"""Blanks and apostrophes that look alike here; each is one character."""
LONGEST, SYMBOL = 24, 3
"""Signs that a number in digits has at most, and a unit that may stick to it (km)."""
ONE, HALF = Decimal(1), Decimal("0.5")
SIGNS: dict[str, Modifier] = {"~": "~", ">": ">"}


class Quantity(NamedTuple):
    """A number as it stands in a text."""

    start: int
    end: int
    number: Decimal
    scale: Decimal
    """Its magnitude: a million in `8 million`; 1 if it has none."""
    plain: bool
    """Digits without grouping or magnitude, which may be a year or a label."""
    spelled: bool
    short: bool
    """Its magnitude is a letter (100b), which only money has."""
    modifier: Modifier = ""
    """One that the word itself carries: une dizaine."""


def uniform(text: str) -> str:
    """Write blanks and apostrophes that look alike as the plain ones."""
    for unlike, plain in UNIFORM.items():
        text = text.replace(unlike, plain)
    return text


def may_count(text: str, language: Language) -> bool:
    """Tell whether a text may hold a number: it has a digit, a word for one, or a million."""
    return (
        has_digit(text)
        or may_hold(text, number_words(language))
        or _one_pattern(language).search(text) is not None
    )


@cache
def number_words(language: Language) -> frozenset[str]:
    """Return the words of which a number in letters has one."""
    data = load(f"languages/{language}/amounts.yaml")
    return rarest((*data["words"], *data["many"]))


@cache
def _one_pattern(language: Language) -> re.Pattern[str]:
    """Find a or one with what makes it a number: a million, one percent."""
    data = load(f"languages/{language}/amounts.yaml")
    ones = any_of(form for one in data["one"] for form in (one, one.capitalize(), one.upper()))
    return re.compile(f"{ones} (?i:{_counted(data)})")


def _counted(data: dict[str, Any]) -> str:
    return rf"(?:{'|'.join(data['magnitudes'])}|{any_of(data['percent'])})(?!\w)"


def find_quantities(text: str, language: Language) -> Iterator[Quantity]:
    """Find the numbers of a text, which may count something, in order."""
    for match in number_pattern(language).finditer(text):
        if len(match["digits"] or "") <= LONGEST:
            yield _quantity(match, language)


def numeral(language: Language) -> str:
    """Write an expression for a number in digits or in words."""
    words = load(f"languages/{language}/amounts.yaml")["words"]
    return rf"\d+|(?=[{_initials(words)}]){any_of(words)}"


def month_words(language: Language) -> str:
    """Write an expression for the names of the months."""
    months = load(f"languages/{language}/dates.yaml")["months"]
    return any_of(name for names in months for name in names)


@cache
def number_pattern(language: Language) -> re.Pattern[str]:
    """Compile the expression that finds a language's numbers."""
    data = load(f"languages/{language}/amounts.yaml")
    magnitudes = "|".join(data["magnitudes"])
    half = data["half"] or r"(?!)"
    initials = _initials((*data["many"], *data["words"], *data["one"]))
    return re.compile(
        rf"""
        (?<![\w.,:/\#&+\\])(?=[\d{initials}])(?<![^\W\d_][-–])(?<!\s-)
        (?>
            (?P<digits>{_digits(data)})
          | (?i:(?P<many>{any_of(data["many"])}))(?=[ ](?i:{magnitudes})(?!\w))
          | (?i:(?P<word>{any_of(data["words"])}))(?!\w)
          | (?i:(?P<one>{any_of(data["one"])}))(?=[ ](?i:{_counted(data)}))
        )
        (?P<half>{half.replace(" ", "[ ]")})?+
        (?:[ ]?(?P<short>{any_of(data["short"])})(?!\w)|[ ](?i:(?P<scale>{magnitudes}))(?!\w))?+
        (?P<more>{half.replace(" ", "[ ]")})?+
        (?!(?!{_symbols(language)})\w)(?![.,:/]\d)(?![-–][^\W\d_])
        (?!{_label(data, language)})
        """,
        re.VERBOSE,
    )


def _initials(words: Iterable[str]) -> str:
    """Write the letters that numbers in words begin with: a quick look before the slow one."""
    letters = {word[0] for word in words}
    return "".join(sorted({form for letter in letters for form in (letter, letter.swapcase())}))


def _digits(data: dict[str, Any]) -> str:
    group, point = re.escape(data["grouping"]), re.escape(data["decimal"])
    return rf"\d{{1,3}}+(?:[{group}]\d{{3}})++(?:{point}\d++)?+(?!\d)|\d++(?:{point}\d++)?+"


def _symbols(language: Language) -> str:
    """Write an expression for what may stick to a number: km, kg."""
    short = (word for word, unit in meanings(language).items() if unit.kind == "measure")
    return rf"(?:{any_of(word for word in short if len(word) <= SYMBOL)})\b"


def _label(data: dict[str, Any], language: Language) -> str:
    """Write an expression for what follows a number that is no amount: `Uhr`, `p.m.`, a month."""
    months = rf"[ ](?:{month_words(language)})(?!\w)"
    return f"{months}|{data['not_before'].replace(' ', '[ ]')}"


def _quantity(match: re.Match[str], language: Language) -> Quantity:
    if match.lastgroup == "digits":  # as nearly all
        number, bare = _value(match, language)[0], match["digits"].isdigit()
        return Quantity(*match.span(), number, ONE, plain=bare, spelled=False, short=False)
    number, modifier = _value(match, language)
    number += HALF if match["half"] else 0
    scale = _scale(match, language)
    number += HALF if match["more"] else 0
    grouped = bool(match["digits"]) and not match["digits"].isdigit()
    return Quantity(
        match.start(),
        match.end(),
        number * scale,
        scale,
        plain=bool(match["digits"]) and not grouped and scale == 1,
        spelled=not match["digits"],
        short=bool(match["short"]),
        modifier=modifier,
    )


def _value(match: re.Match[str], language: Language) -> tuple[Decimal, Modifier]:
    if match["digits"]:
        return _read_digits(match["digits"], load(f"languages/{language}/amounts.yaml")), ""
    if match["one"]:
        return ONE, ""
    if match["many"]:
        return Decimal(_folded(language, "many")[match["many"].casefold()]), ">>"
    value = _folded(language, "words")[match["word"].casefold()]
    return Decimal(value.lstrip("~>")), SIGNS.get(value[0], "")


@cache
def _folded(language: Language, group: str) -> dict[str, str]:
    words = load(f"languages/{language}/amounts.yaml")[group]
    return {word.casefold(): value for word, value in words.items()}


def _read_digits(digits: str, data: dict[str, Any]) -> Decimal:
    if digits.isdecimal():
        return Decimal(digits)
    kept = "".join(sign for sign in digits if sign not in data["grouping"])
    return Decimal(kept.replace(data["decimal"], "."))


def _scale(match: re.Match[str], language: Language) -> Decimal:
    if match["short"]:
        return Decimal(load(f"languages/{language}/amounts.yaml")["short"][match["short"]])
    if not match["scale"]:
        return ONE
    return next(value for word, value in _magnitudes(language) if word.fullmatch(match["scale"]))


@cache
def _magnitudes(language: Language) -> tuple[tuple[re.Pattern[str], Decimal], ...]:
    """Return what finds each magnitude, and how much it is."""
    values = load(f"languages/{language}/amounts.yaml")["magnitudes"].items()
    return tuple((re.compile(word, re.IGNORECASE), Decimal(value)) for word, value in values)
