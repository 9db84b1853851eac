"""Proving templates: each example sentence must give exactly its fact, or nothing.

In: relations with their examples. Out: a `Problem` for each example that does not hold.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from quizgen.asking.faults import fault
from quizgen.asking.stems import write
from quizgen.errors import Problem
from quizgen.generate import sentences_of
from quizgen.matching.facts import find, gather
from quizgen.matching.rules import RuleSet, compile_rules
from quizgen.models import Article, Fact, Paragraph
from quizgen.rendering import render
from quizgen.templates.relations import Ask, Example, Relation


def check_examples(relations: Iterable[Relation]) -> tuple[Problem, ...]:
    """Return a problem for each example that a relation does not keep."""
    return tuple(problem for relation in relations for problem in _check(relation))


def doubt_examples(relations: Iterable[Relation]) -> tuple[Problem, ...]:
    """Return a warning for each question that none of the examples can be asked with."""
    return tuple(problem for relation in relations for problem in _doubts(relation))


def _doubts(relation: Relation) -> Iterator[Problem]:
    rules = compile_rules([relation])
    told = [
        (example, fact)
        for example in relation.examples
        if example.says
        for fact in facts_in(example.says, example.language, rules)
    ]
    for ask in relation.ask:
        yield from _doubt(ask, told)


def _doubt(ask: Ask, told: list[tuple[Example, Fact]]) -> Iterator[Problem]:
    """Warn of a text that no example can be asked with."""
    where: dict[str, tuple[Example, str]] = {}
    for language in ask.text:
        # What is bound to another language, as a quotation is, says nothing of the text.
        fitting = [
            (example, fault(fact, ask, language))
            for example, fact in told
            if fact.get(ask.answer) is not None
            and all(value.language in {"", language} for _, value in fact)
        ]
        if fitting and all(reason for _, reason in fitting):
            where[language] = fitting[0]
    if where:
        example, reason = next(iter(where.values()))
        message = f"no example makes the question {ask.id} in {', '.join(where)}: {reason}"
        yield _problem(example, "says", message)._replace(warning=True)


def _check(relation: Relation) -> Iterator[Problem]:
    rules = compile_rules([relation])
    for example in relation.examples:
        found = facts_in(example.text, example.language, rules)
        if example.silent:
            if found:
                yield _problem(example, "silent", f"found {_tell(found[0], example)}")
        elif len(found) != 1:
            told = "; ".join(_tell(fact, example) for fact in found) or "nothing"
            hint = "" if found else "; `quizgen try` says why"
            yield _problem(example, "says", f"gives {told}; one fact is wanted{hint}")
        else:
            yield from _check_fact(relation, example, found[0])


def facts_in(text: str, language: str, rules: RuleSet) -> tuple[Fact, ...]:
    """Return the sure facts in a text of one paragraph."""
    article = Article("example", text, "", language, (Paragraph(0, len(text), language),))
    facts = gather(find(sentences_of(article), rules))
    return tuple(fact for fact in facts if fact.status == "asserted")


def _check_fact(relation: Relation, example: Example, fact: Fact) -> Iterator[Problem]:
    found = {name: _said(value, example.language) for name, value in fact}
    if found != dict(example.fact):
        yield _problem(example, "fact", f"gives {_tell(fact, example)}")
        return
    for ask in relation.ask:
        wanted = example.asks.get(ask.id)
        if wanted is None:
            continue
        answer = ask.answer if ask.kind == "cloze" else ""
        wording = write(ask.parts[example.language], dict(fact), answer, example.language)
        got = wording.stem if wording else ""
        if got != wanted:
            told = (
                f"we write {got!r}" if got else f"not asked: {fault(fact, ask, example.language)}"
            )
            yield _problem(example, ask.id, told)


def _said(value: object, language: str) -> str:
    phrase = render(value, language)  # type: ignore[arg-type]
    return phrase.text if phrase else str(getattr(value, "text", value))


def _tell(fact: Fact, example: Example) -> str:
    pairs = ", ".join(f"{name}: {_said(value, example.language)}" for name, value in fact)
    return f"{{{pairs}}}"


def _problem(example: Example, key: str, message: str) -> Problem:
    line, column = example.places.get(key, (1, 1))
    lines = Path(example.path).read_text(encoding="utf-8").splitlines()
    source = lines[line - 1] if line <= len(lines) else ""
    return Problem(example.path, line, column, message, source)
