"""The editor's settings point at a schema that exists, and cover every record."""

import json
import re
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_settings_map_the_records_to_a_schema_that_exists() -> None:
    text = (ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8")
    settings = json.loads(re.sub(r"^\s*//.*$", "", text, flags=re.M))
    assert settings["yaml.schemas"] == {
        "./generator/schema/files/post.schema.json": ["records/**/*.yaml", "!records/sigill/**/*.yaml"]
    }
    assert all((ROOT / schema).is_file() for schema in settings["yaml.schemas"])
    assert settings["yaml.schemaStore.enable"] is False, "nothing is fetched from another host"
