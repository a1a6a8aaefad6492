"""LibreOffice, for the tests that open the Word files in another program. `make test` does without it."""

import os
import shutil
import subprocess
from pathlib import Path

NAMES = ("soffice", "libreoffice")
PLACES = (
    Path("/Applications/LibreOffice.app/Contents/MacOS/soffice"),
    Path("C:/Program Files/LibreOffice/program/soffice.exe"),
)
LEFT_OUT = "tests/writers/test_libreoffice.py"
LONGEST = 240


def soffice() -> Path | None:
    """Return the program, or None when this system has none."""
    named = os.environ.get("SOFFICE")
    if named:
        return Path(named) if Path(named).is_file() else None
    found = next((program for name in NAMES if (program := shutil.which(name))), None)
    return Path(found) if found else next((place for place in PLACES if place.is_file()), None)


def as_pdf(files: list[Path], folder: Path) -> None:
    """Convert Word files into PDF files in `folder`. LibreOffice says nothing when it fails: look for the files."""
    program = soffice()
    assert program is not None
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [str(program), profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *map(str, files)]
    subprocess.run(command, capture_output=True, check=True, timeout=LONGEST)
