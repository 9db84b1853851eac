"""Whom a pronoun or a role means in a clause, where that is sure.

In: a row, the positions of a clause, and who can be meant in it. Out: a mention of whoever is
meant, or None.
"""

from dataclasses import replace

from quizgen.matching.row import Row
from quizgen.models import Gender, Mention, Name, Sentence
from quizgen.passages.centres import Cast
from quizgen.passages.rows import Positions
from quizgen.passages.words import Words

FARTHEST = 4
"""Words from the head of a clause to its subject."""


def meant(row: Row, core: Positions, p: int, words: Words, cast: Cast) -> Mention | None:
    """Return the mention of a pronoun, if nobody else in the clause can be he."""
    mention = _referring(row, p, words, cast)
    rival = mention and (has_rival(row, core, p, words) or _is_another(row, core, p, mention))
    return None if rival else mention


def is_headlines(row: Row, core: Positions, words: Words, sentence: Sentence, cast: Cast) -> bool:
    """French: tell whether a pronoun at the head of a clause may be whom the headline names."""
    title = sentence.article.title if words.articled else ""
    genders = {name.gender for name in cast.people.values() if name and name.text in title}
    near = (row.word(p) or row.items[p].opening for p in core[:FARTHEST])
    return any(words.pronouns.get(word) in genders for word in near)


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
    found = centre or _doer(row, p, item.mention, words)
    if found is None or found.gender not in {gender, ""} or _is_plural(row, p, words):
        return None
    if found.gender != gender and word not in words.sure_pronouns:
        return None
    named = cast.named if centre or not item.mention else item.mention.named
    return Mention(item.start, item.end, found, named=named)


def _doer(row: Row, p: int, pronoun: Mention | None, words: Words) -> Name | None:
    """French: return whom a pronoun refers to, if it does what only people do: il a étudié."""
    name = pronoun.value if pronoun else None
    verb = p + 1
    while row.word(verb) in row.syntax.between:
        verb += 1
    return name if isinstance(name, Name) and row.word(verb) in words.deeds else None


def _described(row: Row, p: int, mention: Mention) -> Mention | None:
    """Return the mention of a role that stands for a person: le chercheur; none behind de."""
    if mention.named is None or mention.kind != "person" or mention.possessive:
        return None
    return None if row.is_preposition(p - 1) else replace(mention)


def has_rival(row: Row, core: Positions, p: int, words: Words) -> bool:
    """Tell whether somebody without a name stands before a pronoun: a man died when his car."""
    return any(
        row.word(q) in words.rivals
        or (row.items[q].mention and row.mention(q).kind == "role" and _is_one_of_many(row, q))
        for q in core
        if q < p
    )


def _is_one_of_many(row: Row, p: int) -> bool:
    return row.word(p - 1) in row.syntax.indefinite


def _is_plural(row: Row, p: int, words: Words) -> bool:
    """German: tell whether a verb beside a pronoun means several: sie wurden."""
    verbs = (q for q in (p - 1, p + 1) if row.is_finite(q))
    return row.syntax.verb_second and any(row.word(q).endswith(words.plural_endings) for q in verbs)
