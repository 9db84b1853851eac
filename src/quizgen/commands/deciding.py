"""What the person decided about questions, for the commands that list and export them.

In: where the answers are kept. Out: decisions by question id; none where nothing was decided.
"""

import datetime as dt
from pathlib import Path

from quizgen.errors import StorageError
from quizgen.memory.database import read_memory
from quizgen.memory.decisions import Decision, decisions
from quizgen.memory.places import data_folder


def decided(data: Path | None, *, everything: bool) -> dict[str, Decision]:
    """Return the decisions to go by: none if `everything` is wanted."""
    if everything:
        return {}
    try:
        with read_memory(data_folder(data), dt.datetime.now(dt.UTC)) as memory:
            return decisions(memory) if memory else {}
    except StorageError as error:
        text = "{problem}; --all goes on without your decisions"
        raise StorageError(text, problem=error) from error
