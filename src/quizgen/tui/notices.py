"""Short messages in the corner of the screen."""

from typing import Literal

from textual.dom import DOMNode

from quizgen.safety import safe

Severity = Literal["information", "warning", "error"]


def tell(node: DOMNode, text: str, severity: Severity = "information") -> None:
    """Show a message; whatever stands in it is only text."""
    node.app.notify(safe(text), severity=severity, markup=False)
