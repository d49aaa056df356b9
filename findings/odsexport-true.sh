#!/usr/bin/env bash
# odsexport 1.0.0 (PyPI): a yes (True) that it writes into an ODS is 0 in LibreOffice, and python-calamine 0.9.1 cannot read the sheet any more.
#
# Guess before running: a cell of the kind “boolean”, 1, or the error that the package gives for values that it does not know (a date without a time, for example).
# Seen: a number cell with the value “True” (office:value-type="float"; office:value is a double in ODF 1.3, part 3), though in Python True is a whole number: LibreOffice 7.4 shows 0 for True
# and for False, odfdo 3.27.3 an error. Of a column “đã nộp” (handed in) all are no. No message from the writer.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg -s libreoffice-calc > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq libreoffice-calc; } > /dev/null
dpkg-query -W -f '${Package} ${Version}\n' libreoffice-calc | tee version && grep -q ':7\.4' version
python3 -m venv env && env/bin/pip -q install 'odsexport==1.0.0' 'python-calamine==0.9.1' 'odfdo==3.27.3'
env/bin/python - <<'END'
import zipfile
import odsexport, python_calamine
book = odsexport.ODSDocument()
book.new_sheet("Nop").writer().writerow(["Lê Mẫu", True, "Trần Mẫu", False, 1])
book.write("nop.ods")
content = zipfile.ZipFile("nop.ods").read("content.xml").decode()
assert 'office:value-type="float" office:value="True"' in content, "a yes is written otherwise now"
try:
    print(python_calamine.CalamineWorkbook.from_path("nop.ods").get_sheet_by_index(0).to_python())
except python_calamine.CalamineError as error:
    print(error)
else:
    raise SystemExit("calamine reads the sheet now")
END
soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to "csv:Text - txt - csv (StarCalc):59,34,76" nop.ods > log 2>&1
cat nop.csv
grep -qx 'Lê Mẫu;0;Trần Mẫu;0;1' nop.csv
