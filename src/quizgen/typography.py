"""Text as a reader of the language expects it: quotation marks, apostrophes, blanks, capitals.

In: text put together by rules, with straight quotation marks and plain blanks. Out: the same text,
set properly; setting it again changes nothing.
"""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from quizgen.models import Language
from quizgen.words import load

BLANKS = " \t\r\n\u00a0\u202f"
END_MARK = re.compile(
    rf"[{BLANKS}?!;:]"
    rf"(?:(?<=[^{BLANKS}][{BLANKS}])[{BLANKS}]*[?!;:,.]+|(?<=[^{BLANKS}?!;:,.][?!;:])[?!;:,.]*)"
    rf"(?=[{BLANKS}\"”“»’)?!.…]|$)"
)
"""The marks that end something, with the blanks before it: not that of 12:30 or .NET."""
BEFORE_MARK = re.compile(
    rf"[{BLANKS}](?<=[^{BLANKS}].)[{BLANKS}]*(?=[?!;:,.]+(?:[{BLANKS}\"”“»’)?!.…]|$))"
)
"""The blanks before such marks; to begin with what it looks for makes a pattern fast."""
ENDINGS = (".", "?", "!", "…")
STOPPED = re.compile(r"[^\W\d_]{5}\.\Z")
"""A full stop that ends no abbreviation."""
STRAIGHT = re.compile(r'"([^"]*)"')
FOREIGN = "|".join(rf"{pair[0]}[^„“”«»]*{pair[1:]}" for pair in ("„[“”]", "“”", "«»", "»«"))
"""A quotation with the marks of any language."""
SINGLE = re.compile(r"(?<!\w)'(?=\S)([^'\"]*\S)'(?!\w)")
DOUBLE_QUOTES = re.compile(r'[«»„“”"]')
ANY_DOUBLE_QUOTE = re.compile(rf'«[{BLANKS}]*|[{BLANKS}]*»|[„“”"]')
APOSTROPHE = re.compile(r"(?<=\w)'|'(?=\w)")
PLAIN_BLANKS = re.compile(r"[ \t\r\n]+")
BETWEEN_MARKS = re.compile(rf"[{BLANKS}](?<=[?!;:,.].)[{BLANKS}]*(?=[?!;:,.](?:[{BLANKS}]|$))")
"""Marks in a row are one: the blank stands before it, not in it."""
FIRST_WORD = re.compile(r"[(\[]?([^\W\d_])[^\s-]*")


def typeset(text: str, language: Language, *, whole: bool = True) -> str:
    """Set a text with the marks and blanks of its language, a whole sentence with a capital."""
    unset = _unset(language).search(text)
    text = _with_marks(text, language) if unset else text.strip(" ")
    return _capitalised(text) if whole else text


@cache
def _unset(language: Language) -> re.Pattern[str]:
    """Match what may have to be set otherwise: most texts have only words, commas and stops."""
    spaced = "".join(map(re.escape, _marks(language)["blanks"]))
    return re.compile(rf"[«»„“”\"'\t\r\n{spaced}]|[{BLANKS}][{BLANKS}?!;:,.-]")


def _with_marks(text: str, language: Language) -> str:
    marks = _marks(language)
    if "  " in text or "\n" in text or "\t" in text or "\r" in text:
        text = PLAIN_BLANKS.sub(" ", text)
    text = text.strip(" ")
    text = text.replace(" - ", " – ") if " - " in text else text
    if DOUBLE_QUOTES.search(text):
        opening, closing = marks["quotes"]
        text = STRAIGHT.sub(lambda match: opening + match[1].strip(" ") + closing, text)
        text = _with_own_quotes(text, language)
        if text.count('"') == 1:
            text = _half_set(opening).sub(rf"\1{closing}", text)
    text = APOSTROPHE.sub("’", text) if "'" in text else text
    if not marks["blanks"]:
        return BEFORE_MARK.sub("", text)
    text = BETWEEN_MARKS.sub("", text)
    return END_MARK.sub(lambda match: _spaced(match[0].lstrip(BLANKS), marks["blanks"]), text)


@cache
def _half_set(opening: str) -> re.Pattern[str]:
    """Match a quotation that opens as the language does and closes with a typewriter's mark."""
    return re.compile(rf'({opening.strip()}[^«»„“”"]*?)\s*"')


def _spaced(mark: str, blanks: Mapping[str, str]) -> str:
    """Put the blank before marks that have one."""
    return blanks.get(mark[0], "") + mark


def _with_own_quotes(text: str, language: Language) -> str:
    """Put the language's marks round quotations that have those of another one."""
    opening, closing = _marks(language)["quotes"]
    before = ""
    while text != before:  # what is set may close what stood open
        before = text
        text = _quotations(language).sub(
            lambda match: match["own"] or opening + match[0][1:-1].strip(BLANKS) + closing, text
        )
    return text


@cache
def _quotations(language: Language) -> re.Pattern[str]:
    """Match quotations with the marks of a language, and such with those of others."""
    opening, closing = (mark.strip(BLANKS) for mark in _marks(language)["quotes"])
    return re.compile(rf"(?P<own>{opening}[^{opening}{closing}]*{closing})|{FOREIGN}")


def quote(text: str, language: Language) -> str:
    """Put a text into quotation marks; those that it holds become inner ones."""
    return quotable(text, language).join(_marks(language)["quotes"])


def quotable_title(text: str, language: Language) -> str:
    """Return a headline as it stands within quotation marks: some have a full stop, e. V. not."""
    return quotable(text[:-1] if STOPPED.search(text) else text, language)


def quotable(text: str, language: Language) -> str:
    """Return a text as it stands within quotation marks, with inner ones for its own."""
    doubled = text.strip(BLANKS)
    doubled = SINGLE.sub(r'"\1"', doubled) if "'" in doubled else doubled
    if not DOUBLE_QUOTES.search(doubled):
        return doubled
    inner = iter(_marks(language)["inner_quotes"] * (len(text) // 2 + 1))
    return ANY_DOUBLE_QUOTE.sub(lambda _: next(inner), doubled)


def stop(text: str, language: Language) -> str:
    """End a sentence that ends with a quotation: with a full stop where the language has it."""
    marks = _marks(language)
    closing = marks["quotes"][1]
    quoted = text.removesuffix(closing)
    if quoted == text or quoted.endswith(ENDINGS):
        return text
    return f"{quoted}.{closing}" if marks["stop_inside"] else f"{text}."


def _capitalised(text: str) -> str:
    """Give a text a capital; eBay and iPhone keep their own spelling."""
    first = FIRST_WORD.match(text)
    if first is None or any(map(str.isupper, first[0])):
        return text
    return text[: first.start(1)] + first[1].upper() + text[first.end(1) :]


def _marks(language: Language) -> Any:
    return load(f"languages/{language}/typography.yaml")
