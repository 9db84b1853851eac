"""Questions as hashcards' plain text.

In: questions and a title. Out: Markdown with cards that begin with `Q:` and `A:`, or `C:` for a
cloze, whose gap stands in square brackets.
"""

import json
import re
from collections.abc import Sequence

from quizgen.exporting.citations import prove
from quizgen.models import BLANK, Question
from quizgen.safety import line

# hashcards knows no way to write a bracket that is none of its own, but Markdown does.
_MARKUP = re.compile(r"[\\`*_<>#|~&!$\[\]]")


def write_hashcards(questions: Sequence[Question], title: str) -> str:
    """Return the deck."""
    head = f"---\nname = {json.dumps(line(title), ensure_ascii=False)}\n---"
    return "\n\n".join([head, *map(_write, questions)]) + "\n"


def escape(text: str) -> str:
    """Return text that Markdown shows letter by letter and hashcards takes for no gap."""
    return _escape(line(text))


def _escape(text: str) -> str:
    return _MARKUP.sub(lambda found: f"&#{ord(found[0])};", text)


def _write(question: Question) -> str:
    proofs = [f"> {escape(prove(proof, question.language))}" for proof in question.evidence[:1]]
    if question.options:
        options = [f"- {escape(option)}" for option in question.options]
        asked = "\n".join([f"Q: {escape(question.stem)}", "", *options])
        return "\n\n".join([f"{asked}\n\nA: {escape(question.answer)}", *proofs])
    gap = f"[{escape(question.answer)}]"
    return f"C: {gap.join(map(_escape, line(question.stem).split(BLANK)))}"
