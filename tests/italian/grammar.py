"""Italian: its verb forms and the filters that shape a word for its place in a sentence."""

import re

from quizgen.grammar.phrases import (
    NOTHING,
    Filter,
    Phrase,
    Written,
    befores,
    date_filters,
    is_named,
    number_gender,
    takes_article,
)
from quizgen.grammar.verbs import Verb, VerbForms
from quizgen.words import load

PRESENT = {"are": ("a", "ano"), "ere": ("e", "ono"), "ire": ("isce", "iscono")}
PAST = {"are": ("ò", "arono"), "ere": ("ette", "ettero"), "ire": ("ì", "irono")}
PARTICIPLES = {"are": "at", "ere": "ut", "ire": "it"}
ARTICLES = {"m": "il", "f": "la", "pl": "i"}
DI = {"il ": "del ", "la ": "della ", "i ": "dei ", "l'": "dell'"}
VOWELS = tuple("aeiouAEIOU")


def conjugate(verb: Verb) -> VerbForms:
    """Make the forms of a verb: third persons, and the participle in its four agreements."""
    word = verb.words
    stem, ending = word[:-3], word[-3:]
    finite = [stem + form for form in (*PRESENT[ending], *PAST[ending])]
    participle = stem + PARTICIPLES[ending]
    if found := verb.parts(word):
        _, ((*finite,), (participle,)) = found
        participle = participle.removesuffix("o")
    return VerbForms(
        infinitive=(word,),
        finite=tuple(finite),
        participle=tuple(participle + vowel for vowel in "oaie"),
        present_participle=(re.sub(r"[aei]re$", "ando" if ending == "are" else "endo", word),),
        auxiliary=verb.entry.get("auxiliary", "avere"),
    )


def filters() -> dict[str, Filter]:
    """Return the filters by name."""
    data = load("languages/it/inflection.yaml")
    return {
        **date_filters(data["dates"]),
        "unit": Filter(lambda phrase: (phrase.text,), befores("")),
        "il": Filter(_il, befores("", "il", "la", "i", "l'")),
        "di": Filter(_di, befores("di", "del", "della", "dei", "dell'")),
    }


def _il(phrase: Phrase) -> Written:
    """Put the article before what takes it; nothing if its gender is unknown."""
    if not is_named(phrase):
        return NOTHING
    if not takes_article(phrase):
        return (phrase.text,)
    gender = number_gender(phrase)
    if gender != "pl" and phrase.text.startswith(VOWELS):
        return (f"l'{phrase.text}",)
    return (f"{ARTICLES[gender]} {phrase.text}",) if gender else NOTHING


def _di(phrase: Phrase) -> Written:
    """Melt `di` with the article: della Francia, dell'Italia."""
    found = []
    for text in _il(phrase):
        article = next((start for start in DI if text.startswith(start)), "")
        found.append(DI[article] + text.removeprefix(article) if article else f"di {text}")
    return tuple(found)
