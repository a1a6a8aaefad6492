"""The faces of the printed documents.

They come with the program as Python packages, never from the machine, so that a PDF is the same file
wherever it is made.
"""

from importlib.util import find_spec
from pathlib import Path

PACKAGES = ("fontpkg_source_sans_3", "fontpkg_source_serif_4", "fontpkg_ibm_plex_sans_arabic")


def font_folders() -> list[Path]:
    """Return the folders that hold the documents' faces. Raises `ModuleNotFoundError` when one is missing."""
    folders: list[Path] = []
    for name in PACKAGES:
        spec = find_spec(name)
        if spec is None or spec.origin is None:
            raise ModuleNotFoundError(f"font package not installed: {name}", name=name)
        folders.append(Path(spec.origin).parent / "files")
    return folders
