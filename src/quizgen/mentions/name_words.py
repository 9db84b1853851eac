"""Telling names from other capitalised words by what word lists know of one language.

In: words and runs of words. Out: whether they are a name or part of one, and of what kind.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from quizgen.mentions.nouns import Nouns
from quizgen.mentions.people import People
from quizgen.mentions.place_words import PlaceWords
from quizgen.models import Language, NameKind

ACRONYM = re.compile(r"[A-ZÄÖÜÉÈ][A-ZÄÖÜÉÈ0-9&.-]{1,6}s?\Z")
HISSING = "sßxz"
"""Letters behind which a genitive has no -s: Krauss is none of Kraus."""
MIXED = re.compile(
    r"(?=.*[a-zß-ÿ].*[A-ZÀ-Þ])(?=\w)[\w.&+-]+\Z|.*\w[A-Z]\w*\Z|.*\d.*[A-Za-z]|.*[A-Za-z].*\d"
)
FEWEST = 2
"""Words of a name that may be a person's, whatever its last one means: Dieter Preis."""
SHORT = 4
"""Letters that a part of a name behind a hyphen may have: Yung-soo, Jong-un."""


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """The lists of one language, ready for look-up."""

    language: Language
    listed: Mapping[str, tuple[NameKind, str]]
    """Surface form to kind and id."""
    vague: frozenset[str]
    """Firms that are called like people or things: Danone, Ford."""
    people: People
    heads: frozenset[str]
    work_nouns: frozenset[str]
    """Nouns before a title in quotation marks: the album “…”."""
    calling: frozenset[str]
    """Words before what something is called, in quotation marks: dubbed “…”."""
    lower_head: re.Pattern[str] | None
    """A small noun that the name behind it begins with: le pont Mercier."""
    plain_nouns: frozenset[str]
    """Capitalised nouns before a name that are no part of it: das Projekt X."""
    firms: tuple[str, ...]
    """How nouns end that say of what sort a firm is: Modehändler."""
    declining: frozenset[str]
    """Words that put a name into another case: des, vom."""
    front_heads: frozenset[str]
    """Nouns that a name may begin with: Stiftung Warentest, unlike Konzern Siemens."""
    tails: frozenset[str]
    """Words that end a name though they look like common nouns, and short ones behind a hyphen
    that are none: Getty Images, Berlin-based."""
    suffixes: frozenset[str]
    function_words: frozenset[str]
    determiners: frozenset[str]
    to_towns: frozenset[str]
    """Prepositions behind which a town is meant, and no firm that is called like it."""
    linking: frozenset[str]
    joining: frozenset[str]
    """All words that may join the parts of a name, be it a person's or an organisation's."""
    coordinators: frozenset[str]
    elisions: tuple[str, ...]
    never: frozenset[str]
    polite: frozenset[str]
    """Words that have a capital everywhere: Sie, Ihr."""
    fillers: frozenset[str]
    """What a firm's full name may have behind what everybody calls it."""
    verbs: frozenset[str]
    foreign: frozenset[str]
    """Small words of another language, which only names have: Victoria and Albert Museum."""
    events: frozenset[str]
    linking_heads: frozenset[str]
    places: PlaceWords
    common: frozenset[str]
    nouns: Nouns
    capitalised_nouns: bool
    """Common nouns take a capital too, as in German."""

    def is_function_word(self, word: str) -> bool:
        """Tell whether a word is no part of a name even with a capital: The, Der, Les."""
        if word.casefold() not in self.function_words:
            return False
        return not (word.isupper() and len(word.rstrip("'")) > 1)

    def is_determiner(self, word: str) -> bool:
        """Tell whether a word is an article or the like."""
        return word.casefold() in self.determiners

    def is_linking(self, word: str) -> bool:
        """Tell whether a small word may join parts of an organisation's name: of, für."""
        return word in self.linking

    def may_go_on(self, word: str) -> bool:
        """Tell whether a name that this word is in may go on behind a small one: Bay of Bengal.

        An abbreviation's does not: FC Nord pour le match.
        """
        head = self.is_head(word) and not word.isupper()
        return head or word.casefold() in self.linking_heads

    def elided(self, word: str, *, initial: bool) -> int:
        """Return the length of an elided article at a word's start: l'Airbus has 2, L'Oréal 0.

        A capital article belongs to the name, but where it opens a sentence only in listed names.
        """
        length = next((len(e) for e in self.elisions if word.casefold().startswith(e)), 0)
        capitals = word[:1].isupper() and word[length : length + 1].isupper()
        glued = capitals and (not initial or word in self.listed)
        return 0 if glued or length == len(word) else length

    def is_plain(self, word: str) -> bool:
        """Tell whether a word with a capital is as often a common one: Metro, but not Siemens."""
        return word.casefold() in self.common or (self.capitalised_nouns and self.is_noun(word))

    def is_suffix(self, word: str) -> bool:
        """Tell whether a word is a legal form: AG, Inc."""
        return word.casefold().rstrip(".") in self.suffixes

    def compound(self, word: str) -> int:
        """Return the length of the name that a hyphen joins to a common word: VW-Tochter has 2."""
        head, hyphen, tail = word.rpartition("-")
        listed = {word, self.without_genitive(word)} & self.listed.keys()
        if not hyphen or not head[0].isupper() or listed:
            return 0
        small = tail.islower() and tail.isalpha() and (len(tail) > SHORT or tail in self.tails)
        return len(head) if small or (self.capitalised_nouns and self.is_noun(tail)) else 0

    def is_noun(self, word: str) -> bool:
        """Tell whether a capitalised word is a common noun and no listed name."""
        if not self.capitalised_nouns or word not in self.nouns or word in self.listed:
            return False
        return word.rpartition("-")[2].casefold() not in self.people.first_names

    def nominative(self, text: str) -> str:
        """Return an institution's name of adjective and noun as it stands alone, or nothing."""
        if " " not in text or text in self.listed:
            return ""
        head, _, rest = text.partition(" ")
        bare = self.bare(head)
        return f"{bare} {rest}" if bare else self.nouns.nominative(text)

    def bare(self, head: str) -> str:
        """German: return what a name begins with, without its genitive ending: Stadttheaters."""
        if not self.capitalised_nouns or not head.endswith("s"):
            return ""
        bare = (head.removesuffix(ending) for ending in ("s", "es"))
        return next((b for b in bare if b.casefold() in self.front_heads), "")

    def known(self, text: str) -> tuple[NameKind, str] | None:
        """Return kind and id of a name that a list holds."""
        return self.listed.get(text)

    def is_head(self, word: str) -> bool:
        """Tell whether a word makes a name an organisation's: Bank, Foundation."""
        return word.casefold() in self.heads

    def is_organisation(self, word: str) -> bool:
        """Tell whether a word is a listed organisation or what such names are made of."""
        return self.is_head(word) or self.listed.get(word, ("",))[0] == "organisation"

    def may_be_title(self, text: str) -> bool:
        """Tell whether capitalised words before a role can be a part of it: Project Director."""
        words = text.split()
        starts = (" ".join(words[:end]) for end in range(1, len(words) + 1))
        return not self.is_never_name(text) and not any(start in self.listed for start in starts)

    def is_never_name(self, text: str) -> bool:
        """Tell whether a capitalised word is known to be no name."""
        if text in self.listed and (text.isupper() or not self.is_function_word(text)):
            return False
        low = text.casefold()
        return low in self.never or low in self.function_words or len(text) == 1

    def has_name_form(self, text: str) -> bool:
        """Tell a name by its letters: OpenAI, A380."""
        if " " in text or "-" in text or (text.isalpha() and text[1:].islower()):
            return False
        return bool(MIXED.match(text)) and not (self.capitalised_nouns and self.is_noun(text))

    def single_word_is_name(self, text: str, *, determined: bool, often: bool, plain: bool) -> bool:
        """Tell whether one capitalised word inside a sentence is a name.

        In English and French it must stand there twice, or without article and never with a small
        letter (`plain`): titles and the like have capitals too.
        """
        if ACRONYM.match(text):
            return True
        if not self.capitalised_nouns:
            sure = often or not (determined or plain)
            return sure and text.casefold() not in self.common
        return not determined and not self.is_noun(text) and not text.islower()

    def stands_alone(self, text: str) -> bool:
        """Tell whether a name is complete, so that it is no short form of a longer one."""
        return (
            text in self.listed
            or bool(ACRONYM.match(text))
            or (self.kind_by_form(text) == "organisation")
        )

    def is_firm_called(self, short: str, name: str, *, known: bool) -> bool:
        """Tell whether `short` is what a firm is called: Stability for Stability AI.

        Rust is not the Rust Foundation. `known` says that `name` is an organisation's.
        """
        rest = name.removeprefix(short + " ").split() if name.startswith(short + " ") else []
        if rest and all(word in self.fillers or self.is_suffix(word) for word in rest):
            return True
        own = len(rest) == 1 and (rest[0].isupper() or known)
        return own and not self.is_head(rest[0]) and rest[0] not in self.listed

    def is_verb(self, word: str) -> bool:
        """Tell whether a word that opens a sentence is a verb: Adds Doe."""
        return word.casefold() in self.verbs

    def kind_by_form(self, text: str) -> NameKind | None:
        """Tell what a name is by its parts: a first name, a legal form, a head noun."""
        words = text.split()
        firm = (self.is_suffix(words[-1]) or "&" in words) and len(words) > 1
        if firm or self.nominative(text):
            return "organisation"
        if self.is_head(words[-1]) or (len(words) > 1 and self.is_head(words[0])):
            return "organisation"
        if len(words) > 1 and self.is_head(words[1].rpartition("-")[2]):
            return "organisation"
        if any(link[:1].islower() and self.is_head(word) for word, link in pairwise(words)):
            return "organisation"  # Max Planck Institute for Radio Astronomy
        if self.is_place(words):
            return "place"
        first = words[0].partition("-")[0]
        event = len(words) > FEWEST and words[-1].casefold() in self.events  # John Doe Book Award
        named = len(words) > 1 and first in self.people.first_names and not event
        named = named or self._ends_in_surname(words)
        return "person" if named or text in self.people.famous else None

    def _ends_in_surname(self, words: list[str]) -> bool:
        """Tell whether a name of two words ends as surnames do: Panos Kalopoulos."""
        surname = len(words) == FEWEST and words[1].endswith(self.people.surname_endings)
        return surname and not self.capitalised_nouns and self.may_be_first_name(words[0])

    def is_place(self, words: list[str]) -> bool:
        """Tell whether a name has a place's noun at its end or start: River Thames, Hyde Park."""
        return self.places.hold(words, person=words[0] in self.people.first_names)

    def is_adjective(self, word: str) -> bool:
        """Tell whether a capitalised word goes with a noun; Fischer only ends like one."""
        return self.nouns.is_adjective(word) and word not in self.people.surnames

    def may_be_surname(self, text: str) -> bool:
        """Tell whether what stands behind a role can be a person: no single common noun."""
        return " " in text or not self.is_noun(text) or text in self.people.surnames

    def is_person(self, text: str) -> bool:
        """Tell whether a name begins like a person's."""
        return (
            self.people.is_first_name(text.split(maxsplit=1)[0])
            or self.kind_by_form(text) == "person"
        )

    def may_be_first_name(self, word: str) -> bool:
        """Tell whether a capitalised word before a surname is a first name, a title, an initial."""
        if self.people.is_first_name(word) or self.people.title_gender(word) is not None:
            return True
        plain = self.is_function_word(word) or self.is_noun(word) or self.nouns.is_adjective(word)
        known = (
            word in self.listed or word in self.people.callings or word.casefold() in self.common
        )
        return not (plain or known or self.is_never_name(word) or word in self.people.roles)

    def without_genitive(self, text: str) -> str:
        """Return a German name without its genitive -s, or nothing if it cannot have one."""
        if self.capitalised_nouns and len(text) > 3 and text.endswith("s"):  # noqa: PLR2004
            if text.endswith("es") and text[:-2] in self.listed:
                return text[:-2]  # des Kleist-Preises
            return "" if text[-2] in HISSING else text[:-1]
        return ""

    def is_sure_stem(self, text: str) -> bool:
        """Tell whether a name without its -s is surely meant: Stability AIs, Israels."""
        return text in self.listed or text[-1:].isupper()
