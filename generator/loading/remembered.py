"""What files held when they were last read: a file that has not changed need not be parsed as YAML again.

Kept by digest in the project's cache, as plain data. A cache that is missing, damaged or written by another
version of the reader is the same as none. Only files without troubles are remembered.
"""

import hashlib
import json
import os
from pathlib import Path

import yaml

from generator.loading import names, yaml_reader
from generator.loading.yaml_reader import Value


class Remembered:
    """Data by the digest of the file's bytes. Call `save` when all files have been read."""

    def __init__(self, cache: Path) -> None:
        self._file = cache / "lasta.json"
        self._reader = _reader_digest()
        self._before = self._load()
        self._now: dict[str, Value] = {}

    def get(self, digest: str) -> Value | None:
        """Return what a file of these bytes held, or None when it must be read."""
        data = self._before.get(digest)
        if data is not None:
            self._now[digest] = data
        return data

    def keep(self, digest: str, data: Value) -> None:
        self._now[digest] = data

    def save(self) -> None:
        """Write what was read this time. Where nothing can be written, nothing is remembered."""
        if self._now.keys() == self._before.keys():
            return
        text = json.dumps({"reader": self._reader, "records": self._now}, ensure_ascii=False, check_circular=False)
        fresh = self._file.with_name(f"{self._file.name}.{os.getpid()}.ny")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            fresh.write_text(text, encoding="utf-8")
            fresh.replace(self._file)
        except OSError:
            return

    def _load(self) -> dict[str, Value]:
        try:
            kept = json.loads(self._file.read_text(encoding="utf-8"))
            return dict(kept["records"]) if kept["reader"] == self._reader else {}
        except (OSError, ValueError, KeyError, TypeError):
            return {}


def _reader_digest() -> str:
    """Return the digest of what decides how a file is read."""
    state = hashlib.blake2b(yaml.__version__.encode(), digest_size=16)
    for module in (yaml_reader, names):
        state.update(Path(str(module.__file__)).read_bytes())
    return state.hexdigest()
