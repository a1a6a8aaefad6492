"""Damage to the text of a record, from a seed: what fingers, programs and ill will can do to a file."""

import re
from random import Random

PROSE = re.compile(
    r"(?<=[ \n{,])(rubrik|text|sammanfattning|plats|grund|ändamål|titel|beslutsgång): ([^\n\"'|>\[{}&*,][^\n\"{},]*)"
)

# Pieces with a meaning to YAML, Markdown, references, HTML or Unicode, and some that are long or deep.
PIECES = (
    *(
        "- ",
        ": ",
        "\n",
        "\t",
        "  ",
        "#",
        "&a",
        "*a",
        "!tag ",
        "---\n",
        "{",
        "}",
        "[",
        "]",
        "|\n",
        ">\n",
        '"',
        "'",
        "%",
        "@",
    ),
    *(
        "[[",
        "]]",
        "[[rs/2025-03-04 § 1]]",
        "[[x|y]]",
        "[^1]",
        "[^1]: a",
        "![](x)",
        "[a](javascript:x)",
        "<b>",
        "<script>",
    ),
    *("§", "(utanför)", "punkt 4.ö", "1–12, 14", "99999999999", "-1", "1,5", "0001-01-01", "9999-12-31", "ja", "nej"),
    *(
        "\u202e",
        "\u200b",
        "\u0301",
        "\ufeff",
        "\x00",
        "\x7f",
        "\ud7ff",
        "٣",
        "А",
        "😀",
        "é",
        "\u2028",
        "\r\n",
        "\\u0000",
    ),
    *("../../etc/passwd", "C:\\x", "file:///x", "a" * 3000, "*" * 2000, "[" * 600, "(" * 600, "> " * 300, "- " * 30),
    *("|" * 800, "_" * 2000, "`" * 999, " " * 3000 + "x", "§" * 800, "1 " * 1000, "0-" * 800, "a@" * 800, "[[a|" * 300),
    *(
        "[^1][^2]" * 200,
        "\n[^1]: [^1]\n",
        "= " * 400,
        "a = ((((b",
        "summa = a / 0",
        "<" * 900,
        "&amp;" * 300,
        "\n\n" * 500,
    ),
)


def damaged(text: str, random: Random) -> str:
    """Return the text with one to four damages."""
    for _ in range(random.randint(1, 4)):
        text = random.choice(DAMAGES)(text, random)
    return text


def _insert(text: str, random: Random) -> str:
    at = random.randint(0, len(text))
    return text[:at] + random.choice(PIECES) + text[at:]


def _remove(text: str, random: Random) -> str:
    at = random.randint(0, len(text))
    return text[:at] + text[at + random.randint(1, 30) :]


def _row(text: str, random: Random) -> str:
    """Double, lose, move or indent a row."""
    rows = text.split("\n")
    at = random.randrange(len(rows))
    match random.randrange(4):
        case 0:
            rows.insert(random.randrange(len(rows)), rows[at])
        case 1:
            del rows[at]
        case 2:
            rows[at] = f"  {rows[at]}"
        case _:
            rows[at] = rows[at].lstrip()
    return "\n".join(rows)


def _value(text: str, random: Random) -> str:
    """Put a piece in the place of a value."""
    rows = text.split("\n")
    at = random.randrange(len(rows))
    key, colon, _ = rows[at].partition(":")
    rows[at] = f"{key}{colon} {random.choice(('', chr(34), '|'))}{random.choice(PIECES)}"
    return "\n".join(rows)


def _text(text: str, random: Random) -> str:
    """Add a piece to a text that YAML can read, so that the damage reaches the rules and the pages."""
    found = list(PROSE.finditer(text))
    if not found:
        return _insert(text, random)
    match = random.choice(found)
    piece = "".join(sign for sign in random.choice(PIECES) if sign.isprintable() or sign in "\n\u202e\u200b\u2028")
    words = f"{match[2]} {piece} ord{piece}".replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'{text[: match.start()]}{match[1]}: "{words}"{text[match.end() :]}'


# Most damage by hand stops a record; half of it is to words, so that pages are tried as well.
DAMAGES = (_insert, _remove, _row, _value, *(_text,) * 12)
