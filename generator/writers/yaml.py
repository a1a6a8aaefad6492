"""A record as YAML for the reader: only what is public, without the clerk's comments, keys in the format's order."""

import yaml

from generator.model.base import Record
from generator.model.plain import plain


def record_yaml(record: Record) -> str:
    """Return the record as YAML that reads back to the same record."""
    dumped: str = yaml.dump(
        plain(record), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=100, default_flow_style=False
    )
    return dumped


# The compiled emitter is eight times as fast; PyYAML without libyaml writes the same with its own.
_Base = yaml.CSafeDumper if yaml.__with_libyaml__ else yaml.SafeDumper


class _Dumper(_Base):  # type: ignore[misc, valid-type]
    """Writes long text as a block, as clerks do."""

    def ignore_aliases(self, _data: object) -> bool:
        """Write everything in full: the format has no anchors."""
        return True


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


_Dumper.add_representer(str, _text)
