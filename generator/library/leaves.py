"""Walk a record's leaves: every text, reference and person in it, with the path the clerk wrote."""

from collections.abc import Callable, Iterator
from functools import cache

from pydantic import BaseModel

from generator.findings.finding import Path

Leaf = tuple[Path, object]
# Called with a leaf, the path of what it lies in, and the last step: most leaves need no path built.
Visit = Callable[[object, Path, str | int], None]


@cache
def _fields(model: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    return tuple((name, field.alias or name) for name, field in model.model_fields.items())


def leaves(value: object, path: Path = ()) -> Iterator[Leaf]:
    """Yield (path, value) for everything in `value` that is not a group or a list."""
    if isinstance(value, BaseModel):
        for name, alias in _fields(type(value)):
            inner = getattr(value, name)
            if inner != () and inner is not None and inner != "":
                yield from leaves(inner, (*path, alias))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from leaves(item, (*path, index))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from leaves(item, (*path, key))
    else:
        yield path, value


@cache
def _is_group(kind: type) -> bool:
    """Say whether values of the type hold others. Asked once a type: asking each value is slow."""
    return issubclass(kind, BaseModel | tuple | dict)


@cache
def _aliases(model: type[BaseModel]) -> dict[str, str]:
    return dict(_fields(model))


def visit_leaves(value: object, visit: Visit, path: Path = ()) -> None:
    """Call `visit` for the same leaves, faster: for walks over a whole archive."""
    if isinstance(value, tuple):
        for index, item in enumerate(value):
            _go_on(item, visit, path, index)
    elif isinstance(value, dict):
        for key, item in value.items():
            _go_on(item, visit, path, key)
    elif isinstance(value, BaseModel):
        aliases = _aliases(type(value))
        for name, inner in value.__dict__.items():
            if inner:
                _go_on(inner, visit, path, aliases[name])


def _go_on(value: object, visit: Visit, path: Path, step: str | int) -> None:
    if _is_group(type(value)):  # type: ignore[arg-type]  # every type is hashable
        visit_leaves(value, visit, (*path, step))
    else:
        visit(value, path, step)


def with_leaves(value: object, change: Callable[[object], object]) -> object:
    """Return the value with every leaf below it as `change` gives it back; records are not validated anew."""
    if isinstance(value, BaseModel):
        return value.model_copy(update={name: with_leaves(inner, change) for name, inner in value.__dict__.items()})
    if isinstance(value, tuple):
        return tuple(with_leaves(item, change) for item in value)
    if isinstance(value, dict):
        return {key: with_leaves(item, change) for key, item in value.items()}
    return change(value)
