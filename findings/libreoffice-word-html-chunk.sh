#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12): of a Word document that carries its text as HTML (`w:altChunk`), that text is not printed.
#
# Guess before running: the paragraphs of the HTML, as Word takes them in on opening (ECMA-376 part 1, 17.17.2.1): LibreOffice reads HTML; or a warning.
# Seen: from a chunk in HTML nothing, from a chunk of plain text nothing; a chunk that is a DOCX comes. No message, exit code 0.
# Programs that make “a Word file” of a web form put the whole letter into such a chunk: it opens well in Word and comes out of LibreOffice as an empty page.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in libreoffice-writer poppler-utils; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' libreoffice-writer | tee version && grep -q ':7\.4\.7' version
echo '<html><head><meta charset="utf-8"></head><body><p>Kính gửi HTML</p></body></html>' > chunk.html; echo 'Kính gửi TXT' > chunk.txt
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
docx("chunk.docx", line(text("Kính gửi DOCX")))
def chunked(name, type):
    docx("plain.docx", line(text("Đầu")) + '<w:altChunk r:id="rChunk"/>' + line(text("Cuối")))
    with zipfile.ZipFile("plain.docx") as plain, zipfile.ZipFile(f"thu-{name}.docx", "w") as package:
        for part in plain.namelist():
            words = plain.read(part).decode()
            if part == "[Content_Types].xml":
                words = words.replace("<Override", f'<Default Extension="{name}" ContentType="{type}"/><Override', 1)
            if part == "word/_rels/document.xml.rels":
                words = words.replace("</Relationships>", f'<Relationship Id="rChunk" Type="{schemas}/officeDocument/2006/relationships/aFChunk" '
                                      f'Target="chunk.{name}"/></Relationships>')
            package.writestr(part, words)
        package.write(f"chunk.{name}", f"word/chunk.{name}")
chunked("html", "text/html")
chunked("txt", "text/plain")
chunked("docx", kind + "officedocument.wordprocessingml.document.main+xml")
END
office() { soffice "-env:UserInstallation=file://$dir/profile" --headless "$@" > log 2>&1; }
one_line() { tr -s '\n\f ' ' ' | sed 's/^ //;s/ $//'; }
office --convert-to pdf thu-html.docx thu-txt.docx thu-docx.docx
for name in html txt docx; do pdftotext -raw thu-$name.pdf - | one_line | tee $name.seen; echo; done
[ "$(cat html.seen)" = "Đầu Cuối" ] && [ "$(cat txt.seen)" = "Đầu Cuối" ] || { echo "chunks of HTML or text are printed now"; exit 1; }
[ "$(cat docx.seen)" = "Đầu Kính gửi DOCX Cuối" ] || { echo "a chunk of DOCX is printed otherwise now"; exit 1; }
