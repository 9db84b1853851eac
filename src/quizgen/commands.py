"""What the commands do: the ends of the pipeline, where files, clock and screen are touched.

In: what the person typed. Out: text on the screen, a file, a quiz; problems on standard error.
"""

import errno
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Literal, cast

import typer

from quizgen.errors import OutputError, QuizgenError, TemplateErrors, did_you_mean
from quizgen.models import Fact, Language, Question
from quizgen.safety import safe
from quizgen.templates.relations import Relation
from quizgen.words import codes

# Each command imports the stages it needs, so that none waits for those of another.
# ruff: noqa: PLC0415

FORMATS = ("text", "json", "yaml")
SHORT_QUIZ = 20
"""Questions of the quiz that opens without a command."""


# ---- facts and questions --------------------------------------------------------------------


def list_facts(
    sources: list[str], form: str, count: int | None, templates: list[Path], output: Path | None
) -> None:
    """Print the facts of the sources; exit 1 if there are none."""
    _check_format(form)
    from quizgen.reports import tell_facts

    facts = sorted(_facts(sources, templates), key=lambda fact: (-fact.worth, fact.id))
    chosen = facts[:count]
    _refuse_nothing(chosen, "no facts were found")
    _say_fewer(len(chosen), count, "facts")
    if form == "text":
        _put(tell_facts(chosen), output)
    else:
        from quizgen.quizfiles import write_facts

        _put(write_facts(chosen, cast("Literal['json', 'yaml']", form)), output)
    _say_disputed(chosen)


def list_questions(
    sources: list[str],
    languages: list[str],
    form: str,
    count: int | None,
    templates: list[Path],
    output: Path | None,
) -> None:
    """Print the questions on the sources; exit 1 if there are none."""
    _check_format(form)
    from quizgen.reports import tell_questions

    questions = _questions(sources, languages, templates, count)
    if form == "text":
        _put(tell_questions(questions), output)
    else:
        from quizgen.quizfiles import write_questions

        _put(write_questions(questions, cast("Literal['json', 'yaml']", form)), output)


def _facts(sources: list[str], templates: list[Path]) -> tuple[Fact, ...]:
    from quizgen.generate import facts_of
    from quizgen.sources import distinct, read_sources

    with _progress() as tell:
        given = read_sources(sources, tell)
        found = facts_of(given.articles, load_relations(templates)) if given.articles else ()
    return distinct((*given.facts, *found))


def _questions(
    sources: list[str], languages: Sequence[str], templates: list[Path], count: int | None
) -> tuple[Question, ...]:
    """Return the best questions of all sources, in the order to ask them."""
    from quizgen.sources import distinct, read_sources

    wanted = _check_languages(languages) or codes()
    with _progress() as tell:
        given = read_sources(sources, tell)
        questions = tuple(q for q in given.questions if q.language in wanted)
        if given.articles or given.facts:
            from quizgen.asking.questions import choose
            from quizgen.generate import all_questions

            relations = load_relations(templates)
            _check_relations(given.facts, relations)
            made = all_questions(given.articles, given.facts, relations, wanted)
            questions += choose(made, None)
    chosen = distinct(questions)[:count]
    _refuse_nothing(chosen, "no questions: nothing was found that is sure enough to ask")
    _say_fewer(len(chosen), count, "questions")
    return chosen


def _check_relations(facts: Sequence[Fact], relations: Sequence[Relation]) -> None:
    known = {relation.relation for relation in relations}
    for name in [fact.relation for fact in facts if fact.relation not in known]:
        raise QuizgenError(f"no template asks about {name!r}{did_you_mean(name, known)}")


# ---- playing --------------------------------------------------------------------------------


def play_seeds() -> None:
    """Open the quiz on the articles that come with quizgen."""
    play_quiz([], [], SHORT_QUIZ, [], plain=False)


def play_quiz(
    sources: list[str],
    languages: list[str],
    count: int | None,
    templates: list[Path],
    *,
    plain: bool,
) -> None:
    """Play: in the app on a terminal, else line by line."""
    from quizgen.locations import seed_folder
    from quizgen.playing.phrases import interface_language
    from quizgen.playing.plain import must_be_plain, play_plain

    own = interface_language()
    names = sources or [str(seed_folder())]
    questions = _questions(names, languages, templates, None)
    if not languages:
        questions = _in_one_language(questions, own)
    _say_fewer(len(questions), count, "questions")
    questions = questions[:count]
    streams = sys.stdin, sys.stdout, sys.stderr
    if plain or must_be_plain(*streams, term=os.environ.get("TERM", "")):
        play_plain(questions, sys.stdin, sys.stdout, own)
        return
    from quizgen.tui.app import run

    run(questions, own)


def _in_one_language(questions: tuple[Question, ...], own: Language) -> tuple[Question, ...]:
    """Without a wish, ask in the reader's language, else in that of the best question."""
    asked = {question.language for question in questions}
    language = own if own in asked else questions[0].language
    return tuple(question for question in questions if question.language == language)


# ---- decks ----------------------------------------------------------------------------------


def export_deck(
    sources: list[str],
    languages: list[str],
    count: int | None,
    templates: list[Path],
    output: Path,
    name: str,
) -> None:
    """Write an Anki deck and say what is new in it."""
    if output.suffix != ".apkg":
        raise typer.BadParameter(f"{str(output)!r} is no .apkg file", param_hint="--output")
    questions = _questions(sources, languages, templates, count)
    from quizgen.anki.decks import write_deck

    deck = name or output.stem.replace("-", " ").replace("_", " ").strip().title()
    report = write_deck(questions, output, name=deck, now=int(time.time()))
    typer.echo(
        f"{output}: {report.new} new, {report.changed} changed, {report.unchanged} unchanged, "
        f"{report.retired} retired"
    )


# ---- explaining and checking ----------------------------------------------------------------


def explain_sources(sources: list[str], templates: list[Path]) -> None:
    """Print sentence by sentence what was found and why not more; exit 1 if nothing was."""
    from quizgen.explain import explain
    from quizgen.sources import read_sources

    given = read_sources(sources)
    relations = load_relations(templates)
    _refuse_nothing(given.articles, "there is no article to explain")
    for article in given.articles:
        typer.echo(safe(explain(article, relations)))


def check_templates(paths: list[Path]) -> None:
    """Print every problem of the templates; exit 1 if there is one."""
    from quizgen.checking import check

    errors, warnings, number = check(paths)
    for problem in (*errors, *warnings):
        typer.echo(safe(str(problem)))
    summary = f"{number} relations, {len(errors)} errors, {len(warnings)} warnings"
    typer.echo(summary, err=True)
    if errors:
        raise typer.Exit(1)


def load_relations(extra: Sequence[Path]) -> tuple[Relation, ...]:
    """Return the relations of all good template files; tell of the broken ones."""
    from quizgen.checking import load

    loaded = load(extra)
    if loaded.errors:
        typer.echo(safe(str(TemplateErrors(loaded.errors))), err=True)
    if not loaded.relations:
        raise QuizgenError("there is no template that can be used")
    return loaded.relations


# ---- saying ---------------------------------------------------------------------------------


def _check_format(form: str) -> None:
    if form not in FORMATS:
        hint = did_you_mean(form, FORMATS)
        raise typer.BadParameter(
            f"{form!r} is none of {', '.join(FORMATS)}{hint}", param_hint="--format"
        )


def _check_languages(languages: Sequence[str]) -> tuple[Language, ...]:
    for language in languages:
        if language not in codes():
            hint = did_you_mean(language, codes())
            raise typer.BadParameter(
                f"{language!r} is none of {', '.join(codes())}{hint}", param_hint="--language"
            )
    return tuple(dict.fromkeys(languages))


def _refuse_nothing(found: Sequence[object], message: str) -> None:
    if not found:
        raise QuizgenError(message)


def _say_fewer(number: int, count: int | None, things: str) -> None:
    if count is not None and number < count:
        typer.echo(f"{number} of {count} {things}: no more are sure enough", err=True)


def _say_disputed(facts: Sequence[Fact]) -> None:
    disputed = sum(fact.status == "disputed" for fact in facts)
    if disputed:
        typer.echo(f"{disputed} facts are disputed: the articles disagree, none is asked", err=True)


def _put(text: str, output: Path | None) -> None:
    """Write to the screen, without control characters, or to a file, whole or not at all."""
    if output is None:
        typer.echo(safe(text.rstrip("\n")))
        return
    try:
        _replace(output, text.encode(errors="replace"))
    except OSError as error:
        raise OutputError(f"cannot write {output}: {error.strerror}") from error


def _replace(path: Path, content: bytes) -> None:
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    part = path.parent / f"{path.name}.part"
    try:
        part.write_bytes(content)
        part.replace(path)
    finally:
        with suppress(OSError):
            part.unlink()


@contextmanager
def _progress() -> Iterator[Callable[[str], None] | None]:
    """Show on a terminal which source is being read; leave no trace of it."""
    if not sys.stderr.isatty():
        yield None
        return

    def tell(name: str) -> None:
        sys.stderr.write(f"\r\x1b[K{safe(Path(name).name)[:60]} …")
        sys.stderr.flush()

    try:
        yield tell
    finally:
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()
