"""Labels of decision points: 1, 2, 3; below them a … z, å, ä, ö, aa, bb and on."""

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


def has_point(points: Points, path: tuple[str, ...], level: int = 0) -> bool:
    """Tell whether `path` ("4", "ö") leads to one of the points."""
    for index, point in enumerate(points):
        if _bare(point.label or label_at(level, index)) == _bare(path[0]):
            return len(path) == 1 or has_point(point.points, path[1:], level + 1)
    return False


def _bare(label: str) -> str:
    return label.rstrip(".)").casefold()
