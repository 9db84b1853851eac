"""The noun phrase that an article opens, with what depends on its noun: the mayor of Riga.

In: a row and the positions of a clause. Out: the positions of the phrase.
"""

from collections.abc import Iterator, Sequence

from quizgen.matching.row import ROLES, Row
from quizgen.mentions.people import people
from quizgen.models import Amount
from quizgen.passages.rows import Positions
from quizgen.passages.words import Words
from quizgen.words import load

BARE_LINKS = frozenset({"de", "d'"})
FARTHEST = 9
"""Words from an article to the name that says which one it is."""
MOST_LINKS = 2
"""The end of the mayor of the city has too many."""


def noun_phrase(row: Row, core: Positions, first: int, words: Words) -> Iterator[int]:
    """Yield the positions of a noun phrase, its dependents included."""
    links, headed = 0, False
    described = attribute(row, core, first, words)
    yield from described
    for p in core[first + len(described) : first + len(described) + FARTHEST]:
        word = row.word(p)
        if word in row.syntax.agents and _is_passive(row, core):  # angeführt wurde die Runde von X
            return
        if word in words.links and (headed or not row.syntax.verb_second):
            links, headed = links + 1, False
            if links > MOST_LINKS:
                return
        elif row.coordinates(p) and _goes_on(row, p, words):
            headed = False  # Rüstungs- und Raumfahrtkonzern
        elif ends_phrase(row, p) or (headed and word and word != "-"):
            return
        headed = headed or _is_head(row, p)
        yield p


def _goes_on(row: Row, p: int, words: Words) -> bool:
    """Tell whether `and` joins no other phrase: Rüstungs- und …; de skis et de vélos Nordbank."""
    sorts = words.articled and row.word(p + 1) in BARE_LINKS and bool(row.word(p - 1))
    return row.word(p - 1) == "-" or sorts or _joins_roles(row, p, words)


def attribute(row: Row, core: Positions, first: int, words: Words) -> Positions:
    """German: return what stands before a participle of a noun: der im Mai verstorbene Arzt."""
    if not row.syntax.verb_second or first >= len(core) or not row.is_preposition(core[first]):
        return ()
    for n in range(first + 2, min(first + FARTHEST, len(core) - 1)):
        word, after = row.word(core[n]), row.items[core[n + 1]]
        if not word.isalpha() or row.items[core[n]].capital or not word.endswith(words.declined):
            continue
        noun = after.capital or after.mention is not None or after.word.endswith(words.declined)
        if noun and word.rstrip("nrsm").removesuffix("e").endswith(("t", "en")):
            return core[first:n]
    return ()


def _joins_roles(row: Row, p: int, words: Words) -> bool:
    """Tell whether two roles of one person stand around a word, or two in one house."""
    kinds = [m.kind if (m := item.mention) else "" for item in row.items[p - 1 : p + 4]]
    roles = [k for k, kind in enumerate(kinds) if kind in ROLES]
    if roles == [0] and kinds[2:4] == ["", "person"]:  # the writer and academician Jane Doe
        return row.word(p + 1).isalpha() and row.word(p + 1) not in row.syntax.function_words
    if len(roles) < 2 or roles[0]:  # noqa: PLR2004  (two roles)
        return False
    housed = row.word(p + roles[1]) in words.links  # the drummer and co-founder of X
    return housed or kinds[roles[1] + 1 : roles[1] + 2] == ["person"]


def _is_passive(row: Row, core: Positions) -> bool:
    return any("passive" in row.syntax.helper_kinds(row.word(p)) for p in core)


def _is_head(row: Row, p: int) -> bool:
    """German: tell whether a noun ends its phrase; Völklinger in Völklinger Hütte does not."""
    if not row.syntax.verb_second or not row.items[p].capital:
        return False
    following = row.items[p + 1] if p + 1 < len(row.items) else None
    return following is None or not following.capital or following.mention is not None


def ends_phrase(row: Row, p: int) -> bool:
    """Tell whether a noun phrase is over before a word."""
    if row.is_preposition(p) or row.coordinates(p) or row.is_finite(p):
        return True
    return row.word(p) in row.syntax.holders or row.items[p].breaks


def is_in_title(row: Row, core: Positions, n: int, words: Words) -> bool:
    """French: tell whether a noun is a part of a title: la Réforme de l'administration."""
    if not words.articled:
        return False
    p = core[n] if row.is_preposition(core[n]) else core[n] - 1
    titled = row.items[p - 1].capital and row.word(p - 2) in words.definite
    return p > 1 and row.word(p) in words.complement_links and titled


def is_apposed(
    row: Row, core: Positions, phrase: Positions, words: Words, *, behind_verb: bool
) -> bool:
    """Tell whether a name follows between commas: la banque, la Société Générale, ….

    Behind the verb it may end the clause in French: a battu le maire, Jane Doe.
    """
    behind = [p for p in core if phrase and p > phrase[-1]]
    if row.syntax.verb_second:
        return _is_office_of(row, phrase, behind)
    if not words.articled:
        return False
    led = len(behind) > 1 and row.word(behind[1]) in words.definite
    name = behind[1 + led : 2 + led]
    marks = [row.word(p) for p in (*behind[:1], *name, *behind[2 + led : 3 + led])]
    ends = behind_verb and marks == [",", ""] and row.mention(name[0]).kind == "person"
    return ends or marks == [",", "", ","]


def _is_office_of(row: Row, phrase: Positions, behind: Sequence[int]) -> bool:
    """German: tell whether the next commas hold who has an office: die Ministerin, Jane Doe, …."""
    offices = any((m := row.items[p].mention) and m.kind in ROLES for p in phrase)
    comma = next((k for k, p in enumerate(behind) if row.word(p) == ","), len(behind))
    name = row.items[behind[comma + 1]].mention if comma + 2 < len(behind) else None
    named = name is not None and name.kind == "person"
    return offices and named and row.word(behind[comma + 2]) == ","


def is_named_so(row: Row, core: Positions, n: int, words: Words) -> bool:
    """French: tell whether a clause names what is meant: les cinq banques que sont X, Y et Z."""
    near = core[n + 2 : n + FARTHEST] if words.articled else ()
    return any(row.phrase((p, p + 1)) in words.naming for p in near if p + 1 < len(row.items))


def is_only(row: Row, core: Positions, n: int, words: Words) -> bool:
    """German: tell whether the noun itself has no other, or a number: ums Leben, der Autobahn 9.

    In French a superlative belongs to the noun before it: les blessés les plus graves.
    """
    ranks = words.articled and row.word(core[n] + 1) in words.superlatives
    if ranks and n and row.word(core[n] + 1) in row.syntax.function_words:  # les plus, no premiers
        noun = row.items[core[n - 1]]
        role = noun.mention is not None and noun.mention.kind in ROLES
        return role or (noun.word.isalpha() and noun.word not in row.syntax.function_words)
    if not row.syntax.verb_second or n + 2 >= len(core):
        return False
    first, second = row.word(core[n + 1]), row.word(core[n + 2])
    ranked = first.isdigit() and second == "."  # auf dem 22. Platz
    predicate = row.word(core[n]) in words.becoming and _leads_to_role(row, core[n + 1 :])
    unique = row.items[core[n + 1]].capital and (first in words.unique or second.isdigit())
    return ranked or predicate or unique or f"{first} {second}" in words.unique


def is_named_after(row: Row, p: int, words: Words) -> bool:
    """German: tell whether a compound holds a person's name: den Karl-Maier-Preis."""
    first, hyphen, rest = row.word(p).partition("-")
    known = people(row.syntax.language)
    called = first.capitalize() in known.first_names or first.capitalize() in known.famous
    return bool(hyphen) and called and rest.endswith(words.named_heads)


def _leads_to_role(row: Row, behind: Positions) -> bool:
    """Tell whether adjectives at most stand before a role: zum neuen Präsidenten."""
    role = next((p for p in behind if row.items[p].mention or row.items[p].capital), None)
    return role is not None and bool(row.items[role].mention) and row.mention(role).kind in ROLES


def tells_kind(row: Row, p: int) -> bool:
    """French: tell whether de only says of which kind something is: les travaux de voirie."""
    following = row.items[min(p + 1, len(row.items) - 1)]
    small = following.word.isalpha() and not following.capital
    bare = small and following.word not in row.syntax.determiners
    return row.word(p) in BARE_LINKS and bare


def tells_size(row: Row, p: int, words: Words) -> bool:
    """French: tell whether de only says how large something is: le dossier de 112 pages.

    Of a deed it says to whom it was done: la mort de 12 personnes.
    """
    mention = row.items[min(p + 1, len(row.items) - 1)].mention
    amount = mention.value if mention else None
    if row.word(p) not in BARE_LINKS or not isinstance(amount, Amount):
        return False
    plain = not (amount.currency or amount.percent or is_measure(amount))
    return not (plain and words.doings.search(row.word(p - 1)))


def is_measure(amount: Amount) -> bool:
    """Tell whether an amount measures, and counts no things: 12 mois."""
    return "kind" in load("words/units.yaml").get(amount.unit, {})


def _is_done_to(row: Row, p: int, words: Words) -> bool:
    """French: tell whether a preposition stands behind a participle that says which one."""
    before = row.word(p - 1)
    participle = before.endswith(words.participle_endings) and before not in words.no_verbs
    small = before in row.syntax.function_words
    return words.articled and row.is_preposition(p) and participle and not small


def has_complement(
    row: Row, core: Positions, n: int, words: Words, *, strict: bool = False
) -> bool:
    """Tell whether a noun is told by what it is of: the use of robots, the people who came.

    An article in the complement has to say for itself which one it means; `strict` takes no de
    that only tells of which kind it is.
    """
    for k in range(n + 2, min(n + FARTHEST, len(core))):
        p = core[k]
        word = row.word(p)
        if tells_size(row, p, words) or (strict and tells_kind(row, p)):
            continue
        if row.word(core[k - 1]) in words.governing and row.is_preposition(p):
            return True
        if not strict and k > n + 2 and _is_done_to(row, p, words):
            return True  # le nom donné au discours
        if word in words.complement_links or word in words.restrictive:
            return not row.syntax.verb_second or row.items[core[k - 1]].capital
        if ends_phrase(row, p) or (row.items[p].mention and word == ""):
            return False
        if row.syntax.verb_second and row.items[core[k - 1]].capital:
            return False
    return False
