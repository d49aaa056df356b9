#!/usr/bin/env bash
# roo 2.10.0 (Ruby, Debian 12): of rows that stand in an ODS more than once, one after the other, only the last is read; the others are empty.
#
# Guess before running: both rows; the format may keep equal neighbours once, with the number of times (table:number-rows-repeated of ODF 1.3), and equal cells of a row, which are kept
# in the same way, are read as often as they stand.
# Seen: of the rows “Tổ 1, 5, 5”, “Tổ 2, 4”, “Tổ 2, 4” the second is nil in each column; LibreOffice 7.4 shows all three. Empty rows are counted well. No message.
# A list of votes, of attendance or of small sums is full of equal rows: their sum is too small, and the number of rows is right.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in ruby-roo libreoffice-calc; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' ruby-roo libreoffice-calc | tee version
grep -q 'roo 2\.10\.0' version
cat > bang.fods <<'END'
<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet>
<table:table table:name="Tổ"><table:table-column table:number-columns-repeated="3"/>
<table:table-row><table:table-cell office:value-type="string"><text:p>Tổ 1</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="5" table:number-columns-repeated="2"><text:p>5</text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="string"><text:p>Tổ 2</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="4"><text:p>4</text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="3"/></table:table-row>
<table:table-row><table:table-cell office:value-type="string"><text:p>Tổ 4</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="7"><text:p>7</text:p></table:table-cell></table:table-row>
</table:table></office:spreadsheet></office:body></office:document>
END
python3 - << 'END'
import zipfile
with zipfile.ZipFile("bang.ods", "w") as package:
    package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    package.writestr("content.xml", open("bang.fods", encoding="utf-8").read().replace("office:document ", "office:document-content ", 1).replace("</office:document>", "</office:document-content>")
                     .replace(' office:mimetype="application/vnd.oasis.opendocument.spreadsheet"', ""))
    package.writestr("META-INF/manifest.xml", """<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/"
 manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>""")
END
soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76' bang.ods > log 2>&1
cat bang.csv
[ "$(tr '\n' ';' < bang.csv)" = 'Tổ 1,5,5;Tổ 2,4,;Tổ 2,4,;,,;,,;Tổ 4,7,;' ]
ruby -rroo -e '
sheet = Roo::OpenOffice.new("bang.ods")
rows = (1..sheet.last_row).map { |row| sheet.row(row) }
p rows
expected = [["Tổ 1", 5, 5], [nil, nil, nil], ["Tổ 2", 4, nil], [nil, nil, nil], [nil, nil, nil], ["Tổ 4", 7, nil]]
abort "the rows are others now" unless rows == expected'
