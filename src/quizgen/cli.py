"""The commands. Each reads its sources, calls one stage, and says what came out.

Exit code 0: done; 1: nothing found, or something cannot be read or written; 2: wrong use.
"""

from pathlib import Path
from typing import Annotated, Optional

import typer

from quizgen import __version__

# The commands import what they need when they run, so that --help and --version stay fast.
# ruff: noqa: PLC0415

app = typer.Typer(
    name="quizgen",
    help="Turn news articles in German, English or French into a quiz. Offline, by rules.",
    epilog="Without a command, quizgen opens your library of quizzes.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

SourceArguments = Annotated[
    list[str],
    typer.Argument(
        metavar="SOURCE…",
        help="Articles (.txt, .md, .html), folders of them, '-' for standard input, "
        "or quizgen's own .json and .yaml files.",
        show_default=False,
    ),
]
Languages = Annotated[
    Optional[list[str]],  # noqa: UP045  (typer reads it)
    typer.Option("--language", "-l", metavar="de|en|fr", help="Ask in this language; repeatable."),
]
Count = Annotated[
    Optional[int],  # noqa: UP045
    typer.Option(
        "--count", "-n", metavar="N", min=1, help="Only the best so many.", show_default=False
    ),
]
Templates = Annotated[
    Optional[list[Path]],  # noqa: UP045
    typer.Option("--templates", metavar="DIR", help="Add a folder of templates; repeatable."),
]
Format = Annotated[str, typer.Option("--format", "-f", metavar="text|json|yaml", help="How.")]
Output = Annotated[
    Optional[Path],  # noqa: UP045
    typer.Option("--output", "-o", metavar="FILE", help="Write to a file instead of the screen."),
]
Data = Annotated[
    Optional[Path],  # noqa: UP045
    typer.Option("--data", metavar="DIR", help="Where your answers and decisions are kept."),
]
Everything = Annotated[
    bool, typer.Option("--all", help="Also what you dropped or reported, in its first wording.")
]


def _version(wanted: bool) -> None:  # noqa: FBT001  (typer's callback)
    if wanted:
        typer.echo(f"quizgen {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def start(
    context: typer.Context,
    version: Annotated[  # noqa: ARG001  (its callback does it)
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say which one.")
    ] = False,
    data: Data = None,
) -> None:
    """Without a command, open the library."""
    if context.invoked_subcommand is None:
        from quizgen.commands.playing import open_library

        open_library(data)


@app.command()
def facts(
    sources: SourceArguments,
    form: Format = "text",
    count: Count = None,
    templates: Templates = None,
    output: Output = None,
) -> None:
    """List what was found, with the sentences that prove it."""
    from quizgen.commands.listing import list_facts

    list_facts(sources, form, count, templates or [], output)


@app.command()
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
    """List the questions; the JSON and YAML can be edited, played and exported."""
    from quizgen.commands.deciding import decided
    from quizgen.commands.listing import list_questions

    wanted = decided(data, everything=everything)
    list_questions(sources, language or [], form, count, templates or [], output, wanted)


@app.command()
def play(
    sources: Annotated[
        Optional[list[str]],  # noqa: UP045
        typer.Argument(metavar="[SOURCE…]", help="As above; nothing: the articles of quizgen."),
    ] = None,
    language: Languages = None,
    count: Count = None,
    kind: Annotated[
        Optional[list[str]],  # noqa: UP045
        typer.Option("--kind", "-k", metavar="choice|cloze", help="Only questions of this kind."),
    ] = None,
    topic: Annotated[
        Optional[list[str]],  # noqa: UP045
        typer.Option("--topic", metavar="TOPIC", help="Only person, date, …; repeatable."),
    ] = None,
    due: Annotated[
        bool, typer.Option("--due", help="What is due today, from all quizzes.")
    ] = False,
    exam: Annotated[bool, typer.Option("--exam", help="Feedback at the end; no hints.")] = False,
    minutes: Annotated[
        float, typer.Option("--minutes", metavar="N", min=0, help="So much time for all questions.")
    ] = 0,
    new: Annotated[bool, typer.Option("--new", help="Begin afresh what was paused.")] = False,
    plain: Annotated[bool, typer.Option("--plain", help="Line by line, without colours.")] = False,
    templates: Templates = None,
    data: Data = None,
) -> None:
    """Take the quiz: in the terminal app, or line by line where there is no terminal."""
    from quizgen.commands.planning import Wishes
    from quizgen.commands.playing import play_quiz

    chosen = tuple(language or ()), count, tuple(kind or ()), tuple(topic or ())
    wishes = Wishes(*chosen, exam=exam, minutes=minutes, due=due, new=new)
    play_quiz(sources or [], wishes, templates or [], data, plain=plain)


@app.command()
def export(
    sources: SourceArguments,
    output: Annotated[
        Path,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="An Anki deck (.apkg), .csv, .tsv, .txt (for Anki), .md, .gift, .xml (Moodle).",
        ),
    ],
    to: Annotated[
        str,
        typer.Option(
            "--to", metavar="FORMAT", help="Another format than the file's name tells: hashcards …"
        ),
    ] = "",
    language: Languages = None,
    count: Count = None,
    name: Annotated[str, typer.Option("--name", help="The deck's name.")] = "",
    rename: Annotated[bool, typer.Option("--rename", help="Let a deck change its name.")] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Only list what would change.")] = False,
    typed: Annotated[
        Optional[bool],  # noqa: UP045
        typer.Option("--typed/--no-typed", help="Have the answers of gaps typed."),
    ] = None,
    spoken: Annotated[
        Optional[bool],  # noqa: UP045
        typer.Option("--spoken/--no-spoken", help="Have answers read aloud."),
    ] = None,
    templates: Templates = None,
    everything: Everything = False,
    data: Data = None,
) -> None:
    """Write an Anki deck that keeps what was learned when it is imported again, or other files."""
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


@app.command()
def serve(
    port: Annotated[int, typer.Option("--port", min=1, max=65535, help="Of this computer.")] = 8000,
    data: Data = None,
) -> None:
    """Show the app in a browser on this computer; needs the extra `serve`."""
    from quizgen.commands.serving import serve as serve_app

    serve_app(port, data)


@app.command()
def history(
    form: Annotated[
        str, typer.Option("--format", "-f", metavar="text|csv|json", help="How.")
    ] = "text",
    output: Output = None,
    reported: Annotated[
        bool, typer.Option("--reported", help="Only the questions you reported, and why.")
    ] = False,
    data: Data = None,
) -> None:
    """Show what you answered so far: by day, topic and language, and what is due."""
    from quizgen.commands.history import show_history

    show_history(form, output, data, reported=reported)


@app.command()
def lint(sources: SourceArguments, language: Languages = None, templates: Templates = None) -> None:
    """Look for flaws in questions, such as in a file that you have edited."""
    from quizgen.commands.linting import lint_questions

    lint_questions(sources, language or [], templates or [])


@app.command()
def explain(sources: SourceArguments, templates: Templates = None) -> None:
    """Show sentence by sentence what was found, by which rule, and why not more."""
    from quizgen.commands.explaining import explain_sources

    explain_sources(sources, templates or [])


@app.command()
def check(
    paths: Annotated[
        Optional[list[Path]],  # noqa: UP045
        typer.Argument(metavar="[PATH…]", help="Files or folders; nothing: all in force."),
    ] = None,
    form: Annotated[
        str, typer.Option("--format", "-f", metavar="text|github", help="For people or for CI.")
    ] = "text",
    watch: Annotated[bool, typer.Option("--watch", help="Again after each change.")] = False,
) -> None:
    """Check templates: every problem with its place, and every example."""
    from quizgen.commands.checking import check_templates

    check_templates(paths or [], form, watch=watch)


new = typer.Typer(help="Write a template or a language for you to fill in.", rich_markup_mode=None)
app.add_typer(new, name="new")


@new.command()
def relation(
    name: Annotated[str, typer.Argument(metavar="NAME", help="In small letters: christened_as.")],
    folder: Annotated[
        Path, typer.Option("--in", metavar="DIR", help="Where to write it; else: here.")
    ] = Path(),
) -> None:
    """Write NAME.yaml, in which `quizgen check` leads from one TODO to the next."""
    from quizgen.commands.creating import create_relation

    create_relation(name, folder)


@new.command()
def language(
    code: Annotated[str, typer.Argument(metavar="CODE", help="Of two or three letters: it.")],
    name: Annotated[str, typer.Argument(metavar="NAME", help="In English: Italian.")],
) -> None:
    """Write the files of a language into this copy of quizgen; `quizgen check` leads through."""
    from quizgen.commands.creating import create_language

    create_language(code, name)


@app.command(name="try")
def try_(
    template: Annotated[
        str, typer.Argument(metavar="FILE", help="A template, or the name of one in force.")
    ],
    sentence: Annotated[str, typer.Option("--sentence", "-s", help="Try it on this.")] = "",
    article: Annotated[
        str, typer.Option("--article", "-a", metavar="SOURCE", help="Try it on an article.")
    ] = "",
    language: Annotated[
        str, typer.Option("--language", "-l", metavar="de|en|fr", help="That of the sentence.")
    ] = "",
) -> None:
    """Try a template: what it finds, what fills its slots, what it asks, and why not."""
    from quizgen.commands.trying import try_template

    try_template(template, sentence, article, language)


@app.command()
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
