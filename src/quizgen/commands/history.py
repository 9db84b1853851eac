"""`history`: what was answered so far, as text, CSV or JSON."""

import datetime as dt
from pathlib import Path
from typing import Literal, cast

from quizgen.commands.saying import check_choice, put, refuse_nothing
from quizgen.memory import history
from quizgen.memory.database import read_memory
from quizgen.memory.exports import write_history, write_reports
from quizgen.memory.places import data_folder
from quizgen.plain.history import tell_history, tell_reports
from quizgen.playing.phrases import Phrases, interface_language

FORMATS = ("text", "csv", "json")


def show_history(form: str, output: Path | None, data: Path | None, *, reported: bool) -> None:
    """Print statistics or every answer; exit 1 if there are none."""
    check_choice(form, FORMATS, "--format")
    now = dt.datetime.now().astimezone()
    with read_memory(data_folder(data), now) as memory:
        answers = history.records(memory) if memory else ()
        due = history.due_dates(memory) if memory else ()
        reports = history.reports(memory) if memory else ()
    refuse_nothing(reports if reported else answers, "nothing has been answered so far")
    phrases = Phrases(interface_language())
    table = cast("Literal['csv', 'json']", form)
    if reported:
        put(tell_reports(reports) if form == "text" else write_reports(reports, table), output)
    elif form == "text":
        put(tell_history(answers, due, now.date(), None, phrases), output)
    else:
        put(write_history(answers, table), output)
