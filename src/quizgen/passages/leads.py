"""What stands before a question to say when an article told it and under which headline.

In: a stem. Out: that lead, so that it can be shown apart from what is asked.
"""

import re
from functools import cache

from quizgen.models import BLANK, Language
from quizgen.words import load

_SLOTS = {"{title}": ".+?", "{month}": "[^():]+?", "{clause}": ""}


def lead_of(stem: str, language: Language) -> str:
    """Return how a stem begins before what it asks, with its colon; often that is nothing."""
    found = _pattern(language).match(stem)
    return found[0].rstrip() if found and BLANK not in found[0] else ""


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    data = load(f"languages/{language}/passages.yaml")
    leads = (_written(data[key]) for key in ("about_news", "about", "news", "headline"))
    return re.compile("|".join(leads), re.DOTALL)


def _written(lead: str) -> str:
    """Return a pattern for a lead in which any blank may be a wider or narrower one."""
    parts = re.split(r"(\{\w+\}|\s+)", lead)
    return "".join(
        _SLOTS.get(part, r"\s+" if part.isspace() else re.escape(part)) for part in parts
    )
