"""Where the templates and articles that come with quizgen lie, and the user's own templates.

In a checkout `question_templates/` and `seeds/` stand beside `src/`; a wheel carries them inside.
"""

from collections.abc import Sequence
from pathlib import Path

PACKAGE = Path(__file__).parent
PROJECT = PACKAGE.parents[1]


def template_folders(extra: Sequence[Path] = ()) -> tuple[Path, ...]:
    """Return the folders in force: ours, the user's if there is one, and further ones."""
    own = own_templates()
    return (shipped_templates(), *([own] if own.is_dir() else []), *extra)


def shipped_templates() -> Path:
    """Return the folder of the templates that come with quizgen."""
    return _shipped("question_templates")


def own_templates() -> Path:
    """Return the folder in which a user's own templates are always in force."""
    from platformdirs import user_config_path  # noqa: PLC0415  (not needed for --help)

    return user_config_path("quizgen") / "templates"


def seed_folder() -> Path:
    """Return the folder of the articles that come with quizgen."""
    return _shipped("seeds")


def _shipped(name: str) -> Path:
    """Find a folder that comes with quizgen."""
    # The checkout comes first: a copy that a build left inside would be out of date.
    in_checkout = (PROJECT / "pyproject.toml").is_file()
    return (PROJECT if in_checkout else PACKAGE) / name
