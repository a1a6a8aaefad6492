"""References: what the program writes it can read, and nothing a clerk types makes it fall."""

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.library.references import parse
from generator.loading.names import slug

ANY = settings(derandomize=True, deadline=None, max_examples=300)
PART = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,6}){0,2}", fullmatch=True)
POINT = st.from_regex(r"[0-9]{1,2}(\.[a-zåäö]{1,2})?", fullmatch=True)


@ANY
@given(st.lists(PART, min_size=1, max_size=3), st.integers(0, 99_999))
def test_an_identity_is_read_back(path: list[str], number: int) -> None:
    identity = f"{'/'.join(path)} § {number}"
    written = parse(identity)
    assert written.path == tuple(path)
    assert written.number == number
    assert not written.outside
    assert written.text == identity


@ANY
@given(st.lists(PART, min_size=1, max_size=3), st.integers(1, 9999), POINT)
def test_a_point_is_read_back(path: list[str], number: int, point: str) -> None:
    written = parse(f"{'/'.join(path)} § {number} punkt {point}")
    assert (written.path, written.number, written.point) == (tuple(path), number, point)


@ANY
@given(PART, st.integers(1, 9999), st.sampled_from([" ", "  ", "\n", "\u00a0", ""]))
def test_spaces_do_not_matter(body: str, number: int, space: str) -> None:
    assert parse(f" {body}{space}§{space}{number} ") == parse(f"{body} § {number}") or space == ""
    assert parse(f"{body}{space}§{space}{number}").number == number


@ANY
@given(st.text(max_size=200))
def test_any_text_can_be_asked_for(text: str) -> None:
    written = parse(text)
    assert written.number is None or written.number >= 0
    assert all(part == slug(part) for part in written.path)
    assert parse(f"{text} (utanför)").outside
