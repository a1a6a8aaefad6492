"""The pass over git: what it finds, what it remembers, and that it can be trusted when memory was rewritten."""

from pathlib import Path

from generator.history import log
from generator.history.blobs import contents
from generator.history.log import head_of, read_past
from tests.history.repository import Repository

PLAN, PLAN_2 = "records/prov/plan.yaml", "records/prov/år 2 plan.yaml"
LONG = "".join(f"rad {number}: ord som står kvar\n" for number in range(20))


def texts(repository: Repository, file: str) -> list[str]:
    """Return what git says that a file has held, the oldest first."""
    past = read_past(repository.root, repository.root / ".git/kansli")
    assert past is not None
    found = dict(contents(repository.root, (step.blob for step in past.steps if step.blob)))
    return [found[step.blob].decode() for step in past.files().get(file, [])]


def test_a_file_is_followed_through_renames_and_merges(tmp_path: Path) -> None:
    repository = Repository(tmp_path / "ett")
    repository.write(PLAN, LONG)
    repository.write("annat.txt", "utanför")
    repository.commit("2025-01-01")
    (repository.root / PLAN).rename(repository.root / PLAN_2)
    repository.commit("2025-01-02")
    repository.git("switch", "-qc", "sidogren")
    for day in ("2025-01-03", "2025-01-04"):
        repository.write(PLAN_2, f"{LONG}{day}\n")
        repository.commit(day)
    repository.git("switch", "-q", "main")
    repository.git("merge", "-q", "--no-ff", "-m", "Slår ihop", "sidogren", day="2025-01-09")
    assert texts(repository, PLAN_2) == [LONG, LONG, f"{LONG}2025-01-04\n"]
    past = read_past(repository.root, None)
    assert past is not None
    assert [each.day for each in past.commits] == ["2025-01-01", "2025-01-02", "2025-01-09"]
    assert past.whole


def test_only_what_is_new_is_read_again(tmp_path: Path) -> None:
    repository, cache = Repository(tmp_path), tmp_path / ".git/kansli"
    for day in ("2025-01-01", "2025-01-02"):
        repository.write(PLAN, day)
        repository.commit(day)
    before = read_past(tmp_path, cache)
    repository.write(PLAN, "ny")
    repository.commit("2025-01-03")
    known = log._load(cache / "historik.json")
    assert known == before
    after = log._continued(tmp_path, known, head_of(tmp_path)) if known else None
    assert after == read_past(tmp_path, None) == read_past(tmp_path, cache)
    repository.git("commit", "-q", "--amend", "-m", "Omskriven", day="2025-01-04")
    rewritten = read_past(tmp_path, cache)
    assert rewritten == read_past(tmp_path, None)
    assert rewritten is not None
    assert [each.subject for each in rewritten.commits] == ["Sparat", "Sparat", "Omskriven"]


def test_a_file_that_came_back_begins_anew_and_a_link_is_none(tmp_path: Path) -> None:
    repository = Repository(tmp_path)
    for day, text in (("2025-01-01", "hemligt"), ("2025-01-02", ""), ("2025-01-03", "öppet")):
        if text:
            repository.write(PLAN, text)
        else:
            (tmp_path / PLAN).unlink()
        repository.commit(day)
    blob = repository.git("rev-parse", "HEAD:" + PLAN)
    repository.git("update-index", "--add", "--cacheinfo", f"120000,{blob},records/lank.yaml")
    repository.git("commit", "-qm", "En länk")
    assert texts(repository, PLAN) == ["öppet"]
    assert texts(repository, "records/lank.yaml") == []


def test_without_git_and_in_a_shallow_copy(tmp_path: Path) -> None:
    assert read_past(tmp_path, None) is None
    repository = Repository(tmp_path / "ett")
    assert read_past(repository.root, None) is None  # no commit yet
    for day in ("2025-01-01", "2025-01-02"):
        repository.write(PLAN, day)
        repository.commit(day)
    repository.git("clone", "-q", "--depth", "1", repository.root.as_uri(), str(tmp_path / "ytlig"))
    past = read_past(tmp_path / "ytlig", tmp_path / "cache")
    assert past is not None
    assert not past.whole
    assert [step.path for step in past.steps] == [PLAN]
    assert list(contents(tmp_path / "ytlig", ["0" * 40])) == []
