"""What several commands are given, each with its help: sources, languages, folders, formats."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Optional

import typer

# Typer reads these annotations and knows no `X | None` in older versions.
# ruff: noqa: UP045


def one_of(*values: str) -> Callable[[], list[str]]:
    """Return what a shell asks which values an option takes."""
    return lambda: list(values)


def a_language() -> list[str]:
    """Return the codes of the languages, for a shell that completes one."""
    from quizgen.words import codes  # noqa: PLC0415  (help needs no words)

    return list(codes())


def a_format() -> list[str]:
    """Return the formats of files, for a shell that completes one."""
    from quizgen.exporting.formats import FORMATS  # noqa: PLC0415

    return list(FORMATS)


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
    Optional[list[str]],
    typer.Option(
        "--language",
        "-l",
        metavar="de|en|fr",
        help="Ask in this language; may be repeated.",
        autocompletion=a_language,
    ),
]
Count = Annotated[
    Optional[int],
    typer.Option("--count", "-n", metavar="N", min=1, help="Only the N best."),
]
Templates = Annotated[
    Optional[list[Path]],
    typer.Option(
        "--templates", metavar="DIR", help="A folder of your own templates; may be repeated."
    ),
]
Format = Annotated[
    str,
    typer.Option(
        "--format",
        "-f",
        metavar="text|json|yaml",
        help="How to write it.",
        autocompletion=one_of("text", "json", "yaml"),
    ),
]
Output = Annotated[
    Optional[Path],
    typer.Option("--output", "-o", metavar="FILE", help="Write to a file instead of the screen."),
]
Data = Annotated[
    Optional[Path],
    typer.Option("--data", metavar="DIR", help="Where your answers and decisions are kept."),
]
Everything = Annotated[
    bool, typer.Option("--all", help="Also what you dropped or reported, in its first wording.")
]


def examples(*lines: str) -> str:
    """Return what a command's help ends with: how it is used."""
    # With a backspace before it, a paragraph keeps its lines.
    head = "Examples:" if len(lines) > 1 else "Example:"
    return "\n".join(("\b", head, *(f"  {line}" for line in lines)))
