"""Where a figure's picture or another attached file lies: always inside the records folder, never anywhere else."""

from pathlib import Path


def picture_path(records_dir: Path, source: str) -> Path:
    """Return the picture's full path. Raises `ValueError` (Swedish) if it lies outside, or is no file."""
    return file_path(records_dir, source, "bilden")


def file_path(records_dir: Path, source: str, word: str = "filen") -> Path:
    """Return a file's full path. Raises `ValueError` (Swedish, with `word` for it) as `picture_path` does."""
    root = records_dir.resolve()
    path = (root / source).resolve()
    if not path.is_relative_to(root):
        raise ValueError(f"{word} {source} ligger utanför mappen med poster")
    if not path.is_file():
        raise ValueError(f"{word} {source} finns inte")
    return path
