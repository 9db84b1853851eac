"""Amounts and dates in words of a language: $8 million per month, 8 millions de dollars par mois.

In: values of an article. Out: text, without preposition and in the nominative, or None where the
value is bound to another language or a word for it is missing.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from quizgen.models import Amount, Date, Language, Score
from quizgen.units import currency_word, unit_word
from quizgen.words import load

if TYPE_CHECKING:
    from babel import Locale

MANTISSA = Decimal("0.001")
"""A magnitude is written if no more than three decimals are left: 1.335 million."""
CENT = Decimal("0.01")
MONTHS = 12
MOST_KEPT = 512
"""Dates; as many numbers."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """An amount in words, cut where a blank may begin and end."""

    modifier: str
    number: str
    magnitude: str
    unit: str
    """What is counted, with the blank or link before it."""
    period: str


def write_amount(amount: Amount, language: Language) -> str | None:
    """Write an amount as news does: about $1.5 billion, 42 Prozent, 2 millions d'euros."""
    pieces = _pieces(amount, language)
    if pieces is None:
        return None
    data = load(f"languages/{language}/writing.yaml")
    sign = data["signs"].get(amount.currency)
    if not sign:
        return "".join(_cut(pieces))
    ends = (sign + "".join(_end(end, amount, language)) for end in _ends(amount))
    return f"{pieces.modifier}{data['to'].join(ends)}{pieces.period}"


def split_amount(amount: Amount, language: Language) -> tuple[str, str, str] | None:
    """Cut an amount round its number, so that `before + number + after` is good language.

    ("about ", "1.5", " billion dollars per month"): the blank holds the number alone, magnitude
    and unit stand behind it. The ends of a range are one number: "5 to 10".
    """
    pieces = _pieces(amount, language)
    return _cut(pieces) if pieces else None


def write_unit(amount: Amount, language: Language) -> str | None:
    """Write what is counted, in the plural: US-Dollar, downloads; nothing for a bare number."""
    noun = _noun(amount, language, many=True)
    return noun if noun is None or not amount.percent else noun.strip()


@lru_cache(maxsize=MOST_KEPT)  # a month of news stands in many stems
def write_date(date: Date, language: Language) -> str | None:
    """Write a date as exactly as it is known: 22. März 2024, October 2023, années 1990."""
    data = load(f"languages/{language}/writing.yaml")
    calendar = load(f"languages/{language}/dates.yaml")
    months, quarters = calendar["months"], calendar.get("quarters", ())
    form = _date_form(date)
    whole = 0 <= (date.month or 0) <= MONTHS and 0 <= (date.quarter or 0) <= len(quarters)
    if not whole or form not in data["dates"]:
        return None
    text: str = data["dates"][form].format(
        day=data["first_day"] if date.day == 1 else date.day,
        month=months[date.month - 1][0] if date.month else "",
        quarter=quarters[date.quarter - 1][0] if date.quarter else "",
        year=date.year,
    )
    return text


def write_score(score: Score, language: Language) -> str:
    """Write how a match ended: 3:1, 3-1."""
    between: str = load(f"languages/{language}/scores.yaml")["between"]
    return ", ".join(f"{one}{between}{other}" for one, other in score.sets)


def _date_form(date: Date) -> str:
    if not date.month:
        plain = "quarter" if date.quarter else "decade" if date.decade else "year"
        return "" if date.year is None else plain
    exact = "day" if date.day else "month"
    return exact if date.year is not None else f"yearless_{exact}"


def _cut(pieces: Pieces) -> tuple[str, str, str]:
    return pieces.modifier, pieces.number, pieces.magnitude + pieces.unit + pieces.period


def _pieces(amount: Amount, language: Language) -> Pieces | None:
    data = load(f"languages/{language}/writing.yaml")
    number, magnitude = _number(amount, language)
    last = _ends(amount)[-1]
    noun = _noun(amount, language, many=is_many(last, language))
    modifier = data["modifiers"].get(amount.modifier, "")
    period = data["periods"].get(amount.period, "")
    if noun is None or bool(modifier) != bool(amount.modifier):
        return None
    scaled = bool(_magnitude(last, data))
    unit = noun if amount.percent else _linked(noun, data) if scaled else f" {noun}".rstrip()
    return Pieces(modifier and f"{modifier} ", number, magnitude, unit, period and f" {period}")


def _linked(noun: str, data: dict[str, Any]) -> str:
    link = data["link"]
    if not noun:
        return ""
    return f" {link['elided' if re.match(link['before'], noun) else 'plain']}{noun}"


def _noun(amount: Amount, language: Language, *, many: bool) -> str | None:
    """Name what is counted; nothing for a bare number, None if the language lacks a word."""
    if amount.percent:
        percent: str = load(f"languages/{language}/writing.yaml")["percent"]
        return percent
    if amount.unit_language:
        return amount.unit if many and amount.unit_language == language else None
    if not amount.currency and not amount.unit:
        return ""
    word = (
        currency_word(amount.currency, language)
        if amount.currency
        else unit_word(amount.unit, language)
    )
    if word is None:
        return None
    return word.many if many else word.one


def _number(amount: Amount, language: Language) -> tuple[str, str]:
    """Write the number and the magnitude after it, which both ends of a range may share."""
    data, ends = load(f"languages/{language}/writing.yaml"), _ends(amount)
    if len({_magnitude(end, data) for end in ends}) > 1:
        return data["to"].join("".join(_end(end, amount, language)) for end in ends), ""
    digits = data["to"].join(_end(end, amount, language)[0] for end in ends)
    return digits, _end(ends[-1], amount, language)[1]


def _ends(amount: Amount) -> tuple[Decimal, ...]:
    return (amount.number,) if amount.upper is None else (amount.number, amount.upper)


def _end(number: Decimal, amount: Amount, language: Language) -> tuple[str, str]:
    """Write one number in digits, and its magnitude."""
    data = load(f"languages/{language}/writing.yaml")
    magnitude = _magnitude(number, data)
    if magnitude is None:
        cents = bool(amount.currency) and number % 1 and not number % CENT
        return write_number(number, language, "#,##0.00" if cents else None), ""
    one, many = data["magnitudes"][f"{magnitude:f}"]
    short = number / magnitude
    return write_number(short, language), f" {many if is_many(short, language) else one}"


def _magnitude(number: Decimal, data: dict[str, Any]) -> Decimal | None:
    """Choose the largest magnitude that leaves a short number, if any does."""
    fitting = [m for m in map(Decimal, data["magnitudes"]) if m <= number]
    largest = max(fitting, default=None)
    return largest if largest and not (number / largest) % MANTISSA else None


@lru_cache(maxsize=MOST_KEPT)  # a pattern is read again for each number
def write_number(number: Decimal, language: Language, pattern: str | None = None) -> str:
    """Write a number in digits, by the language's own pattern or another one."""
    from babel.numbers import format_decimal  # noqa: PLC0415  (0.1 s to import)

    return format_decimal(number, pattern, _locale(language), decimal_quantization=False)


@lru_cache(maxsize=MOST_KEPT)
def is_many(number: Decimal, language: Language) -> bool:
    """Tell whether a noun behind a number is in the plural: 1,8 million, 2,7 millions."""
    plain = Decimal(f"{number.normalize():f}")
    return _locale(language).plural_form(plain) != "one"


@cache
def _locale(language: Language) -> "Locale":
    from babel import Locale  # noqa: PLC0415  (0.1 s to import)

    return Locale.parse(language)
