"""What a line quiz says: questions, verdicts with their proof, hints, the summary.

In: a session. Out: lines on the desk.
"""

from collections import Counter

from quizgen.memory.cards import due_dates
from quizgen.memory.database import Memory
from quizgen.memory.sessions import Session
from quizgen.plain.desk import Desk
from quizgen.playing.hints import hint
from quizgen.playing.phrases import deferred
from quizgen.playing.quiz import Quiz
from quizgen.playing.quotation import evidence_of, origin, quotation
from quizgen.playing.scoring import rules
from quizgen.playing.wording import SIGNS, again, details, result, verdict
from quizgen.questions import BLANK, Question
from quizgen.safety import line

GAP = "______"
HELP = (
    deferred("A number, a letter or text answers; an empty line reveals the answer."),
    deferred("h gives a hint and halves the points; u takes back the latest step."),
    deferred("y says of the answer just given: I was right."),
    deferred("r reports this question as bad: it is never asked again."),
    deferred("q pauses: what you answered is kept, and you can go on later."),
    deferred("An equals sign before it makes any input an answer: =u"),
)


def show_question(question: Question, quiz: Quiz, desk: Desk) -> None:
    """Write a question and its options."""
    desk.say()
    desk.say(" · ".join(_head(question, quiz, desk)))
    desk.say(stem(question))
    for place, option in enumerate(question.options, 1):
        desk.say(f"  {place}) {line(option)}")


def show_feedback(session: Session, desk: Desk) -> None:
    """Write the verdict on the latest reply, what comes of it, and the proof."""
    quiz, phrases = session.quiz, desk.phrases
    if quiz.last is None or quiz.answered is None:
        return
    desk.say(f"{SIGNS[quiz.last.verdict]} {verdict(quiz.answered, quiz.last, phrases)}")
    today = desk.now().date()
    due = session.next_due.astimezone(desk.now().tzinfo).date() if session.next_due else None
    later = again(due, today, phrases) if due and quiz.last.attempt == 1 else ""
    if told := " · ".join(filter(None, (details(quiz, phrases), later))):
        desk.say(f"  {told}")
    show_proof(quiz.answered, desk)


def show_proof(question: Question, desk: Desk) -> None:
    """Write the sentence that proves the answer, the answer between stars, and its source."""
    if evidence := evidence_of(question):
        quoted = quotation(evidence)
        marked = f"*{quoted.answer}*" if quoted.answer else ""
        desk.say(f"  {quoted.before}{marked}{quoted.after}")
        desk.say("  — " + ", ".join(filter(None, origin(evidence, desk.phrases))))


def show_hint(question: Question, desk: Desk) -> None:
    """Write the initials of the answer, or which options are wrong."""
    given = hint(question)
    for option in given.struck:
        place = question.options.index(option) + 1
        desk.say("  " + desk.phrases("not {place}) {option}", place=place, option=line(option)))
    if given.letters:
        desk.say(f"  {given.letters}")


def show_help(desk: Desk) -> None:
    """Write what can be typed, and what earns how many points."""
    for text in HELP:
        desk.say(desk.phrases(text))
    for what, points in rules(desk.phrases):
        desk.say(f"  {points:>7}  {what}")


def show_summary(memory: Memory, session: Session, desk: Desk) -> None:
    """Write what was reached, what was missed, and when it comes again."""
    quiz, phrases = session.quiz, desk.phrases
    desk.say()
    desk.say(result(quiz, phrases))
    if number := sum(reply.overridden is not None for reply in quiz.replies):
        told = phrases.many(
            "{number} answer counted as right by you",
            "{number} answers counted as right by you",
            number,
        )
        desk.say(told)
    if quiz.missed:
        desk.say(phrases("Worth another look:"))
    for question in quiz.missed:
        desk.say(f"  {stem(question)} → {line(question.answer)}")
        if quiz.exam:
            show_proof(question, desk)
    show_dates(memory, session, desk)


def show_dates(memory: Memory, session: Session, desk: Desk) -> None:
    """Write on which days the questions of a session come again."""
    dates, zone = due_dates(memory), desk.now().tzinfo
    own = {reply.question for reply in session.quiz.replies} & dates.keys()
    days = Counter(dates[question].astimezone(zone).date() for question in own)
    for day, number in sorted(days.items()):
        when = again(day, desk.now().date(), desk.phrases)
        desk.say(f"  {number} × {when}")


def stem(question: Question) -> str:
    """Write a question on one line, its gap to be heard as one."""
    return line(question.stem).replace(BLANK, GAP)


def _head(question: Question, quiz: Quiz, desk: Desk) -> list[str]:
    phrases = desk.phrases
    number, total = quiz.number(question), quiz.total
    head = [phrases("Question {number} of {total}", number=number, total=total)]
    if any(reply.question == question.id for reply in quiz.replies):
        head.append(phrases("once more"))
    if quiz.remaining is not None:
        head.append(phrases("{time} left", time=phrases.duration(quiz.remaining)))
    return head
