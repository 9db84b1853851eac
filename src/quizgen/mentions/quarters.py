"""Quarters of a year, as firms and statisticians report them: the third quarter of 2023.

In: the words of a quarter and the sentence around them. Out: a `Date`, or None if unsure.
"""

import datetime
import re
from functools import cache

from quizgen.mentions.resolution import tells_other_year
from quizgen.models import Date, Language
from quizgen.words import load

MONTHS, IN_YEAR = 3, 12
"""Of a quarter, of a year."""
FRESH = 8
"""Months after which nobody reports a quarter without its year."""


def quarter_of(
    text: str,
    place: tuple[int, int],
    parts: dict[str, str],
    language: Language,
    published: datetime.date | None,
) -> Date | None:
    """Read a quarter; without year it is the last such one that was over when it was reported."""
    names = load(f"languages/{language}/dates.yaml")["quarters"]
    number = next(n for n, forms in enumerate(names, 1) if parts["quarter"] in forms)
    if "year" in parts:
        return Date(int(parts["year"]), quarter=number)
    told = published is not None and _figures(language).search(text)
    if published is None or not told or tells_other_year(text, place, language, published):
        return None
    since = (published.month - 1 - number * MONTHS) % IN_YEAR
    year = published.year - (number * MONTHS >= published.month)
    return Date(year, quarter=number) if since < FRESH else None


@cache
def _figures(language: Language) -> re.Pattern[str]:
    return re.compile(load(f"languages/{language}/dates.yaml")["figures"], re.IGNORECASE)
