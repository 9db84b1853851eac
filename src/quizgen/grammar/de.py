"""German: its verb forms and the filters that shape a word for its place in a sentence."""

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
    is_counted,
    is_named,
    number_gender,
    takes_article,
)
from quizgen.grammar.verbs import Forms, Verb, VerbForms, unique
from quizgen.models import Amount, Name, Role, Text, Thing
from quizgen.words import load

ENDINGS = ("e", "er", "es", "en", "em")
UMLAUT = str.maketrans("aou", "äöü")
GENITIVE_READINGS = (
    *befores("von", "vom", "von der", "von den", "von dem", "der", "des"),
    ("des", "s"),
    ("", "s"),
)
# gründet, not gründt; öffnet, not öffnt; but warnt, lehnt
NEEDS_E = re.compile(r".*(?:[dt]|(?:ch|[^aeiouyäöülrhmn])[nm])")


def conjugate(verb: Verb) -> VerbForms:
    """Make the forms of a verb; its particle stands before it or leaves it."""
    lead, _, word = verb.words.rpartition(" ")
    particle = lead or verb.entry.get("particle", "")
    start = lead + " " if lead else particle
    base = word if lead else word.removeprefix(particle)
    finite, subjunctive, participle = _parts(verb, base)
    present_participle = f"{start}{base}d"

    def joined(forms: Forms) -> Forms:
        return tuple(start + form for form in forms)

    return VerbForms(
        infinitive=unique(start + base, f"{start}zu{' ' if lead else ''}{base}" if start else ""),
        finite=finite,
        joined=joined(finite),
        subjunctive=subjunctive,
        joined_subjunctive=joined(subjunctive),
        participle=joined(participle),
        present_participle=tuple(present_participle + ending for ending in ("", *ENDINGS)),
        particle=particle,
        auxiliary=verb.entry.get("auxiliary", "haben"),
    )


def _parts(verb: Verb, base: str) -> tuple[Forms, Forms, Forms]:
    """Give finite forms, subjunctives and participles of a verb without its particle."""
    stem = re.sub(r"e?n$", "", base)
    short = stem[:-2] + "l" if base.endswith("eln") else stem
    first: Forms = (short + "e", stem + "e")
    if found := verb.parts(base, verb.entry.get("prefix", "")):
        prefix, rows = found
        rows[3:] = rows[3:] or [tuple(map(_umlaut, rows[1]))]
        present, past, participle, second, *rest = ([prefix + f for f in row] for row in rows)
        first = tuple(rest[0]) if rest else first
        participle = [
            re.sub(f"^{prefix}ge", prefix, form) if prefix else form for form in participle
        ]
    else:
        link = "e" if NEEDS_E.fullmatch(stem) else ""
        present, past, second = [f"{stem}{link}t"], [f"{stem}{link}te"], []
        participle = [("" if _keeps_ge_away(verb, base) else "ge") + present[0]]
    plural = () if len(present) > 1 else (base,)
    finite = unique(*present, *plural, *past, *map(_plural, past))
    subjunctive = unique(*first, *second, *map(_plural, second))
    return finite, tuple(form for form in subjunctive if form not in finite), tuple(participle)


def _keeps_ge_away(verb: Verb, base: str) -> bool:
    prefix = next((p for p in verb.prefixes if base.startswith(p)), "")
    # erben and ernten begin like a prefix, but what is left has no syllable of its own
    rest = re.sub(r"e?n$", "", base.removeprefix(prefix))
    inseparable = bool(prefix) and len(rest) > 1 and bool(re.search("[aeiouäöüy]", rest))
    return inseparable or "prefix" in verb.entry or base.endswith("ieren")


def _umlaut(past: str) -> str:
    """Make the second subjunctive of a strong past: nahm, nähme."""
    changed = re.sub(r"[aou](?=[^aou]*$)", lambda vowel: vowel[0].translate(UMLAUT), past)
    return changed.removesuffix("e") + "e"


def _plural(past: str) -> str:
    return past + ("n" if past.endswith("e") else "en")


def filters() -> dict[str, Filter]:
    """Return the filters by name: cases, prepositions with their case, places for a date."""
    data = _data()
    dates = date_filters(data["dates"])
    found = {case: _case_filter(case) for case in ("nom", "acc", "dat")}
    found |= {"the": found["nom"], "gen": Filter(_genitive, GENITIVE_READINGS)}
    found["unit"] = Filter(lambda phrase: (phrase.text,), befores(""))
    for preposition, case in data["prepositions"].items():
        found[preposition] = _preposition_filter(preposition, case)
    found["von"] = either(found["von"], dates.pop("von"))
    found["in"] = either(found["in"], dates["on"])
    return found | dates


@cache
def _data() -> Any:
    return load("languages/de/inflection.yaml")


def _case_filter(case: str) -> Filter:
    articles = dict.fromkeys(_data()["articles"][case].values())
    return Filter(lambda phrase: _maybe(_in_case(phrase, case)), befores("", *articles))


def _preposition_filter(preposition: str, case: str) -> Filter:
    def write(phrase: Phrase) -> Written:
        words = _in_case(phrase, case)
        return _maybe(words and _contract(f"{preposition} {words}", phrase))

    articles = dict.fromkeys(_data()["articles"][case].values())
    apart = (preposition, *(f"{preposition} {article}" for article in articles))
    merged = (_data()["contractions"].get(words) for words in apart)
    return Filter(write, befores(*apart, *filter(None, merged)))


def _contract(words: str, phrase: Phrase) -> str:
    if isinstance(phrase.value, Thing):
        return words  # bei dem Brand, of which a headline speaks, not beim Brand
    preposition, article, *rest = words.split(" ", 2)
    short = _data()["contractions"].get(f"{preposition} {article}")
    return f"{short} {rest[0]}" if short and takes_article(phrase) else words


def _genitive(phrase: Phrase) -> Written:
    if takes_article(phrase):
        return _maybe(_in_case(phrase, "gen"))
    if is_named(phrase):
        ending = "'" if re.search("(?:[sßxz]|ce)$", phrase.text, re.IGNORECASE) else "s"
        return f"von {phrase.text}", phrase.text + ending
    words = _in_case(phrase, "dat") if is_counted(phrase) else None
    return _maybe(words and f"von {words}")


def _in_case(phrase: Phrase, case: str) -> str | None:
    """Write a word in a case, with its article if it takes one; None if that is unsure."""
    match phrase.value:
        case Name() | Role() | Thing() if takes_article(phrase):
            return _with_article(phrase, case)
        case Amount():
            return _count_in_case(phrase, case)
        case Name() | Text(kind="quote"):
            return phrase.text
        case Text() if case == "nom":
            return phrase.text
    return None


def _with_article(phrase: Phrase, case: str) -> str | None:
    key = number_gender(phrase)
    if not key:
        return None
    if phrase.genitive and case == "gen":
        return f"{_data()['articles'][case][key]} {phrase.genitive}"
    if isinstance(phrase.value, Thing):
        noun = _with_s(phrase.text) if case == "gen" and key in "mn" else phrase.text
        return f"{_data()['articles'][case][key]} {noun}"
    adjectives, nouns = _split_adjectives(phrase)
    decline = _decline_role if isinstance(phrase.value, Role) else _decline_name
    declined = decline(nouns, case, key) if nouns else []
    if declined is None or (adjectives and case == "gen" and key in "mn" and declined == nouns):
        return None
    ending = _weak_ending(case, key)
    weak = [_stem(word) + ending if _is_adjective(word, phrase) else word for word in adjectives]
    return " ".join([_data()["articles"][case][key], *weak, *declined])


def _weak_ending(case: str, key: str) -> str:
    singular = case == "nom" or (case == "acc" and key != "m")
    return "e" if singular and key != "pl" else "en"


def _split_adjectives(phrase: Phrase) -> tuple[list[str], list[str]]:
    """Part the adjectives at the beginning from the rest; Frankfurter Allgemeine are two."""
    words = phrase.text.split(" ")
    # A role's last word is its noun; a name may be an adjective alone: die Grünen, der Linken.
    nouns = 0 if isinstance(phrase.value, Name) else 1
    marks = [_is_adjective(word, phrase) for word in words[: len(words) - nouns]]
    if marks[1:2] == [True] and isinstance(phrase.value, Name) and words[0].endswith("er"):
        marks[0] = True
    count = next((n for n, mark in enumerate(marks) if not mark), len(marks))
    return words[:count], words[count:]


def _is_adjective(word: str, phrase: Phrase) -> bool:
    """Say whether a word is declined: Deutsche in Deutsche Bank; in a role any small word."""
    stem = _stem(word)
    if stem == word:
        return False
    if isinstance(phrase.value, Role):
        return word[:1].islower()
    return stem.lower().endswith(tuple(_data()["adjectives"]))


def _stem(adjective: str) -> str:
    return re.sub("e[rsn]?$", "", adjective)


def _decline_role(nouns: list[str], case: str, key: str) -> list[str] | None:
    """Decline the first noun: des Präsidenten der Kommission; loan words stay as they are."""
    noun, rest = nouns[0], nouns[1:]
    data = _data()
    stem = re.sub("er?$", "", noun)
    if stem != noun and stem.lower().endswith(tuple(data["adjectival"])):
        return [stem + _weak_ending(case, key), *rest]
    if key in "f pl" or noun.isupper() or noun.lower().endswith(tuple(data["loans"])):
        return nouns if key != "pl" else None
    if key == "m" and case != "nom" and (ending := _weak_noun_ending(noun.lower())):
        return [noun + ending, *rest]
    # A chain of capitals is a loan too: des Chief Operating Officer.
    loan = bool(rest) and rest[0][:1].isupper()
    return [_with_s(noun), *rest] if case == "gen" and not loan else nouns


def _weak_noun_ending(noun: str) -> str:
    data = _data()
    endings = [end for end, suffixes in data["weak"].items() if noun.endswith(tuple(suffixes))]
    return endings[0] if endings and not noun.endswith(tuple(data["strong"])) else ""


def _decline_name(nouns: list[str], case: str, key: str) -> list[str]:
    """Decline the noun that the lists know; other names have no cases."""
    if case == "dat" and key == "pl":
        return [re.sub("(e|e[lr])$", r"\1n", nouns[0]), *nouns[1:]]
    if case != "gen" or key not in "mn":
        return nouns
    data = _data()["genitives"]
    known = tuple(data["es"] + data["s"])
    place = next((n for n, noun in enumerate(nouns) if noun.lower().endswith(known)), None)
    if nouns[0].lower().endswith(tuple(data["shared"])) and nouns[1:2] != ["of"]:
        place = 0
    return [_with_s(noun) if n == place else noun for n, noun in enumerate(nouns)]


def _with_s(noun: str) -> str:
    if noun.endswith("nis"):
        return noun + "ses"
    long = noun.lower().endswith(tuple(_data()["genitives"]["es"]))
    return noun + ("es" if long or re.search("(?:[sßxz]|sch|st|mann)$", noun) else "s")


def _count_in_case(phrase: Phrase, case: str) -> str | None:
    """Give the dative plural its -n: mit 500 Mitarbeitern."""
    amount = phrase.value
    plain = isinstance(amount, Amount) and (amount.currency or amount.percent or not amount.unit)
    if case != "dat" or plain:
        return phrase.text
    known = isinstance(amount, Amount) and not amount.unit_language and not amount.period
    return re.sub("(e|e[lr])$", r"\1n", phrase.text) if known else None


def _maybe(words: str | None) -> Written:
    return (words,) if words else NOTHING
