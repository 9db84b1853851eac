"""Whether a pronoun behind a sentence may mean one of several who are told there.

In: a row, the positions of a clause, and the pieces of the sentence before. Out: yes or no.
"""

import re
from collections.abc import Sequence

from quizgen.matching.row import Row
from quizgen.models import Amount, Mention, Name
from quizgen.passages.centres import OWNERS, PEOPLE, Cast
from quizgen.passages.pieces import Piece
from quizgen.passages.rows import Positions
from quizgen.passages.verbs import find_verb
from quizgen.passages.words import Words

FARTHEST_PRONOUN = 4
"""Words from the head of a sentence to its subject."""


def could_be_two(
    row: Row, core: Positions, own: Words, before: Sequence[Piece], cast: Cast
) -> bool:
    """Tell whether a pronoun may mean either of those in the sentence before, or nobody there.

    Or a noun that gave way to its name, whose gender it has: die Firma … sie.
    """
    said = [row.word(p) or row.items[p].opening for p in core]
    told = [p.mention for p in before if p.mention]
    firms = any(mention.named and mention.kind == "organisation" for mention in told)
    if firms and not row.syntax.modifiers_first and own.pronouns.keys() & {*said}:
        return True
    if _is_elsewhere(said, told, own, cast):
        return True
    people = {mention.value.key for mention in told if mention.kind in PEOPLE}
    owners = {mention.value.key for mention in told if mention.kind in OWNERS} | people
    pronouns = own.sure_pronouns | own.owners.keys() if len(people) != 1 else frozenset()
    if own.articled and len(owners) + cast.on_thing > 1:
        pronouns |= own.pronouns.keys() | own.possessives  # il may be a thing, too
    if own.articled and not _tells_of_many(before, own):
        pronouns |= own.many_pronouns
    ahead = find_verb(row, core, own) if own.articled else None
    return not pronouns.isdisjoint(said[: max(FARTHEST_PRONOUN, ahead or 0)])


def _is_elsewhere(said: Sequence[str], told: Sequence[Mention], own: Words, cast: Cast) -> bool:
    """Tell whether a pronoun may mean somebody of its gender, which nobody told before has."""
    genders = {own.pronouns[word] for word in said if word in own.pronouns}
    near = {m.value.gender for m in told if m.kind == "person" and isinstance(m.value, Name)}
    all_ = {name.gender for name in cast.people.values() if name}
    return bool(near) and "" not in near and not near & genders and bool(genders & all_)


def _tells_of_many(before: Sequence[Piece], own: Words) -> bool:
    """French: tell whether a sentence names several, whom the next one may call ils."""
    said = frozenset(re.findall(r"[^\W\d_]+", "".join(p.text for p in before).casefold()))
    counted = any(p.mention and isinstance(p.mention.value, Amount) for p in before)
    return counted or not said.isdisjoint(own.plurals | own.joining)
