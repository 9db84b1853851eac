"""Whom a pronoun may mean: the people named around it, and what speaks against each.

In: sentences with their mentions and the place of a word in one of them. Out: the only name that
fits, with the place of the sentence that has it, or None.
"""

import re
from collections import Counter
from collections.abc import Sequence
from typing import TypeAlias

from quizgen.mentions.around import before
from quizgen.mentions.referring import referring
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
FARTHEST_ROLE = 48
"""Characters that may open a sentence before the role of whom it speaks."""
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


def person_for(
    sentence: Sentence, start: int, near: Sequence[Sentence], gender: Gender, main: str
) -> Naming | None:
    """Return the only person of the nearest stretch of text that speaks of any.

    Nobody where that stretch has another word for a person, or a name that may be one: unless it
    is the person whom the whole article is about, and all others are of the other gender.
    """
    through = False
    for stretch, end in ((sentence, start), *((s, len(s.text)) for s in reversed(near))):
        names = [naming_of(m, stretch) for m in _people(stretch, end)]
        if not names and stretch is not sentence and is_on_thing(stretch, gender):
            return None
        if not names:
            through = through or _speaks_of_person(stretch, end, gender)
            through = through or (stretch is not sentence and _maybe_people(stretch, end))
            continue
        naming = names[-1]
        if len({n.key for n, _ in names}) > 1:
            own = _only_own(stretch, end, main) or _only_fits(names, gender, main)
            opener = _opener(stretch, end, names, gender) if stretch is not sentence else ""
            if not (own or opener):
                return None
            naming = next(n for n in names if n[0].key == (main if own else opener))
        name = naming[0]
        if gender and name.gender != gender:
            return None
        unsure = through or _is_beside(stretch, end) or _maybe_people(stretch, end)
        unsure = unsure or _is_led(stretch, end)
        unsure = unsure or (bool(main) and stretch is not sentence and _is_owner(stretch, end))
        open_ = _unresolved(stretch, end, gender)
        return None if open_ or (unsure and name.key != main) else naming
    return None


def _people(sentence: Sentence, end: int) -> list[Mention]:
    """Return the persons before a place, but not whom an interview labels or an aside tells of."""
    words, people = referring(sentence.language), kind_before(sentence, end, "person")
    return [
        m
        for m in people
        if (m.start > 1 or not LABEL.match(sentence.text, m.end))
        and not words.aside.match(sentence.text, 0, m.start)
    ]


def _only_own(sentence: Sentence, end: int, main: str) -> bool:
    """Tell whether the main person opens a stretch and the others in it only own something.

    He praised Anna Berg's speech.
    """
    first, *others = _people(sentence, end)
    opens = first.start <= OPENING and naming_of(first, sentence)[0].key == main
    return opens and all(
        OWNING.match(sentence.text, m.end) or naming_of(m, sentence)[0].key == main for m in others
    )


def _only_fits(names: Sequence[Naming], gender: Gender, main: str) -> bool:
    """Tell whether of several persons only the main one can be he or she."""
    fitting = {name.key for name, _ in names if name.gender in {"", gender}}
    return bool(gender) and fitting == {main}


def _opener(sentence: Sentence, end: int, names: Sequence[Naming], gender: Gender) -> str:
    """Return who opens a stretch, if of all in it that one alone can be he or she."""
    first, (name, _) = _people(sentence, end)[0], names[0]
    others = {other.gender for other, _ in names if other.key != name.key}
    alone = bool(gender) and name.gender == gender and not others & {"", gender}
    return name.key if alone and first.start <= OPENING else ""


def _is_led(sentence: Sentence, end: int) -> bool:
    """Tell whether what opens a sentence only owns something: After the speech of X, he ….

    What owns it has no other name behind it.
    """
    last, words = _people(sentence, end)[-1], referring(sentence.language)
    owned = before(words.owning, sentence.text, last.start) is not None
    return owned and sentence.text[last.end : end].strip() == ","


def _is_beside(sentence: Sentence, end: int) -> bool:
    """Tell whether the last person is only beside the one that the sentence speaks of.

    Or says something of that one: the critic Jane Doe saw in him ….
    """
    words, last = referring(sentence.language), _people(sentence, end)[-1]
    told = words.objects.search(sentence.text, last.end, end) is not None
    return told or before(words.beside, sentence.text, last.start) is not None


def _is_owner(sentence: Sentence, end: int) -> bool:
    """Tell whether the last person is told only as whose something is: the win of Jane Doe."""
    owning = referring(sentence.language).owning
    return before(owning, sentence.text, _people(sentence, end)[-1].start) is not None


def kind_before(sentence: Sentence, end: int, kind: str) -> list[Mention]:
    """Return the mentions of a kind that end before a place."""
    return [m for m in sentence.mentions if m.end <= end and m.kind == kind]


def naming_of(mention: Mention, sentence: Sentence) -> Naming:
    """Return the name of a mention, and where the sentence stands that has it."""
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
        and not words.aside.match(sentence.text, 0, mention.start)
        and mention.value.gender in ("", gender)
        and gender
        and (
            before(words.definite[gender], sentence.text, mention.start)
            or _opens_described(words.definite[gender], sentence, mention)
        )
        for mention in sentence.mentions
    )


def _opens_described(definite: re.Pattern[str], sentence: Sentence, role: Mention) -> bool:
    """Tell whether a sentence opens with a described role: The versatile, raspy-voiced actor."""
    first = HEAD.match(sentence.text)
    opens = role is sentence.mentions[0] and role.start <= FARTHEST_ROLE
    return bool(opens and first and before(definite, sentence.text, first.end() + 1))


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
    names = (m.value for m in kind_before(sentence, end, "name") if isinstance(m.value, Name))
    return any(
        not name.article
        and 1 < len(name.text.split()) <= MOST_WORDS
        and not any(word.isupper() for word in name.text.split())
        for name in names
    )


def is_taken(sentence: Sentence, span: Span) -> bool:
    """Tell whether words belong to a mention: those of a quotation refer to what it speaks of."""
    return any(m.start < span[1] and span[0] < m.end for m in sentence.mentions)
