"""The quiz line by line, for pipes, screen readers and terminals that can do little else.

In: questions, a stream to read answers from and one to write to. Out: the quiz as it was left.
The end of the input ends it, with the summary.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TextIO

from quizgen.models import BLANK, Question
from quizgen.playing.answer_text import plain
from quizgen.playing.phrases import Phrases, deferred
from quizgen.playing.quiz import Quiz
from quizgen.playing.quotation import evidence_of, origin, quotation
from quizgen.playing.wording import SIGNS, details, result, verdict
from quizgen.safety import line

ASCII_SIGNS = str.maketrans({"✓": "+", "≈": "~", "✗": "x"})
LETTERS = "abcdefghi"
UNCLEAR = deferred("Please type a number from 1 to {number}, a letter or the answer; ? helps.")
HELP = deferred(
    "A number, letter or text answers, an empty line reveals; u undoes, q leaves, ? helps. "
    "An equals sign before it makes any input an answer: =u"
)
LONGEST = 2000
"""No line is read further than this many characters."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Where a line quiz is read and written."""

    stdin: TextIO
    stdout: TextIO
    phrases: Phrases
    clock: Callable[[], float]

    def say(self, text: str = "") -> None:
        """Write a line."""
        self._write(text + "\n")

    def ask(self, prompt: str) -> str | None:
        """Read a line, harmless and trimmed; None at the end of the input."""
        self._write(prompt)
        try:
            answer = self.stdin.readline(LONGEST)
        except (KeyboardInterrupt, UnicodeDecodeError):
            return None
        return line(answer) if answer else None

    def _write(self, text: str) -> None:
        """Write in whatever characters the stream knows."""
        encoding = getattr(self.stdout, "encoding", None) or "utf-8"
        try:
            text.encode(encoding)
        except UnicodeEncodeError:
            text = text.translate(ASCII_SIGNS).encode(encoding, "replace").decode(encoding)
        self.stdout.write(text)
        self.stdout.flush()


def must_be_plain(*streams: TextIO, term: str = "") -> bool:
    """Tell whether only lines of text will do: a stream is no terminal, or it can do nothing."""
    return term == "dumb" or not all(stream.isatty() for stream in streams)


def play_plain(
    questions: tuple[Question, ...],
    stdin: TextIO,
    stdout: TextIO,
    language: str,
    clock: Callable[[], float] = time.monotonic,
) -> Quiz:
    """Ask all questions in lines of text and return the quiz."""
    desk = Desk(stdin, stdout, Phrases(language), clock)
    quiz = Quiz(questions)
    while (question := quiz.current) is not None:
        _show(question, quiz, desk)
        after = _turn(quiz, question, desk)
        if after is None:
            break
        quiz = after
    _finish(quiz, desk)
    return quiz


def _turn(quiz: Quiz, question: Question, desk: Desk) -> Quiz | None:
    """Return the quiz after one answer or undo; None to leave."""
    started = desk.clock()
    count = len(question.options)
    choose, type_ = desk.phrases("Answer (1–{number}): ", number=count), desk.phrases("Answer: ")
    prompt = choose if count else type_
    while (typed := desk.ask(prompt)) is not None and typed.casefold() != "q":
        if typed == "?":
            desk.say(desk.phrases(HELP))
        elif typed.casefold() == "u":
            done, nothing = desk.phrases("Undone."), desk.phrases("Nothing to undo.")
            desk.say(done if quiz.replies else nothing)
            return quiz.undo()
        elif (given := meant(question, typed.removeprefix("="))) is None:
            desk.say(desk.phrases(UNCLEAR, number=count))
        else:
            answered = quiz.answer(given, desk.clock() - started)
            _feedback(question, answered, desk)
            return answered
    return None


def meant(question: Question, typed: str) -> str | None:
    """Return the answer that was meant: by number, letter or text; None if that is unclear."""
    options = question.options
    if not options or not typed:
        return typed
    short = typed.casefold().rstrip(".)")
    places = [str(place) for place in range(1, len(options) + 1)]
    for names in (places, list(LETTERS[: len(options)])):
        if short in names:
            return options[names.index(short)]
    wanted = plain(typed)
    same = [option for option in options if plain(option) == wanted]
    begun = same or [option for option in options if wanted and plain(option).startswith(wanted)]
    return begun[0] if len(begun) == 1 else None


def _show(question: Question, quiz: Quiz, desk: Desk) -> None:
    """Write the question and its options."""
    number, total = quiz.number(question), len(quiz.questions)
    desk.say()
    again = any(reply.question == question.id for reply in quiz.replies)
    head = (
        desk.phrases("Question {number} of {total}", number=number, total=total),
        desk.phrases("once more"),
    )
    desk.say(" · ".join(head if again else head[:1]))
    desk.say(line(question.stem).replace(BLANK, "______"))
    for place, option in enumerate(question.options, 1):
        desk.say(f"  {place}) {line(option)}")


def _feedback(question: Question, quiz: Quiz, desk: Desk) -> None:
    """Write the verdict and the sentence that proves the answer, the answer between stars."""
    reply = quiz.replies[-1]
    told = verdict(question, reply, desk.phrases)
    desk.say(f"{SIGNS[reply.verdict]} {told}")
    if why := details(quiz, desk.phrases):
        desk.say(f"  {why}")
    if evidence := evidence_of(question):
        quoted = quotation(evidence)
        marked = f"*{quoted.answer}*" if quoted.answer else ""
        desk.say(f"  {quoted.before}{marked}{quoted.after}")
        desk.say("  — " + ", ".join(filter(None, origin(evidence, desk.phrases))))


def _finish(quiz: Quiz, desk: Desk) -> None:
    """Write the summary."""
    desk.say()
    desk.say(result(quiz, desk.phrases))
    if quiz.missed:
        desk.say(desk.phrases("Worth another look") + ":")
    for question in quiz.missed:
        desk.say(f"  {line(question.stem).replace(BLANK, '______')} → {line(question.answer)}")
