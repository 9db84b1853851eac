"""What can go wrong, told so that the reader can mend it."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import NamedTuple

LONG_WORD, LIKE, VERY_LIKE = 6, 0.6, 0.75
"""In a long word a slip changes little; what differs more is another word."""


class QuizgenError(Exception):
    """A problem whose message is written for the person at the keyboard."""


class SourceError(QuizgenError):
    """A source cannot be read: missing, empty, binary, or in no language that quizgen knows."""


class OutputError(QuizgenError):
    """A file cannot be written."""


class StorageError(QuizgenError):
    """What is to be kept cannot be kept or read; nothing has been changed.

    It may meet the reader in the middle of a quiz, so it can be told in any language: the text
    is one of the interface's, and so is a `reason` among its values.
    """

    def __init__(self, text: str, **values: object) -> None:
        self.text, self.values = text, values
        super().__init__(text.format_map(values))


class AlreadyPlayingError(StorageError):
    """Another quizgen plays with the same answers."""


class Problem(NamedTuple):
    """One mistake in an author's file and where it stands."""

    path: str
    line: int
    column: int
    """Both from 1."""
    message: str
    """What is wrong; what is allowed; the nearest right word."""
    source: str = ""
    """The line itself."""
    warning: bool = False
    """The file can be used all the same."""

    def __str__(self) -> str:
        """Write `file:line:column: message`, the line and a caret."""
        kind = "warning: " if self.warning else ""
        head = f"{self.path}:{self.line}:{self.column}: {kind}{self.message}"
        if not self.source:
            return head
        number = f"{self.line:>5} | "
        caret = " " * (len(number) - 2) + "| " + " " * (self.column - 1) + "^"
        return f"{head}\n{number}{self.source}\n{caret}"


class TemplateErrors(QuizgenError):  # noqa: N818  (it holds several)
    """All the problems of all the template files that were read."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(map(str, self.problems)))


def did_you_mean(word: str, allowed: Iterable[str]) -> str:
    """Say `; did you mean 'x'?` if one of `allowed` is near `word`, else nothing."""
    alike = LIKE if len(word) < LONG_WORD else VERY_LIKE
    near = get_close_matches(word, sorted(allowed), n=1, cutoff=alike)
    return f"; did you mean {near[0]!r}?" if near else ""
