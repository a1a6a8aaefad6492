"""The ready pipelines: they are YAML, every command in them is there with its options, and nothing in them floats."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer.main
import yaml
from typer.testing import CliRunner

from generator.cli.app import full_app
from generator.pipelines import SERVICES, pipeline
from tests.sites import CHECKOUT

APP = full_app()
COMMANDS = typer.main.get_group(APP).commands
TEXTS = {name: text for service in SERVICES for name, text in pipeline(service).items()}
FILES = pytest.mark.parametrize("name", TEXTS)
RUN = re.compile(r"^\s*kansli (.+)$", re.MULTILINE)


def scripts(value: Any, key: str = "") -> Iterator[str]:
    """Yield every piece of shell in a pipeline."""
    if isinstance(value, dict):
        for name, inside in value.items():
            yield from scripts(inside, str(name))
    elif isinstance(value, list):
        for inside in value:
            yield from scripts(inside, key)
    elif key in {"run", "script", "before_script"}:
        yield str(value)


@FILES
def test_every_command_and_option_exists(name: str) -> None:
    shell = "\n".join(scripts(yaml.safe_load(TEXTS[name])))
    found = RUN.findall(shell)
    assert found
    assert len(found) == shell.count("kansli ")
    for line in found:
        command, *arguments = shlex.split(line)
        # Reads the arguments as the command itself would, values and all, without running it.
        COMMANDS[command].make_context(command, arguments)


def test_both_services_check_preview_publish_and_go_back() -> None:
    for service in SERVICES:
        text = "\n".join(pipeline(service).values())
        for word in (
            "kansli check --format",
            "kansli verify",
            "kansli build --output",
            "kansli publish",
            "kansli rollback",
        ):
            assert word in text, (service, word)
    assert yaml.safe_load(TEXTS[".gitlab-ci.yml"])["kontrollera"]["artifacts"]["reports"] == {
        "codequality": "fynd.json"
    }
    # YAML 1.1 reads the key "on" as true.
    nightly = yaml.safe_load(TEXTS[".github/workflows/publicera.yml"])[True]["schedule"]
    assert re.fullmatch(r"\d+ \d+ \* \* \*", nightly[0]["cron"])


@FILES
def test_versions_are_pinned_and_no_host_is_named(name: str) -> None:
    text = TEXTS[name]
    for action in re.findall(r"uses: (\S+)", text):
        assert re.fullmatch(r"actions/[a-z-]+@v\d+\.\d+\.\d+", action)
    assert not re.search(r"latest|https?://|\.(?:com|org|io|net)\b", text)
    assert "--require-hashes" in text


@FILES
def test_what_people_write_is_no_shell(name: str) -> None:
    """A title, a branch or a number that someone writes reaches the shell as a quoted variable at most."""
    for shell in scripts(yaml.safe_load(TEXTS[name])):
        assert "${{" not in shell
        for variable in re.findall(r"(.)\$(?:NUMMER|TILLBAKA)", shell):
            assert variable == '"'


def test_only_the_publishing_one_may_write() -> None:
    allowed = {name: yaml.safe_load(text).get("permissions") for name, text in TEXTS.items() if "workflows" in name}
    assert allowed == {
        ".github/workflows/kontrollera.yml": {"contents": "read"},
        ".github/workflows/publicera.yml": {"contents": "write"},
    }


@pytest.mark.parametrize("service", SERVICES)
def test_the_command_writes_them_and_spares_what_is_there(tmp_path: Path, service: str) -> None:
    for folder in ("docs", "theme", "records"):
        (tmp_path / folder).mkdir()
    (tmp_path / "mkdocs.yml").write_text("", encoding="utf-8")
    command = ["pipeline", service, "--project", str(tmp_path)]
    for _ in range(2):
        assert CliRunner().invoke(APP, command).exit_code == 0
    for name, text in pipeline(service).items():
        assert (tmp_path / name).read_bytes() == text.encode()
    own = tmp_path / next(iter(pipeline(service)))
    own.write_text("egen\n", encoding="utf-8")
    refused = CliRunner().invoke(APP, command)
    assert refused.exit_code == 2
    assert "finns redan" in refused.stderr
    assert own.read_text(encoding="utf-8") == "egen\n"
    assert CliRunner().invoke(APP, [*command, "--ja"]).exit_code == 0
    assert own.read_text(encoding="utf-8") != "egen\n"


def test_the_manual_tells_of_every_file() -> None:
    manual = (CHECKOUT / "docs/handbok/webbserver.md").read_text(encoding="utf-8")
    for name in TEXTS:
        assert name in manual
