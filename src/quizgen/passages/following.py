"""What follows a main clause behind a comma: kept where the clause needs it, else left out.

In: a row, the positions of the clause and the parts behind it. Out: the positions that stay; none
where the clause cannot be cut there.
"""

from itertools import takewhile

from quizgen.matching.row import ROLES, Row
from quizgen.models import Name
from quizgen.passages.brackets import bridged, closes, is_open
from quizgen.passages.remainders import can_be_left
from quizgen.passages.resuming import begins_clause, resumed, without_torn
from quizgen.passages.rows import Positions, is_name
from quizgen.passages.subclauses import (
    is_infinitive,
    is_own_clause,
    is_relative,
)
from quizgen.passages.verbs import can_be_verb, find_verb
from quizgen.passages.words import Words

LONGEST_PART = 8
"""Words of a part of a list."""
MOST_DATED = 2
"""An apposition and a date behind it; a preposition and the date."""
MOST_BEFORE = 3
"""Words up to the `and` of a long one: Touristen sowie Bergsteiger auf den 1881 m hohen Berg."""


def with_following(
    row: Row, core: Positions, following: list[Positions], words: Words
) -> Positions:
    """Return a clause with the rest of its list and with the clause that it governs."""
    core, following = bridged(row, *resumed(row, core, following, words), words)
    core = without_torn(row, core, following, words)
    if not core:
        return ()
    core, following = _over_name(row, core, following, words)
    core, following = _over_manner(row, core, following, words)
    base, listing = core, False
    for n, part in enumerate(following):
        left = following[n:]
        if row.word(part[0]) in words.exceptions:
            return ()
        if reports(row, part, words):
            return core if not is_open(row, core, base, words, left) else ()
        governed = _is_governed(row, part, words) or _counts_on(row, core, part)
        named = _names(row, core, left) or _holds_office(row, core, left, words)
        kept = governed or named or _lists(row, core, part, left, words)
        if not kept and listing:
            return ()
        if not kept and _can_go(row, core, base, left, words):
            dated = (*core, *_date_behind(row, left, words))
            cut = is_open(row, core, base, words, left) or _is_one(row, core, part, words)
            return () if cut else dated
        core = (*core, part[0] - 1, *part)
        base = base if governed else core
        listing = kept and not (governed or named or any(map(row.coordinates, part)))
    return core if not is_open(row, core, base, words, []) else ()


def _is_one(row: Row, core: Positions, part: Positions, words: Words) -> bool:
    """French: tell whether a name says which one of many is meant: a publié un essai, X."""
    first = 1 if row.word(part[0]) in words.definite and len(part) > 1 else 0
    named = row.items[part[first]].capital or is_name(row, part[first])
    some = words.indefinite - words.complement_links
    return words.articled and named and row.word(core[-2]) in some


def _over_name(
    row: Row, core: Positions, following: list[Positions], words: Words
) -> tuple[Positions, list[Positions]]:
    """English: join what a lone name parts: sold his house, X, to Y in May."""
    goes_on = len(following) > 1 and row.is_preposition(following[1][0])
    if not goes_on or not _names(row, core, following[:1]):
        return core, following
    name, part = following[:2]
    if find_verb(row, part, words) is not None or is_relative(row, part[0]):
        return core, following
    return (*core, name[0] - 1, *name, name[0] + 1, *part), following[2:]


def _over_manner(
    row: Row, core: Positions, following: list[Positions], words: Words
) -> tuple[Positions, list[Positions]]:
    """English and French: join a verb with its object over how it was done.

    The council rejected on Monday, by 19 votes to 14, the plan.
    """
    if len(following) == 1 or not following or not row.is_preposition(following[0][0]):
        return core, following
    thing, verb = following[1], find_verb(row, core, words)
    opens = row.word(thing[0]) in row.syntax.nominative | row.syntax.indefinite
    if row.syntax.verb_second or not opens or verb is None or find_verb(row, thing, words):
        return core, following
    bare = all(_is_adverbial(row, p, words) for p in core[verb + 1 :])
    return ((*core, *thing), following[2:]) if bare else (core, following)


def _is_adverbial(row: Row, p: int, words: Words) -> bool:
    """Tell whether a word behind a verb is no object: a participle, an adverb, a date."""
    word = row.word(p)
    dated = row.items[p].mention is not None and row.is_time(p)
    small = row.is_preposition(p) or word in row.syntax.adverbs or word in row.syntax.nonfinite
    return dated or small or word.endswith(words.participle_endings)


def _names(row: Row, core: Positions, left: list[Positions]) -> bool:
    """English: tell whether a name at the end says who or what is meant: the operator, X."""
    if not row.syntax.modifiers_first or len(left) > 1 or not _is_only_name(row, left[0]):
        return False
    noun = row.items[core[-1]]
    led = any(row.word(p) in row.syntax.determiners for p in core[-MOST_BEFORE:])
    known = noun.mention is None or noun.mention.kind in ROLES
    return led and known and isinstance(row.mention(left[0][-1]).value, Name)


def _holds_office(row: Row, core: Positions, left: list[Positions], words: Words) -> bool:
    """French: tell whether a person follows the office behind a verb: a battu le maire, X, …."""
    person = row.items[left[0][0]].mention
    if not words.articled or person is None or person.kind != "person":
        return False
    behind = left[0][1:]
    ends = bool(behind) and row.is_preposition(behind[0]) and len(left) == 1
    alone = not behind or (ends and find_verb(row, behind, words) is None)
    if not alone or (len(left) > 1 and row.coordinates(left[1][0])):
        return False
    told = [p for p in core[(find_verb(row, core, words) or 0) :] if row.items[p].mention]
    offices = [p for p in told if row.mention(p).kind in ROLES]
    return bool(offices) and not any(
        row.mention(p).kind == "person" for p in told if p > offices[-1]
    )


def _is_only_name(row: Row, part: Positions) -> bool:
    """Tell whether a part is a name, what somebody is before it or not: the engineer Jane Doe."""
    *before, last = part
    named = row.items[last].mention is not None
    return named and all(
        row.word(p) in row.syntax.determiners or ((m := row.items[p].mention) and m.kind in ROLES)
        for p in before
    )


def _date_behind(row: Row, left: list[Positions], words: Words) -> Positions:
    """English and French: return when it was, told behind an apposition: met X, the mayor, in May.

    With a verb in the apposition the date may be that verb's.
    """
    if row.syntax.verb_second or len(left) != MOST_DATED:
        return ()
    inserted, part = left
    led = row.is_preposition(part[0]) or (words.articled and row.word(part[0]) in words.definite)
    alone = led and (len(part) == MOST_DATED or row.word(part[-1]) in words.after_dates)
    dated = alone and row.items[part[1]].mention is not None and row.is_time(part[1])
    told = find_verb(row, inserted, words) is not None or is_relative(row, inserted[0])
    participle = row.word(inserted[0]).endswith(words.participle_endings)
    opens = row.word(inserted[0]) in row.syntax.determiners or row.items[inserted[0]].mention
    return part if dated and opens and not (told or participle) else ()


def reports(row: Row, part: Positions, words: Words) -> bool:
    """Tell whether a part only says who says so: Jane Doe said, ont-ils ajouté."""
    verb, glued, _ = row.word(part[0]).partition("-")
    if (glued or row.word(part[0] + 1) == "-") and row.syntax.is_finite(verb):
        return True
    verbs = {group.verb for group in row.groups if part[0] <= group.first <= part[-1]}
    opening = row.word(part[0])
    told = opening in words.reporting or not (
        is_relative(row, part[0]) or opening in words.complements
    )
    return bool(verbs & row.syntax.speech) and told


def _counts_on(row: Row, core: Positions, part: Positions) -> bool:
    """Tell whether a score goes on: won 6-1, 5-7, 6-2."""
    return row.word(core[-1])[-1:].isdigit() and row.word(part[0])[:1].isdigit()


def _is_governed(row: Row, part: Positions, words: Words) -> bool:
    """Tell whether the clause says nothing without this part: that …, etwas zu tun."""
    if row.word(part[0]) in words.complements:
        return True
    return is_infinitive(row, part)


def _lists(
    row: Row, core: Positions, part: Positions, following: list[Positions], words: Words
) -> bool:
    """Tell whether a part goes on with a list that `and` ends, or is the country of a city."""
    verb = find_verb(row, part, words) is not None and not closes(row, core, part, words)
    closed = row.syntax.verb_second and closes(row, core[:-1], core, words)
    if verb or closed or is_own_clause(row, part, words) or _acts(row, part, words):
        return False
    if not row.syntax.verb_second and row.coordinates(part[0]):
        joined = row.word(part[0]) not in words.connectives
        acts = len(part) > 1 and can_be_verb(row, part[1], words)
        own = list(takewhile(lambda later: not row.coordinates(later[0]), following[1:]))
        return joined and not acts and not begins_clause(row, own, words)
    led = row.word(part[0]) in row.syntax.determiners and len(part) > 1  # in Rom, den USA und …
    places = [row.items[p].mention for p in (core[-1], part[1] if led else part[0])]
    if all(mention is not None and mention.kind == "place" for mention in places):
        return True
    first = row.word(part[0])
    articles = row.syntax.nominative | row.syntax.indefinite | row.syntax.possessives
    counts = first in row.syntax.determiners and first not in articles  # both from X
    opens = not row.syntax.verb_second and (first in row.syntax.relatives or counts)
    if opens or first in row.syntax.adverbs or row.is_preposition(part[0]):
        return False
    early = any(map(row.coordinates, part[:MOST_BEFORE]))
    if len(part) > LONGEST_PART and not (early or _lists_nouns(row, part)):
        return False
    return any(_ends_list(row, later, words) for later in following)


def _lists_nouns(row: Row, part: Positions) -> bool:
    """German: tell whether a part ends a list of nouns: den Bau der Halle und die Feier."""
    articles = row.syntax.determiners
    joints = [p for p in part[:-1] if row.coordinates(p) and row.word(p + 1) in articles]
    return row.syntax.verb_second and row.word(part[0]) in articles and bool(joints)


def _acts(row: Row, part: Positions, words: Words) -> bool:
    """French: tell whether a part says what something does: un plan, comprenant des canaux, ….

    Or what was done to it: supprimé par le maire.
    """
    word = row.word(part[0])
    small = word in row.syntax.function_words or row.items[part[0]].mention is not None
    suffers = word.endswith(words.participle_endings) and row.is_preposition(part[0] + 1)
    return words.articled and not small and (word.endswith("ant") or suffers)


def _can_go(
    row: Row, core: Positions, base: Positions, left: list[Positions], words: Words
) -> bool:
    """Tell whether a part is sure to be no piece of the clause, as `which …` is."""
    if row.syntax.verb_second:
        return can_be_left(row, core, base, left, words)
    part = left[0]
    word = row.word(part[0])
    syntax = row.syntax
    opening = (syntax.subordinators, syntax.coordinators, syntax.adverbs, syntax.determiners)
    known = any(word in words_ for words_ in (*opening, syntax.listing))
    named = row.items[part[0]].mention is not None or is_relative(row, part[0])
    if named or known or _is_apposed(row, part, words):
        return True
    finite = row.is_finite(part[0])
    finite |= word.isdigit() and row.word(part[0] + 1).isalpha()  # 400 fewer, but: 6-3, 6-4
    ends = word.endswith(words.participle_endings) and "-" not in word  # small, well-known towns
    return finite or row.is_preposition(part[0]) or ends


def _is_apposed(row: Row, part: Positions, words: Words) -> bool:
    """French: tell whether a bare noun says what stands before it: filiale de X, but afin de."""
    noun = words.articled and row.word(part[0] + 1) in words.links
    if not noun or any(map(row.coordinates, part)):
        return False
    fixed = row.word(part[0]) in words.circumstantial or words.openings.match(row.phrase(part))
    return not fixed


def _ends_list(row: Row, part: Positions, words: Words) -> bool:
    """Tell whether a part has an `and` that joins no other clause."""
    joints = [n for n, p in enumerate(part) if row.coordinates(p)]
    if not joints or row.syntax.verb_second:
        return bool(joints)
    return find_verb(row, part[joints[-1] + 1 :], words) is None
