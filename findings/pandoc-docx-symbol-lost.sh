#!/usr/bin/env bash
# pandoc 2.17 (Debian 12): the ticked and the empty box of a Word form (`w:sym`, Wingdings) are both left out.
#
# Guess before running: ☒ and ☐, as it gives for check-box controls (`w14:checkbox`), or at least the characters of the font; it does map `w:sym` of Symbol.
# Seen: “Khiếu nại:  có  không” for a form with “có” ticked: no box at all; exit code 0, nothing on standard error. mammoth 1.13.0 has both, LibreOffice the font's
# characters U+F0FE and U+F0A8.
# Insert → Symbol is how forms of offices have their boxes: which answer was ticked cannot be told from the converted text.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in pandoc libreoffice-writer; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' pandoc | tee version && grep -q ' 2\.17' version
python3 -m venv env && env/bin/pip -q install 'mammoth==1.13.0'
python3 - << 'END'
import zipfile
schemas = "http://schemas.openxmlformats.org"
kind = "application/vnd.openxmlformats-"
head = '<?xml version="1.0" encoding="UTF-8"?>\n'
names = f'xmlns:w="{schemas}/wordprocessingml/2006/main" xmlns:r="{schemas}/officeDocument/2006/relationships"'
def docx(name, body, parts={}):
    """Writes a document of `body` and of `parts`: the kind of each (numbering, styles …), and what its part holds."""
    with zipfile.ZipFile(name, "w") as package:
        package.writestr("[Content_Types].xml", head + f'<Types xmlns="{schemas}/package/2006/content-types">'
            f'<Default Extension="rels" ContentType="{kind}package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{kind}officedocument.wordprocessingml.document.main+xml"/>'
            + "".join(f'<Override PartName="/word/{part}.xml" ContentType="{kind}officedocument.wordprocessingml.{part}+xml"/>' for part in parts)
            + "</Types>")
        package.writestr("_rels/.rels", head + f'<Relationships xmlns="{schemas}/package/2006/relationships"><Relationship Id="rId1" '
            f'Type="{schemas}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>')
        package.writestr("word/_rels/document.xml.rels", head + f'<Relationships xmlns="{schemas}/package/2006/relationships">'
            + "".join(f'<Relationship Id="r{part}" Type="{schemas}/officeDocument/2006/relationships/{part}" Target="{part}.xml"/>' for part in parts)
            + "</Relationships>")
        package.writestr("word/document.xml", head + f"<w:document {names}><w:body>{body}</w:body></w:document>")
        for part, words in parts.items():
            package.writestr(f"word/{part}.xml", head + words)
text = lambda words, format="": f'<w:r>{format and f"<w:rPr>{format}</w:rPr>"}<w:t xml:space="preserve">{words}</w:t></w:r>'
line = lambda *runs, format="": f'<w:p>{format and f"<w:pPr>{format}</w:pPr>"}{"".join(runs)}</w:p>'
symbol = lambda number, font="Wingdings": f'<w:r><w:sym w:font="{font}" w:char="{number}"/></w:r>'
docx("phieu.docx", line(text("Khiếu nại: "), symbol("F0FE"), text(" có "), symbol("F0A8"), text(" không")) + line(text("Góc "), symbol("F061", "Symbol")))
END
office() { soffice "-env:UserInstallation=file://$dir/profile" --headless "$@" > log 2>&1; }
one_line() { tr -s '\n\f ' ' ' | sed 's/^ //;s/ $//'; }
pandoc phieu.docx -t plain 2>&1 | one_line | tee pandoc.seen; echo
env/bin/python -c 'import mammoth; print(mammoth.extract_raw_text(open("phieu.docx", "rb")).value)' | one_line | tee mammoth.seen; echo
office --convert-to "txt:Text (encoded):UTF8" phieu.docx
grep -a -q $'\xef\x83\xbe có \xef\x82\xa8 không' phieu.txt
[ "$(cat mammoth.seen)" = "Khiếu nại: 🗹 có 🞎 không Góc α" ]
[ "$(cat pandoc.seen)" = "Khiếu nại: có không Góc α" ] || { echo "pandoc shows something for the boxes now"; exit 1; }
