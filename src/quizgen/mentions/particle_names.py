"""Surnames that begin with a particle, alone: Van Bergen, von der Linden.

In: a sentence's text, and the names of its article. Out: a mention of the one person whose full
name ends so. Where the particle is a preposition of the language, it takes two to be a surname.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from quizgen.mentions.name_words import Gazetteer
from quizgen.models import Mention, Name


def surnames_of(names: Iterable[Name], gazetteer: Gazetteer) -> Mapping[str, Name]:
    """Return who has which surname with a particle, but none that two people have."""
    found: dict[str, set[Name]] = {}
    for name in names:
        if name.kind == "person" and (surname := _surname(name.text, gazetteer)):
            found.setdefault(surname, set()).add(name)
    return {surname: people.pop() for surname, people in found.items() if len(people) == 1}


def find_surnames(
    text: str, surnames: Mapping[str, Name], gazetteer: Gazetteer
) -> Iterator[Mention]:
    """Yield the surnames in a text that stand behind no first name."""
    for surname, name in surnames.items():
        if surname[1:] not in text:
            continue
        opened = f"[{surname[0]}{surname[0].upper()}]{re.escape(surname[1:])}"
        for match in re.finditer(rf"(?<![\w'-]){opened}(?![\w-])", text):
            before = text[: match.start()].rstrip(" ").rpartition(" ")[2]
            if not gazetteer.people.is_first_name(before):
                yield Mention(match.start(), match.end(), name)


def _surname(full: str, gazetteer: Gazetteer) -> str:
    """Return the end of a full name from its first particle on; nothing if it may be no name."""
    _, *rest = full.split()
    first = next((n for n, word in enumerate(rest) if word.islower()), len(rest))
    particles = [word for word in rest[first:] if gazetteer.people.is_particle(word)]
    if not particles or rest[first] not in particles or rest[-1].islower():
        return ""
    plain = gazetteer.is_function_word(particles[0])
    enough = len(particles) > 1 and gazetteer.capitalised_nouns
    return " ".join(rest[first:]) if enough or not plain else ""
