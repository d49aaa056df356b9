#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12): a section of a Word document that Word numbers “Mục 2.1” below “Chương II” is printed as “Mục II.1”.
#
# Guess before running: “Mục 2.1”: `w:isLgl` (ECMA-376 part 1, 17.9.4) shows all numbers of the level in decimal form, whatever the levels above say.
# Seen: “Mục II.1”, the same as without `w:isLgl`; saved as DOCX again the element is gone, so that Word shows “Mục II.1” from then on. No message, exit code 0.
# “Chương” in Roman numbers with decimal sections below is how plans and reports are set out; what the text calls “Mục 2.1” is nowhere in the PDF.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in libreoffice-writer poppler-utils unzip; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' libreoffice-writer | tee version && grep -q ':7\.4\.7' version
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
level = lambda place, numbers, label, more="": (f'<w:lvl w:ilvl="{place}"><w:start w:val="1"/><w:numFmt w:val="{numbers}"/>{more}<w:lvlText w:val="{label}"/>'
                                             '<w:lvlJc w:val="left"/></w:lvl>')
item = lambda words, place: line(text(words), format=f'<w:numPr><w:ilvl w:val="{place}"/><w:numId w:val="1"/></w:numPr>')
numbering = lambda levels: (f'<w:numbering {names}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
                            '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>')
body = "".join(item(words, place) for place, words in [(0, "Tình hình"), (1, "Chung"), (0, "Kết quả"), (1, "Sáng kiến"), (1, "Giải pháp")])
for name, legal in ("thap-phan", "<w:isLgl/>"), ("la-ma", ""):
    docx(f"{name}.docx", body, {"numbering": numbering(level(0, "upperRoman", "Chương %1") + level(1, "decimal", "Mục %1.%2", legal))})
END
office() { soffice "-env:UserInstallation=file://$dir/profile" --headless "$@" > log 2>&1; }
one_line() { tr -s '\n\f ' ' ' | sed 's/^ //;s/ $//'; }
office --convert-to pdf thap-phan.docx la-ma.docx
for name in thap-phan la-ma; do pdftotext -raw $name.pdf - | one_line | tee $name.seen; echo; done
wanted="Chương I Tình hình Mục I.1 Chung Chương II Kết quả Mục II.1 Sáng kiến Mục II.2 Giải pháp"
[ "$(cat thap-phan.seen)" = "$wanted" ] || { echo "the sections are numbered otherwise now"; exit 1; }
[ "$(cat la-ma.seen)" = "$wanted" ] || { echo "a list without isLgl is numbered otherwise now"; exit 1; }
office --convert-to docx --outdir saved thap-phan.docx
unzip -p thap-phan.docx word/numbering.xml | grep -q isLgl
if unzip -p saved/thap-phan.docx word/numbering.xml | grep -q isLgl; then echo "what was missing is there now"; exit 1; fi
