"""The interface's texts in the reader's language.

In: a language's code, or the environment. Out: English texts of the code translated, and dates,
numbers and times as the language writes them.
"""

import datetime as dt
import json
import os
import re
from collections.abc import Mapping
from functools import cache

from quizgen.errors import StorageError
from quizgen.playing.catalogues import ENGLISH, HOME, languages, translations


def interface_language(environment: Mapping[str, str] = os.environ) -> str:
    """Return the reader's language by the locale variables, English if it is not spoken."""
    names = environment.get("LANGUAGE", "").split(":")
    locales = (environment.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    names.append(next(filter(None, locales), ""))
    codes = (re.split(r"[-_.@]", name)[0].lower() for name in names)
    return next((code for code in codes if code in languages()), ENGLISH)


def deferred(text: str) -> str:
    """Mark a text that is translated later, for whoever collects what is to be translated."""
    return text


class Phrases:
    """The texts of one language; of an unknown one, the English texts."""

    def __init__(self, language: str) -> None:
        self.language = language if language in languages() else ENGLISH
        self._translations = translations(self.language)
        self._formats = _formats(self.language)

    def __call__(self, text: str, **values: object) -> str:
        """Translate `text` and put `values` in; values are never parsed."""
        return self._translations.gettext(text).format_map(values)

    def many(self, one: str, several: str, number: int, **values: object) -> str:
        """Translate the text for one thing or that for several; `{number}` is written as one."""
        told = self._translations.ngettext(one, several, number)
        return told.format_map({"number": self.number(number), **values})

    def told(self, text: str, values: Mapping[str, object]) -> str:
        """Translate a text, and the `reason` that may stand in it."""
        reason = str(values.get("reason", ""))
        return self(text, **{**values, "reason": reason and self._translations.gettext(reason)})

    def error(self, error: Exception) -> str:
        """Tell what went wrong, in the reader's language where there are words for it."""
        if isinstance(error, StorageError):
            return self.told(error.text, error.values)
        return str(error)

    @property
    def name(self) -> str:
        """Return the language's own name: Deutsch."""
        return self._formats["name"]

    @property
    def quotation(self) -> tuple[str, str]:
        """Return the quotation marks, with the blanks inside them."""
        opening, _, closing = self._formats["quotation"].partition("…")
        return opening, closing

    def date(self, date: dt.date) -> str:
        """Write a date shortly: 23 Mar 2024, 23. März 2024, 23 mars 2024."""
        month = self._formats["months"].split()[date.month - 1]
        return self._formats["date"].format(day=date.day, month=month, year=date.year)

    def number(self, number: int) -> str:
        """Write a number with the separator of thousands that the language uses."""
        return f"{number:,}".replace(",", self._formats["thousands"])

    def share(self, part: float) -> str:
        """Write a share of 0 to 1 as a percentage."""
        return self._formats["percent"].format(number=round(100 * part))

    def duration(self, seconds: float) -> str:
        """Write a time in minutes and seconds: 2:05."""
        minutes, rest = divmod(int(seconds), 60)
        return self._formats["duration"].format(minutes=minutes, seconds=rest)


@cache
def _formats(language: str) -> dict[str, str]:
    """Read how a language writes dates and numbers: JSON, because the player must start fast."""
    texts = json.loads((HOME / language / "formats.json").read_text(encoding="utf-8"))
    return {str(key): str(text) for key, text in texts.items()}
