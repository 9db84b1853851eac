"""What one line found in one sentence."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from quizgen.models import Mention, Sentence
from quizgen.templates.relations import Relation


@dataclass(frozen=True, slots=True)
class Finding:
    """One match of one line in one sentence."""

    relation: Relation
    arguments: Mapping[str, Mention]
    sentence: Sentence
    rule: str
    status: Literal["asserted", "hedged"]
