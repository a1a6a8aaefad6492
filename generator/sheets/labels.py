"""Labels of decision points: 1, 2, 3; below them a … z, å, ä, ö, aa, bb and on."""

from collections.abc import Iterator

from generator.loading.names import slug
from generator.model.decision import Points

LETTERS = "abcdefghijklmnopqrstuvwxyzåäö"
# An address part knows no å, ä, ö; here they must differ from a and o, and no counted label is spelled like this.
_APART = str.maketrans({"å": "ao", "ä": "ae", "ö": "oe"})


def letter_label(index: int) -> str:
    """Return the letter label of place `index` from 0: a, b … ö, aa, bb … öö, aaa."""
    return LETTERS[index % len(LETTERS)] * (index // len(LETTERS) + 1)


def label_at(level: int, index: int) -> str:
    """Return the counted label at a level: numbers, then letters, then numbers again."""
    return letter_label(index) if level % 2 else str(index + 1)


def printed(label: str) -> str:
    """Return the label as it is printed: with a full stop unless it ends with a sign already."""
    return label if label and not label[-1].isalnum() else f"{label}."


def is_list(points: Points) -> bool:
    """Tell whether the points of a decision are printed with labels; a single plain one is not."""
    return len(points) > 1 or any(point.label or point.points for point in points)


def point_anchor(path: tuple[str, ...]) -> str:
    """Return the anchor of a point: ("4", "ö") is "punkt-4-oe"."""
    return "punkt-" + "-".join(slug(_bare(label).translate(_APART)) for label in path)


def has_point(points: Points, path: tuple[str, ...]) -> bool:
    """Tell whether `path` ("4", "ö") leads to one of the points."""
    return tuple(map(_bare, path)) in point_paths(points)


def point_paths(points: Points, above: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Yield the path of every point, points below points too: ("4",), ("4", "a") …"""
    for index, point in enumerate(points):
        path = (*above, _bare(point.label or label_at(len(above), index)))
        yield path
        yield from point_paths(point.points, path)


def _bare(label: str) -> str:
    return label.rstrip(".)").casefold()
