#!/usr/bin/env bash
# openpyxl 3.1.5: a drop-down list one of whose choices holds a comma (“Huyện, thị xã”) loses all its choices when the workbook is read and saved again.
#
# Guess before running: the three choices stay; or, where openpyxl does not know the newer form in which they stand, the older one beside it, which is there for such readers
# (mc:AlternateContent with mc:Fallback; ECMA-376 part 3).
# Seen: LibreOffice 7.4 writes such a list as x12ac:list with a fallback, as Excel does; openpyxl gives a list without formula and writes it so, and then Calc shows none. A list without
# commas stays. No warning, though there is one for other parts that it drops.
# Whoever fills a form by script hands on one in which no level can be chosen any more, and what is typed is refused.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in libreoffice-calc unzip; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' libreoffice-calc | tee version
grep -qE ' [0-9]+:7\.4' version
python3 -m venv env && env/bin/pip -q install 'openpyxl==3.1.5'
cat > mau.fods <<'END'
<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3"
 office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:content-validations>
<table:content-validation table:name="v1" table:condition="of:cell-content-is-in-list(&quot;Tỉnh&quot;;&quot;Huyện, thị xã&quot;;&quot;Cơ sở&quot;)" table:base-cell-address="A.A1"/>
<table:content-validation table:name="v2" table:condition="of:cell-content-is-in-list(&quot;Có&quot;;&quot;Không&quot;)" table:base-cell-address="A.B1"/></table:content-validations>
<table:table table:name="A"><table:table-column table:number-columns-repeated="2"/><table:table-row>
<table:table-cell office:value-type="string" table:content-validation-name="v1"><text:p>Tỉnh</text:p></table:table-cell>
<table:table-cell office:value-type="string" table:content-validation-name="v2"><text:p>Có</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document>
END
office() { soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to "$@" > log 2>&1; }
office xlsx mau.fods
env/bin/python -W error - <<'EOF'
import openpyxl
book = openpyxl.load_workbook("mau.xlsx")
seen = {str(rule.sqref): rule.formula1 for rule in book.active.data_validations.dataValidation}
print(seen)
assert seen == {"A1": None, "B1": '"Có,Không"'}, seen
book.save("luu.xlsx")
EOF
office ods mau.xlsx; office ods luu.xlsx
for name in mau luu; do unzip -p $name.ods content.xml | grep -o 'table:condition="[^"]*"' | sed 's/&quot;/"/g' > $name.seen; echo "$name:"; cat $name.seen; done
grep -qF 'cell-content-is-in-list("Tỉnh";"Huyện, thị xã";"Cơ sở")' mau.seen
grep -qF 'cell-content-is-in-list("Có";"Không")' luu.seen
grep -q 'x12ac:list' <(unzip -p mau.xlsx xl/worksheets/sheet1.xml)
if grep -q 'Huyện' luu.seen; then exit 1; fi
if grep -q 'Huyện' <(unzip -p luu.xlsx xl/worksheets/sheet1.xml); then exit 1; fi
