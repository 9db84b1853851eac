"""Which formats there are, by name and by a file's extension.

In: the name of a format. Out: the function that writes questions in it.
"""

from collections.abc import Callable, Sequence
from importlib import import_module

from quizgen.models import Question

Writer = Callable[[Sequence[Question], str], str]
"""From questions and a title to the text of a file."""

_WRITERS = {
    "csv": ("exporting.tables", "write_csv"),
    "tsv": ("exporting.tables", "write_tsv"),
    "anki-text": ("anki.plain", "write_plain"),
    "markdown": ("exporting.worksheet", "write_worksheet"),
    "gift": ("exporting.gift", "write_gift"),
    "moodle": ("exporting.moodle", "write_moodle"),
    "hashcards": ("exporting.hashcards", "write_hashcards"),
}
FORMATS = ("apkg", *_WRITERS)
EXTENSIONS = {
    ".apkg": "apkg",
    ".csv": "csv",
    ".tsv": "tsv",
    ".txt": "anki-text",
    ".md": "markdown",
    ".gift": "gift",
    ".xml": "moodle",
}


def load_writer(form: str) -> Writer:
    """Return the function that writes a format; only its own module is imported."""
    module, function = _WRITERS[form]
    writer: Writer = getattr(import_module(f"quizgen.{module}"), function)
    return writer
