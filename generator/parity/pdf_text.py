"""The words of a PDF page by the number that its tags know them by, from the page's own drawing commands.

Letters are drawn from left to right, also those of Arabic and Hebrew: here they are turned back, as every reader does.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from generator.parity.pdf_tokens import commands
from generator.parity.unit import WRAP

ONE = re.compile(r"<(\w+)>\s*<(\w+)>")
SPAN = re.compile(r"<(\w+)>\s*<(\w+)>\s*(?:<(\w+)>|\[([^\]]*)\])")
SAME_LINE = 0.1
"""Points that two letters may differ in height and still stand on one line."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words, and where on which page they begin: words on another line may have a space between."""

    text: str
    height: float
    left: float = 0.0


@dataclass(slots=True)
class _State:
    font: dict[int, str] = field(default_factory=dict)
    matrix: tuple[float, ...] = (1, 0, 0, 1, 0, 0)
    line: tuple[float, ...] = (1, 0, 0, 1, 0, 0)
    text: tuple[float, ...] = (1, 0, 0, 1, 0, 0)
    saved: list[tuple[float, ...]] = field(default_factory=list)
    marked: list[tuple[int | None, str | None]] = field(default_factory=list)


def page_words(page: Any) -> dict[int, list[Piece]]:
    """Return the words of each marked part of `page` by its number. What is not marked is left out."""
    fonts = {name: _letters(font.get_object()) for name, font in page["/Resources"].get("/Font", {}).items()}
    words: dict[int, list[Piece]] = defaultdict(list)
    state = _State()
    contents = page.get_contents()
    for operator, operands in commands(contents.get_data() if contents is not None else b""):
        _follow(state, operator, operands, fonts)
        if operator in (b"Tj", b"TJ", b"'", b'"'):
            _show(state, operands[-1], words)
    return words


def _follow(state: _State, operator: bytes, operands: list[Any], fonts: dict[str, dict[int, str]]) -> None:
    match operator:
        case b"q":
            state.saved.append(state.matrix)
        case b"Q":
            state.matrix = state.saved.pop()
        case b"cm":
            state.matrix = _times([float(one) for one in operands], state.matrix)
        case b"BT":
            state.line = state.text = (1, 0, 0, 1, 0, 0)
        case b"Tf":
            state.font = fonts[operands[0]]
        case b"Tm":
            state.line = state.text = tuple(float(one) for one in operands)
        case b"Td" | b"TD":
            state.line = state.text = _times((1, 0, 0, 1, float(operands[0]), float(operands[1])), state.line)
        case b"BDC":
            known = operands[1] if isinstance(operands[1], dict) else {}
            actual = known.get("/ActualText")
            state.marked.append((known.get("/MCID"), None if actual is None else decoded(actual)))
        case b"BMC":
            state.marked.append((None, None))
        case b"EMC":
            state.marked.pop()


def _times(one: Any, two: tuple[float, ...]) -> tuple[float, ...]:
    a, b, c, d, e, f = one
    g, h, i, j, k, m = two
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def _show(state: _State, shown: Any, words: dict[int, list[Piece]]) -> None:
    number = next((at for at, _ in reversed(state.marked) if at is not None), None)
    if number is None:
        return
    for at, (place, actual) in enumerate(state.marked):
        if actual is not None:
            # The words that are meant stand for all that is drawn in their place.
            state.marked[at] = (place, "")
            words[number].append(Piece(actual, *_place(state)))
            return
    strings = shown if isinstance(shown, list) else [shown]
    codes = b"".join(one for one in strings if isinstance(one, bytes))
    numbers = (int.from_bytes(codes[at : at + 2], "big") for at in range(0, len(codes), 2))
    letters = [state.font.get(code, "\ufffd") for code in numbers]
    drawn = reversed(letters) if any(map(_turned, letters)) else letters
    words[number].append(Piece("".join(drawn), *_place(state)))


def _place(state: _State) -> tuple[float, float]:
    """Return how high and how far from the left edge the words begin."""
    matrix = _times(state.text, state.matrix)
    return round(matrix[5], 1), matrix[4]


def decoded(string: bytes) -> str:
    """Return a text string of a PDF."""
    return string[2:].decode("utf-16-be") if string.startswith(b"\xfe\xff") else string.decode("latin-1")


def _letters(font: Any) -> dict[int, str]:
    """Return what each two-byte code of a font stands for, by the font's own table."""
    table = font["/ToUnicode"].get_object().get_data().decode("latin-1")
    found: dict[int, str] = {}
    for part in re.findall(r"beginbfchar(.*?)endbfchar", table, re.DOTALL):
        for code, letters in ONE.findall(part):
            found[int(code, 16)] = _unicode(letters)
    for part in re.findall(r"beginbfrange(.*?)endbfrange", table, re.DOTALL):
        for first, last, letters, several in SPAN.findall(part):
            span = range(int(first, 16), int(last, 16) + 1)
            if several:
                found.update(zip(span, (_unicode(one) for one in re.findall(r"<(\w+)>", several)), strict=True))
            else:
                found.update(
                    (code, _unicode(letters[:-4]) + chr(int(letters[-4:], 16) + code - span[0])) for code in span
                )
    return found


def _unicode(digits: str) -> str:
    return bytes.fromhex(digits).decode("utf-16-be")


def joined(pieces: list[Piece]) -> str:
    """Return the pieces as one text, with `WRAP` where the next stands on another line."""
    lines: list[list[Piece]] = []
    for piece in pieces:
        if lines and abs(piece.height - lines[-1][-1].height) <= SAME_LINE:
            lines[-1].append(piece)
        else:
            lines.append([piece])
    return WRAP.join("".join(_in_order(line)) for line in lines)


def _in_order(line: list[Piece]) -> Iterator[str]:
    """Yield the words of a line as they are read: those that go from right to left, with numbers between, turned."""
    for turned, run in groupby(_runs(line), key=lambda each: each[0]):
        pieces = [piece for _, piece in run]
        if turned:
            pieces.sort(key=lambda piece: -piece.left)
        yield from (_forward(piece.text) if turned else piece.text for piece in pieces)


def _runs(line: list[Piece]) -> Iterator[tuple[bool, Piece]]:
    """Yield each piece, and whether it is part of a run from right to left."""
    for leftward, run in groupby(line, key=lambda piece: _may_turn(piece.text)):
        pieces = list(run)
        ends = [at for at, piece in enumerate(pieces) if not _is_sign(piece.text)]
        any_turned = leftward and any(_turned(piece.text) for piece in pieces)
        for at, piece in enumerate(pieces):
            yield any_turned and ends[0] <= at <= ends[-1], piece


def _forward(text: str) -> str:
    """Return signs between words from right to left in the order that they are read; words are so already."""
    return text if _turned(text) or any(sign.isdecimal() for sign in text) else text[::-1]


def _may_turn(text: str) -> bool:
    return not any(unicodedata.bidirectional(sign) == "L" for sign in text)


def _is_sign(text: str) -> bool:
    """Return whether the text is only signs such as brackets, which belong to the line around a run."""
    return not any(sign.isalnum() or sign.isspace() for sign in text)


def _turned(text: str) -> bool:
    return any(unicodedata.bidirectional(sign) in ("R", "AL") for sign in text)
