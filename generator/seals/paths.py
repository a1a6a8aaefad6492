"""What stands at a place in a record's data, and the data with something else there."""

from generator.findings.finding import Path
from generator.loading.yaml_reader import Value


def _inside(node: Value | None, step: str | int) -> Value | None:
    """Return what lies at a step. The first item of what is no list is the thing itself, as in lists of one."""
    if isinstance(node, list):
        if isinstance(step, int):
            return node[step] if step < len(node) else None
        return None
    if step == 0 or not isinstance(node, dict):
        return node if step == 0 or (isinstance(node, str) and isinstance(step, str)) else None
    return node.get(step) if isinstance(step, str) else None


def at(node: Value | None, path: Path) -> Value | None:
    """Return what lies at a path in normalised data, None when nothing does."""
    for step in path:
        node = _inside(node, step)
        if node is None:
            return None
    return node


def replaced(node: Value | None, path: Path, value: Value | None) -> Value | None:
    """Return the data with another value at the path; None takes away a key."""
    if not path:
        return value
    step, rest = path[0], path[1:]
    if isinstance(node, list) and isinstance(step, int) and step < len(node):
        changed = replaced(node[step], rest, value)
        return None if changed is None else [*node[:step], changed, *node[step + 1 :]]
    if isinstance(node, dict) and isinstance(step, str):
        inner = replaced(node.get(step), rest, value)
        kept = {key: each for key, each in node.items() if key != step}
        return kept if inner is None else {**kept, step: inner}
    if step == 0 or isinstance(node, str):
        return replaced(node, rest, value)
    return None


def written_path(raw: Value | None, path: Path) -> Path:
    """Return where in the file a path of the normalised data lies: with the list of one that was written there."""
    found: list[str | int] = []
    for step in path:
        if isinstance(raw, list) and isinstance(step, str):
            found.append(0)
            raw = raw[0] if raw else None
        found.append(step)
        raw = _inside(raw, step)
    while isinstance(raw, list) and len(raw) == 1:
        found.append(0)
        raw = raw[0]
    return tuple(found)
