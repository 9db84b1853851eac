"""Whom a sentence is about: who stands at its head, by a name, a role or a pronoun.

In: a sentence with its mentions. Out: the name of its subject, if that is somebody.
"""

from collections.abc import Sequence

from quizgen.matching.row import ROLES, TIMES
from quizgen.models import Mention, Name, Sentence
from quizgen.passages.words import words
from quizgen.words import load

MOST_BEFORE = 2
"""Words before a subject that opens a sentence: In 1932 the British composer X."""
HOUSES = frozenset({"organisation", "place", "name"})
"""Kinds of what an office may be of."""


def described_by(sentence: Sentence) -> Name | None:
    """Return whom a role that opens a sentence stands for: le chercheur de 61 ans."""
    pronouns = words(sentence.language).pronouns
    for mention in sentence.mentions:
        name = mention.value
        if mention.named and mention.kind == "person" and isinstance(name, Name):
            pronoun = sentence.text[mention.start : mention.end].casefold() in pronouns
            stands = not (pronoun or mention.possessive) and opens(mention, sentence)
            return name if stands else None
    return None


def identified_in(people: Sequence[Mention], sentence: Sentence) -> Name | None:
    """French: return who a sentence says that somebody is: Celui qui parle est X."""
    if len(people) != 1 or not isinstance(people[0].value, Name):
        return None
    copulas = words(sentence.language).descriptive.get("state", ())
    if not copulas:
        return None
    before = sentence.text[: people[0].start].split()[-1:]
    return people[0].value if people[0].kind == "person" and before == [copulas[0]] else None


def subject_of(people: Sequence[Mention], sentence: Sentence) -> Name | None:
    """Return who opens a sentence: behind what is no person, too: After the War of X, Doe left."""
    for mention in people:
        name = mention.value
        if isinstance(name, Name) and _is_person(name, sentence):
            return name if opens(mention, sentence) else None
    return None


def _is_person(name: Name, sentence: Sentence) -> bool:
    """Tell whether a name is a person, or may be one that the headline is about; no Storm Doe."""
    if name.kind == "person":
        return True
    own = name.text.casefold().split()
    event = not words(sentence.language).topics.isdisjoint(own)
    return not event and name.text in sentence.article.title


def opens(mention: Mention, sentence: Sentence) -> bool:
    """Tell whether a name stands at the head of a sentence, behind a date or a role at most."""
    if not mention.start:
        return True
    earlier = [m for m in sentence.mentions if m.end <= mention.start]
    if _is_behind_lead(mention, sentence.text) and not _is_apposed(mention, sentence):
        return True
    if _is_behind_office(mention, earlier, sentence.text):
        return True
    if any(m.kind not in {*TIMES, "role", "former_role"} for m in earlier):
        return False
    told = sum(len(sentence.text[m.start : m.end].split()) for m in earlier)
    return len(sentence.text[: mention.start].split()) - told <= MOST_BEFORE


def _is_behind_office(mention: Mention, earlier: Sequence[Mention], text: str) -> bool:
    """Tell whether an office at the head is followed by who has it: The mayor of X, Doe, left."""
    before = text[: mention.start]
    office = earlier[0] if earlier and earlier[0].kind in ROLES else None
    if office is None or not before.endswith(", ") or not text.startswith(",", mention.end):
        return False
    opening = len(text[: office.start].split()) <= MOST_BEFORE and before.count(",") == 1
    return opening and all(m.kind in HOUSES for m in earlier[1:])


def _is_behind_lead(mention: Mention, text: str) -> bool:
    """Tell whether a comma parts a subject from what goes before: Educated at X, Doe taught."""
    behind = text[mention.end : mention.end + 2].strip()
    return text[: mention.start].endswith(", ") and behind.islower()


def _is_apposed(mention: Mention, sentence: Sentence) -> bool:
    """French: tell whether a preposition behind a name shows that no verb follows it."""
    if not words(sentence.language).articled:
        return False
    behind = sentence.text[mention.end :].split(maxsplit=1)[0]
    return behind in load(f"languages/{sentence.language}/grammar.yaml")["prepositions"]


def begins_with_pronoun(sentence: Sentence) -> bool:
    """Tell whether he or she is among the first words."""
    first = sentence.text.replace(",", "").casefold().split(maxsplit=4)[:4]
    return not words(sentence.language).pronouns.keys().isdisjoint(first)
