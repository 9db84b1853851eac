"""The commands of those who write templates: explain, check, try, templates, new."""

from pathlib import Path
from typing import Annotated, Optional

import typer

from quizgen.commands.options import SourceArguments, Templates, a_language, examples, one_of

# The commands import what they need when they run, so that --help and --version stay fast.
# ruff: noqa: PLC0415

app = typer.Typer(rich_markup_mode=None)
new = typer.Typer(rich_markup_mode=None)


@app.command(epilog=examples("quizgen explain article.html"))
def explain(sources: SourceArguments, templates: Templates = None) -> None:
    """Show sentence by sentence what was found, and why not more.

    With the mentions in each, and the rule that found a fact.
    """
    from quizgen.commands.explaining import explain_sources

    explain_sources(sources, templates or [])


@app.command(epilog=examples("quizgen check", "quizgen check my_templates --watch"))
def check(
    paths: Annotated[
        Optional[list[Path]],  # noqa: UP045  (typer reads it)
        typer.Argument(
            metavar="[PATH…]", help="Templates or folders of them; without any, all in force."
        ),
    ] = None,
    form: Annotated[
        str,
        typer.Option(
            "--format",
            "-f",
            metavar="text|github",
            help="For people, or for GitHub.",
            autocompletion=one_of("text", "github"),
        ),
    ] = "text",
    watch: Annotated[
        bool, typer.Option("--watch", help="Check again after each change, until Ctrl+C.")
    ] = False,
) -> None:
    """Check templates and the examples in them.

    Each problem is told with its file, line and column, what is allowed, and the nearest right
    word. The exit code is 1 if there is one.
    """
    from quizgen.commands.checking import check_templates

    check_templates(paths or [], form, watch=watch)


@app.command(
    name="try",
    epilog=examples(
        'quizgen try founder -l en -s "Ada Byron founded Byron Ltd in 1990."',
        "quizgen try my_templates/christened_as.yaml --article article.txt",
    ),
)
def try_(
    template: Annotated[
        str, typer.Argument(metavar="FILE", help="A template, or the name of one in force.")
    ],
    sentence: Annotated[
        str, typer.Option("--sentence", "-s", metavar="TEXT", help="A sentence to try it on.")
    ] = "",
    article: Annotated[
        str, typer.Option("--article", "-a", metavar="SOURCE", help="An article to try it on.")
    ] = "",
    language: Annotated[
        str,
        typer.Option(
            "--language",
            "-l",
            metavar="de|en|fr",
            help="The language of the sentence.",
            autocompletion=a_language,
        ),
    ] = "",
) -> None:
    """Try a template on a sentence or an article.

    Shows what it finds, what fills its slots and what it asks, or what it lacked.
    """
    from quizgen.commands.trying import try_template

    try_template(template, sentence, article, language)


@app.command(epilog=examples("quizgen templates --coverage"))
def templates(
    templates: Templates = None,
    coverage: Annotated[
        bool, typer.Option("--coverage", help="How much each has in each language.")
    ] = False,
    settle: Annotated[
        bool,
        typer.Option("--settle", help="Note that the texts of DIR agree in all languages now."),
    ] = False,
) -> None:
    """List the templates in force and where they come from."""
    from quizgen.commands import listing_templates as listing

    extra = templates or []
    if settle:
        listing.settle_texts(extra)
    elif coverage:
        listing.list_coverage(extra)
    else:
        listing.list_templates(extra)


app.add_typer(new, name="new", help="Begin a template or a language for you to fill in.")


@new.command(epilog=examples("quizgen new relation christened_as --in my_templates"))
def relation(
    name: Annotated[
        str, typer.Argument(metavar="NAME", help="In small letters, such as christened_as.")
    ],
    folder: Annotated[
        Path, typer.Option("--in", metavar="DIR", help="The folder to write it into.")
    ] = Path(),
) -> None:
    """Write NAME.yaml, a template to fill in.

    `quizgen check` then leads from one TODO to the next.
    """
    from quizgen.commands.creating import create_relation

    create_relation(name, folder)


@new.command(epilog=examples("quizgen new language it Italian"))
def language(
    code: Annotated[str, typer.Argument(metavar="CODE", help="Two or three letters, such as it.")],
    name: Annotated[str, typer.Argument(metavar="NAME", help="In English, such as Italian.")],
) -> None:
    """Write the files of a language into this copy of quizgen.

    `quizgen check` then tells what is still missing.
    """
    from quizgen.commands.creating import create_language

    create_language(code, name)
