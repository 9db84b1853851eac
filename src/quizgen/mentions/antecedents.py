"""Whom a word may refer back to: the names around it, and what speaks against each.

In: sentences with their mentions and the place of a word in one of them. Out: the only name that
fits, with the place of the sentence that has it, or None.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from quizgen.mentions.around import before
from quizgen.mentions.referring import Referring, referring
from quizgen.mentions.sectors import sector_of
from quizgen.models import Gender, Mention, Name, Role, Sentence

Span: TypeAlias = tuple[int, int]
Naming: TypeAlias = tuple[Name, Span]
"""A name and where the sentence stands that has it."""
MOST_WORDS = 3
"""In a name of unknown kind that may be a person's."""
OFTEN = 4
OPENING = 1
"""Characters that may stand before who opens a sentence: a quotation mark."""
OWNING = re.compile(r"'?s\b|'(?= )")
"""What a genitive adds to a name: Anna Berg's, Anna Bergs."""
HEAD = re.compile(r"[\"“„« ]*([^\W\d_]+'?)")
"""The first word of a sentence."""
HEAD_BEHIND_LEAD = re.compile(r"[^,]+, ([^\W\d_]+'?)")
LONGEST_EPITHET = 12
"""Characters of what may stand between an article and a role."""
LABEL = re.compile(r"[\"”“»]?\s?:")
"""Behind who speaks next in an interview."""


def main_person(sentences: Sequence[Sentence]) -> str:
    """Return the key of the person whom an article is about; empty if nobody stands out.

    It is in the title, or named several times as often as anybody else.
    """
    names = [m.value for s in sentences for m in s.mentions if isinstance(m.value, Name)]
    people = [name for name in names if name.kind == "person"]
    title = sentences[0].article.title if sentences else ""
    titled = {p.key for p in people if any(form in title for form in (p.text, *p.aliases))}
    if len(titled) == 1:
        return titled.pop()
    ranked = [*Counter(p.key for p in people).most_common(2), ("", 0), ("", 0)]
    (key, count), (_, second) = ranked[0], ranked[1]
    return key if count >= OFTEN * max(second, 1) and not titled else ""


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
                naming = _naming(mention, sentence)
                found.setdefault(naming[0].key, naming)
                times[naming[0].key] += 1
    titled = (n for n in found.values() if any(f in title for f in (n[0].text, *n[0].aliases)))
    return Organisations(tuple(titled), tuple(name for name, _ in found.values()), times)


def person_for(
    sentence: Sentence, start: int, near: Sequence[Sentence], gender: Gender, main: str
) -> Naming | None:
    """Return the only person of the nearest stretch of text that speaks of any.

    Nobody where that stretch has another word for a person, or a name that may be one: unless it
    is the person whom the whole article is about, and all others are of the other gender.
    """
    through = False
    for stretch, end in ((sentence, start), *((s, len(s.text)) for s in reversed(near))):
        names = [_naming(m, stretch) for m in _people(stretch, end)]
        if not names and stretch is not sentence and is_on_thing(stretch, gender):
            return None
        if not names:
            through = through or _speaks_of_person(stretch, end, gender)
            continue
        naming = names[-1]
        if len({n.key for n, _ in names}) > 1:
            own = _only_own(stretch, end, main) or _only_fits(names, gender, main)
            if not own:
                return None
            naming = next(naming for naming in names if naming[0].key == main)
        name = naming[0]
        if gender and name.gender != gender:
            return None
        unsure = through or _is_beside(stretch, end) or _maybe_people(stretch, end)
        open_ = _unresolved(stretch, end, gender)
        return None if open_ or (unsure and name.key != main) else naming
    return None


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
    fitting = [n for n in names if n[0].kind == "organisation" and sector_of(n[0]) in sectors]
    if "" in sectors:
        unknown = [n for n in names if n[0].kind == "name"]
        fitting = fitting or (unknown if len(unknown) > 1 else [])
    else:
        unknown = []
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
    return next(naming for naming in reversed(fitting) if naming[0].key == found)


def _introduced(sentence: Sentence, span: Span) -> Naming | None:
    """Return the only name of which a sentence says that it is one.

    Weber Ltd, a startup; startups like Weber Ltd.
    """
    text, words = sentence.text, referring(sentence.language)
    names = (*_before(sentence, span[0], "organisation"), *_before(sentence, span[0], "name"))
    names = tuple(m for m in names if _may_be_introduced(m, text, words))
    if not names:
        return None
    noun = re.escape(text[slice(*span)].split()[-1].rpartition("-")[2])
    behind = re.compile(
        rf", (?:{words.introducing}) (?:[\w-]+ ){{0,{MOST_WORDS}}}(?:\w+-)?{noun}\b"
    )
    ahead = re.compile(rf"\b{noun}s? (?:{words.naming}) \Z", re.IGNORECASE)
    found = [m for m in names if behind.match(text, m.end) or before(ahead, text, m.start)]
    return _naming(found[0], sentence) if len(found) == 1 else None


def _may_be_introduced(mention: Mention, text: str, words: Referring) -> bool:
    """Tell whether what may introduce a name stands right behind or before it."""
    behind = words.appositive.match(text, mention.end)
    return behind is not None or before(words.exemplary, text, mention.start) is not None


def _people(sentence: Sentence, end: int) -> list[Mention]:
    """Return the persons before a place, but not whom an interview labels."""
    people = _before(sentence, end, "person")
    return [m for m in people if m.start > 1 or not LABEL.match(sentence.text, m.end)]


def _only_own(sentence: Sentence, end: int, main: str) -> bool:
    """Tell whether the main person opens a stretch and the others in it only own something.

    He praised Anna Berg's speech.
    """
    first, *others = _people(sentence, end)
    opens = first.start <= OPENING and _naming(first, sentence)[0].key == main
    return opens and all(
        OWNING.match(sentence.text, m.end) or _naming(m, sentence)[0].key == main for m in others
    )


def _only_fits(names: Sequence[Naming], gender: Gender, main: str) -> bool:
    """Tell whether of several persons only the main one can be he or she."""
    fitting = {name.key for name, _ in names if name.gender in {"", gender}}
    return bool(gender) and fitting == {main}


def _is_beside(sentence: Sentence, end: int) -> bool:
    """Tell whether the last person is only beside the one that the sentence speaks of.

    Or says something of that one: the critic Jane Doe saw in him ….
    """
    words, last = referring(sentence.language), _people(sentence, end)[-1]
    told = words.objects.search(sentence.text, last.end, end) is not None
    return told or before(words.beside, sentence.text, last.start) is not None


def _organisations(sentence: Sentence, end: int, *, free: bool = False) -> Iterator[Naming]:
    """Yield the organisations, and what may be one, before a place; not who told the news.

    `free` leaves out those behind a preposition.
    """
    words = referring(sentence.language)
    for mention in (*_before(sentence, end, "organisation"), *_before(sentence, end, "name")):
        governed = free and before(words.governed, sentence.text, mention.start)
        if not governed and not before(words.sources, sentence.text, mention.start):
            yield _naming(mention, sentence)


def _before(sentence: Sentence, end: int, kind: str) -> list[Mention]:
    return [m for m in sentence.mentions if m.end <= end and m.kind == kind]


def _naming(mention: Mention, sentence: Sentence) -> Naming:
    if not isinstance(mention.value, Name):
        raise TypeError
    return mention.value, mention.named or (sentence.start, sentence.end)


def _speaks_of_person(sentence: Sentence, end: int, gender: Gender) -> bool:
    """Tell whether a stretch without names speaks of a person all the same."""
    words = referring(sentence.language)
    described = (words.described.get(g) for g in ("", gender))
    if any(pattern and pattern.search(sentence.text, 0, end) for pattern in described):
        return True
    if _unresolved(sentence, end, gender):
        return True
    return any(
        mention.end <= end
        and isinstance(mention.value, Role)
        and mention.value.gender in ("", gender)
        and gender
        and before(words.definite[gender], sentence.text, mention.start)
        for mention in sentence.mentions
    )


def is_on_thing(sentence: Sentence, gender: Gender) -> bool:
    """Tell whether a sentence is about a thing that a pronoun may mean too: Sa sculpture pèse ….

    What stands before a comma may only lead up to it: En 1971, sa sculpture ….
    """
    words = referring(sentence.language)
    heading = words.heading.get(gender)
    first = HEAD.match(sentence.text) if heading else None
    if first is None or first[1].casefold() in words.genders:
        return False
    heads = (first, HEAD_BEHIND_LEAD.match(sentence.text))
    return any(
        head and head[1].casefold() in (heading or ()) and not _is_on_role(sentence, head.end(1))
        for head in heads
    )


def _is_on_role(sentence: Sentence, start: int) -> bool:
    """Tell whether a role stands right behind an article: la célèbre sculptrice."""
    return any(
        isinstance(m.value, Role) and 0 <= m.start - start <= LONGEST_EPITHET
        for m in sentence.mentions
    )


def _unresolved(sentence: Sentence, end: int, gender: Gender) -> bool:
    """Tell whether behind the last person a pronoun stands that nobody was found for."""
    words, people = referring(sentence.language), _people(sentence, end)
    start = people[-1].end if people else 0
    return any(
        words.genders[match[0].casefold()] == gender
        and not words.others.match(sentence.text, match.start())
        and not is_taken(sentence, match.span())
        for match in words.pronouns.pattern.finditer(sentence.text, start, end)
    )


def _maybe_people(sentence: Sentence, end: int) -> bool:
    """Tell whether a name of unknown kind stands there that may be a person's."""
    names = (m.value for m in _before(sentence, end, "name") if isinstance(m.value, Name))
    return any(
        not name.article
        and 1 < len(name.text.split()) <= MOST_WORDS
        and not any(word.isupper() for word in name.text.split())
        for name in names
    )


def is_taken(sentence: Sentence, span: Span) -> bool:
    """Tell whether words belong to a mention: those of a quotation refer to what it speaks of."""
    return any(m.start < span[1] and span[0] < m.end for m in sentence.mentions)
