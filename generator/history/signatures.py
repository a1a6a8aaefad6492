"""Who has signed what, as git itself proves it: commits and tags with SSH keys, against a list of allowed signers."""

import re
from dataclasses import dataclass
from pathlib import Path

from generator.history.git import commits_of, git, text, told

SIGNERS = "allowed_signers"
"""The list in the project's folder: name@example.org ssh-ed25519 AAAA…"""


_GOOD = re.compile(rb'^Good "git" signature for (\S+) with \S+ key (\S+)$', re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Signed:
    """What git says of a signature. `by` is the signer's name in the list, `key` the key's fingerprint."""

    good: bool
    what: str
    by: str = ""
    key: str = ""
    trouble: str = ""


def _options(signers: Path) -> tuple[str, ...]:
    return ("-c", "gpg.format=ssh", "-c", f"gpg.ssh.allowedSignersFile={signers.as_posix()}")


def signature_of_commit(root: Path, commit: str, signers: Path) -> Signed | None:
    """Return the signature of a commit, None when it has none."""
    said = text(root, *_options(signers), "log", "-1", "--format=%G?%x00%GS%x00%GK%x00%h", commit)
    state, by, key, short = (said or "N\0\0\0").split("\0")
    if state == "N":
        return None
    trouble = {"B": "signaturen är fel", "U": "nyckeln finns inte bland de tillåtna", "E": "går inte att pröva"}
    return Signed(state == "G", f"commit {short}", by, key, trouble.get(state, "" if state == "G" else "gäller inte"))


def signed_tags(root: Path, file: str, signers: Path) -> list[Signed]:
    """Return the signatures of tags that hold the file as it is now."""
    blob = text(root, "hash-object", "--", file)
    names = (text(root, "for-each-ref", "--format=%(objecttype) %(refname)", "refs/tags") or "").split("\n")
    tags = [name.removeprefix("tag ") for name in names if name.startswith("tag ")]
    found = []
    for tag in tags:
        if blob and text(root, "rev-parse", "--verify", "--quiet", f"{tag}:./{file}") == blob:
            signed = _signature_of_tag(root, tag, signers)
            found += [signed] if signed else []
    return found


def _signature_of_tag(root: Path, tag: str, signers: Path) -> Signed | None:
    body = git(root, "cat-file", "tag", tag) or b""
    if b"-----BEGIN SSH SIGNATURE-----" not in body:
        return None
    name = tag.removeprefix("refs/tags/")
    # Who signed is what ssh proves of the key; the tag's own word for who made it can be anyone's name.
    said = _GOOD.search(told(root, *_options(signers), "tag", "--verify", "--", name) or b"")
    if said is None:
        return Signed(False, f"taggen {name}", trouble="signaturen gäller inte")
    by, key = (part.decode("utf-8", "replace") for part in said.groups())
    return Signed(True, f"taggen {name}", by, key)


def last_commit(root: Path, file: str) -> str:
    """Return the commit that last changed a file, empty when it is not in git or has been changed since."""
    commits = commits_of(root, file, 1)
    state = text(root, "status", "--porcelain", "--", file)
    return commits[0] if commits and state == "" else ""


def is_shallow(root: Path) -> bool:
    return text(root, "rev-parse", "--is-shallow-repository") == "true"
