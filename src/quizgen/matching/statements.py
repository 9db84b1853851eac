"""What somebody says without quotation marks: she said that the bridge was too narrow.

In: a clause of saying and its sentence. Out: the same clause with the content clause behind it
as one more object, if that can stand alone: every name in full, nothing that points elsewhere.
"""

from collections.abc import Collection, Iterator
from dataclasses import replace
from itertools import pairwise

from quizgen.matching.clauses import Clause
from quizgen.matching.full_text import VOWELS, in_full
from quizgen.matching.items import Item
from quizgen.matching.syntax import Syntax
from quizgen.models import Mention, Sentence, Text

SHORTEST = 6
LONGEST = 26
"""Words of a statement, its conjunction counted."""
FEWEST_PLAIN = 10
"""Words of one without a name or an amount."""
LONGEST_SOURCE = 12
"""Items of who says something, behind what is said."""
LONGEST_ASIDE = 8
"""Items between commas before what is said: she believes, half in jest, that."""
SPELT_OUT = frozenset({"term", "acronym"})
VERB_SECOND = 10
"""Items among which the verb of reported speech stands: sagte, die Brücke sei zu schmal."""


def with_statement(
    clause: Clause, items: tuple[Item, ...], sentence: Sentence, syntax: Syntax
) -> Clause:
    """Return a clause with what is said in it."""
    speaks = clause.verb in syntax.speech
    if clause.passive or not (speaks or clause.verb in syntax.believing):
        return clause
    known = {mention.value.key for mention in clause.subject}
    span = _content(clause, items, syntax)
    said = items[span[0] : span[1]] if span else ()
    tries = [_statement(part, sentence, known, syntax) for part in _parts(said, syntax)]
    bare = (
        () if span or not speaks else (_bare(clause, items, syntax), _before(clause, items, syntax))
    )
    tries += [_joined(part, sentence, known, syntax) for part in bare if part]
    mention = next(filter(None, tries), None)
    return replace(clause, objects=(*clause.objects, mention)) if mention else clause


def _bare(clause: Clause, items: tuple[Item, ...], syntax: Syntax) -> tuple[Item, ...]:
    """English: return a content clause without its conjunction: said the pier was too old."""
    end = len(items) - 1
    own = [n for n, item in enumerate(items) if clause.start <= item.start < clause.end]
    verb = next((n for n in own if _is_form(items[n], clause.verb, syntax)), end)
    if not syntax.joining or items[end].word != "." or verb + 1 >= end:
        return ()
    return items[verb + 1 : end]


def _before(clause: Clause, items: tuple[Item, ...], syntax: Syntax) -> tuple[Item, ...]:
    """Return a sentence that goes before who says it: The pier was too old, Jane Doe said."""
    first = next((n for n, item in enumerate(items) if item.start >= clause.start), 0)
    behind = items[first:-1]
    plain = len(behind) <= LONGEST_SOURCE and items[-1].word == "."
    if not plain or first < 2 or items[first - 1].word != ",":  # noqa: PLR2004  (a clause and its comma)
        return ()
    if items[first].word in syntax.relatives:
        return ()  # the act, which the court ruled to be void
    return items[: first - 1]


def _is_form(item: Item, verb: str, syntax: Syntax) -> bool:
    return any(form.verb == verb for form in syntax.forms.get(item.word, ()))


def _is_somebody(item: Item, after: Item, syntax: Syntax) -> bool:
    """Tell whether a word stands for somebody of another sentence: he, but not it in it is wise."""
    word = item.word or item.opening
    return word in syntax.subject_pronouns and (word, after.word) not in syntax.impersonal


def _joined(
    items: tuple[Item, ...], sentence: Sentence, known: Collection[str], syntax: Syntax
) -> Mention | None:
    """Return a main clause as what is said: with a conjunction, or as reported speech is."""
    if any(_is_somebody(item, after, syntax) for item, after in pairwise(items)):
        return None
    if not syntax.joining:
        return statement_of(items, sentence, known, syntax)
    opens = items[0].mention is not None or items[0].word in syntax.determiners
    verb = next((n for n, item in enumerate(items) if _is_told(item.word, items[0], syntax)), 0)
    if not opens or not verb or any(item.breaks for item in items[:verb]):
        return None
    mention = _statement(items, sentence, known, syntax, joint=1)
    if mention is None or not isinstance(mention.value, Text):
        return None
    text = mention.value.text
    small = text if items[0].mention else text[0].lower() + text[1:]
    elided = small[0].casefold() in VOWELS and syntax.joining.endswith("e")
    joint = f"{syntax.joining[:-1]}'" if elided else f"{syntax.joining} "
    return replace(mention, value=replace(mention.value, text=joint + small))


def _is_told(word: str, opening: Item, syntax: Syntax) -> bool:
    """Tell whether a word can be the verb of a clause: in a rise in profit no word is."""
    many = opening.word in syntax.indefinite and syntax.is_finite(f"{word}s")
    return word.isalpha() and syntax.is_finite(word) and not many


def _parts(items: tuple[Item, ...], syntax: Syntax) -> Iterator[tuple[Item, ...]]:
    """Yield what is said, then without the reason or the time that a last clause adds."""
    if items:
        yield items
    for end in range(1, len(items)):
        told = any(syntax.is_finite(item.word) for item in items[end + 1 :])
        if items[end].word in syntax.tails and told:
            yield items[:end]


def statement_of(
    items: tuple[Item, ...], sentence: Sentence, known: Collection[str], syntax: Syntax
) -> Mention | None:
    """Return a whole sentence as reported speech: Es sei wichtig, mehr Wasser zu sparen."""
    if not _is_reported(items, syntax) or syntax.content & {items[0].word}:
        return None
    mention = _statement(items, sentence, known, syntax)
    if mention is None or not isinstance(mention.value, Text):
        return None
    plain = items[0].mention is None and items[0].word in (syntax.function_words | syntax.leaning)
    text = mention.value.text
    small = text[0].lower() + text[1:] if plain else text
    return replace(mention, value=replace(mention.value, text=small))


def _statement(
    items: tuple[Item, ...],
    sentence: Sentence,
    known: Collection[str],
    syntax: Syntax,
    joint: int = 0,
) -> Mention | None:
    """Write what is said, if it can be understood without what stands around it.

    `joint` counts the words that are still to be put before it.
    """
    said = in_full(items, sentence, known, syntax, within=syntax.everybody | _brackets(items))
    if said is None:
        return None
    words = len(said.text.split()) + joint
    if not (SHORTEST if said.telling else FEWEST_PLAIN) <= words <= LONGEST:
        return None
    value = Text("statement", said.text, sentence.language)
    return Mention(items[0].start, items[-1].end, value, named=said.named)


def _brackets(items: tuple[Item, ...]) -> frozenset[str]:
    """Return the marks of brackets if all of them spell something out: AGI (…)."""
    opened = [n for n, item in enumerate(items) if item.word == "("]
    inner = [items[n + 1 : n + 3] for n in opened]
    spelt = (two[-1].word == ")" and two[0].mention for two in inner if len(two) > 1)
    kinds = [mention.kind if mention else "" for mention in spelt]
    return frozenset("()") if opened and SPELT_OUT.issuperset(kinds) else frozenset()


def _content(clause: Clause, items: tuple[Item, ...], syntax: Syntax) -> tuple[int, int] | None:
    """Return the items of the content clause that ends the sentence."""
    first = next((n for n, item in enumerate(items) if item.start >= clause.end), len(items))
    comma = first < len(items) and items[first].word == ","
    first += comma
    first += _aside(items[first:], syntax) if comma else 0
    end = len(items) - 1
    if first >= end or items[end].word != ".":
        return None
    if items[first].word in syntax.content:
        words = (item.word for item in items[first + 1 : end])
        told = any(word.isalpha() and syntax.is_finite(word) for word in words)  # not 's
        return (first, end) if told else None  # that decision by the court has no verb
    return (first, end) if comma and _is_reported(items[first:end], syntax) else None


def _aside(items: tuple[Item, ...], syntax: Syntax) -> int:
    """Return how many items part what is said from its verb: half in jest, that."""
    end = next((n for n, item in enumerate(items[:LONGEST_ASIDE]) if item.breaks), 0)
    told = any(item.mention or syntax.is_finite(item.word) for item in items[:end])
    parted = end and items[end].word == "," and items[end + 1].word in syntax.content
    return end + 1 if parted and not told else 0


def _is_reported(items: tuple[Item, ...], syntax: Syntax) -> bool:
    """Tell whether a clause without conjunction has its verb second, in reported speech."""
    second = items[1 : min(VERB_SECOND, len(items) - 1)]
    verb = next((n for n, item in enumerate(second, 1) if _reports(item, syntax)), None)
    subordinate = items[0].word in syntax.subordinators | syntax.coordinators
    return verb is not None and not subordinate and not any(i.breaks for i in items[:verb])


def _reports(item: Item, syntax: Syntax) -> bool:
    """Tell whether a word is a verb in the form of reported speech: sei, komme."""
    forms = syntax.forms.get(item.word, ())
    apart = any(form.kind == "subjunctive" for form in forms)
    return item.word in syntax.reported or (
        apart and not any(form.kind == "finite" for form in forms)
    )
