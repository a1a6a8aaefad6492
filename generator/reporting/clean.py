"""Text from records made safe to show: nothing in it acts on a terminal, a log, or a program that reads one."""

import re

from generator.signs import UNSEEN

STAND_IN = "\N{REPLACEMENT CHARACTER}"
_ENDS_A_LINE = re.compile(r"[\t\n\r\x0b\x0c\x85\u2028\u2029]")
# What runs a pipeline reads its commands out of the log, wherever in a line they stand: ##[add-mask], ##vso[…].
_COMMAND = re.compile(r"##(?=\w*\[)")


def printable(text: str) -> str:
    """Return the text on one line, with a visible sign for every character that could act on a terminal."""
    if not text.isprintable():
        text = UNSEEN.sub(STAND_IN, _ENDS_A_LINE.sub(" ", text))
    return _COMMAND.sub("# #", text) if "##" in text else text


def printable_lines(text: str) -> str:
    """Return a text of several lines, each made safe to show."""
    return "\n".join(map(printable, text.split("\n")))


def inert_json(written: str) -> str:
    """Return JSON that says the same, where no text is a command to what runs a pipeline."""
    return _COMMAND.sub(r"#\\u0023", written) if "##" in written else written
