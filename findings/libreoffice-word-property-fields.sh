#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12): the date, title and subject that a Word letter shows by fields are not printed if the file has no properties.
#
# Guess before running: what the fields show in the file; the part with the properties (docProps/core.xml) is optional (ECMA-376 part 2, “Core Properties”: at most
# one), and fields whose source is missing elsewhere (DOCPROPERTY, DOCVARIABLE) do print what they show.
# Seen: SAVEDATE, PRINTDATE, TITLE, SUBJECT and KEYWORDS are blank, DOCPROPERTY, AUTHOR and CREATEDATE are not. pandoc gives all of them. No message, exit code 0.
# Tools that write documents without properties, or clear them before sending, leave “Hà Thử, ngày” without a day in the PDF.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in libreoffice-writer poppler-utils pandoc; do
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
mark = lambda which, more="": f'<w:r><w:fldChar w:fldCharType="{which}">{more}</w:fldChar></w:r>'
field = lambda code, shown: (mark("begin") + f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>' + mark("separate") + text(shown)
                             + mark("end"))
docx("thu.docx", "".join(line(text(f"{label}: "), field(code, shown), text(";")) for label, code, shown in [
    ("Lưu", r'SAVEDATE \@ "dd/MM/yyyy"', "16/04/2021"), ("In", r'PRINTDATE \@ "dd/MM/yyyy"', "18/04/2021"), ("Lập", r'CREATEDATE \@ "dd/MM/yyyy"', "15/04/2021"),
    ("Tên", "TITLE", "Tờ trình"), ("Việc", "SUBJECT", "Sáng kiến"), ("Khóa", "KEYWORDS", "xét"), ("Ai", "AUTHOR", "Lê Mẫu"), ("Nơi", "DOCPROPERTY Nơi", "Hà Thử")]))
END
office() { soffice "-env:UserInstallation=file://$dir/profile" --headless "$@" > log 2>&1; }
one_line() { tr -s '\n\f ' ' ' | sed 's/^ //;s/ $//'; }
office --convert-to pdf thu.docx
pandoc thu.docx -t plain | one_line | tee pandoc.seen; echo
pdftotext -raw thu.pdf - | one_line | tee pdf.seen; echo
[ "$(cat pandoc.seen)" = "Lưu: 16/04/2021; In: 18/04/2021; Lập: 15/04/2021; Tên: Tờ trình; Việc: Sáng kiến; Khóa: xét; Ai: Lê Mẫu; Nơi: Hà Thử;" ]
[ "$(cat pdf.seen)" = "Lưu: ; In: ; Lập: 15/04/2021; Tên: ; Việc: ; Khóa: ; Ai: Lê Mẫu; Nơi: Hà Thử;" ] || { echo "the fields are printed otherwise now"; exit 1; }
