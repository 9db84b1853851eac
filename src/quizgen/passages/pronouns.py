"""Whom a pronoun or a role means in a clause, where that is sure.

In: a row, the positions of a clause, and who can be meant in it. Out: a mention of whoever is
meant, or None.
"""

from dataclasses import replace

from quizgen.matching.row import Row
from quizgen.mentions.referring import referring
from quizgen.models import Gender, Mention, Name, Role, Sentence
from quizgen.passages.centres import Cast
from quizgen.passages.rows import Positions, is_name
from quizgen.passages.words import Words
from quizgen.words import load

LONGEST_IMPERSONAL = 9
"""Words of what begins with a pronoun for nobody."""
FARTHEST = 4
"""Words from the head of a clause to its subject."""


def meant(row: Row, core: Positions, p: int, words: Words, cast: Cast) -> Mention | None:
    """Return the mention of a pronoun, if nobody else in the clause can be he."""
    own = row.items[p].mention
    if own is not None and own.named is None:
        return None  # as most, it stands for itself
    mention = _referring(row, p, words, cast)
    rival = mention and (has_rival(row, core, p, words) or _is_another(row, core, p, mention))
    return None if rival else mention


def is_headlines(row: Row, core: Positions, words: Words, sentence: Sentence, cast: Cast) -> bool:
    """French: tell whether a pronoun at the head of a clause may be whom the headline names.

    Or who speaks: il précise que …, where nobody is named before.
    """
    if words.articled and _speaks(row, core, words):
        return True
    title = sentence.article.title if words.articled else ""
    genders = {name.gender for name in cast.people.values() if name and name.text in title}
    near = (row.word(p) or row.items[p].opening for p in core[:FARTHEST])
    return any(words.pronouns.get(word) in genders for word in near)


def _speaks(row: Row, core: Positions, words: Words) -> bool:
    """Tell whether a pronoun is the subject of a verb of saying."""
    heads = {p for p in core[:FARTHEST] if row.word(p) in words.pronouns}
    return any(
        g.verb in row.syntax.speech and heads & {g.first - 1, g.first - 2} for g in row.groups
    )


def _is_another(row: Row, core: Positions, p: int, pronoun: Mention) -> bool:
    """Tell whether somebody else stands before a pronoun: the judge told Doe that he ….

    Of another gender nobody is meant.
    """
    own = pronoun.value
    named = (row.items[q].mention for q in core if q < p)
    people = (m.value for m in named if m and m.kind == "person" and m.named is None)
    return isinstance(own, Name) and any(
        name.key != own.key and name.gender in {own.gender, ""}
        for name in people
        if isinstance(name, Name)
    )


def _referring(row: Row, p: int, words: Words, cast: Cast) -> Mention | None:
    """Return the mention of a pronoun: he is the centre, or the last one who can do it."""
    item, centre = row.items[p], cast.centre
    word = item.word or item.opening
    gender: Gender | None = words.pronouns.get(word)
    if item.mention and gender is None:
        return _described(row, p, item.mention)
    if gender is None or (item.mention and item.mention.named is None):
        return None
    if _is_nobody(row, p):
        return None
    found = centre or _doer(row, p, item.mention, words)
    if found is None or found.gender not in {gender, ""} or _is_plural(row, p, words):
        return None
    if found.gender != gender and word not in words.sure_pronouns:
        return None
    named = cast.named if centre or not item.mention else item.mention.named
    return Mention(item.start, item.end, found, named=named)


def _is_nobody(row: Row, p: int) -> bool:
    """Tell whether a pronoun stands for nobody: il est trop tôt pour …."""
    said = row.phrase(tuple(range(p, min(p + LONGEST_IMPERSONAL, len(row.items)))))
    return referring(row.syntax.language).others.match(said.replace("' ", "'")) is not None


def _doer(row: Row, p: int, pronoun: Mention | None, words: Words) -> Name | None:
    """French: return whom a pronoun refers to, if it does what only people do: il a étudié."""
    name = pronoun.value if pronoun else None
    if not isinstance(name, Name):
        return None
    verb = p + 1
    while row.word(verb) in row.syntax.between:
        verb += 1
    known = row.word(verb) in words.deeds or _is_somebody(row, p + 1, words)
    return name if known or _takes_place(row, verb, words) else None


def _is_somebody(row: Row, verb: int, words: Words) -> bool:
    """French: tell whether a clause says what somebody is: elle devient la première femme."""
    if row.word(verb) not in words.copulas:
        return False
    for p in range(verb + 1, min(verb + FARTHEST + 1, len(row.items))):
        mention = row.items[p].mention
        if mention and isinstance(mention.value, Role):
            return mention.value.id not in load("words/cues.yaml")["roles_of_organisations"]
        if mention or row.is_preposition(p) or row.items[p].breaks:
            return False
        if row.word(p) in words.people:
            return True
    return False


def _takes_place(row: Row, verb: int, words: Words) -> bool:
    """French: tell whether somebody takes or leaves a person's place: il est remplacé par X."""
    behind = row.items[verb + 1 :]
    return row.word(verb) in words.replacing and any(
        item.mention and item.mention.kind == "person" for item in behind
    )


def _described(row: Row, p: int, mention: Mention) -> Mention | None:
    """Return the mention of a role that stands for a person: le chercheur; none behind de."""
    if mention.named is None or mention.kind != "person" or mention.possessive:
        return None
    return None if row.is_preposition(p - 1) else replace(mention)


def has_rival(row: Row, core: Positions, p: int, words: Words) -> bool:
    """Tell whether somebody without a name stands before a pronoun: a man died when his car."""
    return any(
        row.word(q) in words.rivals
        or (row.items[q].mention and row.mention(q).kind == "role" and _is_nameless(row, q, words))
        for q in core
        if q < p
    )


def _is_nameless(row: Row, p: int, words: Words) -> bool:
    """Tell whether a role stands for somebody by itself: a doctor, the novelist; no name behind."""
    named = p + 1 < len(row.items) and is_name(row, p + 1)
    return row.word(p - 1) in row.syntax.indefinite or (
        row.word(p - 1) in words.definite and not named
    )


def _is_plural(row: Row, p: int, words: Words) -> bool:
    """German: tell whether a verb beside a pronoun means several: sie wurden."""
    verbs = (q for q in (p - 1, p + 1) if row.is_finite(q))
    return row.syntax.verb_second and any(row.word(q).endswith(words.plural_endings) for q in verbs)
