"""Amounts in a sentence: money, percentages, counted things, ranges.

In: one normalised sentence and its language. Out: mentions of `Amount`, in order. A mention spans
modifier, number, magnitude, what is counted, and the period. Labels are no amounts: Boeing 747,
page 12, 14:30, a 350-seat hall; nor are years.
"""

from quizgen.mentions.around import before
from quizgen.mentions.counted import SEVERAL, follows
from quizgen.mentions.parts import Part, find_parts, phrases, word_before
from quizgen.mentions.quantities import may_count, uniform
from quizgen.mentions.ranges import CENTURY, LAST_YEAR, is_yearlike, join_ranges
from quizgen.models import Amount, Language, Mention
from quizgen.words import load

FIRST_BARE_YEAR = 1000
AGED = {"year": "year_old"}
PEOPLE = frozenset({"", "person"})
"""Units of what may be a number of inhabitants."""
INHABITANT = "inhabitant"


def find_amounts(text: str, language: Language) -> list[Mention]:
    """Find the amounts of a sentence."""
    if not may_count(text, language):
        return []
    text = uniform(text)
    parts = join_ranges(text, find_parts(text, language), language)
    found = [_mention(text, part, language) for part in parts if _is_amount(text, part, language)]
    ends = [0, *(mention.end for mention in found)]
    return [mention for end, mention in zip(ends, found, strict=False) if end <= mention.start]


def _is_amount(text: str, part: Part, language: Language) -> bool:
    counted, known = part.counted, phrases(language)
    sure = bool(counted.currency or counted.percent)
    if (part.quantity.short and not counted.currency) or (not sure and _is_year(part)):
        return False
    if part.upper is None and before(known.between, text, part.start, known.longest):
        return False  # the half of a range
    if sure:
        return True
    if _is_other(text, part, language):
        return False
    return bool(counted) or _is_bare(text, part, language)


def _is_other(text: str, part: Part, language: Language) -> bool:
    """Tell whether the words around make the number something other than an amount."""
    counted, plain, expressions = part.counted, part.quantity.plain, phrases(language)
    return bool(
        (part.vague and (not counted or counted.kind == "time" or counted.unit_language))
        or (part.quantity.scale == 1 and before(expressions.label, text, part.start))
        or expressions.ratio.match(text, part.end)
        or (plain and _is_label(text, part, language))
        or (counted.unit == "hour" and before(expressions.time_of_day, text, part.start))
    )


def _is_label(text: str, part: Part, language: Language) -> bool:
    """Tell whether the number may belong to a name before it: Boeing 747, Channel 4.

    A comma parts it from what it counts: in Riga, 350 houses.
    """
    data = load(f"languages/{language}/amounts.yaml")
    word = word_before(text, part.start)
    if (
        part.modifier
        or part.counted.kind
        or (part.counted and word.endswith(","))
        or not word[:1].isupper()
        or word.lower() in data["function_words"]
    ):
        return False
    return not (data["nouns_capitalised"] and part.counted)


def _is_year(part: Part) -> bool:
    """Tell whether digits may be a year: 2015 employees, but not 1200 or 2000 employees."""
    if part.modifier or not part.quantity.plain:
        return False
    return is_yearlike(part) or (
        not part.counted and FIRST_BARE_YEAR <= part.quantity.number <= LAST_YEAR
    )


def _is_bare(text: str, part: Part, language: Language) -> bool:
    """Tell whether a number that counts nothing we can name is an amount all the same."""
    quantity = part.quantity
    if follows(text, quantity.end, language):
        return False
    if not quantity.plain:
        large = quantity.number >= CENTURY and not quantity.number % 1
        return quantity.scale > 1 or (large and not quantity.spelled)
    word = phrases(language).content.match(text, quantity.end)
    if not word or quantity.number < SEVERAL:
        return False
    capitals = load(f"languages/{language}/amounts.yaml")["nouns_capitalised"]
    return capitals or word["word"].islower()


def _mention(text: str, part: Part, language: Language) -> Mention:
    start, end, period = part.start, part.end, ""
    if after := phrases(language).periods.match(text, end):
        end, period = after.end(), after.lastgroup or ""
    elif early := before(phrases(language).early_periods, text, start):
        start, period = early.start(), early.lastgroup or ""
    counted = part.counted
    amount = Amount(
        number=part.quantity.number,
        currency=counted.currency,
        percent=counted.percent,
        unit=_unit(text, part, language),
        unit_language=counted.unit_language,
        period=period,  # type: ignore[arg-type]  # the data names no other periods
        modifier=part.modifier,
        upper=part.upper,
    )
    return Mention(start, end, amount)


def _unit(text: str, part: Part, language: Language) -> str:
    """Return what is counted; the words before a number may tell it: a population of 45,000."""
    known, unit = phrases(language), part.counted.unit
    if unit in PEOPLE and before(known.population, text, part.start):
        return INHABITANT
    return AGED.get(unit, unit) if before(known.age, text, part.start) else unit
