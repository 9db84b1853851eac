"""Ages of people in a sentence: at the age of 80, im Alter von 80 Jahren, Jane Doe (42).

In: a sentence and its language. Out: mentions of `Amount`s whose unit is `year_old`, each of the
number and its `years`, if they are said.
"""

import re
from functools import cache

from quizgen.alternation import NOTHING
from quizgen.mentions.quantities import find_quantities, number_words, numeral
from quizgen.mentions.spotting import has_digit, may_hold, rarest
from quizgen.models import Amount, Language, Mention
from quizgen.words import load

YEAR_OLD = "year_old"
OLDEST = 120
APPOSED = re.compile(r"[,(] ?[1-9]\d[,)]")
"""An age between marks: Jane Doe, 42, said."""


def find_ages(text: str, language: Language) -> list[Mention]:
    """Return the mentions of ages, from left to right."""
    found: list[Mention] = []
    if not _may_tell(text, language):
        return found
    for match in _pattern(language).finditer(text):
        start, end = next(match.span(g) for g in match.re.groupindex if match[g])
        number = text[start:end].partition("-")[0]  # der 61-jährige Maler
        quantity = next(find_quantities(number + " ", language), None)
        if quantity and 0 < quantity.number <= OLDEST:
            found.append(Mention(start, end, Amount(quantity.number, unit=YEAR_OLD)))
    return found


def _may_tell(text: str, language: Language) -> bool:
    """Tell whether a text has words of age and a number, or what may be an age beside a name."""
    if may_hold(text, _words(language)):
        return has_digit(text) or may_hold(text, number_words(language))
    return has_digit(text) and APPOSED.search(text) is not None


@cache
def _words(language: Language) -> frozenset[str]:
    """Return the words of which each way to tell an age by words has one."""
    return rarest(load(f"languages/{language}/amounts.yaml")["age_words"])


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    """Compile the ways to tell an age; the group in each is the age itself."""
    ways = load(f"languages/{language}/amounts.yaml")["ages"]
    number = rf"(?:{numeral(language)})(?!\w)"
    named = (way.replace("(?P<age>", f"(?P<age{i}>") for i, way in enumerate(ways))
    written = [way.replace("{number}", number) for way in named]
    whole = [way.removeprefix(r"\b") for way in written if way.startswith(r"\b")]
    others = [way for way in written if not way.startswith(r"\b")]
    # The boundary of words is looked for once, not by each way.
    return re.compile("|".join([rf"\b(?:{'|'.join(whole) or NOTHING})", *others]))
