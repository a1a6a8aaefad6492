"""What was worked out from a file's bytes the last time: a file that has not changed need not be read again.

Kept by the digest of the bytes in the project's cache, as plain data, one line each. New lines are added at the
end, so that one edited file costs one line. A cache that is missing, damaged or made by other code is the same
as none.
"""

import hashlib
import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

DIGEST_LENGTH = 32


class Remembered:
    """Data by digest, in the file `path`. `made_by` is the digest of the code that worked it out.

    Call `save` when everything has been asked for: most of what was not asked for is then forgotten.
    """

    def __init__(self, path: Path, made_by: str) -> None:
        self._file = path
        self._head = f"{made_by}\n"
        self._asked: dict[str, str] = {}
        self._new: dict[str, object] = {}
        self._lines = self._load()

    def get(self, digest: str) -> Any:
        """Return what is remembered of a file of these bytes, or None when it must be read."""
        line = self._lines.get(digest)
        if line is None:
            return None
        try:
            data = json.loads(line)
        except ValueError:
            return None
        self._asked[digest] = line
        return data

    def keep(self, digest: str, data: object) -> None:
        self._new[digest] = data

    def save(self) -> None:
        """Write what is new. Where nothing can be written, nothing is remembered."""
        new = {digest: _dumped(data) for digest, data in self._new.items()}
        try:
            if not self._lines or len(self._lines) > 2 * len(self._asked) + 100:
                self._replace(self._head + _as_lines(self._asked | new))
            elif new:
                with self._file.open("a", encoding="utf-8", newline="\n") as file:
                    file.write(_as_lines(new))
        except OSError:
            return

    def _replace(self, text: str) -> None:
        fresh = self._file.with_name(f"{self._file.name}.{os.getpid()}.ny")
        self._file.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_text(text, encoding="utf-8", newline="\n")
        fresh.replace(self._file)

    def _load(self) -> dict[str, str]:
        """Return the lines by digest; none when the file cannot be added to as it is."""
        try:
            text = self._file.read_text(encoding="utf-8")
        except (OSError, ValueError):
            return {}
        if not text.startswith(self._head) or not text.endswith("\n"):
            return {}
        lines = text.split("\n")[1:-1]
        return {line[:DIGEST_LENGTH]: line[DIGEST_LENGTH + 1 :] for line in lines}


def _as_lines(data: dict[str, str]) -> str:
    return "".join(f"{digest} {line}\n" for digest, line in data.items())


def _dumped(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, check_circular=False, separators=(",", ":"))


def code_digest(files: Iterable[Path], *more: str) -> str:
    """Return the digest of the files of code and of `more`."""
    state = hashlib.blake2b("\0".join(more).encode(), digest_size=16)
    for file in files:
        state.update(file.read_bytes())
    return state.hexdigest()
