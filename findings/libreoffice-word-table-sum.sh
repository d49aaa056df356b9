#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12): the sum below a Word table (`=SUM(ABOVE)`) is printed as another number when the amounts are written the Vietnamese way.
#
# Guess before running: the sum that Word worked out and that stands in the file, as pandoc gives it; or at least the same sum, worked out anew, since the
# document's language (`w:lang`) is vi-VN.
# Seen: when pages are laid out the field is worked out anew, with an English point: below 1.000 and 500 stands 501 for 1.500, below
# 1.234.567 and 2.000.000 stands 0, below 1,5 and 2,25 stands 0. No message, exit code 0. Whole numbers without points (12 and 7) come out right.
# A list of benefits that was right in Word gets a false total in its PDF, while the stored text that other readers compare is right.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in libreoffice-writer poppler-utils unzip pandoc; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' libreoffice-writer | tee version && grep -q ':7\.4\.7' version
python3 - << 'END'
import zipfile
schemas = "http://schemas.openxmlformats.org"
kind = "application/vnd.openxmlformats-"
run = lambda inner: f"<w:r>{inner}</w:r>"
text = lambda words: run(f"<w:t>{words}</w:t>")
mark = lambda which: run(f'<w:fldChar w:fldCharType="{which}"/>')
row = lambda inner: f'<w:tr><w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr><w:p>{inner}</w:p></w:tc></w:tr>'
def table(amounts, total):
    field = mark("begin") + run(r'<w:instrText xml:space="preserve"> =SUM(ABOVE) \# "#.##0,##" </w:instrText>') + mark("separate") + text(total) + mark("end")
    return ('<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/></w:tblGrid>'
            + "".join(row(text(amount)) for amount in amounts) + row(field) + "</w:tbl><w:p/>")
body = (table(["1.000", "500"], "1.500") + table(["1.234.567", "2.000.000"], "3.234.567")
        + table(["1,5", "2,25"], "3,75") + table(["12", "7"], "19"))
with zipfile.ZipFile("bang.docx", "w") as package:
    package.writestr("[Content_Types].xml", f"""<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="{schemas}/package/2006/content-types"><Default Extension="rels" ContentType="{kind}package.relationships+xml"/>
<Override PartName="/word/document.xml" ContentType="{kind}officedocument.wordprocessingml.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="{kind}officedocument.wordprocessingml.styles+xml"/></Types>""")
    package.writestr("_rels/.rels", f"""<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="{schemas}/package/2006/relationships">
<Relationship Id="rId1" Type="{schemas}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""")
    package.writestr("word/_rels/document.xml.rels", f"""<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="{schemas}/package/2006/relationships">
<Relationship Id="rId1" Type="{schemas}/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>""")
    package.writestr("word/styles.xml", f"""<?xml version="1.0" encoding="UTF-8"?>
<w:styles xmlns:w="{schemas}/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault>
</w:docDefaults></w:styles>""")
    package.writestr("word/document.xml", f"""<?xml version="1.0" encoding="UTF-8"?>
<w:document xmlns:w="{schemas}/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>""")
END
office() { soffice "-env:UserInstallation=file://$dir/profile" --headless "$@" > log 2>&1; }
one_line() { tr -d '-' | tr -s '\n\f ' ' ' | sed 's/^ //;s/ $//'; }
pandoc bang.docx -t plain | one_line | tee pandoc.seen; echo
office --convert-to odt --outdir saved bang.docx && unzip -p saved/bang.odt content.xml | grep -o '</text:table-formula>' | wc -l | tee fields.seen
office --convert-to pdf bang.docx && pdftotext bang.pdf - | one_line | tee pdf.seen; echo
[ "$(cat pandoc.seen)" = "1.000 500 1.500 1.234.567 2.000.000 3.234.567 1,5 2,25 3,75 12 7 19" ]
[ "$(cat fields.seen)" = 4 ]
[ "$(cat pdf.seen)" = "1.000 500 501 1.234.567 2.000.000 0 1,5 2,25 0 12 7 19" ]
