"""As what somebody sees something: she regards the old bridge of Riga as a burden.

In: a clause of seeing and its sentence. Out: the same clause with the thing and what it is seen as
behind it as one more object, if both are understood by themselves.
"""

from dataclasses import replace

from quizgen.matching.clauses import Clause
from quizgen.matching.full_text import QUOTES, FullText, in_full
from quizgen.matching.items import Item
from quizgen.matching.syntax import Syntax
from quizgen.models import Mention, Name, Sentence, Text

FEWEST, MOST = 5, 30
"""Words of the thing and what it is seen as."""
DASHES = frozenset("–—")
LOOSE = DASHES | {","}
"""Marks within a thing: an insertion between dashes, a list in it."""
ENDS = frozenset(",;:.()") | DASHES


def with_view(
    clause: Clause, items: tuple[Item, ...], sentence: Sentence, syntax: Syntax
) -> Clause | None:
    """Return a clause of seeing with the thing and what it is seen as, if it tells both."""
    found = None if clause.passive else _halves(clause, items, syntax)
    if found is None:
        return None
    link, thing, seen = found
    told = {mention.value.key for mention in clause.subject}
    articles = {thing[0].word, seen[0].word}  # German: das may be a pronoun
    one = in_full(thing, sentence, told, syntax, within=QUOTES | LOOSE | articles)
    other = in_full(seen, sentence, told, syntax, within=QUOTES | articles | syntax.own)
    if one is None or other is None or not _is_clear(thing, one, syntax):
        return None
    text = f"{_asserted(one.text, syntax)} {link} {other.text}"
    if not FEWEST <= len(text.split()) <= MOST or text.count('"') % 2:
        return None
    value = Text("statement", text, sentence.language)
    named = min(filter(None, (one.named, other.named)), default=None)
    mention = Mention(thing[0].start, seen[-1].end, value, named=named)
    return replace(clause, objects=(*clause.objects, mention))


def _asserted(thing: str, syntax: Syntax) -> str:
    """Leave out of an insertion what it denies: – not for A but for B – is for B."""
    opening, dash, inserted = thing.partition(" – ")
    denied, but, kept = inserted.partition(f" {syntax.contrasting} ")
    negated = denied.split(maxsplit=1)[:1]
    return f"{opening}{dash}{kept}" if but and syntax.negation_words & {*negated} else thing


Halves = tuple[str, tuple[Item, ...], tuple[Item, ...]]


def _halves(clause: Clause, items: tuple[Item, ...], syntax: Syntax) -> Halves | None:
    """Return the link between a thing and what it is seen as, and both."""
    links = syntax.viewing[clause.verb]
    verb = next(
        (n for n, i in enumerate(items) if i.start >= clause.start and _is_form(i, clause, syntax)),
        len(items),
    )
    first = _behind(items, verb, clause, syntax)
    link = _link(items, first, links, syntax)
    if link is None or (verb < link and verb >= first):
        return None
    end = next((n for n in range(link + 1, len(items)) if items[n].word in ENDS), None)
    if end is None or (first <= verb < end - 1):
        return None
    end = verb if verb == end - 1 else end
    thing, seen = items[first:link], items[link + 1 : end]
    sound = _is_thing(thing, syntax) and _is_plain(seen, links, syntax)
    return (items[link].word, thing, seen) if sound else None


def _is_form(item: Item, clause: Clause, syntax: Syntax) -> bool:
    return any(form.verb == clause.verb for form in syntax.forms.get(item.word, ()))


def _behind(items: tuple[Item, ...], verb: int, clause: Clause, syntax: Syntax) -> int:
    """Return where the thing begins: behind the verb, its auxiliary, or a subject behind them."""
    first = verb + 1
    if syntax.verb_second:
        own = [n for n in range(verb) if clause.start <= items[n].start]
        helper = next((n for n in own if syntax.is_finite_helper(items[n].word)), verb)
        first = helper + 1
    subject = {mention.start for mention in clause.subject}
    while first < len(items) and (
        items[first].start in subject or items[first].word in syntax.adverbs
    ):
        first += 1
    return first


def _link(items: tuple[Item, ...], first: int, links: frozenset[str], syntax: Syntax) -> int | None:
    """Return where the word stands that leads to what a thing is seen as, over an insertion."""
    inside = False
    for n in range(first, len(items)):
        word = items[n].word
        if word in DASHES:
            inside = not inside
        elif not inside and word in links and n > first:
            return n
        elif not inside and (word in ENDS or syntax.is_finite(word)):
            return None
    return None


def _is_thing(thing: tuple[Item, ...], syntax: Syntax) -> bool:
    """Tell whether items begin as a noun phrase does; in German a noun may do so by itself."""
    first, *rest = thing
    opens = first.mention is not None or first.word in syntax.determiners
    opens |= syntax.verb_second and first.capital
    dates = any(i.mention and not isinstance(i.mention.value, Name) for i in thing)
    rest += [first] if first.word in syntax.possessives else []
    known = syntax.possessives | syntax.subject_pronouns | syntax.clitics
    last = thing[-1]
    noun = last.mention is not None or last.capital or last.word in DASHES | QUOTES
    closes = noun if syntax.verb_second else last.word not in syntax.adverbs  # faster than
    return opens and closes and not dates and known.isdisjoint(i.word or i.opening for i in rest)


def _is_plain(seen: tuple[Item, ...], links: frozenset[str], syntax: Syntax) -> bool:
    """Tell whether what a thing is seen as is a noun phrase with its article, and one alone."""
    words = [item.word for item in seen]
    opens = bool(words) and words[0] in syntax.determiners
    return opens and links.isdisjoint(words) and not any(map(syntax.is_finite, words))


def _is_clear(thing: tuple[Item, ...], full: FullText, syntax: Syntax) -> bool:
    """Tell whether a thing is known without the article: no bridge among many."""
    article = thing[0].word in syntax.determiners and thing[0].word not in syntax.indefinite
    return full.telling or not article
