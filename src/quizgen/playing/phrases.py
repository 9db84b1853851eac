"""The interface's texts in the reader's language.

In: a language's code, or the environment. Out: texts by key, read from
`languages/<code>/interface.json`: JSON, because the player must start fast.
"""

import datetime as dt
import json
import os
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

HOME = Path(__file__).parents[1] / "languages"
FALLBACK = "en"


@cache
def languages() -> tuple[str, ...]:
    """Return the codes of the languages that the interface speaks."""
    return tuple(sorted(file.parent.name for file in HOME.glob("*/interface.json")))


def interface_language(environment: Mapping[str, str] = os.environ) -> str:
    """Return the reader's language by the locale variables, English if it is not spoken."""
    names = environment.get("LANGUAGE", "").split(":")
    locales = (environment.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    names.append(next(filter(None, locales), ""))
    codes = (re.split(r"[-_.@]", name)[0].lower() for name in names)
    return next((code for code in codes if code in languages()), FALLBACK)


class Phrases:
    """The texts of one language; of an unknown one, the English texts."""

    def __init__(self, language: str) -> None:
        self.language = language if language in languages() else FALLBACK
        self._texts = _texts(self.language)

    def __call__(self, key: str, **values: object) -> str:
        """Return the text of `key` with `values` put in; values are never parsed."""
        return self._texts[key].format_map(values)

    def __contains__(self, key: str) -> bool:
        return key in self._texts

    def date(self, date: dt.date) -> str:
        """Write a date shortly: 23 Mar 2024, 23. März 2024, 23 mars 2024."""
        month = self("months").split()[date.month - 1]
        return self("date", day=date.day, month=month, year=date.year)

    def number(self, number: int) -> str:
        """Write a number with the separator of thousands that the language uses."""
        return f"{number:,}".replace(",", self("thousands"))

    def duration(self, seconds: float) -> str:
        """Write a time in minutes and seconds: 2:05."""
        return self("duration", minutes=int(seconds) // 60, seconds=int(seconds) % 60)


@cache
def _texts(language: str) -> dict[str, str]:
    texts = json.loads((HOME / language / "interface.json").read_text(encoding="utf-8"))
    return {str(key): str(text) for key, text in texts.items()}
