"""Which stretches of a sentence may be proper names: runs of capitalised words.

In: a sentence's text, in which what is no name (quotations, dates, roles) is blotted out.
Out: `Candidate`s. Whether one is a name, and of what, is for the whole article to tell.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from quizgen.mentions.around import before as looking_back
from quizgen.mentions.name_words import Gazetteer

BLOT = "\x00"
"""Stands for each character that cannot be part of a name."""
WORD = re.compile(
    r"""(?:[A-ZÀ-Þ]\.(?:-?[A-ZÀ-Þ]\.)*(?![a-zß-ÿ]))     # initials: F., D.C., J.-P.
      | (?:St|Ste|Jr|Sr|Inc|Corp|Ltd|Co|Mt|Bros)\.       # shortened parts of names
      | e\.\s?V\.|S\.A\.|A/S
      | [^\W_]+(?:['&+/-]?[^\W_]+|\.(?=[a-z0-9])[^\W_]+)*\+*
      | &""",
    re.VERBOSE,
)
NAME_LIKE = re.compile(r"[A-ZÀ-ÞŁŚŞŠŽČĐİ]|\d+[A-Z]|[a-z]{1,5}[A-Z]\w")
LEGAL_FORM = re.compile(r", (?:Inc|Ltd|LLC|Corp|plc)\b\.?")
"""What may follow a firm's name behind a comma."""
LOWER_HEAD = re.compile(r"\b([a-zà-ÿ]{3,}) (?:de |du |des |d'|de la )?\Z")
GENITIVE = re.compile(r"'s?\Z")
GENITIVE_BEHIND = re.compile(r"'(?:s\b|(?!\w))")
OPENING = " \"“„«'‘([–—-"
"""What may stand before a sentence's first word."""
BREAKS = (": ", ": „", ': "', ": “", ": «", ": « ")
"""A sentence may begin behind these."""
LONGEST = 8
"""More capitalised words in a row than this are a headline, not a name."""


class Candidate(NamedTuple):
    """A run of capitalised words that may be a name."""

    start: int
    end: int
    text: str
    initial: bool
    """It opens the sentence, where every word is capitalised."""
    determined: bool
    """A determiner stands before it."""
    before: str
    """The word before it in lower case, or the punctuation mark, or nothing."""
    genitive: bool = False
    """An apostrophe marks it as a genitive, the mark is outside; or a noun behind: Does Plan."""
    glued: bool = False
    """A hyphen joins it to a word that the article before it belongs to: die Quorix-Aktie."""


class _Word(NamedTuple):
    start: int
    end: int
    text: str


def find_candidates(text: str, gazetteer: Gazetteer) -> list[Candidate]:
    """Return the runs of capitalised words in `text`, longest first choice, none overlapping."""
    words = list(_words(text, gazetteer))
    found: list[Candidate] = []
    position = 0
    while position < len(words):
        if words[position].text.islower():  # as most are
            position += 1
            continue
        length = _run_length(text, words, position, gazetteer)
        free = not found or words[position].start >= found[-1].end
        if free and 0 < length <= LONGEST:
            found += _candidates(text, words, position, position + length, gazetteer)
        position += max(length, 1)
    return found


def _words(text: str, gazetteer: Gazetteer) -> Iterator[_Word]:
    for match in WORD.finditer(text):
        word, (start, end) = match[0], match.span()
        if "'" in word or "-" in word:
            yield from _parts(match, gazetteer)
        else:
            yield _Word(start, end, word)


def _parts(match: re.Match[str], gazetteer: Gazetteer) -> list[_Word]:
    """Split off an elided article (l', d') and a genitive mark."""
    start, word = match.start(), match[0]
    initial = not match.string[:start].strip(OPENING)
    elided = gazetteer.elided(word, initial=initial)
    parts = [_Word(start, start + elided, word[:elided])] if elided else []
    ending = GENITIVE.search(word)
    stem = word[elided : ending.start()] if ending else word[elided:]
    cut = gazetteer.compound(stem)
    first, start = (stem[:cut] or stem), start + elided
    parts += [_Word(start, start + len(first), first)] if stem else []
    if cut:
        parts.append(_Word(start + cut + 1, start + len(stem), stem[cut + 1 :]))
    return parts


def _is_first_name_after_all(words: list[_Word], first: int, gazetteer: Gazetteer) -> bool:
    """Tell whether a small word that opens a sentence is a first name: Per Hornung Pedersen."""
    names = [word.text for word in words[first : first + 3]]
    if not gazetteer.capitalised_nouns or names[0] not in gazetteer.people.first_names:
        return False
    rest = [name for name in names[1:] if name[:1].isupper() and not gazetteer.is_noun(name)]
    return len(rest) > 1 and not gazetteer.known(rest[0])


def _run_length(text: str, words: list[_Word], first: int, gazetteer: Gazetteer) -> int:
    """Return how many words from `first` on belong to one run; 0 if it opens none."""
    if not NAME_LIKE.match(words[first].text) or not (
        _is_name_like(words[first], text, gazetteer)
        or _is_first_name_after_all(words, first, gazetteer)
    ):
        return 0
    last = first
    position = first + 1
    while position < len(words) and _adjoins(text, words[position - 1], words[position]):
        if _ends_firm(words[position - 1].text, words[position].text, gazetteer):
            break
        if _is_name_like(words[position], text, gazetteer):
            last = position
        elif not _links(words, first, position, gazetteer):
            break
        position += 1
    return last - first + 1


def _ends_firm(word: str, following: str, gazetteer: Gazetteer) -> bool:
    """Tell whether a firm's name ends with a stop that is the sentence's too."""
    stop = word.endswith(".") and gazetteer.is_suffix(word)
    return stop and following != "&" and not gazetteer.is_suffix(following)


def _is_name_like(word: _Word, text: str, gazetteer: Gazetteer) -> bool:
    """A word can be part of a name if it is capitalised and no function word."""
    if not NAME_LIKE.match(word.text):
        return False
    if word.start and text[word.start - 1] not in " ([\"“„«'’‘/–—-\x00":
        return False
    if gazetteer.is_function_word(word.text):
        return _is_inside(word, text) and word.text not in gazetteer.polite
    return True


def _is_inside(word: _Word, text: str) -> bool:
    """Within a sentence even a small word has its capital from a name: New Zealand, The Hague."""
    before = text[: word.start].rstrip(" ")
    return bool(before) and (before[-1].isalnum() or before[-1] == ",")


def _adjoins(text: str, left: _Word, right: _Word) -> bool:
    return text[left.end : right.start] in (" ", "")


def _links(words: list[_Word], first: int, position: int, gazetteer: Gazetteer) -> bool:
    """Tell whether a lower-case word joins two parts of one name: von der, of the, &."""
    word = words[position].text
    so_far = [item.text for item in words[first:position]]
    if word == "&" or word in gazetteer.foreign:
        return True
    if gazetteer.is_trailing_common(so_far[-1], so_far[:-1]):
        return False  # Jane Does Wechsel zu …
    heads = gazetteer.linking_heads if gazetteer.capitalised_nouns else ()
    if word in gazetteer.people.particles - gazetteer.linking and so_far[-1].casefold() in heads:
        return (gazetteer.known(_next_capital(words, position + 1)) or ("",))[0] == "place"
    if gazetteer.people.is_particle(word) and gazetteer.people.is_first_name(so_far[0]):
        return _joins_person(word, so_far[-1], _next_capital(words, position + 1), gazetteer)
    if not gazetteer.is_linking(word) or not any(map(gazetteer.may_go_on, so_far)):
        return False
    return word not in gazetteer.coordinators or not _opens_another(words, position + 1, gazetteer)


def _joins_person(word: str, last: str, following: str, gazetteer: Gazetteer) -> bool:
    """Tell whether a particle goes on with a person: Ann von Doe, not Ann Doe von der Bank."""
    if gazetteer.is_organisation(following) or not gazetteer.may_be_surname(following):
        return False
    if word.endswith("'"):
        return not gazetteer.known(following)  # Jeanne d'Estaing, but Jeanne d'Espagne
    return not gazetteer.is_determiner(word) or gazetteer.people.is_particle(last)


def _next_capital(words: list[_Word], position: int) -> str:
    return next((word.text for word in words[position:] if word.text[:1].isupper()), "")


def _opens_another(words: list[_Word], position: int, gazetteer: Gazetteer) -> bool:
    """Tell whether behind `and` another organisation begins: … and the University of X."""
    following = [word.text for word in words[position : position + 2]]
    if following and gazetteer.is_determiner(following[0]):
        following = following[1:]
    return bool(following) and gazetteer.is_head(following[0])


def _candidates(
    text: str, words: list[_Word], first: int, end: int, gazetteer: Gazetteer
) -> list[Candidate]:
    """Return the name within a run, without the common nouns before and behind it."""
    run = words[first:end]
    dropped = 0
    while run and _opens_no_name(run, gazetteer):
        run, dropped = run[1:], dropped + 1
    owns = False
    while run and gazetteer.is_trailing_common(run[-1].text, [word.text for word in run[:-1]]):
        run, owns = run[:-1], gazetteer.people.is_first_name(run[0].text)
    while len(run) > 1 and gazetteer.nouns.is_adjective(run[-1].text):
        run = run[:-1]  # Amt des Parlamentarischen Geschäftsführers
    cut = run != words[first + dropped : end]
    while run and not NAME_LIKE.match(run[-1].text):
        run = run[:-1]
    if cut and len(run) == 1 and _may_go_on(words, first + dropped, gazetteer):
        return []
    if not run or (len(run) == 1 and run[0].text.endswith(".")):
        return []
    start, stop = _with_lower_head(text, run[0].start, gazetteer), run[-1].end
    legal = LEGAL_FORM.match(text, stop)
    stop = legal.end() if legal else stop
    position = first + dropped
    before = words[position - 1] if position else None
    return [
        Candidate(
            start,
            stop,
            text[start:stop],
            initial=not text[:start].strip(OPENING) or text[:start].endswith(BREAKS),
            determined=before is not None
            and text[before.end : start] in (" ", "")
            and gazetteer.is_determiner(before.text),
            before=_before(text, before, start),
            genitive=owns or bool(GENITIVE_BEHIND.match(text, stop)),
            glued=text[stop : stop + 1] == "-",
        )
    ]


def _may_go_on(words: list[_Word], first: int, gazetteer: Gazetteer) -> bool:
    """Tell whether the noun behind a new name may belong to it: das Unternehmen Neues Wasser."""
    before = words[first - 1].text.casefold() if first else ""
    return before in gazetteer.plain_nouns and not gazetteer.known(words[first].text)


def _with_lower_head(text: str, start: int, gazetteer: Gazetteer) -> int:
    """Return where a name begins that opens with a small noun: pont Mercier, lac de Garde."""
    if not gazetteer.lower_heads:
        return start
    match = looking_back(LOWER_HEAD, text, start)
    return match.start(1) if match and match[1] in gazetteer.lower_heads else start


def _opens_no_name(run: list[_Word], gazetteer: Gazetteer) -> bool:
    """Common nouns, titles and small words in front of a name are no part of it."""
    first, rest = run[0].text, [word.text for word in run[1:]]
    return (
        not NAME_LIKE.match(first)
        or (bool(rest) and gazetteer.people.title_gender(first) is not None)
        or gazetteer.calls_person(first, rest)
        or gazetteer.is_common(first, rest)
    )


def _before(text: str, word: _Word | None, start: int) -> str:
    between = text[word.end if word else 0 : start].strip()
    return between[-1:] if between else word.text.casefold() if word else ""
