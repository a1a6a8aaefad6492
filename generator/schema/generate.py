"""From the models to JSON Schema (draft 2020-12): one schema a kind, and one that chooses by `typ:`.

The schema accepts what the loader accepts, short forms included, as an editor reads YAML 1.2:
`120` is a number there and `ja` is text.
"""

import json
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaMode, JsonSchemaValue, models_json_schema
from pydantic_core import core_schema

from generator.loading.names import slug
from generator.model.base import Record, one_or_many
from generator.model.decision import point_from_text
from generator.model.kinds import BY_NAME
from generator.model.meeting import named
from generator.model.organisation import mandate_from_text
from generator.model.paragraph_parts import basis_from_text
from generator.model.table import cell_text, row_from_list
from generator.schema.titles import TITLES

DIALECT = "https://json-schema.org/draft/2020-12/schema"
COMBINED = "post.schema.json"
_TEXT: JsonSchemaValue = {"type": ["string", "number"]}
_FROM_TEXT = {point_from_text, named, mandate_from_text, basis_from_text}


class _ShortForms(GenerateJsonSchema):
    """Knows the validators that let a clerk write the short form, which pydantic itself cannot see into."""

    def function_before_schema(self, schema: core_schema.BeforeValidatorFunctionSchema) -> JsonSchemaValue:
        full = super().function_before_schema(schema)
        function: object = schema["function"]["function"]
        if function is one_or_many:
            return {"anyOf": [full, full["items"]]}
        if function in _FROM_TEXT:
            return {"anyOf": [_TEXT, full]}
        if function is row_from_list:
            return {"anyOf": [{"type": "array", "items": {"type": ["string", "number", "null"]}}, full]}
        if function is cell_text:
            return {"type": ["string", "number", "null"]}
        return full


def file_name(kind: str) -> str:
    """Return the schema's file name for the word after `typ:`: återrapport -> aterrapport.schema.json."""
    return f"{slug(kind)}.schema.json"


def schemas() -> dict[str, str]:
    """Return every schema file by name, as text. The same models always give the same bytes."""
    found = {file_name(name): _text(_kind_schema(name, kind)) for name, kind in BY_NAME.items()}
    return {**found, COMBINED: _text(_combined())}


def _text(schema: dict[str, Any]) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _kind_schema(name: str, kind: type[Record]) -> dict[str, Any]:
    schema = kind.model_json_schema(by_alias=True, schema_generator=_ShortForms)
    definitions = schema.pop("$defs", {})
    cleaned = _as_kind(_clean(schema), name)
    return {"$schema": DIALECT, **cleaned, "$defs": _definitions(definitions)}


def _combined() -> dict[str, Any]:
    """One schema for every file below records/: the kind follows from `typ:`, not from the file's name."""
    mode: JsonSchemaMode = "validation"
    asked: list[tuple[type[BaseModel], JsonSchemaMode]] = [(kind, mode) for kind in BY_NAME.values()]
    _, gathered = models_json_schema(asked, by_alias=True, schema_generator=_ShortForms)
    definitions = _definitions(gathered["$defs"])
    for name, kind in BY_NAME.items():
        definitions[kind.__name__] = _as_kind(definitions[kind.__name__], name)
    return {
        "$schema": DIALECT,
        "title": "Post",
        "description": "En post i arkivet. Vilka nycklar som finns följer av typ.",
        "type": "object",
        "required": ["format", "typ"],
        "properties": {
            "typ": {"enum": list(BY_NAME), "description": "Vilket slags post filen är."},
        },
        "allOf": [
            {
                "if": {"required": ["typ"], "properties": {"typ": {"const": name}}},
                "then": {"$ref": f"#/$defs/{kind.__name__}"},
            }
            for name, kind in BY_NAME.items()
        ],
        "$defs": definitions,
    }


def _as_kind(schema: dict[str, Any], name: str) -> dict[str, Any]:
    return {"title": name.capitalize(), **{key: value for key, value in schema.items() if key != "title"}}


def _definitions(definitions: dict[str, Any]) -> dict[str, Any]:
    """Clean each definition and give the parts their Swedish title; word lists need none."""
    return {name: _named(name, _clean(schema)) for name, schema in sorted(definitions.items())}


def _named(name: str, schema: dict[str, Any]) -> dict[str, Any]:
    title = TITLES.get(name)
    if title:
        return {"title": title, **{k: v for k, v in schema.items() if k not in {"title", "description"}}}
    if "enum" in schema:
        return {key: value for key, value in schema.items() if key not in {"title", "description"}}
    return schema


def _clean(node: Any) -> Any:
    """Return the node without what only says how Python holds it: made-up titles, empty defaults, null."""
    if isinstance(node, list):
        return [_clean(item) for item in node]
    if not isinstance(node, dict):
        return node
    cleaned = {
        key: {name: _clean(inner) for name, inner in value.items()} if key == "properties" else _clean(value)
        for key, value in node.items()
        if not (key == "title" and isinstance(value, str))
    }
    _plain_default(cleaned)
    if {"type": "null"} in cleaned.get("anyOf", ()):
        cleaned = _without_null(cleaned)
    if cleaned.get("type") == "string" and "examples" in cleaned:
        cleaned["type"] = ["string", "number"]  # § 12 and 9.30 are numbers to an editor
    return cleaned


def _plain_default(node: dict[str, Any]) -> None:
    """Keep a default only when it says something: nej for False, nothing for empty text and lists."""
    default = node.get("default", "")
    if default is False:
        node["default"] = "nej"
    elif default in ("", None, []) or isinstance(default, dict):
        node.pop("default", None)


def _without_null(node: dict[str, Any]) -> dict[str, Any]:
    """An empty key is a finding, so the schema does not offer null."""
    kept = [option for option in node["anyOf"] if option != {"type": "null"}]
    rest = {key: value for key, value in node.items() if key != "anyOf"}
    return {**kept[0], **rest} if len(kept) == 1 else {"anyOf": kept, **rest}
