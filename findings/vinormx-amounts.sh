#!/usr/bin/env bash
# vinormx 1.0.8 (PyPI), which writes Vietnamese text as it is spoken: 1.500.000 đồng is “một phẩy năm không không .không đồng”, 15-4-2021 is a subtraction, and 105 is “một trăm năm”.
#
# Guess before running: “một triệu năm trăm nghìn đồng”, since dots group the thousands in Vietnam; “ngày mười lăm tháng tư …” as for 15/4/2021; “một trăm linh năm” (or lẻ năm), as vietnormalizer 0.2.3 has both.
# Seen: every dot between figures is a decimal sign and every hyphen a minus (“trừ”), even within “05/QĐ-LĐLĐ” and in “2020-2021”; the word for the empty tens is missing, 2005 is “hai nghìn không trăm năm”. Dates with
# strokes, hours and percentages are right.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'vinormx==1.0.8' 'PyYAML==6.0.3' 'vietnormalizer==0.2.3'
env/bin/python - <<'END_PYTHON'
from vietnormalizer import VietnameseNormalizer
from vinormx import TTSnorm
other = VietnameseNormalizer().normalize
seen = {}
for text in ("1.500.000 đồng", "15-4-2021", "15/4/2021", "105", "năm 2005", "số 05/QĐ-LĐLĐ", "2020-2021", "7h30", "12,5%"):
    seen[text] = TTSnorm(text).strip()
    print(text, "=", seen[text], "| the other:", other(text))
assert other("1.500.000 đồng") == "một triệu năm trăm nghìn đồng" and other("105") == "một trăm lẻ năm"
assert seen["1.500.000 đồng"] == "một phẩy năm không không .không đồng", "amounts are read otherwise now"
assert seen["15-4-2021"] == "mười lăm trừ bốn trừ hai nghìn không trăm hai mươi một"
assert seen["105"] == "một trăm năm" and seen["năm 2005"] == "năm hai nghìn không trăm năm"
assert "qđ trừ liên đoàn lao động" in seen["số 05/QĐ-LĐLĐ"] and " trừ " in seen["2020-2021"]
assert seen["7h30"] == "bảy giờ ba mươi phút" and seen["12,5%"] == "mười hai phẩy năm phần trăm"
assert seen["15/4/2021"].startswith("ngày mười lăm tháng tư")
END_PYTHON
