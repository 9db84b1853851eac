"""Whether a clause can be printed by itself, weeks later, without its article.

In: a row, the positions of a clause, and the words of the headline if that is printed too. Out:
why it cannot, or nothing.
"""

from functools import cache

from quizgen.matching.row import Row
from quizgen.models import Amount, Date, Name
from quizgen.passages.counting import part_of_nothing
from quizgen.passages.denials import unsure_word
from quizgen.passages.generic import is_generic
from quizgen.passages.houses import why_homeless
from quizgen.passages.knowing import is_known, is_topic
from quizgen.passages.leading import attributes, opens_indefinite
from quizgen.passages.naming import is_acronym, is_called_briefly
from quizgen.passages.owning import has_many, has_owner
from quizgen.passages.parts import is_phrase, is_title
from quizgen.passages.pointing import is_barred, is_bound, is_plain, is_told_behind, points
from quizgen.passages.rows import Positions, is_name, lengths_of
from quizgen.passages.subclauses import is_relative
from quizgen.passages.torn import is_torn
from quizgen.passages.verbs import find_verb, is_marked
from quizgen.passages.words import Words
from quizgen.words import load

FEWEST, MOST = 4, 30
"""Words of a clause."""
FARTHEST_VERB = 3
"""Words before a verb that ends a German main clause: Die Partei gewann."""
ANCHORS = (Name, Date, Amount)
ENOUGH = 2
"""Names, dates and amounts that say which of many are meant: des chercheurs de Riga, en 2006."""


def why_unfit(row: Row, core: Positions, words: Words, *, second: bool = False) -> str:
    """Say why the words are no clause that tells a fact, wherever they stand."""
    if broken := _broken(row, core, words, second=second):
        return broken
    said = row.phrase(core)
    if words.halves.search(said):
        return "says nothing"
    if words.aimless.search(_with_goals(row, core)):
        return "goes nowhere"
    if words.mixed.search(said):
        return "mixes tenses"
    if unsure := unsure_word(row, core, words):
        return f"unsure or denied: {unsure}"
    return ""


def _with_goals(row: Row, core: Positions) -> str:
    """Return the words of a clause, with a sign for what is named in it but times and numbers."""
    return " ".join([row.words[p] or "@" * isinstance(row.mention(p).value, Name) for p in core])


def leaning(  # noqa: PLR0913, PLR0917  (the last three are its setting)
    row: Row,
    core: Positions,
    words: Words,
    named: frozenset[int],
    known: frozenset[int],
    topic: frozenset[str],
) -> tuple[bool, str]:
    """Tell whether a clause leans on its article, and why it does so below the headline, too.

    `named` tells what is clear by itself, `known` what is so there.
    """
    alone, n = _leaning(row, core, words, named, frozenset())
    if not topic and known == named:
        return alone != "", alone
    # What is clear by itself is so below a headline, too: what stands before n is not read again.
    return alone != "", _leaning(row, core, words, known, topic, start=n)[0] if alone else ""


def why_leaning(
    row: Row, core: Positions, words: Words, named: frozenset[int], topic: frozenset[str]
) -> str:
    """Say why a second sentence leans on another one than that before it; nothing if it does not.

    `topic` holds the words of that, and those of a headline.
    """
    return _leaning(row, core, words, named, topic, second=True)[0]


def _leaning(  # noqa: PLR0913  (the last three are its setting)
    row: Row,
    core: Positions,
    words: Words,
    named: frozenset[int],
    topic: frozenset[str],
    *,
    second: bool = False,
    start: int = 0,
) -> tuple[str, int]:
    """Say why a clause leans on what stands elsewhere, and with which of its words from `start`."""
    if part := part_of_nothing(row, core, words):
        return f"of what: {part}", 0
    if lost := why_homeless(row, core, words, topic):
        return lost, 0
    if words.articled and _is_some(row, core, words, topic):
        return f"which ones: {row.word(core[0])} {row.word(core[1])}", 0
    suspects = _suspects(words)
    for n in range(start, len(core)):
        if row.words[core[n]] not in suspects or core[n] in named:
            continue
        if reason := _leans(row, core, n, words, topic, second=second):
            return reason, n
    nouns = not row.syntax.verb_second or any(
        row.items[p].capital or _is_thing(row, p) for p in core
    )
    told = (topic and nouns) or _names(row, core, named)
    return "" if told else "nothing is named", len(core)


def _names(row: Row, core: Positions, named: frozenset[int]) -> bool:
    """Tell whether a clause names something; in German a place does not, where it only counts."""
    counted = any((m := row.items[p].mention) and isinstance(m.value, Amount) for p in core)
    things = not (row.syntax.verb_second and counted) or any(_is_thing(row, p) for p in core)
    return any(
        (is_name(row, p) and (things or row.mention(p).kind != "place"))  # 30 Kilometer in Rom
        or (p in named and not row.items[p].mention)
        for p in core
    )


def _is_thing(row: Row, p: int) -> bool:
    """German: tell whether a word is a noun, or counts things: 30 Brände, not 30 Kilometer."""
    item = row.items[p]
    if item.mention is None:
        return item.capital and item.word not in row.syntax.function_words
    value = item.mention.value
    if not isinstance(value, Amount) or not value.unit:
        return False
    return "kind" not in load("words/units.yaml").get(value.unit, {})


def _is_some(row: Row, core: Positions, words: Words, topic: frozenset[str]) -> bool:
    """French: tell whether a clause is about some of many, and tells too little of them.

    Below a headline one name or number is enough, but not a date alone.
    """
    some = row.word(core[0]) in words.indefinite or opens_indefinite(row, core, words)
    if not some or (topic and _is_headlines_own(row, core, words, topic)):
        return False
    told = [m.value for p in core if (m := row.items[p].mention) and isinstance(m.value, ANCHORS)]
    dated = bool(told) and all(isinstance(value, Date) for value in told)
    return dated if topic else len(told) < ENOUGH


def _is_headlines_own(row: Row, core: Positions, words: Words, topic: frozenset[str]) -> bool:
    """French: tell whether a lead begins with what the headline names: Un incendie a ravagé …."""
    noun = next((row.word(p) for p in core[1:] if row.word(p) not in words.prenominal), "")
    return row.word(core[0]) in words.indefinite - words.definite and noun in topic


def _broken(row: Row, core: Positions, words: Words, *, second: bool) -> str:
    """Say why the words are no whole clause."""
    least, most = lengths_of(row, core)
    if most < FEWEST or least > MOST:
        return "too short or too long"
    verb = find_verb(row, core, words)
    bare = words.articled and verb is not None and _lacks_subject(row, core[:verb])
    headless = bare or (verb == 0 and not second)
    if verb is None or headless or row.word(core[1]) in words.complements:
        return "no verb is recognised"
    if row.syntax.modifiers_first and is_marked(row, core[verb]):
        return "no verb is recognised"
    ends = verb == len(core) - 1 and verb > FARTHEST_VERB
    joined = row.coordinates(core[verb - 1]) and row.word(core[verb]) not in row.syntax.nonfinite
    if row.syntax.verb_second and (ends or joined):
        return "no main clause"
    cut = row.word(core[-1]) in words.endings and not _ends_sentence(row, core[-1])
    cut = (cut and not _is_named_so(row, core[-1])) or _lacks_relative(row, core, words)
    if cut or _lacks_content(row, core, words) or is_torn(row, core, verb, words):
        return f"is cut off: {row.word(core[-1])}"
    says = row.word(core[verb]) in words.sayers and not words.does.search(
        " ".join(row.word(p) for p in core[verb:])
    )
    return "says nothing" if says and not find_verb(row, core[verb + 1 :], words) else ""


def _lacks_relative(row: Row, core: Positions, words: Words) -> bool:
    """German: tell whether what is the only one of its kind has lost the clause that says which."""
    last = core[-1]
    if not row.syntax.verb_second or row.word(last + 1) != "," or not is_relative(row, last + 2):
        return False
    return row.items[last].capital and any(row.word(p) in words.superlatives for p in core[-3:-1])


def _lacks_subject(row: Row, ahead: Positions) -> bool:
    """French: tell whether nothing but a negation stands before a verb: n'a que trois usines."""
    return bool(ahead) and all(row.word(p) in row.syntax.between for p in ahead)


def _ends_sentence(row: Row, p: int) -> bool:
    """German: tell whether a particle or a verb closes the whole sentence: nahm den Betrieb auf."""
    closes = row.word(p) in row.syntax.particles  # drang in das Haus ein, wie …
    return row.syntax.verb_second and row.word(p + 1) in ({".", ";", ","} if closes else {".", ";"})


def _is_named_so(row: Row, p: int) -> bool:
    """Tell whether a small word is a noun or a letter here: les pays de l'est, en Série A."""
    return row.items[p].capital or row.word(p - 1) in row.syntax.determiners


def _lacks_content(row: Row, core: Positions, words: Words) -> bool:
    """Tell whether a conjunction of what is said has no verb behind it: announced that X."""
    if row.syntax.content.isdisjoint(map(row.word, core)):
        return False
    if words.affirmed.search(row.phrase(core)):
        return False  # n'a que trois usines
    for n, p in enumerate(core):
        if row.words[p] in row.syntax.content:
            before = core[n - 1]
            verb = row.is_finite(before) or row.word(before) in row.syntax.nonfinite
            told = row.syntax.verb_second or verb
            return told and find_verb(row, core[n + 1 :], words) is None
    return False


def _unclear(row: Row, core: Positions, n: int, words: Words, topic: frozenset[str]) -> str:
    """Say why a mention does not tell by itself what is meant."""
    mention = row.mention(core[n])
    if mention.kind == "quote":
        few = is_phrase(mention) or is_title(row, mention)
        return "" if few and is_plain(mention, words) else "a quotation"
    if not topic and is_called_briefly(row, core[n]):
        return "which one: a surname"
    if _is_unexplained(row, core, n):
        return f"which one: {row.word(core[n])}"
    return "which one: a generic name" if is_generic(row, core, n, words, topic) else ""


def _is_unexplained(row: Row, core: Positions, n: int) -> bool:
    """Tell whether initials stand there alone, of which nobody knows what they are: the GNC3."""
    value = row.mention(core[n]).value
    if (
        not isinstance(value, Name)
        or value.kind != "name"
        or value.id
        or not is_acronym(value.text)
    ):
        return False
    before = row.word(core[n - 1]) if n else ""
    described = before.isalpha() and before not in row.syntax.function_words
    return not described or row.is_finite(core[n - 1])


@cache
def _suspects(words: Words) -> frozenset[str]:
    """Return the words that may lean on something: all others do not, and are most.

    Among them is that of a mention.
    """
    pointing = words.barred | words.demonstratives | words.anaphors | words.related
    pointing |= words.partitive_pronouns | {""}
    return pointing | words.plural_possessives | words.possessives | words.definite


def _leans(  # noqa: PLR0913  (the last three are its setting)
    row: Row, core: Positions, n: int, words: Words, topic: frozenset[str], *, second: bool
) -> str:
    p, word = core[n], row.words[core[n]]
    if not word:
        return _unclear(row, core, n, words, topic)
    timed = word in words.demonstratives and row.word(p + 1) in words.limits  # this season
    passed_on = word in words.supposing and attributes(row, core, words)
    if (is_barred(row, p, words) and not passed_on) or (timed and row.syntax.modifiers_first):
        return f"no plain fact: {word}"
    if word in words.demonstratives and is_topic(row, core, n, words, topic):
        return ""
    if word in words.cataphors and is_told_behind(row, core[n + 1 :], words):
        return ""
    reason = _points(row, core, n, words, topic, second=second)
    presented = words.presenting.match(row.phrase(core[n:])) if reason else None
    what = presented.groupdict().get("what") if presented else None
    return "" if presented and (what is None or what in topic) else reason


def _points(  # noqa: PLR0913  (private, one call)
    row: Row, core: Positions, n: int, words: Words, topic: frozenset[str], *, second: bool
) -> str:
    """Say what a pronoun, a possessive or an article points to outside the clause."""
    p, word = core[n], row.words[core[n]]
    pointing = points(row, p, words) and n != find_verb(row, core, words)  # elle reste
    if pointing and not second and not is_bound(row, core, n, words):
        return f"points to the sentence before: {word}"
    if word in words.possessives and not second:
        has = has_many if word in words.plural_possessives else has_owner
        return "" if has(row, core, n, words) else f"whose: {word}"
    if word in words.definite and not is_known(row, core, n, words, topic):
        return f"which one: {' '.join(row.word(q) for q in core[n : n + 3])}"
    return ""
