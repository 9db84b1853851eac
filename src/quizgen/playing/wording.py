"""Words for what happened in a quiz, the same on every screen.

In: a quiz and the interface's texts. Out: short texts, harmless for a terminal.
"""

from quizgen.models import Question
from quizgen.playing.phrases import Phrases
from quizgen.playing.quiz import Quiz, Reply
from quizgen.safety import line

SIGNS = {"right": "✓", "almost": "≈", "wrong": "✗"}
"""What says the verdict without colour."""


def verdict(question: Question, reply: Reply, phrases: Phrases) -> str:
    """Say how good a reply was, with the answer where it was not simply right."""
    if reply.verdict == "right" and not reply.note:
        return phrases("right")
    key = {"right": "right_is", "almost": "almost", "wrong": "answer_was"}[reply.verdict]
    return phrases(key, answer=line(question.answer))


def details(quiz: Quiz, phrases: Phrases) -> str:
    """Say why, and what comes of the latest reply: typo · +30, or: again at the end."""
    reply = quiz.last
    if reply is None:
        return ""
    why = phrases(f"note.{reply.note}") if reply.note else ""
    gained = phrases("gained", points=quiz.gained) if quiz.gained else ""
    later = phrases("comes_back") if reply.verdict == "wrong" else ""
    return " · ".join(filter(None, (why, gained, later)))


def topic(question: Question, phrases: Phrases) -> str:
    """Name what a question asks for: People, Dates; nothing for a kind without a name."""
    key = f"kind.{question.answer_kind}"
    return phrases(key) if key in phrases else ""


def share(part: float, phrases: Phrases) -> str:
    """Write a share as a percentage."""
    return phrases("percent", number=round(100 * part))


def result(quiz: Quiz, phrases: Phrases) -> str:
    """Sum the quiz up in one line."""
    if not quiz.replies:
        return phrases("summary.nothing")
    return phrases(
        "plain.result",
        score=phrases.number(quiz.score),
        accuracy=share(quiz.accuracy, phrases),
        streak=quiz.best_streak,
        time=phrases.duration(quiz.seconds),
    )
