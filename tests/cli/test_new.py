"""`kansli new` writes records that nothing stops, with the right number, name and people."""

from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from generator.checking import check
from generator.cli.new import new_command
from generator.drafts.registry import RECIPES
from generator.findings.finding import Severity
from generator.loading.project import Project
from generator.manual.examples import example_archive
from generator.model.kinds import BY_NAME
from generator.vocabulary import ParagraphKind

app = typer.Typer()
app.command("new")(new_command)

COUNCIL = "format: 1\ntyp: organ\nnamn: Regionfullmäktige\nslag: fullmäktige\nfiktiv: ja\n"
COMMITTEE = "format: 1\ntyp: organ\nnamn: Nämnden\nslag: nämnd\nnumrering: sammanträde\nfiktiv: ja\n"
OPTIONS: dict[str, list[str]] = {
    "organisation": ["--namn", "Region Ny", "--kortnamn", "ny", "--slag", "region"],
    "organ": ["--organisation", "exempel", "--namn", "Trafiknämnden", "--kortnamn", "TN", "--slag", "nämnd"],
    "sammanträde": ["--organ", "rs", "--datum", "2025-06-03"],
    "paragraf": ["--organ", "rs", "--datum", "2025-05-06", "--rubrik", "Val: ny #1", "--slag", "val"],
    "aktivitetsplan": ["--organ", "rs", "--rubrik", "Aktivitetsplan 2026", "--period", "2026"],
    "återrapport": ["--plan", "aktivitetsplan-2025", "--rubrik", "Återrapport halvår 2025"],
    "uppdrag": ["--organ", "rs", "--rubrik", "Minska resor", "--period", "2024", "--fran", "rf § 112 (utanför)"],
    "rapport": ["--organ", "rs", "--slag", "månadsrapport", "--rubrik", "Månadsrapport maj", "--period", "2025-05"],
    "minnesanteckningar": ["--organ", "rs", "--datum", "2025-06-16", "--rubrik", "Ledningsgruppen i juni"],
    "dokument": ["--organ", "rs", "--slag", "bilaga", "--rubrik", "Analys"],
    "lösning": ["--rubrik", "Gemensam bokning av tider på alla sjukhus i hela regionen"],
}  # fmt: skip
WRITTEN = {
    "organisation": "ny/organisation.yaml",
    "organ": "exempel/tn/organ.yaml",
    "sammanträde": "exempel/rs/2025-06-03/sammantrade.yaml",
    "paragraf": "exempel/rs/2025-05-06/60-val-ny-1.yaml",
    "aktivitetsplan": "exempel/rs/planer/aktivitetsplan-2026.yaml",
    "återrapport": "exempel/rs/rapporter/aterrapport-halvar-2025.yaml",
    "uppdrag": "exempel/rs/uppdrag/rs-2024-2.yaml",
    "rapport": "exempel/rs/rapporter/manadsrapport-maj.yaml",
    "minnesanteckningar": "exempel/rs/moten/ledningsgruppen-i-juni.yaml",
    "dokument": "exempel/rs/dokument/analys.yaml",
    "lösning": "losningar/gemensam-bokning-av-tider-pa-alla.yaml",
}

PARAGRAPH = ["paragraf", "--organ", "rs", "--rubrik", "Ärende"]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    files = {
        **example_archive(),
        "exempel/rf/organ.yaml": COUNCIL,
        "exempel/namnden/organ.yaml": COMMITTEE,
    }
    for place, text in files.items():
        if place.startswith("exempel/rf/2025"):
            continue
        path = tmp_path / "records" / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (tmp_path / "docs").mkdir()
    (tmp_path / "theme").mkdir()
    (tmp_path / "mkdocs.yml").write_text("", encoding="utf-8")
    return Project(tmp_path)


def new(project: Project, *arguments: str, answers: str = "") -> Result:
    return CliRunner().invoke(app, [*arguments, "--project", str(project.root)], input=answers)


def stops(project: Project) -> list[str]:
    found = check(project).findings
    return [f"{one.file} {one.code.name} {one.message}" for one in found if one.level is Severity.STOP]


def read(project: Project, place: str) -> str:
    return (project.records / place).read_text(encoding="utf-8")


def test_every_kind_can_be_drafted() -> None:
    assert set(RECIPES) == set(OPTIONS) == set(BY_NAME)


@pytest.mark.parametrize("kind", RECIPES)
def test_what_is_written_passes_the_check(project: Project, kind: str) -> None:
    before = len(check(project).library.entries)
    result = new(project, kind, *OPTIONS[kind])
    assert result.exit_code == 0, result.output
    assert f"records/{WRITTEN[kind]}" in result.output
    assert stops(project) == []
    assert len(check(project).library.entries) == before + 1


@pytest.mark.parametrize("kind", RECIPES)
def test_the_commented_lines_are_valid_when_used(project: Project, kind: str) -> None:
    """Taking away "# " from every example gives a record that can be read."""
    new(project, kind, *OPTIONS[kind])
    path = project.records / WRITTEN[kind]
    lines = read(project, WRITTEN[kind]).splitlines()
    used = [
        line.removeprefix("#").removeprefix(" ") if line.startswith("#") else line
        for line in lines
        if not line.lstrip().startswith("##")
    ]
    path.write_text("\n".join(used), encoding="utf-8")
    assert [one for one in stops(project) if one.split()[1][0] in "LM"] == []


@pytest.mark.parametrize("kind", [kind.value for kind in ParagraphKind])
def test_a_paragraph_of_every_sort_passes(project: Project, kind: str) -> None:
    result = new(project, *PARAGRAPH, "--datum", "2025-05-06", "--slag", kind)
    assert result.exit_code == 0, result.output
    assert stops(project) == []


def test_a_paragraph_gets_the_next_number_of_the_year(project: Project) -> None:
    new(project, "sammantrade", "--organ", "rs", "--datum", "2025-06-03")
    for title in ("Första", "Andra"):
        new(project, "paragraf", "--organ", "rs", "--datum", "2025-06-03", "--rubrik", title, "--slag", "beslut")
    names = sorted(path.name for path in (project.records / "exempel/rs/2025-06-03").iterdir())
    assert names == ["60-forsta.yaml", "61-andra.yaml", "sammantrade.yaml"]


def test_a_file_name_has_as_many_digits_as_the_others(project: Project) -> None:
    meeting = project.records / "exempel/rs/2025-05-06"
    (meeting / "59-gemensam-ansokan.yaml").rename(meeting / "059-gemensam-ansokan.yaml")
    result = new(project, *PARAGRAPH, "--datum", "2025-05-06", "--slag", "val")
    assert "2025-05-06/060-arende.yaml" in result.output


def test_a_new_year_starts_again_at_one(project: Project) -> None:
    new(project, "sammantrade", "--organ", "rs", "--datum", "2026-01-20")
    result = new(project, "paragraf", "--organ", "rs", "--datum", "2026-01-20", "--rubrik", "Val", "--slag", "val")
    assert "2026-01-20/1-val.yaml" in result.output


def test_a_body_that_counts_by_meeting_starts_again_each_time(project: Project) -> None:
    for day in ("2025-03-04", "2025-04-08"):
        new(project, "sammantrade", "--organ", "namnden", "--datum", day)
        result = new(project, "paragraf", "--organ", "namnden", "--datum", day, "--rubrik", "Val", "--slag", "val")
        assert f"{day}/1-val.yaml" in result.output


def test_a_meeting_has_the_members_of_its_day(project: Project) -> None:
    new(project, "sammantrade", "--organ", "rs", "--datum", "2023-06-07")
    text = read(project, "exempel/rs/2023-06-07/sammantrade.yaml")
    assert "\nordförande: [Anna Exempel (S)]\n" in text
    assert "    - {namn: Bo Exempel (M), roll: 1:e vice ordförande}\n    - Cecilia Exempel (C)\n" in text
    attendance = text.split("närvaro:")[1].split("##")[0]
    assert attendance.endswith("  ej_tjänstgörande:\n    - Ivar Exempel (S)\n\n"), "Johanna comes in 2024"


def test_a_second_meeting_the_same_day_gets_its_own_folder(project: Project) -> None:
    result = new(project, "sammantrade", "--organ", "rs", "--datum", "2025-05-06")
    assert "2025-05-06-2/sammantrade.yaml" in result.output
    assert stops(project) == []


def test_a_report_back_has_every_activity_of_the_plan(project: Project) -> None:
    new(project, "återrapport", *OPTIONS["återrapport"])
    text = read(project, WRITTEN["återrapport"])
    assert "  ## Samordna bokningen mellan sjukhusen.\n  till-1:\n    status: ej angiven\n" in text
    assert all(f"  {name}:\n" in text for name in ("till-1", "till-2", "eko-1"))


def test_it_asks_for_what_is_not_given(project: Project) -> None:
    result = new(project, "paragraf", answers="rs\n2025-05-06\nBudget\nbudget\n")
    assert result.exit_code == 0, result.output
    assert "Vilket organ?" in result.output
    assert "60-budget.yaml" in result.output


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["paragaf"], "Menade du ”paragraf”?"),
        (["lösning"], "ange --rubrik"),
        (["sammanträde", "--organ", "rss", "--datum", "2025-06-03"], "organet ”rss” finns inte"),
        (["sammanträde", "--organ", "rs", "--datum", "3 juni"], "skriv ÅÅÅÅ-MM-DD"),
        ([*PARAGRAPH, "--datum", "2025-09-09", "--slag", "beslut"], "skapa det först"),
        ([*PARAGRAPH, "--datum", "2025-05-06", "--slag", "beslutt"], "finns inte i listan"),
        (["återrapport", "--plan", "plan-1999", "--rubrik", "A"], "planen ”plan-1999” finns inte"),
        (["organisation", "--namn", "A", "--kortnamn", "exempel", "--slag", "region"], "finns redan"),
    ],
)  # fmt: skip
def test_it_says_why_nothing_was_written(project: Project, arguments: list[str], said: str) -> None:
    before = sorted(project.records.rglob("*"))
    result = new(project, *arguments)
    assert result.exit_code == 2
    assert said in result.output
    assert sorted(project.records.rglob("*")) == before
