"""A possessive that opens a clause gives way to its owner: Son avocate, l'avocate de Jane Doe.

In: a row, the positions of a clause, and who can be meant in it. Out: what to say instead; in
French where the noun tells who alone can own it.
"""

from quizgen.grammar import apply
from quizgen.grammar.phrases import Phrase
from quizgen.matching.row import Row
from quizgen.models import Mention, Name, Text
from quizgen.passages.centres import Cast
from quizgen.passages.pieces import Said
from quizgen.passages.rows import Positions, is_name
from quizgen.passages.words import Words
from quizgen.rendering import render

MOST_BETWEEN = 2
"""Words from a possessive to its noun: son premier roman."""


def owner_said(row: Row, core: Positions, words: Words, text: str, cast: Cast) -> dict[int, Said]:
    """Return what to say for a possessive at the head and for its noun; nothing if it is unsure."""
    if words.genitives:
        return _genitive(row, core, words, cast)
    owner = cast.subject
    if owner is None or not words.belongings or row.word(core[0]) not in words.owned_genders:
        return {}
    noun = _noun(row, core, words)
    de = _of(owner, row)
    if noun is None or not de or not _is_had(row, noun, words, owner):
        return {}
    item = row.items[noun]
    meant = Mention(item.start, item.end, owner, possessive=True, named=(0, 0))
    return {
        core[0]: Said(_article(row, core, text, words), None),
        noun: Said(f"{text[item.start : item.end]} {de}", meant),
    }


def _genitive(row: Row, core: Positions, words: Words, cast: Cast) -> dict[int, Said]:
    """German: say whose something is that opens a clause: Seine Amtszeit, Jane Does Amtszeit.

    Behind a preposition it may be that of somebody whom the clause names.
    """
    governed = row.is_preposition(core[0])
    p, centre = core[governed], cast.centre
    if centre is None or words.genitives.get(row.word(p)) != centre.gender:
        return {}
    pronouns = {word for word, gender in words.pronouns.items() if gender == centre.gender}
    named = [m.value for q in core if (m := row.items[q].mention) and m.kind == "person"]
    rivals = {centre.gender, ""} if governed else frozenset()
    told = any(isinstance(n, Name) and (n.key == centre.key or n.gender in rivals) for n in named)
    phrase = render(centre, row.syntax.language) if " " in centre.text else None
    noun = row.items[p + 1]
    said = row.word(p + 1) or noun.opening
    if said.endswith(words.event_endings):
        return {}  # sein Vorgänger: in which office?
    if told or phrase is None or not noun.capital or not pronouns.isdisjoint(map(row.word, core)):
        return {}
    item = row.items[p]
    mention = Mention(item.start, item.end, centre, possessive=True, named=cast.named)
    return {p: Said(apply(row.syntax.language, "gen", phrase)[-1], mention)}


def _noun(row: Row, core: Positions, words: Words) -> int | None:
    """Return where the noun stands, if a verb, a name or a comma follows it."""
    for p in core[1 : MOST_BETWEEN + 2]:
        if row.word(p) in words.prenominal:
            continue
        behind = p + 1
        while row.word(behind) in row.syntax.clitics:
            behind += 1
        ends = row.word(behind) == "," or row.is_finite(behind) or is_name(row, behind)
        return p if ends else None
    return None


def _is_had(row: Row, noun: int, words: Words, owner: Name) -> bool:
    said = row.word(noun) or row.items[noun].opening
    return said in words.belongings[owner.kind]


def _of(owner: Name, row: Row) -> str:
    phrase = render(owner, row.syntax.language)
    whole = phrase is not None and (owner.kind != "person" or " " in phrase.text)
    return next(iter(apply(row.syntax.language, "de", phrase)), "") if phrase and whole else ""


def _article(row: Row, core: Positions, text: str, words: Words) -> str:
    """Return the definite article in place of a possessive: l' before a vowel."""
    behind = text[row.items[core[1]].start :].split(maxsplit=1)[0]
    gender, language = words.owned_genders[row.word(core[0])], row.syntax.language
    value = Text("statement", behind, language)
    phrase = Phrase(behind, value, gender, article=True, plural=gender == "pl")
    return apply(language, "le", phrase)[0].removesuffix(behind).strip()
