"""The command line: here what plays quizzes, in `commands/` what writes them and what authors need.

Each command reads its sources, calls one stage, and says what came out. Exit code 0: done;
1: nothing found, or something cannot be read or written; 2: wrong use.
"""

from typing import Annotated, Optional

import typer

from quizgen import __version__
from quizgen.commands import authoring, producing
from quizgen.commands.options import (
    Count,
    Data,
    Languages,
    Output,
    Templates,
    examples,
    one_of,
)

# The commands import what they need when they run, so that --help and --version stay fast.
# ruff: noqa: PLC0415

app = typer.Typer(
    name="quizgen",
    help="Turn news articles in German, English or French into a quiz. Offline, by rules.\n\n"
    "Without a command, quizgen opens your library of quizzes.",
    epilog=examples(
        "quizgen play article.html --count 10",
        "quizgen export article.html --language en --output news.apkg",
    ),
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:  # noqa: FBT001  (typer's callback)
    if wanted:
        typer.echo(f"quizgen {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def start(
    context: typer.Context,
    version: Annotated[  # noqa: ARG001  (its callback does it)
        bool,
        typer.Option(
            "--version", callback=_version, is_eager=True, help="Show the version and exit."
        ),
    ] = False,
    data: Data = None,
) -> None:
    """Without a command, open the library."""
    if context.invoked_subcommand is None:
        from quizgen.commands.playing import open_library

        open_library(data)


@app.command(
    epilog=examples(
        "quizgen play article.html --language fr --count 10",
        "quizgen play quiz.json --exam --minutes 5",
        "quizgen play --due",
    )
)
def play(
    sources: Annotated[
        Optional[list[str]],  # noqa: UP045
        typer.Argument(
            metavar="[SOURCE…]",
            help="Articles, folders or files of questions; without any, the articles that come "
            "with quizgen.",
        ),
    ] = None,
    language: Languages = None,
    count: Count = None,
    kind: Annotated[
        Optional[list[str]],  # noqa: UP045
        typer.Option(
            "--kind",
            "-k",
            metavar="choice|cloze",
            help="Only with options, or with a gap.",
            autocompletion=one_of("choice", "cloze"),
        ),
    ] = None,
    topic: Annotated[
        Optional[list[str]],  # noqa: UP045
        typer.Option(
            "--topic",
            metavar="TOPIC",
            help="Only about person, place, date, money …; may be repeated.",
        ),
    ] = None,
    due: Annotated[
        bool, typer.Option("--due", help="Ask what is due today, from all quizzes.")
    ] = False,
    exam: Annotated[bool, typer.Option("--exam", help="Feedback at the end, no hints.")] = False,
    minutes: Annotated[
        float,
        typer.Option(
            "--minutes", metavar="N", min=0, show_default=False, help="So much time for all."
        ),
    ] = 0,
    new: Annotated[bool, typer.Option("--new", help="Begin afresh, even if one was left.")] = False,
    plain: Annotated[bool, typer.Option("--plain", help="Line by line, without colours.")] = False,
    templates: Templates = None,
    data: Data = None,
) -> None:
    """Take the quiz, in the terminal app or line by line.

    It is line by line where there is no terminal, and with --plain. A quiz that you left goes on
    where it stood.
    """
    from quizgen.commands.planning import Wishes
    from quizgen.commands.playing import play_quiz

    chosen = tuple(language or ()), count, tuple(kind or ()), tuple(topic or ())
    wishes = Wishes(*chosen, exam=exam, minutes=minutes, due=due, new=new)
    play_quiz(sources or [], wishes, templates or [], data, plain=plain)


@app.command(epilog=examples("quizgen serve --port 8080"))
def serve(
    port: Annotated[
        int, typer.Option("--port", metavar="N", min=1, max=65535, help="The port to use.")
    ] = 8000,
    data: Data = None,
) -> None:
    """Show the app in a browser on this computer.

    Needs the extra `serve`: pip install 'quizgen[serve]'
    """
    from quizgen.commands.serving import serve as serve_app

    serve_app(port, data)


@app.command(
    epilog=examples("quizgen history", "quizgen history --format csv --output answers.csv")
)
def history(
    form: Annotated[
        str,
        typer.Option(
            "--format",
            "-f",
            metavar="text|csv|json",
            help="How to write it.",
            autocompletion=one_of("text", "csv", "json"),
        ),
    ] = "text",
    output: Output = None,
    reported: Annotated[
        bool, typer.Option("--reported", help="Only the questions you reported, and why.")
    ] = False,
    data: Data = None,
) -> None:
    """Show what you answered so far, and what is due.

    As text, it is summed up by day, topic and language.
    """
    from quizgen.commands.history import show_history

    show_history(form, output, data, reported=reported)


# Help lists them in this order, behind those above.
app.add_typer(producing.app)
app.add_typer(authoring.app)
