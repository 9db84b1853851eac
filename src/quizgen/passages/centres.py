"""Whom he and she mean at the head of a clause: the person whom the sentences before are about.

In: the sentences of an article in their order. Out: each with its cast: the one person that a
pronoun in its subject can mean, none where there could be two; and whose surname is whose.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from quizgen.matching.row import ROLES
from quizgen.mentions.antecedents import is_on_thing
from quizgen.mentions.referring import referring
from quizgen.models import Article, Mention, Name, Sentence
from quizgen.passages.firms import firm_of, is_astray, is_elsewhere, without_firms
from quizgen.passages.subjects import (
    begins_with_pronoun,
    described_by,
    identified_in,
    opens,
    subject_of,
)
from quizgen.passages.tenses import tells_past_now
from quizgen.passages.topics import ASTRAY, LEAD, topic_of
from quizgen.passages.words import words
from quizgen.whole_words import has_word
from quizgen.words import load

PEOPLE = frozenset({"person", "name"})
"""Kinds of what can be a person; many a surname's kind is not known."""
NOUN = re.compile(r"(?<= )[^\W\d_a-zß-öø-ÿ][\w-]{2,}")
OWNERS = frozenset({"person", "organisation"})
"""Kinds of those whose things a text goes on with."""
BEARERS = PEOPLE | OWNERS
PERSONAL = PEOPLE | ROLES
"""Kinds of what tells of somebody."""
SHARE = 2
"""A main person has more than one in so many mentions of people."""


@dataclass(frozen=True)
class Owner:
    """The only person or organisation of a headline, in a sentence that names no other one."""

    name: Name
    sure: bool
    """The sentence before is about it, so that whatever is its can be named."""


class Cast(NamedTuple):
    """Who can be meant in a sentence."""

    centre: Name | None
    """The person that the sentences before are about."""
    people: Mapping[str, Name | None]
    """The words of the full names of the article, to whom has them; to nobody if two do."""
    owner: "Owner | None" = None
    """French: whose a possessive is that opens the sentence."""
    topic: frozenset[str] = frozenset()
    """The words of the headline, and with a mark those that go with it.

    These are in German the nouns of the first sentence, which says in full what the headline
    says, and below a headline on one firm those of what each firm has.
    """

    named: tuple[int, int] = (0, 0)
    """Where the sentence stands that names the centre."""
    on_thing: bool = False
    """French: what the article is about is no person, so that il may mean that."""
    subject: Name | None = None
    """The only one whom the sentence before names, and who is its subject."""
    vivid: bool = False
    """French: an article without a date tells what is past in the present."""
    article: Sequence[Sentence] = ()
    """All sentences of the article."""

    @property
    def people_keys(self) -> frozenset[str]:
        """Give the keys of all whom the article names in full."""
        return frozenset(name.key for name in self.people.values() if name)


def with_casts(sentences: Sequence[Sentence]) -> Iterator[tuple[Sentence, Cast]]:
    """Yield each sentence of an article with those who can be meant in it."""
    persons = [m for s in sentences for m in s.mentions if m.kind == "person"]
    main = _main_person(sentences[0].article.title, persons)
    people = without_firms(_full_names(persons), sentences)
    first = next((s for s in sentences if s.article.paragraphs[s.paragraph].kind == "body"), None)
    firm = firm_of(sentences)
    attributes = words(sentences[0].language).attributes if firm else frozenset()
    kept = frozenset(LEAD + noun for noun in attributes)
    lead = _nouns_of(first) | attributes if first else frozenset()
    topic = topic_of(sentences[0].article, people, lead)
    own = topic_of(sentences[0].article, people, attributes) if lead else topic
    centre: Name | None = None
    owner: Owner | None = None
    titled = _titled(sentences)
    thing = _is_on_thing(sentences[0].article, persons)
    vivid = tells_past_now(sentences)
    languages = {paragraph.language for paragraph in sentences[0].article.paragraphs}
    owning = any(words(language).belongings for language in languages)
    place = (0, 0)
    subject: Name | None = None
    before: Sentence | None = None
    astray, strayed = False, {said: said - kept | {ASTRAY} for said in (own, topic)}
    for sentence in sentences:
        if sentence.article.paragraphs[sentence.paragraph].kind != "body":
            centre, owner = titled if _is_life(sentence, titled) else None, None
            subject = None
        said = own if sentence is first else topic
        said = strayed[said] if astray and said else said
        if said and before and is_elsewhere(before, sentence):
            said = frozenset()
        yield sentence, Cast(centre, people, owner, said, place, thing, subject, vivid, sentences)
        people_told = centre or any(m.kind in PEOPLE for m in sentence.mentions)
        centre = _next(sentence, centre, main) if people_told and not thing else None
        if centre and _is_named(centre, sentence):
            place = sentence.start, sentence.end
        owner = _owner(sentence, owner, titled, centre)
        subject = _only_subject(sentence, centre, subject) if owning else None
        astray = firm is not None and is_astray(sentence, firm, astray=astray)
        before = sentence


def _is_named(person: Name, sentence: Sentence) -> bool:
    """Tell whether a sentence says the name of somebody, and does not only refer to them."""
    return any(
        isinstance(m.value, Name) and m.value.key == person.key and not m.named
        for m in sentence.mentions
    )


def _is_on_thing(article: Article, persons: Sequence[Mention]) -> bool:
    """French: tell whether a work of reference has a thing for its title, which il may mean."""
    if article.published or not words(article.language).belongings:
        return False
    return not any(_is_titled(m, article.title) for m in persons)


def _is_titled(person: Mention, title: str) -> bool:
    """Tell whether a headline names somebody, be it by the surname."""
    name = person.value
    return isinstance(name, Name) and any(
        has_word(title, form) for form in (name.text, *name.aliases)
    )


def _is_life(sentence: Sentence, titled: Name | None) -> bool:
    """Tell whether an article is somebody's life: each of its sections begins with them."""
    return titled is not None and titled.text == sentence.article.title


def _titled(sentences: Sequence[Sentence]) -> Name | None:
    """French: return the only person or organisation that the headline names."""
    if not sentences or not words(sentences[0].language).belongings:
        return None
    title = sentences[0].article.title
    named = (m.value for s in sentences for m in s.mentions if m.kind in OWNERS and not m.named)
    found = {name.key: name for name in named if isinstance(name, Name) and name.text in title}
    return found.popitem()[1] if len(found) == 1 else None


def _owner(
    sentence: Sentence, owner: Owner | None, titled: Name | None, centre: Name | None
) -> Owner | None:
    """Return whose a possessive in the next sentence can be: the headline's, if nobody rivals."""
    if titled is None or any(_rivals(m, titled, sentence) for m in sentence.mentions):
        return None
    others = any(m.kind in OWNERS and m.value.key != titled.key for m in sentence.mentions)
    return Owner(titled, sure=not others and _is_about(sentence, owner, titled, centre))


def _rivals(mention: Mention, titled: Name, sentence: Sentence) -> bool:
    """Tell whether a name may be another person, or another firm; no prix Médicis, no Les Eaux."""
    if mention.value.key == titled.key or mention.kind not in {titled.kind, "name"}:
        return False
    opening = sentence.text[mention.start : mention.end].split()[0]
    thing = opening.islower() or opening.casefold() in words(sentence.language).definite
    return mention.kind == titled.kind or not thing


def _is_about(sentence: Sentence, owner: Owner | None, titled: Name, centre: Name | None) -> bool:
    """Tell whether whom the headline names is the subject of a sentence, or has it."""
    if centre is not None and centre.key == titled.key and begins_with_pronoun(sentence):
        return True
    opening = sentence.text.split(maxsplit=1)[0].casefold()
    if owner is not None and owner.sure and opening in words(sentence.language).possessives:
        return True
    subject = next((m for m in sentence.mentions if m.value.key == titled.key), None)
    return subject is not None and opens(subject, sentence)


def _nouns_of(sentence: Sentence) -> frozenset[str]:
    """Return the nouns of a sentence, if it names something and nouns have capitals."""
    if not load(f"languages/{sentence.language}/amounts.yaml")["nouns_capitalised"]:
        return frozenset()
    named = any(isinstance(mention.value, Name) for mention in sentence.mentions)
    found = NOUN.findall(sentence.text) if named else ()
    return frozenset(noun.casefold() for noun in found)


def _full_names(persons: Sequence[Mention]) -> Mapping[str, Name | None]:
    """Return the words of full names, each with who has it; nobody if two do."""
    found: dict[str, Name | None] = {}
    for name in dict.fromkeys(m.value for m in persons):
        if isinstance(name, Name) and " " in name.text:
            for word in name.text.split():
                other = found.setdefault(word, name)
                found[word] = name if other is None or other.key == name.key else None
    return found


def _main_person(title: str, persons: Sequence[Mention]) -> str:
    """Return the key of the person that an article is about: its title, or most of its names."""
    titled = {m.value.key for m in persons if _is_titled(m, title)}
    if len(titled) == 1:
        return titled.pop()
    named = [m.value.key for m in persons if not m.named]
    most, times = Counter(named).most_common(1)[0] if named else ("", 0)
    return most if times * SHARE > len(named) else ""


def _next(sentence: Sentence, centre: Name | None, main: str) -> Name | None:
    """Return the centre after a sentence."""
    people = [m for m in sentence.mentions if m.kind in PEOPLE and not m.named]
    keys = {m.value.key for m in people if m.kind == "person"}
    if subject := subject_of(people, sentence) or identified_in(people, sentence):
        of_him = referring(sentence.language).objects.search(sentence.text) is not None
        alone = (keys <= {subject.key} and not of_him) or subject.key == main
        kept = centre if of_him and centre and not _rivals_of(centre, people) else None
        return subject if alone else kept
    if described := described_by(sentence):
        return described if keys <= {described.key} else None
    speaker = _speaker(sentence, people)
    if centre is None:
        return speaker if speaker and not begins_with_pronoun(sentence) else None
    if begins_with_pronoun(sentence) or _is_impersonal(sentence) or _owns(sentence):
        return centre
    if speaker:
        return speaker
    others = _rivals_of(centre, people) or is_on_thing(sentence, centre.gender)
    return None if others or centre.key != main else centre


def _rivals_of(centre: Name, people: Sequence[Mention]) -> bool:
    """Tell whether a sentence names somebody else for whom the same pronoun may stand."""
    others = (m.value for m in people if m.kind == "person" and m.value.key != centre.key)
    return any(isinstance(o, Name) and o.gender in {centre.gender, ""} for o in others)


def _only_subject(sentence: Sentence, centre: Name | None, before: Name | None) -> Name | None:
    """Return the subject of a sentence, if it names nobody and nothing else that could own.

    One without names goes on with whom it was about, if it opens with a possessive.
    """
    named = [m for m in sentence.mentions if m.kind in BEARERS]
    first = named[0] if named else None
    if first is None:
        opening = sentence.text.split(maxsplit=1)[0].casefold()
        return before if opening in words(sentence.language).owned_genders else None
    if any(m.value.key != first.value.key for m in named):
        return None
    about = begins_with_pronoun(sentence) and centre is not None and centre.key == first.value.key
    name = first.value if about or opens(first, sentence) else None
    return name if isinstance(name, Name) and name.kind in OWNERS else None


def _speaker(sentence: Sentence, people: Sequence[Mention]) -> Name | None:
    """Return the only person of a sentence that a quotation opens: "…," said Doe; not French."""
    own = words(sentence.language)
    if len(people) != 1 or people[0].kind != "person" or not (own.owners or own.owned):
        return None
    quoted = [m for m in sentence.mentions if m.kind == "quote"]
    if len(quoted) != 1 or quoted[0].start or people[0].start < quoted[0].end:
        return None
    return people[0].value if isinstance(people[0].value, Name) else None


def _is_impersonal(sentence: Sentence) -> bool:
    """English: tell whether nobody else is in a sentence: Her books sold well."""
    owners = words(sentence.language).owners
    return bool(owners) and not any(m.kind in PERSONAL for m in sentence.mentions)


def _owns(sentence: Sentence) -> bool:
    """German: tell whether a possessive goes before its owner's pronoun: ihr Debüt gab sie."""
    owned = words(sentence.language).owned
    if not owned:
        return False
    opening, *behind = re.findall(r"[\w-]+", sentence.text.casefold())
    own = next((pronoun for pronoun, start in owned.items() if opening.startswith(start)), "")
    return own in behind
