"""The schema files as they are kept: written, and compared with what the models say now."""

from pathlib import Path

from generator.schema.generate import schemas

FILES = Path(__file__).parent / "files"


def write(folder: Path) -> list[Path]:
    """Write every schema into `folder` and return the paths, in order of name."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, text in sorted(schemas().items()):
        path = folder / name
        path.write_text(text, encoding="utf-8", newline="\n")
        written.append(path)
    return written


def outdated(folder: Path) -> list[str]:
    """Return the names of files in `folder` that are missing, differ, or no longer belong there."""
    wanted = schemas()
    wrong = [name for name, text in wanted.items() if _read(folder / name) != text]
    strange = [path.name for path in folder.glob("*.schema.json") if path.name not in wanted]
    return sorted(wrong + strange)


def _read(path: Path) -> str | None:
    return path.read_bytes().decode("utf-8") if path.is_file() else None
