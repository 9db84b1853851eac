"""Which sentences of an article somebody says who is interviewed in it, and who that is.

In: the sentences of one article. Out: the `Answer`s of the one person who answers; none where it
is no interview, or where several answer.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import groupby
from typing import NamedTuple

from quizgen.models import Language, Mention, Name, Sentence
from quizgen.words import load

LABEL = re.compile(r"[\"„“”»]?(?:[\w.&'’-]+ ?){1,4}[\"”“«]? ?: ")
"""Who speaks next: Jane Doe: …."""
CLOSED = re.compile(r"[\"”“«]?\s?:\s*")
"""What stands behind such a name."""
FEWEST = 3
"""Questions that make an interview."""
OFTEN = 2
"""One answer in so many has a word of somebody who speaks of himself."""


class Answer(NamedTuple):
    """A sentence of the person who is interviewed."""

    sentence: Sentence
    start: int
    """Where it begins behind the name of the person."""
    speaker: Mention


def answers_of(sentences: Sequence[Sentence]) -> Sequence[Answer]:
    """Return what the person says whom an article interviews."""
    asking = sum(sentence.text.endswith("?") for sentence in sentences)
    if asking < FEWEST:
        return ()
    body = [s for s in sentences if s.article.paragraphs[s.paragraph].kind == "body"]
    labels = {id(sentence): mention for sentence in body if (mention := _label(sentence))}
    return tuple(_labelled(body, labels) if labels else _unlabelled(sentences))


def _labelled(body: Sequence[Sentence], labels: Mapping[int, Mention]) -> Iterator[Answer]:
    """Yield what stands behind the name of the only guest, up to another one's."""
    guests = {m.value.key: m for m in labels.values() if m.kind == "person"}
    key, guest = next(iter(guests.items()), ("", None))
    often = sum(m.value.key == key for m in labels.values())
    if len(guests) != 1 or often < FEWEST or not (guest and _is_full(guest)):
        return
    speaker: Mention | None = None
    for _, own in groupby(body, key=lambda sentence: sentence.paragraph):
        told = tuple(own)
        label = labels.get(id(told[0]))
        if label is not None or LABEL.match(told[0].text) or _is_asked(told):
            speaker = _placed(label, told[0]) if label and label.value.key == key else None
        for n, sentence in enumerate(told):
            if speaker:
                yield Answer(sentence, _behind(label, sentence) if label and not n else 0, speaker)


def _behind(label: Mention, sentence: Sentence) -> int:
    """Return where a sentence goes on behind who says it."""
    closed = CLOSED.match(sentence.text, label.end)
    return closed.end() if closed else 0


def _unlabelled(sentences: Sequence[Sentence]) -> Iterator[Answer]:
    """Yield what stands between questions, where the lead names the guest of a conversation."""
    paragraphs = [tuple(own) for _, own in groupby(sentences, key=lambda s: s.paragraph)]
    asked = [n for n, own in enumerate(paragraphs) if _is_asked(own)]
    if len(asked) < FEWEST:
        return
    lead = [sentence for own in paragraphs[: asked[0]] for sentence in own]
    people = {m.value.key: (m, s) for s in reversed(lead) for m in s.mentions if _is_full(m)}
    if len(people) != 1 or not any(_conversation(s.language).search(s.text) for s in lead):
        return
    speaker, named = people.popitem()[1]
    told = [own for own in paragraphs[asked[0] :] if not _is_asked(own)]
    told = [
        own for own in told if not any(m.value.key == speaker.value.key for m in own[0].mentions)
    ]
    personal = sum(any(first_person(s.language).search(s.text) for s in own) for own in told)
    for own in told if personal * OFTEN >= len(told) else ():
        for sentence in own:
            yield Answer(sentence, 0, _placed(speaker, named))


def _label(sentence: Sentence) -> Mention | None:
    """Return the name that opens a sentence and says who speaks."""
    first = sentence.mentions[0] if sentence.mentions else None
    return first if first and first.start <= 1 and CLOSED.match(sentence.text, first.end) else None


def _is_full(mention: Mention) -> bool:
    """Tell whether a mention stands for a person of whom the full name is known."""
    return (
        isinstance(mention.value, Name) and mention.kind == "person" and " " in mention.value.text
    )


def _is_asked(paragraph: Sequence[Sentence]) -> bool:
    """Tell whether somebody asks something in a paragraph."""
    return paragraph[-1].text.endswith("?")


def _placed(speaker: Mention, named: Sentence) -> Mention:
    """Return who speaks, with the place of the sentence that says so."""
    return Mention(0, 0, speaker.value, named=(named.start, named.end))


@cache
def first_person(language: Language) -> re.Pattern[str]:
    """Return the words of somebody who speaks of himself."""
    own = load(f"languages/{language}/passages.yaml")["speakers"]
    return re.compile(rf"\b(?:{'|'.join(own)})\b", re.IGNORECASE)


@cache
def _conversation(language: Language) -> re.Pattern[str]:
    """Return what says that an article is a conversation."""
    return re.compile(load(f"languages/{language}/passages.yaml")["conversation"], re.IGNORECASE)
