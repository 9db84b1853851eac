"""German: its verb forms and the filters that shape a word for its place in a sentence."""

import re

from quizgen.grammar.verbs import Forms, Verb, VerbForms, unique

ENDINGS = ("e", "er", "es", "en", "em")
UMLAUT = str.maketrans("aou", "äöü")
# gründet, not gründt; öffnet, not öffnt; but warnt, lehnt
NEEDS_E = re.compile(r".*(?:[dt]|(?:ch|[^aeiouyäöülrhmn])[nm])")


def conjugate(verb: Verb) -> VerbForms:
    """Make the forms of a verb; its particle stands before it or leaves it."""
    lead, _, word = verb.words.rpartition(" ")
    particle = lead or verb.entry.get("particle", "")
    start = lead + " " if lead else particle
    base = word if lead else word.removeprefix(particle)
    finite, subjunctive, participle = _parts(verb, base)
    present_participle = f"{start}{base}d"

    def joined(forms: Forms) -> Forms:
        return tuple(start + form for form in forms)

    return VerbForms(
        infinitive=unique(start + base, f"{start}zu{' ' if lead else ''}{base}" if start else ""),
        finite=finite,
        joined=joined(finite),
        subjunctive=subjunctive,
        joined_subjunctive=joined(subjunctive),
        participle=joined(participle),
        attributive=tuple(start + form + ending for form in participle for ending in ENDINGS),
        present_participle=tuple(present_participle + ending for ending in ("", *ENDINGS)),
        particle=particle,
        auxiliary=verb.entry.get("auxiliary", "haben"),
    )


def _parts(verb: Verb, base: str) -> tuple[Forms, Forms, Forms]:
    """Give finite forms, subjunctives and participles of a verb without its particle."""
    stem = re.sub(r"e?n$", "", base)
    short = stem[:-2] + "l" if base.endswith("eln") else stem
    first: Forms = (short + "e", stem + "e")
    if found := verb.parts(base, verb.entry.get("prefix", "")):
        prefix, rows = found
        rows[3:] = rows[3:] or [tuple(map(_umlaut, rows[1]))]
        present, past, participle, second, *rest = ([prefix + f for f in row] for row in rows)
        first = tuple(rest[0]) if rest else first
        participle = [
            re.sub(f"^{prefix}ge", prefix, form) if prefix else form for form in participle
        ]
    else:
        link = "e" if NEEDS_E.fullmatch(stem) else ""
        present, past, second = [f"{stem}{link}t"], [f"{stem}{link}te"], []
        participle = [("" if _keeps_ge_away(verb, base) else "ge") + present[0]]
    plural = () if len(present) > 1 else (base,)
    finite = unique(*present, *plural, *past, *map(_plural, past))
    subjunctive = unique(*first, *second, *map(_plural, second))
    return finite, tuple(form for form in subjunctive if form not in finite), tuple(participle)


def _keeps_ge_away(verb: Verb, base: str) -> bool:
    prefix = next((p for p in verb.prefixes if base.startswith(p)), "")
    # erben and ernten begin like a prefix, but what is left has no syllable of its own
    rest = re.sub(r"e?n$", "", base.removeprefix(prefix))
    inseparable = bool(prefix) and len(rest) > 1 and bool(re.search("[aeiouäöüy]", rest))
    return inseparable or "prefix" in verb.entry or base.endswith("ieren")


def _umlaut(past: str) -> str:
    """Make the second subjunctive of a strong past: nahm, nähme."""
    changed = re.sub(r"[aou](?=[^aou]*$)", lambda vowel: vowel[0].translate(UMLAUT), past)
    return changed.removesuffix("e") + "e"


def _plural(past: str) -> str:
    return past + ("n" if past.endswith("e") else "en")
