"""Checks of a question's text: it asks one thing, clearly, of a reader who knows no article.

In: a question. Out: for each flaw what is wrong, in a few words.
"""

import re
from collections.abc import Iterator
from functools import cache

from quizgen.linting.flaws import (
    QUOTED,
    common_words,
    expression,
    lists,
    own_text,
    phrases,
    words_of,
)
from quizgen.models import BLANK, Language, Question
from quizgen.typography import typeset
from quizgen.whole_words import has_word
from quizgen.words import load

NESTED = re.compile(r"«[^»]*«|„[^“]*„")
"""Quotation marks within such of the same sort."""
MOST_WORDS = 40
"""Words around quotations; more are window dressing."""
MEMORABLE = 4
"""Letters from which a word that stem and answer share gives the answer away."""
SENTENCE_END = re.compile(r"\s(?<=[^\W\d_A-Z]{2}[.?!]\s)\s*(?=[\W_]*[^\W\d_a-zß-öø-ÿ])")
CLAUSE_START = re.compile(r": [^\W\d_]")
"""Behind what tells what a passage is about."""
INTRODUCTION = re.compile(r"[^:]{0,60}:\s+")
"""What tells what a passage is about: News of May 2019."""
YEAR = re.compile(r"\b(?:1\d|20)\d\d\b")
OPENING = re.compile(rf"[\W_]*(?:{BLANK}|[^\W\d_]*[^\W\d_a-zß-öø-ÿ]|\d)")
ENDS = (*"?.!“”»)", BLANK)
LAST_WORD = re.compile(r"\w+['’]?$")
BARE = re.compile(r"\w[\w-]*+(?: \w[\w-]*+)*+")
"""Words without any mark: most names."""
LABELLED = re.compile(rf": [^:]*{BLANK}")
"""A value behind its label is no sentence: Height of the tower: ____ metres."""


def blank(question: Question) -> Iterator[str]:
    """A cloze has one blank, a question none or one that its options fill."""
    blanks = question.stem.count(BLANK)
    if blanks != 1 and (blanks or question.kind == "cloze"):
        yield f"{blanks} blanks"


def unfocused(question: Question) -> Iterator[str]:
    """A question asks: it ends in a question mark, or has a blank to fill."""
    text = question.stem.rstrip()
    if BLANK not in text and not text.endswith("?"):
        yield "no question"
    if not OPENING.match(text):
        yield "begins with a small letter"
    if not text.endswith(ENDS) and not LABELLED.search(text):
        yield "does not end"


def long(question: Question) -> Iterator[str]:
    """Nobody reads a stem of half a page."""
    if (count := len(own_text(question).words)) > MOST_WORDS:
        yield f"{count} words"


def deictic(question: Question) -> Iterator[str]:
    """Weeks later there is no today and no last year."""
    own, language = own_text(question), question.language
    text = CLAUSE_START.sub(_lowered, own.text) if ": " in own.text else own.text
    if own.suspect and (found := phrases(language, "deictic").search(text)):
        yield f"'{found[0]}' depends on the day of reading"
    if found := expression(language, "ago", re.IGNORECASE).search(text):
        yield f"'{found[0]}' depends on the day of reading"
    days = (word for word in own.words if word.casefold() in _weekdays(language))
    if own.suspect and (day := next(days, "")) and not YEAR.search(text):
        yield f"'{day}' of an unknown week"


def _lowered(match: re.Match[str]) -> str:
    return match[0].lower()


@cache
def _weekdays(language: Language) -> frozenset[str]:
    return frozenset(lists(language)["weekdays"])


def leaning(question: Question) -> Iterator[str]:
    """The first sentence has nothing before it to go on from."""
    own = own_text(question)
    first = SENTENCE_END.split(own.text, maxsplit=1)[0]
    introduction = INTRODUCTION.match(first)
    opening = first[introduction.end() :] if introduction else first
    opening = opening[:1].lower() + opening[1:]
    told = expression(question.language, "explained").sub("", opening)
    found = expression(question.language, "tied").match(told)
    if own.suspect:
        found = found or phrases(question.language, "leaning").search(told)
    if found:
        yield f"'{found[0]}' goes on from something"


def undated(question: Question) -> Iterator[str]:
    """What changes with time is asked with the year."""
    if question.perishable and not YEAR.search(question.stem):
        yield "it changes with time, and the stem does not say when"
    text = own_text(question).text
    text = INTRODUCTION.sub("", text, count=1) if ":" in text else text
    past = expression(question.language, "was_once").search(text)
    if past and not YEAR.search(text):
        yield f"'{past[0]}' was so at a time that the stem does not tell"


def pronoun(question: Question) -> Iterator[str]:
    """A pronoun needs somebody named before it."""
    third = _third_persons(question.language)
    for number, word in enumerate(own_text(question).words):
        if number and word[0].isupper() and word.casefold() not in common_words(question.language):
            return
        if word.casefold() in third:
            yield f"'{word}' stands for nobody"
            return


@cache
def _third_persons(language: Language) -> frozenset[str]:
    """Return the pronouns that stand for somebody, but for those that are articles too."""
    grammar = load(f"languages/{language}/grammar.yaml")
    personal = grammar["pronouns"]["personal"]
    third = {word for gender in ("m", "f", "pl") for word in personal[gender]}
    return frozenset(third.difference(grammar["determiners"]["definite"]))


def negative(question: Question) -> Iterator[str]:
    """A question for what is not so is read wrongly."""
    own = own_text(question)
    asks = own.suspect and question.stem.endswith("?")
    if asks and (found := phrases(question.language, "negative").search(own.text)):
        yield f"'{found[0]}' turns the question round"


def vague(question: Question) -> Iterator[str]:
    """Often and rarely mean something else to everybody."""
    own = own_text(question)
    asks = own.suspect and question.stem.endswith("?")
    asked = " ".join((own.text if asks else "", *question.options))
    for name in ("absolute", "vague") if asked else ():
        if found := phrases(question.language, name).search(asked):
            yield f"'{found[0]}' is {name}"


def leak(question: Question) -> Iterator[str]:
    """Neither the answer nor a telling word of it stands in the stem."""
    stem = question.stem.replace(BLANK, " ").casefold()
    answer = question.answer.casefold()
    if has_word(stem, answer):
        yield "the answer stands in the stem"
        return
    telling = {w for w in words_of(answer) if w in stem and len(w) >= MEMORABLE and not w.isdigit()}
    shared = telling.intersection(words_of(stem)) if telling else telling
    wrong = (option for option in question.options if option != question.answer)
    if shared and (shared := shared.difference(*(words_of(o.casefold()) for o in wrong))):
        yield f"'{min(shared)}' stands in stem and answer"


def typography(question: Question) -> Iterator[str]:
    """Marks, blanks and apostrophes are those of the language."""
    marked = (t for t in (question.stem, *question.options) if not BARE.fullmatch(t))
    for text in marked:
        plain = QUOTED.sub("X", text)
        if text.count("«") + text.count("„") > 1 and NESTED.search(text):
            yield f"quotation marks in {text!r}"
        if "  " in text or text != text.strip():
            yield f"blanks in {text!r}"
        elif "'" in plain or typeset(plain, question.language, whole=False) != plain.strip():
            yield f"marks in {text!r}"


def gendered(question: Question) -> Iterator[str]:
    """News agencies write no stars and colons into words."""
    text = " ".join((own_text(question).text, *question.options))
    if found := expression(question.language, "endings").search(text):
        yield f"'{found[0]}'"


def joint(question: Question) -> Iterator[str]:
    """What stands before the blank goes with what fills it: an apple, l'Europe."""
    joints = lists(question.language)["joints"]
    before, found, _ = question.stem.partition(BLANK)
    word = LAST_WORD.search(before.rsplit(maxsplit=1)[-1]) if joints and before.strip() else None
    if not found or not word:
        return
    left = word[0].casefold().replace("’", "'")
    for article, letters in joints:
        options = (question.options or (question.answer,)) if left == article else ()
        bad = [option for option in options if re.match(letters, option, re.IGNORECASE)]
        if bad:
            yield f"'{word[0]}' before '{bad[0]}'"
