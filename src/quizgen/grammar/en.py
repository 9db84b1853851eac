"""English: its verb forms and the filters that shape a word for its place in a sentence."""

import re
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
from quizgen.models import Amount, Date, Role, Text
from quizgen.words import load

# A single vowel before a single consonant; the u of qu is none.
ONE_SYLLABLE = re.compile(r"(?:[^aeiou]|qu)*[aeiouy][^aeiouwxy]")
LIKE_EIGHT = re.compile(r"(?:8\d*|1[18])(?:[.,]\d+)*\D*")
"""Numbers that begin with a vowel's sound: eight, eleven, eighteen thousand."""
LATE_L = re.compile(r".*[aeiou][^aeiou]+[ae]l")


def conjugate(verb: Verb) -> VerbForms:
    """Make the forms of a verb; its particle stands behind it."""
    word, _, particle = verb.words.partition(" ")
    present: Forms = (_third_person(word), word)
    past = participle = _regular_past(verb, word)
    if found := verb.parts(word):
        prefix, parts = found
        past, participle, *rest = (tuple(prefix + form for form in part) for part in parts)
        present = rest[0] if rest else present

    def joined(forms: Forms) -> Forms:
        return tuple(f"{form} {particle}".strip() for form in unique(*forms))

    return VerbForms(
        infinitive=joined((word,)),
        finite=unique(*present, *past),
        joined=joined((*present, *past)),
        participle=joined(participle),
        present_participle=joined(_present_participles(verb, word)),
        particle=particle,
        auxiliary="have",
    )


def _third_person(word: str) -> str:
    if re.search(r"(?:s|x|z|ch|sh|[^aeiou]o|go)$", word):
        return word + "es"
    return re.sub(r"(?<![aeiou])y$", "ie", word) + "s"


def _stems(verb: Verb, word: str) -> Forms:
    """Give what stands before -ed and -ing: bann-, travel- and travell-."""
    if LATE_L.fullmatch(word):
        return word, word + "l"
    doubles = verb.entry.get("double") or ONE_SYLLABLE.fullmatch(word)
    return (word + word[-1],) if doubles else (word,)


def _regular_past(verb: Verb, word: str) -> Forms:
    if word.endswith("e"):
        return (word + "d",)
    return tuple(re.sub(r"(?<![aeiou])y$", "i", stem) + "ed" for stem in _stems(verb, word))


def _present_participles(verb: Verb, word: str) -> Forms:
    if word.endswith("ie"):
        return (word[:-2] + "ying",)
    if re.search(r"[^aeioy]e$", word) and word != "be":
        return (word[:-1] + "ing",)
    return tuple(stem + "ing" for stem in _stems(verb, word))


def filters() -> dict[str, Filter]:
    """Return the filters by name: possessive, articles, prepositions, places for a date."""
    data = _data()
    dates = date_filters(data["dates"])
    found = {
        "the": Filter(_the, befores("", "the")),
        "a": Filter(_a, befores("", "a", "an")),
        "post": Filter(_post, befores("", "a", "an")),
        "unit": Filter(lambda phrase: (phrase.text,), befores("")),
        "poss": Filter(_possessive, (("", "s"), ("the", "s"))),
    }
    for preposition in data["prepositions"]:
        found[preposition] = _after(preposition)
    found |= {name: either(dates["on"], found[name]) for name in ("in", "on")}
    return {**dates, **found}


@cache
def _data() -> Any:
    return load("languages/en/inflection.yaml")


def _after(preposition: str) -> Filter:
    return Filter(
        lambda phrase: tuple(f"{preposition} {words}" for words in _the(phrase)),
        befores(preposition, f"{preposition} the"),
    )


def _the(phrase: Phrase) -> Written:
    """Put the article before what takes it; dates have none."""
    if isinstance(phrase.value, Date):
        return NOTHING
    named = takes_article(phrase) and not phrase.text.lower().startswith("the ")
    return (f"the {phrase.text}",) if named else (phrase.text,)


def _possessive(phrase: Phrase) -> Written:
    if not is_named(phrase):
        return NOTHING
    apostrophes: Written = ("'s",)
    if phrase.text.endswith(("s", "S")):
        # The United States' army, but Hans's house; an abbreviation is no plural.
        plural = number_gender(phrase) == "pl" or (phrase.article and phrase.text[-1] == "s")
        apostrophes = ("'",) if plural else ("'s", "'")
    return tuple(words + ending for words in _the(phrase) for ending in apostrophes)


def _a(phrase: Phrase) -> Written:
    """Put a or an before a role, a term or a number."""
    if not isinstance(phrase.value, Role | Text | Amount) or phrase.plural:
        return NOTHING
    return (f"{'an' if _sounds_like_vowel(phrase.text) else 'a'} {phrase.text}",)


def _post(phrase: Phrase) -> Written:
    """Put a or an before a role that many have at a time, and nothing before an office."""
    if isinstance(phrase.value, Role) and phrase.value.id in _data()["shared_roles"]:
        return _a(phrase)
    return (phrase.text,) if isinstance(phrase.value, Role) else NOTHING


def _sounds_like_vowel(text: str) -> bool:
    data = _data()
    first = re.split(r"[\s-]", text)[0]
    if first[:1].isdigit():
        return LIKE_EIGHT.fullmatch(first) is not None
    if re.fullmatch(r"[A-Z0-9.&]{2,}s?", first):
        return first[0] in data["vowel_letters"] + "8"
    word = text.lower()
    if word.startswith(tuple(data["vowel_sounds"] + data["vowel_sounds_first"])):
        return True
    return word[:1] in tuple("aeiou8") and not word.startswith(tuple(data["consonant_sounds"]))
