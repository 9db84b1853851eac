"""`play`: the quiz in the app, or line by line where there is no terminal."""

import os
import sys
from pathlib import Path

from quizgen.commands.gathering import questions_from
from quizgen.commands.saying import say_fewer
from quizgen.models import Language, Question

# Each command imports the stages it needs, so that none waits for those of another.
# ruff: noqa: PLC0415

SHORT_QUIZ = 20
"""Questions of the quiz that opens without a command."""


def play_seeds() -> None:
    """Open the quiz on the articles that come with quizgen."""
    play_quiz([], [], SHORT_QUIZ, [], plain=False)


def play_quiz(
    sources: list[str],
    languages: list[str],
    count: int | None,
    templates: list[Path],
    *,
    plain: bool,
) -> None:
    """Play: in the app on a terminal, else line by line."""
    from quizgen.locations import seed_folder
    from quizgen.playing.phrases import interface_language
    from quizgen.playing.plain import must_be_plain, play_plain

    own = interface_language()
    names = sources or [str(seed_folder())]
    questions = questions_from(names, languages, templates, None)
    if not languages:
        questions = _in_one_language(questions, own)
    say_fewer(len(questions), count, "questions")
    questions = questions[:count]
    streams = sys.stdin, sys.stdout, sys.stderr
    if plain or must_be_plain(*streams, term=os.environ.get("TERM", "")):
        play_plain(questions, sys.stdin, sys.stdout, own)
        return
    from quizgen.tui.app import run

    run(questions, own)


def _in_one_language(questions: tuple[Question, ...], own: Language) -> tuple[Question, ...]:
    """Without a wish, ask in the reader's language, else in that of the best question."""
    asked = {question.language for question in questions}
    language = own if own in asked else questions[0].language
    return tuple(question for question in questions if question.language == language)
