#!/usr/bin/env bash
# PSPP 1.6.2 (Debian 12): of an ODS list it reads only the bold piece of a name (“Nguyễn Văn” of “Nguyễn Văn Mẫu”), and below a merged heading the last column is missing.
#
# Guess before running: “Nguyễn Văn Mẫu”, and the points of all people: text in a cell may stand in several pieces and paragraphs (text:span, text:p; ODF 1.3, part 3, 6.1.7 and 9.1.4), and behind a merged
# cell stands a covered one, which keeps its place (9.1.5).
# Seen: “Nguyễn Văn” only, of “Lê ” and a bold “Thị Mẫu” only the second, and of a cell of two lines the last; the covered cell is passed over, so that the heading “Điểm” stands one column too far to the left, and the column itself, with every
# figure in it, is not there. odfdo 3.27.3 and LibreOffice 7.4 read the list. No message, exit code 0. A count by name or a mean is worked out from what is left.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in pspp libreoffice-calc; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq --no-install-recommends $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' pspp libreoffice-calc | tee version && grep -q '^pspp 1\.6\.2-' version && grep -q ':7\.4' version
python3 -m venv env && env/bin/pip -q install 'odfdo==3.27.3'
env/bin/python - <<'END'
import zipfile
import odfdo
names = "".join(f' xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for prefix, name in [
    ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"), ("fo", "xsl-fo-compatible")])
def cell(inner, more=""):
    return f'<table:table-cell office:value-type="string"{more}><text:p>{inner}</text:p></table:table-cell>'
def number(value):
    return f'<table:table-cell office:value-type="float" office:value="{value}"><text:p>{value}</text:p></table:table-cell>'
rows = [cell("Họ và tên", ' table:number-columns-spanned="2"') + "<table:covered-table-cell/>" + cell("Điểm"),
        cell('<text:span text:style-name="Dam">Nguyễn Văn</text:span> Mẫu') + cell("Tổ 1") + number(8.5),
        cell("Trần Mẫu</text:p><text:p>chủ trì") + cell("Tổ 2") + number(9), cell('Lê <text:span text:style-name="Dam">Thị Mẫu</text:span>') + cell("Tổ 3") + number(7)]
content = f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document-content{names} office:version="1.3"><office:automatic-styles><style:style style:name="Dam" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles>\
<office:body><office:spreadsheet><table:table table:name="Diem"><table:table-column table:number-columns-repeated="3"/>{"".join(f"<table:table-row>{row}</table:table-row>" for row in rows)}</table:table></office:spreadsheet></office:body></office:document-content>"""
kind = "application/vnd.oasis.opendocument.spreadsheet"
with zipfile.ZipFile("diem.ods", "w") as package:
    package.writestr("mimetype", kind)
    package.writestr("content.xml", content)
    package.writestr("META-INF/manifest.xml", '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">'
                     f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>')
table = odfdo.Document("diem.ods").body.tables[0]
print([row for row in table.iter_values()])
assert list(table.iter_values())[1][2] == 8.5
END
soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to "csv:Text - txt - csv (StarCalc):59,34,76" diem.ods > log 2>&1
grep -qx 'Nguyễn Văn Mẫu;Tổ 1;8.5' diem.csv && grep -qx 'Họ và tên;;Điểm' diem.csv
printf "GET DATA /TYPE=ODS /FILE='diem.ods' /SHEET=INDEX 1 /READNAMES=OFF /ASSUMEDSTRWIDTH=60.\nLIST.\n" > read.sps
pspp -o seen.txt read.sps
cat seen.txt
grep -qE '^\|Họ và tên *\|Điểm *\|$' seen.txt
grep -qE '^\|Nguyễn Văn *\|Tổ 1 *\|$' seen.txt && grep -qE '^\|Thị Mẫu *\|Tổ 3 *\|$' seen.txt && grep -qE '^\|chủ trì *\|Tổ 2 *\|$' seen.txt
if grep -qE 'Nguyễn Văn Mẫu|8\.5|Trần|Lê' seen.txt; then echo 'more is read now'; exit 1; fi
