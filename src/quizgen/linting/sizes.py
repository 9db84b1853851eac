"""Numbers and dates of options, to see whether they are in order.

In: an option and its language. Out: a tuple that sorts as the option does, or None.
"""

import re
from functools import cache

from quizgen.models import Language
from quizgen.whole_words import has_word
from quizgen.words import load

LONGEST_MONTH = 31
"""A number in a date that is larger is its year."""
DIGITS = re.compile(r"(?<!\w)\d+(?:[.,\u00a0\u202f ]\d+)*")


def size(option: str, language: Language) -> tuple[float, ...] | None:
    """Return year, month and day of a date, or the one number of an amount."""
    if _any_month(language).search(option):
        month = next(n for n, name in enumerate(_months(language), 1) if name in option)
        numbers = [int(digits) for digits in re.findall(r"\d+", option)]
        year = max((n for n in numbers if n > LONGEST_MONTH), default=0)
        return year, month, next((n for n in numbers if n <= LONGEST_MONTH), 0)
    numbers_ = DIGITS.findall(option)
    if len(numbers_) != 1:
        return None
    number = _number(numbers_[0], language)
    return (number if numbers_[0] == option else number * _magnitude(option, language),)


def _number(text: str, language: Language) -> float:
    whole, _, rest = text.partition("." if _is_pointed(language) else ",")
    before, behind = ("".join(filter(str.isdigit, part)) for part in (whole, rest))
    return float(f"{before}.{behind or 0}")


@cache
def _is_pointed(language: Language) -> bool:
    """Tell whether decimals stand behind a point."""
    from babel.numbers import get_decimal_symbol  # noqa: PLC0415  (0.1 s to import)

    return bool(get_decimal_symbol(language) == ".")


def _magnitude(option: str, language: Language) -> float:
    for size, names in load(f"languages/{language}/writing.yaml")["magnitudes"].items():
        if any(has_word(option, name) for name in names):
            return float(size)
    return 1.0


@cache
def _any_month(language: Language) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, _months(language))))


@cache
def _months(language: Language) -> tuple[str, ...]:
    return tuple(forms[0] for forms in load(f"languages/{language}/dates.yaml")["months"])
