#!/usr/bin/env bash
# pdftotext 22.12 (poppler, Debian 12): where the number of a decision goes over the end of a line, its hyphen is lost: “1234/QĐ-LĐLĐ” is read as “1234/QĐLĐLĐ”, “2020-2021” as
# “20202021”.
#
# Guess before running: the hyphen and a line end, or the two parts joined with the hyphen. The manual says that hyphenation is undone, but Vietnamese parts no words with hyphens, and one
# between capitals or figures parts no word in any language; what should go is the soft hyphen.
# Seen: the hyphen is removed and the lines are joined. With -layout and with -raw it stays, in pypdf 7.1.1 and pdfminer.six 20260107 too. No message.
# Text that is taken out of PDF letters for a register holds numbers of papers and spans of years that were never written.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in poppler-utils fonts-dejavu-core; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' poppler-utils | tee version
grep -q 'utils 22\.12' version
python3 -m venv env && env/bin/pip -q install 'reportlab==5.1.0' 'pypdf==7.1.1' 'pdfminer.six==20260107'
env/bin/python - <<'EOF'
import subprocess
import pdfminer.high_level, pypdf
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

pdfmetrics.registerFont(TTFont("DejaVu", "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"))
page = Canvas("thu.pdf")
page.setFont("DejaVu", 12)
for line, text in enumerate(["Căn cứ Quyết định số 1234/QĐ-", "LĐLĐ về giai đoạn 2020-", "2021 của công đoàn"]):
    page.drawString(72, 700 - 16 * line, text)
page.save()
read = lambda *options: subprocess.run(["pdftotext", *options, "thu.pdf", "-"], capture_output=True, text=True, check=True).stdout
for options in ((), ("-layout",), ("-raw",)):
    print(options, repr(read(*options)))
assert "1234/QĐLĐLĐ" in read() and "20202021" in read()
for text in (read("-layout"), read("-raw"), pypdf.PdfReader("thu.pdf").pages[0].extract_text(), pdfminer.high_level.extract_text("thu.pdf")):
    assert "1234/QĐ-" in text and "2020-" in text, text
EOF
