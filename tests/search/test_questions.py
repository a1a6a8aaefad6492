"""The set of questions: 95 of a hundred have a right answer among the first three hits."""

from collections.abc import Callable
from pathlib import Path

import yaml
from playwright.sync_api import Browser

from tests.search.asking import ask
from tests.serving import Served
from tests.sites import Site

QUESTIONS = yaml.safe_load(Path(__file__).with_name("fragor.yaml").read_text(encoding="utf-8"))
FIRST = 3
LOWEST = 0.95
FEWEST = 60


def test_the_answers_are_pages(built: Site) -> None:
    assert sum(len(group) for group in QUESTIONS.values()) >= FEWEST
    wrong = [
        f"{question['fråga']}: {address}"
        for group in QUESTIONS.values()
        for question in group
        for address in question["svar"]
        if not (built.folder / address / "index.html").is_file()
    ]
    assert not wrong


def test_questions_are_answered(browser: Browser, served: Callable[[Path], Served], built: Site) -> None:
    root = served(built.folder).url
    page = browser.new_page(locale="sv-SE")
    asked, missed = 0, []
    for group, questions in QUESTIONS.items():
        for question in questions:
            found = ask(page, root, question["fråga"])[:FIRST]
            asked += 1
            if not set(found) & set(question["svar"]):
                missed.append(f"{group}: {question['fråga']} gave {', '.join(found) or 'nothing'}")
    page.close()
    score = (asked - len(missed)) / asked
    print(f"\nQuestions answered in the first {FIRST} hits: {asked - len(missed)} of {asked} ({score:.1%})")
    print("".join(f"  missed {line}\n" for line in missed))
    assert score >= LOWEST, missed
