"""One line on what the articles say of a wrong option, to be shown beside it after the answer.

In: a value and a language. Out: a sentence made of a fact, or the offices that the articles give
a person; empty if they do not mention it.
"""

from quizgen.asking.knowledge import Knowledge
from quizgen.asking.stems import write
from quizgen.models import Fact, Language, Name, Role, Value
from quizgen.rendering import render

LONGEST = 160
"""Characters of a line that is still read at a glance."""


def gloss(value: Value, language: Language, known: Knowledge) -> str:
    """Say in one line what the articles tell of a value."""
    place = value.kind, value.key, language
    if place not in known.glosses:
        known.glosses[place] = _gloss(value, language, known)
    return known.glosses[place]


def _gloss(value: Value, language: Language, known: Knowledge) -> str:
    for fact in known.pool.telling.get(value.key, ()):
        if fact.status == "asserted" and (line := _sentence(fact, language, known)):
            return line
    return _offices(value, language, known) or _passage(value, known)


def _sentence(fact: Fact, language: Language, known: Knowledge) -> str:
    """Write a fact as its cloze would read with the answer in it."""
    asks = known.relations[fact.relation].ask
    clozes = (ask for ask in asks if ask.kind == "cloze")
    written = (write(ask.parts[language], dict(fact), "", language) for ask in clozes)
    lines = (wording.stem for wording in written if wording)
    return next((line for line in lines if len(line) <= LONGEST), "")


def _offices(value: Value, language: Language, known: Knowledge) -> str:
    """Name the offices that stand beside a person's name: COO, interim co-CEO."""
    roles = known.pool.titles.get(value.key, ()) if isinstance(value, Name) else ()
    phrases = (render(role, language) for role in roles if isinstance(role, Role))
    return ", ".join(dict.fromkeys(phrase.text for phrase in phrases if phrase))


def _passage(value: Value, known: Knowledge) -> str:
    """Quote the first sentence that mentions a value."""
    text = known.pool.told.get(value.key, "")
    return text if len(text) <= LONGEST else ""
