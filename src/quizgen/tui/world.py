"""What the screens touch of the world outside: stored answers, clocks, articles, the language."""

import datetime as dt
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from quizgen.memory.database import Memory
from quizgen.playing.phrases import Phrases
from quizgen.questions import Question

if TYPE_CHECKING:
    from quizgen.memory.library import Entry

Gather: TypeAlias = Callable[[str, Callable[[str], None]], tuple["Entry", tuple[Question, ...]]]
"""Makes a quiz from a path or pasted text, telling of each step; touches no storage."""


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


@dataclass
class World:
    """Handed from screen to screen; only the language changes."""

    memory: Memory
    phrases: Phrases
    gather: Gather
    clock: Callable[[], float] = field(default=time.monotonic)
    """Seconds, for how long an answer takes."""
    now: Callable[[], dt.datetime] = field(default=_now)
    """The time of day, for when something is due."""

    @property
    def today(self) -> dt.date:
        """Return the reader's date."""
        return self.now().astimezone().date()
