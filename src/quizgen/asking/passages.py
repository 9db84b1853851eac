"""Questions on passages: the article's own clause with one blank.

In: the fact of a passage and what the articles mention. Out: its `Question`s, three at most, in the
language of the article.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from quizgen.asking.blanks import (
    is_complement,
    is_exact,
    is_in_dated_name,
    is_in_name,
    is_listed,
    is_pinned,
)
from quizgen.asking.cases import confusable, marked
from quizgen.asking.gaps import Gap, bare_name, options_of
from quizgen.asking.knowledge import Knowledge
from quizgen.asking.leaks import leaks
from quizgen.asking.outright import asked_outright
from quizgen.asking.pool import Pool
from quizgen.asking.standalone import stands_alone
from quizgen.asking.understood import is_understood
from quizgen.identity import make_id
from quizgen.linting.battery import flaws_of
from quizgen.models import (
    BLANK,
    Amount,
    Date,
    Evidence,
    Fact,
    Language,
    Name,
    Question,
    Value,
)
from quizgen.passages.facts import TEXT, mended
from quizgen.typography import BLANKS, quotable_title, typeset
from quizgen.whole_words import has_word
from quizgen.words import load, pattern
from quizgen.writing import write_date

Told = Mapping[str, Sequence[Question]]
"""Ids of facts, and the questions on them."""
MOST_OF_ONE = 2
"""Questions of an article with the same answer."""
MOST = 3
"""Questions on one passage."""
BRACED = re.compile(r"\{([^{}]*)\}")
DOUBLE_STOP = re.compile(r"\.\.(?<=\w\.\.)$")
ALL = 100
"""Percent."""
GROUPED = re.compile(rf"(?<=\d)[.,'’{BLANKS}](?=\d{{3}}(?!\d))")
"""What parts the thousands of a number."""
FEWEST_OPTIONS = 3
FEW = "too few others could stand there"
PART = "it is one of a list or a part of a name"
BARE = "nothing shows that a year is wanted"
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
    "term",
)


def ask_passage(
    fact: Fact, known: Knowledge, told: Told, asked: Counter[str]
) -> Iterator[Question]:
    """Yield the questions on a passage; what is asked already of its sentence is left out.

    `told` are the questions on other facts; `asked` counts the answers of the passages before: an
    article is not asked for one man alone.
    """
    if not is_understood(fact, known.pool.own_names(fact)):
        return
    text = getattr(fact.get(TEXT), "text", "")
    said = _said_of(fact, known, told)
    gaps = [gap for gap in _gaps(fact, text) if not _is_said(gap, said)]
    rare = [gap for gap in gaps if asked[_answer(gap, fact)] < MOST_OF_ONE]
    tried = (_best(fact, text, gap, known.pool) for gap in sorted(rare, key=_preference))
    yield from islice((made for made in tried if isinstance(made, Question)), MOST)


def why_unasked(fact: Fact, known: Knowledge, told: Told) -> Iterator[str]:
    """Say of each part of a passage that could be asked for why it is not."""
    if not is_understood(fact, known.pool.own_names(fact)):
        yield "the words do not say by themselves who or what is meant"
        return
    text = getattr(fact.get(TEXT), "text", "")
    said = _said_of(fact, known, told)
    for gap in _gaps(fact, text):
        made = _best(fact, text, gap, known.pool)
        if _is_said(gap, said):
            yield f"{gap.hidden}: another question tells it"
        elif isinstance(made, str):
            yield f"{gap.hidden}: {made}"
        else:
            flaws = (flaw.what for flaw in flaws_of(made))
            yield f"{gap.hidden}: {next(flaws, 'it is asked for often enough')}"


def _said_of(passage: Fact, known: Knowledge, told: Told) -> str:
    """Return what the questions say on other facts with their proof in the same sentence."""
    proof = passage.evidence[0]
    return " ".join(
        f"{question.stem} {question.answer}"
        for fact in known.pool.proven_near(proof)
        if fact.id in told and any(_meet(proof, evidence) for evidence in fact.evidence)
        for question in told[fact.id]
        if question.language == passage.language
    )


def _is_said(gap: Gap, said: str) -> bool:
    """Tell whether questions have what a gap hides: its names and numbers, else its words."""
    words = re.findall(r"\w+", gap.hidden)
    telling = [word for word in words if word[0].isdigit() or word[0].isupper()] or words
    telling = words if isinstance(gap.value, Date) else telling  # mars 2018, of octobre 2018
    if said and isinstance(gap.value, Amount):
        plain = GROUPED.sub("", said)
        if re.search(rf"\b{gap.value.number:f}\b", plain):
            return True  # neuf, of 9 morts; 5000, of 5,000
    return all(has_word(said, word) for word in telling)


def _meet(one: Evidence, other: Evidence) -> bool:
    """Tell whether two proofs share words."""
    return one.article == other.article and one.start < other.end and other.start < one.end


def _preference(gap: Gap) -> tuple[int, int]:
    return ORDER.index(gap.value.kind), gap.number


def _gaps(fact: Fact, text: str) -> Iterator[Gap]:
    for number, match in enumerate(BRACED.finditer(text), 1):
        value = fact.get(str(number))
        if value is None or value.kind not in ORDER or _is_doubtful(value, fact):
            continue
        if value.kind != "person" or stands_alone(value):
            yield Gap(number, match[1], value)


def _is_doubtful(value: Value, fact: Fact) -> bool:
    """Tell whether a name of unknown kind may be none: the headline's own is sure, and a title."""
    sure = isinstance(value, Name) and (value.title or value.text in fact.evidence[0].title)
    return value.kind == "name" and not sure


def _best(fact: Fact, text: str, gap: Gap, pool: Pool) -> Question | str:
    """Ask for a gap; if that cannot be, by a blank behind what the name takes along."""
    made = _attempt(fact, text, gap, pool)
    before, braced, behind = text.partition(f"{{{gap.hidden}}}")
    named = bare_name(gap, behind, fact.language) if made in {FEW, PART} else ""
    if not named:
        return made
    led, _, shut = gap.hidden.rpartition(named)
    if made == PART and not is_pinned(f"{before}{led}{BLANK}{behind}", fact.language):
        return made
    text = text.replace(braced, f"{led}{{{named}}}{shut}", 1)
    return _attempt(fact, text, replace(gap, hidden=named), pool)


def _attempt(fact: Fact, text: str, gap: Gap, pool: Pool) -> Question | str:
    """Ask for a gap, or say why that cannot be."""
    language = fact.language
    text = _without_month(text, gap.value, fact.evidence[0], language)
    pieces = BRACED.split(text)
    pieces[2 * gap.number - 1] = BLANK  # each second piece was in braces
    stem = typeset(DOUBLE_STOP.sub(".", mended("".join(pieces), language)), language)
    answer = _answer(gap, fact)
    if leaks(stem, answer, gap.value, language):
        return "the rest of the sentence, or the headline before it, tells it"
    if _is_weak(stem, gap, fact, pool):
        return PART
    question = Question(
        id=make_id(fact.id, str(gap.number), language),
        kind="cloze",
        language=language,
        relation=fact.relation,
        stem=stem,
        answer=answer,
        accepted=_accepted(gap),
        confusable=confusable(gap.value, fact, pool),
        answer_kind="date" if gap.value.kind == "day" else gap.value.kind,
        evidence=tuple(marked(evidence, str(gap.number)) for evidence in fact.evidence),
        fact=fact.id,
    )
    within = _is_town(stem, gap, language) and is_listed(stem, language)  # ____, Texas
    options = None if within else options_of(question, gap, fact, pool)
    if options is None or answer not in options or len(options) < FEWEST_OPTIONS:
        names = pool.own_names(fact)
        exact = is_exact(stem, gap.hidden, gap.value, fact, names)
        if not exact:
            return FEW
        return question if says_year(stem, gap, language) else BARE
    stem = asked_outright(question, gap, fact)
    return replace(question, kind="multiple_choice", options=options, stem=stem)


def _without_month(text: str, asked: Value, proof: Evidence, language: Language) -> str:
    """Leave out the article's month beside its headline where a date in it is asked for."""
    told = proof.published
    date = (asked.year, asked.month) if isinstance(asked, Date) else None
    if told is None or date != (told.year, told.month):
        return text
    own, title = load(f"languages/{language}/passages.yaml"), quotable_title(proof.title, language)
    month = write_date(Date(told.year, told.month), language)
    lead = own["about_news"].format(title=title, month=month, clause="")
    clause = text.removeprefix(lead)
    return text if clause == text else own["about"].format(title=title, clause=clause)


def says_year(stem: str, gap: Gap, language: Language) -> bool:
    """Tell whether a blank without options is seen to hide a year: fand ____ statt is any place."""
    before = stem.rpartition(BLANK)[0].rstrip(BLANKS)
    if gap.value.kind != "year" or not before:
        return True
    led: str = load(f"languages/{language}/passages.yaml")["year_leads"]
    return re.search(rf"(?:{led})$", before, re.IGNORECASE) is not None


def _answer(gap: Gap, fact: Fact) -> str:
    return typeset(gap.hidden, fact.language, whole=False)


def _is_weak(stem: str, gap: Gap, fact: Fact, pool: Pool) -> bool:
    """Tell whether the others of a list, or the rest of a name, would stand beside the blank.

    A year that the headline tells is no news; banknotes are known, and deputies are several.
    """
    own = f"languages/{fact.language}/passages.yaml"
    if isinstance(gap.value, Amount) and _is_rest(gap.value, fact):
        return True
    if isinstance(gap.value, Amount):
        return pattern(own, "denominations").search(stem) is not None
    if gap.value.kind == "person" and pattern(own, "shared_posts").search(stem):
        return True
    if isinstance(gap.value, Date):
        if gap.value.kind != "year":
            return False
        headlined = any(gap.hidden in proof.title for proof in fact.evidence)
        people = {n.text.split()[-1] for n in pool.own_names(fact) if n.kind == "person"}
        return headlined or is_in_dated_name(stem, fact.language, people)
    return isinstance(gap.value, Name) and (
        is_complement(gap.hidden, gap.value, fact.language)
        or (is_listed(stem, fact.language) and not _is_town(stem, gap, fact.language))
        or is_in_name(stem, gap.hidden, pool.own_names(fact))
    )


def _is_town(stem: str, gap: Gap, language: Language) -> bool:
    """Tell whether what follows a blank only says where it lies: à ____, Texas."""
    return gap.value.kind == "place" and is_pinned(stem, language)


def _is_rest(share: Amount, fact: Fact) -> bool:
    """Tell whether a share is what another one leaves of a hundred."""
    shares = [v.number for _, v in fact if isinstance(v, Amount) and v.percent]
    return share.percent and ALL - share.number in shares


def _accepted(gap: Gap) -> tuple[str, ...]:
    if not isinstance(gap.value, Name):
        return ()
    return tuple(sorted({gap.value.text, *gap.value.aliases} - {gap.hidden}))
