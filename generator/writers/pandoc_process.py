"""Pandoc, started once and fed one document after another: starting it costs more than most documents.

The documents go through pipes to a small script inside pandoc. When that cannot be (an old pandoc, a crash)
the document is converted by a pandoc of its own. The only module that imports pypandoc.
"""

import os
import subprocess
import threading
import weakref
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import IO

SCRIPT = Path(__file__).with_suffix(".lua")
MEMORY = ("+RTS", "-H32m", "-O16m", "-RTS")
"""How pandoc's memory is kept: 35 MB of heap in the place of the 70 it takes of itself, for the same work."""
PATIENCE = 5
"""Seconds that a pandoc without work is given to end by itself."""


class PandocError(Exception):
    """Pandoc refused a document; the text is pandoc's own."""


class LostError(Exception):
    """The running pandoc is gone, or says things that are not replies."""


class Pandoc:
    """A pandoc that makes Word files. Started at the first document, ended with the program."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._running: subprocess.Popen[bytes] | None = None
        self._owner = 0
        self._answered = True

    def docx(self, tree: bytes, template: Path) -> bytes:
        """Return the Word file of a document (pandoc's JSON, on one line). Raises `PandocError`."""
        if b"\n" in tree:
            raise ValueError("the document must stand on one line")
        with self._lock:
            # One that ended before its first answer will do so again.
            if self._running is not None or self._answered:
                try:
                    return self._ask(tree, template)
                except (LostError, OSError):
                    self.close()
        return _once(tree, template)

    def close(self) -> None:
        """End the running pandoc, if there is one; the next document starts another."""
        if self._running is not None and self._owner == os.getpid():
            self._end()
        self._running = None

    def _ask(self, tree: bytes, template: Path) -> bytes:
        requests, replies = self._pipes()
        requests.write(b"%b\n%b\n" % (str(template).encode(), tree))
        requests.flush()
        kind, reply = read_reply(replies)
        self._answered = True
        if kind == b"ok":
            return reply
        raise PandocError(reply.decode("utf-8", "replace").strip())

    def _pipes(self) -> tuple[IO[bytes], IO[bytes]]:
        # A forked process must not share its parent's pipes.
        if self._running is None or self._owner != os.getpid():
            self._start()
        assert self._running is not None and self._running.stdin and self._running.stdout
        return self._running.stdin, self._running.stdout

    def _start(self) -> None:
        self._owner, self._answered = os.getpid(), False
        self._running = subprocess.Popen(  # noqa: S603  (pandoc's own path and our own script)
            [program(), *MEMORY, "lua", str(SCRIPT)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        self._end = weakref.finalize(self, _end, self._running, self._owner)


def _end(running: "subprocess.Popen[bytes]", owner: int) -> None:
    """Close the pipes, at which pandoc ends. Only the process that started it does so."""
    if os.getpid() != owner:
        return
    for pipe in (running.stdin, running.stdout):
        assert pipe is not None
        # Pandoc may have ended first, with something still unread.
        with suppress(OSError):
            pipe.close()
    try:
        running.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        running.kill()
        running.wait()


def read_reply(replies: IO[bytes]) -> tuple[bytes, bytes]:
    """Return (kind, bytes) of one reply. Raises `LostError` when there is none."""
    line = replies.readline()
    words = line.split()
    if len(words) != 3 or words[0] not in (b"ok", b"error"):
        raise LostError(line)
    length, breaks = int(words[1]), int(words[2])
    doubled = line.endswith(b"\r\n")
    size = length + breaks * doubled
    reply = replies.read(size)
    if len(reply) != size:
        raise LostError(reply)
    return words[0], reply.replace(b"\r\n", b"\n") if doubled else reply


def _once(tree: bytes, template: Path) -> bytes:
    """Convert with a pandoc of its own."""
    options = ["--from=json", "--to=docx", "--output=-", f"--reference-doc={template}"]
    ran = subprocess.run([program(), *options], input=tree, capture_output=True, check=False)  # noqa: S603  (as above)
    if ran.returncode != 0:
        raise PandocError(ran.stderr.decode("utf-8", "replace").strip())
    return ran.stdout


@cache
def program() -> str:
    import pypandoc  # noqa: PLC0415  (most commands write no Word file)

    return str(pypandoc.get_pandoc_path())


@cache
def pandoc() -> Pandoc:
    """Return this program's pandoc, the same for all writers."""
    return Pandoc()
