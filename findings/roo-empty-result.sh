#!/usr/bin/env bash
# roo 2.10.0 (Ruby, Debian 12): a workbook in which openpyxl 3.1.5 wrote a formula cannot be read, not even the cells without one.
#
# Guess before running: the texts and numbers, and nil for the formula, whose result is computed only when Excel opens the file: openpyxl writes an empty <v/> for it, and
# python-calamine 0.9.1, openpyxl itself (data_only) and R's readxl take that for no value.
# Seen: ArgumentError, invalid value for Integer(): "", from any call that looks at the sheet. Once LibreOffice has saved the workbook, all is read.
# Two of the commonest tools of their languages: a table that one side fills cannot be taken in by the other because of a line of totals.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in ruby-roo libreoffice-calc; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' ruby-roo libreoffice-calc | tee version
grep -q 'roo 2\.10\.0' version
python3 -m venv env && env/bin/pip -q install 'openpyxl==3.1.5' 'python-calamine==0.9.1'
env/bin/python - <<'EOF'
import openpyxl, python_calamine
book = openpyxl.Workbook()
for row in (["Tổ 1", 5], ["Tổ 2", 7], ["Cộng", "=SUM(B1:B2)"]):
    book.active.append(row)
book.save("bang.xlsx")
seen = python_calamine.load_workbook("bang.xlsx").get_sheet_by_index(0).to_python()
print(seen)
assert seen[:2] == [["Tổ 1", 5.0], ["Tổ 2", 7.0]], seen
EOF
mkdir saved && soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to xlsx --outdir saved bang.xlsx > log 2>&1
ruby -rroo -e '
p saved = Roo::Excelx.new("saved/bang.xlsx").sheet(0).to_a
abort "saved" unless saved == [["Tổ 1", 5], ["Tổ 2", 7], ["Cộng", 12]]
begin
  p Roo::Excelx.new("bang.xlsx").sheet(0).cell(1, 1)
  abort "it can be read now"
rescue ArgumentError => error
  puts error.message
  abort "another error" unless error.message.include?("invalid value for Integer(): \"\"")
end'
