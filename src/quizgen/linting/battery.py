"""All checks: of each question, and of the questions that are asked together.

In: questions. Out: their flaws, in the order of the questions; none for sound ones.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from quizgen.linting import options, slips, stems
from quizgen.linting.flaws import Flaw, Place
from quizgen.linting.sets import same_stem, tells_next, uneven_places
from quizgen.models import Question

Check = Callable[[Question], Iterator[str]]


def unproven(question: Question) -> Iterator[str]:
    """A question shows the sentence that proves it."""
    if not any(evidence.sentence.strip() for evidence in question.evidence):
        yield "no sentence proves it"


CHECKS: Mapping[str, tuple[Place, Check]] = {
    "blank": ("stem", stems.blank),
    "unfocused": ("stem", stems.unfocused),
    "long": ("stem", stems.long),
    "deictic": ("stem", stems.deictic),
    "leaning": ("stem", stems.leaning),
    "undated": ("stem", stems.undated),
    "pronoun": ("stem", stems.pronoun),
    "negative": ("stem", stems.negative),
    "vague": ("stem", stems.vague),
    "leak": ("stem", stems.leak),
    "typography": ("stem", stems.typography),
    "gendered": ("stem", stems.gendered),
    "joint": ("stem", stems.joint),
    "slip": ("stem", slips.slip),
    "number of options": ("options", options.number_of_options),
    "alias": ("options", options.alias),
    "longest": ("options", options.longest),
    "form": ("options", options.form),
    "none of these": ("options", options.none_of),
    "order": ("options", options.order),
    "unproven": ("evidence", unproven),
}
"""The checks of a single question by name, and where their flaws are."""


def flaws_of(question: Question) -> Iterator[Flaw]:
    """Yield the flaws of one question."""
    for name, (where, check) in CHECKS.items():
        if where == "options" and not question.options:
            continue
        for what in check(question):
            yield Flaw(question.id, name, what, where)


def is_clean(question: Question) -> bool:
    """Tell whether a question may be shown."""
    return next(flaws_of(question), None) is None


def lint(questions: Iterable[Question]) -> tuple[Flaw, ...]:
    """Return all flaws of questions that are asked together."""
    asked: Sequence[Question] = tuple(questions)
    single = (flaw for question in asked for flaw in flaws_of(question))
    together = (flaw for check in (same_stem, tells_next, uneven_places) for flaw in check(asked))
    return (*single, *together)
