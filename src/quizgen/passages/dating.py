"""Whole dates: with the year that the article leaves to its reader.

In: a date, the words of the article for it and what stands before them. Out: the words to print;
None where they have no sure form there.
"""

import re
from collections.abc import Collection

from quizgen.grammar import apply
from quizgen.matching.row import Row
from quizgen.models import Date
from quizgen.rendering import render


def whole_date(date: Date, surface: str, before: str, row: Row, p: int) -> str | None:
    """Write a date with its year, behind the preposition that stands there or with its own."""
    language = row.syntax.language
    phrase = render(date, language)
    if phrase is None or date.year is None:
        return None
    found = re.search(r"(\w+) $", before)
    word = found[1].casefold() if found else ""
    dated = apply(language, "on", phrase)
    describing = date.quarter and "-" in surface  # a third-quarter loss
    if str(date.year) in surface or date.decade or describing:
        weekday = _has_weekday(surface, word, dated, row)
        plain = dated[0] if weekday and not row.is_preposition(p - 1) else ""  # ce 10 mai 2012
        told = "-" in surface or not date.month or weekday
        return plain or (surface if told else phrase.text)
    described = _describes(surface, word, row, p)
    loose = described and not before.endswith("'s ")  # won August 23 polls
    if not dated or word in row.syntax.genitives or loose:
        return None  # im April des letzten Jahres
    lead = dated[0].split(phrase.text)[0].split()
    if not word or not lead or described:
        opens = p == 0 and row.syntax.modifiers_first and row.is_finite(p + 1)
        bare = described or opens or before.endswith("'")  # au mois d'avril
        return phrase.text if bare else dated[0]
    if word == lead[0]:
        return dated[0].split(" ", 1)[1]
    at_least = tuple(before.casefold().split()[-2:]) in row.syntax.fixed
    bare = at_least or word in row.syntax.determiners or word in row.syntax.time_nouns  # Ende März
    own = _behind(word, lead[0], dated[0], phrase.text, row) or _with_year(surface, date)
    return phrase.text if bare else own


def _has_weekday(surface: str, word: str, dated: tuple[str, ...], row: Row) -> bool:
    """French: tell whether a weekday stands for the article of a day: a signé jeudi 10 juillet."""
    article = dated[0].split()[0] if dated else ""
    return article in row.syntax.determiners and word != article and not surface[:1].isdigit()


def _describes(surface: str, word: str, row: Row, p: int) -> bool:
    """English: tell whether a day stands before its noun, behind no article: X's May 3 meeting."""
    day = row.syntax.modifiers_first and any(map(str.isdigit, surface))
    small = word in row.syntax.prepositions or word in row.syntax.determiners
    return day and not small and (row.word(p - 1) == "'s" or row.describes_noun(p))


def _with_year(surface: str, date: Date) -> str | None:
    """French: add the year to a day: de dimanche 17 juin, jusqu'au 2 mars."""
    day = re.fullmatch(r"(?:[^\W\d]+ )?\d+(?:er)? [^\W\d]+", surface)
    return f"{surface} {date.year}" if day else None


def _behind(word: str, lead: str, dated: str, bare: str, row: Row) -> str | None:
    """Write a date behind another preposition than its own: since, depuis le."""
    if word not in row.syntax.prepositions:
        return dated
    if lead not in row.syntax.determiners:
        return bare
    merged = {(form, base) for form, base in row.syntax.prepositions.items() if form != base}
    return None if any(word in pair for pair in merged) else dated


def is_listed(row: Row, p: int) -> bool:
    """Tell whether a date is one of several: in 2003, 2009 and 2010."""
    return any(_is_joined_date(row, p, step) for step in (-1, 1))


def _is_joined_date(row: Row, p: int, step: int) -> bool:
    """Tell whether a comma or `and` joins a date to another one."""
    q = p + step
    while row.word(q) == "," or row.coordinates(q):
        q += step
    other = row.items[q].mention if 0 <= q < len(row.items) else None
    return q != p + step and other is not None and isinstance(other.value, Date)


def is_dated(date: Date, told: Collection[str]) -> bool:
    """Tell whether a date was told before, or is the year of one that was."""
    year = not date.month and any(key.startswith(f"{date.year}-") for key in told)
    return year or date.key in told
