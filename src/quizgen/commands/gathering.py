"""What the commands are given, taken through the pipeline.

In: sources and options as they were typed. Out: facts, questions or relations.
"""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from quizgen.commands.saying import (
    check_languages,
    progress,
    refuse_nothing,
    say_fewer,
    say_left_out,
)
from quizgen.errors import QuizgenError, TemplateErrors, did_you_mean
from quizgen.loading import loading
from quizgen.memory.decisions import Decision, apply
from quizgen.models import Fact, Language, Question
from quizgen.safety import safe
from quizgen.templates.relations import Relation
from quizgen.words import codes

if TYPE_CHECKING:
    from quizgen.sources import Sources

# Each command imports the stages it needs, so that none waits for those of another.
# ruff: noqa: PLC0415


def facts_from(
    sources: list[str], templates: list[Path], on_error: Callable[[str], None]
) -> tuple[Fact, ...]:
    """Return the facts that the sources tell or give; what cannot be read is handed on."""
    from quizgen.generate import facts_of
    from quizgen.sources import distinct, read_sources

    with progress() as tell:
        given = read_sources(sources, tell, on_error)
        found = facts_of(given.articles, all_relations(templates)) if given.articles else ()
    return distinct((*given.facts, *found))


def questions_from(
    sources: list[str],
    languages: Sequence[str],
    templates: list[Path],
    count: int | None,
    decided: Mapping[str, Decision] | None = None,
    on_error: Callable[[str], None] | None = None,
) -> tuple[Question, ...]:
    """Return the best questions of all sources that the person wants, in the order to ask them.

    What cannot be read is handed on; without `on_error` it is refused, and all with it.
    """
    from quizgen.sources import read_sources

    wanted = check_languages(languages) or codes()
    with progress() as tell:
        given = read_sources(sources, tell, on_error)
        relations = all_relations(templates) if given.articles or given.facts else ()
        questions = all_questions_on(given, relations, wanted)
    refuse_nothing(questions, f"no questions: {_why_none(given, wanted)}")
    kept = apply(decided or {}, questions)
    say_left_out(len(questions) - len(kept))
    refuse_nothing(kept, "no questions: you dropped them all")
    say_fewer(len(kept), count, "questions")
    return kept[:count]


def _why_none(given: "Sources", languages: Sequence[Language]) -> str:
    if given.articles or given.facts:
        return "nothing was found that is sure enough to ask"
    return f"the files have none in {', '.join(languages)}"


def all_questions_on(
    given: "Sources", relations: Sequence[Relation], languages: Sequence[Language]
) -> tuple[Question, ...]:
    """Return the questions that were given, then those made from articles and facts."""
    from quizgen.sources import distinct

    questions = tuple(q for q in given.questions if q.language in languages)
    if given.articles or given.facts:
        from quizgen.asking.choosing import choose
        from quizgen.generate import all_questions

        _check_relations(given.facts, relations)
        made = all_questions(given.articles, given.facts, relations, languages)
        questions += choose(made, None)
    return distinct(questions)


def _check_relations(facts: Sequence[Fact], relations: Sequence[Relation]) -> None:
    known = {relation.relation for relation in relations}
    for name in [fact.relation for fact in facts if fact.relation not in known]:
        raise QuizgenError(f"no template asks about {name!r}{did_you_mean(name, known)}")


def load_relations(extra: Sequence[Path]) -> tuple[Relation, ...]:
    """Return the relations of all good template files; tell of the broken ones."""
    from quizgen.checking import load

    with loading():  # they stay, as modules do
        loaded = load(extra)
    if loaded.errors:
        typer.echo(safe(str(TemplateErrors(loaded.errors))), err=True)
    if not loaded.relations:
        raise QuizgenError("there is no template that can be used")
    return loaded.relations


def all_relations(extra: Sequence[Path]) -> tuple[Relation, ...]:
    """Return what the templates know, and the articles' own clauses."""
    from quizgen.passages.facts import PASSAGE

    return (*load_relations(extra), PASSAGE)
