#!/usr/bin/env bash
# pdfminer.six 20260107: of a PDF whose text was typed with separate marks (NFD), line ends come into the middle of words: “Nguyê⏎̃n”.
#
# Guess before running: the letters as they were typed; NFC then gives “Nguyễn”. “Unicode tổ hợp” is one of the two ways in which Vietnamese keyboards write.
# Seen: “Nguyê⏎̃n Thị Mâ⏎̃u”: the reader puts a line end before each such mark, so that NFC cannot join it to its letter. From PDFs of reportlab 5.1.0 and of fpdf2 2.8.9; pypdf 7.1.1,
# PyMuPDF 2.0, pypdfium2 5.15.2 and pdftotext 22.12 give the letters as typed. No message.
# “Nguyễn” is then neither found nor equal to itself, and a name has more words than it has.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in poppler-utils fonts-dejavu-core; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' poppler-utils | tee version
grep -q 'utils 22\.12' version
python3 -m venv env
env/bin/pip -q install 'reportlab==5.1.0' 'fpdf2==2.8.9' 'pypdf==7.1.1' 'pdfminer.six==20260107' 'pymupdf==2.0' 'pypdfium2==5.15.2'
env/bin/python - <<'EOF'
import subprocess, unicodedata
import fpdf, pdfminer.high_level, pymupdf, pypdf, pypdfium2
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

font, name = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", "Nguyễn Thị Mẫu"
typed = unicodedata.normalize("NFD", name)
pdfmetrics.registerFont(TTFont("DejaVu", font))
for file, words in (("nfc.pdf", name), ("reportlab.pdf", typed)):
    page = Canvas(file)
    page.setFont("DejaVu", 12)
    page.drawString(72, 700, words)
    page.save()
page = fpdf.FPDF()
page.add_page()
page.add_font("DejaVu", fname=font)
page.set_font("DejaVu", size=12)
page.cell(text=typed)
page.output("fpdf2.pdf")
readers = {
    "pdfminer": pdfminer.high_level.extract_text,
    "pypdf": lambda file: pypdf.PdfReader(file).pages[0].extract_text(),
    "PyMuPDF": lambda file: pymupdf.open(file)[0].get_text(),
    "pypdfium2": lambda file: pypdfium2.PdfDocument(file)[0].get_textpage().get_text_range(),
    "pdftotext": lambda file: subprocess.run(["pdftotext", file, "-"], capture_output=True, text=True, check=True).stdout,
}
for reader, read in readers.items():
    seen = [unicodedata.normalize("NFC", " ".join(read(file).split())) for file in ("nfc.pdf", "reportlab.pdf", "fpdf2.pdf")]
    print(reader, seen)
    assert seen[0] == name, (reader, seen)
    if reader == "pdfminer":
        assert all(words != name and " \u0303" in words and "Nguy" in words for words in seen[1:]), seen
    else:
        assert seen[1:] == [name, name], (reader, seen)
EOF
