#!/usr/bin/env bash
# Perl's Spreadsheet::ParseXLSX 0.27 and Spreadsheet::ParseExcel 0.65 (Debian 12): a date in the format that Excel offers for Vietnamese is shown as “[$42A]/4/4301”.
#
# Guess before running: “15/04/2021” for [$-42A]dd/mm/yyyy;@, as for [$-409]dd/mm/yyyy;@ (English) and as Spreadsheet::XLSX 0.17 gives it; the part in brackets names a language (MS-LCID
# 0x042A).
# Seen: “[$42A]/4/4301” for 44301, in XLSX and in XLS alike; [$-42A]dd mmmm yyyy;@ is “[$42A] 4 4301”. Languages whose number has no letter are read right. No message.
# Whoever chose “Vietnamese (Vietnam)” for a column of dates has such a format: none of the dates can be read from a table that is converted with them.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in libspreadsheet-parsexlsx-perl libspreadsheet-parseexcel-perl libspreadsheet-xlsx-perl; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' libspreadsheet-parsexlsx-perl libspreadsheet-parseexcel-perl libspreadsheet-xlsx-perl | tee version
for wanted in 'parsexlsx-perl 0\.27-' 'parseexcel-perl 0\.6500-' 'xlsx-perl 0\.17-'; do grep -q "$wanted" version || { echo "version: $wanted"; exit 1; }; done
python3 -m venv env && env/bin/pip -q install 'xlwt==1.3.0' 'XlsxWriter==3.3.1'
env/bin/python - <<'EOF'
import xlsxwriter, xlwt
old, new = xlwt.Workbook(), xlsxwriter.Workbook("lich.xlsx")
old_sheet, new_sheet = old.add_sheet("Lich"), new.add_worksheet("Lich")
for row, form in enumerate(["[$-42A]dd/mm/yyyy;@", "[$-42A]dd mmmm yyyy;@", "[$-409]dd/mm/yyyy;@", "dd/mm/yyyy"]):
    old_sheet.write(row, 0, 44301, xlwt.easyxf(num_format_str=form))
    new_sheet.write_number(row, 0, 44301, new.add_format({"num_format": form}))
old.save("lich.xls")
new.close()
EOF
cat > read.pl <<'EOF'
use strict; use Spreadsheet::ParseExcel; use Spreadsheet::ParseXLSX; use Spreadsheet::XLSX;
my ($new) = Spreadsheet::ParseXLSX->new->parse("lich.xlsx")->worksheets;
my ($old) = Spreadsheet::ParseExcel->new->parse("lich.xls")->worksheets;
my $other = Spreadsheet::XLSX->new("lich.xlsx")->{Worksheet}[0];
print join("; ", map { $new->get_cell($_, 0)->value } 0 .. 3), "\n", join("; ", map { $old->get_cell($_, 0)->value } 0 .. 3), "\n", $other->{Cells}[0][0]->value, "\n";
EOF
perl read.pl | tee seen
[ "$(sed -n 1p seen)" = '[$42A]/4/4301; [$42A] 4 4301; 15/04/2021; 15/04/2021' ]
[ "$(sed -n 2p seen)" = "$(sed -n 1p seen)" ]
[ "$(sed -n 3p seen)" = 15/04/2021 ]
