"""How far each relation goes in each language, and which translations lag behind.

In: relations with their examples, and what was settled: the texts that were once taken for
translations of each other. Out: counts, gaps, and the texts that stayed when another changed.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from quizgen.cache import digest
from quizgen.errors import QuizgenError
from quizgen.models import Language
from quizgen.templates.relations import Relation

RECORD = "_settled.json"
"""Lies in a folder of templates; what begins with `_` is no template."""
Settled: TypeAlias = Mapping[str, Mapping[Language, str]]
"""`relation.ask` and language to the digest of the text."""


@dataclass(frozen=True, slots=True)
class Count:
    """How much a relation has in a language."""

    lines: int
    asks: int
    says: int
    silent: int

    @property
    def examples(self) -> int:
        """Count examples of both sorts."""
        return self.says + self.silent


def count(relation: Relation, language: Language) -> Count:
    """Count what a relation has in a language."""
    examples = [example for example in relation.examples if example.language == language]
    says = sum(bool(example.says) for example in examples)
    return Count(
        sum(line.language == language for line in relation.find),
        sum(language in ask.text for ask in relation.ask),
        says,
        len(examples) - says,
    )


def gaps(relation: Relation, languages: Iterable[Language]) -> Iterator[str]:
    """Say what a relation lacks, language by language."""
    for language in languages:
        own = count(relation, language)
        if not own.lines:
            yield f"{relation.relation}: no line in {language}"
        for ask in relation.ask:
            if language not in ask.text:
                yield f"{relation.relation}: {ask.id} has no text in {language}"
        if own.lines and not (own.says and own.silent):
            kind = "silent" if own.says else "says"
            yield f"{relation.relation}: no `{kind}` example in {language}"


def stale(relation: Relation, settled: Settled) -> Iterator[str]:
    """Say which texts stayed as they were while the same question changed in another language."""
    now = _texts(relation)
    for key, texts in now.items():
        then = settled.get(key, {})
        changed = [code for code in texts if code in then and texts[code] != then[code]]
        stayed = [code for code in texts if texts[code] == then.get(code)]
        if changed and stayed:
            name = key.replace(".", ": ", 1)
            yield f"{name} in {', '.join(stayed)}, since {', '.join(changed)} changed"


def read_settled(folders: Iterable[Path]) -> Settled:
    """Return what was settled in these folders."""
    settled: dict[str, Mapping[Language, str]] = {}
    for path in (folder / RECORD for folder in folders):
        try:
            settled |= json.loads(path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            continue
        except (OSError, ValueError, TypeError) as error:
            message = f"{path} cannot be read; `quizgen templates --settle` writes it anew"
            raise QuizgenError(message) from error
    return settled


def settle(relations: Iterable[Relation]) -> str:
    """Write down the texts as they are now, for a folder's record."""
    texts = {key: text for relation in relations for key, text in _texts(relation).items()}
    lines = (f"{json.dumps(key)}: {json.dumps(texts[key])}" for key in sorted(texts))
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _texts(relation: Relation) -> Settled:
    return {
        f"{relation.relation}.{ask.id}": {
            code: digest([text.encode()])[:8] for code, text in sorted(ask.text.items())
        }
        for ask in relation.ask
    }
