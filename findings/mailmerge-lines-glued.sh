#!/usr/bin/env bash
# docx-mailmerge2 1.0.3 with pandoc 2.17, docx2txt 1.4 (Debian 12) and mammoth 1.12.0: of a merged value with two lines the last word of the first and the first of the second are one:
# “Kỹ sưTổ trưởng”.
#
# Guess before running: two lines, or a blank between them: the merge writes the line end as w:cr, which is a line break like w:br (ECMA-376 part 1, 17.3.3.4), and LibreOffice 7.4 and
# python-docx 1.2.0 show it so.
# Seen: pandoc, docx2txt and mammoth pass over w:cr; a w:br that python-docx writes is read by all. No message.
# Names of positions, addresses and lists of units of a merged letter run together as soon as it is taken over into another paper.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in pandoc docx2txt libreoffice-writer; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' pandoc docx2txt libreoffice-writer | tee version
for wanted in 'pandoc 2\.17' 'docx2txt 1\.4' 'writer [0-9]+:7\.4'; do grep -qE "$wanted" version || { echo "version: $wanted"; exit 1; }; done
python3 -m venv env && env/bin/pip -q install 'docx-mailmerge2==1.0.3' 'python-docx==1.2.0' 'mammoth==1.12.0'
env/bin/python - <<'EOF'
import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from mailmerge import MailMerge
letter = docx.Document()
line = letter.add_paragraph()
for inner in ('<w:fldChar w:fldCharType="begin"/>', '<w:instrText xml:space="preserve"> MERGEFIELD Chuc </w:instrText>', '<w:fldChar w:fldCharType="separate"/>', "<w:t>x</w:t>", '<w:fldChar w:fldCharType="end"/>'):
    line._p.append(parse_xml(f'<w:r {nsdecls("w")}>{inner}</w:r>'))
letter.save("mau.docx")
with MailMerge("mau.docx") as merge:
    merge.merge(Chuc="Kỹ sư\nTổ trưởng")
    merge.write("cr.docx")
letter = docx.Document()
letter.add_paragraph("Kỹ sư\nTổ trưởng")
letter.save("br.docx")
EOF
cat > read.py <<'EOF'
import docx, mammoth, subprocess, sys
def run(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout
for name in ("br.docx", "cr.docx"):
    run("soffice", f"-env:UserInstallation=file://{sys.argv[1]}/profile", "--headless", "--convert-to", "txt:Text", name)
    with open(name, "rb") as file:
        html = mammoth.convert_to_html(file).value
    seen = {"pandoc": run("pandoc", name, "-t", "plain"), "docx2txt": run("docx2txt", name, "-"), "mammoth": html.replace("<p>", "").replace("</p>", "").replace("<br />", "\n"),
            "python-docx": docx.Document(name).paragraphs[0].text, "LibreOffice": open(name.replace("docx", "txt"), encoding="utf-8-sig").read()}
    seen = {reader: text.strip() for reader, text in seen.items()}
    print(name, seen)
    for reader, text in seen.items():
        glued = name == "cr.docx" and reader in ("pandoc", "docx2txt", "mammoth")
        assert text == ("Kỹ sưTổ trưởng" if glued else "Kỹ sư\nTổ trưởng"), (name, reader, text)
EOF
env/bin/python read.py "$dir"
