"""Who speaks a quotation, by the words round it where no clause of a known verb tells it.

In: a sentence's row and the clauses that were read. Out: the clauses with the speaker's name in
place of an office, and further ones in which somebody says a quotation.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizgen.matching.clauses import Clause, plain_clause
from quizgen.matching.row import ROLES, Row
from quizgen.models import Mention, Name

SPEAKERS = frozenset({"person", "organisation"})
PLAIN = frozenset({"role", "former_role", "organisation", "place", "name"})
"""Mentions that may stand in a noun phrase before the name: the head of the Northbank, Jane Doe."""
MARKS = frozenset({"&", "-", "/"})
LONGEST_TITLE = 4
"""Letters of a title that ends in a stop: Dr., Prof."""
FARTHEST = 12
"""Items from the beginning of a noun phrase to the name in it."""
FARTHEST_VERB = 7
"""Items from a verb of saying to the quotation: wrote on Tuesday in the paper."""
SHORTEST_VERB = 4


def with_names(clauses: Sequence[Clause], row: Row) -> Iterator[Clause]:
    """Yield clauses; where an office says a quotation, its holder does: the head, Jane Doe."""
    for clause in clauses:
        quoted = any(told.kind == "quote" for told in clause.objects)
        if quoted and clause.verb in row.syntax.speech and len(clause.subject) == 1:
            name = _named_beside(row, clause.subject[0])
            yield replace(clause, subject=(name,)) if name else clause
        else:
            yield clause


def framed(clauses: Sequence[Clause], row: Row) -> Iterator[Clause]:
    """Yield a clause for each quotation that somebody says without a known verb of saying."""
    said = {
        told
        for clause in clauses
        if clause.verb in row.syntax.speech and any(m.kind in SPEAKERS for m in clause.subject)
        for told in clause.objects
    }
    for position, item in enumerate(row.items):
        if item.mention is None or item.mention.kind != "quote" or item.mention in said:
            continue
        speaker = _before(row, position) or _behind(row, position)
        if speaker:
            yield plain_clause(row.syntax.says, "asserted", speaker, item.mention)


def _named_beside(row: Row, subject: Mention) -> Mention | None:
    """Return the person whose office, or house behind it, a mention is."""
    place = next(p for p, item in enumerate(row.items) if item.mention == subject)
    if subject.kind in ROLES:
        name = _name_in(row, place)
        if name is not None and row.word(place - 1) != ",":
            return row.mention(name)
    office = place if subject.kind in ROLES else place - 1
    mention = row.items[office].mention if office > 1 else None
    if mention is None or mention.kind not in ROLES or row.word(office - 1) != ",":
        return None
    holder = row.items[office - 2].mention
    return holder if holder is not None and holder.kind == "person" else None


def _before(row: Row, quotation: int) -> Mention | None:
    """Return who opens the sentence and leads to its quotation: Jane Doe disagreed: “…”."""
    if any(item.mention and item.mention.kind == "quote" for item in row.items[:quotation]):
        return None
    first = _behind_source(row, 0) or (1 if _is_saying(row, 0) else 0)
    name = _name_in(row, first)
    if name is None or not _is_alone(row, name, quotation) or _is_denied(row, name):
        return None
    end = quotation - 1 if row.word(quotation - 1) == "," else quotation
    led = first > 0 and (name + 1 == end or row.word(quotation - 1) == ":")
    led = led or (not first and _leads(row, name, quotation))
    return row.mention(name) if led else None


def _leads(row: Row, name: int, quotation: int) -> bool:
    """Tell whether a colon, or a verb of saying, stands before a quotation."""
    if row.word(quotation - 1) == ":":
        return not any(g.passive and name < g.first < quotation for g in row.groups)
    verb = next((p for p in range(quotation - 1, name, -1) if _is_saying(row, p)), None)
    if verb is None or quotation - verb > FARTHEST_VERB:
        return False
    between = range(verb + 1, quotation - 1)
    return not any(row.is_finite(p) or row.items[p].breaks for p in between)


def _behind(row: Row, quotation: int) -> Mention | None:
    """Return whom a verb of saying, or a word like so, puts behind a quotation."""
    if quotation and not _has_capital(row, quotation):
        return None
    start = quotation + (2 if row.word(quotation + 1) == "," else 1)
    first = _behind_source(row, start)
    if first is None and _may_say(row, start):
        first = start + 1
        while row.word(first) in row.syntax.adverbs:
            first += 1
        first = next(
            (first + len(a) for a in row.syntax.asides if row.words[first : first + len(a)] == a),
            first,
        )
    name = None if first is None else _name_in(row, first)
    return None if name is None else row.mention(name)


def _has_capital(row: Row, position: int) -> bool:
    return getattr(row.mention(position).value, "text", "")[:1].isupper()


def _behind_source(row: Row, start: int) -> int | None:
    """Return where the source begins behind words like according to; none if there are none."""
    if row.word(start) in row.syntax.quoting:
        return start + 1
    for words in row.syntax.attributions:
        if row.words[start : start + len(words)] == words:
            return start + len(words)
    return None


def _is_saying(row: Row, position: int) -> bool:
    """Tell whether a word is a form of a verb of saying."""
    forms = row.syntax.forms.get(row.word(position), ())
    return any(form.verb in row.syntax.speech for form in forms)


def _may_say(row: Row, position: int) -> bool:
    """Tell whether a word behind a quotation is its verb: one of saying, or one no list knows."""
    word = row.word(position)
    if _is_saying(row, position):
        return True
    own, item = row.syntax, row.items[position] if word else None
    small = word in own.function_words or word in own.adverbs or word in own.forms
    unknown = word.isalpha() and len(word) >= SHORTEST_VERB and not small
    return unknown and item is not None and not item.capital


def _name_in(row: Row, first: int) -> int | None:
    """Return where the person stands whom a noun phrase names: the head of the house, Jane Doe."""
    office, comma = None, False
    for p in range(first, min(first + FARTHEST, len(row.items))):
        mention, word = row.items[p].mention, row.word(p)
        if mention is not None and mention.kind == "person":
            return p if _is_whole(row, p) and not (p > first and _is_governed(row, p)) else None
        if mention is not None and mention.kind not in PLAIN:
            return None
        if mention is not None and mention.kind in ROLES:
            if office is not None and p > office + 1 and row.word(p - 1) not in MARKS:
                return None
            office = p
        elif word == "," and office is not None and not comma:
            comma = True
        elif not _belongs(row, p, office=office is not None):
            return None
    return None


def _belongs(row: Row, p: int, *, office: bool) -> bool:
    """Tell whether an item may stand in a noun phrase; a complement only behind an office."""
    word, own = row.word(p), row.syntax
    if row.items[p].mention or word in MARKS or _ends_title(row, p):
        return True
    if word == "'s":
        return office
    if not word.isalpha() or row.coordinates(p) or word in own.negation_words:
        return False
    if word in own.determiners:
        return True
    if word in own.prepositions:
        return office
    clause = word in own.subordinators or word in own.relatives
    return not clause and not row.is_finite(p) and p not in row.verbs and word not in own.helpers


def _ends_title(row: Row, p: int) -> bool:
    """Tell whether a stop only ends a title: Dr. Jane Doe."""
    before = row.word(p - 1)
    return row.word(p) == "." and 0 < len(before) <= LONGEST_TITLE and row.items[p - 1].capital


def _is_whole(row: Row, p: int) -> bool:
    """Tell whether a name is nobody's owner and none of several: Jane Doe's lawyer, Doe and Roe."""
    following = p + 1
    joined = row.coordinates(following) and _is_person(row, following + 1)
    return not row.mention(p).possessive and row.word(following) != "'s" and not joined


def _is_governed(row: Row, p: int) -> bool:
    """Tell whether a preposition or a genitive stands right before a name: a lawyer of Jane Doe."""
    before = p - 1
    while row.word(before) in MARKS or _ends_title(row, before):
        before -= 1
    return row.word(before) in row.syntax.prepositions or row.word(before) in row.syntax.determiners


def _is_person(row: Row, p: int) -> bool:
    mention = row.items[p].mention if p < len(row.items) else None
    return mention is not None and mention.kind == "person"


def _is_alone(row: Row, name: int, end: int) -> bool:
    """Tell whether nobody else is named before a quotation."""
    key = row.mention(name).value.key
    people = (m.value for item in row.items[:end] if (m := item.mention) and m.kind == "person")
    return all(isinstance(value, Name) and value.key == key for value in people)


def _is_denied(row: Row, name: int) -> bool:
    """Tell whether what somebody does before a quotation is denied or unsure."""
    first = name + (2 if row.word(name + 1) == "," else 1)
    behind = range(first, len(row.items))
    end = next((p for p in behind if row.items[p].breaks), len(row.items))
    text = " ".join(row.words[first:end])
    return bool(row.syntax.hedges.search(text) or row.syntax.negations.search(text))
