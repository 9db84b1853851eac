"""Acronyms that a text spells out: Artificial General Intelligence (AGI), AGI (Artificial …).

In: a sentence's text. Out: mentions of the long form, a `Text` of kind `term`, and of the short
form, so that a relation can put the two together.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from quizgen.mentions.gazetteer import gazetteer
from quizgen.models import Language, Mention, Name, Text
from quizgen.words import load

SHORT = r"[A-ZÄÖÜ][A-Za-z]?[A-ZÄÖÜ0-9]{1,5}s?"
BEHIND = re.compile(rf"\(({SHORT})\)")
BEFORE = re.compile(rf"\b({SHORT})\s\(((?:[\w'’&-]+\s){{1,7}}[\w'’&-]+)(?:[,;][^)]*)?\)")
OPENING = 3
"""Characters up to which a word has its capital from the sentence."""
REPEATED = re.compile(r"([A-Z])([2-4])")
"""A letter that several words in a row begin with: W3C."""
WORD = re.compile(r"[^\W\d_]+")
MARK = re.compile(r"[,.;:()\"“”„«»]")
WORDS_BACK = 8
SMALL = 3
"""Letters up to which a word of the long form may be skipped: of, der, de la."""
INITIALS = re.compile(r"[A-ZÄÖÜ]{3,5}")
"""Initials that stand for a name without being explained."""
LONG = 10
"""Letters from which a word may be a compound that gives several: BundesKriminalAmt."""
PART = 3
"""Letters that a part of a compound has at least."""


def find_acronyms(text: str, language: Language) -> list[Mention]:
    """Return the mentions of long and short forms, in the order of the text."""
    found: list[Mention] = []
    if "(" not in text:
        return found
    for match in BEFORE.finditer(text):
        if _spells(match[2], match[1], language) and not _is_name(match[2], language):
            found += [_short(match, language), _long(*match.span(2), text, language)]
    for match in BEHIND.finditer(text):
        start = find_long_form(text, match.start() - 1, match[1], language)
        end = match.start() - 1
        if start is None or _is_declined(text, start, end, language):
            continue
        if not _is_name(text[start:end], language):
            found += [_long(start, end, text, language), _short(match, language)]
    return sorted(found, key=lambda mention: mention.start)


def short_forms(mentions: Iterable[Mention]) -> Iterator[Name]:
    """Yield what a sentence spells out with capitals, with its short form: Deutsche Welle (DW)."""
    found = [(m, m.value) for m in mentions if isinstance(m.value, Text)]
    terms = [(m, text) for m, text in found if text.kind == "term"]
    shorts = [text.text for _, text in found if text.kind == "acronym"]
    for (mention, term), short in zip(terms, shorts, strict=False):
        if _is_proper(term, opens=mention.start < OPENING):
            yield Name("name", term.text, aliases=(short,))


def initialled(names: Mapping[str, Name], told: Iterable[Name]) -> Iterator[Name]:
    """Yield the organisations whose initials an article uses unexplained: Nord Baltic Bank, NBB.

    Initials that two of them have stand for none; `told` are those that it explains.
    """
    spelled = {short for name in told for short in name.aliases}
    own = [s for s, name in names.items() if name.text == s and not name.id and s not in spelled]
    shorts = [short for short in own if INITIALS.fullmatch(short)]
    firms = {name.text: name for name in names.values() if name.kind == "organisation"}
    for short in shorts:
        meant = [firm for text, firm in firms.items() if _initials(text) == short]
        if len(meant) == 1:
            yield replace(meant[0], aliases=(short,))


def _initials(text: str) -> str:
    return "".join(word[0] for word in text.split() if word[0].isupper())


def _is_proper(term: Text, *, opens: bool) -> bool:
    """Tell whether capitals show a name; French has one, which must not be the sentence's."""
    words = term.text.split()
    first = load(f"languages/{term.language}/passages.yaml")["articled"] and not opens
    return words[0][0].isupper() and (first or words[-1][0].isupper())


def _short(match: re.Match[str], language: Language) -> Mention:
    return Mention(match.start(1), match.end(1), Text("acronym", match[1], language))


def _long(start: int, end: int, text: str, language: Language) -> Mention:
    return Mention(start, end, Text("term", text[start:end], language))


def _is_declined(text: str, start: int, end: int, language: Language) -> bool:
    """German: tell whether nobody says a long form so: des Bürgerlichen Gesetzbuchs (BGB)."""
    declined = load(f"languages/{language}/inflection.yaml").get("declined_term")
    before = text[:start].split()[-1:]
    return bool(declined) and re.match(declined, " ".join([*before, text[start:end]])) is not None


def _is_name(long: str, language: Language) -> bool:
    """European Court of Justice is an organisation, which other relations look for."""
    words = gazetteer(language)
    return words.known(long) is not None or words.kind_by_form(long) == "organisation"


def find_long_form(text: str, end: int, short: str, language: Language) -> int | None:
    """Return where the words before `end` begin whose initials make up the short form."""
    words = list(WORD.finditer(text, 0, end))[-WORDS_BACK:]
    for word in reversed(words):
        candidate = text[word.start() : end]
        if MARK.search(candidate):
            return None
        if _spells(candidate, short, language):
            return word.start()
    return None


def _spells(long: str, short: str, language: Language) -> bool:
    """Tell whether the words' first letters, small words left out at will, make the short form."""
    letters = REPEATED.sub(lambda match: match[1] * int(match[2]), short.rstrip("s")).casefold()
    letters, long = _without_accents(letters), _without_accents(long)
    words = [word[0] for word in WORD.finditer(long)]
    compounds = "compound_head" in load(f"languages/{language}/inflection.yaml")
    enough = len(words) > 1 or (compounds and len(letters) > 2)  # noqa: PLR2004
    if not enough or words[0][0].casefold() != letters[0]:
        return False
    return _matches(letters, words, compounds=compounds)


def _without_accents(text: str) -> str:
    """Return a text without accents: an acronym has none, Éducation gives E."""
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def _matches(letters: str, words: list[str], *, compounds: bool) -> bool:
    if not words:
        return not letters
    word, rest = words[0].casefold(), words[1:]
    if letters and word[0] == letters[0]:
        most = len(letters) if compounds and len(word) >= LONG else 1
        for count in range(1, most + 1):
            fits = count == 1 or _gives(word, letters[:count])
            if fits and _matches(letters[count:], rest, compounds=compounds):
                return True
    return (
        len(word) <= SMALL and words[0].islower() and _matches(letters, rest, compounds=compounds)
    )


def _gives(word: str, letters: str) -> bool:
    """Tell whether letters may be those that the parts of a compound begin with."""
    return re.match(rf"\w{{{PART - 1},}}?".join(letters) + rf"\w{{{PART - 1},}}", word) is not None
