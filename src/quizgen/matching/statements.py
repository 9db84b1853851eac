"""What somebody says without quotation marks: she said that the bridge was too narrow.

In: a clause of saying and its sentence. Out: the same clause with the content clause behind it
as one more object, if that can stand alone: every name in full, nothing that points elsewhere.
"""

from dataclasses import replace

from quizgen.matching.clauses import Clause
from quizgen.matching.items import Item
from quizgen.matching.syntax import Syntax
from quizgen.models import Amount, Date, Mention, Name, Sentence, Text

SHORTEST = 6
LONGEST = 26
"""Words of a statement, its conjunction counted."""
VERB_SECOND = 10
"""Items among which the verb of reported speech stands: sagte, die Brücke sei zu schmal."""
BARS = frozenset(';:()[]–—!?…"“”„«»/')
VOWELS = "aeiouyhàâéèêëîïôöûü"


def with_statement(
    clause: Clause, items: tuple[Item, ...], sentence: Sentence, syntax: Syntax
) -> Clause:
    """Return a clause with what is said in it."""
    if clause.passive or clause.verb not in syntax.speech:
        return clause
    span = _content(clause, items, syntax)
    said = _alone(items[span[0] : span[1]], sentence, clause, syntax) if span else None
    if not span or not said:
        return clause
    start, end = items[span[0]].start, items[span[1] - 1].end
    mention = Mention(start, end, Text("statement", said, sentence.language))
    return replace(clause, objects=(*clause.objects, mention))


def _content(clause: Clause, items: tuple[Item, ...], syntax: Syntax) -> tuple[int, int] | None:
    """Return the items of the content clause that ends the sentence."""
    first = next((n for n, item in enumerate(items) if item.start >= clause.end), len(items))
    comma = first < len(items) and items[first].word == ","
    first += comma
    end = len(items) - 1
    if first >= end or items[end].word != ".":
        return None
    if items[first].word in syntax.content:
        return first, end
    return (first, end) if comma and _is_reported(items[first:end], syntax) else None


def _is_reported(items: tuple[Item, ...], syntax: Syntax) -> bool:
    """Tell whether a clause without conjunction has its verb second, in reported speech."""
    second = items[1 : min(VERB_SECOND, len(items) - 1)]
    verb = next((n for n, item in enumerate(second, 1) if item.word in syntax.reported), None)
    subordinate = items[0].word in syntax.subordinators | syntax.coordinators
    return verb is not None and not subordinate and not any(i.breaks for i in items[:verb])


def _alone(
    items: tuple[Item, ...], sentence: Sentence, clause: Clause, syntax: Syntax
) -> str | None:
    """Write a statement with full names, or return None where it leans on what it stands in."""
    known = {m.value.key for m in clause.subject}
    named: set[str] = set()
    telling = False
    text, position = "", items[0].start
    for number, item in enumerate(items):
        before = items[number - 1].word if number else ""
        if item.mention is None:
            again = item.word in syntax.content and (not number or before in syntax.coordinators)
            if not again and _leans(item, items[number + 1 :], syntax, named=bool(named)):
                return None
            continue
        full = _full(item.mention, sentence, before, named, syntax)
        if full is None or item.mention.value.key in known:
            return None
        text += sentence.text[position : item.start] + full
        position = item.end
        telling |= isinstance(item.mention.value, Name | Amount)
        if isinstance(item.mention.value, Name):
            named.add(item.mention.value.key)
    text += sentence.text[position : items[-1].end]
    return text if telling and SHORTEST <= len(text.split()) <= LONGEST else None


def _leans(item: Item, after: tuple[Item, ...], syntax: Syntax, *, named: bool) -> bool:
    """Tell whether a word points out of the statement, or ends it."""
    word, following = item.word, after[0].word if after else ""
    if word in BARS or word in syntax.leaning:
        return True
    if word == ",":
        inner = following in syntax.relatives or following in syntax.subordinators
        return not (syntax.verb_second and inner)
    if word in syntax.coordinators and syntax.is_finite(following):
        return True
    return word in syntax.possessives and not named


def _full(
    mention: Mention, sentence: Sentence, before: str, named: set[str], syntax: Syntax
) -> str | None:
    """Write a mention so that it is understood by itself."""
    value, text = mention.value, sentence.text[mention.start : mention.end]
    if isinstance(value, Date):
        return text if str(value.year) in text else None
    if not isinstance(value, Name) or value.key in named or value.id:
        return text if mention.named is None or value.key in named else None
    short = value.kind == "person" and value.text.endswith(f" {text}")
    if mention.named is None and not short:
        return text
    fits = not (mention.possessive or text.split()[0].casefold() in syntax.genitives)
    return value.text if fits and not _elides(before, value.text, syntax) else None


def _elides(before: str, name: str, syntax: Syntax) -> bool:
    """Tell whether a word before a name would have to change with it: que, qu'."""
    if before.endswith("'"):
        return True
    return f"{before[:-1]}'" in syntax.function_words and name[0].casefold() in VOWELS
