"""French: its verb forms and the filters that shape a word for its place in a sentence."""

import re

from quizgen.grammar.verbs import Forms, Verb, VerbForms, unique

PLURALS = (("ût", "ûrent"), ("int", "inrent"), ("t", "rent"), ("a", "èrent"))
"""Past historic: what a singular's ending becomes."""


def conjugate(verb: Verb) -> VerbForms:
    """Make the forms of a verb; what goes with it stands behind it."""
    word, _, particle = verb.words.partition(" ")
    present, presents, imperfect, past, future, participle, *rest = _parts(verb, word)
    finite = unique(
        *present, *presents, *imperfect, *map(_aient, imperfect), *past, *map(_past_plural, past)
    )
    subjunctive = rest[0] if rest else tuple(_subjunctive(form) for form in presents)
    subjunctive = tuple(form for form in _with_plural(subjunctive) if form not in finite)
    futures = unique(*future, *(form[:-1] + "ont" for form in future))
    conditional = unique(*(form[:-1] + "a" + end for form in future for end in ("it", "ient")))
    presents_of = rest[1] if len(rest) > 1 else tuple(form[:-3] + "ant" for form in imperfect)
    agreed = unique(*(form for base in participle for form in _agree(base)))

    def joined(forms: Forms) -> Forms:
        return tuple(f"{form} {particle}".strip() for form in forms)

    return VerbForms(
        infinitive=joined((word,)),
        finite=finite,
        joined=joined(finite),
        subjunctive=subjunctive,
        joined_subjunctive=joined(subjunctive),
        future=joined(futures),
        conditional=joined(conditional),
        participle=joined(agreed),
        attributive=joined(agreed),
        present_participle=joined(presents_of),
        particle=particle,
        auxiliary="être" if verb.reflexive else verb.entry.get("auxiliary", "avoir"),
    )


def _parts(verb: Verb, word: str) -> list[Forms]:
    """Give the principal parts in the order that `verbs.yaml` tells."""
    if found := verb.parts(word):
        prefix, parts = found
        return [tuple(prefix + form for form in part) for part in parts]
    stem = word[:-2]
    if word.endswith("er"):
        return _first_group(stem, doubles=bool(verb.entry.get("doubles")))
    if word.endswith("ir"):
        return [(stem + end,) for end in ("it", "issent", "issait", "it", "ira", "i")]
    return [(stem + end,) for end in ("", "ent", "ait", "it", "ra", "u")]


def _first_group(stem: str, *, doubles: bool) -> list[Forms]:
    mute = _before_mute_e(stem, doubles=doubles)
    # Before a: annonçait, engageait.
    soft = re.sub(r"g$", "ge", re.sub(r"c$", "ç", stem))
    # Révélera and, since 1990, révèlera.
    future = unique(stem, *mute) if re.search(r"é[^aeiouyé]+$", stem) else mute
    return [
        tuple(form + "e" for form in mute),
        tuple(form + "ent" for form in mute),
        (soft + "ait",),
        (soft + "a",),
        tuple(form + "era" for form in future),
        (stem + "é",),
    ]


def _before_mute_e(stem: str, *, doubles: bool) -> Forms:
    """Give the stem before a mute e: achèt-, appell-, emploi-, pai- and pay-."""
    if doubles:
        return (stem + stem[-1],)
    if stem.endswith("ay"):
        return stem[:-1] + "i", stem
    stem = re.sub(r"(?<=[ou])y$", "i", stem)
    stem = re.sub(r"(?<![aeiouy])e([bcdfghjklmnprstvz])$", r"è\1", stem)
    return (re.sub(r"é([^aeiouyéè]+u?)$", r"è\1", stem),)


def _aient(imperfect: str) -> str:
    return imperfect[:-1] + "ent"


def _past_plural(past: str) -> str:
    singular, plural = next(pair for pair in PLURALS if past.endswith(pair[0]))
    # Annonçait has its cedilla before a, annoncèrent does without.
    stem = past.removesuffix(singular)
    if singular == "a":
        stem = re.sub(r"ge$", "g", re.sub(r"ç$", "c", stem))
    return stem + plural


def _subjunctive(presents: str) -> str:
    return presents.removesuffix("nt")


def _with_plural(forms: Forms) -> Forms:
    """Add the plural to a subjunctive that gives only its singular."""
    return forms if len(forms) > 1 else unique(*forms, *(form + "nt" for form in forms))


def _agree(participle: str) -> Forms:
    stem = re.sub("û$", "u", participle)
    plural = () if participle.endswith("s") else (stem + "s",)
    return (participle, stem + "e", *plural, stem + "es")
