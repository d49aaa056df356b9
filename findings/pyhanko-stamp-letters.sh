#!/usr/bin/env bash
# pyHanko 0.38.0 (PyPI): a stamp whose line has a Vietnamese letter that western Europe lacks shows “þÿ K ý   b ß i” instead of “Ký bởi: Đỗ Thị Ứng”; no error is raised.
#
# Guess before running: an error that the built-in font has no such letters, or question marks; lines that the font can write are right.
# Seen: the whole line is written as UTF-16 with its mark, each octet shown as a letter of its own, so that even “K” and the blanks stand apart, while the line of the date below is right. With a TrueType font given
# (GlyphAccumulatorFactory) the same stamp is right.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in poppler-utils fonts-dejavu-core; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
python3 -m venv env && env/bin/pip -q install 'pyHanko[opentype]==0.38.0' 'reportlab==5.1.0'
env/bin/python - <<'END_PYTHON'
from reportlab.pdfgen import canvas
page = canvas.Canvas("thu.pdf")
page.drawString(50, 750, "Quyet dinh")
page.save()
from pyhanko.pdf_utils.font.opentype import GlyphAccumulatorFactory
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.text import TextBoxStyle
from pyhanko.stamp import TextStamp, TextStampStyle
words = "Ký bởi: Đỗ Thị Ứng\nNgày: 15/4/2021, 8,5"
def stamp(name, **style):
    with open("thu.pdf", "rb") as source, open(name, "wb") as target:
        writer = IncrementalPdfFileWriter(source)
        TextStamp(writer, TextStampStyle(stamp_text=words, **style)).apply(0, 50, 300)
        writer.write(target)
stamp("plain.pdf")
font = GlyphAccumulatorFactory("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")
stamp("font.pdf", text_box_style=TextBoxStyle(font=font))
END_PYTHON
pdftotext -layout plain.pdf plain.txt && cat plain.txt
pdftotext -layout font.pdf font.txt && cat font.txt
grep -q 'Ngày: 15/4/2021, 8,5' plain.txt && grep -qE 'þÿ *K *ý' plain.txt && ! grep -q 'Đỗ' plain.txt
grep -q 'Ký bởi: Đỗ Thị Ứng' font.txt && grep -q 'Ngày: 15/4/2021, 8,5' font.txt
