"""Saying in front of a question who tells it, or which headline it stands below.

In: a wording and the source, or the headline and its month. Out: the wording behind them.
"""

from quizgen.asking.stems import Wording
from quizgen.grammar import apply
from quizgen.models import Date, Language, Text, Value
from quizgen.rendering import render
from quizgen.templates.lines import Slot, Word
from quizgen.templates.relations import Ask
from quizgen.typography import quotable_title, typeset
from quizgen.words import load
from quizgen.writing import write_date


def attribute(
    wording: Wording, source: Value | None, ask: Ask, language: Language
) -> Wording | None:
    """Put the source before the wording of an ask; None if it cannot be said properly."""
    if source is None:
        return wording
    pattern = load(f"languages/{language}/writing.yaml")["attribution"]
    phrase = render(source, language)
    forms = apply(language, pattern["filter"], phrase) if phrase else ()
    if not forms:
        return None
    stem = wording.stem
    if pattern["within"] and _begins_small(ask, language):  # it begins no sentence any more
        stem = stem[:1].lower() + stem[1:]
    stem = typeset(pattern["before"].format(forms[0]) + stem, language)
    return Wording(stem, wording.answer)


def _begins_small(ask: Ask, language: Language) -> bool:
    """Tell whether a text begins with a word of its own, or with one before its blank: about."""
    match ask.parts[language][0]:
        case Word():
            return True
        case Slot(argument=first):
            return ask.kind == "cloze" and first == ask.answer
    return False


def put_below(
    wording: Wording, headline: Value | None, month: Date | None, language: Language
) -> Wording:
    """Put the headline and the month of its article before a wording."""
    if not isinstance(headline, Text):
        return wording
    own = load(f"languages/{language}/passages.yaml")
    lead = own["about_news"] if month else own["about"]
    said = write_date(month, language) if month else ""
    title = quotable_title(headline.text, language)
    stem = lead.format(title=title, month=said, clause=wording.stem)
    return Wording(typeset(stem, language), wording.answer)
