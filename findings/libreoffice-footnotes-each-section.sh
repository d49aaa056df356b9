#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12): of a Word document whose footnotes begin with 1 in each section, they begin with 1 at each heading instead.
#
# Guess before running: `w:numRestart w:val="eachSect"` (ECMA-376 part 1, 17.11.19) gives two sections of one footnote each the numbers 1 and 1;
# headings have nothing to do with it.
# Seen: without headings 1 and 2, as if nothing had been said. With a heading before each footnote of a single section 1 and 1, where Word counts 1 and 2:
# saved as ODT, the rule is “chapter” (`text:start-numbering-at`), since OpenDocument knows page, chapter and document only. No message.
# Who joins letters into one file, a section each, gets footnotes that count on from letter to letter.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
packages='libreoffice-writer poppler-utils unzip python3'
{ dpkg -s $packages || { apt-get update -qq && apt-get install -y -qq $packages; }; } > /dev/null 2>&1
dpkg-query -W -f '${Package} ${Version}\n' libreoffice-writer | tee version && grep -q ':7\.4\.7' version
cat > make.py <<'PYTHON'
import zipfile

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
rule = '<w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr><w:type w:val="nextPage"/><w:pgSz w:w="11906" w:h="16838"/>'
text = lambda words, note: f'<w:p><w:r><w:t>{words}</w:t></w:r><w:r><w:footnoteReference w:id="{note}"/></w:r></w:p>'
head = lambda words: f'<w:p><w:pPr><w:pStyle w:val="H"/></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>'
end = f"<w:p><w:pPr><w:sectPr>{rule}</w:sectPr></w:pPr></w:p>"
note = lambda number, words: f'<w:footnote w:id="{number}"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> {words}</w:t></w:r></w:p></w:footnote>'
notes = '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>' + note(1, "Ghi chú A") + note(2, "Ghi chú B")
style = '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
bodies = {
    "sections": text("Thư một", 1) + end + text("Thư hai", 2),
    "headings": head("Phần I") + text("Thư một", 1) + head("Phần II") + text("Thư hai", 2),
}
for name, body in bodies.items():
    with zipfile.ZipFile(name + ".docx", "w") as file:
        parts = ["document.main", "footnotes", "styles"]
        types = "".join(f'<Override PartName="/word/{p.split(".")[0]}.xml" ContentType="{WORD}{p}+xml"/>' for p in parts)
        rels = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        file.writestr("[Content_Types].xml", f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{rels}{types}</Types>')
        package = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
        link = lambda kind, target: f'<Relationship Id="{kind}" Type="{RELS}/{kind}" Target="{target}"/>'
        file.writestr("_rels/.rels", package.format(link("officeDocument", "word/document.xml")))
        file.writestr("word/_rels/document.xml.rels", package.format(link("footnotes", "footnotes.xml") + link("styles", "styles.xml")))
        file.writestr("word/document.xml", f"<w:document {W}><w:body>{body}<w:sectPr>{rule}</w:sectPr></w:body></w:document>")
        file.writestr("word/footnotes.xml", f"<w:footnotes {W}>{notes}</w:footnotes>")
        file.writestr("word/styles.xml", f"<w:styles {W}>{style}</w:styles>")
PYTHON
python3 make.py
for name in sections headings; do
  for format in pdf odt; do soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to $format $name.docx > /dev/null 2>&1; done
  echo "$name: $(pdftotext -layout $name.pdf - | grep -oE '[0-9] Ghi chú [AB]' | paste -sd ';'), $(unzip -p $name.odt styles.xml | grep -o 'start-numbering-at="[a-z]*"' | head -n 1)"
done | tee seen
diff seen - <<'EOF2'
sections: 1 Ghi chú A;2 Ghi chú B, start-numbering-at="chapter"
headings: 1 Ghi chú A;1 Ghi chú B, start-numbering-at="chapter"
EOF2
