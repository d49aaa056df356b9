#!/usr/bin/env bash
# Perl's Spreadsheet::ParseExcel 0.65 and Spreadsheet::XLSX 0.17 (Debian 12): a time of 30 hours 30 minutes, shown as [h]:mm, is read as “30:01”.
#
# Guess before running: “30:30”, as LibreOffice, Gnumeric, calamine and excelize give it; [h]:mm:ss is read right.
# Seen: behind `[h]` the letters `mm` are taken for the month, which is January: 30:30 is “30:01” and 8:30 is “8:01”; with `[hh]:mm` it is `[hh]`
# that becomes the month: “[01]:45” for 25:45. No warning, in XLS and in XLSX.
# Sums of hours (hours saved, overtime) in a converted table look like times and are wrong in each row.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in libspreadsheet-parseexcel-perl libspreadsheet-xlsx-perl; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' libspreadsheet-parseexcel-perl libspreadsheet-xlsx-perl | tee version
grep -q 'parseexcel-perl 0\.6500-' version
grep -q 'xlsx-perl 0\.17-' version
python3 -m venv env && env/bin/pip -q install 'xlwt==1.3.0' 'XlsxWriter==3.3.1' 'python-calamine==0.9.1'
env/bin/python - <<'EOF'
import python_calamine, xlsxwriter, xlwt
cells = [(30.5, "[h]:mm"), (8.5, "[h]:mm"), (25.75, "[hh]:mm"), (30.5, "[h]:mm:ss"), (8.5, "h:mm")]
old, new = xlwt.Workbook(), xlsxwriter.Workbook("gio.xlsx")
old_sheet, new_sheet = old.add_sheet("Gio"), new.add_worksheet("Gio")
for row, (hours, form) in enumerate(cells):
    old_sheet.write(row, 0, hours / 24, xlwt.easyxf(num_format_str=form))
    new_sheet.write_number(row, 0, hours / 24, new.add_format({"num_format": form}))
old.save("gio.xls")
new.close()
for name in ("gio.xls", "gio.xlsx"):
    times = [row[0] for row in python_calamine.load_workbook(name).get_sheet_by_index(0).to_python()]
    print(name, "calamine:", *times[:4])
    assert times[0].total_seconds() == 30.5 * 3600 and times[2].total_seconds() == 25.75 * 3600, times
EOF
cat > read.pl <<'EOF'
use strict; use Spreadsheet::ParseExcel; use Spreadsheet::XLSX;
my ($old) = Spreadsheet::ParseExcel->new->parse("gio.xls")->worksheets;
my $new = Spreadsheet::XLSX->new("gio.xlsx")->{Worksheet}[0];
print join(" ", map { $old->get_cell($_, 0)->value } 0 .. 4), "\n", join(" ", map { $new->{Cells}[$_][0]->value } 0 .. 4), "\n";
EOF
perl read.pl | tee seen
[ "$(sort -u seen)" = "30:01 8:01 [01]:45 30:30:00 8:30" ]
