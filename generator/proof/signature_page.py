"""Where the marks of digital signatures stand: a page last in the document, with a place for each who is to sign.

A place is a form field with its own structure element, as PDF/UA asks; the page holds nothing else. All are made
before the first signature: a place made later would be a change of what the first has signed.
"""

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.writer import PageObject
from pyhanko.sign.fields import SigFieldSpec, append_signature_field, enumerate_sig_fields

from generator.proof.failure import ProofError

FIELD = "Underskrift"
A4 = (595.276, 841.89)
MARGIN = 57
SIZE = (481, 66)
"""Width and height of a mark in points."""
STEP = 82
MOST = 9
"""So many marks find room on the page."""


def next_place(writer: IncrementalPdfFileWriter, told: str, places: int) -> str:
    """Return the name of the field to sign. In a document without places, as many are made as are to sign.

    `told` is what a screen reader says of the first mark; of the others it can only be said that they are there.
    """
    made = [(str(name), value) for name, value, _ in enumerate_sig_fields(writer.prev) if name.startswith(FIELD)]
    if not made:
        _add_places(writer, told, places)
        return f"{FIELD}1"
    free = next((name for name, value in made if value is None), None)
    if free is None:
        raise ProofError("alla platser är underskrivna; hur många de ska vara sägs vid den första underskriften")
    return free


def _add_places(writer: IncrementalPdfFileWriter, told: str, places: int) -> None:
    if not 1 <= places <= MOST:
        raise ProofError(f"det kan finnas 1 till {MOST} platser för underskrifter")
    _add_page(writer)
    for number in range(1, places + 1):
        top = round(A4[1]) - MARGIN - STEP * (number - 1)
        box = (MARGIN, top - SIZE[1], MARGIN + SIZE[0], top)
        words = told if number == 1 else f"Digital underskrift {number} av {places}"
        name = f"{FIELD}{number}"
        spec = SigFieldSpec(name, on_page=-1, box=box, empty_field_appearance=True, readable_field_name=words)
        append_signature_field(writer, spec)
        _add_tag(writer, name)


def _add_page(writer: IncrementalPdfFileWriter) -> None:
    empty = writer.add_object(generic.StreamObject(stream_data=b""))
    width, height = (generic.FloatObject(side) for side in A4)
    box = generic.ArrayObject([generic.NumberObject(0), generic.NumberObject(0), width, height])
    page = PageObject(contents=empty, media_box=box)
    page["/Tabs"] = pdf_name("/S")
    writer.insert_page(page)


def _add_tag(writer: IncrementalPdfFileWriter, name: str) -> None:
    """Give the field a structure element last in the document, and lead from each to the other."""
    if "/StructTreeRoot" not in writer.root:
        return  # a document without tags stays one
    root = writer.root["/StructTreeRoot"]
    field = next(ref for known, _, ref in enumerate_sig_fields(writer) if known == name)
    widget = field.get_object()
    top = root["/K"]
    parent = top.raw_get(0) if isinstance(top, generic.ArrayObject) else root.raw_get("/K")
    reference = generic.DictionaryObject(
        {pdf_name("/Type"): pdf_name("/OBJR"), pdf_name("/Obj"): field, pdf_name("/Pg"): widget.raw_get("/P")}
    )
    element = generic.DictionaryObject(
        {
            pdf_name("/Type"): pdf_name("/StructElem"),
            pdf_name("/S"): pdf_name("/Form"),
            pdf_name("/P"): parent,
            pdf_name("/K"): reference,
        }
    )
    added = writer.add_object(element)
    children = parent.get_object()["/K"]
    children.append(added)
    writer.update_container(children)
    widget["/StructParent"] = generic.NumberObject(_add_to_parents(writer, root, added))
    writer.update_container(widget)


def _add_to_parents(
    writer: IncrementalPdfFileWriter, root: generic.DictionaryObject, added: generic.IndirectObject
) -> int:
    """Write the element into the list of parents, and return its number there."""
    tree = root["/ParentTree"]
    if "/Nums" not in tree:  # one so large that it has branches is not written by typst
        raise ProofError("PDF-filens märkning är inte gjord av Kansli")
    numbers = tree["/Nums"]
    number = max([-1, *(int(numbers[at]) for at in range(0, len(numbers), 2))]) + 1
    numbers.extend([generic.NumberObject(number), added])
    root["/ParentTreeNextKey"] = generic.NumberObject(number + 1)
    writer.update_container(numbers)
    writer.update_container(root)
    return number
