"""From plain data to a typed record; what does not fit becomes findings in the clerk's words."""

from collections.abc import Iterator
from enum import Enum
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generator.findings.finding import Finding, Path
from generator.findings.suggest import did_you_mean, nearest
from generator.loading import codes
from generator.loading.yaml_reader import Value
from generator.model.base import FORMAT_VERSION, Record
from generator.model.kinds import BY_NAME

LONGEST_SHOWN = 200
SHAPES = {
    "string_type": "text",
    "tuple_type": "en lista",
    "list_type": "en lista",
    "dict_type": "en grupp av nycklar",
    "model_type": "en grupp av nycklar",
    "model_attributes_type": "en grupp av nycklar",
}


def validate(file: str, data: Value) -> tuple[Record | None, list[Finding]]:
    """Return the record, or None and every reason why the data is not one."""
    if not isinstance(data, dict):
        return None, [Finding(codes.EMPTY, file, "filen har inga nycklar", line=1, column=1)]
    kind = BY_NAME.get(str(data.get("typ", "")))
    if kind is None:
        return None, [_no_kind(file, data)]
    version = data.get("format")
    if version is not None and version != FORMAT_VERSION:
        message = f"format {_cut(version)} är inte känt; den här versionen läser format {FORMAT_VERSION}"
        return None, [Finding(codes.FORMAT, file, message, path=("format",))]
    try:
        return kind.model_validate(data), []
    except ValidationError as error:
        details = error.errors(include_url=False)
        misspelt = {_meant(kind, detail["loc"]) for detail in details if detail["type"] == "extra_forbidden"}
        # Of a key that must be there and is misspelt, the misspelling is what the clerk needs to hear.
        told = (detail for detail in details if detail["type"] != "missing" or detail["loc"] not in misspelt)
        return None, [_finding(file, kind, detail) for detail in told]


def _no_kind(file: str, data: dict[str, Value]) -> Finding:
    known = ", ".join(BY_NAME)
    if "typ" not in data:
        return Finding(codes.NO_KIND, file, f"nyckeln typ saknas; skriv en av {known}")
    written = data["typ"] if isinstance(data["typ"], str) else ""
    message = f"typen ”{_cut(written)}” finns inte; typerna är {known}.{did_you_mean(written, BY_NAME)}"
    return Finding(codes.NO_KIND, file, message, path=("typ",))


def _finding(file: str, kind: type[BaseModel], detail: ErrorDetails) -> Finding:
    path: Path = tuple(detail["loc"])
    last = str(path[-1]) if path else ""
    context = detail.get("ctx", {})
    match detail["type"]:
        case "extra_forbidden":
            message = f"nyckeln ”{_cut(last)}” finns inte här.{did_you_mean(last, _keys_at(kind, path))}"
            return Finding(codes.UNKNOWN_KEY, file, message, path=path, at_key=True)
        case "missing":
            return Finding(codes.MISSING_KEY, file, f"nyckeln ”{last}” saknas", path=path[:-1], at_key=True)
        case "enum":
            return _not_in_list(file, kind, path, detail["input"])
        case "too_short" | "string_too_short":
            return Finding(codes.TOO_SHORT, file, f"”{last}” är tomt", path=path)
        case "string_pattern_mismatch":
            message = f"”{_cut(detail['input'])}” har inte rätt form för {last}: {_help(kind, path)}"
            return Finding(codes.BAD_VALUE, file, message, path=path)
        case "tabellrad":
            row_path: Path = (*path, "rader", int(context["row"]) - 1)
            return Finding(codes.TABLE_ROW, file, detail["msg"], path=row_path)
        case shape if shape in SHAPES:
            message = f"under ”{last}” ska det stå {SHAPES[shape]}, här står {_shape(detail['input'])}"
            return Finding(codes.WRONG_SHAPE, file, message, path=path)
        case "literal_error":
            return Finding(codes.NOT_IN_LIST, file, f"”{_cut(detail['input'])}” kan inte stå under {last}", path=path)
        case _:
            return Finding(
                codes.BAD_VALUE, file, f"”{_cut(detail['input'])}” kan inte läsas: {detail['msg']}", path=path
            )


def _keys_at(kind: type[BaseModel], path: Path) -> list[str]:
    return [field.alias or name for name, field in _model_at(kind, path[:-1]).model_fields.items()]


def _meant(kind: type[BaseModel], path: Path) -> Path:
    """Return the path of the key that an unknown key probably is."""
    return (*path[:-1], nearest(str(path[-1]), _keys_at(kind, path)) or path[-1])


def _not_in_list(file: str, kind: type[BaseModel], path: Path, written: object) -> Finding:
    known = _enum_values(kind, path)
    message = f"”{_cut(written)}” finns inte i listan: {', '.join(known)}.{did_you_mean(str(written), known)}"
    return Finding(codes.NOT_IN_LIST, file, message, path=path)


def _cut(written: object) -> str:
    """Return what was written, cut so that a message stays readable."""
    text = str(written)
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}…"


def _shape(value: object) -> str:
    return "en lista" if isinstance(value, list) else "en grupp av nycklar" if isinstance(value, dict) else "text"


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from _models_in(inner)


def _model_at(kind: type[BaseModel], path: Path) -> type[BaseModel]:
    """Return the model that holds the fields at `path`."""
    model = kind
    for step in path:
        field = _field(model, step)
        inner = next(_models_in(field.annotation), None) if field else None
        if inner is not None:
            model = inner
    return model


def _field(model: type[BaseModel], step: str | int) -> Any:
    return next((field for field in model.model_fields.values() if field.alias == step), None)


def _names(path: Path) -> list[str]:
    return [step for step in path if isinstance(step, str)]


def _help(kind: type[BaseModel], path: Path) -> str:
    names = _names(path)
    field = _field(_model_at(kind, path[: path.index(names[-1])]), names[-1]) if names else None
    return (field.description or "") if field else ""


def _enum_values(kind: type[BaseModel], path: Path) -> list[str]:
    names = _names(path)
    field = _field(_model_at(kind, path[: len(path) - 1 - path[::-1].index(names[-1])]), names[-1])
    found: list[str] = []

    def collect(annotation: Any) -> None:
        if isinstance(annotation, type) and issubclass(annotation, Enum):
            found.extend(str(member.value) for member in annotation)
        for inner in get_args(annotation):
            collect(inner)

    collect(field.annotation if field else None)
    return found
