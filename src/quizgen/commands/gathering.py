"""What the commands are given, taken through the pipeline.

In: sources and options as they were typed. Out: facts, questions or relations.
"""

from collections.abc import Sequence
from pathlib import Path

import typer

from quizgen.commands.saying import check_languages, progress, refuse_nothing, say_fewer
from quizgen.errors import QuizgenError, TemplateErrors, did_you_mean
from quizgen.models import Fact, Question
from quizgen.safety import safe
from quizgen.templates.relations import Relation
from quizgen.words import codes

# Each command imports the stages it needs, so that none waits for those of another.
# ruff: noqa: PLC0415


def facts_from(sources: list[str], templates: list[Path]) -> tuple[Fact, ...]:
    """Return the facts that the sources tell or give."""
    from quizgen.generate import facts_of
    from quizgen.sources import distinct, read_sources

    with progress() as tell:
        given = read_sources(sources, tell)
        found = facts_of(given.articles, load_relations(templates)) if given.articles else ()
    return distinct((*given.facts, *found))


def questions_from(
    sources: list[str], languages: Sequence[str], templates: list[Path], count: int | None
) -> tuple[Question, ...]:
    """Return the best questions of all sources, in the order to ask them."""
    from quizgen.sources import distinct, read_sources

    wanted = check_languages(languages) or codes()
    with progress() as tell:
        given = read_sources(sources, tell)
        questions = tuple(q for q in given.questions if q.language in wanted)
        if given.articles or given.facts:
            from quizgen.asking.choosing import choose
            from quizgen.generate import all_questions

            relations = load_relations(templates)
            _check_relations(given.facts, relations)
            made = all_questions(given.articles, given.facts, relations, wanted)
            questions += choose(made, None)
    chosen = distinct(questions)[:count]
    refuse_nothing(chosen, "no questions: nothing was found that is sure enough to ask")
    say_fewer(len(chosen), count, "questions")
    return chosen


def _check_relations(facts: Sequence[Fact], relations: Sequence[Relation]) -> None:
    known = {relation.relation for relation in relations}
    for name in [fact.relation for fact in facts if fact.relation not in known]:
        raise QuizgenError(f"no template asks about {name!r}{did_you_mean(name, known)}")


def load_relations(extra: Sequence[Path]) -> tuple[Relation, ...]:
    """Return the relations of all good template files; tell of the broken ones."""
    from quizgen.checking import load

    loaded = load(extra)
    if loaded.errors:
        typer.echo(safe(str(TemplateErrors(loaded.errors))), err=True)
    if not loaded.relations:
        raise QuizgenError("there is no template that can be used")
    return loaded.relations
