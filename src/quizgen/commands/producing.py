"""The commands that write down what an article tells or asks: facts, questions, export, lint."""

from pathlib import Path
from typing import Annotated, Optional

import typer

from quizgen.commands.options import (
    Count,
    Data,
    Everything,
    Format,
    Languages,
    Output,
    SourceArguments,
    Templates,
    a_format,
    examples,
)

# The commands import what they need when they run, so that --help and --version stay fast.
# ruff: noqa: PLC0415

app = typer.Typer(rich_markup_mode=None)


@app.command(
    epilog=examples(
        "quizgen facts article.html", "quizgen facts article.html --format yaml --output facts.yaml"
    )
)
def facts(
    sources: SourceArguments,
    form: Format = "text",
    count: Count = None,
    templates: Templates = None,
    output: Output = None,
) -> None:
    """List what was found, with the sentences that prove it.

    The YAML can be corrected by hand and given back as a source.
    """
    from quizgen.commands.listing import list_facts

    list_facts(sources, form, count, templates or [], output)


@app.command(
    epilog=examples(
        "quizgen questions article.html --language de --count 10",
        "quizgen questions news/ --format json --output quiz.json",
    )
)
def questions(
    sources: SourceArguments,
    language: Languages = None,
    form: Format = "text",
    count: Count = None,
    templates: Templates = None,
    output: Output = None,
    everything: Everything = False,
    data: Data = None,
) -> None:
    """List the questions, for reading or as a file to edit.

    The JSON and YAML can be edited, played and exported.
    """
    from quizgen.commands.deciding import decided
    from quizgen.commands.listing import list_questions

    wanted = decided(data, everything=everything)
    list_questions(sources, language or [], form, count, templates or [], output, wanted)


@app.command(
    epilog=examples(
        "quizgen export article.html --language en --output news.apkg",
        "quizgen export article.html --output news.apkg --diff",
        "quizgen export quiz.json --to hashcards --output cards.md",
    )
)
def export(
    sources: SourceArguments,
    output: Annotated[
        Path,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help=".apkg, .txt, .csv, .tsv, .md, .gift or .xml; with --to, '-' for the screen.",
        ),
    ],
    to: Annotated[
        str,
        typer.Option(
            "--to",
            metavar="FORMAT",
            help="Whatever the extension: apkg, anki-text, csv, tsv, markdown, gift, moodle or "
            "hashcards.",
            autocompletion=a_format,
        ),
    ] = "",
    language: Languages = None,
    count: Count = None,
    name: Annotated[
        str, typer.Option("--name", metavar="NAME", help="The deck's name; else made of FILE.")
    ] = "",
    rename: Annotated[
        bool, typer.Option("--rename", help="Let a deck take another --name.")
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Only list what would change in a deck.")
    ] = False,
    typed: Annotated[
        Optional[bool],  # noqa: UP045
        typer.Option("--typed/--no-typed", help="Have the answers of gaps typed."),
    ] = None,
    spoken: Annotated[
        Optional[bool],  # noqa: UP045
        typer.Option("--spoken/--no-spoken", help="Have answers read aloud, by the device."),
    ] = None,
    templates: Templates = None,
    everything: Everything = False,
    data: Data = None,
) -> None:
    """Write an Anki deck, or a file for other programs.

    The extension of FILE decides: .apkg is an Anki deck; .txt Anki's import of text; .csv and .tsv
    spreadsheets; .md a worksheet; .gift and .xml Moodle. Export a deck to the same file again when
    its questions have changed: whoever imports it keeps all that was learned.
    """
    from quizgen.commands.deciding import decided
    from quizgen.commands.exporting import export_questions

    export_questions(
        sources,
        language or [],
        count,
        templates or [],
        output,
        to,
        name,
        decided(data, everything=everything),
        diff=diff,
        rename=rename,
        wishes={"Type": typed, "Speak": spoken},
    )


@app.command(epilog=examples("quizgen lint quiz.json"))
def lint(sources: SourceArguments, language: Languages = None, templates: Templates = None) -> None:
    """Look for flaws in questions.

    Such as in a file that you have edited. The exit code is 1 if there are any.
    """
    from quizgen.commands.linting import lint_questions

    lint_questions(sources, language or [], templates or [])
