"""A seal holds whatever the layout, and breaks whenever the meaning changes."""

import json

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.loading.load import composed
from generator.loading.validate import validate
from generator.loading.yaml_reader import Value, read
from generator.manual.examples import example_archive
from generator.model.base import Correction
from generator.seals.changes import Change, changes
from generator.seals.corrections import undone
from generator.seals.meaning import digest_of, meaning
from generator.seals.paths import at, replaced

ANY = settings(derandomize=True, deadline=None, max_examples=150)
EXAMPLES = sorted(example_archive().items())


def data_of(text: str) -> dict[str, Value]:
    data = read(text.encode()).data
    found = composed(data if data is not None else {})
    assert isinstance(found, dict)
    return found


def sealed(data: Value) -> str:
    return digest_of(meaning(data))


DATA = [data_of(text) for _, text in EXAMPLES]


def turned(value: Value, draw: st.DataObject) -> Value:
    """Return the same value with its keys in another order, some lists of one for the thing itself, and empty keys."""
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        items = [turned(item, draw) for item in value]
        return (
            items[0]
            if len(items) == 1 and isinstance(items[0], str) and items[0] and draw.draw(st.booleans())
            else items
        )
    keys = draw.draw(st.permutations(list(value)))
    return {**{key: turned(value[key], draw) for key in keys}, **({"tomt": ""} if draw.draw(st.booleans()) else {})}


@ANY
@given(st.sampled_from(DATA), st.data())
def test_layout_never_breaks_a_seal(data: dict[str, Value], draw: st.DataObject) -> None:
    style = draw.draw(st.sampled_from([None, '"', "'"]))
    flow = draw.draw(st.sampled_from([True, False, None]))
    width = draw.draw(st.sampled_from([40, 120, 10_000]))
    again = yaml.safe_dump(
        json.loads(json.dumps(turned(data, draw))),
        allow_unicode=draw.draw(st.booleans()),
        sort_keys=False,
        default_style=style,
        default_flow_style=flow,
        width=width,
    )
    text = "# en kommentar\n" + again.replace("!!str ", "")
    assert sealed(data_of(text)) == sealed(data)


def leaves(value: Value, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    if isinstance(value, str):
        return [path]
    pairs = enumerate(value) if isinstance(value, list) else value.items()
    return [leaf for step, item in pairs for leaf in leaves(item, (*path, step))]


WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=8).filter(
    lambda word: word.strip()
)


@ANY
@given(st.sampled_from(DATA), st.data())
def test_another_text_always_breaks_a_seal(data: dict[str, Value], draw: st.DataObject) -> None:
    found = meaning(data)
    path = draw.draw(st.sampled_from(leaves(found)))
    old = at(found, path)
    assert isinstance(old, str)
    cut = draw.draw(st.integers(0, len(old)))
    new = (old[:cut] + draw.draw(WORDS) + old[cut + draw.draw(st.integers(0, 3)) :]).strip()
    changed = replaced(found, path, new)
    assert (digest_of(meaning(changed or {})) == digest_of(found)) == (new == old)


@ANY
@given(st.sampled_from(DATA), st.data())
def test_what_is_taken_away_or_moved_breaks_a_seal(data: dict[str, Value], draw: st.DataObject) -> None:
    found = meaning(data)
    key = draw.draw(st.sampled_from(sorted(found)))
    assert sealed({name: value for name, value in found.items() if name != key}) != digest_of(found)
    listed = [name for name, value in found.items() if isinstance(value, list) and value != value[::-1]]
    for name in listed:
        assert sealed({**found, name: list(reversed(found[name]))}) != digest_of(found)


def _as_correction(change: Change) -> Correction:
    old, new = change.words
    said = {"datum": "2025-01-02", "av": "A", "skäl": "B", "fält": change.field, "stod": old, "ska_stå": new}
    return Correction.model_validate(said)


@ANY
@given(st.sampled_from(DATA), st.data())
def test_every_change_can_be_told_and_undone(data: dict[str, Value], draw: st.DataObject) -> None:
    """What differs, written as corrections, leads back to what was there."""
    found = meaning(data)
    path = draw.draw(st.sampled_from([path for path in leaves(found) if len(path) > 1 or path[0] not in ("typ",)]))
    new = f"{draw.draw(WORDS)} {at(found, path)}".strip()
    changed = meaning(replaced(found, path, new) or {})
    told = [_as_correction(each) for each in changes(found, changed)]
    assert undone(changed, tuple(told)) == found


def test_rows_and_cells_are_not_the_same() -> None:
    one_row = {"rader": [["a", "b"]]}
    assert len({sealed(one_row), sealed({"rader": [["a"], ["b"]]}), sealed({"rader": [["a", ""], ["b"]]})}) == 3
    assert sealed({"rader": [{"celler": ["a", "b"]}]}) == sealed(one_row)


def test_short_forms_are_the_long_ones() -> None:
    short = "typ: sammanträde\nsekreterare: Siv\nnärvaro: {ledamöter: [Anna (S), Bo (M)]}\n"
    long = "typ: sammanträde\nsekreterare:\n  - namn: Siv\nnärvaro:\n  ledamöter: [{namn: Anna (S)}, {namn: Bo (M)}]\n"
    assert sealed(data_of(short)) == sealed(data_of(long))


def test_what_goes_on_after_adjustment_is_free() -> None:
    before = data_of("typ: sammanträde\nstatus: justerat\nprotokollsdelar: [{paragrafer: 1, justering: {plats: A}}]\n")
    after = data_of(
        "typ: sammanträde\nstatus: anslaget\nanslag: {uppsatt: 2025-01-02}\npublicering: intern\n"
        "protokollsdelar: [{paragrafer: 1, justering: {plats: A}, anslag: {uppsatt: 2025-01-02}}]\n"
    )
    assert sealed(before) == sealed(after)
    assert sealed(data_of("typ: paragraf\nstatus: a\n")) != sealed(data_of("typ: paragraf\nstatus: b\n"))


def test_the_first_method_never_changes() -> None:
    """Seals that have been made must hold for ever: what they were made over has these digests."""
    text = dict(EXAMPLES)["exempel/rs/2025-05-06/59-gemensam-ansokan.yaml"]
    assert validate("x.yaml", data_of(text))[0]
    plain = {"typ": "paragraf", "paragraf": "1", "rubrik": "Å", "beslut": [{"verb": "beslutar", "punkter": ["A", "B"]}]}
    assert sealed(plain) == "01eea02d5320814ac23b211919cfd220bd18e2d844995e539d6b900baa6e3d88"
