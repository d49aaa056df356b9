#!/usr/bin/env bash
# catdoc 0.95 (Debian 12): a table of a Word 97 document that LibreOffice saved is left out whole, without a word.
#
# Guess before running: the cells, with tabs or line breaks between them; its manual speaks of tables only as badly laid out.
# Seen: of a letter with a table of two rows only the paragraph above the table is printed, exit code 0, nothing on standard error;
# antiword prints every cell of the same file. Whoever looks through old .doc annexes with it sees letters without initiatives.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in catdoc antiword libreoffice-writer; do
  dpkg-query -W "$package" > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq "$package"; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' catdoc antiword libreoffice-writer | tee versions
grep -q '^catdoc 1:0\.95' versions
grep -q '^antiword 0\.37' versions
grep -qE '^libreoffice-writer [0-9]+:7\.4' versions
python3 -m venv env && env/bin/pip -q install 'python-docx==1.2.0'
env/bin/python - <<'EOF'
import docx
letter = docx.Document()
letter.add_paragraph("Kính gửi: Ban Thường vụ")
table = letter.add_table(2, 3)
for row, cells in enumerate([["TT", "Họ và tên", "Tên sáng kiến"], ["1", "Lê Văn Mẫu", "Cải tiến gá kẹp"]]):
    for column, text in enumerate(cells):
        table.cell(row, column).text = text
letter.save("thu.docx")
EOF
soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to doc thu.docx > /dev/null 2>&1
catdoc -d utf-8 thu.doc > catdoc.txt 2> errors.txt
antiword -m UTF-8.txt thu.doc > antiword.txt
cat catdoc.txt
[ ! -s errors.txt ]
grep -q 'Kính gửi' catdoc.txt
if grep -qE 'Lê Văn Mẫu|Cải tiến|Họ và tên' catdoc.txt; then exit 1; fi
grep -q 'Lê Văn Mẫu' antiword.txt && grep -q 'Cải tiến gá kẹp' antiword.txt
