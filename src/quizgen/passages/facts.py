"""Facts made of passages: a text with what can be asked for in braces, and those values.

In: the sentences of articles. Out: a `Fact` for each passage. It is its own template, so that it
can be written to a file, edited and asked like any other.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from quizgen.identity import make_id
from quizgen.matching.evidence import evidence_of
from quizgen.matching.findings import Finding
from quizgen.models import Amount, Date, Fact, Language, Name, Sentence, Text, Value
from quizgen.passages.askable import askable, can_be_asked
from quizgen.passages.headlines import headlines_of
from quizgen.passages.interviews import interviews_of
from quizgen.passages.members import with_members
from quizgen.passages.passage import Passage, Reading, readings_of
from quizgen.passages.pieces import Piece
from quizgen.passages.spelling import number_word
from quizgen.passages.topics import is_bare_name
from quizgen.passages.words import Words, words
from quizgen.templates.relations import Relation
from quizgen.typography import quotable_title, quote
from quizgen.words import load, pattern
from quizgen.writing import write_date

PASSAGE = Relation("passage", arguments={}, identity=(), find=(), ask=(), examples=())
"""The relation of these facts: what the article says, in its own words."""
TEXT = "text"
"""The argument that holds the words."""
ANSWER = "said"
"""The argument that holds what somebody answers in an interview."""
WORD = re.compile(r"\w+")
TWICE = re.compile(r"\b(\w+ \w{3,}) \1\b")
"""A slip of the writer, or of what made a text of a page: de Suède de Suède."""
NUMBER = re.compile(r"\d+(?:[.,\u00a0\u202f ]\d+)*")


def find_passages(sentences: Sequence[Sentence]) -> Iterator[Fact]:
    """Yield a fact for each passage in which something can be asked for."""
    answers = tuple(interviews_of(sentences))
    quoted = {id(answer.sentence) for answer in answers}
    readings = (r for r in readings_of(sentences) if id(r.sentence) not in quoted)
    told = (found for reading in readings for passage in _told(reading) for found in _both(passage))
    names = {m.value.text for s in sentences for m in s.mentions if isinstance(m.value, Name)}
    names_one = cache(lambda title: any(name in title for name in names))
    for passage in (*headlines_of(sentences), *answers, *told):
        keys = [piece for piece in passage.pieces if piece.key]
        if keys and not _is_spoilt(passage) and _is_placed(passage, names_one):
            yield _fact(passage)


def _told(reading: Reading) -> Iterator[Passage]:
    """Yield what a sentence tells; it is not read if nothing in it could be asked for."""
    sentence = reading.sentence
    if not any(map(can_be_asked, sentence.mentions)):
        return
    lists = ":" in sentence.text  # what it counts may be asked for
    own = words(sentence.language)
    told = reading.told if lists or askable(reading.row, own, sentence.text) else ()
    yield from (found for found in (*told, *reading.described) if isinstance(found, Passage))


def _both(passage: Passage) -> Iterator[Passage]:
    """Yield a passage, and the same with the list of what it counts."""
    yield passage
    if listed := with_members(passage):
        yield listed


def _is_placed(passage: Passage, names_one: Callable[[str], bool]) -> bool:
    """Tell whether a name or the article's date says where it was: but where is the new school.

    `names_one` tells whether a headline holds a name.
    """
    article = passage.sentence.article
    if article.published is not None or is_bare_name(article.title):
        return True
    pieces = [p for part in (passage, passage.before) if part for p in part.pieces]
    named = [p for p in pieces if p.mention and _is_known(p.mention.value)]
    told = len(named) > 1 or any(not p.key for p in named)  # beside what is asked for
    return told or names_one(article.title)


def _is_known(value: Value) -> bool:
    """Tell whether a name says something without its article: Jane Doe, but no Mr Doe."""
    return isinstance(value, Name) and (value.kind != "person" or " " in value.text)


def _is_spoilt(passage: Passage) -> bool:
    """Tell whether a sentence has a slip of the writer: le matches."""
    text, own = passage.text, f"languages/{passage.sentence.language}/passages.yaml"
    return _says_twice(text) or pattern(own, "slips").search(text) is not None


def _says_twice(text: str) -> bool:
    """Tell whether two words stand there twice; the expression is slow, and rarely needed."""
    said = WORD.findall(text)
    again = any(one == other for one, other in zip(said, said[2:], strict=False))
    return again and TWICE.search(text) is not None


def _is_dated(passage: Passage) -> bool:
    """Tell whether a date says when it was; since 1952 says not when."""
    own = words(passage.sentence.language)
    return any(_has_date(said.pieces, own) for said in (passage, passage.before) if said)


def _has_date(pieces: Sequence[Piece], own: Words) -> bool:
    said = ""
    for piece in pieces:
        date = piece.mention is not None and isinstance(piece.mention.value, Date)
        if date and "".join(said.casefold().split()[-1:]) not in own.undating:
            return True
        said += piece.text
    return False


def _fact(passage: Passage) -> Fact:
    language = passage.sentence.language
    clause = mended(_with_sentence_before(passage, _braced(passage)), language)
    text = _introduced(passage, _spoken(passage, clause))
    mentions = {
        str(n): piece.mention
        for n, piece in enumerate((p for p in passage.pieces if p.key), 1)
        if piece.mention
    }
    named = [p.mention for p in passage.pieces if p.mention and p.mention.named and not p.key]
    named += [passage.speaker] if passage.speaker else []
    told = {f"named_{n}": mention for n, mention in enumerate(named)}
    finding = Finding(PASSAGE, {**mentions, **told}, passage.sentence, PASSAGE.relation, "asserted")
    values = tuple((name, mention.value) for name, mention in mentions.items())
    answer = ((ANSWER, Text("quote", passage.text, language)),) if passage.speaker else ()
    return Fact(
        id=make_id(PASSAGE.relation, language, text),
        relation=PASSAGE.relation,
        arguments=((TEXT, Text("statement", text, language)), *answer, *values),
        evidence=evidence_of(finding),
        language=language,
        rule=PASSAGE.relation,
        worth=_worth(passage),
    )


def _braced(passage: Passage) -> str:
    language = passage.sentence.language
    text, taken = "", ""
    for piece in passage.pieces:
        taken += piece.text if piece.taken else ""
        if piece.key:
            text, taken = text + _in_braces(piece, taken, language), ""
        elif not piece.taken:
            text += piece.text
    return text if passage.headline else _stopped(text)


def _with_sentence_before(passage: Passage, text: str) -> str:
    return f"{_stopped(passage.before.text)} {text}" if passage.before else text


def mended(text: str, language: Language) -> str:
    """Set right what an editor sets right without a word: dix-sept états membres."""
    for slip, right in _mends(language):
        text = slip.sub(right, text)
    return text


@cache
def _mends(language: Language) -> Sequence[tuple[re.Pattern[str], str]]:
    mends = load(f"languages/{language}/passages.yaml")["mends"]
    return [(re.compile(slip), right) for slip, right in mends]


def _spoken(passage: Passage, clause: str) -> str:
    """Say who answers so in an interview."""
    name = getattr(passage.speaker.value, "text", "") if passage.speaker else ""
    interview = words(passage.sentence.language).interview
    return interview.format(speaker=name, clause=clause) if name else clause


def _stopped(text: str) -> str:
    return text if text.endswith(".") else f"{text}."


def _in_braces(piece: Piece, taken: str, language: Language) -> str:
    """Put braces round what is asked for; of an amount and a year only round the number."""
    value = piece.mention.value if piece.mention else None
    if isinstance(value, Name) and value.title:
        return f"{taken}{{{quote(value.text, language)}}}"  # as the options are
    if isinstance(value, Amount) or (isinstance(value, Date) and not value.month):
        if word := number_word(piece.text, language):
            return re.sub(rf"\b{word}\b", f"{{{word}}}", piece.text, count=1)
        return NUMBER.sub(lambda match: f"{{{match[0]}}}", piece.text, count=1)
    return f"{{{taken}{piece.text}}}"


def _introduced(passage: Passage, text: str) -> str:
    """Say when the article told it, if the clause has no date, and its headline if that helps."""
    article, language = passage.sentence.article, passage.sentence.language
    own, untold = words(language), passage.present or passage.headline or passage.topical
    if article.published is None and not passage.topical:
        return text
    if not untold and _is_dated(passage) and not own.future.search(text):
        return text
    title = quotable_title(article.title, language)
    if article.published is None:
        return own.about.format(title=title, clause=text)
    month = write_date(Date(article.published.year, article.published.month), language)
    lead = own.headline if passage.headline else own.about_news if passage.topical else own.news
    return lead.format(title=title, month=month, clause=text)


def _worth(passage: Passage) -> float:
    """Weigh a passage like other facts, but below them."""
    article = passage.sentence.article
    place = 1 - passage.sentence.paragraph / max(len(article.paragraphs), 1)
    names = {
        p.mention.value.text.split()[-1]
        for p in passage.pieces
        if p.mention and isinstance(p.mention.value, Name)
    }
    headline = sum(name in article.title for name in names)
    return round(place / 2 + min(headline, 2) / 8, 4)
