"""An archive with secrets in every field of every kind of record, kept from readers in every way there is.

Beside the secrets stand open records that refer to them, and the same files lie unprotected in earlier commits.
"""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path
from typing import Any

import yaml
from docx import Document
from pypdf import PdfWriter

from generator.library.held_back import KEPT_KEYS
from generator.model.base import HeldBack
from generator.model.kinds import BY_NAME
from generator.model.types import Line, Text
from generator.rules.held_back_fits import wrong_with
from tests.hard.filled import FIXED, LEFT_OUT, Filler
from tests.hard.hard import CASES

SECRET, INTERNAL, OPEN = "xqzhemlig", "xqzintern", "xqzoppen"
GROUND = "OSL 25 kap. 1 §"
Data = dict[str, Any]

# What keeps a whole record from readers, by what it is called here.
HIDDEN: dict[str, Data] = {
    "sekretess": {"publicering": "sekretess", "lagrum": GROUND},
    "intern": {"publicering": "intern"},
    "indragen": {"indragen": {"datum": "2025-12-01", "skäl": "Rättas"}},
    "forbi": {"publiceras_till": "2025-12-31"},
}
# Their pages stay at the address they had, which was public, and tell when and why.
WERE_PUBLIC = frozenset({"indragen", "forbi"})
FILLED = LEFT_OUT - {"gemensamt_ärende", "källor"}
OWN_PLACES = ("organisation", "organ", "sammanträde", "paragraf")


class Words:
    """Words that stand nowhere else: `word` and a number. `count` tells how many there are."""

    def __init__(self, word: str) -> None:
        self._word = word
        self.count = 0

    def next(self) -> str:
        self.count += 1
        return f"{self._word}{self.count:05}z"


class Planter(Filler):
    """Fills a record where every text is a word from `words`. References are what `refer` gives."""

    left_out = FILLED

    def __init__(self, words: Words, refer: Callable[[], str] | None = None, **own: Any) -> None:
        super().__init__(**own)
        self._next = words.next
        self._refer = refer
        self.fixed = FIXED if refer else {**FIXED, "id": self._next(), "motsvarar": self._next()}
        self.words: list[str] = []

    def text(self, asked: type) -> str:
        self.words.append(self._next())
        if self._refer is None or not issubclass(asked, Line | Text):
            return self.words[-1]
        return f"{self.words[-1]} [[{self._refer()}]] [[{self._refer()}|ord]]"

    def name(self) -> str:
        self.words.append(self._next())
        return self.words[-1]

    def reference(self, place: str) -> str:
        if self._refer:
            return self._refer()
        self.texts[place] = "hänvisning"
        self.words.append(self._next())
        return f"{self.words[-1]} (utanför)"


class Archive:
    """Lays out the records below `records/`; `secret`, `internal` and `open` count the words that were planted."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.records = root / "records"
        self.secret, self.internal, self.open = Words(SECRET), Words(INTERNAL), Words(OPEN)
        self._numbers = iter(range(1, 1000))
        self._days = iter(f"2025-{month:02}-{day}" for month in range(4, 13) for day in (10, 20))
        self._hidden: list[str] = []
        self._protected: dict[Path, Data] = {}
        self.held: dict[str, int] = {}

    def lay_out(self) -> None:
        """Write the archive, unprotected in its first commits, and as it is meant to be in its last."""
        self._ground()
        for name, protection in HIDDEN.items():
            for kind in BY_NAME:
                self._hide(kind, name, protection)
        self._hide_below_a_body()
        self._hide_drafts()
        for kind in BY_NAME:
            self._mask(kind)
            self._hold_back(kind)
            self._refer(kind)
        self._attach()
        self._change()
        self._commit(self.secret.next(), "2025-03-06T12:00:00Z")
        for path, data in self._protected.items():
            self._write(path, data)
        self._commit("Skyddat", "2025-12-10T12:00:00Z")

    def _ground(self) -> None:
        self._write(
            self.records / "prov/organisation.yaml",
            {"format": 1, "typ": "organisation", "namn": "Region Prov", "slag": "region", "arkivformat": "PDF/A-3a"},
        )
        self._write(
            self.records / "prov/rs/organ.yaml",
            {"format": 1, "typ": "organ", "namn": "Regionstyrelsen", "slag": "styrelse"},
        )

    def _hide(self, kind: str, name: str, protection: Data) -> None:
        words = self.internal if name == "intern" else self.secret
        path = self._path(kind, f"{name}-{kind}" if name in WERE_PUBLIC else words.next())
        planter = Planter(words, **self._own(kind, path))
        if name in WERE_PUBLIC:
            planter.fixed = FIXED | {"id": f"{name}-{kind[0]}"}
        data = self._filled(kind, path, planter)
        self._protect(path, data, protection)
        if kind not in OWN_PLACES and name not in WERE_PUBLIC:
            self._hidden.append(str(data.get("id") or f"rs/{path.stem}"))

    def _hide_below_a_body(self) -> None:
        body = f"prov/{self.internal.next()}"
        for kind in BY_NAME:
            if kind != "organisation":
                path = self._path(kind, self.internal.next(), body)
                data = self._filled(kind, path, Planter(self.internal, **self._own(kind, path)))
                self._protect(path, data, {"publicering": "intern"} if kind == "organ" else {})

    def _hide_drafts(self) -> None:
        """Write minutes and a document that their body does not show before they are settled."""
        body = "prov/utkast"
        self._write(
            self.records / body / "organ.yaml",
            {"format": 1, "typ": "organ", "namn": "Nämnden", "slag": "nämnd", "publicerade_skeden": ["laga kraft"]},
        )
        drafts: dict[str, Data] = {
            "sammanträde": {"status": "hållet"},
            "paragraf": {},
            "dokument": {"skeden": [{"läge": "utkast", "datum": "2025-03-04"}]},
        }
        for kind, own in drafts.items():
            path = self._path(kind, self.internal.next(), body)
            self._filled(kind, path, Planter(self.internal, **self._own(kind, path), **own))

    def _mask(self, kind: str) -> None:
        """Write a record where every word is masked, every second since its time is past."""
        path = self._path(kind, f"maskerad-{kind}")
        planter = Planter(self.secret, **self._own(kind, path))
        planter.fixed = FIXED | {"id": f"maskerad-{len(self.held)}"}
        data = self._filled(kind, path, planter)
        outcomes = cycle(({"beslut": "maskeras"}, {"beslut": "publiceras", "publiceras_till": "2025-12-31"}))
        told = {"av": "Registrator", "datum": "2025-03-05"}
        rows = [{"vad": word, **outcome, **told} for word, outcome in zip(planter.words, outcomes, strict=False)]
        self._protect(path, data, {"granskat": rows})

    def _hold_back(self, kind: str) -> None:
        """Write a record where every field that can be is held back, of every second kind from the public alone."""
        path = self._path(kind, f"avskild-{kind}")
        words = self.internal if len(self.held) % 2 else self.secret
        planter = Planter(words, **self._own(kind, path))
        planter.fixed = FIXED | {"id": f"avskild-{len(self.held)}"}
        data = self._filled(kind, path, planter)
        fields = list(dict.fromkeys(self._holdable(kind, data, planter)))
        for correction in data.get("rättelser", ()):
            correction["fält"] = f"{fields[0]}[1]"
        secret = {"publicering": "sekretess", "lagrum": GROUND, "från": "2026-01-01"}
        level = {"publicering": "intern"} if words is self.internal else secret
        self.held[kind] = len(fields)
        rows = [{"fält": field, **level} for field in fields]
        self._protect(path, data, {"visas_inte": rows})

    def _holdable(self, kind: str, data: Data, planter: Planter) -> Iterator[str]:
        """Yield the fields of a record to hold back: whole keys where that can be, else the texts below them."""
        record = BY_NAME[kind].model_validate({**data, "format": "1"})
        for key in data:
            if key in KEPT_KEYS:
                continue
            if _can_hold(record, key):
                yield key
                continue
            for place in planter.texts:
                if place.partition(".")[0] == key:
                    row = place.rpartition(".")[0]
                    yield next(each for each in (place, f"{place}[1]", f"{row}[1]") if _can_hold(record, each))

    def _refer(self, kind: str) -> None:
        """Write an open record where every reference means something hidden."""
        hidden = cycle(self._hidden)
        path = self._path(kind, f"oppen-{kind}")
        planter = Planter(self.open, lambda: next(hidden), **self._own(kind, path))
        planter.fixed = FIXED | {"id": f"oppen-{len(self.held)}"}
        data = self._filled(kind, path, planter, write=False)
        if kind == "paragraf":
            word = self.secret.next
            data["yrkanden"].append({**data["yrkanden"][0], "text": word(), "villkor": word(), "återtaget": "ja"})
            row = {"datum": "2025-03-04", "beslut": word(), "delegat": word(), "sekretess": GROUND}
            data["delegationsbeslut"].append(row)
        self._write(path, data)
        if kind == "sammanträde":
            self._untold_agenda()

    def _untold_agenda(self) -> None:
        """Write a meeting whose agenda names what its minutes keep secret."""
        folder = self._path("sammanträde", "").parent
        titles, number = [self.secret.next(), self.secret.next(), self.internal.next()], self.secret.next()
        agenda = [{"rubrik": title, "diarienummer": f"RS {number}", "föredragande": title} for title in titles[:1]]
        agenda += [{"rubrik": titles[1], "diarienummer": f"RS {number}"}, {"rubrik": titles[2]}]
        meeting = {"format": 1, "typ": "sammanträde", "datum": folder.name, "status": "kallat", "dagordning": agenda}
        self._write(folder / "sammantrade.yaml", meeting)
        shown: Data = {"visas_inte": [{"fält": "rubrik", "publicering": "intern"}]}
        rows: list[tuple[int, str, Data, Data]] = [
            (1, titles[0], {"diarienummer": f"RS {number}"}, HIDDEN["sekretess"]),
            (2, titles[2], {}, shown),
        ]
        for paragraph, title, more, protection in rows:
            data = {"format": 1, "typ": "paragraf", "paragraf": paragraph, "rubrik": title, "slag": "övrigt", **more}
            self._protect(folder / f"{paragraph:03}-arende.yaml", data, protection)

    def _attach(self) -> None:
        """Write a paragraph and a document that hold all their attachments back."""
        path = self._path("paragraf", "bilagor")
        names = [self._file(path.parent, ending, self.secret) for ending in (".pdf", ".docx", ".txt")]
        data = {"format": 1, "typ": "paragraf", "paragraf": int(path.name[:3]), "rubrik": "Bilagor", "slag": "övrigt"}
        data["underlag"] = [{"titel": self.secret.next(), "fil": name, "bilaga": self.secret.next()} for name in names]
        rows = [{"bilaga": name, "publicering": "sekretess", "lagrum": GROUND} for name in names]
        self._protect(path, data, {"visas_inte": rows})
        path = self._path("dokument", "bild")
        name = self._file(path.parent, ".svg", self.internal)
        image = {"fil": name, "alternativtext": self.internal.next(), "bildtext": self.internal.next()}
        section = {"rubrik": "Bilden", "text": "Texten.", "bilder": [image]}
        data = {"format": 1, "typ": "dokument", "slag": "bilaga", "rubrik": "Bild", "avsnitt": [section]}
        self._protect(path, data, {"visas_inte": [{"bilaga": name, "publicering": "intern"}]})

    def _change(self) -> None:
        """Write an open document that says something else in the last commit, and once told a secret."""
        path = self._path("dokument", "andrad")
        document = {"format": 1, "typ": "dokument", "slag": "bilaga", "rubrik": self.open.next()}
        before, after, told = self.open.next(), self.open.next(), self.secret.next()
        mask = {"vad": told, "beslut": "maskeras", "av": "Registrator", "datum": "2025-03-05"}
        self._write(path, {**document, "avsnitt": [{"rubrik": before, "text": f"{told} i går"}]})
        self._protected[path] = {**document, "avsnitt": [{"rubrik": after, "text": told}], "granskat": [mask]}

    def _file(self, folder: Path, ending: str, words: Words) -> str:
        """Write an attachment with words in its name, its text and its properties; return its name in a record."""
        name = f"bilagor/{words.next()}{ending}"
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        word = words.next()
        if ending == ".pdf":
            writer = PdfWriter()
            writer.add_blank_page(595, 842)
            writer.add_metadata({"/Title": word})
            writer.add_attachment(f"{word}.txt", words.next().encode())
            writer.write(path)
        elif ending == ".docx":
            document = Document()
            document.core_properties.title = word
            document.add_paragraph(words.next())
            document.save(str(path))
        elif ending == ".svg":
            path.write_text(f'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>{word}</text></svg>')
        else:
            path.write_text(word, encoding="utf-8")
        return name

    def _own(self, kind: str, path: Path) -> Data:
        """Return the keys whose values follow from where a record lies."""
        if kind == "paragraf":
            return {"paragraf": path.name[:3].lstrip("0")}
        return {"datum": path.parent.name} if kind == "sammanträde" else {}

    def _path(self, kind: str, name: str, body: str = "prov/rs") -> Path:
        """Return where a new record of a kind lies."""
        match kind:
            case "organisation":
                return self.records / name / "organisation.yaml"
            case "organ":
                owner = body if name.startswith(INTERNAL) and body != "prov/rs" else f"prov/{name}"
                return self.records / owner / "organ.yaml"
            case "sammanträde":
                return self.records / body / next(self._days) / "sammantrade.yaml"
            case "paragraf":
                return self._meeting(body) / f"{next(self._numbers):03}-{name}.yaml"
            case _:
                return self.records / body / "handlingar" / f"{name}.yaml"

    def _meeting(self, body: str) -> Path:
        """Return the folder of a body's one meeting, written when it is not there."""
        folder = self.records / body / "2025-03-04"
        if not (folder / "sammantrade.yaml").exists():
            meeting = {"format": 1, "typ": "sammanträde", "datum": folder.name, "status": "justerat"}
            self._write(folder / "sammantrade.yaml", {**meeting, "utdrag": "ja"})
        return folder

    def _filled(self, kind: str, path: Path, planter: Planter, *, write: bool = True) -> Data:
        data = planter.record(BY_NAME[kind])
        beside = path.parent / "bilagor"
        beside.mkdir(parents=True, exist_ok=True)
        shutil.copy(CASES / "hela-bilder/prov/rs/dokument/bilagor/hel.png", beside)
        PdfWriter().write(beside / "hel.pdf")
        if write:
            self._write(path, data)
        return data

    def _protect(self, path: Path, data: Data, protection: Data) -> None:
        """Write a record that is protected in the last commit, and says the same but one word in the one before."""
        self._write(path, {**data, "fiktiv": "ja"})
        self._protected[path] = {**data, **protection}

    def _write(self, path: Path, data: Data) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        text = yaml.dump(data, Dumper=_Plain, allow_unicode=True, sort_keys=False)
        path.write_text(f"# {self.secret.next()}\n{text}", encoding="utf-8")

    def _commit(self, message: str, when: str) -> None:
        """Commit everything in the project, which is a repository from the first time."""
        told = {"NAME": "Prov", "EMAIL": "prov@prov.example", "DATE": when}
        who = {f"GIT_{one}_{what}": word for one in ("AUTHOR", "COMMITTER") for what, word in told.items()}
        for command in (["init", "-q"], ["add", "records"], ["commit", "-q", "--no-gpg-sign", "-m", message]):
            subprocess.run(["git", *command], cwd=self.root, env={**os.environ, **who}, check=True)


def _can_hold(record: Any, key: str) -> bool:
    held = HeldBack.model_validate({"fält": key, "publicering": "intern"})
    return not wrong_with(record, held)[0]


class _Plain(yaml.SafeDumper):
    """Writes every text out, for records have no anchors."""

    def ignore_aliases(self, _data: object) -> bool:
        return True
