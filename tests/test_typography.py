"""Typography: the marks, blanks and capitals of each language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.typography import quotable_title, quote, stop, typeset
from quizgen.words import codes, load

SET = [
    ("fr", "qui a  racheté LinkedIn ?", "Qui a racheté LinkedIn\u202f?"),
    ("fr", "qui dirige l'ONU?", "Qui dirige l’ONU\u202f?"),
    ("fr", 'Qui a dit : "Oui" ?', "Qui a dit\u00a0: «\u00a0Oui\u00a0»\u202f?"),
    ("fr", "Vraiment ?! Oui ; non.", "Vraiment\u202f?! Oui\u202f; non."),
    ("fr", "à 12:30 sur https://example.org", "À 12:30 sur https://example.org"),
    ("fr", "12\u202f500 euros", "12\u202f500 euros"),
    ("de", 'wer sagte: "Das ist gut" ?', "Wer sagte: „Das ist gut“?"),
    ("de", "wo ist Hans' Firma ?", "Wo ist Hans’ Firma?"),
    ("en", 'who said "fine" , and why ?', "Who said “fine”, and why?"),
    ("en", "who bought Microsoft's rival?", "Who bought Microsoft’s rival?"),
    ("en", "eBay bought what?", "eBay bought what?"),
    ("en", "____ bought .NET.", "____ bought .NET."),
    ("en", '5" is no quotation', '5" is no quotation'),
    ("de", "Der “Strahl” traf «Orion» und »Nova«.", "Der „Strahl“ traf „Orion“ und „Nova“."),
    ("en", "She called it „brave“ and «new».", "She called it “brave” and “new”."),
    ("fr", "«oui», “non”", "«oui», «\u00a0non\u00a0»"),
    ("fr", "« la “loi” de 2016 »", "« la “loi” de 2016 »"),
    ("en", "My favourite - the old lamp", "My favourite – the old lamp"),
]


@pytest.mark.parametrize(("language", "plain", "expected"), SET)
def test_text_is_set_by_the_rules_of_its_language(language: str, plain: str, expected: str) -> None:
    """Quotation marks, apostrophes, blanks and the first capital are those of the language."""
    assert typeset(plain, language) == expected


@pytest.mark.parametrize(
    ("language", "plain", "expected"),
    [
        ("de", 'er sagte "nein" und „ja“', "„er sagte ‚nein‘ und ‚ja‘“"),
        ("en", 'he said "no"', "“he said ‘no’”"),
        ("fr", "il dit « non »", "«\u00a0il dit “non”\u00a0»"),
    ],
)
def test_a_quotation_keeps_what_it_quotes_inside(language: str, plain: str, expected: str) -> None:
    """Marks within a quotation become inner ones, and the text keeps its small letter."""
    assert quote(plain, language) == expected
    assert typeset(quote(plain, language), language) == expected


def test_what_is_no_sentence_keeps_its_small_letter() -> None:
    """An option may be a word in the middle of a sentence."""
    assert typeset("directeur général", "fr", whole=False) == "directeur général"


@pytest.mark.parametrize("language", codes())
@given(text=st.text(alphabet="abcÉß12 \u00a0\u202f\t\"'.,;:?!«»„“”()_", max_size=40))
def test_setting_twice_changes_nothing(language: str, text: str) -> None:
    """A text that is set stays as it is."""
    once = typeset(text, language)
    assert typeset(once, language) == once


@pytest.mark.parametrize("language", codes())
def test_every_language_has_its_marks(language: str) -> None:
    """Two quotation marks, two inner ones, what blank stands before which mark, and the stops."""
    marks = load(f"languages/{language}/typography.yaml")
    assert set(marks) == {"quotes", "inner_quotes", "blanks", "stop_inside", "ordinal_stop"}
    assert len(marks["quotes"]) == len(marks["inner_quotes"]) == 2


@pytest.mark.parametrize(
    ("text", "language", "stopped"),
    [
        ("In the words of Anna: “We stay”", "en", "In the words of Anna: “We stay.”"),
        ("So Anna: „Wir bleiben“", "de", "So Anna: „Wir bleiben“."),
        ("Anna : «\u00a0On reste\u00a0»", "fr", "Anna : «\u00a0On reste\u00a0»."),
        ("So Anna: „Bleiben wir?“", "de", "So Anna: „Bleiben wir?“"),
        ("Anna stays", "en", "Anna stays"),
    ],
)
def test_a_sentence_that_ends_with_a_quotation_is_ended(
    text: str, language: str, stopped: str
) -> None:
    """The full stop stands within the marks in English, behind them elsewhere."""
    assert stop(text, language) == stopped
    assert stop(stopped, language) == stopped


def test_a_low_mark_is_closed_by_its_own() -> None:
    """Some articles open with „ and close with a typewriter's mark."""
    assert typeset('„Velmo“ und „Quorix" laufen.', "de") == "„Velmo“ und „Quorix“ laufen."


def test_a_headline_needs_no_full_stop() -> None:
    """Some articles have one; that of an abbreviation stays."""
    assert quotable_title("Jane Doe gagne encore.", "fr") == "Jane Doe gagne encore"
    assert quotable_title("Neues vom Quorix e. V.", "de") == "Neues vom Quorix e. V."
