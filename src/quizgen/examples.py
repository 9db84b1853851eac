"""Proving templates: each example sentence must give exactly its fact, or nothing.

In: relations with their examples. Out: a `Problem` for each example that does not hold.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from quizgen.asking.questions import gives_away
from quizgen.asking.stems import write
from quizgen.errors import Problem
from quizgen.matching.facts import find, gather
from quizgen.matching.rules import RuleSet, compile_rules
from quizgen.mentions.annotation import annotate
from quizgen.models import Article, Fact, Paragraph
from quizgen.reading.sentences import split
from quizgen.rendering import render
from quizgen.templates.relations import Ask, Example, Relation


def check_examples(relations: Iterable[Relation]) -> tuple[Problem, ...]:
    """Return a problem for each example that a relation does not keep."""
    return tuple(problem for relation in relations for problem in _check(relation))


def doubt_examples(relations: Iterable[Relation]) -> tuple[Problem, ...]:
    """Return a warning for each question that holds its answer in every example."""
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
    for language in ask.text:
        stems = [(example, _stem(fact, ask, language)) for example, fact in told]
        guessed = [(example, stem) for example, (stem, given) in stems if stem and given]
        if guessed and len(guessed) == sum(bool(stem) for _, (stem, _) in stems):
            example, stem = guessed[0]
            message = f"the question {ask.id} tells its answer in every example: {stem!r}"
            yield replace(_problem(example, "says", message), warning=True)
            return


def _stem(fact: Fact, ask: Ask, language: str) -> tuple[str, bool]:
    """Write a question, and tell whether it gives its answer away; nothing if it has none."""
    key, cloze = fact.get(ask.answer), ask.kind == "cloze"
    wording = write(ask.parts[language], dict(fact), ask.answer if cloze else "", language)
    if key is None or wording is None:
        return "", False
    answer = wording.answer if cloze else _said(key, language)
    return wording.stem, gives_away(wording.stem, answer, key)


def _check(relation: Relation) -> Iterator[Problem]:
    rules = compile_rules([relation])
    for example in relation.examples:
        found = facts_in(example.text, example.language, rules)
        if example.silent:
            if found:
                yield _problem(example, "silent", f"found {_tell(found[0], example)}")
        elif len(found) != 1:
            told = "; ".join(_tell(fact, example) for fact in found) or "nothing"
            yield _problem(example, "says", f"gives {told}; one fact is wanted")
        else:
            yield from _check_fact(relation, example, found[0])


def facts_in(text: str, language: str, rules: RuleSet) -> tuple[Fact, ...]:
    """Return the sure facts in a text of one paragraph."""
    article = Article("example", text, "", language, (Paragraph(0, len(text), language),))
    facts = gather(find(annotate(article, tuple(split(article))), rules))
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
            yield _problem(example, ask.id, f"we write {got!r}")


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
