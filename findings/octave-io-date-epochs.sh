#!/usr/bin/env bash
# octave-io 2.6.4 (Octave 7.3, Debian 12): the same date of one list is 725112 when it is read from ODS and 31152 from XLSX, and a cell of two lines has “&#10;” in it from XLSX; what openpyxl 3.1.5 wrote isn't read at all.
#
# Guess before running: one number for both, counted as Octave's own datestr does, or as the spreadsheet does; the manual says that dates are numbers, and for xlsread that Excel counts from 1900. “dòng 1⏎dòng 2” from both, and
# the workbook of openpyxl as that of LibreOffice: how a package numbers its parts and whether it has shared strings is free (ECMA-376 part 2).
# Seen: datestr shows 15 April 1985 for the one and a day of the year 85 for the other. No warning. The workbook of openpyxl ends with “rels(_,2): out of bound 1”.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in octave-io libreoffice-calc; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq --no-install-recommends $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' octave-io octave | tee version && grep -q 'io 2\.6\.4' version
python3 -m venv env && env/bin/pip -q install 'openpyxl==3.1.5'
env/bin/python - << 'END'
import datetime

import openpyxl

book = openpyxl.Workbook()
book.active.append(["Lê Mẫu", datetime.date(1985, 4, 15), "dòng 1\ndòng 2"])
book.save("viet.xlsx")
END
mkdir calc
for form in ods xlsx; do soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to $form --outdir calc viet.xlsx > log 2>&1; done
cat > read.m << 'END'
pkg load io
[~, ~, ods] = odsread("calc/viet.ods");
[~, ~, xlsx] = xlsread("calc/viet.xlsx");
printf("ods|%d|%s|%s\n", ods{1, 2}, datestr(ods{1, 2}, "dd/mm/yyyy"), strrep(ods{1, 3}, "\n", "⏎"));
printf("xlsx|%d|%s|%s\n", xlsx{1, 2}, datestr(xlsx{1, 2}, "dd/mm/yyyy"), strrep(xlsx{1, 3}, "\n", "⏎"));
try
  xlsread("viet.xlsx");
  printf("read\n");
catch problem
  printf("openpyxl|%s\n", problem.message);
end
END
octave-cli --quiet read.m 2> log | tee seen
grep -qx 'ods|725112|15/04/1985|dòng 1⏎dòng 2' seen
grep -qxE 'xlsx\|31152\|[0-9/]*0085\|dòng 1&#10;dòng 2' seen
grep -q '^openpyxl|rels(_,2): out of bound 1' seen
