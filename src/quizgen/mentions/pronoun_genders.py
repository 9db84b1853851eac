"""The gender of whom an article is about, where only its pronouns tell it: an unlisted first name.

In: the sentences of an article with their mentions. Out: the same, with that person's gender.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from quizgen.mentions.antecedents import Span, is_taken, main_person, person_for
from quizgen.mentions.referring import referring
from quizgen.models import Gender, Mention, Name, Sentence
from quizgen.words import load


def with_told_gender(sentences: Sequence[Sentence]) -> Sequence[Sentence]:
    """Give whom an article is about the gender of its pronouns, if one of them surely is theirs.

    All must be of one gender, and stand for nothing but people: no French elle, no German sie.
    """
    person = main_person(sentences)
    named = [m.value for s in sentences for m in s.mentions if isinstance(m.value, Name)]
    if not person or any(name.gender for name in named if name.key == person):
        return sentences
    pronouns = {n: tuple(_pronouns(sentence)) for n, sentence in enumerate(sentences)}
    genders = {gender for own in pronouns.values() for _, gender in own}
    if len(genders) != 1:
        return sentences
    gender = genders.pop()
    told = [_gendered(sentence, person, gender) for sentence in sentences]
    return told if _is_meant(told, pronouns, person) else sentences


def _pronouns(sentence: Sentence) -> Iterator[tuple[Span, Gender]]:
    """Yield a sentence's pronouns that stand for people alone, outside of quotations."""
    words = referring(sentence.language)
    sure = load(f"languages/{sentence.language}/passages.yaml")["sure_pronouns"]
    for match in words.pronouns.finditer(sentence.text) if sure else ():
        if match[0].casefold() in sure and not is_taken(sentence, match.span()):
            yield match.span(), words.genders[match[0].casefold()]


def _gendered(sentence: Sentence, person: str, gender: Gender) -> Sentence:
    return sentence.holding(tuple(_with_gender(m, person, gender) for m in sentence.mentions))


def _with_gender(mention: Mention, person: str, gender: Gender) -> Mention:
    name = mention.value
    if not isinstance(name, Name) or name.key != person:
        return mention
    return replace(mention, value=replace(name, gender=gender))


def _is_meant(
    sentences: Sequence[Sentence],
    pronouns: Mapping[int, Sequence[tuple[Span, Gender]]],
    person: str,
) -> bool:
    """Tell whether a pronoun can be nobody but the person, named in its paragraph before it."""
    for n, sentence in enumerate(sentences):
        near = [s for s in sentences[:n] if s.paragraph == sentence.paragraph]
        for span, gender in pronouns[n]:
            found = person_for(sentence, span[0], near, gender, person)
            if found and found[0].key == person:
                return True
    return False
