#!/usr/bin/env bash
# odswriter 0.5.0 (PyPI): the list that it writes into an ODS has no sheet for python-calamine 0.9.1 and pandas 2.2.3, since it gives the sheet no name.
#
# Guess before running: the list; a table need not have a name (table:name is optional in table-table-attlist, the schema of ODF 1.3), and LibreOffice 7.4 calls it “Sheet1” itself.
# Seen: sheet_names is [], by number or name “Worksheet not found”; odfdo 3.27.3, ezodf 0.3.2 and LibreOffice 7.4 read the list. odswriter gives no name unless asked for a sheet of its own
# (new_sheet). So a list that one office's script writes the way odswriter's page shows first is empty for another's.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg -s libreoffice-calc > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq libreoffice-calc; } > /dev/null
dpkg-query -W -f '${Package} ${Version}\n' libreoffice-calc | tee version && grep -q ':7\.4' version
python3 -m venv env && env/bin/pip -q install 'odswriter==0.5.0' 'python-calamine==0.9.1' 'pandas==2.2.3' 'odfdo==3.27.3' 'ezodf==0.3.2' 'lxml==6.1.3'
env/bin/python - <<'END'
import ezodf, odfdo, odswriter, pandas, python_calamine
with open("ds.ods", "wb") as file, odswriter.writer(file) as book:
    book.writerow(["Họ và tên", "Điểm"])
    book.writerow(["Lê Mẫu", 8.5])
names = python_calamine.CalamineWorkbook.from_path("ds.ods").sheet_names
print(names)
assert names == [], "the sheet has a name now"
try:
    print(pandas.read_excel("ds.ods", engine="calamine"))
except Exception as error:
    print(type(error).__name__, error)
else:
    raise SystemExit("pandas reads the sheet now")
assert odfdo.Document("ds.ods").body.tables[0].get_value((0, 1)) == "Lê Mẫu"
assert ezodf.opendoc("ds.ods").sheets[0]["B2"].value == 8.5
END
soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to "csv:Text - txt - csv (StarCalc):59,34,76" ds.ods > log 2>&1
cat ds.csv
grep -qx 'Lê Mẫu;8.5' ds.csv
