"""What `mkdocs.yml` says of the site: its name and address, who publishes its data, and where it is published."""

import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

KEPT = 30
CC0 = "https://creativecommons.org/publicdomain/zero/1.0/"


@dataclass(frozen=True, slots=True)
class Settings:
    """`address` is the site's own, with a slash last, or empty when nobody has written it.

    `editions` are the sites of earlier days beside this one, the latest first: name, title and day.
    `commit_subjects` lets what was written when records were saved in git stand in their histories.
    """

    name: str = "Kansli"
    address: str = ""
    description: str = ""
    publisher: str = ""
    publisher_page: str = ""
    licence: str = CC0
    editions: tuple[tuple[str, str, date], ...] = ()
    commit_subjects: bool = False


@dataclass(frozen=True, slots=True)
class Publishing:
    """Where `kansli publish` puts the site when nothing else is said, and how many publications stay there."""

    to: str = ""
    keep: int = KEPT


def read_settings(root: Path) -> Settings:
    """Return the settings of a project; what is not written has the value it has in a new project."""
    told = read_told(root)
    data = (told.get("extra") or {}).get("oppna_data") or {}
    address = str(told.get("site_url") or "")
    name = str(told.get("site_name") or "Kansli")
    return Settings(
        name=name,
        address=f"{address.rstrip('/')}/" if address else "",
        description=str(told.get("site_description") or ""),
        publisher=str(data.get("utgivare") or name),
        publisher_page=str(data.get("utgivarens_sida") or ""),
        licence=str(data.get("licens") or CC0),
        commit_subjects=bool(((told.get("extra") or {}).get("historik") or {}).get("visa_incheckningars_rubrik")),
    )


def read_publishing(root: Path) -> Publishing:
    """Return where a project is published."""
    told = (read_told(root).get("extra") or {}).get("publicering") or {}
    keep = told.get("behall")
    return Publishing(str(told.get("till") or ""), keep if isinstance(keep, int) and keep > 0 else KEPT)


def read_told(root: Path) -> dict[str, Any]:
    """Return everything that is written in `mkdocs.yml`."""
    file = root / "mkdocs.yml"
    found = yaml.load(file.read_bytes(), _Loader) if file.is_file() else None  # noqa: S506 - a safe loader
    return found if isinstance(found, dict) else {}


class _Loader(yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader):  # type: ignore[misc]
    """Reads what MkDocs reads: values may come from the environment, or name a Python function."""


def _environment(loader: yaml.SafeLoader, node: yaml.Node) -> object:
    """Return the first variable that is set, else the last value, which is what to use otherwise."""
    if not isinstance(node, yaml.SequenceNode):
        return os.environ.get(str(loader.construct_scalar(node)), "")  # type: ignore[arg-type]
    *names, otherwise = loader.construct_sequence(node)
    return next((os.environ[str(name)] for name in names if str(name) in os.environ), otherwise)


def _ignored(_loader: yaml.SafeLoader, _suffix: str, _node: yaml.Node) -> object:
    return None


_Loader.add_constructor("!ENV", _environment)
_Loader.add_multi_constructor("tag:yaml.org,2002:python/", _ignored)
