"""Any text a clerk can give is read back as the same text, by the loader and by an editor."""

from hypothesis import given
from hypothesis import strategies as st

from generator.loading.yaml_reader import read
from generator.loading.yaml_text import flow_group, flow_list, scalar
from tests.schema.editor_yaml import editor_read

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
TRAPS = st.sampled_from([*"-?:,[]{}#&*!|>'\"%@`~=", "no", "a: b", "a #b", "- a", "[a", "{a}", "*a", "a,b", "1:2"])


@given(TEXT | TRAPS)
def test_a_value_reads_back(text: str) -> None:
    reading = read(f"k: {scalar(text)}".encode())
    assert reading.troubles == []
    assert reading.data == {"k": text}
    assert str(editor_read(f"k: {scalar(text)}")["k"]) in {text, text.lstrip("+0") or "0", str(float_or(text))}


def float_or(text: str) -> object:
    """An editor may read digits as a number; that is the only change it may make."""
    try:
        return float(text) if "." in text else int(text)
    except ValueError:
        return text


@given(st.lists(TEXT | TRAPS, max_size=4))
def test_a_list_and_a_group_read_back(texts: list[str]) -> None:
    assert read(f"k: {flow_list(texts)}".encode()).data == {"k": texts}
    pairs = [(f"n{index}", text) for index, text in enumerate(texts)]
    wanted = {key: text for key, text in pairs if text}
    assert read(f"k: {flow_group(pairs)}".encode()).data == {"k": wanted}
