#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12): words that a document hides, and that are not in its PDF, are in the text file made of it, and text boxes, which are, are not.
#
# Guess before running: the text file has what a person sees on paper, as the PDF has it: no hidden words (`w:vanish`, `text:display="none"`), and the text boxes
# somewhere.
# Seen: the other way round, from DOCX and from ODT: “Kính gửi bà (SOÁT LẠI) Mẫu” with the hidden remark, and no trace of “Số: 05/TTr”, which stands in a text box.
# No message, exit code 0. Whoever compares letters, or searches them, by their text files reads remarks that nobody got and misses numbers that everybody did.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in libreoffice-writer poppler-utils; do
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
oasis = "urn:oasis:names:tc:opendocument:xmlns"
spaces = " ".join(f'xmlns:{prefix}="{oasis}:{name}:1.0"' for prefix, name in dict(office="office", text="text", table="table", style="style", draw="drawing",
                  fo="xsl-fo-compatible", svg="svg-compatible").items()) + ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:ooow="http://openoffice.org/2004/writer"'
def odf(name, kind, body, styles=""):
    media = f"application/vnd.oasis.opendocument.{kind}"
    with zipfile.ZipFile(name, "w") as package:
        package.writestr("mimetype", media)
        package.writestr("META-INF/manifest.xml", head + f'<manifest:manifest xmlns:manifest="{oasis}:manifest:1.0" manifest:version="1.2">'
            + "".join(f'<manifest:file-entry manifest:full-path="{path}" manifest:media-type="{type}"/>'
                      for path, type in {"/": media, "content.xml": "text/xml", "styles.xml": "text/xml"}.items()) + "</manifest:manifest>")
        package.writestr("styles.xml", head + f'<office:document-styles {spaces} office:version="1.2"><office:styles/></office:document-styles>')
        package.writestr("content.xml", head + f'<office:document-content {spaces} office:version="1.2"><office:automatic-styles>{styles}'
            f"</office:automatic-styles><office:body><office:{kind}>{body}</office:{kind}></office:body></office:document-content>")
shape = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
drawing = f"{schemas}/drawingml/2006"
box = (f'<w:r><mc:AlternateContent xmlns:mc="{schemas}/markup-compatibility/2006"><mc:Choice Requires="wps" xmlns:wps="{shape}"><w:drawing>'
       f'<wp:inline xmlns:wp="{drawing}/wordprocessingDrawing"><wp:extent cx="1800000" cy="400000"/><wp:docPr id="1" name="Khung"/>'
       f'<a:graphic xmlns:a="{drawing}/main"><a:graphicData uri="{shape}"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/>'
       '<a:ext cx="1800000" cy="400000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>'
       + line(text("Số: 05/TTr")) + "</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>"
       "</mc:Choice></mc:AlternateContent></w:r>")
docx("word.docx", line(box) + line(text("Kính gửi bà"), text(" (SOÁT LẠI)", "<w:vanish/>"), text(" Mẫu")))
odf("writer.odt", "text", '<text:p><draw:frame text:anchor-type="as-char" svg:width="5cm" svg:height="1cm"><draw:text-box><text:p>Số: 05/TTr</text:p></draw:text-box>'
    '</draw:frame></text:p><text:p>Kính gửi bà<text:span text:style-name="An"> (SOÁT LẠI)</text:span> Mẫu</text:p>',
    '<style:style style:name="An" style:family="text"><style:text-properties text:display="none"/></style:style>')
END
office() { soffice "-env:UserInstallation=file://$dir/profile" --headless "$@" > log 2>&1; }
one_line() { tr -s '\n\f ' ' ' | sed 's/^ //;s/ $//'; }
office --convert-to pdf word.docx writer.odt
office --convert-to "txt:Text (encoded):UTF8" word.docx writer.odt
for name in word writer; do
  pdftotext $name.pdf - | one_line | tee pdf.seen; echo
  sed 's/^\xef\xbb\xbf//' $name.txt | one_line | tee txt.seen; echo
  grep -q "Kính gửi bà Mẫu" pdf.seen || { echo "$name: the PDF has other words now"; exit 1; }
  grep -q "Số: 05/TTr" pdf.seen || { echo "$name: the PDF has no text box now"; exit 1; }
  [ "$(cat txt.seen)" = "Kính gửi bà (SOÁT LẠI) Mẫu" ] || { echo "$name: the text file has other words now"; exit 1; }
done
