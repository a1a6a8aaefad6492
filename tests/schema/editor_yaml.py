"""YAML as an editor reads it: version 1.2's core schema, where ja and 2025-05-06 are text and 120 is a number."""

import re
from typing import Any, ClassVar

import yaml


class EditorLoader(yaml.SafeLoader):
    """PyYAML follows version 1.1; its resolvers are replaced by those of the core schema."""

    yaml_implicit_resolvers: ClassVar[dict[str, list[tuple[str, re.Pattern[str]]]]] = {}


EditorLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(true|false)$"), list("tf"))
EditorLoader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^(~|null|)$"), ["~", "n", ""])
EditorLoader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^[-+]?[0-9]+$"), list("-+0123456789"))
EditorLoader.add_implicit_resolver(
    "tag:yaml.org,2002:float", re.compile(r"^[-+]?[0-9]+\.[0-9]*$"), list("-+0123456789")
)
EditorLoader.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(loader.construct_scalar(node)))


def editor_read(text: str) -> Any:
    """Return the data an editor's language server validates."""
    return yaml.load(text, Loader=EditorLoader)
