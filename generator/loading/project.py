"""The project folder: where records, manual and theme lie."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Project:
    """A folder with `mkdocs.yml`, `records/`, `docs/` and `theme/`."""

    root: Path

    @property
    def records(self) -> Path:
        return self.root / "records"

    @property
    def docs(self) -> Path:
        return self.root / "docs"

    @property
    def theme(self) -> Path:
        return self.root / "theme"

    @property
    def site(self) -> Path:
        return self.root / "site"

    @property
    def cache(self) -> Path:
        """What can be made again: kept between builds, never committed."""
        return self.root / ".kansli"

    def missing(self) -> list[str]:
        """Return the parts that a project must have and this folder lacks."""
        parts = {
            "mkdocs.yml": self.root / "mkdocs.yml",
            "records/": self.records,
            "docs/": self.docs,
            "theme/": self.theme,
        }
        return [name for name, path in parts.items() if not path.exists()]
