#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12): the result of an IF field of a Word document (“ông” or “bà”) is not printed.
#
# Guess before running: the result that stands in the file, as for other fields that LibreOffice does not know (QUOTE, LISTNUM), and as pandoc gives it.
# Seen: the field becomes a conditional text without condition and without both texts; converted to text it is still “Kính gửi ông An”, in PDF
# “Kính gửi An”, and in a DOCX saved from it the field is `IF  "" ""`. No message, exit code 0. With MERGEFORMAT and as w:fldSimple the same.
# Letters merged by Word keep such fields for ông/bà and for “(có/không)”: whoever prints them with LibreOffice drops words of a finished letter.
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
text = lambda words: run(f'<w:t xml:space="preserve">{words}</w:t>')
mark = lambda which: run(f'<w:fldChar w:fldCharType="{which}"/>')
rule = ' IF "Nam" = "Nam" "ông" "bà" '
long = mark("begin") + run(f'<w:instrText xml:space="preserve">{rule}</w:instrText>') + mark("separate") + text("ông") + mark("end")
kept = long.replace(rule, rule + r"\* MERGEFORMAT ")
short = f'<w:fldSimple w:instr="{rule.replace(chr(34), "&quot;")}">{text("ông")}</w:fldSimple>'
body = "".join(f"<w:p>{text('Kính gửi ')}{field}{text(' An')}</w:p>" for field in (long, kept, short))
with zipfile.ZipFile("thu.docx", "w") as package:
    package.writestr("[Content_Types].xml", f"""<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="{schemas}/package/2006/content-types"><Default Extension="rels" ContentType="{kind}package.relationships+xml"/>
<Override PartName="/word/document.xml" ContentType="{kind}officedocument.wordprocessingml.document.main+xml"/></Types>""")
    package.writestr("_rels/.rels", f"""<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="{schemas}/package/2006/relationships">
<Relationship Id="rId1" Type="{schemas}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""")
    package.writestr("word/document.xml", f"""<?xml version="1.0" encoding="UTF-8"?>
<w:document xmlns:w="{schemas}/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>""")
END
office() { soffice "-env:UserInstallation=file://$dir/profile" --headless "$@" > log 2>&1; }
one_line() { sed 's/^\xEF\xBB\xBF//' | tr -s '\n\f ' ' '; }
pandoc thu.docx -t plain | head -1 | tee pandoc.seen
office --convert-to pdf thu.docx && pdftotext thu.pdf - | one_line | tee pdf.seen; echo
office --convert-to "txt:Text (encoded):UTF8" thu.docx && one_line < thu.txt | tee txt.seen; echo
office --convert-to docx --outdir saved thu.docx && unzip -p saved/thu.docx word/document.xml | grep -o ' IF [^<]*' | tee docx.seen
[ "$(cat pandoc.seen)" = "Kính gửi ông An" ]
[ "$(cat txt.seen)" = "Kính gửi ông An Kính gửi ông An Kính gửi ông An " ]
[ "$(cat pdf.seen)" = "Kính gửi An Kính gửi An Kính gửi An " ]
[ "$(sort -u docx.seen)" = ' IF  &quot;&quot; &quot;&quot;' ]
