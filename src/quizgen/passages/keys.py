"""What of a clause can be asked for: a name, a number, a date that is the news in it.

In: a row and the positions of a clause. Out: the positions whose mention may be blanked, each with
how many words before it the blank takes along: those whose form would tell what fills it.
"""

from collections.abc import Iterable, Mapping

from quizgen.grammar import filters
from quizgen.matching.row import DEFINITE, ROLES, Row
from quizgen.models import Amount, Date, Mention, Name, Value
from quizgen.passages.askable import askable
from quizgen.passages.counting import can_count
from quizgen.passages.generic import is_nationality
from quizgen.passages.rows import Positions
from quizgen.passages.sharing import shared_subject
from quizgen.passages.spelling import can_be_said
from quizgen.passages.verbs import find_verb
from quizgen.passages.words import Words

HOLDERS = frozenset({"person", "organisation"})
"""Who can be told by an office or a trade before the name."""
WORKS = frozenset({"work"})
ARTICLELESS = frozenset({"person", "work"})
"""What has no article in French."""
FEWEST_TOLD = 3
"""Nouns, names and numbers beside a name that is asked for."""
LED = "a"
"""The filter that fits an article to the number behind it: an 8% share."""
TELLING = (Name, Date, Amount)
"""What narrows down what a clause is about."""
MOST_TAKEN = 2
"""Words that a blank takes along: de la."""


def keys_of(
    row: Row, core: Positions, words: Words, text: str, *, topical: bool
) -> Mapping[int, int]:
    """Return the positions of what can be asked for, with the number of words to take along.

    A name is asked for only where the clause, or the headline before it, tells of something else.
    """
    subject = shared_subject(row, core, words)
    found: dict[int, int] = {}
    free = askable(row, words, text) - {subject}
    for n in [n for n, p in enumerate(core) if p in free]:
        taken = _taken(row, core, n, words, text)
        if taken is not None:
            found[core[n]] = taken
    if topical or not found:
        return found
    told = [m.value for p in core if (m := row.items[p].mention) and isinstance(m.value, TELLING)]
    return {
        p: taken
        for p, taken in found.items()
        if _is_specific(row, core, p)
        and (not _is_named(row, p) or _tells_more(told, row, p) or _is_foreign(row, core))
    }


def _tells_more(told: Iterable[Value], row: Row, p: int) -> bool:
    """Tell whether a clause tells of something else than a name."""
    key = row.mention(p).value.key
    return any(not isinstance(value, Name) or value.key != key for value in told)


def _is_foreign(row: Row, core: Positions) -> bool:
    """Tell whether a clause says of which country something is."""
    return any(is_nationality(row, row.words[p]) for p in core)


def _is_specific(row: Row, core: Positions, p: int) -> bool:
    """German: tell whether enough is said of a name that no other fits: not only X sitzt im Y."""
    if not row.syntax.verb_second or row.mention(p).kind not in HOLDERS:
        return True
    told = sum(row.items[q].capital or row.items[q].mention is not None for q in core) - 1
    office = any((m := row.items[q].mention) and m.kind in ROLES for q in core)
    return told >= FEWEST_TOLD or office or _is_described(row, p)


def _is_named(row: Row, p: int) -> bool:
    return isinstance(row.mention(p).value, Name)


def described_of(row: Row, core: Positions, words: Words, text: str) -> Mapping[int, int]:
    """Return the names that only an office tells: below a headline, that is enough.

    In French what the other half of a clause tells of is enough: le ministère revient à X.
    """
    found = keys_of(row, core, words, text, topical=True)
    asked = HOLDERS | WORKS if words.articled else HOLDERS
    held = {p: taken for p, taken in found.items() if row.mention(p).kind in asked}
    verb = find_verb(row, core, words) or 0
    halves = {p: core[verb:] if n < verb else core[:verb] for n, p in enumerate(core)}
    return {
        p: taken
        for p, taken in held.items()
        if _is_described(row, p)
        or (words.articled and _tells_which(row, p, halves[p], verb, words))
    }


def _tells_which(row: Row, p: int, other: Positions, verb: int, words: Words) -> bool:
    """French: tell whether what stands beyond the verb says which deed is meant.

    A noun does so before it, a word with a capital behind it: X reçoit la Défense. So does the one
    thing of its kind that is won or done there: X a remporté le concours du lancer.
    """
    if not other:
        return False
    plain = tuple(q for q in other if not row.items[q].mention and row.word(q)[:1].isalpha())
    if other[-1] > p:
        return any(row.items[q].capital for q in plain) or _does_the_one(row, plain, words)
    return verb > 0 and any(row.word(q) not in row.syntax.function_words for q in plain)


def _does_the_one(row: Row, behind: Positions, words: Words) -> bool:
    """French: tell whether an article, a noun and what that is of stand so: le prix du son."""
    return any(
        row.word(q) in row.syntax.nominative & words.definite
        and q + 2 in behind
        and row.word(q + 2) in words.links
        for q in behind
    )


def _is_described(row: Row, p: int) -> bool:
    """Tell whether what somebody is stands before the name: Weltmeisterin Jane Doe."""
    before = row.items[p - 1] if p else None
    if before is None or not _is_named(row, p):
        return False
    if before.word == "," and row.word(p + 1) == "," and not row.syntax.verb_second:
        return any(m.kind in ROLES for item in row.items[: p - 1] if (m := item.mention))
    if before.mention is not None:
        return before.mention.kind in ROLES
    small = before.word in row.syntax.function_words or row.is_finite(p - 1)
    return row.syntax.verb_second and before.capital and not small


def _taken(row: Row, core: Positions, n: int, words: Words, text: str) -> int | None:
    """Count the words to take along; None if the mention is not to be asked for."""
    p = core[n]
    mention = row.mention(p)
    before = row.word(core[n - 1]) if n else ""
    match mention.value:
        case Name():
            free = not _describes_noun(row, core, n, words)
            free = free and (mention.kind != "place" or _is_place(row, n, p, words))
            return _taken_by_name(row, core, n, words, text) if free else None
        case Amount():
            led = before in words.indefinite and LED not in filters(row.syntax.language)
            led = led or (n > 0 and _is_presupposed(row, core, n, words))
            led |= words.articled and before in words.definite - words.plurals  # le 100 mètres
            return 0 if not led and can_count(row, core, p, words, text) else None
        case Date() as date:
            own = DEFINITE | words.partitive if words.articled else DEFINITE  # le vote du 5 mai
            led = before in row.syntax.determiners and not (before in own and date.day)
            free = not led or _describes(row, p)
            free = free and not (date.day and _is_reported(row, core, n))
            told = any(map(str.isdigit, text[mention.start : mention.end]))
            told = told or bool(date.month)  # since last May, but not from last year
            return 0 if free and (told or before not in words.undating) else None
    return None


def _is_presupposed(row: Row, core: Positions, n: int, words: Words) -> bool:
    """Tell whether an article says that the number of things is known: die ____ Lehrkräfte.

    Nothing behind them says which are meant, as in les 27 pays de l'Union, and no part of them is
    told: von den 30.
    """
    behind = min(core[n] + 1, len(row.items) - 1)
    part = n > 1 and row.is_preposition(core[n - 2])
    return row.word(core[n - 1]) in words.definite and row.is_finite(behind) and not part


def _is_reported(row: Row, core: Positions, n: int) -> bool:
    """Tell whether a day may be that of the telling: said he had left on Monday."""
    told = [g for g in row.groups if g.first in core[:n]]
    speech = next((g for g in told if g.verb in row.syntax.speech), None)
    return speech is not None and any(
        g.first > speech.first and not any(row.word(p) == "," for p in range(speech.first, g.first))
        for g in told
    )


def _describes(row: Row, p: int) -> bool:
    """English: tell whether a date stands between an article and its noun: a 2016 referendum."""
    behind = row.items[min(p + 1, len(row.items) - 1)]
    small = behind.word.isalpha() and not behind.capital
    return row.syntax.modifiers_first and small and behind.word not in row.syntax.function_words


def _is_place(row: Row, n: int, p: int, words: Words) -> bool:
    """Tell whether a place is one here: what opens a clause, or a preposition or a verb governs."""
    opens = n == 0 and not (words.articled and _is_capital(row.mention(p)))
    placed = opens or _is_governed(row, p) or _is_object(row, p, words)
    return placed and not _is_team(row, p, words)


def _is_team(row: Row, p: int, words: Words) -> bool:
    """English: tell whether a town stands for its team: Sunderland have signed; beat Newcastle."""
    if not row.syntax.modifiers_first:
        return False
    behind = row.word(p + 1)
    several = behind.endswith(words.plural_endings) and behind in row.syntax.helpers
    return several or row.word(p - 1) in words.contests


def _is_capital(mention: Mention) -> bool:
    """French: tell whether a town may be said for those who rule there: Bruxelles a salué."""
    country = getattr(mention.value, "id", "")
    return not country.isupper()


def _describes_noun(row: Row, core: Positions, n: int, words: Words) -> bool:
    """English: tell whether a name describes a noun, which may look like a verb: a Nord train."""
    behind = row.word(core[n] + 1)
    if behind in words.also_nouns and not behind.endswith("s") and row.syntax.modifiers_first:
        return True
    return row.describes_noun(core[n]) and find_verb(row, core, words) != n + 1


def _is_object(row: Row, p: int, words: Words) -> bool:
    """French and English: tell whether a place stands right behind a verb: a quitté Cuba."""
    before = p - 2 if row.word(p - 1) in row.syntax.determiners else p - 1
    perfect = row.word(before - 1) in row.syntax.helpers
    participle = perfect and row.word(before).endswith(words.participle_endings)
    marked = row.syntax.modifiers_first and row.word(before - 1) == row.syntax.infinitive_marker
    marked |= words.articled and words.infinitive.fullmatch(row.word(before)) is not None
    return not row.syntax.verb_second and (row.is_finite(before) or participle or marked)


def _is_governed(row: Row, p: int) -> bool:
    """Tell whether a preposition stands before a place, or before its article."""
    before = p - 2 if row.word(p - 1) in row.syntax.determiners else p - 1
    return row.is_preposition(p - 1) or row.is_preposition(before)


def _taken_by_name(row: Row, core: Positions, n: int, words: Words, text: str) -> int | None:
    """Count the words before a name that belong into its blank, if they can be said of others."""
    start = n
    telling = words.betraying
    if words.articled and row.mention(core[n]).kind in ARTICLELESS:
        telling &= words.links  # à Jane and à Anne, but de Jane and d'Anne
    while start and n - start < MOST_TAKEN and row.word(core[start - 1]) in telling:
        start -= 1
    for first in range(start, n + 1):
        apart = core[first : n + 1]
        joined = apart == tuple(range(apart[0], apart[-1] + 1))
        said = text[row.items[core[first]].start : row.items[core[n]].end]
        if joined and can_be_said(row.mention(core[n]).value, said, row.syntax.language):
            return n - first if first == start or first < n else None
    return None
