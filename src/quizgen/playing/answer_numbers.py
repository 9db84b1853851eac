"""Reads typed numbers, percentages and money in the formats of all languages, and compares them.

In: two strings. Out: a grade, or None where one of them is no number.
`8.000` may be eight or eight thousand: of the typed answer every sane reading counts, the right
answer is read as its language writes.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from quizgen.playing.answer_text import bare, plain, slipped
from quizgen.playing.answer_words import AnswerWords

TOKEN = re.compile(
    r"(?P<sign>(?<![\w.,%])-\s?(?=\d))?"
    r"(?P<digits>\d{1,3}(?:[ ']\d{3})+(?:[.,]\d+)?(?![.,]?\d)|\d+(?:[.,]\d+)*)"
    r"|(?P<word>[^\W\d_]+|[%$€£¥])"
)
LONGEST = 100
"""No typed number is longer than this many characters."""
NEAR = Decimal("0.01")
TWENTY = 20
THOUSAND = 1000

Grade = Literal["right", "close", "unit", "wrong"]


@dataclass(slots=True)
class Reading:
    """What a typed amount says: each of its numbers in every sane reading, and of what."""

    numbers: list[list[Decimal]] = field(default_factory=list)
    units: set[str] = field(default_factory=set)
    words: list[str] = field(default_factory=list)


def compare(expected: str, given: str, table: AnswerWords, *, sure: bool) -> Grade | None:
    """Compare two amounts by value; `sure` says that `expected` is known to be an amount."""
    right, typed = read(expected, table), read(given, table)
    if not right.numbers or not typed.numbers or (right.words and not sure):
        return None
    grade = _values(right, typed)
    return grade if grade == "wrong" else _unit(right, typed) or grade


def read(text: str, table: AnswerWords) -> Reading:
    """Read an amount; one without numbers was none."""
    reading = Reading()
    if len(text) > LONGEST:
        return reading
    after = ""
    negative = False
    for kind, token in _tokens(text, table):
        if kind == "number":
            found = _readings(token.lstrip("-"), table.decimal)
            if not found:
                return Reading()
            sign = -1 if negative or token.startswith("-") else 1
            reading.numbers.append([sign * number for number in found])
        else:
            _add_word(reading, token, after, table)
            if negative and token in table.numbers:
                reading.numbers[-1] = [-number for number in reading.numbers[-1]]
        negative = token in table.minus
        after = kind if kind == "number" else _role(token, table)
    _share_scale(reading)
    return reading


def _tokens(text: str, table: AnswerWords) -> Iterator[tuple[str, str]]:
    text = table.hedges.sub(" ", bare(plain(text)))
    text = table.phrases.sub(lambda m: f" {_known(m[0], table)} ", text)
    for match in TOKEN.finditer(text):
        if match["digits"]:
            yield "number", ("-" if match["sign"] else "") + match["digits"]
        else:
            yield from (("word", word) for word in _split(match["word"], table))


def _split(word: str, table: AnswerWords) -> tuple[str, ...]:
    """Take a number and its scale apart if they are written as one: achttausend."""
    if word in table.numbers or word in table.scales or word in table.units:
        return (word,)
    heads = (number for number in table.numbers if word.startswith(number))
    parts = ((head, word.removeprefix(head)) for head in sorted(heads))
    whole = next((part for part in parts if part[1] in table.scales and len(part[1]) > 1), None)
    return whole or (_scale_with_a_slip(word, table),)


def _scale_with_a_slip(word: str, table: AnswerWords) -> str:
    """Return the scale that was meant by `milion`; else the word."""
    meant = (scale for scale in table.scales if scale[0] == word[0] and slipped(scale, word))
    return next((scale for scale in sorted(meant) if len(word) > len("cents")), word)


def _known(phrase: str, table: AnswerWords) -> str:
    """Put a unit or number of several words into one word or into digits."""
    if phrase in table.numbers:
        return str(table.numbers[phrase])
    unit = table.units[phrase]
    return next(w for w, known in sorted(table.units.items()) if known == unit and " " not in w)


def _role(word: str, table: AnswerWords) -> str:
    return "number" if word in table.numbers else "scale" if word in table.scales else "word"


def _add_word(reading: Reading, word: str, after: str, table: AnswerWords) -> None:
    if word in table.scales and (after in {"number", "scale"} or _is_pure_scale(word, table)):
        _multiply(reading, table.scales[word], after)
    elif word in table.numbers:
        _add_number(reading, table.numbers[word], after)
    elif word in table.units:
        reading.units.add(table.units[word])
    elif word not in table.fillers | table.minus:
        reading.words.append(word)


def _is_pure_scale(word: str, table: AnswerWords) -> bool:
    """Tell whether it may stand alone: a million, but not `m` or cents."""
    return len(word) > len("cent") and word not in table.units


def _multiply(reading: Reading, scale: Decimal, after: str) -> None:
    if after in {"number", "scale"} and reading.numbers:
        reading.numbers[-1] = [number * scale for number in reading.numbers[-1]]
    else:
        reading.numbers.append([scale])


def _add_number(reading: Reading, number: Decimal, after: str) -> None:
    """Add a number word: `twenty` `five` are one number."""
    last = reading.numbers[-1][0] if reading.numbers and after == "number" else Decimal(0)
    if number < TWENTY <= last and last % 10 == 0:
        reading.numbers[-1] = [last + number]
    else:
        reading.numbers.append([number])


def _share_scale(reading: Reading) -> None:
    """Read `5 to 10 million` as two millions."""
    if len(reading.numbers) == 1 + 1:
        low, high = reading.numbers
        scale = next((s for s in (10**12, 10**9, 10**6) if high[0] >= s), 1)
        if low[0] < THOUSAND < scale:
            reading.numbers[0] = [number * scale for number in low]


def _readings(token: str, decimal: str) -> list[Decimal]:
    """Return every sane value of digits, the one usual with this decimal sign first."""
    token = re.sub(r"[ ']", "", token)
    signs = {c for c in token if c in ".,"}
    if not signs:
        return [Decimal(token)]
    grouped = re.fullmatch(r"[1-9]\d{0,2}([.,])\d{3}(?:\1\d{3})*(?:(?!\1)[.,]\d+)?", token)
    found = []
    if token.count(last := next(c for c in reversed(token) if c in ".,")) == 1 and (
        len(signs) == 1 or grouped
    ):
        head, _, tail = token.rpartition(last)
        found.append(Decimal(f"{re.sub('[.,]', '', head)}.{tail}"))
    if grouped and len(signs) == 1:
        found.append(Decimal(re.sub("[.,]", "", token)))
    return found if last == decimal else found[::-1]


def _values(right: Reading, typed: Reading) -> Grade:
    if len(right.numbers) != len(typed.numbers):
        return "wrong"
    wanted = [readings[0] for readings in right.numbers]
    pairs = list(zip(wanted, typed.numbers, strict=True))
    if all(number in readings for number, readings in pairs):
        return "right"
    near = all(any(abs(r - n) <= abs(n) * NEAR for r in readings) for n, readings in pairs)
    return "close" if near else "wrong"


def _unit(right: Reading, typed: Reading) -> Grade | None:
    """Grade the unit: leaving it out is fine, another known one is wrong."""
    if right.units and not typed.units <= right.units:
        return "wrong"
    wanted = right.words
    strange = [w for w in typed.words if not any(w == r or slipped(r, w) for r in wanted)]
    return "unit" if strange and (wanted or right.units) else None
