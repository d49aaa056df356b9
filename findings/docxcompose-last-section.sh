#!/usr/bin/env bash
# docxcompose 2.2.0 (with python-docx 1.2.0): pages of an appended Word document take the page layout and header of the first one.
#
# Guess before running: a letter (upright, header “Thư”) with its annex (lying, header “Phụ lục”) appended keeps both:
# two sections, the second one lying and with its header.
# Seen: one section, upright, header “Thư”; the annex's table of 250 mm lies on a page of 210 mm, and its header is in no part of the file. An annex of two
# sections keeps a section, upright, and loses the last, the lying one, and both headers. No warning. `preserve_styles=True` changes nothing of it.
# Who joins the letter and the annex of a dossier this way prints a table that runs off the paper.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check docxcompose==2.2.0 python-docx==1.2.0 lxml==6.0.2 'setuptools<81'
cat > try.py <<'PYTHON'
import zipfile
from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.shared import Mm
from docxcompose.composer import Composer


def lay(section, wide, header):
    section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (Mm(297), Mm(210)) if wide else (Mm(210), Mm(297))
    section.header.is_linked_to_previous = False
    section.header.paragraphs[0].text = header


def letter():
    document = Document()
    lay(document.sections[0], False, "Thư")
    document.add_paragraph("Kính gửi Liên đoàn Lao động tỉnh Mẫu.")
    return document


def annex(upright_first):
    document = Document()
    lay(document.sections[0], not upright_first, "Bìa" if upright_first else "Phụ lục")
    if upright_first:
        document.add_paragraph("Bìa phụ lục.")
        lay(document.add_section(WD_SECTION.NEW_PAGE), True, "Phụ lục")
    table = document.add_table(1, 7)
    for cell in table.columns[0].cells:
        cell.text = "TT"
    return document


for upright_first in (False, True):
    for preserve in (False, True):
        composer = Composer(letter(), preserve_styles=preserve)
        composer.append(annex(upright_first))
        composer.save("joined.docx")
        sections = [f"{s.page_width.mm:.0f} mm, {s.header.paragraphs[0].text}" for s in Document("joined.docx").sections]
        with zipfile.ZipFile("joined.docx") as file:
            texts = "".join(file.read(n).decode() for n in file.namelist() if n.startswith("word/header"))
        print(f"annex of {1 + upright_first} section(s), preserve_styles={preserve}: {sections}; header of the annex kept: {'Phụ lục' in texts}")
PYTHON
env/bin/python try.py | tee seen
diff seen - <<'EOF2'
annex of 1 section(s), preserve_styles=False: ['210 mm, Thư']; header of the annex kept: False
annex of 1 section(s), preserve_styles=True: ['210 mm, Thư']; header of the annex kept: False
annex of 2 section(s), preserve_styles=False: ['210 mm, Thư', '210 mm, Thư']; header of the annex kept: False
annex of 2 section(s), preserve_styles=True: ['210 mm, Thư', '210 mm, Thư']; header of the annex kept: False
EOF2
