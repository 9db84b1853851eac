"""Starts quizgen, and turns what went wrong into one message and an exit code."""

import sys


def main() -> None:
    """Run the command line."""
    from quizgen.cli import app  # noqa: PLC0415  (errors below need no typer)
    from quizgen.errors import QuizgenError  # noqa: PLC0415

    try:
        app()
    except QuizgenError as error:
        print(f"quizgen: {error}", file=sys.stderr)  # noqa: T201  (the program's own voice)
        sys.exit(1)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(1)


if __name__ == "__main__":
    main()
