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
    month = next((n for n, name in enumerate(_months(language), 1) if name in option), 0)
    if month:
        numbers = [int(digits) for digits in re.findall(r"\d+", option)]
        year = max((n for n in numbers if n > LONGEST_MONTH), default=0)
        return year, month, next((n for n in numbers if n <= LONGEST_MONTH), 0)
    numbers_ = DIGITS.findall(option)
    if len(numbers_) != 1:
        return None
    return (_number(numbers_[0], language) * _magnitude(option, language),)


def _number(text: str, language: Language) -> float:
    decimal = "." if language == _pointed(language) else ","
    kept = re.sub(rf"[^\d{re.escape(decimal)}]", "", text)
    return float(kept.replace(decimal, "."))


@cache
def _pointed(language: Language) -> Language:
    """Return the language itself if its decimals stand behind a point."""
    from babel.numbers import get_decimal_symbol  # noqa: PLC0415  (0.1 s to import)

    return language if get_decimal_symbol(language) == "." else ""


def _magnitude(option: str, language: Language) -> float:
    magnitudes = load(f"languages/{language}/writing.yaml")["magnitudes"]
    found = [float(size) for size, names in magnitudes.items() if _names(names, option)]
    return found[0] if found else 1.0


def _names(names: list[str], option: str) -> bool:
    return any(has_word(option, name) for name in names)


@cache
def _months(language: Language) -> tuple[str, ...]:
    return tuple(forms[0] for forms in load(f"languages/{language}/dates.yaml")["months"])
