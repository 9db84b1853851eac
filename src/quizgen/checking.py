"""Loading and checking templates against what the languages know.

In: folders or files of the person's own. Out: relations, and every problem with its place.
"""

from collections.abc import Sequence
from pathlib import Path

from quizgen.errors import Problem
from quizgen.examples import check_examples
from quizgen.grammar import filters, verbs
from quizgen.locations import template_folders
from quizgen.matching.clause_lines import ANY_SPEECH
from quizgen.templates.relations import Loaded, Vocabulary, combine
from quizgen.templates.storing import load_stored
from quizgen.words import codes


def vocabulary() -> Vocabulary:
    """Return the filters and verbs that templates may use."""
    return Vocabulary(
        {code: filters(code) for code in codes()},
        {code: verbs(code) | {ANY_SPEECH} for code in codes()},
    )


def load(extra: Sequence[Path] = ()) -> Loaded:
    """Load our templates and those in the given folders."""
    words = vocabulary()
    return combine(load_stored(folder, words) for folder in template_folders(extra))


def check(paths: Sequence[Path]) -> tuple[tuple[Problem, ...], tuple[Problem, ...], int]:
    """Return the errors and warnings of the given templates, or of ours, and their number."""
    from quizgen.templates.loading import load_templates  # noqa: PLC0415  (imports pydantic)

    folders = tuple(paths) or template_folders()
    loaded = load_templates(folders, vocabulary())
    errors = (*loaded.errors, *check_examples(loaded.relations))
    return tuple(sorted(errors)), loaded.warnings, len(loaded.relations)
