"""Questions as Markdown to read or print: the questions first, the answers at the end.

In: questions and a title. Out: Markdown, with a section for each language.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from quizgen import words
from quizgen.exporting.citations import cite
from quizgen.models import Language, Question
from quizgen.safety import line

LETTERS = "ABCDEFGHI"
_MARKUP = re.compile(r"[\\`*_{}\[\]<>()#|~&!$]|^[-+=]|^\d+(?=[.)])(?P<number>)")


def write_worksheet(questions: Sequence[Question], title: str) -> str:
    """Return the whole sheet."""
    languages = [code for code in words.codes() if any(q.language == code for q in questions)]
    parts = [f"# {escape(title)}"]
    for code in languages:
        own = [question for question in questions if question.language == code]
        labels = _labels(code)
        level = "##"
        if len(languages) > 1:
            parts.append(f"## {labels['name']}")
            level = "###"
        asked = (_ask(number, question) for number, question in enumerate(own, start=1))
        solved = (_solve(number, question) for number, question in enumerate(own, start=1))
        parts += [f"{level} {labels['sheet']['questions']}", *asked]
        parts += [f"{level} {labels['sheet']['answers']}", *solved]
    return "\n\n".join(parts) + "\n"


def escape(text: str) -> str:
    """Return Markdown that shows `text` letter by letter."""

    def escaped(found: re.Match[str]) -> str:
        return f"{found[0]}\\" if found["number"] is not None else f"\\{found[0]}"

    return _MARKUP.sub(escaped, line(text))


def _labels(code: Language) -> Any:
    return words.load(f"languages/{code}/cards.yaml")


def _ask(number: int, question: Question) -> str:
    options = zip(LETTERS, question.options, strict=False)
    rows = [f"{letter}) {escape(option)}" for letter, option in options]
    return _item(number, [escape(question.stem), *rows])


def _solve(number: int, question: Question) -> str:
    answer = escape(question.answer)
    if question.answer in question.options:
        answer = f"{LETTERS[question.options.index(question.answer)]}) {answer}"
    also = "".join(f" · {escape(form)}" for form in question.also_right)
    return _item(number, [f"**{answer}**{also}", *_prove(question)])


def _prove(question: Question) -> Iterable[str]:
    for proof in question.evidence[:1]:
        yield f"“{escape(proof.sentence)}”"
        source = escape(cite(proof, question.language))
        address = line(proof.url)
        yield (
            f"[{source}](<{address}>)" if re.fullmatch(r"https?://[^\s<>\\]+", address) else source
        )


def _item(number: int, rows: Sequence[str]) -> str:
    """Return an item of a numbered list; a stroke at the end of a row breaks it there."""
    marker = f"{number}. "
    return marker + ("\\\n" + " " * len(marker)).join(filter(None, rows))
