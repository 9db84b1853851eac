"""What commas put between a subject and its verb: who, the head of X, …; countries, such as X, ….

In: a row and the parts of a clause between its commas. Out: the subject joined with its verb, and
the parts behind it; nothing where a list may stand between them.
"""

from quizgen.matching.row import ROLES, Row
from quizgen.passages.rows import Positions, is_name
from quizgen.passages.subclauses import comma_behind, is_lone_name
from quizgen.passages.verbs import can_be_verb, find_verb
from quizgen.passages.words import Words

MOST_INSERTIONS = 2
MOST_CLITICS = 2
"""Words between a relative pronoun and its verb: qui s'y trouve."""
FEWEST = 3
"""Words of a name, its verb and an object."""
HOLDERS = frozenset({"person", "organisation", "name"})
"""What a description before its name can be of."""


def over_insertions(
    row: Row, parts: list[Positions], words: Words
) -> tuple[Positions, list[Positions]]:
    """Join a subject with its verb over what commas put between them."""
    head = next((p for p in parts[0] if row.word(p) not in words.connectives), parts[0][0])
    opens = row.word(head) in row.syntax.determiners or row.word(head) in words.courtesy
    opens = opens or _is_plural(row, head)
    if row.items[head].mention is None and not opens and not is_name(row, parts[0][-1]):
        return (), []
    if _goes_on_at_once(row, parts, words):
        return (*parts[0], *parts[1]), parts[2:]
    for n in range(1 + (not row.syntax.verb_second), min(MOST_INSERTIONS + 2, len(parts))):
        start = parts[n][0]
        while _is_small(row, start) or _is_time(row, start):
            start += 1
        if (row.word(start), row.word(start + 1)) in row.syntax.fixed:
            start += 2
        sure = n > 1 or row.is_finite(start) or row.word(start) in words.verb_forms
        if sure and can_be_verb(row, start, words):
            listed = _lists_examples(row, parts[1]) or _is_told_by_clause(row, parts[1])
            lists = not listed and any(row.coordinates(p) for part in parts[1:n] for p in part[:2])
            named = _named(row, parts[0], parts[1:n], words)
            return ((), []) if lists else ((*parts[0], *named, *parts[n]), parts[n + 1 :])
    return (), []


def _goes_on_at_once(row: Row, parts: list[Positions], words: Words) -> bool:
    """French: tell whether a comma too many stands before a verb: la salle de 80 places, sera …."""
    if not words.articled or len(parts) == 1 or find_verb(row, parts[0], words) is not None:
        return False
    head, part = parts[0][0], parts[1]
    if not (is_name(row, head) or row.word(head) in row.syntax.determiners):
        return False  # 56 ans, était
    first = part[0]
    reflexive = row.word(first) in row.syntax.reflexives
    joined = any(map(row.coordinates, part[:MOST_CLITICS]))
    helped = len(part) > MOST_CLITICS and row.word(first) in row.syntax.helpers
    sure = helped and row.is_finite(first) and row.word(first) not in row.syntax.prepositions
    return not joined and (sure or (reflexive and can_be_verb(row, part[1], words)))


def _is_small(row: Row, p: int) -> bool:
    """Tell whether a word may stand before a verb that goes on with its clause."""
    small = (row.syntax.adverbs, row.syntax.clitics, row.syntax.negation_words)
    return any(row.word(p) in own for own in small)


def _is_time(row: Row, p: int) -> bool:
    """English: tell whether a date stands before a verb: X, the bank, last year sold."""
    dated = p + 1 < len(row.items) and row.items[p].mention is not None and row.is_time(p)
    return row.syntax.modifiers_first and dated


def _is_plural(row: Row, p: int) -> bool:
    """English: tell whether a noun without an article opens a subject: Countries, other makers."""
    word = row.word(p)
    plural = word.endswith("s") and not word.endswith("ss") and row.syntax.modifiers_first
    if not plural or row.is_finite(p):
        return False
    return word not in row.syntax.function_words and word not in row.syntax.adverbs


def _lists_examples(row: Row, part: Positions) -> bool:
    """Tell whether a part lists some of those who are meant: including X, such as X and Y."""
    pair = (row.word(part[0]), row.word(part[0] + 1))
    return pair[0] in row.syntax.listing or pair in row.syntax.fixed


def _is_told_by_clause(row: Row, part: Positions) -> bool:
    """Tell whether a relative clause opens, in which things may be listed; no German article."""
    return not row.syntax.verb_second and row.word(part[0]) in row.syntax.relatives


def _named(row: Row, subject: Positions, inserted: list[Positions], words: Words) -> Positions:
    """Return the name that says who is meant, with its commas: der Chef, Jane Doe, …."""
    if len(inserted) != 1:
        return ()
    if not is_lone_name(row, inserted[0]):
        return _with_article(row, inserted[0], words)
    position = inserted[0][0]
    people = [m for p in subject if (m := row.items[p].mention) and m.kind == "person"]
    person = row.mention(position).kind == "person" and not people
    told = (position - 1, position, comma_behind(row, inserted[0]))
    return told if row.syntax.verb_second or person else ()


def _with_article(row: Row, inserted: Positions, words: Words) -> Positions:
    """French: return a name with its article and its commas: la banque, la Société Générale, …."""
    article, *rest = inserted
    named = words.articled and row.word(article) in words.definite and len(rest) == 1
    return (article - 1, *inserted, rest[0] + 1) if named and is_name(row, rest[0]) else ()


def named_behind(
    row: Row, parts: list[Positions], words: Words
) -> tuple[Positions, list[Positions]]:
    """French: begin with a name behind its description: le groupe, numéro un mondial, X a ouvert.

    A person keeps the office, with the comma it lacks: la préfète, Jane Doe a dit.
    """
    if row.syntax.verb_second:
        return _closed(row, parts)
    if not words.articled or row.word(parts[0][0]) not in row.syntax.nominative:
        return (), []
    n = next((n for n, part in enumerate(parts) if n and _opens_with_name(row, part, words)), 0)
    if n == 0 or any(row.coordinates(p) for part in parts[:n] for p in part):
        return (), []
    name = parts[n]
    if n > 1 or row.mention(name[0]).kind != "person":
        return name, parts[n + 1 :]  # le groupe, numéro un mondial, X a ouvert
    comma = name[0] - 1
    return (*parts[0], comma, name[0], comma, *name[1:]), parts[2:]


def _closed(row: Row, parts: list[Positions]) -> tuple[Positions, list[Positions]]:
    """German: set the comma that misses behind who somebody is: der Chef, Jane Doe sagt."""
    opens = row.word(parts[0][0]) in row.syntax.nominative | row.syntax.indefinite
    if len(parts) == 1 or not opens or any(map(row.coordinates, parts[0])):
        return (), []
    part = parts[1]
    described = row.word(part[0]) in row.syntax.indefinite
    nouns = (n for n, p in enumerate(part) if n and _is_noun(row, p))
    end = next(nouns, 0) + 1 if described else 1
    named = row.items[part[0]].mention
    told = described or (named is not None and named.kind == "person")
    if not told or len(part) < end + FEWEST or not row.is_finite(part[end]):
        return (), []
    comma = part[0] - 1
    return (*parts[0], comma, *part[:end], comma, *part[end:]), parts[2:]


def _is_noun(row: Row, p: int) -> bool:
    """German: tell whether a word is a noun, or the role that somebody has."""
    item = row.items[p]
    return item.mention.kind in ROLES if item.mention else item.capital


def _opens_with_name(row: Row, part: Positions, words: Words) -> bool:
    """Tell whether a part begins with a name and its verb."""
    head = row.items[part[0]].mention
    named = head is not None and head.kind in HOLDERS and len(part) >= FEWEST
    return named and can_be_verb(row, part[1], words)


def _links(row: Row, p: int, words: Words) -> bool:
    """Tell whether another noun than a place depends on the one before, as in la mort du maire."""
    behind = row.items[p + 1].mention if p + 1 < len(row.items) else None
    town = behind is not None and behind.kind == "place" and row.items[p - 1].mention is None
    return row.word(p) in words.links and not town


def described_subject(row: Row, subject: Positions, part: Positions, words: Words) -> Positions:
    """French: return what a relative clause says of a subject: le gîte, qui a ouvert en 2019, ….

    Which of two nouns it is about is not sure.
    """
    if not words.articled or row.is_preposition(subject[0]):
        return ()
    articles = row.syntax.nominative | words.demonstratives | words.definite
    linked = any(row.coordinates(p) or _links(row, p, words) for p in subject)
    alone = not linked and find_verb(row, subject, words) is None
    if row.word(subject[0]) not in articles or not alone:
        return ()
    told = (*subject, *part[1:])
    verb = find_verb(row, told, words) if row.word(part[0]) in words.subject_relatives else None
    return told if verb is not None and verb - len(subject) < len(["s'", "y"]) else ()
