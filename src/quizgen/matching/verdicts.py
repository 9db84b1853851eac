"""What somebody calls something in a few words: she called the purchase “the best in years”.

In: a clause of naming and its sentence. Out: the same clause with the thing and those words behind
it as one more object, if the thing is named without pointing elsewhere.
"""

import re
from dataclasses import replace

from quizgen.matching.clauses import Clause
from quizgen.matching.full_text import in_full
from quizgen.matching.items import Item
from quizgen.matching.syntax import Syntax
from quizgen.models import Mention, Sentence, Text
from quizgen.typography import quote

LONGEST = 8
"""Items of the thing, its article and the word before the quotation counted."""
SPOILT = re.compile(r"[\[…]|\.\.")


def with_verdict(
    clause: Clause, items: tuple[Item, ...], sentence: Sentence, syntax: Syntax
) -> Clause:
    """Return a clause of naming with the thing and what it is called."""
    quoted = _quotation(clause, items, syntax)
    if clause.passive or quoted is None:
        return clause
    verb, place = quoted
    thing = items[verb + 1 : place]
    linked = thing[-1].word in syntax.naming_links
    bare = thing[:-1] if linked else thing
    named = in_full(bare, sentence, (), syntax) if _is_thing(bare, syntax) else None
    said = items[place].mention
    if named is None or said is None or not isinstance(said.value, Text):
        return clause
    link = f" {syntax.naming_links[thing[-1].word]}".rstrip() if linked else ""
    text = f"{named.text}{link} {quote(said.value.text, sentence.language)}"
    value = Text("statement", text, sentence.language)
    mention = Mention(bare[0].start, said.end, value, named=named.named)
    return replace(clause, objects=(*clause.objects, mention))


def _quotation(clause: Clause, items: tuple[Item, ...], syntax: Syntax) -> tuple[int, int] | None:
    """Return where the verb and the quotation stand that ends its clause."""
    place = next((n for n, i in enumerate(items) if i.mention and i.mention.kind == "quote"), 0)
    verbs = [n for n, item in enumerate(items[:place]) if _is_form(item, clause.verb, syntax)]
    if not verbs or not 1 < place - verbs[-1] <= LONGEST:
        return None
    text = getattr(getattr(items[place].mention, "value", None), "text", "")
    ends = all(item.breaks or item.word == "." for item in items[place + 1 : place + 2])
    return (verbs[-1], place) if ends and not SPOILT.search(text) else None


def _is_form(item: Item, verb: str, syntax: Syntax) -> bool:
    return any(form.verb == verb for form in syntax.forms.get(item.word, ()))


def _is_thing(items: tuple[Item, ...], syntax: Syntax) -> bool:
    """Tell whether items are a noun with its article, or a name."""
    if not items or any(item.breaks or syntax.is_finite(item.word) for item in items):
        return False
    words = {item.word or item.opening for item in items}
    opened = items[0].mention is not None or items[0].word in syntax.determiners
    return opened and not words & (syntax.possessives | syntax.subject_pronouns)
