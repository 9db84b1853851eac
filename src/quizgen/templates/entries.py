"""The shape of a template file, and what to say of one that has another shape.

In: a `Document`. Out: a `RelationFile`, or `TemplateErrors`. Only this module knows pydantic.
"""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, TypeAlias, TypeVar, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator

from quizgen.errors import Problem, TemplateErrors, did_you_mean
from quizgen.models import QuestionKind
from quizgen.templates.relations import KINDS
from quizgen.templates.yamlfiles import Document, Loc
from quizgen.words import codes

SHAPE = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)


def _each_language(schema: dict[str, Any]) -> None:
    """Tell editors that each language can have a key."""
    entry = schema.pop("additionalProperties")
    schema["properties"] = dict.fromkeys(codes(), entry)
    schema["additionalProperties"] = False


def _one_or_several(schema: dict[str, Any]) -> None:
    """Tell editors that a single kind needs no list."""
    kind = {"type": "string", "enum": sorted(KINDS)}
    for key in ("type", "items", "minItems"):
        schema.pop(key)
    schema["anyOf"] = [kind, {"type": "array", "items": kind, "minItems": 1}]


def _short_form(schema: dict[str, Any]) -> None:
    """Tell editors that an argument may be just its kind."""
    whole = dict(schema)
    schema.clear()
    schema["anyOf"] = [*whole["properties"]["kind"]["anyOf"], whole]


def _listed(value: Any) -> Any:
    """Make a list of a single text."""
    return [value] if isinstance(value, str) else value


Identifier = Annotated[str, Field(pattern="^[a-z][a-z0-9_]*$", max_length=40)]
Line = Annotated[str, Field(min_length=1, max_length=300)]
Lines = Annotated[list[Line], Field(max_length=200)]
Sentence = Annotated[str, Field(min_length=1, max_length=1000)]
Word = Annotated[str, Field(min_length=1, max_length=60)]
Entry = TypeVar("Entry")
ByLanguage = Annotated[dict[str, Entry], Field(json_schema_extra=_each_language)]
Kinds = Annotated[
    list[str],
    BeforeValidator(_listed),
    Field(min_length=1, json_schema_extra=_one_or_several),
]


class ArgumentEntry(BaseModel):
    """What can take part in the relation: a kind, a list of kinds, or these keys."""

    model_config = SHAPE | ConfigDict(json_schema_extra=_short_form)

    kind: Kinds
    """What it is: a person, a date, an amount of money."""
    optional: bool = False
    """A fact is a fact without it."""
    adjunct: bool = False
    """Filled from the clause if exactly one mention of its kind is in it."""
    only: list[str] = []
    """Ids of the word lists that it may be: of roles, units, places; sorts of names: prize."""
    never: list[str] = []
    """Ids of the word lists, or words as the article has them, that it may not be."""
    implied: bool = False
    """A line may leave it out: it is the firm or the thing that the article is about."""
    unasked: bool = False
    """It only helps to find the fact: no question uses it."""

    @model_validator(mode="before")
    @classmethod
    def _from_kind(cls, value: Any) -> Any:
        return value if isinstance(value, dict) else {"kind": value}


class AskEntry(BaseModel):
    """One question to make of a fact."""

    model_config = SHAPE

    id: Identifier
    """Its name, unique in the file; it is part of every card's identity, so never change it."""
    kind: QuestionKind
    """With options to choose from, or with a blank to fill."""
    answer: str
    """The argument that is asked for."""
    several: bool = False
    """The text says "which of these", so further answers may be right."""
    timeless: bool = False
    """Right whenever it is read: asked of what changes with time if no date is known."""
    text: ByLanguage[Line] = Field(min_length=1)
    """The question in each language; in a cloze the answer's slot becomes the blank."""


class ExampleEntry(BaseModel):
    """A sentence that proves the template: it `says` the fact, or the template is `silent`."""

    model_config = SHAPE | ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, Sentence] = Field(init=False)

    says: Sentence = ""
    """A sentence that states the fact."""
    silent: Sentence = ""
    """A sentence that looks alike and does not state the fact."""
    fact: dict[str, Line] = {}
    """What `says` must give: arguments and how their values read."""

    @property
    def asks(self) -> Mapping[str, str]:
        """Return ask ids and the exact questions they must make."""
        return self.__pydantic_extra__


class RelationFile(BaseModel):
    """A kind of fact: how an article says it, what we ask about it, and the proof."""

    model_config = SHAPE

    relation: Identifier
    """Its name: that of the file without `.yaml`."""
    arguments: dict[Identifier, ArgumentEntry] = Field(min_length=1)
    """What takes part in it."""
    identity: list[str] = []
    """The arguments that make two findings the same fact; if left out, all required ones."""
    perishable: bool = False
    """It changes with time, as who holds a role: it is asked only with a date, or with {asof}."""
    unless: ByLanguage[list[Word]] = {}
    """Words in each language that make a clause mean something else: it then gives no fact."""
    change: bool = False
    """It tells that an office changes hands: who held it in that month is then not asked."""
    planned: bool = False
    """It counts as soon as it is announced for later: who will take over."""
    headed: bool = False
    """It is asked below the headline of its article if none of its optional arguments is told."""
    find: ByLanguage[Lines] = Field(min_length=1)
    """How an article says it: lines in each language."""
    ask: list[AskEntry] = Field(min_length=1)
    """What we make of it: questions."""
    examples: ByLanguage[list[ExampleEntry]] = Field(min_length=1)
    """The proof, in each language at least one `says` and one `silent`."""


class ExtensionFile(BaseModel):
    """More lines for a relation that there is, or more questions about it."""

    model_config = SHAPE

    extends: Identifier
    """The relation that it adds to; its arguments can be used here."""
    unless: ByLanguage[list[Word]] = {}
    """Further words that make a clause mean something else: it then gives no fact."""
    find: ByLanguage[Lines] = {}
    """Further lines in one language or several."""
    ask: list[AskEntry] = []
    """Further questions; they go before those that the relation has."""
    examples: ByLanguage[list[ExampleEntry]] = {}
    """The proof, in each language with a line at least one `says` and one `silent`."""


Content: TypeAlias = RelationFile | ExtensionFile


def validate(document: Document) -> Content:
    """Give the file its shape; `TemplateErrors` says where it has another."""
    try:
        return _shape(document.data).model_validate(document.data)
    except ValidationError as error:
        raise TemplateErrors(_problems(document, error)) from error


def _shape(data: Any) -> type[RelationFile] | type[ExtensionFile]:
    """Tell by its keys what a file is meant to be."""
    return ExtensionFile if isinstance(data, dict) and "extends" in data else RelationFile


def _problems(document: Document, error: ValidationError) -> Iterator[Problem]:
    """Translate what pydantic found."""
    shape = _shape(document.data)
    for detail in error.errors(include_url=False):
        kind, loc = detail["type"], detail["loc"]
        at_key = kind in {"missing", "extra_forbidden"} or loc[-1:] == ("[key]",)
        loc = loc[:-1] if loc[-1:] == ("[key]",) else loc
        message = _message(kind, loc, detail, shape)
        yield document.problem(loc[:-1] if kind == "missing" else loc, message, key=at_key)


def _message(kind: str, loc: Loc, detail: Any, shape: type[BaseModel]) -> str:
    """Say it in our words."""
    if kind == "missing":
        return f"{loc[-1]!r} is missing"
    if kind == "extra_forbidden":
        allowed = _keys_at(loc, shape)
        key = str(loc[-1])[:40]
        return f"no key {key!r} here; allowed: {', '.join(allowed)}{did_you_mean(key, allowed)}"
    if kind == "literal_error":
        allowed = get_args(QuestionKind)
        hint = did_you_mean(str(detail["input"])[:40], allowed)
        return f"{_subject(loc)} must be {' or '.join(allowed)}{hint}"
    ours = MEANINGS.get(kind, "{msg}").format(msg=detail["msg"], **detail.get("ctx", {}))
    return f"{_subject(loc)} {ours}"


MEANINGS = {
    "bool_parsing": "must be true or false",
    "bool_type": "must be true or false",
    "dict_type": "must be keys with values: `key: value`",
    "list_type": "must be a list, each entry after a dash: `- entry`",
    "model_type": "must be keys with values: `key: value`",
    "string_pattern_mismatch": "must be a name of small letters, digits and _: who_bought",
    "string_too_long": "is too long: more than {max_length} characters",
    "string_too_short": "is empty",
    "string_type": "must be a text; put it in quotes",
    "too_long": "has more than {max_length} entries",
    "too_short": "is empty",
}
"""pydantic's types of errors in our words."""


def _subject(loc: Loc) -> str:
    """Name what a message is about."""
    if not loc:
        return "the file"
    return f"entry {loc[-1] + 1}" if isinstance(loc[-1], int) else repr(loc[-1][:40])


def _keys_at(loc: Loc, shape: type[BaseModel]) -> tuple[str, ...]:
    """List the keys that can stand beside the one at `loc`."""
    entries: dict[str | int, type[BaseModel]] = {"arguments": ArgumentEntry, "ask": AskEntry}
    model = entries.get(loc[0], shape) if len(loc) > 1 else shape
    return tuple(model.model_fields)
