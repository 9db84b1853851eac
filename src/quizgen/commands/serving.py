"""`serve`: the terminal app in a browser on this computer, with nothing fetched from elsewhere."""

import shlex
import sys
from pathlib import Path

from quizgen.errors import QuizgenError
from quizgen.locations import PACKAGE

HOST = "127.0.0.1"
"""Whoever reaches the page has the rights of who started it: nobody but this computer may."""
PAGE = PACKAGE / "tui" / "page"


def serve(port: int, data: Path | None) -> None:
    """Serve the app until it is stopped."""
    try:
        from textual_serve.server import Server  # noqa: PLC0415  (an extra)
    except ImportError as error:
        raise QuizgenError("serve needs one package more: pip install 'quizgen[serve]'") from error
    words = [sys.executable, "-m", "quizgen", *(["--data", str(data.absolute())] if data else [])]
    Server(shlex.join(words), HOST, port, title="quizgen", templates_path=PAGE).serve()
