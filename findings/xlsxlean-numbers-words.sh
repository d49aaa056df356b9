#!/usr/bin/env bash
# xlsxlean 0.1.0 (PyPI): in the text of a workbook a mark or a number is another cell's words: the numbers 1, 2 and 4 are read as “Họ tên”, “Điểm” and “Đỗ Ứng”.
#
# Guess before running: “TT Họ tên Điểm 1 Lê Mẫu 2 2 Đỗ Ứng 4”; only of a cell with t="s" is the value a place in the list of shared strings (ECMA-376 part 1, 18.18.11), and the function is named full content.
# Seen: “TT Họ tên Điểm Họ tên Lê Mẫu Điểm Điểm Đỗ Ứng Đỗ Ứng”: each value is taken for such a place. And as each run of a formatted text is a place of its own, all words behind a cell with one bold word are those of other cells:
# of “Lê Văn Mẫu”, “Đỗ Ứng” and “Trần Cúc” there are “Lê”, “Văn” and “Mẫu”, and two people are missing. No message.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'xlsxlean==0.1.0' 'psutil==7.2.2' 'XlsxWriter==3.3.1' 'openpyxl==3.1.5'
env/bin/python - << 'END'
import importlib.metadata

import openpyxl
import xlsxwriter
from xlsxlean.reader import read_xlsx_full_content

print("xlsxlean", importlib.metadata.version("xlsxlean"))
with xlsxwriter.Workbook("diem.xlsx") as book:
    sheet = book.add_worksheet("DS")
    for at, row in enumerate([["TT", "Họ tên", "Điểm"], [1, "Lê Mẫu", 2], [2, "Đỗ Ứng", 4]]):
        sheet.write_row(at, 0, row)
with xlsxwriter.Workbook("dam.xlsx") as book:
    sheet = book.add_worksheet("DS")
    sheet.write(0, 0, "Họ tên")
    sheet.write_rich_string(1, 0, "Lê ", book.add_format({"bold": True}), "Văn", " Mẫu")
    sheet.write_column(2, 0, ["Đỗ Ứng", "Trần Cúc"])
for name in ["diem.xlsx", "dam.xlsx"]:
    print([list(row) for row in openpyxl.load_workbook(name).active.values], read_xlsx_full_content(name), sep="\n")
assert read_xlsx_full_content("diem.xlsx") == "TT Họ tên Điểm Họ tên Lê Mẫu Điểm Điểm Đỗ Ứng Đỗ Ứng", "numbers are read now"
bold = read_xlsx_full_content("dam.xlsx")
assert "Đỗ Ứng" not in bold and "Trần Cúc" not in bold and "Văn" in bold, "words behind a bold one are read now"
END
