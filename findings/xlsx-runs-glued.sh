#!/usr/bin/env bash
# oxlsx 0.2.0 and veloxlsx 0.1.0 (PyPI): in a cell of which one word is bold the blanks about the word are lost: “Lê Văn Mẫu” is read as “LêVănMẫu”, and oxlsx saves it so.
#
# Guess before running: “Lê Văn Mẫu”, as openpyxl 3.1.5 reads the same file of XlsxWriter; the runs say xml:space="preserve" (ECMA-376 part 1, 18.4.12 and XML 1.0, 2.10), and a bold part of a cell's text is all that they tell.
# Seen: each run's text is trimmed before the runs are joined; blanks at the ends of a whole cell are lost too, those within are kept. No message. A workbook that oxlsx only loads and saves has the glued name in it from then on.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'oxlsx==0.2.0' 'veloxlsx==0.1.0' 'XlsxWriter==3.3.1' 'openpyxl==3.1.5'
env/bin/python - << 'END'
import importlib.metadata

import openpyxl
import oxlsx
import veloxlsx
import xlsxwriter

print(*(f"{name} {importlib.metadata.version(name)}" for name in ["oxlsx", "veloxlsx"]))
with xlsxwriter.Workbook("ds.xlsx") as book:
    sheet = book.add_worksheet("DS")
    bold = book.add_format({"bold": True})
    sheet.write_rich_string(0, 0, "Lê ", bold, "Văn", " Mẫu")
    sheet.write(1, 0, "Đỗ Thị Ứng")


def read(name):
    return [row[0].value for row in openpyxl.load_workbook(name).active.iter_rows()]


book = oxlsx.load_workbook("ds.xlsx")
seen = {"oxlsx": [row[0].value for row in book.active.iter_rows()], "veloxlsx": [row[0] for row in veloxlsx.iter_rows("ds.xlsx")]}
book.save("ghi.xlsx")
seen["saved"] = read("ghi.xlsx")
print(read("ds.xlsx"), seen)
assert read("ds.xlsx") == ["Lê Văn Mẫu", "Đỗ Thị Ứng"]
for who, cells in seen.items():
    assert cells == ["LêVănMẫu", "Đỗ Thị Ứng"], f"{who}: blanks are kept now"
END
