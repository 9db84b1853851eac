"""Words for what happened in a quiz, the same on every screen.

In: a quiz and the interface's texts. Out: short texts, harmless for a terminal.
"""

import datetime as dt

from quizgen.playing.phrases import Phrases, deferred
from quizgen.playing.quiz import Quiz
from quizgen.playing.scoring import Reply
from quizgen.questions import Question
from quizgen.safety import line

SIGNS = {"right": "✓", "almost": "≈", "wrong": "✗"}
"""What says the verdict without colour."""
VERDICTS = {
    "right": deferred("Correct: {answer}"),
    "almost": deferred("Almost: {answer}"),
    "wrong": deferred("It was {answer}"),
}
KINDS = {"multiple_choice": deferred("Multiple choice"), "cloze": deferred("Fill the gap")}
NOTES = {
    "no_accents": deferred("the accent is missing"),
    "accents": deferred("mind the accents"),
    "digraphs": deferred("with ae, oe, ue written out"),
    "typo": deferred("typo"),
    "close": deferred("very close"),
    "unit": deferred("another unit"),
    "value": deferred("another value"),
    "date_part": deferred("not as exact"),
    "date_finer": deferred("more exact than the article"),
    "shared_name": deferred("several share that name"),
    "first_name": deferred("first name only"),
    "other_first_name": deferred("another first name"),
    "confused": deferred("that is another one"),
    "opposite": deferred("the opposite"),
    "empty": deferred("revealed"),
    "more_words": deferred("more words than needed"),
    "half": deferred("part of it"),
}
"""Why an answer was graded as it was, by `Reply.note`."""
TOPICS = {
    "person": deferred("People"),
    "organisation": deferred("Organisations"),
    "place": deferred("Places"),
    "work": deferred("Works"),
    "name": deferred("Names"),
    "role": deferred("Roles"),
    "date": deferred("Dates"),
    "year": deferred("Years"),
    "money": deferred("Money"),
    "percent": deferred("Shares"),
    "number": deferred("Numbers"),
    "score": deferred("Results"),
    "quote": deferred("Quotes"),
    "term": deferred("Terms"),
}
"""What a question asks for, by `Question.answer_kind`."""

LETTERS = "abcdef"
"""Of the options; the next letters have other meanings."""
REPORTED = deferred("Reported: it will not be asked again.")
NEAR = 30
"""Up to so many days ahead are counted; then the date says more."""


def verdict(question: Question, reply: Reply, phrases: Phrases) -> str:
    """Say how good a reply was, with the answer where it was not simply right."""
    if reply.verdict == "right" and not reply.note:
        return phrases("Correct")
    return phrases(VERDICTS[reply.verdict], answer=line(question.answer))


def details(quiz: Quiz, phrases: Phrases) -> str:
    """Say why, and what comes of the latest reply: typo · +30, or: again at the end."""
    reply = quiz.last
    if reply is None:
        return ""
    if reply.reported:
        return phrases("reported: it will not be asked again")
    why = phrases(NOTES[reply.note]) if reply.note else ""
    why = phrases("counted as right by you") if reply.overridden else why
    gained = f"+{quiz.gained}" if quiz.gained else ""
    later = phrases("again at the end") if reply.verdict == "wrong" else ""
    return " · ".join(filter(None, (why, gained, later)))


def again(day: dt.date, today: dt.date, phrases: Phrases) -> str:
    """Say when a question comes back."""
    days = (day - today).days
    if days <= 0:
        return phrases("again today")
    if days == 1:
        return phrases("again tomorrow")
    if days <= NEAR:
        return phrases.many("again in {number} day", "again in {number} days", days)
    return phrases("again on {date}", date=phrases.date(day))


def topic(question: Question, phrases: Phrases) -> str:
    """Name what a question asks for: People, Dates; nothing for a kind without a name."""
    name = TOPICS.get(question.answer_kind)
    return phrases(name) if name else ""


def result(quiz: Quiz, phrases: Phrases) -> str:
    """Sum the quiz up in one line."""
    if not quiz.replies:
        return phrases("No answer yet.")
    return phrases(
        "{score} points · {accuracy} at the first try · best streak {streak} · {time}",
        score=phrases.number(quiz.score),
        accuracy=phrases.share(quiz.accuracy),
        streak=quiz.best_streak,
        time=phrases.duration(quiz.seconds),
    )
