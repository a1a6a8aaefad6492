"""The drawing commands of a PDF page, token by token. Pypdf's own reader of them takes six times as long."""

import re
from collections.abc import Iterator
from typing import Any

TOKEN = re.compile(
    rb"""[\s\0]+ | %[^\r\n]*
    | (?P<number> [+-]?(?:\d+\.?\d*|\.\d+) (?=[\s\0()<>\[\]{}/%]|$) )
    | (?P<word> [^\s\0()<>\[\]{}/%]+ )
    | (?P<name> /[^\s\0()<>\[\]{}/%]* )
    | (?P<open> \[ | << )
    | (?P<close> \] | >> )
    | (?P<hex> <[0-9A-Fa-f\s\0]*> )
    | (?P<string> \( )
    """,
    re.VERBOSE,
)
INSIDE = re.compile(rb"[()]|\\(?:[0-7]{1,3}|\r\n|.)", re.DOTALL)
SHORT = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r": b"", b"\r\n": b""}
IMAGE_END = re.compile(rb"[\s\0]EI(?=[\s\0]|$)")

Command = tuple[bytes, list[Any]]


def commands(data: bytes) -> Iterator[Command]:
    """Yield each operator with its operands: numbers, bytes, names as "/Name", lists, and mappings by name.

    Raises `ValueError` when the data are not drawing commands.
    """
    stack: list[list[Any]] = [[]]
    at = 0
    while at < len(data):
        found = TOKEN.match(data, at)
        if found is None:
            raise ValueError(f"no PDF token at {at}: {data[at : at + 20]!r}")
        kind, at = found.lastgroup, found.end()
        match kind:
            case "word" if found[0] == b"ID":
                end = IMAGE_END.search(data, at)
                at = end.end() if end else len(data)
                stack = [[]]
            case "word" if len(stack) == 1 and found[0] not in (b"true", b"false", b"null"):
                yield found[0], stack[0]
                stack = [[]]
            case "open":
                stack.append([])
            case "close":
                inside = stack.pop()
                stack[-1].append(inside if found[0] == b"]" else dict(zip(inside[::2], inside[1::2], strict=True)))
            case "string":
                value, at = _string(data, at)
                stack[-1].append(value)
            case None:
                continue
            case _:
                stack[-1].append(_value(kind, found[0]))


def _value(kind: str, token: bytes) -> Any:
    match kind:
        case "number":
            return float(token) if b"." in token else int(token)
        case "name":
            return token.decode("latin-1")
        case "hex":
            digits = re.sub(rb"[\s\0]", b"", token[1:-1]).decode()
            return bytes.fromhex(digits + "0" * (len(digits) % 2))
    return token == b"true"


def _string(data: bytes, at: int) -> tuple[bytes, int]:
    """Return the string that begins at `at`, after its parenthesis, and where it ends."""
    parts: list[bytes] = []
    depth = 1
    for found in INSIDE.finditer(data, at):
        parts.append(data[at : found.start()])
        at = found.end()
        token = found[0]
        if token == b"(":
            depth += 1
        elif token == b")":
            depth -= 1
            if depth == 0:
                return b"".join(parts), at
        else:
            rest = token[1:]
            token = bytes([int(rest, 8) & 255]) if rest.isdigit() else SHORT.get(rest, rest)
        parts.append(token)
    raise ValueError("a string without end")
