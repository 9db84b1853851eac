"""Which stretches of a sentence may be proper names: runs of capitalised words.

In: a sentence's text, in which what is no name (quotations, dates, roles) is blotted out.
Out: `Candidate`s. Whether one is a name, and of what, is for the whole article to tell.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from quizgen.mentions.around import before as looking_back
from quizgen.mentions.name_words import Gazetteer
from quizgen.mentions.run_ends import (
    calls_person,
    ends_firm,
    is_common,
    is_cut_off,
    is_owned_calling,
    is_trailing_common,
    names_nothing,
)

BLOT = "\x00"
"""Stands for each character that cannot be part of a name."""
WORD = re.compile(
    r"""(?:[A-ZÀ-Þ]\.(?:-?[A-ZÀ-Þ]\.)*(?![a-zß-ÿ]))     # initials: F., D.C., J.-P.
      | (?:St|Ste|Jr|Sr|Inc|Corp|Ltd|Co|Mt|Bros)\.       # shortened parts of names
      | e\.\s?V\.|S\.A\.|A/S
      | [^\W_]++(?:(?:['&+/-]|\.(?=[a-z0-9]))[^\W_]++)*+\+*
      | &""",
    re.VERBOSE,
)
NAME_LIKE = re.compile(r"[A-ZÀ-ÞŁŚŞŠŽČĐİ]|\d+[A-Z]|[a-z]{1,5}'?[A-Z]\w")
LEGAL_FORM = re.compile(r", (?:Inc|Ltd|LLC|Corp|plc)\b\.?")
"""What may follow a firm's name behind a comma."""
GENITIVE = re.compile(r"'s?\Z")
GENITIVE_BEHIND = re.compile(r"'(?:s\b|(?!\w))")
SAINT = re.compile(r"\b(?:St\.?|Saint) \Z")
SAINTS_HOUSE = re.compile(r" [A-ZÀ-Þ][a-zß-ÿ]")
"""Behind a saint's genitive: St Luke's Hospital is one name."""
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


class _Words(NamedTuple):
    """The words of a sentence, and where each stands."""

    told: list[str]
    spans: list[tuple[int, int]]


def find_candidates(text: str, gazetteer: Gazetteer) -> list[Candidate]:
    """Return the runs of capitalised words in `text`, longest first choice, none overlapping."""
    words = _words(text, gazetteer)
    found: list[Candidate] = []
    done = 0
    for position in [n for n, word in enumerate(words.told) if not word.islower()]:
        if position < done or not NAME_LIKE.match(words.told[position]):
            continue
        length = _run_length(text, words, position, gazetteer)
        done = position + length
        free = not found or words.spans[position][0] >= found[-1].end
        if free and 0 < length <= LONGEST:
            candidate = _candidate(text, words, position, done, gazetteer)
            found += [candidate] if candidate else []
    return found


def _words(text: str, gazetteer: Gazetteer) -> _Words:
    words = told, spans = _Words([], [])
    start = 0
    for piece in text.split(" ") if "e. V." not in text else [text]:
        end = start + len(piece)
        if piece.isalpha():  # as most are
            told.append(piece)
            spans.append((start, end))
        elif piece.endswith(",") and piece[:-1].isalpha():
            told.append(piece[:-1])
            spans.append((start, end - 1))
        else:
            _add_words(words, WORD.finditer(text, start, end), gazetteer)
        start = end + 1
    return words


def _add_words(words: _Words, found: Iterable[re.Match[str]], gazetteer: Gazetteer) -> None:
    for match in found:
        word = match[0]
        if "'" in word or "-" in word:
            _add_parts(words, match, gazetteer)
        else:
            words.told.append(word)
            words.spans.append(match.span())


def _add_parts(words: _Words, match: re.Match[str], gazetteer: Gazetteer) -> None:
    """Split off an elided article (l', d') and a genitive mark."""
    start, word = match.start(), match[0]
    initial = not match.string[:start].strip(OPENING)
    elided = gazetteer.elided(word, initial=initial)
    ending = None if _is_own(word, gazetteer) or _is_saints(match) else GENITIVE.search(word)
    stem = word[elided : ending.start()] if ending else word[elided:]
    cut = gazetteer.compound(stem)
    first, behind = elided + len(stem[:cut] or stem), elided + len(stem)
    parts = [(0, elided), (elided, first), (first + 1, behind) if cut else (0, 0)]
    for part, end in parts:
        if part < end:
            words.told.append(word[part:end])
            words.spans.append((start + part, start + end))


def _is_own(word: str, gazetteer: Gazetteer) -> bool:
    """Tell whether a genitive is a firm's name: McDonald's; Wendy's may be somebody's."""
    named = word[-2:] == "'s" and word in gazetteer.listed
    return named and not gazetteer.people.is_first_name(word[:-2])


def _is_saints(match: re.Match[str]) -> bool:
    """Tell whether a house is called by the saint whose genitive goes before: St Luke's House."""
    text = match.string
    house = SAINTS_HOUSE.match(text, match.end())
    return house is not None and looking_back(SAINT, text, match.start()) is not None


def _is_first_name_after_all(told: Sequence[str], first: int, gazetteer: Gazetteer) -> bool:
    """Tell whether a small word that opens a sentence is a first name: Per Hornung Pedersen."""
    if not gazetteer.capitalised_nouns or told[first] not in gazetteer.people.first_names:
        return False
    behind = told[first + 1 : first + 3]
    rest = [name for name in behind if name[:1].isupper() and not gazetteer.is_noun(name)]
    return len(rest) > 1 and not gazetteer.known(rest[0])


def _run_length(text: str, words: _Words, first: int, gazetteer: Gazetteer) -> int:
    """Return how many words from `first` on belong to one run; 0 if it opens none."""
    told, spans = words
    if not (
        _is_name_like(told[first], spans[first][0], text, gazetteer)
        or _is_first_name_after_all(told, first, gazetteer)
    ):
        return 0
    last, position = first, first + 1
    while position < len(told) and text[spans[position - 1][1] : spans[position][0]] in (" ", ""):
        word = told[position]
        if told[position - 1].endswith(".") and ends_firm(told[position - 1], word, gazetteer):
            break
        if is_owned_calling(told, position, gazetteer):
            break
        if word in gazetteer.people.addresses:
            break  # sur Radio Riga Mme Berg
        if NAME_LIKE.match(word) and _is_name_like(word, spans[position][0], text, gazetteer):
            last = position
        elif word not in gazetteer.joining or not _links(told, first, position, gazetteer):
            break
        position += 1
    return last - first + 1


def _is_name_like(word: str, start: int, text: str, gazetteer: Gazetteer) -> bool:
    """Tell whether a capitalised word can be part of a name: it is no function word."""
    if start and text[start - 1] not in " ([\"“„«'’‘/–—-\x00":
        return False
    if gazetteer.is_function_word(word):
        return _is_inside(text, start) and word not in gazetteer.polite
    return True


def _is_inside(text: str, start: int) -> bool:
    """Within a sentence even a small word has its capital from a name: New Zealand, The Hague."""
    before = text[:start].rstrip(" ")
    return bool(before) and (before[-1].isalnum() or before[-1] == ",")


def _links(told: Sequence[str], first: int, position: int, gazetteer: Gazetteer) -> bool:
    """Tell whether a lower-case word joins two parts of one name: von der, of the, &."""
    word = told[position]
    if word == "&" or word in gazetteer.foreign:
        return True
    so_far = told[first:position]
    if is_trailing_common(so_far[-1], so_far[:-1], gazetteer):
        return False  # Jane Does Wechsel zu …
    heads = gazetteer.linking_heads if gazetteer.capitalised_nouns else ()
    if word in gazetteer.people.particles - gazetteer.linking and so_far[-1].casefold() in heads:
        return (gazetteer.known(_next_capital(told, position + 1)) or ("",))[0] == "place"
    called = len(so_far) > 1 and so_far[0] in gazetteer.people.callings  # le Français Antoine de X
    if gazetteer.people.is_particle(word) and gazetteer.people.is_first_name(so_far[called]):
        return _joins_person(word, so_far[called:], _next_capital(told, position + 1), gazetteer)
    if not gazetteer.is_linking(word) or not any(map(gazetteer.may_go_on, so_far)):
        return False
    return word not in gazetteer.coordinators or not _opens_another(told, position + 1, gazetteer)


def _joins_person(word: str, so_far: Sequence[str], following: str, gazetteer: Gazetteer) -> bool:
    """Tell whether a particle continues a person: Ann von Doe, Ivan du Roy, not Ivan du Québec."""
    if gazetteer.is_organisation(following) or not gazetteer.may_be_surname(following):
        return False
    full = sum(word[:1].isupper() for word in so_far) > 1
    if full and gazetteer.people.is_first_name(following):
        return False  # sagte Jane Doe zu John Roe
    if word.endswith("'"):
        return not gazetteer.known(following)  # Jeanne d'Estaing, but Jeanne d'Espagne
    given = not (gazetteer.capitalised_nouns and full) or gazetteer.is_person(so_far[-2])
    if not gazetteer.is_determiner(word) or (given and gazetteer.people.is_particle(so_far[-1])):
        return True  # Ursula von der Leyen, but Jane Doe von der Bank X
    return len(so_far) == 1 and not (gazetteer.capitalised_nouns or gazetteer.known(following))


def _next_capital(told: Sequence[str], position: int) -> str:
    return next((word for word in told[position:] if word[:1].isupper()), "")


def _opens_another(told: Sequence[str], position: int, gazetteer: Gazetteer) -> bool:
    """Tell whether behind `and` another organisation begins: … and the University of X."""
    following = told[position : position + 2]
    if following and gazetteer.is_determiner(following[0]):
        following = following[1:]
    return bool(following) and gazetteer.is_head(following[0])


def _candidate(
    text: str, words: _Words, first: int, end: int, gazetteer: Gazetteer
) -> Candidate | None:
    """Return the name within a run, without the common nouns before and behind it."""
    told = words.told
    if end - first == 1:  # as most are
        no_name = is_cut_off(told, first, gazetteer) or is_common(told[first], (), gazetteer)
        return None if no_name else _placed(text, words, (first, end), gazetteer, owns=False)
    while first < end and _opens_no_name(told[first:end], gazetteer):
        first += 1
    last, owns = end, False
    while first < last and is_trailing_common(told[last - 1], told[first : last - 1], gazetteer):
        last, owns = last - 1, gazetteer.people.is_first_name(told[first])
    while last - first > 1 and gazetteer.is_adjective(told[last - 1]):
        last -= 1  # Amt des Parlamentarischen Geschäftsführers
    cut = last < end
    while first < last and not NAME_LIKE.match(told[last - 1]):
        last -= 1
    if first == last or names_nothing(told, (first, last), gazetteer, cut=cut):
        return None
    return _placed(text, words, (first, last), gazetteer, owns=owns)


def _placed(
    text: str, words: _Words, run: tuple[int, int], gazetteer: Gazetteer, *, owns: bool
) -> Candidate:
    """Return a run of words as a candidate with what stands around it."""
    first, last = run
    start, stop = words.spans[first][0], words.spans[last - 1][1]
    if gazetteer.lower_head and (head := looking_back(gazetteer.lower_head, text, start)):
        start = head.start(1)
    if text.startswith(",", stop) and (legal := LEGAL_FORM.match(text, stop)):
        stop = legal.end()
    word = words.told[first - 1] if first else ""
    between = text[words.spans[first - 1][1] if first else 0 : start]
    mark = between.strip()[-1:]
    return Candidate(
        start,
        stop,
        text[start:stop],
        initial=text.endswith(BREAKS, 0, start) or not text[:start].strip(OPENING),
        determined=first > 0 and between in (" ", "") and gazetteer.is_determiner(word),
        before=mark or word.casefold(),
        genitive=owns
        or (text.startswith("'", stop) and GENITIVE_BEHIND.match(text, stop) is not None),
        glued=text[stop : stop + 1] == "-",
    )


def _opens_no_name(run: Sequence[str], gazetteer: Gazetteer) -> bool:
    """Common nouns, titles and small words in front of a name are no part of it."""
    first, rest = run[0], run[1:]
    return " ".join(run) not in gazetteer.listed and (
        not NAME_LIKE.match(first)
        or (bool(rest) and gazetteer.people.title_gender(first) is not None and "'" not in rest[0])
        or calls_person(first, rest, gazetteer)
        or is_common(first, rest, gazetteer)
    )
