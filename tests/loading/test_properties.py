"""Whatever a file holds, reading it gives data or findings: never an exception, never unbounded work."""

from typing import Any

import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.loading.validate import validate
from generator.loading.yaml_reader import MAX_BYTES, MAX_DEPTH, Value, read
from generator.model.kinds import BY_NAME

ANY = settings(derandomize=True, deadline=None, max_examples=300)
FEWER = settings(derandomize=True, deadline=None, max_examples=150)
# Texts made of what YAML gives a meaning, so that more than plain words is tried.
SIGNS = st.text(alphabet="ab1:-#&*!|>'\"%@`[]{},?\n\t é~", max_size=120)
PLAIN = st.text(alphabet=st.characters(blacklist_categories=("Cs", "Cc")), max_size=20)
TREES = st.recursive(
    PLAIN, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(PLAIN, inner, max_size=4), max_leaves=12
)
KEYS = sorted({field.alias or name for kind in BY_NAME.values() for name, field in kind.model_fields.items()})


@ANY
@given(st.binary(max_size=200))
@example(b"\xff\xfe")
@example(b"\xef\xbb\xbf")
@example(b"\x00")
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    reading = read(content, positions=True)
    for trouble in reading.troubles:
        assert trouble.line >= 1
        assert trouble.column >= 1


@ANY
@given(SIGNS | st.text(max_size=120))
def test_any_text_is_read_or_refused_with_a_place(text: str) -> None:
    content = text.encode("utf-8", errors="surrogatepass")
    reading = read(content, positions=True)
    for trouble in reading.troubles:
        assert trouble.line >= 1
        assert trouble.column >= 1
        assert trouble.message
    assert _depth(reading.data) <= MAX_DEPTH


@FEWER
@given(TREES)
def test_what_yaml_writes_is_read_back_as_the_same_text(tree: Value) -> None:
    written = yaml.safe_dump(tree, allow_unicode=True, default_style='"')
    reading = read(written.encode(), positions=True)
    assert reading.troubles == []
    assert reading.data == tree


@FEWER
@given(st.sampled_from(sorted(BY_NAME)), st.dictionaries(st.sampled_from(KEYS), TREES, max_size=8))
def test_any_data_is_a_record_or_has_findings(kind: str, data: dict[str, Any]) -> None:
    record, findings = validate("a.yaml", {"format": "1", **data, "typ": kind})
    assert (record is None) == bool(findings)
    for finding in findings:
        assert finding.message
        assert finding.advice


def test_a_file_over_the_limit_is_refused_before_it_is_parsed() -> None:
    reading = read(b"a" * (MAX_BYTES + 1))
    assert [trouble.code.name for trouble in reading.troubles] == ["L001"]


def test_deep_nesting_is_refused() -> None:
    for opening in ("[", "{a: ", "- "):
        reading = read((opening * 5000).encode())
        assert reading.data is None
        assert reading.troubles


def test_aliases_cannot_grow() -> None:
    rows = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    rows += [f"a{n}: &a{n} [" + ", ".join([f"*a{n - 1}"] * 9) + "]" for n in range(1, 10)]
    reading = read("\n".join(rows).encode())
    assert reading.data is None
    assert [trouble.code.name for trouble in reading.troubles] == ["L006"]


def _depth(value: Value | None) -> int:
    """Return the greatest depth, without recursion."""
    deepest, waiting = 0, [(value, 0)]
    while waiting:
        here, level = waiting.pop()
        deepest = max(deepest, level)
        if isinstance(here, list):
            waiting += [(item, level + 1) for item in here]
        elif isinstance(here, dict):
            waiting += [(item, level + 1) for item in here.values()]
    return deepest
