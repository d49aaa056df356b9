#!/usr/bin/env bash
# pandoc 2.17 (Debian 12): its ODT tables have merged cells but no covered ones; odfdo 3.27.3 then reads text into the wrong column.
#
# Guess before running: a cell over two rows is followed by a table:covered-table-cell in the row below, as ODF 1.3, part 3, 9.1.4 and 9.1.5 have it.
# Seen: an author's second name below a merged number has number-rows-spanned above it and no covered cell; the row begins with the name.
# LibreOffice puts it under “Tác giả” all the same; odfdo, which counts cells, under “TT”.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in pandoc libreoffice-writer; do
  dpkg-query -W "$package" > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq "$package"; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' pandoc libreoffice-writer | tee versions
grep -q '^pandoc 2\.17' versions
grep -qE '^libreoffice-writer [0-9]+:7\.4' versions
python3 -m venv env && env/bin/pip -q install 'odfdo==3.27.3'
cat > bang.html <<'EOF'
<table><tr><th>TT</th><th>Tác giả</th></tr><tr><td rowspan="2">1</td><td>Lê Văn Mẫu</td></tr><tr><td>Trần Thị Thử</td></tr></table>
EOF
pandoc bang.html -o bang.odt
unzip -p bang.odt content.xml > content.xml
grep -q 'table:number-rows-spanned="2"' content.xml
if grep -q 'covered-table-cell' content.xml; then exit 1; fi
env/bin/python -c 'import odfdo; print(odfdo.Document("bang.odt").body.tables[0].get_values())' | tee values
grep -qF "['Trần Thị Thử', None]" values
soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to html --outdir seen bang.odt > /dev/null 2>&1
env/bin/python - <<'EOF'
import re
page = open("seen/bang.html", encoding="utf-8").read()
rows = [re.sub(r"<[^>]+>|\s", "", row) for row in re.findall(r"<tr.*?</tr>", page, re.S)]
assert rows == ["TTTácgiả", "1LêVănMẫu", "TrầnThịThử"] and page.count('rowspan="2"') == 1, rows
EOF
