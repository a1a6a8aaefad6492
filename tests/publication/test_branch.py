"""Publishing to a branch in git: the checkout is untouched, the same in gives the same out, and no commit is lost."""

import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from generator.history import branch as branches
from generator.proof.facts import Facts
from generator.proof.manifest import prove
from generator.publication.branch import Branch
from generator.publication.publication import Publication, PublishError

DAY = date(2025, 10, 9)
WHEN = "2025-10-08T12:00:00+02:00"
FIRST = Publication(1, DAY, "1111111")
SECOND = Publication(2, DAY, "2222222")


def git(root: Path, *arguments: str) -> str:
    who = ("-c", "user.name=Siv", "-c", "user.email=siv@exempel.example", "-c", "commit.gpgsign=false")
    ran = subprocess.run(["git", *who, *arguments], cwd=root, capture_output=True, encoding="utf-8", check=True)
    return ran.stdout


def repository(root: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a repository with one commit, always the same one."""
    root.mkdir()
    git(root, "init", "-q", "-b", "main")
    (root / "post.yaml").write_text("rubrik: Ett\n", encoding="utf-8")
    # Attributes and ignored names of the checkout are nothing to a site.
    (root / ".gitattributes").write_text("* text eol=crlf\n", encoding="utf-8")
    (root / ".gitignore").write_text("*.pdf\n", encoding="utf-8")
    git(root, "add", "-A")
    for name in ("GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"):
        monkeypatch.setenv(name, WHEN)
    git(root, "commit", "-q", "-m", "Sparat")
    return root


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return repository(tmp_path / "p", monkeypatch)


def a_site(folder: Path, words: str) -> Path:
    for name in ("index.html", "rs/å ä ö.pdf", "rs/oförändrad.pdf"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"samma\r\n" if "oför" in name else f"{words}\r\n".encode())
    prove(folder, None, Facts())
    return folder


def place(root: Path, name: str = "webbplats") -> Branch:
    return Branch(root, name, root.parent / "scratch")


def test_the_branch_holds_the_site_and_the_checkout_is_untouched(root: Path, tmp_path: Path) -> None:
    (root / "osparad.txt").write_text("x", encoding="utf-8")
    before = (git(root, "status", "--porcelain"), git(root, "rev-parse", "HEAD"), (root / ".git/index").read_bytes())
    site = a_site(tmp_path / "site", "ett")
    assert place(root).add(site, FIRST)
    after = (git(root, "status", "--porcelain"), git(root, "rev-parse", "HEAD"), (root / ".git/index").read_bytes())
    assert after == before
    names = git(root, "ls-tree", "-r", "-z", "--name-only", "webbplats").split("\0")
    assert {"index.html", "rs/å ä ö.pdf", "rs/oförändrad.pdf", ".nojekyll"} <= set(names)
    assert branches.file_at(root, "webbplats", "rs/å ä ö.pdf") == b"ett\r\n"
    assert place(root).current() == FIRST


def test_the_same_site_gives_the_same_commit_that_names_nobody(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = repository(tmp_path / "q", monkeypatch)
    site = a_site(tmp_path / "site", "ett")
    for each in (root, other):
        place(each).add(site, FIRST)
    assert git(root, "rev-parse", "webbplats") == git(other, "rev-parse", "webbplats")
    told = git(root, "log", "-1", "--format=%an %ae %cn %ce %ct", "webbplats")
    assert told == "Kansli kansli@localhost Kansli kansli@localhost 1759917600\n"


def test_what_is_not_new_gives_no_commit(root: Path, tmp_path: Path) -> None:
    site = a_site(tmp_path / "site", "ett")
    assert place(root).add(site, FIRST)
    tip = git(root, "rev-parse", "webbplats")
    assert not place(root).add(site, SECOND)
    assert git(root, "rev-parse", "webbplats") == tip
    assert branches.tip_of(root, branches.WAITING) == ""


def test_the_way_back_is_a_commit_and_numbers_are_not_used_again(root: Path, tmp_path: Path) -> None:
    place(root).add(a_site(tmp_path / "1", "ett"), FIRST)
    place(root).add(a_site(tmp_path / "2", "två"), SECOND)
    second = git(root, "rev-parse", "webbplats").strip()
    place(root).show(FIRST)
    assert place(root).current() == FIRST
    assert place(root).known() == [FIRST, SECOND]
    assert git(root, "rev-parse", "webbplats^").strip() == second
    assert git(root, "rev-parse", "webbplats^{tree}") == git(root, "rev-parse", "webbplats~2^{tree}")
    place(root).show(SECOND)
    assert branches.file_at(root, "webbplats", "index.html") == "två\r\n".encode()
    with place(root).last() as last:
        assert last is not None
        assert len(list((last / "kontroll/summor").glob("*.json"))) == 256


def test_a_broken_off_import_leaves_the_branch(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place(root).add(a_site(tmp_path / "1", "ett"), FIRST)
    tip = git(root, "rev-parse", "webbplats")
    whole = branches._stream
    for pieces in (1, 2, 5, 40):

        def broken(*arguments: object, pieces: int = pieces) -> Iterator[bytes]:
            stream = whole(*arguments)  # type: ignore[arg-type]
            yield from (next(stream) for _ in range(pieces))
            raise KeyboardInterrupt

        monkeypatch.setattr(branches, "_stream", broken)
        with pytest.raises(KeyboardInterrupt):
            place(root).add(a_site(tmp_path / "2", "två"), SECOND)
        assert git(root, "rev-parse", "webbplats") == tip
    monkeypatch.setattr(branches, "_stream", lambda *_: iter([b"nonsense\n"]))
    with pytest.raises(PublishError, match="git kunde inte skriva grenen"):
        place(root).add(tmp_path / "2", SECOND)
    assert git(root, "rev-parse", "webbplats") == tip
    assert git(root, "fsck", "--no-dangling", "--strict") == ""


def test_a_branch_that_is_something_else_is_left_alone(root: Path) -> None:
    git(root, "branch", "annat")
    with pytest.raises(PublishError, match="ingen publicering"):
        place(root, "annat").current()
    with pytest.raises(PublishError, match="är utcheckad"):
        place(root, "main")
    for name in ("-f", "a..b", ""):
        with pytest.raises(PublishError, match="kan inte vara namn"):
            place(root, name)


def test_without_git_there_is_no_branch(tmp_path: Path) -> None:
    with pytest.raises(PublishError, match="ligger inte i git"):
        place(tmp_path)
