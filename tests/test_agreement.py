"""Verbs beside names in the plural."""

import pytest

from quizgen.asking.stems import write
from quizgen.models import Date, Name, Value
from quizgen.templates.lines import parse_line

UN = Name("organisation", "Vereinte Nationen", id="united_nations")
GREENS = Name("organisation", "Grünen", id="greens_de")
UTILITY = Name("organisation", "Stadtwerke Hellbrück", article=True)
BAND = Name("organisation", "Lydbrook Wanderlings", article=True)

WORDINGS = [
    (UN, "de", "Wann wurde {org|nom} gegründet?", "Wann wurden die Vereinten Nationen gegründet?"),
    (GREENS, "de", "{org|nom} hat {n} Sitze.", "Die Grünen haben {n} Sitze."),
    (UTILITY, "de", "Wo hat {org|nom} Geld?", "Wo haben die Stadtwerke Hellbrück Geld?"),
    (UTILITY, "de", "Wer hat {org|acc} verkauft?", "Wer hat die Stadtwerke Hellbrück verkauft?"),
    (GREENS, "en", "When was {org|the} founded?", "When were the Greens founded?"),
    (UN, "en", "When was {org|the} founded?", "When was the United Nations founded?"),
]


def wording(org: Name, language: str, text: str) -> str | None:
    """Return an ask text with the organisation in it."""
    found = write(parse_line(text.replace("{n}", "12")), {"org": org}, "", language)
    return found.stem if found else None


@pytest.mark.parametrize(("org", "language", "text", "said"), WORDINGS)
def test_a_verb_agrees_with_its_subject(org: Name, language: str, text: str, said: str) -> None:
    """It stands right before or behind it; an object leaves it alone."""
    assert wording(org, language, text) == said.replace("{n}", "12")


def test_no_text_is_written_where_the_number_is_unsure() -> None:
    """A French participle would have to agree, and the Wanderlings may be one or many."""
    assert wording(GREENS, "fr", "Où {org|le} a son siège ?") is None
    assert wording(BAND, "en", "When was {org|the} founded?") is None
    assert (
        wording(BAND, "en", "When did {org|the} open?") == "When did the Lydbrook Wanderlings open?"
    )
    assert wording(UN, "de", "Neulich tagte dort {org|nom}.") is None


def test_a_verb_betrays_no_blank() -> None:
    """Its plural would tell which option it is."""
    parts = parse_line("{org|nom} wurde {when|on} gegründet.")
    given: dict[str, Value] = {"org": UN, "when": Date(1945)}
    assert write(parts, given, "org", "de") is None
    assert write(parts, given, "when", "de") is not None
