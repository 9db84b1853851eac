"""The interface's texts: complete in every language, chosen by the locale."""

import datetime as dt
import json
import string

import pytest

from quizgen.playing.phrases import HOME, Phrases, interface_language, languages


def texts(language: str) -> dict[str, str]:
    """Read the texts of a language."""
    found: dict[str, str] = json.loads((HOME / language / "interface.json").read_text("utf-8"))
    return found


def fields(text: str) -> set[str]:
    """Return the placeholders of a text."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("language", languages())
def test_all_languages_have_the_same_keys_and_placeholders(language: str) -> None:
    """No text is missing anywhere, and each takes the same values."""
    english, other = texts("en"), texts(language)
    assert list(other) == list(english)
    assert {key: fields(text) for key, text in other.items()} == {
        key: fields(text) for key, text in english.items()
    }
    assert all(other.values())


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "de"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "de_DE", "LC_ALL": "fr_CH.UTF-8"}, "fr"),
        ({"LANG": "de_DE", "LC_MESSAGES": "C"}, "en"),
        ({"LANG": "fr_FR", "LANGUAGE": "es:de"}, "de"),
        ({"LANG": "ja_JP.UTF-8"}, "en"),
    ],
)
def test_the_locale_chooses_the_language(environment: dict[str, str], language: str) -> None:
    """The locale variables are heeded in their usual order, English is the last resort."""
    assert interface_language(environment) == language


def test_values_are_put_in_as_they_are() -> None:
    """Braces in foreign text are no placeholders."""
    assert Phrases("en")("almost", answer="{number}") == "Almost: {number}"


def test_an_unknown_language_speaks_english() -> None:
    """A code without texts falls back."""
    assert Phrases("xx")("right") == Phrases("en")("right")


@pytest.mark.parametrize(
    ("language", "written"),
    [("de", "23. März 2024"), ("en", "23 Mar 2024"), ("fr", "23 mars 2024")],
)
def test_dates_are_written_as_the_language_does(language: str, written: str) -> None:
    """Day, month and year in the usual order."""
    assert Phrases(language).date(dt.date(2024, 3, 23)) == written


def test_every_language_names_twelve_months() -> None:
    """A date in any month can be written."""
    for language in languages():
        assert len({Phrases(language).date(dt.date(2024, m, 1)) for m in range(1, 13)}) == 12
