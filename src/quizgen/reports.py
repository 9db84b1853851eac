"""Facts and questions as plain text for people to read.

In: facts or questions. Out: lines of text; not yet made safe for a terminal.
"""

from collections.abc import Iterable, Sequence

from quizgen.models import Evidence, Fact, Question, Value
from quizgen.rendering import render

LETTERS = "ABCDEFGHI"


def tell_facts(facts: Iterable[Fact]) -> str:
    """Write each fact with its arguments and the sentences that prove it."""
    return "\n\n".join(map(_fact, facts)) + "\n"


def tell_questions(questions: Sequence[Question]) -> str:
    """Write each question with its options, its answer and its proof."""
    return "\n\n".join(_question(n, q) for n, q in enumerate(questions, 1)) + "\n"


def _fact(fact: Fact) -> str:
    values = "  ".join(f"{name}: {said(value, fact.language)}" for name, value in fact)
    status = "" if fact.status == "asserted" else f"  [{fact.status}]"
    return "\n".join([f"{fact.relation}  {values}{status}", *map(_proof, fact.evidence)])


def said(value: Value, language: str) -> str:
    """Write a value in a language, or as the article has it."""
    phrase = render(value, language)
    return phrase.text if phrase else getattr(value, "text", value.key)


def _proof(evidence: Evidence) -> str:
    place = f"{evidence.article} ¶{evidence.paragraph}"
    return f"    {evidence.sentence}\n    — {place}"


def _question(number: int, question: Question) -> str:
    lines = [f"{number}. [{question.language}] {question.stem}"]
    for letter, option in zip(LETTERS, question.options, strict=False):
        mark = "*" if option == question.answer else " "
        lines.append(f"  {mark} {letter}) {option}")
    if not question.options:
        lines.append(f"  = {question.answer}")
    return "\n".join([*lines, *map(_proof, question.evidence[:1])])
