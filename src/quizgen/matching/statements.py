"""What somebody says without quotation marks: she said that the bridge was too narrow.

In: a clause of saying and its sentence. Out: the same clause with the content clause behind it
as one more object, if that can stand alone: every name in full, nothing that points elsewhere.
"""

from collections.abc import Collection, Iterator
from dataclasses import replace

from quizgen.matching.clauses import Clause
from quizgen.matching.full_text import in_full
from quizgen.matching.items import Item
from quizgen.matching.syntax import Syntax
from quizgen.models import Mention, Sentence, Text

SHORTEST = 6
LONGEST = 26
"""Words of a statement, its conjunction counted."""
FEWEST_PLAIN = 10
"""Words of one without a name or an amount."""
VERB_SECOND = 10
"""Items among which the verb of reported speech stands: sagte, die Brücke sei zu schmal."""


def with_statement(
    clause: Clause, items: tuple[Item, ...], sentence: Sentence, syntax: Syntax
) -> Clause:
    """Return a clause with what is said in it."""
    if clause.passive or clause.verb not in syntax.speech:
        return clause
    span = _content(clause, items, syntax)
    said = items[span[0] : span[1]] if span else ()
    known = {mention.value.key for mention in clause.subject}
    tries = (_statement(part, sentence, known, syntax) for part in _parts(said, syntax))
    mention = next(filter(None, tries), None)
    return replace(clause, objects=(*clause.objects, mention)) if mention else clause


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
    items: tuple[Item, ...], sentence: Sentence, known: Collection[str], syntax: Syntax
) -> Mention | None:
    """Write what is said, if it can be understood without what stands around it."""
    said = in_full(items, sentence, known, syntax)
    if said is None:
        return None
    words = len(said.text.split())
    if not (SHORTEST if said.telling else FEWEST_PLAIN) <= words <= LONGEST:
        return None
    value = Text("statement", said.text, sentence.language)
    return Mention(items[0].start, items[-1].end, value, named=said.named)


def _content(clause: Clause, items: tuple[Item, ...], syntax: Syntax) -> tuple[int, int] | None:
    """Return the items of the content clause that ends the sentence."""
    first = next((n for n, item in enumerate(items) if item.start >= clause.end), len(items))
    comma = first < len(items) and items[first].word == ","
    first += comma
    end = len(items) - 1
    if first >= end or items[end].word != ".":
        return None
    if items[first].word in syntax.content:
        words = (item.word for item in items[first + 1 : end])
        told = any(word.isalpha() and syntax.is_finite(word) for word in words)  # not 's
        return (first, end) if told else None  # that decision by the court has no verb
    return (first, end) if comma and _is_reported(items[first:end], syntax) else None


def _is_reported(items: tuple[Item, ...], syntax: Syntax) -> bool:
    """Tell whether a clause without conjunction has its verb second, in reported speech."""
    second = items[1 : min(VERB_SECOND, len(items) - 1)]
    verb = next((n for n, item in enumerate(second, 1) if item.word in syntax.reported), None)
    subordinate = items[0].word in syntax.subordinators | syntax.coordinators
    return verb is not None and not subordinate and not any(i.breaks for i in items[:verb])
