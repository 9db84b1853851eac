"""What a deck held each time it was written, so that a rebuilt deck changes what changed.

In and out: a YAML file beside the deck, one line per question with the time of its last change,
a hash of its content, and how it begins.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from itertools import takewhile
from pathlib import Path
from typing import Any

import yaml

from quizgen.errors import QuizgenError
from quizgen.models import Language
from quizgen.words import loader

_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
_HEAD = """\
# Keep this file beside the deck: from it quizgen knows which questions have changed since.
# A line: question, time of its last change, hash of its content, how it begins.
"""


@dataclass(frozen=True, slots=True)
class Content:
    """What a question holds now."""

    digest: str
    snippet: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A question and when its content last changed."""

    changed: int
    """In seconds since 1970."""
    digest: str
    snippet: str


@dataclass(frozen=True, slots=True)
class Ledger:
    """All questions that a deck holds or once held."""

    begun: int
    """When the deck was first written, in seconds since 1970."""
    decks: Mapping[Language, str] = field(default_factory=dict)
    """The name of the deck in which each language's questions are."""
    questions: Mapping[str, Entry] = field(default_factory=dict)
    retired: Mapping[str, Entry] = field(default_factory=dict)
    filled: tuple[str, ...] = ()
    """The fields that were filled because someone wished it, such as `Type`."""

    @property
    def name(self) -> str:
        """Give the deck's name, or nothing if it was never written: what all names begin with."""
        levels = zip(*(name.split("::") for name in self.decks.values()), strict=False)
        return "::".join(level[0] for level in takewhile(lambda each: len(set(each)) == 1, levels))

    def get(self, question: str) -> Entry | None:
        """Return what is known of a question, in the deck or retired."""
        return self.questions.get(question) or self.retired.get(question)


def update(
    ledger: Ledger, contents: Mapping[str, Content], retired: Mapping[str, Content], now: int
) -> Ledger:
    """Return the ledger of a deck that holds `contents` now.

    `retired` is what those that it holds no longer are now, as far as that is known.
    """
    gone = {**ledger.retired, **ledger.questions}
    return replace(
        ledger,
        questions={key: _renew(ledger.get(key), each, now) for key, each in contents.items()},
        retired={
            key: _renew(entry, retired[key], now) if key in retired else entry
            for key, entry in gone.items()
            if key not in contents
        },
    )


def _renew(entry: Entry | None, content: Content, now: int) -> Entry:
    if entry is None:
        return Entry(now, content.digest, content.snippet)
    if entry.digest == content.digest:
        return entry
    # Anki takes over only what is newer, even if the clock went back.
    return Entry(max(now, entry.changed + 1), content.digest, content.snippet)


def read(path: Path) -> Ledger:
    """Return the ledger at `path`; raise QuizgenError if it cannot be read."""
    try:
        raw = yaml.load(path.read_text(encoding="utf-8"), Loader=loader())  # noqa: S506 (a safe one)
        return _parse(raw)
    except OSError as error:
        raise QuizgenError(f"{path} cannot be read: {error.strerror}") from error
    except (ValueError, TypeError, KeyError, AttributeError, yaml.YAMLError) as error:
        raise QuizgenError(
            f"{path} is damaged: restore it, or delete it and quizgen makes it anew from the deck"
        ) from error


def write(ledger: Ledger) -> bytes:
    """Return the file's content."""
    content = {
        "begun": _tell(ledger.begun),
        "decks": dict(sorted(ledger.decks.items())),
        "filled": list(ledger.filled),
        "questions": _lines(ledger.questions),
        "retired": _lines(ledger.retired),
    }
    text = yaml.dump(content, Dumper=_DUMPER, allow_unicode=True, sort_keys=False, width=10_000)
    return (_HEAD + text).encode()


def _lines(entries: Mapping[str, Entry]) -> dict[str, str]:
    return {
        question: f"{_tell(entry.changed)} {entry.digest} {entry.snippet}"
        for question, entry in sorted(entries.items())
    }


def _parse(raw: Any) -> Ledger:
    return Ledger(
        begun=_when(raw["begun"]),
        decks={str(language): str(name) for language, name in raw.get("decks", {}).items()},
        filled=tuple(map(str, raw.get("filled", ()))),
        questions={str(question): _entry(line) for question, line in raw["questions"].items()},
        retired={str(question): _entry(line) for question, line in raw["retired"].items()},
    )


def _entry(line: str) -> Entry:
    changed, digest, snippet = line.split(" ", 2)
    return Entry(_when(changed), digest, snippet)


def _tell(seconds: int) -> str:
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _when(time: str) -> int:
    return max(1, int(datetime.fromisoformat(time).timestamp()))
