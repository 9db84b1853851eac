"""Saying in a question who tells it, where the articles know it only from somebody.

In: a wording and the source. Out: the wording with the source in front of it.
"""

from quizgen.asking.stems import Wording
from quizgen.grammar import apply
from quizgen.models import Language, Value
from quizgen.rendering import render
from quizgen.typography import typeset
from quizgen.words import load


def attribute(wording: Wording, source: Value | None, language: Language) -> Wording | None:
    """Put the source before a wording; None if it cannot be said properly."""
    if source is None:
        return wording
    pattern = load(f"languages/{language}/writing.yaml")["attribution"]
    phrase = render(source, language)
    forms = apply(language, pattern["filter"], phrase) if phrase else ()
    if not forms:
        return None
    stem = typeset(pattern["before"].format(forms[0]) + wording.stem, language)
    return Wording(stem, wording.answer)
