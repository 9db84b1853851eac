"""What somebody does something for, why, or is accused of: to write a book, citing a row.

In: a clause and its sentence. Out: the same clause with the infinitive behind it as one more
object, if that can stand alone.
"""

from dataclasses import replace

from quizgen.matching.clauses import Clause
from quizgen.matching.full_text import in_full
from quizgen.matching.items import Item
from quizgen.matching.syntax import Syntax
from quizgen.models import Mention, Sentence, Text

FEWEST, MOST = 4, 18
"""Words of a purpose."""


def with_purpose(
    clause: Clause, items: tuple[Item, ...], sentence: Sentence, syntax: Syntax
) -> Clause:
    """Return a clause with its purpose, or the deed, told at the end of the sentence."""
    openers = syntax.charging.get(clause.verb, syntax.purposes | syntax.grounds)
    inside = [n for n, item in enumerate(items) if item.start >= clause.start]
    first = next((n for n in inside if _opens(items, n, openers, syntax)), None)
    if first is None or items[-1].word != "." or any(item.breaks for item in items[first + 1 :]):
        return clause
    own = items[first + (items[first].word == ",") : -1]
    told = {m.value.key for m in clause.subject}
    within = syntax.grounds | (syntax.own if clause.verb in syntax.charging else frozenset())
    full = in_full(own, sentence, told, syntax, within=within)
    if full is None or not FEWEST <= len(full.text.split()) <= MOST:
        return clause
    value = Text("statement", full.text, sentence.language)
    mention = Mention(own[0].start, own[-1].end, value, named=full.named)
    return replace(clause, objects=(*clause.objects, mention))


def _opens(items: tuple[Item, ...], position: int, openers: frozenset[str], syntax: Syntax) -> bool:
    """Tell whether a purpose begins here: to write, pour écrire; um ... zu schreiben; citing."""
    if items[position].word not in openers:
        return False
    if items[position].word in syntax.grounds:
        return items[position - 1].word == ","
    if syntax.verb_second:
        return any(item.word == syntax.infinitive_marker for item in items[position + 1 :])
    following = items[position + 1] if position + 1 < len(items) else None
    if following is None or following.mention is not None or not following.word.isalpha():
        return False
    return following.word in syntax.helpers or following.word not in syntax.function_words
