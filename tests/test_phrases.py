"""The interface's texts: translated in every language, chosen by the locale."""

import ast
import datetime as dt
import os
import shutil
import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

import quizgen
from quizgen.errors import QuizgenError, StorageError
from quizgen.memory.database import FAILED, REASONS
from quizgen.playing import catalogues
from quizgen.playing.catalogues import ENGLISH, HOME, languages, translations
from quizgen.playing.phrases import Phrases, interface_language

SOURCE = Path(quizgen.__file__).parent
FOLDERS = ("commands", "memory", "plain", "playing", "tui")
KEYWORDS = {"_phrases": None, "phrases": None, "deferred": None, "many": (1, 2)}
TRANSLATED = [language for language in languages() if language != ENGLISH]
SHOWN = {"Content", "Static", "Label", "notify", "styled", "assemble"}
"""What puts its text arguments on the screen."""
NO_TEXTS = {"quizgen"}

Text = str | tuple[str, ...]


def collected() -> dict[Text, str]:
    """Collect the texts of the code as translators do, with the file of each."""
    return {
        text: f"{folder}/{file}"
        for folder in FOLDERS
        for file, _, text, _, _ in extract_from_dir(str(SOURCE / folder), keywords=KEYWORDS)
    }


def catalogue(language: str) -> dict[Text, Text]:
    """Read a language's translations."""
    with (HOME / language / "LC_MESSAGES" / "quizgen.po").open("rb") as file:
        entries = [entry for entry in read_po(file) if entry.id and not entry.fuzzy]
    return {_frozen(entry.id): _frozen(entry.string or "") for entry in entries}


def _frozen(text: str | list[str] | tuple[str, ...]) -> Text:
    return text if isinstance(text, str) else tuple(text)


def fields(text: str) -> set[str]:
    """Return the placeholders of a text."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def untranslated(tree: ast.AST) -> Iterator[str]:
    """Find words that a call puts on the screen as they are."""
    for call in ast.walk(tree):
        if not isinstance(call, ast.Call):
            continue
        name = getattr(call.func, "attr", getattr(call.func, "id", ""))
        shown = (call.args[:1] if name == "styled" else call.args) if name in SHOWN else []
        texts = [part for arg in shown for part in getattr(arg, "elts", [arg])[:1]]
        texts += [k.value for k in call.keywords if k.arg in {"placeholder", "tooltip", "title"}]
        texts += call.args[2:3] if name == "Binding" else []
        for text in texts:
            words = text.value if isinstance(text, ast.Constant) else ""
            if isinstance(words, str) and any(c.isalpha() for c in words):
                yield f"line {call.lineno}: {words}"


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_text_is_translated(language: str) -> None:
    """No text of the code is missing in a language, none is empty, none is left over."""
    there = catalogue(language)
    texts = collected()
    assert not [f"{file}: {text}" for text, file in texts.items() if text not in there]
    assert set(there) == set(texts)
    assert not [text for text, told in there.items() if not all([*told])]


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translation_takes_the_same_values(language: str) -> None:
    """The placeholders are those of the English text."""
    for text, told in catalogue(language).items():
        pairs = zip(text, told, strict=True) if isinstance(text, tuple) else [(text, told)]
        assert not [(one, other) for one, other in pairs if fields(one) != fields(str(other))]


@pytest.mark.parametrize("file", sorted((SOURCE / "tui").rglob("*.py")), ids=lambda file: file.stem)
def test_the_screens_show_no_word_past_the_translations(file: Path) -> None:
    """No widget gets its words straight from the code."""
    found = untranslated(ast.parse(file.read_text(encoding="utf-8")))
    assert [text for text in found if text.split(": ", 1)[1] not in NO_TEXTS] == []


@pytest.mark.parametrize("folder", FOLDERS)
def test_no_text_hides_where_it_is_not_collected(folder: str) -> None:
    """Texts inside f-strings are not seen by whoever collects them."""
    for file in sorted((SOURCE / folder).rglob("*.py")):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        strings = [node for node in ast.walk(tree) if isinstance(node, ast.JoinedStr)]
        calls = [n for s in strings for n in ast.walk(s) if isinstance(n, ast.Call) and n.args]
        hidden = [call for call in calls if isinstance(call.args[0], ast.Constant)]
        names = {getattr(call.func, "attr", getattr(call.func, "id", "")) for call in hidden}
        assert not names & set(KEYWORDS), file


def test_words_past_the_translations_are_noticed() -> None:
    """The search finds a text in a call, in a pair and in a binding."""
    tree = ast.parse('Content("a"); Content.assemble(("b", "bold")); Binding("x", "y", "c")')
    assert [text[-1] for text in untranslated(tree)] == ["a", "b", "c"]


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
    assert Phrases("en")("Almost: {answer}", answer="{number}") == "Almost: {number}"


def test_a_text_comes_in_the_readers_language() -> None:
    """Each language says it its own way; a code without texts speaks English."""
    told = {code: Phrases(code)("Correct") for code in ("de", "en", "fr", "xx")}
    assert told == {"de": "Richtig", "en": "Correct", "fr": "Exact", "xx": "Correct"}


def test_a_changed_catalogue_is_compiled_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was kept counts only for the source it was made from."""
    folder = tmp_path / "de" / "LC_MESSAGES"
    shutil.copytree(HOME / "de" / "LC_MESSAGES", folder)
    monkeypatch.setattr(catalogues, "HOME", tmp_path)
    source = folder / "quizgen.po"
    for told, time in (("Richtig", 1), ("Stimmt", 2)):
        text = source.read_text(encoding="utf-8").replace('"Richtig"', f'"{told}"')
        source.write_text(text, encoding="utf-8")
        os.utime(source, ns=(time, time))
        for _ in range(2):
            translations.cache_clear()
            assert translations("de").gettext("Correct") == told
        assert source.with_suffix(".mo").stat().st_mtime_ns == time
    translations.cache_clear()


@pytest.mark.parametrize(
    ("language", "written"),
    [("en", "23 Mar 2024"), ("de", "23. März 2024"), ("fr", "23 mars 2024")],
)
def test_a_date_is_written_as_the_language_does(language: str, written: str) -> None:
    """Day, month in letters, year."""
    assert Phrases(language).date(dt.date(2024, 3, 23)) == written


def test_no_two_months_are_written_alike() -> None:
    """Each of the twelve has its own name in every language."""
    for language in languages():
        assert len({Phrases(language).date(dt.date(2024, m, 1)) for m in range(1, 13)}) == 12


def test_a_full_disk_is_told_in_the_readers_language() -> None:
    """Text and reason are translated; braces in a path are only characters."""
    error = StorageError(FAILED, place="/a/{b}", reason=REASONS["SQLITE_FULL"])
    assert str(error) == "/a/{b}: the disk is full; free some space and answer again"
    assert Phrases("de").error(error).startswith("/a/{b}: der Datenträger ist voll")
    assert Phrases("fr").error(error).startswith("/a/{b}: le disque est plein")
    assert Phrases("de").error(QuizgenError("{as it is}")) == "{as it is}"
