#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12): of a list that Excel saved as a web page an amount of 500.000 is 500 and one of 1.500.000 a text, though x:num in each cell tells the number; a telephone number loses its zero.
#
# Guess before running: 500000 and 1500000, “0905123456”; Excel writes the number of each cell as x:num="500000" and “text” as mso-number-format:"\@" (its HTML reference), LibreOffice gives its own such pages sdval, and a text in a cell of a
# class with that format is kept as a text.
# Seen: x:num isn't read: the words of the cell are, by the rules of English: 500, “1.500.000”, “8,5”; the sum of the column is 500. "\@" in a class is heeded, in a style attribute, as programs that make such pages write it, it is not: 933445566.
# No message.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg -s libreoffice-calc > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq libreoffice-calc; } > /dev/null
soffice --version | tee version && grep -q ' 7\.4\.7' version
python3 -m venv env && env/bin/pip -q install 'openpyxl==3.1.5'
cat > ds.xls << 'END'
<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><style>.text {mso-number-format:"\@";} .sum {mso-number-format:"\#\,\#\#0";}</style></head>
<body><table>
<tr><td>Họ tên</td><td>Thưởng</td><td>Điểm</td><td>Điện thoại</td></tr>
<tr><td>Lê Mẫu</td><td class=sum align=right x:num="1500000">1.500.000</td><td x:num="8.5">8,5</td><td class=text>0905123456</td></tr>
<tr><td>Đỗ Ứng</td><td class=sum align=right x:num="500000">500.000</td><td x:num="9">9</td><td style='mso-number-format:"\@"'>0933445566</td></tr>
</table></body></html>
END
soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to xlsx ds.xls > log 2>&1
env/bin/python - << 'END'
import openpyxl

rows = [list(row) for row in openpyxl.load_workbook("ds.xlsx").active.values]
print(*rows, sep="\n")
assert rows[1][3] == "0905123456"
assert [row[1] for row in rows[1:]] == ["1.500.000", 500], "x:num is read now"
assert rows[1][2] == "8,5" and rows[2][3] == 933445566
END
