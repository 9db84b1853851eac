"""What commas put between a subject and its verb: who, the head of X, …; countries, such as X, ….

In: a row and the parts of a clause between its commas. Out: the subject joined with its verb, and
the parts behind it; nothing where a list may stand between them.
"""

from quizgen.matching.row import Row
from quizgen.passages.rows import Positions, is_name
from quizgen.passages.subclauses import is_lone_name
from quizgen.passages.verbs import can_be_verb
from quizgen.passages.words import Words

MOST_INSERTIONS = 2
FEWEST = 3
"""Words of a name, its verb and an object."""


def over_insertions(
    row: Row, parts: list[Positions], words: Words
) -> tuple[Positions, list[Positions]]:
    """Join a subject with its verb over what commas put between them."""
    head = next((p for p in parts[0] if row.word(p) not in words.connectives), parts[0][0])
    opens = row.word(head) in row.syntax.determiners | words.courtesy or _is_plural(row, head)
    if row.items[head].mention is None and not opens and not is_name(row, parts[0][-1]):
        return (), []
    for n in range(1 + (not row.syntax.verb_second), min(MOST_INSERTIONS + 2, len(parts))):
        start = parts[n][0]
        while row.word(start) in row.syntax.adverbs | row.syntax.clitics or _is_time(row, start):
            start += 1
        if (row.word(start), row.word(start + 1)) in row.syntax.fixed:
            start += 2
        sure = n > 1 or row.is_finite(start) or row.word(start) in words.verb_forms
        if sure and can_be_verb(row, start, words):
            listed = _lists_examples(row, parts[1])
            lists = not listed and any(row.coordinates(p) for part in parts[1:n] for p in part[:2])
            named = _named(row, parts[0], parts[1:n])
            return ((), []) if lists else ((*parts[0], *named, *parts[n]), parts[n + 1 :])
    return (), []


def _is_time(row: Row, p: int) -> bool:
    """English: tell whether a date stands before a verb: X, the bank, last year sold."""
    dated = p + 1 < len(row.items) and row.items[p].mention is not None and row.is_time(p)
    return row.syntax.modifiers_first and dated


def _is_plural(row: Row, p: int) -> bool:
    """English: tell whether a noun without an article opens a subject: Countries, other makers."""
    word = row.word(p)
    known = row.syntax.function_words | row.syntax.adverbs
    plural = word.endswith("s") and not word.endswith("ss") and word not in known
    return row.syntax.modifiers_first and plural and not row.is_finite(p)


def _lists_examples(row: Row, part: Positions) -> bool:
    """Tell whether a part lists some of those who are meant: including X, such as X and Y."""
    pair = (row.word(part[0]), row.word(part[0] + 1))
    return pair[0] in row.syntax.listing or pair in row.syntax.fixed


def _named(row: Row, subject: Positions, inserted: list[Positions]) -> Positions:
    """Return the name that says who is meant, with its commas: der Chef, Jane Doe, …."""
    if len(inserted) != 1 or not is_lone_name(row, inserted[0]):
        return ()
    position = inserted[0][0]
    people = [m for p in subject if (m := row.items[p].mention) and m.kind == "person"]
    person = row.mention(position).kind == "person" and not people
    return (position - 1, position, position + 1) if row.syntax.verb_second or person else ()


def named_behind(
    row: Row, parts: list[Positions], words: Words
) -> tuple[Positions, list[Positions]]:
    """French: give a name behind an office the comma it lacks: la préfète, Jane Doe a dit."""
    name = parts[1] if words.articled and len(parts) > 1 else ()
    if len(name) < FEWEST or row.word(parts[0][0]) not in row.syntax.nominative:
        return (), []
    person = row.items[name[0]].mention
    if person is None or person.kind != "person" or not can_be_verb(row, name[1], words):
        return (), []
    comma = name[0] - 1
    return (*parts[0], comma, name[0], comma, *name[1:]), parts[2:]
