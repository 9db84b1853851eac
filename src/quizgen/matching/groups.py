"""What a verb group is: a verb with the auxiliaries, negations and particles that belong to it."""

from typing import Literal, NamedTuple

GroupStatus = Literal["asserted", "negated", "unreal", "planned", "hedged"]


class VerbGroup(NamedTuple):
    """A verb in its sentence."""

    verb: str
    first: int
    last: int
    """Positions of the first and last item of the group that stand together."""
    passive: bool = False
    status: GroupStatus = "asserted"
    reduced: bool = False
    """A participle without auxiliary that describes the noun before it: acquired by X."""
    finite: int | None = None
    """Where the finite verb stands, if apart from the group: hat … übernommen."""
    particle: int | None = None
    """Where the verb's particle stands apart: laid off, tritt … zurück."""
    converb: bool = False
    """A participle that has the subject of another verb: while retaining, en quittant."""
