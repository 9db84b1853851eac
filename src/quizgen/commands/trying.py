"""`try`: a template on a sentence or an article."""

from pathlib import Path

import typer

from quizgen.commands.saying import check_languages
from quizgen.errors import QuizgenError, TemplateErrors, did_you_mean
from quizgen.models import Article, Paragraph
from quizgen.safety import line, safe
from quizgen.templates.relations import Relation
from quizgen.words import codes

# Each command imports the stages it needs, so that none waits for those of another.
# ruff: noqa: PLC0415


def try_template(template: str, sentence: str, article: str, language: str) -> None:
    """Print what a template finds and asks; exit 1 if it finds nothing or is broken."""
    from quizgen.trying import try_out

    if bool(sentence.strip()) == bool(article):
        raise typer.BadParameter("give either --sentence or --article")
    check_languages([language] if language else [])
    relation = _relation(template)
    given = _sentences(sentence, language) if sentence else [_articles(article)]
    trials = [[try_out(relation, one, codes()) for one in articles] for articles in given]
    best = next((t for t in trials if any(trial.found for trial in t)), trials[0])
    report = "\n\n".join(trial.report for trial in best)
    typer.echo(safe(report.replace(f"{Path.cwd()}/", "")))
    if not any(trial.found for trial in best):
        raise typer.Exit(1)


def _relation(template: str) -> Relation:
    """Load a template file, or find a relation in force by its name."""
    from quizgen.checking import load, load_one

    path = Path(template)
    if path.is_file():
        loaded = load_one(path)
        if loaded.errors:
            raise TemplateErrors(loaded.errors)
        return loaded.relations[0]
    known = {relation.relation: relation for relation in load().relations}
    if template not in known:
        hint = did_you_mean(template, known)
        raise QuizgenError(f"there is no file {template} and no relation of this name{hint}")
    return known[template]


def _sentences(text: str, language: str) -> list[tuple[Article, ...]]:
    """Make an article of the sentence in each language it may be in, the likeliest first."""
    from quizgen.reading.tongues import identify

    text = line(text)
    likely = language or identify([text])[0]
    others = () if language else (code for code in codes() if code != likely)
    return [
        (Article("sentence", text, "", code, (Paragraph(0, len(text), code),)),)
        for code in (likely, *others)
    ]


def _articles(name: str) -> tuple[Article, ...]:
    from quizgen.reading.articles import read_articles

    return tuple(read_articles(name))
