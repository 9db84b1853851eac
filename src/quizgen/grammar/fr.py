"""French: its verb forms and the filters that shape a word for its place in a sentence."""

import re
import unicodedata
from functools import cache
from typing import Any

from quizgen.grammar.phrases import (
    NOTHING,
    Filter,
    Phrase,
    Written,
    befores,
    date_filters,
    either,
    is_named,
    number_gender,
    takes_article,
)
from quizgen.grammar.verbs import Forms, Verb, VerbForms, unique
from quizgen.models import Date, Name, Role, Text
from quizgen.words import load

ARTICLES = ("le", "la", "l'", "les")
ELIDED = ("de", "que", "le", "la")
PLURALS = (("ût", "ûrent"), ("int", "inrent"), ("t", "rent"), ("a", "èrent"))
"""Past historic: what a singular's ending becomes."""


def conjugate(verb: Verb) -> VerbForms:
    """Make the forms of a verb; what goes with it stands behind it."""
    word, _, particle = verb.words.partition(" ")
    present, presents, imperfect, past, future, participle, *rest = _parts(verb, word)
    finite = unique(
        *present, *presents, *imperfect, *map(_aient, imperfect), *past, *map(_past_plural, past)
    )
    subjunctive = rest[0] if rest else tuple(_subjunctive(form) for form in presents)
    subjunctive = tuple(form for form in _with_plural(subjunctive) if form not in finite)
    futures = unique(*future, *(form[:-1] + "ont" for form in future))
    conditional = unique(*(form[:-1] + "a" + end for form in future for end in ("it", "ient")))
    presents_of = rest[1] if len(rest) > 1 else tuple(form[:-3] + "ant" for form in imperfect)
    agreed = unique(*(form for base in participle for form in _agree(base)))

    def joined(forms: Forms) -> Forms:
        return tuple(f"{form} {particle}".strip() for form in forms)

    return VerbForms(
        infinitive=joined((word,)),
        finite=finite,
        joined=joined(finite),
        subjunctive=subjunctive,
        joined_subjunctive=joined(subjunctive),
        future=joined(futures),
        conditional=joined(conditional),
        participle=joined(agreed),
        present_participle=joined(presents_of),
        particle=particle,
        auxiliary="être" if verb.reflexive else verb.entry.get("auxiliary", "avoir"),
    )


def _parts(verb: Verb, word: str) -> list[Forms]:
    """Give the principal parts in the order that `verbs.yaml` tells."""
    if found := verb.parts(word):
        prefix, parts = found
        return [tuple(prefix + form for form in part) for part in parts]
    stem = word[:-2]
    if word.endswith("er"):
        return _first_group(stem, doubles=bool(verb.entry.get("doubles")))
    if word.endswith("ir"):
        return [(stem + end,) for end in ("it", "issent", "issait", "it", "ira", "i")]
    return [(stem + end,) for end in ("", "ent", "ait", "it", "ra", "u")]


def _first_group(stem: str, *, doubles: bool) -> list[Forms]:
    mute = _before_mute_e(stem, doubles=doubles)
    # Before a: annonçait, engageait.
    soft = re.sub(r"g$", "ge", re.sub(r"c$", "ç", stem))
    # Révélera and, since 1990, révèlera.
    future = unique(stem, *mute) if re.search(r"é[^aeiouyé]+$", stem) else mute
    return [
        tuple(form + "e" for form in mute),
        tuple(form + "ent" for form in mute),
        (soft + "ait",),
        (soft + "a",),
        tuple(form + "era" for form in future),
        (stem + "é",),
    ]


def _before_mute_e(stem: str, *, doubles: bool) -> Forms:
    """Give the stem before a mute e: achèt-, appell-, emploi-, pai- and pay-."""
    if doubles:
        return (stem + stem[-1],)
    if stem.endswith("ay"):
        return stem[:-1] + "i", stem
    stem = re.sub(r"(?<=[ou])y$", "i", stem)
    stem = re.sub(r"(?<![aeiouy])e([bcdfghjklmnprstvz])$", r"è\1", stem)
    return (re.sub(r"é([^aeiouyéè]+u?)$", r"è\1", stem),)


def _aient(imperfect: str) -> str:
    return imperfect[:-1] + "ent"


def _past_plural(past: str) -> str:
    singular, plural = next(pair for pair in PLURALS if past.endswith(pair[0]))
    # Annonçait has its cedilla before a, annoncèrent does without.
    stem = past.removesuffix(singular)
    if singular == "a":
        stem = re.sub(r"ge$", "g", re.sub(r"ç$", "c", stem))
    return stem + plural


def _subjunctive(presents: str) -> str:
    return presents.removesuffix("nt")


def _with_plural(forms: Forms) -> Forms:
    """Add the plural to a subjunctive that gives only its singular."""
    return forms if len(forms) > 1 else unique(*forms, *(form + "nt" for form in forms))


def _agree(participle: str) -> Forms:
    stem = re.sub("û$", "u", participle)
    plural = () if participle.endswith("s") else (stem + "s",)
    return (participle, stem + "e", *plural, stem + "es")


def filters() -> dict[str, Filter]:
    """Return the filters by name: articles, prepositions, places for a date."""
    data = _data()
    dates = date_filters(data["dates"])
    de = _after("de", "de", "d'", "du", "de la", "de l'", "des")
    found = {
        "le": Filter(_the, befores("", "le", "la", "l'", "les")),
        "un": Filter(_un, befores("", "un", "une")),
        "de": either(Filter(_of_month, ()), either(dates.pop("de"), de)),
        "à": _after("à", "à", "au", "à la", "à l'", "aux"),
        "que": _after("que", "que", "qu'", "que le", "que la", "que l'", "que les"),
        "d": Filter(lambda phrase: (_elide("de", phrase.text),), befores("de", "d'")),
        "unit": Filter(lambda phrase: (_elide("de", phrase.text),), befores("de", "d'")),
        "en": either(dates["on"], Filter(_en, befores("en", "au", "aux", "à", "à la", "à l'"))),
    }
    for word in data["prepositions"]:
        found[word] = _after(word, *(f"{word} {form}".strip() for form in ("", *ARTICLES)))
    return {**dates, **found}


@cache
def _data() -> Any:
    return load("languages/fr/inflection.yaml")


def _the(phrase: Phrase) -> Written:
    """Put the article before what takes it: la France, l'ONU; dates have none."""
    if isinstance(phrase.value, Date):
        return NOTHING
    if not takes_article(phrase):
        return (phrase.text,)
    # L'ONU needs no gender.
    key = number_gender(phrase) or ("m" if _begins_with_vowel(phrase.text) else "")
    article = _data()["articles"].get(key)
    return (_elide(article, phrase.text),) if article else NOTHING


def _after(preposition: str, *befores_: str) -> Filter:
    def write(phrase: Phrase) -> Written:
        return tuple(_join(preposition, words, phrase) for words in _the(phrase))

    return Filter(write, befores(*befores_))


def _join(preposition: str, words: str, phrase: Phrase) -> str:
    """Put a preposition before a word, merged with its article or elided before its vowel."""
    article, _, rest = words.partition(" ")
    person = isinstance(phrase.value, Name) and phrase.value.kind == "person"
    merged = _data()["contractions"].get(f"{preposition} {article.lower()}")
    # The article may be part of the name: au Havre, du Monde; but de Le Corbusier.
    if merged and rest and is_named(phrase) and not person:
        return f"{merged} {rest}"
    return _elide(preposition, words)


def _of_month(phrase: Phrase) -> Written:
    date = phrase.value
    month = isinstance(date, Date) and date.month and not date.day
    return (_elide("de", phrase.text),) if month else NOTHING


def _en(phrase: Phrase) -> Written:
    """Say where: en France, en Iran, au Canada, aux États-Unis, à Paris."""
    name = phrase.value
    if not isinstance(name, Name) or (phrase.text[:1].islower() and not phrase.article):
        return NOTHING  # île de Montréal takes an article, whatever the article's reader knew
    key = number_gender(phrase)
    feminine = phrase.article and (key == "f" or (key == "m" and _begins_with_vowel(phrase.text)))
    usual = "en" if name.kind == "place" and feminine else "à"
    preposition = phrase.preposition or usual
    if preposition in ("à", "dans"):
        return tuple(_join(preposition, words, phrase) for words in _the(phrase))
    # En takes no article, au and aux hold it.
    return (f"{preposition} {phrase.text}",)


def _un(phrase: Phrase) -> Written:
    article = _data()["indefinite"].get(number_gender(phrase))
    fits = article and isinstance(phrase.value, Role | Text)
    return (f"{article} {phrase.text}",) if fits else NOTHING


def _elide(word: str, text: str) -> str:
    """Put de, que, le or la before a text: d'OpenAI, de Microsoft."""
    elides = word in ELIDED and _begins_with_vowel(text)
    return f"{word[:-1]}'{text}" if elides else f"{word} {text}"


def _begins_with_vowel(text: str) -> bool:
    """Say whether a word before this text loses its e: before a vowel, a mute h, Yves."""
    word = text.lstrip("\"«“„‘' \u00a0\u202f")
    letters = unicodedata.normalize("NFD", word.replace("œ", "oe").replace("Œ", "Oe"))
    if re.match(r"[yY]", letters):
        return bool(re.match(r"[yY][bcdfglmnprstv]", letters))
    if re.match(r"H", letters):
        return re.split(r"[ '-]", word)[0] in _data()["mute_names"]
    return bool(re.match(r"[aeiouhAEIOU]", letters)) and not word.lower().startswith(
        tuple(_data()["no_elision"])
    )
