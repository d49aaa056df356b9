#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12): a Word table with one paragraph, in any cell but the last one, of a style that the document does not define is opened as loose paragraphs; outside tables such a paragraph loses its style only.
#
# Guess before running: the table stays, that paragraph in the default style (ECMA-376 part 1, 17.3.1.27: the reference to a style that does not exist is ignored).
# Seen: no table at all, all its words below each other; exit code 0. Programs that paste a table from another document bring the style's id along and not the style.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
need() { dpkg -s "$@" > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq --no-install-recommends "$@"; } > /dev/null; }
need libreoffice-writer python3
dpkg-query -W -f '${Package} ${Version}\n' libreoffice-writer | tee version && grep -q ':7\.4' version
cat > make.py <<'PY'
import zipfile
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
LINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
def paragraph(text, style=''):
    return f'<w:p><w:pPr>{style and f"""<w:pStyle w:val="{style}"/>"""}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>'
def cell(text, style=''):
    return f'<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>{paragraph(text, style)}</w:tc>'
def write(name, first='', second='', last='', outside=''):
    rows = f'<w:tr>{cell("Lê Mẫu An", first)}{cell("Máy xay", second)}</w:tr><w:tr>{cell("Đỗ Mẫu Bình")}{cell("Lò sấy", last)}</w:tr>'
    table = f'<w:tbl><w:tblPr><w:tblW w:w="6000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid>{rows}</w:tbl>'
    parts = {
        '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{TYPE}.document.main+xml"/>'
            f'<Override PartName="/word/styles.xml" ContentType="{TYPE}.styles+xml"/></Types>',
        '_rels/.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="a" Type="{LINK}/officeDocument" Target="word/document.xml"/></Relationships>',
        'word/_rels/document.xml.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="b" Type="{LINK}/styles" Target="styles.xml"/></Relationships>',
        'word/styles.xml': f'<w:styles {W}><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>',
        'word/document.xml': f'<w:document {W}><w:body>{paragraph("Danh sách")}{table}{paragraph("Hết", outside)}</w:body></w:document>',
    }
    with zipfile.ZipFile(name, 'w') as package:
        for part, text in parts.items(): package.writestr(part, text)
write('plain.docx'); write('known.docx', 'Normal'); write('first.docx', 'TableText'); write('second.docx', '', 'TableText')
write('last.docx', last='TableText'); write('outside.docx', outside='TableText')
PY
python3 make.py
soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to fodt plain.docx known.docx first.docx second.docx last.docx outside.docx > log 2>&1 && echo "exit code 0"
tables() { grep -c '<table:table ' "$1.fodt" || true; }
for name in plain known first second last outside; do
  echo "$name: $(tables $name) table(s), $(grep -oE 'Lê Mẫu An|Máy xay|Đỗ Mẫu Bình|Lò sấy' $name.fodt | wc -l) of 4 words"
  [ "$(grep -oE 'Lê Mẫu An|Máy xay|Đỗ Mẫu Bình|Lò sấy' $name.fodt | wc -l)" = 4 ]
done
[ "$(tables plain)" = 1 ] && [ "$(tables known)" = 1 ] && [ "$(tables last)" = 1 ] && [ "$(tables outside)" = 1 ]
[ "$(tables first)" = 0 ] && [ "$(tables second)" = 0 ]
