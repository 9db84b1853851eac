"""Options for the gap of a passage: shaped like what it hides, its article taken along.

In: a question without options, its gap, and what the articles mention. Out: texts to choose from,
what is hidden among them; None if there is no such choice.
"""

import datetime
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from quizgen.asking.balance import choose_texts
from quizgen.asking.blanks import is_late, is_paired, office_before, spans, tells_country
from quizgen.asking.distractors import names_like, readable_in
from quizgen.asking.fitting import Request
from quizgen.asking.ladder import FEWEST
from quizgen.asking.measures import amounts_like, dates_like
from quizgen.asking.pool import Pool
from quizgen.asking.sorts import listed_only
from quizgen.grammar import apply, filters
from quizgen.grammar.phrases import Phrase
from quizgen.identity import order_by_hash
from quizgen.matching.syntax_data import syntax
from quizgen.models import BLANK, Amount, Date, Fact, Language, Name, Question, Value
from quizgen.passages.spelling import filters_of
from quizgen.rendering import render
from quizgen.typography import typeset
from quizgen.whole_words import has_word
from quizgen.words import load, pattern
from quizgen.writing import is_many, write_number

LED = "a"
"""The filter that fits the indefinite article to a word, where a language has one."""
SUMMER = 8
"""A month in which the end of its year is still to come."""
LONG_AGO, AROUND = 2010, 10
"""A year before which, without a day of publication, those behind it are options too."""


@dataclass(frozen=True, slots=True)
class Gap:
    """What a passage can be asked for."""

    number: int
    hidden: str
    value: Value


def bare_name(gap: Gap, behind: str, language: Language) -> str:
    """Return the name behind what a gap takes along: X, of au X; nothing where it stands alone.

    A title stands within its marks. Nor where the words behind it may be a part of it, or it begins
    with an adjective.
    """
    if not isinstance(gap.value, Name) or _goes_on(behind, language):
        return ""
    forms = (gap.value.text, *gap.value.aliases)
    if gap.value.title:
        return gap.value.text if gap.value.text in gap.hidden[1:-1] else ""
    name = next((f for f in forms if gap.hidden.endswith(f) and gap.hidden != f), "")
    nouns = load(f"languages/{language}/amounts.yaml")["nouns_capitalised"]
    return "" if nouns and name[:1].islower() else name


def _goes_on(behind: str, language: Language) -> bool:
    """Tell whether a small word or a number follows that may belong to a name: financier, 2023."""
    own, found = syntax(language), re.match(r" ([\w'’-]+)", behind)
    word = found[1].replace("’", "'").casefold() if found and not found[1][:1].isupper() else ""
    if not word or own.verb_second or own.is_finite(word):
        return False
    first = word.partition("'")[0]
    return word not in own.function_words and f"{first}'" not in own.function_words


def options_of(question: Question, gap: Gap, fact: Fact, pool: Pool) -> tuple[str, ...] | None:
    """Return texts of one sort for a gap, in the order to show."""
    match gap.value:
        case Name(kind="name"):
            return None
        case Name() as key:
            return _names(question, key, fact, pool)
        case Amount(modifier="" | "~") as amount:  # of `more than 70`, 60 is right too
            return _numbers(question, gap.hidden, amount)
        case Date() as date:
            return _dates(question, date)
    return None


def _names(question: Question, key: Name, fact: Fact, pool: Pool) -> tuple[str, ...] | None:
    how = filters_of(key, question.answer, question.language)
    if how is None or (key.kind != "place" and tells_country(question.stem, question.language)):
        return None
    capital = question.answer[:1].isupper()
    # A word stands before the name: die UNESCO.
    led = bool(how) and question.answer.casefold() != key.text.casefold()
    barred = frozenset(value.key for _, value in fact)
    office = office_before(question.stem, pool.titles.get(key.key, ()))
    met = (key.key,) if key.kind == "organisation" else ()  # her university, and its institute
    request = Request(
        fact, question.stem, question.id, barred, gender=key.gender, office=office, met=met
    )
    texts: dict[str, str] = {}
    own = render(key, question.language)
    many = own is not None and own.plural is True  # les CFF
    beside = " ".join(proof.sentence for proof in fact.evidence) if key.kind == "place" else ""
    near = (*names_like(key, pool, request), *(_articled(key, question.language) if led else ()))
    for value in readable_in(near, question.language):
        if beside and has_word(beside, getattr(value, "text", "")):
            continue  # a étudié à Riga, puis à Liepaja
        phrase = render(value, question.language) if _is_like(value, key) else None
        if phrase is None or (phrase.plural is True) != many:
            continue
        said = _said(phrase, question.language, how)
        said = said[:1].upper() + said[1:] if capital else said
        if said and (not led or said.casefold() != phrase.text.casefold()):
            texts.setdefault(said, value.key)
    told = {value.key for value in pool.own(fact, key.kind)}
    wrong = choose_texts(texts, question, {text for text, key_ in texts.items() if key_ in told})
    return tuple(order_by_hash([question.answer, *wrong], question.id))


def _articled(key: Name, language: Language) -> Sequence[Name]:
    """Return countries that have an article as a country has it, where few do: die Schweiz."""
    groups: Sequence[Sequence[str]] = load(f"languages/{language}/passages.yaml")[
        "articled_countries"
    ]
    group = next((ids for ids in groups if key.id in ids), ())
    return listed_only("place", group, key) if group else ()


def _said(phrase: Phrase, language: Language, how: tuple[str, ...]) -> str:
    """Write a wrong name for the place of the right one; nothing if that is unsure."""
    if phrase.article and not how:
        return ""
    forms = {next(iter(apply(language, name, phrase)), "") for name in how} or {phrase.text}
    return typeset(forms.pop(), language, whole=False) if len(forms) == 1 else ""


def _is_like(value: Value, key: Name) -> bool:
    """Tell whether a wrong name does not stand out: by gender."""
    if not isinstance(value, Name) or (
        key.kind == "person" and value.gender not in {key.gender, ""}
    ):
        return False
    return key.kind != "person" or value.text.split()[-1] != key.text.split()[-1]


def _numbers(question: Question, hidden: str, amount: Amount) -> tuple[str, ...] | None:
    """Write a ladder of numbers as the article writes the right one: its 2.4 of 2.4 million."""
    number = _read(hidden, question.language)
    if number is None or is_paired(question.stem, question.language):
        return None
    # Twelve billion stand beside whole billions, two beside one and a half.
    shown = amount if number < FEWEST else replace(amount, number=number)
    scale = number / shown.number
    whole = _whole_of(number, question.stem, question.language)
    grouped = not re.fullmatch(r"\d{4,}", hidden)
    rungs = amounts_like(shown, question.id, whole and whole / scale) or ()
    numbers = [rung.number * scale for rung in rungs]
    # All options want the noun behind them in one form: 1,8 million, 2,7 millions.
    if len({is_many(number, question.language) for number in numbers}) != 1:
        return None
    said = tuple(_write(number, question.language, grouped=grouped) for number in numbers)
    return said if _share_article(question, said, amount) else None


def _whole_of(part: Decimal, stem: str, language: Language) -> Decimal | None:
    """Return the whole of which a stem asks for a part: of the 101 runners, only ____."""
    wholes = pattern(f"languages/{language}/passages.yaml", "wholes", re.IGNORECASE)
    found = wholes.search(stem)
    whole = _read(found[found.lastindex or 0], language) if found else None
    return whole if whole and whole > part else None


def _share_article(question: Question, said: Iterable[str], amount: Amount) -> bool:
    """Tell whether the article before a blank rules out no option: a 7% share, but an 8% one."""
    before = question.stem.partition(BLANK)[0].split()[-1:]
    indefinite = load(f"languages/{question.language}/grammar.yaml")["determiners"]["indefinite"]
    if LED not in filters(question.language) or not set(before) & set(indefinite):
        return True
    forms = (apply(question.language, LED, Phrase(text, amount)) for text in said)
    return all(form.split()[:1] == before for own in forms for form in own)


def _read(hidden: str, language: Language) -> Decimal | None:
    data = load(f"languages/{language}/amounts.yaml")
    plain = "".join(hidden.split()).replace(data["grouping"], "")
    plain = plain.replace(data["decimal"], ".")
    number = Decimal(plain) if re.fullmatch(r"\d+(\.\d+)?", plain) else None
    if not number:
        return None
    written = (_write(number, language, grouped=grouped) for grouped in (True, False))
    return number if hidden in written else None


def _write(number: Decimal, language: Language, *, grouped: bool) -> str:
    return write_number(number, language, None if grouped else "0.###")


def _dates(question: Question, date: Date) -> tuple[str, ...] | None:
    latest = max((e.published for e in question.evidence if e.published), default=None)
    if latest and _is_long_ago(date, latest) and is_late(question.stem, question.language):
        latest = latest.replace(year=latest.year - 1)
    around = date.year + AROUND if date.year and date.year < LONG_AGO else None
    if date.year and not date.month and spans(question.stem, question.language):
        return None
    rungs = dates_like(date, question.id, latest, around)
    said = [render(rung, question.language) for rung in rungs or ()]
    own = render(date, question.language)
    lead = question.answer.removesuffix(own.text) if own else ""  # le 3 mai 2024
    clause = re.split(r":\s", question.stem)[-1]
    if any(phrase and has_word(clause, phrase.text) for phrase in said):
        return None  # en ____ pour une ouverture en 2034
    return tuple(f"{lead}{phrase.text}" for phrase in said if phrase)


def _is_long_ago(date: Date, latest: datetime.date) -> bool:
    """Tell whether a year is over, and the end of the one after it still to come."""
    past = date.year is not None and date.month is None and date.year < latest.year
    return past and latest.month <= SUMMER
