"""The words of an annotated sentence, and what those round a phrase make of it.

In: annotated text and the place of a phrase in it. Out: its words; whether they bar the phrase,
deny it or make it unsure.
"""

import re
from collections.abc import Mapping
from itertools import filterfalse, pairwise

from quizgen.matching.clauses import Clause
from quizgen.matching.kinds import DETERMINER
from quizgen.matching.syntax import Syntax
from quizgen.models import Amount, Language, Mention, Sentence
from quizgen.templates.relations import Relation
from quizgen.words import pattern

OPENING = re.compile(rf"(?:{DETERMINER}\S+ |{DETERMINER}\w+')?")
"""What may stand before a phrase that opens a sentence."""
PUNCTUATION = frozenset(",;:.()–")
YEAR_LISTED = re.compile(r" \(\d{4}\)(?:,| (\w+)) ")
"""Behind one of a list, before the next: a comma, or what may join them."""
WORD = re.compile(r"[^\W_]++(?:-[^\W_]++)*+'?+")


def words_in(text: str) -> set[str]:
    """Return the words of a text in small letters, and what else stands between its blanks."""
    pieces = text.casefold().split()
    others = " ".join(filterfalse(str.isalpha, pieces))  # most are words as they are
    return {*pieces, *WORD.findall(others)}


def is_barred(
    relation: Relation, language: Language, annotated: str, span: tuple[int, int]
) -> bool:
    """Tell whether a word beside a phrase makes it mean something else.

    Beside it is what stands between the punctuation marks around it.
    """
    words = relation.unless.get(language)
    around = annotated[slice(*_stretch(annotated, *span))] if words else ""
    return words is not None and not words.isdisjoint(WORD.findall(around.casefold()))


def phrase_status(annotated: str, start: int, end: int, own: Syntax) -> str:
    """A hedge in the same stretch between punctuation marks makes a phrase unsure.

    German denies at the end: Sie mag die Brücke nicht.
    """
    first, last = _stretch(annotated, start, end)
    if annotated[end:last].casefold().strip(" .!") in own.negation_words:
        return "negated"
    return "hedged" if own.hedges.search(annotated[first:last].casefold()) else "asserted"


def opens(annotated: str, start: int) -> bool:
    """Tell whether a phrase opens its sentence, behind an article at most."""
    return OPENING.fullmatch(annotated, 0, start) is not None


def _stretch(annotated: str, start: int, end: int) -> tuple[int, int]:
    first = max(annotated.rfind(mark, 0, start) for mark in ",;:(–")
    last = min((p for mark in ",;:)–" if (p := annotated.find(mark, end)) >= 0), default=None)
    return first + 1, len(annotated) if last is None else last


def words_around(clause: Clause, sentence: Sentence) -> frozenset[str]:
    """Return all words of a clause, those of its adverbials and of what it counts too.

    Those before a subject that stands outside it as well: a team of X, led by Y.
    """
    subject = min((m.start for m in clause.subject), default=clause.start)
    opening = sentence.text.rfind(",", 0, subject) + 1 if subject < clause.start else clause.start
    within = [m for m in sentence.mentions if opening <= m.start < clause.end]
    starts = [opening, *(m.end for m in within if m.kind != "number")]
    ends = [*(m.start for m in within if m.kind != "number"), clause.end]
    said = " ".join(sentence.text[a:b] for a, b in zip(starts, ends, strict=True)).casefold()
    return clause.words | frozenset(match[0] for match in WORD.finditer(said))


def is_partial(
    relation: Relation, arguments: Mapping[str, Mention], sentence: Sentence, own: Syntax
) -> bool:
    """Tell whether an amount comes on top of another one, or somebody is one of a list."""
    told = arguments.values()
    more = any(_adds(m, sentence) or _is_of_list(m, sentence, own) for m in told)
    return more or _lacks_place(relation, arguments, sentence, own)


def _is_of_list(mention: Mention, sentence: Sentence, own: Syntax) -> bool:
    """Tell whether a person is the first of several with their years: A (1903), B (1963) and C."""
    if mention.kind != "person":
        return False
    year = YEAR_LISTED.match(sentence.text, mention.end)
    people = (m.start for m in sentence.mentions if m.kind == "person")
    return year is not None and year[1] in {None, *own.coordinators} and year.end() in people


def _adds(mention: Mention, sentence: Sentence) -> bool:
    """Tell whether an amount comes on top of another one: three more people died."""
    if not isinstance(mention.value, Amount):
        return False
    adding = pattern(f"languages/{sentence.language}/amounts.yaml", "adding")
    return adding.search(sentence.text, mention.start, mention.end) is not None


def _lacks_place(
    relation: Relation, arguments: Mapping[str, Mention], sentence: Sentence, own: Syntax
) -> bool:
    """Tell whether a place behind a list is that of its first count too: 51 shops and 2 depots in.

    So it is if the relation could have had it: the count is not that of all places.
    """
    wheres = [name for name, argument in relation.arguments.items() if argument.kinds == ("place",)]
    if arguments.keys() >= {*wheres}:
        return False
    counts = [m for m in arguments.values() if isinstance(m.value, Amount)]
    behind = [m for m in sentence.mentions if m.kind == "place"]
    lists = (sentence.text[c.end : m.start] for c in counts for m in behind if c.end < m.start)
    return any(PUNCTUATION.isdisjoint(said) and _goes_on(said.casefold(), own) for said in lists)


def _goes_on(said: str, own: Syntax) -> bool:
    """Tell whether words join a second thing to the first, and no verb of its own: and closed."""
    pairs = pairwise([*said.split(), ""])
    return any(word in own.coordinators and not own.is_finite(after) for word, after in pairs)


def is_present(clause: Clause, sentence: Sentence, own: Syntax) -> bool:
    """Tell whether a clause's verb stands in the present: has, employs."""
    said = {match[0] for match in WORD.finditer(sentence.text[clause.start : clause.end])}
    verbs = {form.verb for word in said & own.present for form in own.forms.get(word, ())}
    return clause.verb in verbs
