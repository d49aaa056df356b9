#!/usr/bin/env bash
# LibreOffice 7.4 (Debian 12): a DOCX that ends with its table, as python-docx writes it, loses the table when it is saved as DOC.
#
# Guess before running: the same table; ODT, PDF and RTF of the same file have it, and a missing last paragraph would be added.
# Seen: all words stay, one cell a paragraph, no table; with one paragraph behind the table it is whole. No message, exit code 0.
# Whoever sends “the Word 97 file the form asks for” made from such a DOCX sends a list of words that no reader can take for the table.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
command -v soffice > /dev/null || { apt-get update -qq && apt-get install -y -qq libreoffice-writer; } > /dev/null
dpkg-query -W -f '${Package} ${Version}\n' libreoffice-writer | tee version && grep -qE ' [0-9]+:7\.4' version
python3 -m venv env && env/bin/pip -q install 'python-docx==1.2.0'
env/bin/python - <<'EOF'
import docx

for name, words in [("cuoi", ""), ("giua", "Người lập biểu")]:
    form = docx.Document()
    form.add_paragraph("TỔNG HỢP TÓM TẮT SÁNG KIẾN")
    table = form.add_table(rows=2, cols=2)
    for cell, text in zip([*table.rows[0].cells, *table.rows[1].cells], ["TT", "Tên sáng kiến", "1", "Cải tiến gá kẹp"]):
        cell.text = text
    if words:
        form.add_paragraph(words)
    form.save(name + ".docx")
EOF
convert() { soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to "$@" > /dev/null 2>&1; }
tables() { unzip -p "$1" content.xml | grep -o '<table:table [^>]*>' | wc -l; }
convert doc cuoi.docx giua.docx
convert odt cuoi.doc giua.doc
unzip -p cuoi.odt content.xml | grep -q 'Cải tiến gá kẹp'
echo "tables in DOC: $(tables cuoi.odt) where the table ends the document, $(tables giua.odt) where a paragraph follows"
[ "$(tables cuoi.odt)" -eq 0 ]
[ "$(tables giua.odt)" -eq 1 ]
convert odt --outdir straight cuoi.docx
[ "$(tables straight/cuoi.odt)" -eq 1 ]
