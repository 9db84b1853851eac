"""Which mentions fit which slots, and the characters that stand for them in annotated text.

In annotated text a mention is two private-use characters, one for its kind and one for its place
in the sentence's list, so that a slot is short to match however long the name or the quotation.
"""

from quizgen.models import Amount, Mention, Sentence
from quizgen.templates.relations import Argument

FITS: dict[str, tuple[str, ...]] = {
    "person": ("person", "full_name"),
    "organisation": ("organisation", "full_name", "name"),
    "place": ("place",),
    "work": ("work", "name", "full_name"),
    "name": ("name", "full_name", "person", "organisation", "place", "work"),
    "role": ("role",),
    "former_role": ("former_role",),
    "date": ("date", "day", "year"),
    "day": ("day",),
    "year": ("year",),
    "money": ("money",),
    "number": ("number",),
    "percent": ("percent",),
    "quote": ("quote",),
    "term": ("term",),
}
"""Kind of a slot to the kinds of mentions that it takes."""
MARKS = {
    kind: chr(0xE000 + number)
    for number, kind in enumerate(dict.fromkeys(kind for kinds in FITS.values() for kind in kinds))
}
FIRST_INDEX = 0xE100
INDEX = "[\ue100-\uf8ff]"


def kind_of(mention: Mention) -> str:
    """Return a mention's kind; a name of two and more words may be anybody's full name."""
    if mention.kind == "name" and 1 <= mention.value.text.count(" ") <= 3:  # type: ignore[union-attr]
        return "full_name"
    return mention.kind


def fits(mention: Mention, kinds: tuple[str, ...]) -> bool:
    """Tell whether a mention can fill a slot of one of these kinds."""
    return any(kind_of(mention) in FITS[kind] for kind in kinds)


def takes(argument: Argument, mention: Mention) -> bool:
    """Tell whether a mention can be this argument: by its kind and by its entry in a word list."""
    id_ = entry_of(mention)
    if id_ in argument.never or (argument.only and id_ not in argument.only):
        return False
    return fits(mention, argument.kinds)


def entry_of(mention: Mention) -> str:
    """Return the entry in a word list that a mention stands for: ceo, employee, FR."""
    value = mention.value
    return value.unit if isinstance(value, Amount) else getattr(value, "id", "")


def slot_pattern(kinds: tuple[str, ...]) -> str:
    """Return a regular expression for a mention that fits."""
    marks = {MARKS[kind] for wanted in kinds for kind in FITS[wanted]}
    return f"[{''.join(sorted(marks))}]{INDEX}"


def annotate_text(sentence: Sentence) -> str:
    """Return the sentence's text with each mention put into two characters."""
    parts, position = [], 0
    for number, mention in enumerate(sentence.mentions):
        parts.append(sentence.text[position : mention.start])
        ending = "'s" if mention.possessive else ""
        parts.append(MARKS[kind_of(mention)] + chr(FIRST_INDEX + number) + ending)
        position = mention.end
    return "".join(parts) + sentence.text[position:]


def mention_at(sentence: Sentence, matched: str) -> Mention:
    """Return the mention that two matched characters stand for."""
    return sentence.mentions[ord(matched[1]) - FIRST_INDEX]
