"""The frame built by Zensical, Material's successor, from the same settings, manual and theme.

Zensical reads files only, so what is no file is laid out beside a copy of the manual, and the settings are written
without what it does not know. It runs as a process of its own: a fault in it is a message, and never ours.
"""

import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml

from generator.site.frame.error import FrameError
from generator.site.frame.sources import address_of, extra_settings, virtual_pages
from generator.site.planning.sitemap import INDEX, MANUAL

# What Zensical makes in a way of its own.
_NOT_FOR_IT = (MANUAL,)
_SHELL = re.compile(r"\s*<url>(?:(?!</url>).)*kansli-skal/.*?</url>", re.DOTALL)


def build_frame(project_dir: Path, output: Path, shown: Mapping[str, Any] | None = None) -> None:
    """Build the manual, the search page, the assets and the shells of `project_dir` into `output`.

    Raises FrameError.
    """
    with TemporaryDirectory(prefix="kansli-") as folder:
        work = Path(folder)
        settings = _settings(project_dir, shown)
        docs = work / str(settings["docs_dir"])
        shutil.copytree(project_dir / settings["docs_dir"], docs)
        custom = str(settings["theme"]["custom_dir"])
        shutil.copytree(project_dir / custom, work / "theme", ignore=shutil.ignore_patterns(*_NOT_FOR_IT))
        settings["theme"]["custom_dir"] = "theme"
        settings["site_dir"] = "site"
        for path, text in virtual_pages().items():
            file = docs / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        (work / "mkdocs.yml").write_text(yaml.safe_dump(settings, allow_unicode=True), encoding="utf-8")
        _run(work)
        output.parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(work / "site", output, dirs_exist_ok=True)
    _name_sitemap(output)


def _name_sitemap(output: Path) -> None:
    """Let its list of the manual's pages have the name that the site map knows, and no shells."""
    made = output / INDEX
    if made.is_file():
        text = made.read_text(encoding="utf-8")
        made.unlink()
        (output / MANUAL).write_text(_SHELL.sub("", text), encoding="utf-8", newline="\n")


def _settings(project_dir: Path, shown: Mapping[str, Any] | None) -> dict[str, Any]:
    """Return the settings of `mkdocs.yml` as Zensical is to read them."""
    settings: dict[str, Any] = yaml.safe_load((project_dir / "mkdocs.yml").read_text(encoding="utf-8"))
    docs = project_dir / str(settings.setdefault("docs_dir", "docs"))
    extra = extra_settings(docs, settings.get("nav"), closed=True, shown=shown)
    settings["extra"] = {**settings.get("extra", {}), **extra}
    settings["site_url"] = address_of(settings.get("site_url"), shown)
    if not settings["site_url"]:
        settings.pop("site_url", None)  # an empty one would give addresses without a host
    settings["plugins"] = []
    settings["theme"] = {**settings["theme"], "variant": "classic"}
    settings["theme"].pop("static_templates", None)
    return settings


def _run(work: Path) -> None:
    command = [sys.executable, "-m", "zensical", "build", "--config-file", str(work / "mkdocs.yml"), "--clean"]
    ran = subprocess.run(  # noqa: S603 - our own words
        command, cwd=work, capture_output=True, text=True, encoding="utf-8", check=False
    )
    if ran.returncode != 0:
        raise FrameError((ran.stderr or ran.stdout).strip().splitlines()[-1])
