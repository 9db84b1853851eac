"""Questions on passages: the article's own clause with one blank.

In: the fact of a passage and what the articles mention. Out: its `Question`s, two at most, in the
language of the article.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import islice

from quizgen.asking.distractors import (
    WANTED,
    Request,
    amounts_like,
    dates_like,
    names_like,
    readable_in,
)
from quizgen.asking.knowledge import Knowledge
from quizgen.asking.pool import Pool
from quizgen.grammar import apply
from quizgen.identity import make_id, order_by_hash
from quizgen.models import BLANK, Amount, Date, Evidence, Fact, Language, Name, Question, Value
from quizgen.passages.facts import TEXT
from quizgen.passages.keys import filters_of
from quizgen.rendering import render
from quizgen.typography import BLANKS, typeset
from quizgen.words import load

MOST_OF_ONE = 2
"""Questions of an article with the same answer."""
MOST = 2
"""Questions on one passage."""
BRACED = re.compile(r"\{([^{}]*)\}")
FEWEST_OPTIONS = 3
LONGEST_TYPED = 5
"""Words of an answer to be typed."""
LONG_AGO, AROUND = 2010, 10
"""A year before which, without a day of publication, those behind it are options too."""
LISTED = re.compile(rf"\b(?:and|und|et|sowie) {BLANK}|{BLANK}(?:,| and\b| und\b| et\b)")
REGNAL = re.compile(r" [IVX]+\.?$")
ORDER = (
    "money",
    "percent",
    "number",
    "person",
    "organisation",
    "work",
    "day",
    "date",
    "year",
    "place",
    "name",
)


@dataclass(frozen=True, slots=True)
class Gap:
    """What a passage can be asked for."""

    number: int
    hidden: str
    value: Value


def ask_passage(fact: Fact, known: Knowledge, asked: Counter[str]) -> Iterator[Question]:
    """Yield the questions on a passage; what is told already of its sentence is left out.

    `asked` counts the answers of the passages before: an article is not asked for one man alone.
    """
    text = getattr(fact.get(TEXT), "text", "")
    told = _told_of(fact, known)
    gaps = [gap for gap in _gaps(fact, text) if gap.value.key not in told]
    rare = [gap for gap in gaps if asked[gap.hidden] < MOST_OF_ONE]
    made = (_question(fact, text, gap, known.pool) for gap in sorted(rare, key=_preference))
    yield from islice(filter(None, made), MOST)


def _told_of(passage: Fact, known: Knowledge) -> frozenset[str]:
    """Return what facts of other relations tell whose proof is in the same sentence."""
    return frozenset(
        value.key
        for fact in known.facts
        if fact.relation != passage.relation
        and any(_meet(passage.evidence[0], evidence) for evidence in fact.evidence)
        for _, value in fact
    )


def _meet(one: Evidence, other: Evidence) -> bool:
    """Tell whether two proofs share words."""
    return one.article == other.article and one.start < other.end and other.start < one.end


def _preference(gap: Gap) -> tuple[int, int]:
    return ORDER.index(gap.value.kind), gap.number


def _gaps(fact: Fact, text: str) -> Iterator[Gap]:
    for number, match in enumerate(BRACED.finditer(text), 1):
        value = fact.get(str(number))
        if value is not None and value.kind in ORDER and not _is_doubtful(value, fact):
            yield Gap(number, match[1], value)


def _is_doubtful(value: Value, fact: Fact) -> bool:
    """Tell whether a name of unknown kind may be none: only the headline's own is sure."""
    return value.kind == "name" and getattr(value, "text", "") not in fact.evidence[0].title


def _question(fact: Fact, text: str, gap: Gap, pool: Pool) -> Question | None:
    language = fact.language
    numbers = iter(range(1, 1 + len(BRACED.findall(text))))
    stem = BRACED.sub(lambda m: BLANK if next(numbers) == gap.number else m[1], text)
    stem = re.sub(r"(?<=\w)\.\.$", ".", stem)
    answer = typeset(gap.hidden, language, whole=False)
    question = Question(
        id=make_id(fact.id, str(gap.number), language),
        kind="cloze",
        language=language,
        relation=fact.relation,
        stem=typeset(stem, language),
        answer=answer,
        accepted=_accepted(gap),
        confusable=_confusable(gap, fact, pool),
        answer_kind=gap.value.kind,
        evidence=tuple(_marked(evidence, str(gap.number)) for evidence in fact.evidence),
        fact=fact.id,
    )
    if _leaks(question, gap.value):
        return None
    options = _options(question, gap, fact, pool)
    if options is None or answer not in options or len(options) < FEWEST_OPTIONS:
        return question if _is_exact(gap, question.stem) else None
    stem = _asked_for_whom(question, gap)
    return replace(question, kind="multiple_choice", options=options, stem=stem)


def _asked_for_whom(question: Question, gap: Gap) -> str:
    """Ask who did it, where a person opens the clause; else leave the blank."""
    before, _, after = question.stem.rpartition(BLANK)
    opens = not before or before.rstrip(BLANKS).endswith((":", ".", "?"))
    plain = re.match(r" (?!(?:and|und|et|ou|or|oder)\b)\w", after)
    if gap.value.kind != "person" or not opens or not plain or not after.endswith("."):
        return question.stem
    who = load(f"languages/{question.language}/passages.yaml")["who"]
    return typeset(f"{before}{who}{after.removesuffix('.')}?", question.language)


def _is_exact(gap: Gap, stem: str) -> bool:
    """Tell whether a typed answer can be right or wrong without doubt: no one of several."""
    if isinstance(gap.value, Name) and LISTED.search(stem):
        return False
    return gap.value.kind != "place" and len(gap.hidden.split()) <= LONGEST_TYPED


def _accepted(gap: Gap) -> tuple[str, ...]:
    if not isinstance(gap.value, Name):
        return ()
    return tuple(sorted({gap.value.text, *gap.value.aliases} - {gap.hidden}))


def _confusable(gap: Gap, fact: Fact, pool: Pool) -> tuple[str, ...]:
    key = gap.value
    if not isinstance(key, Name):
        return ()
    others = {v.text for v in pool.own(fact, key.kind) if isinstance(v, Name) and v.key != key.key}
    return tuple(sorted(others - {key.text, *key.aliases}))


def _marked(evidence: Evidence, argument: str) -> Evidence:
    place = evidence.mark(argument)
    return replace(evidence, marks=(("answer", *place),) if place else ())


def _leaks(question: Question, key: Value) -> bool:
    from quizgen.asking.questions import leaks  # noqa: PLC0415  (it asks us)

    return leaks(question, key)


# ---- options --------------------------------------------------------------------------------


def _options(question: Question, gap: Gap, fact: Fact, pool: Pool) -> tuple[str, ...] | None:
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
    if how is None:
        return None
    capital = question.answer[:1].isupper()
    led = bool(how) and question.answer.casefold() != key.text.casefold()
    barred = frozenset(value.key for _, value in fact)
    request = Request(fact, question.stem, question.id, barred, gender=key.gender)
    texts: dict[str, str] = {}
    for value in readable_in(names_like(key, pool, request), question.language):
        said = _said(value, question.language, how)
        said = said[:1].upper() + said[1:] if capital else said
        fits = said and _is_like(value, key) and _is_led(said, value, question.language) >= led
        if said and fits and not _overlap(said, (question.answer, *texts.values())):
            texts.setdefault(said.casefold(), said)
    wrong = list(texts.values())[:WANTED]
    return tuple(order_by_hash([question.answer, *wrong], question.id))


def _said(value: Value, language: Language, how: tuple[str, ...]) -> str:
    """Write a wrong name for the place of the right one; nothing if that is unsure."""
    phrase = render(value, language)
    if phrase is None or (phrase.article and not how):
        return ""
    forms = {next(iter(apply(language, name, phrase)), "") for name in how} or {phrase.text}
    return typeset(forms.pop(), language, whole=False) if len(forms) == 1 else ""


def _is_led(said: str, value: Value, language: Language) -> bool:
    """Tell whether a word stands before a name: die UNESCO."""
    phrase = render(value, language)
    return phrase is not None and said.casefold() != phrase.text.casefold()


def _is_like(value: Value, key: Name) -> bool:
    """Tell whether a wrong name does not stand out: by gender, or as a monarch's."""
    if not isinstance(value, Name) or (
        key.kind == "person" and value.gender not in {key.gender, ""}
    ):
        return False
    if key.kind == "person" and value.text.split()[-1] == key.text.split()[-1]:
        return False
    return bool(REGNAL.search(value.text)) == bool(REGNAL.search(key.text))


def _overlap(text: str, others: Iterable[str]) -> bool:
    """Tell whether a text reads like another one, or is a part of it."""
    own = f" {text.casefold()} "
    return any(own in f" {o.casefold()} " or f" {o.casefold()} " in own for o in others)


def _numbers(question: Question, hidden: str, amount: Amount) -> tuple[str, ...] | None:
    """Write a ladder of numbers as the article writes the right one: its 2.4 of 2.4 million."""
    number = _read(hidden, question.language)
    rungs = amounts_like(amount, question.id) if number else None
    if number is None or not rungs:
        return None
    scale = number / amount.number
    grouped = not re.fullmatch(r"\d{4,}", hidden)
    return tuple(_write(r.number * scale, question.language, grouped=grouped) for r in rungs)


def _read(hidden: str, language: Language) -> Decimal | None:
    data = load(f"languages/{language}/amounts.yaml")
    plain = re.sub(r"[\s\u00a0\u202f]", "", hidden).replace(data["grouping"], "")
    plain = plain.replace(data["decimal"], ".")
    number = Decimal(plain) if re.fullmatch(r"\d+(\.\d+)?", plain) else None
    written = (
        {_write(number, language, grouped=grouped) for grouped in (True, False)} if number else ()
    )
    return number if hidden in written else None


def _write(number: Decimal, language: Language, *, grouped: bool) -> str:
    from babel.numbers import format_decimal  # noqa: PLC0415  (0.1 s to import)

    text: str = format_decimal(
        number, None if grouped else "0.###", language, decimal_quantization=False
    )
    return text


def _dates(question: Question, date: Date) -> tuple[str, ...] | None:
    latest = max((e.published for e in question.evidence if e.published), default=None)
    around = date.year + AROUND if date.year and date.year < LONG_AGO else None
    rungs = dates_like(date, question.id, latest, around)
    said = [render(rung, question.language) for rung in rungs or ()]
    return tuple(phrase.text for phrase in said if phrase)
