"""The translations of the interface: one gettext catalogue for each language but English.

In: a language's code. Out: its translations, from `languages/<code>/LC_MESSAGES/quizgen.po`.

gettext reads only the compiled form. As Python does with its modules, it is made when it is
missing or out of date and kept beside the source; where nothing can be kept, it is made again.
"""

import gettext
import io
import os
from contextlib import suppress
from functools import cache
from pathlib import Path

HOME = Path(__file__).parents[1] / "languages"
ENGLISH = "en"
"""The texts stand in the code in English."""


@cache
def languages() -> tuple[str, ...]:
    """Return the codes of the languages that the interface speaks."""
    return tuple(sorted({ENGLISH, *(file.parts[-3] for file in HOME.glob("*/*/quizgen.po"))}))


@cache
def translations(language: str) -> gettext.NullTranslations:
    """Return a language's translations; of English, and of an unknown language, none."""
    source = HOME / language / "LC_MESSAGES" / "quizgen.po"
    if language == ENGLISH or language not in languages():
        return gettext.NullTranslations()
    return gettext.GNUTranslations(io.BytesIO(_kept(source) or _compiled(source)))


def _kept(source: Path) -> bytes:
    """Return the compiled catalogue, if it was made from the source as it now is."""
    target = source.with_suffix(".mo")
    with suppress(OSError):
        if target.stat().st_mtime_ns == source.stat().st_mtime_ns:
            return target.read_bytes()
    return b""


def _compiled(source: Path) -> bytes:
    """Compile a catalogue and keep the result if that is allowed."""
    from babel.messages.mofile import write_mo  # noqa: PLC0415  (rarely needed, slow)
    from babel.messages.pofile import read_po  # noqa: PLC0415

    made = io.BytesIO()
    with source.open("rb") as file:
        write_mo(made, read_po(file))
    with suppress(OSError):
        _keep(made.getvalue(), source)
    return made.getvalue()


def _keep(content: bytes, source: Path) -> None:
    """Write the compiled catalogue, whole or not at all, with the time of its source."""
    part = source.with_suffix(f".{os.getpid()}.part")
    time = source.stat().st_mtime_ns
    try:
        part.write_bytes(content)
        os.utime(part, ns=(time, time))
        part.replace(source.with_suffix(".mo"))
    finally:
        part.unlink(missing_ok=True)
