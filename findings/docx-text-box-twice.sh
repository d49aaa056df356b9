#!/usr/bin/env bash
# docx2everything 1.1.0, docxlatex 1.2.3 and docx-extractor-cli 0.4.1 (PyPI): words in a text box of a Word document are given twice, so that a list counts one person too many.
#
# Guess before running: once. Word writes each box twice, as a shape of today and as one for older programs (mc:AlternateContent with mc:Choice and mc:Fallback), and a reader takes one of the two
# (ECMA-376 part 3, AlternateContent), as mammoth 1.13.0 does.
# Seen: “Lê Thị Mẫu” twice, one behind the other, by all three; the first two also leave out the hyphen of “05/TTr-LĐLĐ” (w:noBreakHyphen). No message.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'docx2everything==1.1.0' 'docxlatex==1.2.3' 'docx-extractor-cli==0.4.1' 'mammoth==1.13.0'
cat > write.py <<'END'
import zipfile
spaces = "".join(f' xmlns:{prefix}="{name}"' for prefix, name in [
    ("w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"), ("mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"),
    ("wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"), ("v", "urn:schemas-microsoft-com:vml"),
    ("wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"), ("a", "http://schemas.openxmlformats.org/drawingml/2006/main")])
box = "<w:txbxContent><w:p><w:r><w:t>Lê Thị Mẫu</w:t></w:r></w:p></w:txbxContent>"
body = f"""<w:p><w:r><w:t>05/TTr</w:t></w:r><w:r><w:noBreakHyphen/></w:r><w:r><w:t>LĐLĐ</w:t></w:r></w:p><w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline>\
<wp:extent cx="1800000" cy="400000"/><wp:docPr id="1" name="Khung"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr/>\
<wps:txbx>{box}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape style="width:140pt;height:30pt"><v:textbox>{box}</v:textbox>\
</v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p><w:p><w:r><w:t>Hết</w:t></w:r></w:p>"""
kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
head, office = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>', "http://schemas.openxmlformats.org"
with zipfile.ZipFile("khung.docx", "w") as package:
    package.writestr("[Content_Types].xml", f'{head}<Types xmlns="{office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                     f'<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="{kind}"/></Types>')
    package.writestr("_rels/.rels", f'{head}<Relationships xmlns="{office}/package/2006/relationships"><Relationship Id="rId1" Type="{office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>')
    package.writestr("word/_rels/document.xml.rels", f'{head}<Relationships xmlns="{office}/package/2006/relationships"/>')
    package.writestr("word/document.xml", f'{head}<w:document{spaces}><w:body>{body}</w:body></w:document>')
END
env/bin/python write.py
env/bin/docx2everything khung.docx > docx2everything
env/bin/python -c 'import docxlatex; print(docxlatex.Document("khung.docx").get_text())' > docxlatex
env/bin/docx-extractor -p --no-images khung.docx > extractor
env/bin/python -c 'import mammoth; print(mammoth.extract_raw_text(open("khung.docx", "rb")).value)' > mammoth
for program in docx2everything docxlatex extractor mammoth; do
  echo "$program: $(grep -o 'Lê Thị Mẫu' $program | wc -l)"
  grep -q Hết $program
done | tee counts
[ "$(paste -sd ' ' counts)" = 'docx2everything: 2 docxlatex: 2 extractor: 2 mammoth: 1' ]
grep -q '05/TTrLĐLĐ' docx2everything && grep -q '05/TTrLĐLĐ' docxlatex
