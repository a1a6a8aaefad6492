"""Write values as YAML that reads back as the same text, in the loader and in an editor."""

from collections.abc import Iterable

from generator.loading.yaml_reader import read

_WORDS_WITH_MEANING = {"true", "false", "null", "~", ""}


def scalar(text: str) -> str:
    """Return `text` plain when it is safe in a list and beside a key, else in double quotes."""
    plain = text.strip() == text and text.isprintable() and text.casefold() not in _WORDS_WITH_MEANING
    if plain and _reads_back(f"k: {text}", text) and _reads_back(f"k: {{i: [{text}]}}", {"i": [text]}):
        return text
    return '"' + "".join(_escaped(letter) for letter in text) + '"'


def flow_list(texts: Iterable[str]) -> str:
    return f"[{', '.join(scalar(text) for text in texts)}]"


def flow_group(pairs: Iterable[tuple[str, str]]) -> str:
    """Return {key: value, …}; pairs without value are left out."""
    return "{" + ", ".join(f"{key}: {scalar(text)}" for key, text in pairs if text) + "}"


def _reads_back(line: str, wanted: object) -> bool:
    reading = read(line.encode())
    return not reading.troubles and reading.data == {"k": wanted}


def _escaped(letter: str) -> str:
    if letter in '"\\':
        return "\\" + letter
    if letter.isprintable():
        return letter
    number = ord(letter)
    return f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"
