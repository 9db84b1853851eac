"""Starts quizgen, and turns what went wrong into one message and an exit code."""

import sys


def main() -> None:
    """Run the command line."""
    from quizgen.cli import app  # noqa: PLC0415  (errors below need no typer)
    from quizgen.errors import QuizgenError  # noqa: PLC0415
    from quizgen.safety import safe  # noqa: PLC0415

    for stream in (sys.stdout, sys.stderr):
        # A terminal or pipe that lacks a character shows another one; it ends no command.
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    try:
        app()
    except QuizgenError as error:
        print(safe(f"quizgen: {error}"), file=sys.stderr)  # noqa: T201  (the program's own voice)
        sys.exit(1)


if __name__ == "__main__":
    main()
