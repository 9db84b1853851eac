"""From which country somebody is, told by the word for its people: the Spaniard Juan X.

In: a sentence with its mentions. Out: the same sentence, in which such words are mentions of
places too. Only an argument that is a `nation` may be one of them, so that no Spaniard is Spain.
"""

import re
from collections.abc import Collection, Mapping

from quizgen.mentions.place_words import country_of
from quizgen.models import Mention, Sentence
from quizgen.templates.relations import Relation
from quizgen.words import load

WORDS_BEFORE = re.compile(r"(?:([^\W\d_]+) )?([^\W\d_]+(?:-[^\W\d_]+)*)\s\Z")
HYPHENED = re.compile(r"-[^\W\d_]+ \Z")
"""A word like German-born, which tells another country."""
FARTHEST = 40
"""Characters before a name that are looked at."""
NATION = "nation"


def with_nations(sentence: Sentence) -> Sentence:
    """Return a sentence with the countries that the words before its people tell."""
    people = (mention for mention in sentence.mentions if mention.kind == "person")
    found = {n.start: n for person in people if (n := _before(person, sentence))}
    if not found:
        return sentence
    others = [m for m in sentence.mentions if m.start not in found]
    if any(n.start < m.end and m.start < n.end for n in found.values() for m in others):
        return sentence
    return sentence.holding((*others, *found.values()))


def _before(person: Mention, sentence: Sentence) -> Mention | None:
    """Return the mention of the country whose people are called as the word before a name."""
    start = max(0, person.start - FARTHEST)
    words = WORDS_BEFORE.search(sentence.text[start : person.start])
    if words is None:
        return None
    last = start + words.start(2)
    first = start + words.start(1) if words[1] else last
    for begin in (first, last):
        place = country_of(sentence.text[begin : person.start - 1], sentence.language)
        if place and not HYPHENED.search(sentence.text[max(0, begin - FARTHEST) : begin]):
            own = load(f"languages/{sentence.language}/cues.yaml")["people_like_owners"]
            return Mention(begin, person.start - 1, place, possessive=own)
    return None


def takes_nation(relation: Relation) -> bool:
    """Tell whether a relation asks from which country somebody is."""
    return any(NATION in argument.kinds for argument in relation.arguments.values())


def tells_nation(
    relation: Relation, found: Mapping[str, Mention], own: Collection[Mention]
) -> bool:
    """Tell whether what was found needs a country that is no mention, where it may be one."""
    new = [name for name, mention in found.items() if mention not in own]
    return bool(new) and all(NATION in relation.arguments[name].kinds for name in new)
