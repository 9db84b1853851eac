"""Where things lie: what comes with quizgen, and what belongs to its user.

In a checkout `question_templates/` and `seeds/` stand beside `src/`; a wheel carries them inside.
"""

from collections.abc import Sequence
from pathlib import Path

PACKAGE = Path(__file__).parent
PROJECT = PACKAGE.parents[1]
ARTICLE_SUFFIXES = frozenset({".md", ".txt"})


def template_folders(extra: Sequence[Path] = ()) -> tuple[Path, ...]:
    """Return the folder of our templates, then the user's own."""
    return (_shipped("question_templates"), *extra)


def seed_articles() -> tuple[Path, ...]:
    """Return the articles that come with quizgen, sorted by name."""
    folder = _shipped("seeds")
    files = sorted(folder.iterdir()) if folder.is_dir() else []
    return tuple(
        path for path in files if path.suffix in ARTICLE_SUFFIXES and path.name != "README.md"
    )


def data_folder() -> Path:
    """Return the folder for the user's results; it need not exist yet."""
    import platformdirs  # noqa: PLC0415  (most commands never store anything)

    return platformdirs.user_data_path("quizgen", appauthor=False)


def _shipped(name: str) -> Path:
    """Find a folder that comes with quizgen."""
    inside = PACKAGE / name
    return inside if inside.is_dir() else PROJECT / name
