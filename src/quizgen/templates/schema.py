"""The shape of template files as JSON Schema, by which editors complete, explain and mark.

In: the models. Out: the text of `question_templates/template.schema.json`.
"""

import json
import sys
from typing import Any

from pydantic.json_schema import models_json_schema

from quizgen.templates.entries import ExtensionFile, RelationFile


def schema() -> dict[str, Any]:
    """Describe a template file to editors: with `extends` it is an extension."""
    _, whole = models_json_schema(
        [(RelationFile, "validation"), (ExtensionFile, "validation")],
        ref_template="#/$defs/{model}",
    )
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A question template",
        "if": {"required": ["extends"]},
        "then": {"$ref": "#/$defs/ExtensionFile"},
        "else": {"$ref": "#/$defs/RelationFile"},
        "$defs": whole["$defs"],
    }


def schema_text() -> str:
    """Write the schema as it lies in `question_templates/`."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":  # python -m quizgen.templates.schema > question_templates/...
    sys.stdout.write(schema_text())
