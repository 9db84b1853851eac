"""Why the text of a question cannot be asked of a fact, whatever the options.

In: a fact, one of its relation's asks, a language. Out: the reason, in words for an author.
"""

from quizgen.asking.leaks import leaks
from quizgen.asking.standalone import stands_alone
from quizgen.asking.stems import unsayable, write
from quizgen.linting.battery import flaws_of
from quizgen.models import Fact, Language, Question, Value
from quizgen.rendering import render
from quizgen.templates.relations import Ask


def fault(fact: Fact, ask: Ask, language: Language) -> str:
    """Say what is wrong with a question's text; nothing if that can be asked."""
    key, cloze = fact.get(ask.answer), ask.kind == "cloze"
    if key is None:
        return f"{{{ask.answer}}} is not told"
    if language not in ask.text:
        return "it has no text in this language"
    hidden = ask.answer if cloze else ""
    wording, said = write(ask.parts[language], dict(fact), hidden, language), render(key, language)
    if wording is None or said is None:
        unsaid = unsayable(ask.parts[language], dict(fact), hidden, language) or ask.answer
        return _unsure_form(unsaid, fact.get(unsaid), language)
    answer = wording.answer if cloze else said.text
    question = Question("", ask.kind, language, fact.relation, wording.stem, answer)
    return _flaw(question, key, fact)


def _unsure_form(argument: str, value: Value | None, language: Language) -> str:
    text = getattr(value, "text", "")
    named = f" ({text})" if text else ""
    return f"{{{argument}}}{named} has no sure form in {language}: article, gender or translation"


def _flaw(question: Question, key: Value, fact: Fact) -> str:
    """Say what is wrong with a text that can be written."""
    if leaks(question.stem, question.answer, key, question.language):
        return f"it would tell its own answer: {question.stem}"
    if not all(stands_alone(value) for _, value in fact):
        leaning = next(name for name, value in fact if not stands_alone(value))
        return f"{{{leaning}}} does not say by itself who or what is meant"
    # Without the options, a unit that all of them share would look like a leak.
    flaws = (flaw for flaw in flaws_of(question) if flaw.where == "stem" and flaw.check != "leak")
    return next((f"{flaw.what}: {question.stem}" for flaw in flaws), "")
