"""Questions as text for Anki's own import of text files.

In: questions and a title. Out: tab-separated text with Anki's headers: an id by which a note is
known again, a front, a back, tags. It suits any note type with a front and a back.
"""

import csv
import io
from collections.abc import Iterable, Sequence

from quizgen.anki.citations import cite
from quizgen.anki.escaping import clean, escape
from quizgen.anki.notes import tags_of
from quizgen.models import BLANK, Question

HEADERS = ("separator:tab", "html:true", "guid column:1", "tags column:4")


def write_plain(questions: Sequence[Question], title: str) -> str:
    """Return the file; its notes go into a deck called by the title."""
    text = io.StringIO(newline="")
    rows = csv.writer(text, delimiter="\t", lineterminator="\n")
    rows.writerows(map(_row, questions))
    headers = (*HEADERS, f"deck:{clean(title)}", "columns:Id\tFront\tBack\tTags")
    return "".join(f"#{header}\n" for header in headers) + text.getvalue()


def _row(question: Question) -> Iterable[str]:
    # Another guid than in our decks: there the note is of another type.
    guid = f"quizgen-text-{clean(question.id)}"
    return guid, _front(question), _back(question), " ".join(tags_of(question))


def _front(question: Question) -> str:
    stem = escape(question.stem).replace(BLANK, "<b>____</b>")
    options = "".join(f"<li>{escape(option)}</li>" for option in question.options)
    return f'{stem}<ol type="A" style="text-align: start">{options}</ol>' if options else stem


def _back(question: Question) -> str:
    forms = (question.answer, *question.also_right)
    answer = " · ".join(escape(form) for form in forms)
    return f"<b>{answer}</b>{cite(question.evidence, question.language)}"
