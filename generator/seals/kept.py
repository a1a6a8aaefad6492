"""The seals in git's memory: once made, a seal is never changed or taken away, only given corrections."""

from collections.abc import Iterator
from pathlib import Path

from generator.history.git import commits_of, content_at, text
from generator.seals.files import FOLDER, Seal, read_seals, seal_files


def lost_seals(root: Path) -> Iterator[str]:
    """Yield, in a clerk's words, every seal that git remembers and that is gone or another now."""
    now = {path: _by_file(path, content) for path, content in seal_files(root)}
    for path in _ever(root):
        told: set[str] = set()
        for commit in commits_of(root, path):
            content = content_at(root, commit, path)
            for file, seal in _by_file(path, content or b"").items():
                if file not in told and not _follows(now.get(path, {}).get(file), seal):
                    told.add(file)
                    what = "finns inte längre" if file not in now.get(path, {}) else "är ett annat"
                    yield f"sigillet för {file} från {seal.day} {what} än i git ({commit[:9]})".replace(
                        "finns inte längre än i git", "finns inte längre; det finns i git"
                    )


def _ever(root: Path) -> list[str]:
    """Return every seal file there has been."""
    said = text(root, "log", "--relative", "--format=", "--name-only", "--diff-filter=ADM", "--", FOLDER) or ""
    return sorted({line for line in said.split("\n") if line.endswith(".yaml")})


def _by_file(path: str, content: bytes) -> dict[str, Seal]:
    found = read_seals(path, content) if content else None
    return {seal.file: seal for seal in found.seals} if found else {}


def _follows(now: Seal | None, before: Seal) -> bool:
    if now is None or now.digest != before.digest or now.day != before.day or now.by != before.by:
        return False
    return now.corrections[: len(before.corrections)] == before.corrections
