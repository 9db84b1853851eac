"""Where the templates and articles that come with quizgen lie.

In a checkout `question_templates/` and `seeds/` stand beside `src/`; a wheel carries them inside.
"""

from collections.abc import Sequence
from pathlib import Path

PACKAGE = Path(__file__).parent
PROJECT = PACKAGE.parents[1]


def template_folders(extra: Sequence[Path] = ()) -> tuple[Path, ...]:
    """Return the folder of our templates, then the user's own."""
    return (_shipped("question_templates"), *extra)


def seed_folder() -> Path:
    """Return the folder of the articles that come with quizgen."""
    return _shipped("seeds")


def _shipped(name: str) -> Path:
    """Find a folder that comes with quizgen."""
    # The checkout comes first: a copy that a build left inside would be out of date.
    in_checkout = (PROJECT / "pyproject.toml").is_file()
    return (PROJECT if in_checkout else PACKAGE) / name
