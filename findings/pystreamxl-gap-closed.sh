#!/usr/bin/env bash
# pystreamxl 6.2.0 (PyPI): where a cell of a workbook is empty, the cells behind it move to the left: the points of whoever has no degree stand in the column of degrees.
#
# Guess before running: [2, "Lê Mẫu", None, 8.5]: each cell says where it stands (r="D2"; ECMA-376 part 1, 18.3.1.4), and an empty one need not be written.
# Seen: [2, "Lê Mẫu", 8.5], and by headings {"Học vị": 8.5} without “Điểm”; a date with a time is half a second late (7:30:00.5). openpyxl 3.1.5, which also wrote the file, and
# python-calamine 0.9.1 read four cells. No message.
# In a list read this way every row with a gap is wrong behind the gap, and the rows without one are right.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'pystreamxl==6.2.0' 'openpyxl==3.1.5' 'python-calamine==0.9.1'
env/bin/python - <<'END'
import datetime
import openpyxl, pystreamxl, python_calamine
book = openpyxl.Workbook()
for row in [["TT", "Họ và tên", "Học vị", "Điểm"], [1, "Trần Mẫu", "ThS", 9], [2, "Lê Mẫu", None, 8.5]]:
    book.active.append(row)
book.save("diem.xlsx")
rows, named = list(pystreamxl.read("diem.xlsx")), list(pystreamxl.read("diem.xlsx", as_dict=True))
print(rows, named)
other = python_calamine.CalamineWorkbook.from_path("diem.xlsx").get_sheet_by_index(0).to_python()
assert other[2] == [2, "Lê Mẫu", "", 8.5]
assert list(openpyxl.load_workbook("diem.xlsx").active.values)[2] == (2, "Lê Mẫu", None, 8.5)
assert rows[1] == [1, "Trần Mẫu", "ThS", 9]
assert rows[2] == [2, "Lê Mẫu", 8.5], "the gap is kept now"
assert named[1] == {"TT": 2, "Họ và tên": "Lê Mẫu", "Học vị": 8.5}, "the gap is kept by headings now"
book = openpyxl.Workbook()
book.active.append([datetime.datetime(2021, 4, 15, 7, 30)])
book.save("gio.xlsx")
time = list(pystreamxl.read("gio.xlsx"))[0][0]
print(time)
assert time == datetime.datetime(2021, 4, 15, 7, 30, 0, 500000), "the time is another one now"
END
