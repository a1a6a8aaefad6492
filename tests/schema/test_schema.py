"""The schemas are valid, up to date, speak Swedish, and agree with the loader on every record there is."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from generator.loading.validate import validate
from generator.loading.yaml_reader import read
from generator.manual.examples import KIND_EXAMPLES, PARAGRAPH_EXAMPLES
from generator.model.kinds import BY_NAME
from generator.schema.generate import COMBINED, file_name, schemas
from generator.schema.store import FILES, outdated, write
from generator.schema.titles import TITLES
from tests.schema.editor_yaml import editor_read

ROOT = Path(__file__).parents[2]
NO_RECORDS = {"bilagor", "sigill"}
RECORDS = sorted(path for path in (ROOT / "records").rglob("*.yaml") if not NO_RECORDS.intersection(path.parts))
EXAMPLES = sorted([*KIND_EXAMPLES.glob("*.yaml"), *PARAGRAPH_EXAMPLES.glob("*.yaml")])
ALL = {name: json.loads(text) for name, text in schemas().items()}


def errors(schema: str, text: str) -> list[str]:
    found = Draft202012Validator(ALL[schema]).iter_errors(editor_read(text))
    return [f"{error.json_path}: {error.message}" for error in found]


def test_committed_files_are_up_to_date() -> None:
    assert outdated(FILES) == [], "run: kansli schema"


def test_same_models_give_same_bytes() -> None:
    assert schemas() == schemas()


def test_every_kind_has_a_schema() -> None:
    assert set(ALL) == {COMBINED, *(file_name(kind) for kind in BY_NAME)}


@pytest.mark.parametrize("name", sorted(ALL))
def test_schema_follows_the_draft_it_names(name: str) -> None:
    assert ALL[name]["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(ALL[name])


@pytest.mark.parametrize("name", sorted(ALL))
def test_every_key_has_help_and_every_part_a_swedish_title(name: str) -> None:
    schema = ALL[name]
    for part, definition in schema["$defs"].items():
        if "properties" in definition:
            assert definition["title"] in {*TITLES.values(), *(kind.capitalize() for kind in BY_NAME)}, part
        for key, value in definition.get("properties", {}).items():
            assert value.get("description"), f"{part}.{key}"


@pytest.mark.parametrize("path", [*RECORDS, *EXAMPLES], ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_what_the_loader_accepts_the_schema_accepts(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    reading = read(text.encode())
    assert reading.troubles == []
    assert isinstance(reading.data, dict)
    _, findings = validate(path.name, reading.data)
    assert findings == []
    assert errors(COMBINED, text) == []
    assert errors(file_name(str(reading.data["typ"])), text) == []


HEAD = "format: 1\ntyp: paragraf\nparagraf: 12\nrubrik: Budget\n"


@pytest.mark.parametrize(
    "wrong",
    [
        HEAD.replace("rubrik", "rubrk"),
        HEAD.replace("paragraf: 12\n", ""),
        HEAD + "slag: beslutt\n",
        HEAD + "beslut: {verb: beslutar, datum: 6 maj}\n",
        HEAD + "omedelbart_justerad: kanske\n",
        HEAD.replace("typ: paragraf", "typ: paragaf"),
        HEAD.replace("format: 1", "format: 2"),
    ],
)
def test_what_the_loader_refuses_the_schema_refuses(wrong: str) -> None:
    data = read(wrong.encode()).data
    assert data is not None
    assert validate("x.yaml", data)[1]
    assert errors(COMBINED, wrong)


@pytest.mark.parametrize(
    "short",
    [
        HEAD + "diarienummer: RS 2025/1\n",
        HEAD + "beslut: {verb: beslutar, punkter: [Regionen deltar.]}\n",
        HEAD + "underlag: Tjänsteskrivelse\n",
        HEAD + "tabeller: {kolumner: [{namn: a, rubrik: A}], rader: [[1]]}\n",
    ],
)
def test_short_forms_are_accepted(short: str) -> None:
    data = read(short.encode()).data
    assert data is not None
    assert validate("x.yaml", data)[1] == []
    assert errors(COMBINED, short) == []


def test_write_makes_the_folder_and_outdated_sees_a_change(tmp_path: Path) -> None:
    folder = tmp_path / "scheman"
    write(folder)
    assert outdated(folder) == []
    (folder / COMBINED).write_text("{}", encoding="utf-8")
    (folder / "gammal.schema.json").write_text("{}", encoding="utf-8")
    assert outdated(folder) == ["gammal.schema.json", COMBINED]
