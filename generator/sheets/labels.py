"""Labels of decision points: 1, 2, 3; below them a … z, å, ä, ö, aa, bb and on."""

LETTERS = "abcdefghijklmnopqrstuvwxyzåäö"


def letter_label(index: int) -> str:
    """Return the letter label of place `index` from 0: a, b … ö, aa, bb … öö, aaa."""
    return LETTERS[index % len(LETTERS)] * (index // len(LETTERS) + 1)


def label_at(level: int, index: int) -> str:
    """Return the counted label at a level: numbers, then letters, then numbers again."""
    return letter_label(index) if level % 2 else str(index + 1)


def printed(label: str) -> str:
    """Return the label as it is printed: with a full stop unless it ends with a sign already."""
    return label if label and not label[-1].isalnum() else f"{label}."
