"""A value in the words of a language.

In: a value that an article in any language gave. Out: a `Phrase` for the language's filters, or
None where the value cannot be said properly in it.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from itertools import takewhile
from typing import Any

from quizgen.grammar.phrases import Phrase
from quizgen.models import Amount, Date, Gender, Language, Name, Role, Score, Text, Thing, Value
from quizgen.role_words import say_role
from quizgen.typography import quote, typeset
from quizgen.words import codes, load
from quizgen.writing import write_amount, write_date, write_score

PLACES = "words/places.yaml"
ORGANISATIONS = "words/organisations.yaml"
NAMED_THINGS = "words/things.yaml"
NOUNS = "words/nouns.yaml"
REGNAL = re.compile(r"( [IVX]+)\.?$")
MOST_KEPT = 4096
"""Values, as they are said."""


def render(value: Value, language: Language) -> Phrase | None:
    """Say a value in a language; None if it is bound to another or its gender is missing."""
    return _say(value, language)


@lru_cache(maxsize=MOST_KEPT)  # stem, options and their notes say the same ones again and again
def _say(value: Value, language: Language) -> Phrase | None:
    match value:
        case Name():
            return _name(value, language)
        case Role():
            return say_role(value, language)
        case Thing():
            return _thing(value, language)
        case Text():
            return _text(value, language)
    return _phrase(_written(value, language), value)


def _written(value: Date | Amount | Score, language: Language) -> str | None:
    match value:
        case Date():
            return write_date(value, language)
        case Amount():
            return write_amount(value, language)
        case Score():
            return write_score(value, language)


def _phrase(text: str | None, value: Value) -> Phrase | None:
    return Phrase(text, value) if text else None


QUOTED = frozenset({"quote", "description"})
"""Words that stand in quotation marks wherever they are said."""


def _text(value: Text, language: Language) -> Phrase | None:
    if value.language != language and value.kind != "acronym":
        return None
    said = quote(value.text, language) if value.kind in QUOTED else value.text
    return Phrase(typeset(said, language, whole=False), value)


def _thing(thing: Thing, language: Language) -> Phrase | None:
    """Say the noun of a thing, which takes the article; what it is told apart by, the stem says."""
    own = _nouns().get(thing.id, {}).get(language)
    if own is None:
        return None
    gender, genitive = own.get("gender", ""), own.get("gen", "")
    return Phrase(own["word"], thing, gender, article=True, genitive=genitive)


@cache
def _nouns() -> Mapping[str, Mapping[str, Any]]:
    return {entry["id"]: entry for entry in load(NOUNS)}


# ---- names ------------------------------------------------------------------------------------


def _name(name: Name, language: Language) -> Phrase | None:
    if name.id in _listed():
        return _listed_name(name, language)
    genders = _has_genders(language)
    article, gender = name.article, name.gender
    if name.kind != "person":
        article, gender = _article(name, language)
    if name.kind in ("name", "work") and (head := find_head(name.text, NAMED_THINGS)):
        own = head.get(language, {})
        if head.get("bound") and not _is_own(name.text, head, language):
            return None
        article, gender = True, own.get("gender", "")
    if article and genders and not gender:
        if name.text.rsplit(maxsplit=1)[-1] not in _legal_forms():
            return None
        article = False  # the Walt Disney Co.: Walt Disney Co.
    text = _numbered(typeset(name.text, language, whole=False), language)
    if name.title:
        text, article = quote(text, language), False
    plural = _is_plural(text, gender, language) if article else gender == "pl"
    return Phrase(text, name, gender, article, plural=plural)


def _is_plural(text: str, gender: Gender, language: Language) -> bool | None:
    """Tell whether a name with an article is a plural; English may leave it open: the Beatles."""
    if _has_genders(language) or find_head(text) is not None:
        return gender == "pl"
    return None if re.search(r"[^s]s$", text) else False


def _numbered(text: str, language: Language) -> str:
    """Write the number behind a pope's or king's name: with a stop where the language has it."""
    ordinal: str = load(f"languages/{language}/typography.yaml")["ordinal_stop"]
    return REGNAL.sub(lambda number: number[1] + ordinal, text)


def _article(name: Name, language: Language) -> tuple[bool, Gender]:
    """Say whether a name takes an article, and its gender: by the noun it is made of, if any."""
    if name.text in _plain_names() and not (find_head(name.text) or {}).get("named"):
        return False, ""
    legal = load(f"languages/{language}/inflection.yaml").get("legal_forms", {})
    if (last := name.text.split()[-1]) in legal:
        return True, legal[last]
    named = name.article or (name.kind == "organisation" and not _is_behind(name.text))
    head = find_head(name.text) if named else None
    if head is None:
        return name.article or _is_event(name.text), ""
    own = head.get(language, {})
    if _has_genders(language):
        return "gender" in own, own.get("gender", "")
    # The Rust Foundation, the Bank of England, but Deutsche Bank.
    the = own.get("article", False)
    return the is True or (the == "of" and " of " in name.text), ""


def _is_behind(text: str) -> bool:
    """Tell whether a noun that its language puts first stands last, as in a brand: SNCF Réseau."""
    first, last = text.lower().split(maxsplit=1)[0], text.lower().rsplit(maxsplit=1)[-1]
    owners = [code for code in codes() if last in _heads(code, ORGANISATIONS)]
    heads = (load(f"languages/{code}/inflection.yaml").get("heads") for code in owners)
    led = any(first in _heads(code, ORGANISATIONS) for code in owners)
    return bool(owners) and all(where == "first" for where in heads) and not led


def _is_event(text: str) -> bool:
    """Tell a name that takes the article though its text left it out: won Chicago Marathon."""
    return text.rsplit(maxsplit=1)[-1].lower() in load("words/cues.yaml")["events"]


def _listed_name(name: Name, language: Language) -> Phrase | None:
    known = _listed()[name.id].get(language, {})
    if not known and name.id not in _cities():
        return None
    gender: Gender = known.get("gender", "")
    return Phrase(
        # Most cities are called the same everywhere: then their id is their name.
        typeset(known.get("name", name.id), language, whole=False),
        name,
        gender,
        known.get("article", False),
        plural=gender == "pl",
        genitive=known.get("gen", ""),
        preposition=known.get("prep", ""),
    )


@cache
def _legal_forms() -> frozenset[str]:
    return frozenset(load(ORGANISATIONS)["suffixes"])


def _has_genders(language: Language) -> bool:
    return "articles" in load(f"languages/{language}/inflection.yaml")


@cache
def _listed() -> dict[str, Mapping[str, Any]]:
    """Return the places, organisations and prizes that have a name in each language, by id."""
    groups = [*load(PLACES).values(), load(ORGANISATIONS)["known"], load(NAMED_THINGS)["known"]]
    return {entry["id"]: entry for group in groups for entry in _entries(group)}


@cache
def _cities() -> frozenset[str]:
    """Return the ids of cities, which are their names wherever the list has no other."""
    return frozenset(entry["id"] for entry in _entries(load(PLACES)["cities"]))


def _entries(group: Any) -> Iterator[Mapping[str, Any]]:
    lists = group.values() if isinstance(group, dict) else [group]
    for entry in (entry for entries in lists for entry in entries):
        yield {"id": entry} if isinstance(entry, str) else entry


def other_names(name: Name, language: Language) -> tuple[str, ...]:
    """Return what else a listed place or organisation is called: Hewlett-Packard, of HP."""
    own = _listed().get(name.id, {}).get(language, {})
    return tuple(own.get("also", ()))


def is_plain(name: Name) -> bool:
    """Tell whether an organisation is listed as called so everywhere: SAP, IBM."""
    return name.text in _plain_names()


@cache
def _plain_names() -> frozenset[str]:
    """Return the organisations that are called so everywhere, without article."""
    return frozenset(name for names in load(ORGANISATIONS)["same"].values() for name in names)


def find_head(text: str, lists: str = ORGANISATIONS) -> Mapping[str, Any] | None:
    """Find the noun that says what a name is: the last before a small word, or the first."""
    found = (_find_head(word, lists) for word in _head_words(text))
    return next((head for head in found if head), None)


def _head_words(text: str) -> tuple[str, str]:
    words = text.split()
    large = list(takewhile(lambda word: not word[0].islower(), words)) or words
    return large[-1].lower(), words[0].lower()


def _is_own(text: str, head: Mapping[str, Any], language: Language) -> bool:
    """Tell whether a name has its head in this language: Treaty of Riga in English."""
    heads = {language: _heads(language, NAMED_THINGS)}
    found = (next(_by_compound(word, heads), None) for word in _head_words(text))
    return head in found


@cache
def _find_head(word: str, lists: str) -> Mapping[str, Any] | None:
    """Look a noun up in all languages: a name keeps its own in every text."""
    heads = {language: _heads(language, lists) for language in codes()}
    exact = (words[word] for words in heads.values() if word in words)
    return next(exact, None) or next(_by_compound(word, heads), None)


def _by_compound(
    word: str, heads: Mapping[Language, Mapping[str, Mapping[str, Any]]]
) -> Iterator[Mapping[str, Any]]:
    """Look up the ends of a word in the languages that build compounds: Commerzbank."""
    for language, words in heads.items():
        least = load(f"languages/{language}/inflection.yaml").get("compound_head", len(word))
        ends = (word[cut:] for cut in range(len(word) - least + 1))
        yield from (words[end] for end in ends if end in words)


@cache
def _heads(language: Language, lists: str) -> Mapping[str, Mapping[str, Any]]:
    found: dict[str, Mapping[str, Any]] = {}
    for entry in load(lists)["heads"]:
        own = entry.get(language, {})
        for word in filter(None, (own.get("word"), *own.get("also", ()))):
            found.setdefault(word.lower(), entry)
    return found


def tells_gender(role: Role, language: Language) -> bool:
    """Tell whether the word for a role says in a language whether a man or a woman holds it."""
    forms = {
        phrase.text for gender in ("m", "f") if (phrase := render(_as(role, gender), language))
    }
    return len(forms) > 1


def _as(role: Role, gender: Gender) -> Role:
    return Role(role.id, role.text, role.bound, gender)
