"""What the commands that write ask: for an answer, and whether what they show is to be written."""

import difflib
from collections.abc import Iterable, Sequence
from pathlib import Path

from rich.prompt import Prompt

from generator.cli.chosen import CannotChooseError, one_entry
from generator.cli.saying import say
from generator.library.library import Library
from generator.loading.entry import Entry
from generator.seals.seal import SealError, Written
from generator.site.files import write_new


class _Prompt(Prompt):
    """rich asks; what it says when the answer is wrong is Swedish."""

    illegal_choice_message = "[red]Välj ett av orden i listan."
    validate_error_message = "[red]Svaret går inte att läsa."


class NoAnswerError(Exception):
    """The clerk did not say what the command must know."""


def asked(question: str, given: str, option: str, choices: Sequence[str] = (), default: str = "") -> str:
    """Return what an option says, else what the clerk answers."""
    if given.strip():
        return given.strip()
    try:
        answer = _Prompt.ask(question, choices=list(choices) or None, default=default, show_default=bool(default))
    except EOFError:
        answer = ""
    if not answer.strip():
        raise NoAnswerError(f"svar saknas; ange {option}")
    return answer.strip()


def entry_of(library: Library, reference: str) -> Entry:
    """Return the record that a reference means."""
    try:
        return one_entry(library, reference)
    except CannotChooseError as error:
        raise SealError(str(error).rstrip(".")) from None


def shown_and_written(root: Path, files: Iterable[Written], *, yes: bool) -> bool:
    """Show what will be written, ask, and write it. Returns False when the clerk says no."""
    new = list(files)
    for each in new:
        say(_difference(root, each))
    if not yes and not _agreed():
        return False
    for each in new:
        write_new(root / each.path, each.text.encode())
    return True


def _agreed() -> bool:
    try:
        return Prompt.ask("Skriv det här? ja eller nej", default="nej").strip().casefold() in {"ja", "j"}
    except EOFError:
        return False


def _difference(root: Path, each: Written) -> str:
    file = root / each.path
    old = file.read_text(encoding="utf-8-sig").splitlines() if file.is_file() else []
    rows = list(difflib.unified_diff(old, each.text.splitlines(), lineterm="", n=1))[2:]
    shown = [row if len(row) <= 120 else f"{row[:119]}…" for row in rows if not row.startswith("@@")]
    return "\n".join([each.path, *(f"  {row}" for row in shown)])
