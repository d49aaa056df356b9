#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12): the number of a caption that Word repeats (`SEQ Bảng \c`) is printed as 0 when the caption itself has no switch.
#
# Guess before running: “Bảng 2 (tiếp)” below “Bảng 2”: \c repeats the last number of the sequence (ECMA-376 part 1, 17.16.5.56), and 2 stands in the file.
# Seen: for `SEQ Bảng`, the shortest form, “Bảng 0 (tiếp)”, while “Bảng 1” and “Bảng 2” are right: the ODT has them in a sequence without a name, and only the
# repetition in the sequence “Bảng”. With `SEQ Bảng \* ARABIC` everything is right. pandoc gives 2. No message, exit code 0.
# Long tables continued on a next page are captioned so; in the PDF each continuation is “Bảng 0”.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in libreoffice-writer poppler-utils pandoc unzip; do
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
caption = lambda code, number, words: line(text("Bảng "), field(code, number), text(words))
for name, more in ("ngan", ""), ("dai", r" \* ARABIC"):
    docx(f"{name}.docx", caption("SEQ Bảng" + more, "1", ": xã") + caption("SEQ Bảng" + more, "2", ": phường") + caption(r"SEQ Bảng \c" + more, "2", " (tiếp)"))
END
office() { soffice "-env:UserInstallation=file://$dir/profile" --headless "$@" > log 2>&1; }
one_line() { tr -s '\n\f ' ' ' | sed 's/^ //;s/ $//'; }
office --convert-to pdf ngan.docx dai.docx
office --convert-to odt ngan.docx
pandoc ngan.docx -t plain | one_line | tee pandoc.seen; echo
for name in ngan dai; do pdftotext -raw $name.pdf - | one_line | tee $name.seen; echo; done
unzip -p ngan.odt content.xml | grep -o '<text:sequence [^>]*text:name="[^"]*"' | sed 's/.*text:name=/name=/' | tee names.seen
[ "$(cat pandoc.seen)" = "Bảng 1: xã Bảng 2: phường Bảng 2 (tiếp)" ]
[ "$(cat dai.seen)" = "Bảng 1: xã Bảng 2: phường Bảng 2 (tiếp)" ]
[ "$(cat ngan.seen)" = "Bảng 1: xã Bảng 2: phường Bảng 0 (tiếp)" ] || { echo "the repeated number is printed otherwise now"; exit 1; }
[ "$(paste -sd' ' names.seen)" = 'name="" name="" name="Bảng"' ]
