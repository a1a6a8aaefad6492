"""How the documents of an organisation look: one small file in the theme, for PDF and for making a Word template.

`theme/typst/<name>.json` holds what differs from `standard.json`; a logo lies beside it.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

STANDARD = "standard"


@dataclass(frozen=True, slots=True)
class Design:
    """`settings` are complete, and `files` those they were read from. `logo` is a drawing (SVG), or None."""

    settings: dict[str, Any]
    files: tuple[Path, ...]
    logo: Path | None = None

    def as_input(self) -> str:
        """Return the settings as the PDF template reads them: with the drawing itself in place of its name."""
        drawing = self.logo.read_text(encoding="utf-8") if self.logo else ""
        return json.dumps(self.settings | {"logo": drawing}, ensure_ascii=False)


def design_of(folder: Path, name: str) -> Design:
    """Return the design called `name` in the folder, or the standard one when there is none."""
    standard = folder / f"{STANDARD}.json"
    settings: dict[str, Any] = json.loads(standard.read_text(encoding="utf-8"))
    files = [standard]
    own = folder / f"{name}.json"
    if own != standard and own.is_file():
        settings |= json.loads(own.read_text(encoding="utf-8"))
        files.append(own)
    logo = folder / settings["logo"] if settings["logo"] else None
    return Design(settings, (*files, logo) if logo else tuple(files), logo)
