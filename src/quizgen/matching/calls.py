"""What somebody calls for, or on whom to do what: she called on Riga to build a bridge.

In: a clause of demanding and its sentence. Out: the same clause with what is called for behind it
as one more object, if that can stand alone.
"""

from dataclasses import replace

from quizgen.matching.clauses import Clause
from quizgen.matching.full_text import QUOTES, in_full
from quizgen.matching.items import Item
from quizgen.matching.syntax import Syntax
from quizgen.models import Mention, Sentence, Text

FEWEST, MOST = 4, 24
"""Words of a call."""


def with_call(
    clause: Clause, items: tuple[Item, ...], sentence: Sentence, syntax: Syntax
) -> Clause | None:
    """Return a clause of demanding with what it demands, if that is understood by itself."""
    verb = next((item for item in items if _is_verb(item, clause, syntax)), None)
    lead, what = syntax.calling[clause.verb]
    found = verb and what.match(sentence.text, verb.end)
    if clause.passive or not found:
        return None
    own = tuple(i for i in items if found.start("what") <= i.start and i.end <= found.end("what"))
    known = {mention.value.key for mention in clause.subject}
    within = QUOTES | syntax.own | syntax.nominative | {","}
    full = in_full(own, sentence, known, syntax, within=within) if own else None
    if full is None or not FEWEST <= len(full.text.split()) <= MOST:
        return None
    value = Text("statement", f"{lead} {full.text}".strip(), sentence.language)
    mention = Mention(own[0].start, own[-1].end, value, named=full.named)
    return replace(clause, objects=(*clause.objects, mention))


def _is_verb(item: Item, clause: Clause, syntax: Syntax) -> bool:
    inside = clause.start <= item.start < clause.end
    return inside and any(f.verb == clause.verb for f in syntax.forms.get(item.word, ()))
