"""Where a question's answer stands, in plain words.

In: evidence. Out: one line of text.
"""

from pathlib import PurePath

from babel.dates import format_date

from quizgen.models import Evidence, Language
from quizgen.safety import line


def cite(evidence: Evidence, language: Language) -> str:
    """Return the source with its date, as one says it in `language`: Title, 16 March 2024."""
    day = format_date(evidence.published, "long", locale=language) if evidence.published else ""
    return ", ".join(filter(None, (name(evidence), day)))


def name(evidence: Evidence) -> str:
    """Return the title of an article, or the name of its file."""
    file = "" if evidence.article == "-" else PurePath(evidence.article).name
    return line(evidence.title) or line(file)


def prove(evidence: Evidence, language: Language) -> str:
    """Return the sentence with its source and address."""
    source = " — ".join(filter(None, (cite(evidence, language), line(evidence.url))))
    return " — ".join(filter(None, (line(evidence.sentence), source)))
