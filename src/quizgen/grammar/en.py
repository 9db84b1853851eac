"""English: its verb forms and the filters that shape a word for its place in a sentence."""

import re

from quizgen.grammar.verbs import Forms, Verb, VerbForms, unique

# A single vowel before a single consonant; the u of qu is none.
ONE_SYLLABLE = re.compile(r"(?:[^aeiou]|qu)*[aeiouy][^aeiouwxy]")
LATE_L = re.compile(r".*[aeiou][^aeiou]+[ae]l")


def conjugate(verb: Verb) -> VerbForms:
    """Make the forms of a verb; its particle stands behind it."""
    word, _, particle = verb.words.partition(" ")
    present: Forms = (_third_person(word), word)
    past = participle = _regular_past(verb, word)
    if found := verb.parts(word):
        prefix, parts = found
        past, participle, *rest = (tuple(prefix + form for form in part) for part in parts)
        present = rest[0] if rest else present

    def joined(forms: Forms) -> Forms:
        return tuple(f"{form} {particle}".strip() for form in unique(*forms))

    return VerbForms(
        infinitive=joined((word,)),
        finite=unique(*present, *past),
        joined=joined((*present, *past)),
        participle=joined(participle),
        attributive=joined(participle),
        present_participle=joined(_present_participles(verb, word)),
        particle=particle,
        auxiliary="have",
    )


def _third_person(word: str) -> str:
    if re.search(r"(?:s|x|z|ch|sh|[^aeiou]o|go)$", word):
        return word + "es"
    return re.sub(r"(?<![aeiou])y$", "ie", word) + "s"


def _stems(verb: Verb, word: str) -> Forms:
    """Give what stands before -ed and -ing: bann-, travel- and travell-."""
    if LATE_L.fullmatch(word):
        return word, word + "l"
    doubles = verb.entry.get("double") or ONE_SYLLABLE.fullmatch(word)
    return (word + word[-1],) if doubles else (word,)


def _regular_past(verb: Verb, word: str) -> Forms:
    if word.endswith("e"):
        return (word + "d",)
    return tuple(re.sub(r"(?<![aeiou])y$", "i", stem) + "ed" for stem in _stems(verb, word))


def _present_participles(verb: Verb, word: str) -> Forms:
    if word.endswith("ie"):
        return (word[:-2] + "ying",)
    if re.search(r"[^aeioy]e$", word) and word != "be":
        return (word[:-1] + "ing",)
    return tuple(stem + "ing" for stem in _stems(verb, word))
