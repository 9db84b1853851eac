"""What all commands say alike: refusals, notices, progress, and text to screen or file.

In: what was typed or found. Out: lines on standard output and error, or a whole file.
"""

import errno
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

import typer

from quizgen.errors import OutputError, QuizgenError, SourceError, did_you_mean
from quizgen.models import Fact, Language
from quizgen.safety import safe
from quizgen.words import codes

FORMATS = ("text", "json", "yaml")
LONG = 1000
"""From so many steps on, a job shows how far it is."""


def check_format(form: str) -> None:
    """Refuse a format that is none of ours."""
    check_choice(form, FORMATS, "--format")


def check_choice(given: str, allowed: Sequence[str], option: str) -> None:
    """Refuse a value that an option does not know."""
    if given not in allowed:
        hint = did_you_mean(given, allowed)
        message = f"{given!r} is none of {', '.join(allowed)}{hint}"
        raise typer.BadParameter(message, param_hint=option)


def check_languages(languages: Sequence[str]) -> tuple[Language, ...]:
    """Return the wanted languages once each; refuse a code that is none of ours."""
    for language in languages:
        if language not in codes():
            hint = did_you_mean(language, codes())
            raise typer.BadParameter(
                f"{language!r} is none of {', '.join(codes())}{hint}", param_hint="--language"
            )
    return tuple(dict.fromkeys(languages))


def refuse_nothing(found: Sequence[object], message: str) -> None:
    """End the command with exit code 1 if nothing was found."""
    if not found:
        raise QuizgenError(message)


def refuse_unread(problems: Sequence[str]) -> None:
    """End the command with exit code 1 if some of its sources could not be read."""
    if problems:
        raise SourceError("\n".join(problems))


def number(count: int, thing: str) -> str:
    """Write how many there are: 1 error, 2 errors."""
    return f"{count} {thing}" + "s" * (count != 1)


def say_fewer(found: int, count: int | None, things: str) -> None:
    """Say on standard error that there are fewer than wanted."""
    if count is not None and found < count:
        typer.echo(f"{found} of {count} {things}: no more are sure enough", err=True)


def say_left_out(left: int) -> None:
    """Say on standard error how many questions the person's own decisions keep away."""
    if left:
        told = number(left, "question")
        them = "it" if left == 1 else "them"
        typer.echo(f"{told} left out, as you decided; --all has {them}", err=True)


def say_disputed(facts: Sequence[Fact]) -> None:
    """Say on standard error how many facts the articles disagree about."""
    disputed = sum(fact.status == "disputed" for fact in facts)
    if disputed:
        typer.echo(f"{disputed} facts are disputed: the articles disagree, none is asked", err=True)


def put(text: str, output: Path | None, *, exact: bool = False) -> None:
    """Write to the screen, without control characters, or to a file, whole or not at all.

    What is `exact` reaches another program, but no terminal, as it is: with tabs and line ends.
    """
    if output is None and exact and not sys.stdout.isatty():
        typer.echo(text, nl=False)
        return
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


def can_ask() -> bool:
    """Tell whether there is someone to answer a question."""
    return sys.stdin.isatty() and sys.stderr.isatty()


@contextmanager
def progress() -> Iterator[Callable[[str], None] | None]:
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


@contextmanager
def counting(total: int) -> Iterator[Callable[[], object]]:
    """Show on a terminal how far a long job of so many steps is."""
    if total < LONG or not sys.stderr.isatty():
        yield lambda: None
        return
    steps = max(1, total // 100)
    with typer.progressbar(length=total, file=sys.stderr, update_min_steps=steps) as bar:
        yield lambda: bar.update(1)
