"""`facts` and `questions`: what was found and what is asked about it, as text, JSON or YAML."""

from collections.abc import Mapping
from pathlib import Path
from typing import Literal, cast

from quizgen.commands.gathering import facts_from, questions_from
from quizgen.commands.saying import (
    check_format,
    put,
    refuse_nothing,
    refuse_unread,
    say_disputed,
    say_fewer,
)
from quizgen.memory.decisions import Decision

# Each command imports the stages it needs, so that none waits for those of another.
# ruff: noqa: PLC0415


def list_facts(
    sources: list[str], form: str, count: int | None, templates: list[Path], output: Path | None
) -> None:
    """Print the facts of the sources; exit 1 if there are none."""
    check_format(form)
    from quizgen.reports import tell_facts

    unread: list[str] = []
    found = facts_from(sources, templates, unread.append)
    facts = sorted(found, key=lambda fact: (-fact.worth, fact.id))
    chosen = facts[:count]
    refuse_nothing(chosen, "no facts were found")
    say_fewer(len(chosen), count, "facts")
    if form == "text":
        put(tell_facts(chosen), output)
    else:
        from quizgen.quizfiles import write_facts

        put(write_facts(chosen, cast("Literal['json', 'yaml']", form)), output)
    say_disputed(chosen)
    refuse_unread(unread)


def list_questions(
    sources: list[str],
    languages: list[str],
    form: str,
    count: int | None,
    templates: list[Path],
    output: Path | None,
    decided: Mapping[str, Decision] | None = None,
) -> None:
    """Print the questions on the sources; exit 1 if there are none."""
    check_format(form)
    from quizgen.reports import tell_questions

    unread: list[str] = []
    questions = questions_from(sources, languages, templates, count, decided, unread.append)
    if form == "text":
        put(tell_questions(questions), output)
    else:
        from quizgen.quizfiles import write_questions

        put(write_questions(questions, cast("Literal['json', 'yaml']", form)), output)
    refuse_unread(unread)
