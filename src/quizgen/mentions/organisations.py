"""Which organisation a word such as `the company` refers back to.

In: sentences with their mentions and the place of the word in one of them. Out: the only
organisation that fits, with the place of the sentence that names it, or None.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from quizgen.mentions.antecedents import Naming, Span, kind_before, naming_of
from quizgen.mentions.around import before
from quizgen.mentions.referring import Referring, referring
from quizgen.mentions.sectors import sector_of
from quizgen.models import Mention, Name, Sentence

MOST_WORDS = 3
"""Between an article and the noun that introduces a name: Weber Ltd, a small local startup."""


@dataclass(frozen=True, slots=True)
class Organisations:
    """What organisations an article names."""

    titled: tuple[Naming, ...]
    """Those of its title, each where it is named first in the text."""
    names: tuple[Name, ...]
    times: Mapping[str, int]
    """How often it names each, by key."""


def organisations_of(sentences: Sequence[Sentence]) -> Organisations:
    """Return the organisations that an article names."""
    title = sentences[0].article.title if sentences else ""
    found: dict[str, Naming] = {}
    times: Counter[str] = Counter()
    for sentence in sentences:
        for mention in sentence.mentions:
            if mention.kind == "organisation" and not mention.named:
                naming = naming_of(mention, sentence)
                found.setdefault(naming[0].key, naming)
                times[naming[0].key] += 1
    titled = (n for n in found.values() if any(f in title for f in (n[0].text, *n[0].aliases)))
    return Organisations(tuple(titled), tuple(name for name, _ in found.values()), times)


def organisation_for(
    sentence: Sentence,
    span: Span,
    near: Sequence[Sentence],
    group: str,
    main: Organisations,
) -> Naming | None:
    """Return the only organisation that a word of a group (firm, bank) can mean.

    It is named near by, among several much more often. Where its own paragraph has none, it is
    that of the title, or the one that the whole article speaks of. A name of unknown kind may be
    one too.
    """
    found = _nearest_organisation(sentence, span, near, group)
    sectors = referring(sentence.language).sectors[group]
    titled = {n.key: (n, place) for n, place in main.titled if sector_of(n) in sectors}
    if found is None:
        headline = next(iter(titled.values())) if len(titled) == 1 else None
        alone = headline and not any(_names_any(s) for s in (*near, sentence))
        return headline if alone and _leads(headline, sectors, main) else None
    if found[0].key in titled:
        return found
    here = (s for s in (*near, sentence) if s.paragraph == sentence.paragraph)
    if any(n.key == found[0].key for s in here for n, _ in _organisations(s, len(s.text))):
        return found
    if titled:
        return next(iter(titled.values())) if len(titled) == 1 else None
    return found if _leads(found, sectors, main) else None


def _names_any(sentence: Sentence) -> bool:
    return next(_organisations(sentence, len(sentence.text)), None) is not None


def _leads(naming: Naming | None, sectors: Collection[str], main: Organisations) -> bool:
    """Tell whether an article names an organisation twice as often as any other of its sort."""
    key = naming[0].key if naming else ""
    alike = (n.key for n in main.names if sector_of(n) in sectors and n.key != key)
    rival = max((main.times[other] for other in alike), default=0)
    return main.times.get(key, 0) >= 2 * rival


def _nearest_organisation(
    sentence: Sentence, span: Span, near: Sequence[Sentence], group: str
) -> Naming | None:
    introduced = _introduced(sentence, span)
    if introduced:
        return introduced
    sectors = referring(sentence.language).sectors[group]
    here = list(_organisations(sentence, span[0]))
    names = [*(naming for s in near for naming in _organisations(s, len(s.text))), *here]
    sure = [n for n in names if n[0].kind == "organisation" and sector_of(n[0]) in sectors]
    unknown = [n for n in names if n[0].kind == "name"] if "" in sectors else []
    fitting = sure or (unknown if len(unknown) > 1 else [])
    if not fitting:
        return None
    counts = Counter(name.key for name, _ in fitting)
    found = counts.most_common(1)[0][0]
    subjects = (n.key for n, _ in reversed(list(_organisations(sentence, span[0], free=True))))
    closest = next((key for key in subjects if key in counts), found)
    rival = max((counts[key] for key in counts if key != found), default=0)
    unsure = max(Counter(n.key for n, _ in unknown if n.key != found).values(), default=0)
    if counts[found] < (2 if closest == found else 3) * rival or counts[found] <= unsure:
        return None
    if rival and not sure:  # of two that nobody knows to be firms, either may be meant
        return None
    return next(naming for naming in reversed(fitting) if naming[0].key == found)


def _introduced(sentence: Sentence, span: Span) -> Naming | None:
    """Return the only name of which a sentence says that it is one.

    Weber Ltd, a startup; startups like Weber Ltd.
    """
    text, words = sentence.text, referring(sentence.language)
    names = (
        *kind_before(sentence, span[0], "organisation"),
        *kind_before(sentence, span[0], "name"),
    )
    names = tuple(m for m in names if _may_be_introduced(m, text, words))
    if not names:
        return None
    noun = re.escape(text[slice(*span)].split()[-1].rpartition("-")[2])
    behind = re.compile(
        rf", (?:{words.introducing}) (?:[\w-]+ ){{0,{MOST_WORDS}}}(?:\w+-)?{noun}\b"
    )
    ahead = re.compile(rf"\b{noun}s? (?:{words.naming}) \Z", re.IGNORECASE)
    found = [m for m in names if behind.match(text, m.end) or before(ahead, text, m.start)]
    return naming_of(found[0], sentence) if len(found) == 1 else None


def _may_be_introduced(mention: Mention, text: str, words: Referring) -> bool:
    """Tell whether what may introduce a name stands right behind or before it."""
    behind = words.appositive.match(text, mention.end)
    return behind is not None or before(words.exemplary, text, mention.start) is not None


def _organisations(sentence: Sentence, end: int, *, free: bool = False) -> Iterator[Naming]:
    """Yield the organisations, and what may be one, before a place; not who told the news.

    `free` leaves out those behind a preposition.
    """
    words = referring(sentence.language)
    for mention in (
        *kind_before(sentence, end, "organisation"),
        *kind_before(sentence, end, "name"),
    ):
        governed = free and before(words.governed, sentence.text, mention.start)
        if not governed and not before(words.sources, sentence.text, mention.start):
            yield naming_of(mention, sentence)
