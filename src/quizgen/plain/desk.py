"""Where a line quiz is read and written, and what typed lines mean.

In: streams. Out: harmless lines, in whatever characters the streams know.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import TextIO

from quizgen.playing.answer_text import plain
from quizgen.playing.phrases import Phrases
from quizgen.playing.wording import LETTERS
from quizgen.questions import Question
from quizgen.safety import line

ASCII_SIGNS = str.maketrans({"✓": "+", "≈": "~", "✗": "x", "—": "-", "·": "-", "→": ">"})
LONGEST = 2000
"""No line is read further than this many characters."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Where a line quiz is read and written."""

    stdin: TextIO
    stdout: TextIO
    phrases: Phrases
    clock: Callable[[], float]
    """Seconds, for how long an answer takes."""
    now: Callable[[], dt.datetime]
    """The date and time where the reader is."""

    def say(self, text: str = "") -> None:
        """Write a line."""
        self._write(text + "\n")

    def ask(self, prompt: str) -> str | None:
        """Read a line, harmless and trimmed; None at the end of the input."""
        self._write(prompt)
        try:
            answer = self.stdin.readline(LONGEST)
        except (UnicodeDecodeError, OSError):  # no text, or the terminal is gone
            return None
        return line(answer) if answer else None

    def _write(self, text: str) -> None:
        encoding = getattr(self.stdout, "encoding", None) or "utf-8"
        try:
            text.encode(encoding)
        except UnicodeEncodeError:
            text = text.translate(ASCII_SIGNS).encode(encoding, "replace").decode(encoding)
        self.stdout.write(text)
        self.stdout.flush()


def must_be_plain(*streams: TextIO, term: str = "") -> bool:
    """Tell whether only lines of text will do: a stream is no terminal, or it can do nothing."""
    return term == "dumb" or not all(stream.isatty() for stream in streams)


def meant(question: Question, typed: str) -> str | None:
    """Return the answer that was meant: by number, letter or text; None if that is unclear."""
    options = question.options
    if not options or not typed:
        return typed
    short = typed.casefold().rstrip(".)")
    places = [str(place) for place in range(1, len(options) + 1)]
    for names in (places, list(LETTERS[: len(options)])):
        if short in names:
            return options[names.index(short)]
    wanted = plain(typed)
    same = [option for option in options if plain(option) == wanted]
    begun = same or [option for option in options if wanted and plain(option).startswith(wanted)]
    return begun[0] if len(begun) == 1 else None
