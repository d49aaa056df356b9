#!/usr/bin/env bash
# fillpdf 0.7.3 (PyPI): fields of a PDF form with Vietnamese names have the names “feff0048…” for it, and what is given for “Họ và tên” is left out in silence.
#
# Guess before running: the field is called “Họ và tên”, as pypdf 7.1.1 and every reader of PDF call it: a text string may be UTF-16 with FEFF in front (ISO 32000-1, 7.9.2.2).
# Seen: the bytes in hexadecimal are the name, in its list of fields and when it fills. A form filled by {"Họ và tên": …, "diem": …} has the points and not the name, without a message; the value itself
# may be Vietnamese. With the hexadecimal name it is filled.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'fillpdf==0.7.3' 'pikepdf==10.18.0' 'pypdf==7.1.1' 2> /dev/null
env/bin/python -W ignore - <<'END'
import pikepdf, pypdf
from fillpdf import fillpdfs
from pikepdf import Array, Dictionary, Name, String
form = pikepdf.new()
page = form.add_blank_page(page_size=(595, 842))
font = form.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
def field(name, y):
    return form.make_indirect(Dictionary(Type=Name.Annot, Subtype=Name.Widget, FT=Name.Tx, T=String(name), Rect=Array([100, y, 400, y + 20]), F=4, DA=String("/Helv 12 Tf 0 g"), P=page.obj))
fields = [field("Họ và tên", 700), field("diem", 660)]
page.obj.Annots = Array(fields)
form.Root.AcroForm = Dictionary(Fields=Array(fields), DR=Dictionary(Font=Dictionary(Helv=font)), DA=String("/Helv 12 Tf 0 g"), NeedAppearances=True)
form.save("don.pdf")
def values(name):
    return {key: value.get("/V") for key, value in pypdf.PdfReader(name).get_fields().items()}
assert list(values("don.pdf")) == ["Họ và tên", "diem"]
names = list(fillpdfs.get_form_fields("don.pdf"))
print(names)
assert names == ["feff" + "Họ và tên".encode("utf-16-be").hex(), "diem"], "the names are others now"
fillpdfs.write_fillable_pdf("don.pdf", "ten.pdf", {"Họ và tên": "Lê Mẫu", "diem": "8,5"})
fillpdfs.write_fillable_pdf("don.pdf", "ma.pdf", {names[0]: "Lê Mẫu", "diem": "8,5"})
print(values("ten.pdf"), values("ma.pdf"))
assert values("ten.pdf") == {"Họ và tên": None, "diem": "8,5"}, "the field is filled now"
assert values("ma.pdf") == {"Họ và tên": "Lê Mẫu", "diem": "8,5"}
END
