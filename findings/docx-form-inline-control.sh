#!/usr/bin/env bash
# docx-form 1.0.3: what it fills into a content control within a line is shown by no other program.
#
# Guess before running: the new text stands where the old one stood, between the words around the control, at worst in another font.
# Seen: the control's run is replaced by a paragraph, within a paragraph (the schema's CT_SdtContentRun holds no w:p). docx-form itself
# reads the new name back; pandoc 2.17, LibreOffice 7.4 and python-docx show “Kính gửi ông , công đoàn xã”, without any name. No error anywhere.
# Blanks of a printed form are controls within a line: filled this way the letter goes out with the old words gone and the new ones missing.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in libreoffice-writer poppler-utils pandoc; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
python3 -m venv env && env/bin/pip -q install 'docx-form==1.0.3' 'python-docx==1.2.0'
cat > fill.py <<'EOF'
import docx, docx.oxml
from docx_form import DocxForm

letter = docx.Document()
space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
letter.element.body.insert(0, docx.oxml.parse_xml(f"""<w:p {space}><w:r><w:t xml:space="preserve">Kính gửi ông </w:t></w:r>
<w:sdt><w:sdtPr><w:id w:val="11"/><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>(họ và tên)</w:t></w:r></w:sdtContent></w:sdt>
<w:r><w:t>, công đoàn xã</w:t></w:r></w:p>"""))
letter.save("mau.docx")
form = DocxForm("mau.docx")
form.content_control_forms_and_form_fields[0].set_text("Lê Văn Mẫu")
form.save("thu.docx")
print("docx-form reads", repr(DocxForm("thu.docx").content_control_forms_and_form_fields[0].text))
words = "".join(text.text for text in docx.Document("thu.docx").paragraphs[0]._p.xpath("./w:r/w:t | ./w:sdt/w:sdtContent/w:r/w:t"))
print("as runs of the line:", words)
inner = docx.Document("thu.docx").paragraphs[0]._p.xpath("./w:sdt/w:sdtContent/*")[0]
assert inner.tag.endswith("}p") and words == "Kính gửi ông , công đoàn xã", (inner.tag, words)
EOF
shown() {
  pandoc "$1.docx" -t plain | tr '\n' ' ' | sed 's/ *$//' > "$1.pandoc"
  soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to pdf "$1.docx" > log 2>&1
  pdftotext "$1.pdf" - | tr -s '\n\f ' ' ' | sed 's/ *$//' > "$1.office"
  echo "$1.docx, pandoc: $(cat "$1.pandoc")"; echo "$1.docx, LibreOffice: $(cat "$1.office")"
}
env/bin/python fill.py
shown mau; shown thu
for reader in pandoc office; do
  [ "$(cat mau.$reader)" = "Kính gửi ông (họ và tên), công đoàn xã" ]
  [ "$(cat thu.$reader)" = "Kính gửi ông , công đoàn xã" ]
done
