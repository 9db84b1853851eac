"""How good an answer is.

The values alone: a session that is resumed needs them, and not yet what checks a typed answer.
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

Grade: TypeAlias = Literal["right", "almost", "wrong"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """How good a typed answer is, and the key of the reason in the interface's texts."""

    grade: Grade
    note: str = ""
