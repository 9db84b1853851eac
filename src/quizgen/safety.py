"""Makes foreign text harmless for a terminal.

In: any text. Out: the same without control characters and without marks that turn the
direction of writing; only line feeds stay.
"""

import re
import unicodedata
from collections.abc import Iterator

from quizgen.questions import Question

BIDI = dict.fromkeys([0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)])
UNSEEN = re.compile("[\x7f-\x9f\ud800-\udfff" + "".join(map(chr, BIDI)) + "]")
"""Beside the controls of ASCII, what `safe` takes away."""
_BREAKS = re.compile(r"[^\S\u00a0\u202f]+")
"""Blanks at which a line may break; French sets others before its marks."""
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")


def safe(text: str) -> str:
    """Return `text` without anything a terminal would obey."""
    if text.isprintable():
        return text
    text = text.replace("\r\n", "\n").replace("\t", "    ").translate(BIDI)
    return "".join(c for c in text if c == "\n" or unicodedata.category(c) not in {"Cc", "Cs"})


def line(text: str) -> str:
    """Return `text` made harmless and put on one line, its blanks single."""
    return _BREAKS.sub(" ", safe(text)).strip()


def find_control(question: Question) -> tuple[str, str]:
    """Return where in a question a character stands that cannot be shown, and which; or nothing.

    Line breaks and tabs are no such characters.
    """
    found = ((place, _CONTROL.search(text)) for place, text in _shown(question))
    return next(((place, control[0]) for place, control in found if control), ("", ""))


def _shown(question: Question) -> Iterator[tuple[str, str]]:
    """Go through all that a learner sees of a question; its quote is as the article has it."""
    yield "id", question.id
    yield "stem", question.stem
    yield "answer", question.answer
    for key, texts in (("options", question.options), ("accepted", question.accepted)):
        yield from ((f"{key}.{number}", text) for number, text in enumerate(texts))
    for number, note in enumerate(question.notes):
        yield f"notes.{number}", "".join(note)
    for number, proof in enumerate(question.evidence):
        yield f"evidence.{number}.sentence", proof.sentence
        yield f"evidence.{number}.title", proof.title
