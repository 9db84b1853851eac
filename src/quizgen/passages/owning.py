"""Whose something is: whether a clause itself tells of the owner that a possessive means.

In: a row, the positions of a clause and the index of a possessive in it. Out: yes or no.
"""

from quizgen.matching.row import ROLES, Row
from quizgen.models import Amount
from quizgen.passages.centres import Owner
from quizgen.passages.rows import Positions, is_name
from quizgen.passages.verbs import can_be_verb, find_verb
from quizgen.passages.words import Words

HUMAN = frozenset({"person", "role"})
PEOPLE = frozenset({"person", "name"})
"""Kinds of what can be a person."""


def has_owner(row: Row, core: Positions, n: int, words: Words) -> bool:
    """Tell whether somebody or something is told before a possessive: the mine closed its gates."""
    before = core[:n]
    verb = find_verb(row, core, words) or 0
    if n < verb and row.syntax.verb_second and _is_subject(row, core, n, verb + 1, words):
        return True  # nach ihrer Ernennung sagte Doe
    if n < verb and _is_ahead(row, core[n:verb], words):
        return True  # to rebuild its army, Hungary licensed
    governed = all(row.is_preposition(p - 1) for p in before if is_name(row, p))
    if row.syntax.verb_second and n == verb + 1 and governed:
        return False  # nach Doe schied ihre Freundin aus
    joined = row.coordinates(core[0] - 1) and row.word(core[0] - 2) == ","
    joined |= words.disowned.match(_text(row, core[: n + 1])) is not None
    if joined or (n < verb and not any(map(row.coordinates, before))):
        return False
    if row.word(core[n]) in words.personal:
        return any(row.mention(p).kind in PEOPLE for p in before if is_name(row, p))
    many = any((m := row.items[p].mention) and isinstance(m.value, Amount) for p in before)
    thing = row.word(core[n]) in words.impersonal
    owners = [row.mention(p).kind for p in before if row.items[p].mention and row.is_head(p)]
    named = any(is_name(row, p) and not (thing and row.mention(p).kind in HUMAN) for p in before)
    people = thing and not HUMAN.isdisjoint(owners)
    named = named or (row.word(core[0]) in words.definite and not people)
    return named or (many and row.syntax.modifiers_first and not thing)


def owned(row: Row, core: Positions, words: Words, owner: Owner | None) -> frozenset[int]:
    """French: return the possessives that mean whom the headline names: Son premier roman parut."""
    if owner is None or not words.belongings:
        return frozenset()
    others = (p for p in core if is_name(row, p) and row.mention(p).value.key != owner.name.key)
    first = next(others, len(row.items))
    own = words.possessives - words.plural_possessives
    told = (p for p in core if p < first and row.word(p) in own)
    return frozenset(p for p in told if owner.sure or _is_had(row, p, words, owner.name.kind))


def _is_had(row: Row, p: int, words: Words, kind: str) -> bool:
    """Tell whether only such an owner has what stands behind a possessive: son premier roman."""
    near = (row.word(q) or row.items[q].opening for q in range(p + 1, p + 3))
    return not words.belongings[kind].isdisjoint(near)


def _text(row: Row, core: Positions) -> str:
    return " ".join(row.word(p) or row.items[p].opening for p in core)


def _is_ahead(row: Row, ahead: Positions, words: Words) -> bool:
    """English and French: tell whether the subject behind a comma is whose something is."""
    comma = next((k for k, p in enumerate(ahead) if row.word(p) == ","), len(ahead))
    names = [p for p in ahead[comma:] if is_name(row, p) and row.is_head(p)]
    if words.articled and _holds_office(row, ahead[comma + 1 :], words):
        return True
    if _is_noun_ahead(row, ahead, comma, words):
        return True
    if row.syntax.verb_second or not names or names[-1] < ahead[-1] - 1:
        return False
    if row.word(ahead[-1]) == ",":  # its captain, Doe, survived
        return False
    return row.word(ahead[0]) not in words.personal or row.mention(names[-1]).kind in PEOPLE


def _holds_office(row: Row, subject: Positions, words: Words) -> bool:
    """French: tell whether a subject is an office and who has it: …, le maire, Jane Doe, a."""
    named = [(p, row.mention(p).kind) for p in subject if row.items[p].mention]
    people = [p for p, kind in named if kind == "person"]
    opens = bool(subject) and row.word(subject[0]) in words.definite
    office = named[:1] and named[0][1] in ROLES
    return bool(opens and office) and people == [subject[-2]] and row.word(subject[-1]) == ","


def _is_noun_ahead(row: Row, ahead: Positions, comma: int, words: Words) -> bool:
    """French: tell whether a noun is the subject: depuis sa création en 1995, le festival a."""
    own, subject = ahead[:comma], ahead[comma + 1 :]
    opens = bool(subject) and row.word(subject[0]) in row.syntax.nominative | words.definite
    named = any(is_name(row, p) for p in (*own, *subject))
    return words.articled and opens and not named and row.is_preposition(own[0] - 1)


def has_many(row: Row, core: Positions, n: int, words: Words) -> bool:
    """French: tell whether several are told before leur, and no verb stands behind it.

    In what goes before a clause, leur is its subject's: depuis leur introduction, les billets.
    """
    verb = find_verb(row, core, words) or 0
    comma = next((k for k in range(n, verb) if row.word(core[k]) == ","), verb)
    before = (*core[:n], *core[comma + 1 : verb])
    many = any(row.word(p) in words.plurals or row.coordinates(p) for p in before)
    many |= any((m := row.items[p].mention) and isinstance(m.value, Amount) for p in before)
    before_noun = n > 0 and words.infinitive.fullmatch(row.word(core[n - 1])) is not None
    before_noun |= n > verb > 0 and _leads_to_noun(row, core[n], words)
    return many and (before_noun or not can_be_verb(row, core[n] + 1, words))


def _leads_to_noun(row: Row, p: int, words: Words) -> bool:
    """French: tell whether what stands before leur lets no verb follow: par, a quitté leur club."""
    if words.infinitive.fullmatch(row.word(p + 1)):
        return False
    return row.is_preposition(p - 1) or row.word(p - 1).endswith(words.participle_endings)


def _is_subject(row: Row, core: Positions, n: int, behind: int, words: Words) -> bool:
    """German: tell whether a person, or the pronoun of the owner, stands behind the verb."""
    if behind >= len(core):
        return False
    item = row.items[core[behind]]
    owned = words.owned.get(item.word or item.opening)
    if owned is not None:
        return row.word(core[n]).startswith(owned)  # ihr Debüt gab sie 1969
    return item.mention is not None and item.mention.kind == "person" and row.is_head(core[behind])
