#!/usr/bin/env bash
# docfill 0.3.4 (PyPI): a telephone number or a code that is given as text is written into the workbook as a number, without its leading zeros: “0905123456” is 905123456.
#
# Guess before running: the text. Its page says that values such as 2, 10 and 3.5 become numbers so that SUM works; no number is written with a zero in front, and the values are
# Python's str, not the int and float that are given beside them.
# Seen: 905123456 for “0905123456”, 1 for “001”; a whole name “2021” becomes a number too, and None is the word “None”. “8,5” is 8.5, as it should; “+84905” and “1E5” stay texts. No
# message.
# Telephone numbers and identity numbers of a list made this way cannot be used.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'docfill==0.3.4' 'openpyxl==3.1.5'
env/bin/python - <<'EOF'
import openpyxl
from docfill import fill_workbook
book = openpyxl.Workbook()
for row in (["{{title}}"], ["Họ tên", "Điện thoại", "Mã", "Điểm", "Ghi chú"], ["{{item.name}}", "{{item.phone}}", "{{item.code}}", "{{item.score}}", "{{item.note}}"]):
    book.active.append(row)
book.save("mau.xlsx")
fill_workbook("mau.xlsx", "bang.xlsx", {"title": "Danh sách", "items": [
    {"name": "Lê Văn Mẫu", "phone": "0905123456", "code": "001", "score": 8.5, "note": None}, {"name": "Lê Thị Mẫu", "phone": "+84905123456", "code": "1E5", "score": "8,5", "note": "tốt"}]})
rows = [tuple(row) for row in openpyxl.load_workbook("bang.xlsx").active.iter_rows(min_row=3, values_only=True)]
print(rows)
assert rows == [("Lê Văn Mẫu", 905123456, 1, 8.5, "None"), ("Lê Thị Mẫu", "+84905123456", "1E5", 8.5, "tốt")], rows
EOF
