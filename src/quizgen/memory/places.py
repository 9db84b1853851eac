"""Where the answers are kept.

In: what the person asked for, and the environment. Out: a folder, which may not exist yet.
"""

import os
from collections.abc import Mapping
from pathlib import Path

HOME = "QUIZGEN_HOME"


def data_folder(given: Path | None = None, environment: Mapping[str, str] = os.environ) -> Path:
    """Return the folder given, else that of QUIZGEN_HOME, else the platform's own for data."""
    if given:
        return given
    if home := environment.get(HOME):
        return Path(home)
    from platformdirs import user_data_path  # noqa: PLC0415  (only if nobody said where)

    return user_data_path("quizgen", appauthor=False)
