"""What a number counts: a currency, percent, a known unit, or the article's own noun.

In: a sentence and a number in it. Out: what is counted, and where the words for it end.
"""

import re
from decimal import Decimal
from functools import cache
from typing import Any, Literal, NamedTuple

from quizgen.alternation import any_of
from quizgen.mentions.quantities import Quantity
from quizgen.models import Language
from quizgen.units import Meaning, meanings, signs
from quizgen.words import NEVER, load

LARGE = 1000
SEVERAL = 2


class Counted(NamedTuple):
    """What a number counts."""

    end: int
    """Where the words for it end."""
    currency: str = ""
    percent: bool = False
    unit: str = ""
    unit_language: Language = ""
    kind: str = ""
    """`time` or `measure` for units of measurement."""

    @property
    def what(self) -> tuple[str, bool, str]:
        """Tell whether two numbers count the same."""
        return self.currency, self.percent, self.unit

    def __bool__(self) -> bool:
        return any(self.what)


def sign_before(text: str, start: int) -> tuple[int, str]:
    """Return the currency that stands before a number, and where its sign starts."""
    match = _sign_pattern().search(text, max(0, start - 6), start)
    return (match.start(), signs()[match[1]]) if match else (start, "")


@cache
def _sign_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w$])({any_of(signs())}) ?$")


def read_counted(text: str, quantity: Quantity, language: Language, before: str) -> Counted:
    """Read what a number counts; `before` is the word in front of the amount."""
    match = _known_pattern(language).match(text, quantity.end)
    if match and match["percent"]:
        return Counted(match.end(), percent=True)
    if match and fits(meanings(language)[match["what"]], quantity.number):
        return _known(text, match, language)
    if quantity.number < SEVERAL:
        return Counted(quantity.end)
    return _own(text, quantity.end, language, before)


def fits(meaning: Meaning, number: Decimal) -> bool:
    """Tell whether a unit's form agrees with the number: not `20 year` of `a 20 year sentence`."""
    if meaning.currency:
        return not meaning.large or number >= LARGE
    return meaning.many or number < SEVERAL


def follows(text: str, position: int, language: Language) -> Literal["", "unit", "money"]:
    """Tell what follows a number: a unit in whatever form, or what makes it money or percent."""
    if _magnitude_pattern(language).match(text, position):
        return "money"
    match = _known_pattern(language).match(text, position)
    if not match:
        return ""
    return "money" if match["percent"] or meanings(language)[match["what"]].currency else "unit"


def starts_noun(text: str, position: int, language: Language) -> bool:
    """Tell whether what follows a number may be a noun that it counts."""
    return bool(_own(text, position, language, ""))


@cache
def _magnitude_pattern(language: Language) -> re.Pattern[str]:
    magnitudes = load(f"languages/{language}/amounts.yaml")["magnitudes"]
    return re.compile(rf" (?:{'|'.join(magnitudes)})(?!\w)")


@cache
def _known_pattern(language: Language) -> re.Pattern[str]:
    data = load(f"languages/{language}/amounts.yaml")
    link = f"(?:{data['link'] or '(?!)'})?"
    plain = f"(?:(?:{any_of(data['plain'])}) )?"
    percent, known = any_of(data["percent"]), any_of(meanings(language))
    return re.compile(rf" ?(?:(?P<percent>{percent})|{link}{plain}(?P<what>{known}))(?![\w$-])")


def _known(text: str, match: re.Match[str], language: Language) -> Counted:
    meaning = meanings(language)[match["what"]]
    if meaning.currency:
        return Counted(match.end(), currency=meaning.id)
    if not meaning.kind and _is_coordinated(text, match.end(), language):
        return Counted(match.start())
    if not meaning.kind and (more := _qualified(text, match.end(), language)):
        return Counted(more.end(), unit=match["what"] + more[0], unit_language=language)
    return Counted(match.end(), unit=meaning.id, kind=meaning.kind)


def _qualified(text: str, position: int, language: Language) -> re.Match[str] | None:
    """Find an adjective after the unit that narrows it: `300 employés permanents`."""
    data, pattern = load(f"languages/{language}/amounts.yaml"), _noun_patterns(language)[1]
    match = pattern.match(text, position) if pattern else None
    if not match or match["adjective"] in {*data["plain"], *data["no_noun"], *_stop(language)}:
        return None
    return match


def _is_coordinated(text: str, position: int, language: Language) -> bool:
    """Tell whether the number counts two things together: 20 men and women."""
    data = load(f"languages/{language}/amounts.yaml")
    both = data["between"]["and"].rstrip()
    if not text.startswith(both, position):
        return False
    after = position + len(both)
    if re.match(data["deeds"] or NEVER, text[after:]):  # killed 25 people and injured 30
        return False
    known = _known_pattern(language).match(text, after)
    noun = data["nouns_capitalised"] and _noun_patterns(language)[0].match(text, after)
    return bool(known or noun)


def _own(text: str, position: int, language: Language, before: str) -> Counted:
    """Read the article's own noun, where it is safely one in the plural."""
    data = load(f"languages/{language}/amounts.yaml")
    match = _noun_patterns(language)[0].match(text, position)
    if (
        not match
        or not _safe(match, data, language, before)
        or _is_coordinated(text, match.end(), language)
    ):
        return Counted(position)
    words = [word for word in match["phrase"].split(" ") if word not in data["plain"]]
    return Counted(match.end(), unit=" ".join(words), unit_language=language)


def _safe(match: re.Match[str], data: dict[str, Any], language: Language, before: str) -> bool:
    words, adjective = match["phrase"].split(" "), match["adjective"]
    if any(word in data["no_noun"] or word.lower() in _stop(language) for word in words):
        return False
    oblique = before.lower() in data["dative"]
    return not (oblique and (adjective or words[-1].endswith("n")))


@cache
def _noun_patterns(language: Language) -> tuple[re.Pattern[str], re.Pattern[str] | None]:
    data = load(f"languages/{language}/amounts.yaml")
    function = any_of(data["function_words"])
    link = f"(?:{data['link'] or '(?!)'})?"
    noun = re.compile(f" {link}(?P<phrase>{data['noun'].replace('{function}', function)})")
    qualified = data["qualified"]
    return noun, re.compile(qualified.replace("{function}", function)) if qualified else None


@cache
def _stop(language: Language) -> frozenset[str]:
    return frozenset(load(f"languages/{language}/amounts.yaml")["function_words"])
