"""Draws the picture for the README: a question on the seed articles, as the program shows it.

Run: python docs/make_pictures.py
Out: docs/pictures/quiz.svg, the same at each run.
"""

import asyncio
import os
from itertools import count
from pathlib import Path

os.environ |= {"TERM": "xterm-256color", "COLORTERM": "truecolor", "TEXTUAL_ANIMATIONS": "none"}
os.environ.pop("NO_COLOR", None)

from quizgen.asking.choosing import choose
from quizgen.commands.gathering import load_relations
from quizgen.generate import all_questions
from quizgen.locations import seed_folder
from quizgen.models import Question
from quizgen.playing.quiz import Quiz
from quizgen.sources import read_sources
from quizgen.tui.app import QuizApp

PICTURE = Path(__file__).parent / "pictures" / "quiz.svg"
SIZE = (104, 32)
LANGUAGE = "en"
LENGTH = 20
PLAYED = "✓✓✗✓✓✓✗✓✓✓✓"
"""How the questions before the shown one went."""
SECONDS = (9, 5, 14, 4, 3, 2, 7, 6, 4, 3, 5)


def seed_questions() -> tuple[Question, ...]:
    """Return the questions on the articles that come with quizgen."""
    articles = read_sources([str(seed_folder())]).articles
    return choose(all_questions(articles, (), load_relations([]), (LANGUAGE,)), None)


def is_telling(question: Question) -> bool:
    """Tell whether a question shows much: its options are names, its proof in another language."""
    named = question.kind == "multiple_choice" and question.answer_kind == "person"
    return named and question.evidence[0].language != LANGUAGE


def started() -> Quiz:
    """Return a quiz that has come to a telling question."""
    questions = seed_questions()
    shown = next(filter(is_telling, questions))
    others = [question for question in questions if question is not shown]
    quiz = Quiz((*others[: len(PLAYED)], shown, *others[len(PLAYED) : LENGTH - 1]))
    for question, sign, seconds in zip(quiz.questions, PLAYED, SECONDS, strict=False):
        quiz = quiz.answer(question.answer if sign == "✓" else "", float(seconds))
    return quiz


async def draw(quiz: Quiz) -> str:
    """Answer the quiz's next question rightly and return the screen as SVG."""
    assert quiz.current
    ticks = count()
    app = QuizApp((), LANGUAGE, clock=lambda: 3.0 * next(ticks))
    app.asking.quiz = quiz
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press(str(quiz.current.options.index(quiz.current.answer) + 1))
        await pilot.pause()
        svg = app.export_screenshot(title="quizgen")
    # Some renderers drop leading blanks without this.
    svg = svg.replace("<svg ", '<svg xml:space="preserve" ', 1)
    return "\n".join(row.rstrip() for row in svg.splitlines()) + "\n"


if __name__ == "__main__":
    PICTURE.parent.mkdir(exist_ok=True)
    PICTURE.write_text(asyncio.run(draw(started())), encoding="utf-8")
