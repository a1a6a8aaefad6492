"""Where a figure's picture lies: always inside the records folder, never anywhere else."""

from pathlib import Path


def picture_path(records_dir: Path, source: str) -> Path:
    """Return the picture's full path. Raises `ValueError` (Swedish) if it lies outside, or is no file."""
    root = records_dir.resolve()
    path = (root / source).resolve()
    if not path.is_relative_to(root):
        raise ValueError(f"bilden {source} ligger utanför mappen med poster")
    if not path.is_file():
        raise ValueError(f"bilden {source} finns inte")
    return path
