"""The handbook's YAML can be used as it stands: each block fits some kind of record."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.loading.names import slug
from generator.loading.validate import validate
from generator.loading.yaml_reader import Value, read
from generator.manual.examples import kind_example
from generator.model.kinds import BY_NAME

HANDBOOK = Path(__file__).parents[2] / "docs" / "handbok"
FENCE = re.compile(r"^```yaml\n(.*?)^```", re.M | re.S)
COMMAND = re.compile(r"^kansli new (\S+)", re.M)


def blocks() -> Iterator[tuple[str, str]]:
    for page in sorted(HANDBOOK.glob("*.md")):
        for number, block in enumerate(FENCE.findall(page.read_text(encoding="utf-8")), start=1):
            yield f"{page.stem}-{number}", block


def data_of(text: str) -> dict[str, Value]:
    reading = read(text.encode())
    assert reading.troubles == []
    assert isinstance(reading.data, dict)
    return reading.data


@pytest.mark.parametrize("block", [pytest.param(text, id=name) for name, text in blocks()])
def test_a_block_fits_a_record(block: str) -> None:
    data = data_of(block)
    if "typ" in data:
        assert validate("x.yaml", data)[1] == []
        return
    tried = {name: validate("x.yaml", {**data_of(kind_example(slug(name))), **data})[1] for name in BY_NAME}
    assert any(not findings for findings in tried.values()), tried


def test_commands_name_kinds_that_exist() -> None:
    for page in sorted(HANDBOOK.glob("*.md")):
        for kind in COMMAND.findall(page.read_text(encoding="utf-8")):
            assert kind in BY_NAME, f"{page.name}: {kind}"


def test_every_page_is_reached_from_the_start() -> None:
    start = (HANDBOOK / "index.md").read_text(encoding="utf-8")
    for page in sorted(HANDBOOK.glob("*.md")):
        assert page.name == "index.md" or f"({page.name})" in start, page.name
