"""Starts quizgen, and turns what went wrong into one message and an exit code."""

import sys
from collections.abc import Callable


def main() -> None:
    """Run the command line."""
    from quizgen.errors import QuizgenError  # noqa: PLC0415
    from quizgen.loading import loading  # noqa: PLC0415
    from quizgen.safety import safe  # noqa: PLC0415

    for stream in (sys.stdout, sys.stderr):
        # A terminal or pipe that lacks a character shows another one; it ends no command.
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    try:
        with loading():
            app = _command()
        app()
    except QuizgenError as error:
        print(safe(f"quizgen: {error}"), file=sys.stderr)  # noqa: T201  (the program's own voice)
        sys.exit(1)


def _command() -> Callable[[], object]:
    """Load the command line; on a terminal, the library alone opens without it."""
    if sys.argv[1:] or not sys.stdout.isatty():
        from quizgen.cli import app  # noqa: PLC0415  (errors need no typer)

        return app
    from quizgen.commands.playing import open_library  # noqa: PLC0415

    return open_library


if __name__ == "__main__":
    main()
