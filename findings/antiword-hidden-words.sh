#!/usr/bin/env bash
# antiword 0.37 (Debian 12): words that a DOC hides are printed though its switch for hidden words is off.
#
# Guess before running: “Kính gửi bà Mẫu”: “-s” is the switch that shows hidden words, so that without it they are left out.
# Seen: “Kính gửi bà (SOÁT LẠI) Mẫu” with and without -s, from a DOC that LibreOffice 7.4 saved and in whose PDF the remark is not.
# Text that is taken out of letters this way for a register or for a search holds remarks that were never meant to leave the office.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in antiword libreoffice-writer poppler-utils; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' antiword | tee version && grep -q ' 0\.37-' version
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
docx("thu.docx", line(text("Kính gửi bà"), text(" (SOÁT LẠI)", "<w:vanish/>"), text(" Mẫu"))
     + line(text("Công đoàn xã đã nhận được hồ sơ sáng kiến của các đoàn viên trong xã.")) * 8)
END
office() { soffice "-env:UserInstallation=file://$dir/profile" --headless "$@" > log 2>&1; }
office --convert-to doc thu.docx
office --convert-to pdf thu.doc
antiword -h 2>&1 | grep -- '-s'
for switch in "" -s; do antiword $switch -m UTF-8.txt -w 0 thu.doc 2> /dev/null | grep -m1 . | tee antiword.seen$switch; done
pdftotext thu.pdf - | head -1 | tee pdf.seen
[ "$(cat pdf.seen)" = "Kính gửi bà Mẫu" ]
[ "$(cat antiword.seen-s)" = "Kính gửi bà (SOÁT LẠI) Mẫu" ]
[ "$(cat antiword.seen)" = "Kính gửi bà (SOÁT LẠI) Mẫu" ] || { echo "antiword hides the words now"; exit 1; }
