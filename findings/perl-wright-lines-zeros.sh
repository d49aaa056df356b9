#!/usr/bin/env bash
# Perl's Spreadsheet::Wright 0.107 (Debian 12): a cell with two telephone numbers on two lines makes two rows of one in the CSV that it writes; in XLSX a number loses its zero.
#
# Guess before running: the cell between quotation marks (RFC 4180, 2.6), as a cell with a comma or a Vietnamese letter is, and “0905123456” as a text, since it is given as one and stands in the CSV so.
# Seen: “1,"Kỹ sư",0234123456” and on the next line “0905123456”, so that a reader finds three rows for two people, the second number in the column of numbers; lines with marks (“Kỹ sư⏎Tổ trưởng”) are
# quoted. In the workbook “0905123456” is 905123456. No message, exit code 0.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in libspreadsheet-wright-perl libexcel-writer-xlsx-perl libtext-csv-perl; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' libspreadsheet-wright-perl | tee version && grep -q ' 0\.107-' version
python3 -m venv env && env/bin/pip -q install 'openpyxl==3.1.5'
cat > write.pl <<'END'
use strict; use utf8; use Spreadsheet::Wright;
for my $form (qw(csv xlsx)) {
    my $book = Spreadsheet::Wright->new(file => "ds.$form", format => $form, sheet => "Danh sach");
    $book->addrow("TT", "Chức vụ", "Điện thoại");
    $book->addrow("1", "Kỹ sư", "0234123456\n0905123456");
    $book->addrow("2", "Kỹ sư\nTổ trưởng", "0905123456");
    $book->close;
}
END
perl write.pl
env/bin/python - <<'END'
import csv
import openpyxl
rows = list(csv.reader(open("ds.csv", encoding="utf-8", newline="")))
cells = [list(row) for row in openpyxl.load_workbook("ds.xlsx").active.values]
print(rows, cells, sep="\n")
assert rows[1:] == [["1", "Kỹ sư", "0234123456"], ["0905123456"], ["2", "Kỹ sư\nTổ trưởng", "0905123456"]], "the cell is one now"
assert cells[2] == [2, "Kỹ sư\nTổ trưởng", 905123456], "the number is another one now"
END
