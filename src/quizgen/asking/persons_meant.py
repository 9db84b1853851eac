"""Whom quoted words mean by a first name or a pronoun, put in brackets as newspapers do.

In: a quotation, its fact, and the names that the articles mention. Out: the quotation with the
full name in brackets where exactly one person fits: [Jane Doe] knows the bank.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from quizgen.asking.spoken import is_unknown
from quizgen.matching.syntax_data import syntax
from quizgen.models import Fact, Language, Name, Text
from quizgen.rendering import render
from quizgen.whole_words import has_word
from quizgen.words import load


def in_full(words: Text, fact: Fact, names: Iterable[Name]) -> Text:
    """Put full names for first names and for the first pronoun that needs one."""
    people = [name for name in names if name.kind == "person" and " " in name.text]
    text = _for_first_names(words.text, people, words.language)
    person = _meant(fact, people)
    text = _for_pronoun(text, person, words.language) if person else text
    return replace(words, text=text) if text != words.text else words


def _for_first_names(text: str, people: Sequence[Name], language: Language) -> str:
    """Name in full whoever is called by a first name that one person alone has."""
    firsts: dict[str, dict[str, Name]] = {}
    for person in people:
        firsts.setdefault(person.text.partition(" ")[0], {})[person.text] = person
    for first, full in firsts.items():
        if len(full) == 1 and first in text and not _is_word(first, language):
            text = _named(text, first, next(iter(full.values())), language)
    return text


def _named(text: str, first: str, person: Name, language: Language) -> str:
    """Put the full name for the first of its short forms, unless it stands there anyway."""
    surname = person.text.rpartition(" ")[2]
    if has_word(text, surname):
        return text
    alone = rf"(?<![\w-]){re.escape(first)}(?![\w-]|[ -][^\W\d_a-zß-öø-ÿ])"
    return re.sub(alone, f"[{_written(person, language)}]", text, count=1)


def _written(person: Name, language: Language) -> str:
    """Write a name as the language does: Benedikt XVI."""
    phrase = render(person, language)
    return phrase.text if phrase else person.text


def _is_word(first: str, language: Language) -> bool:
    """Tell whether a first name is a word too: Will, Mark."""
    own, word = syntax(language), first.casefold()
    return word in own.function_words or word in own.forms


def _meant(fact: Fact, people: Sequence[Name]) -> Name | None:
    """Return the one person, not the speaker, whom the words before or the headline name."""
    proof = fact.evidence[0] if fact.evidence else None
    place = proof.mark("quote") if proof else None
    if proof is None or place is None:
        return None
    speakers = {value.key for _, value in fact if isinstance(value, Name)}
    others = [person for person in people if person.key not in speakers]
    for before in (proof.sentence[: place[0]], proof.title):
        if named := [person for person in others if _names(before, person)]:
            return named[0] if len(named) == 1 else None
    return None


def _names(text: str, person: Name) -> bool:
    first, last = person.text.partition(" ")[0], person.text.rpartition(" ")[2]
    return has_word(text, first) or has_word(text, last)


def _for_pronoun(text: str, person: Name, language: Language) -> str:
    """Put a person for the first pronoun that stands for nobody in the quotation itself."""
    for entry in load(f"languages/{language}/lint.yaml")["standing_for"]:
        found = re.search(entry["word"], text) if entry["gender"] == person.gender else None
        if found and is_unknown(text[: found.start()], found[0].casefold(), language):
            said = str(entry["say"]).format(_written(person, language))
            return text[: found.start()] + said + text[found.end() :]
    return text
