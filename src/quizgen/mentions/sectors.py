"""In what line an organisation is, as far as its name or a list tells.

In: a name. Out: its sector as in `organisations.yaml`: bank, tech, court; empty if unknown.
"""

from collections.abc import Mapping
from functools import cache

from quizgen.models import Name
from quizgen.rendering import find_head
from quizgen.words import load

ORGANISATIONS = "words/organisations.yaml"


def sector_of(name: Name) -> str:
    """Return an organisation's sector: that of its list, else of its legal form or head noun."""
    listed = _sectors().get(name.id or name.text)
    if listed:
        return listed
    if name.text.rsplit(maxsplit=1)[-1] in load(ORGANISATIONS)["suffixes"]:
        return "company"
    head = find_head(name.text)
    return str(head["sector"]) if head else ""


@cache
def _sectors() -> Mapping[str, str]:
    lists = load(ORGANISATIONS)
    plain = {name: sector for sector, names in lists["same"].items() for name in names}
    return plain | {entry["id"]: entry["sector"] for entry in lists["known"]}
