"""Questions in GIFT, the plain text that Moodle and other learning platforms import.

In: questions and a title. Out: GIFT; the id of each question stays with it in a comment, where
Moodle looks for it.
"""

import re
from collections.abc import Iterable, Sequence

from quizgen.exporting.citations import prove
from quizgen.models import BLANK, Question
from quizgen.safety import line

NAME_LENGTH = 80
_SPECIAL = re.compile(r"[\\~=#{}:]")


def write_gift(questions: Sequence[Question], title: str) -> str:
    """Return the questions in a category called by the title."""
    category = "/".join(level.replace("/", "//") for level in line(title).split("::"))
    return "\n\n".join([f"$CATEGORY: $course$/{category}", *map(_write, questions)]) + "\n"


def escape(text: str) -> str:
    """Return GIFT that shows `text` letter by letter."""
    return _SPECIAL.sub(r"\\\g<0>", line(text))


def _write(question: Question) -> str:
    # Moodle puts the field where the answers stand; behind the question if it has options.
    before, _, after = escape(question.stem).partition(BLANK)
    answers = "\n".join([*_answers(question), *_feedback(question)])
    name = escape(line(question.stem)[:NAME_LENGTH])
    head = f"// question: {_id(question)}\n::{name}::[plain]"
    return f"{head}{before.rstrip()} {{\n{answers}\n}}{after}"


def _id(question: Question) -> str:
    tags = (question.language, question.relation)
    return " ".join([f"[id:{_word(question.id)}]", *(f"[tag:{_word(tag)}]" for tag in tags)])


def _word(text: str) -> str:
    return re.sub(r"[^\w.-]", "_", text)


def _answers(question: Question) -> Iterable[str]:
    if not question.options:
        yield from (f"={escape(answer)}" for answer in (question.answer, *question.also_right))
        return
    notes = dict(question.notes)
    for option in question.options:
        sign = "=" if option == question.answer else "~"
        note = f"#{escape(notes[option])}" if notes.get(option) else ""
        yield f"{sign}{escape(option)}{note}"


def _feedback(question: Question) -> Iterable[str]:
    for proof in question.evidence[:1]:
        yield f"####{escape(prove(proof, question.language))}"
