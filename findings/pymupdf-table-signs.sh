#!/usr/bin/env bash
# PyMuPDF 2.0: in the cells of a PDF table the dots, the minus and the hyphens of numbers come out on a line of their own.
#
# Guess before running: “-2.000.000” and “12/QĐ-LĐLĐ”, as the same package's get_text has them, and pdfplumber 0.11.10 the cells.
# Seen: find_tables().extract() gives “2 000 000⏎- . .” and “12/QĐ LĐLĐ⏎-”, and in Times and Helvetica “LeVanAn” without blanks: signs that are lower or higher than their neighbours are
# taken for the next line. In DejaVu Serif too; PDFs of reportlab 5.1.0 and of LibreOffice 7.4. No message.
# A column of sums loses its signs: minus two million is two million with a second line that says “- . .”, and no number of a decision is found.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg -s fonts-dejavu-core > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq fonts-dejavu-core; } > /dev/null
dpkg-query -W -f '${Package} ${Version}\n' fonts-dejavu-core | tee version
grep -q 'core 2\.37' version
python3 -m venv env && env/bin/pip -q install 'pymupdf==2.0' 'pdfplumber==0.11.10' 'reportlab==5.1.0'
env/bin/python - <<'EOF'
import pdfplumber, pymupdf
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

pdfmetrics.registerFont(TTFont("DejaVu", "/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf"))
rows = [["Họ tên", "Quyết định", "Số tiền"], ["Lê Văn Mẫu", "12/QĐ-LĐLĐ", "-2.000.000"]]
plain = [["Ho ten", "Quyet dinh", "So tien"], ["Le Van An", "12/QD-LDLD", "-2.000.000"]]
for font, table in (("DejaVu", rows), ("Times-Roman", plain), ("Helvetica", plain)):
    page = Canvas("bang.pdf")
    page.setFont(font, 11)
    columns = [50, 200, 320, 450]
    for line in range(3):
        page.line(columns[0], 700 - 20 * line, columns[-1], 700 - 20 * line)
    for column in columns:
        page.line(column, 700, column, 660)
    for line, row in enumerate(table):
        for column, text in zip(columns, row):
            page.drawString(column + 4, 686 - 20 * line, text)
    page.save()
    with pymupdf.open("bang.pdf") as document:
        cells = document[0].find_tables()[0].extract()[1]
        text = document[0].get_text()
    print(font, cells)
    name, number, money = (cell for cell in cells if cell)
    assert pdfplumber.open("bang.pdf").pages[0].extract_table() == table
    assert all(word in text for word in table[1]), text
    assert money.split("\n")[0].replace(" ", "") == "2000000" and money.split("\n")[1].split() == ["-", ".", "."], money
    assert number.endswith("\n-") and "-" not in number[:-1], number
EOF
