#!/usr/bin/env bash
# vietnormalizer 0.2.3 and vnnum2word 0.3.0 (PyPI): 8,05 is read aloud as 8,5 (“tám phẩy năm”), and vnnum2word reads -5 as fifteen, 8,5 with a comma and a sign as two figures.
#
# Guess before running: “tám phẩy không năm” for 8,05, as vinormx 1.0.8 says it and as one reads in Vietnam; “âm năm” for -5; “mười hai phẩy năm phần trăm” for 12,5%.
# Seen: the nought behind the comma is left out by both, so that two scores or rates sound alike, and ten times apart are 0,05 and 0,5. The second says “mười lăm” for -5, and “một trăm nghìn tỷ” for a million
# milliard, a tenth of it. Whole numbers up to a thousand milliard are read right by the second, also 8,25 and, in a text of its own, 8,5.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'vietnormalizer==0.2.3' 'vnnum2word==0.3.0' 'vinormx==1.0.8' 'PyYAML==6.0.3'
env/bin/python - <<'END_PYTHON'
from vinormx import TTSnorm
from vietnormalizer import VietnameseNormalizer
from vnnum2word import convert_number, convert_string
read = VietnameseNormalizer().normalize
for number in ("8,5", "8,05", "0,5", "0,05"):
    print("vietnormalizer", number, "=", read(f"điểm {number}"))
for number in (8.5, 8.05, 8.25, -5, 21, 10**12, 10**15):
    print("vnnum2word", number, "=", convert_number(number))
print("vnnum2word 12,5% =", convert_string("tỷ lệ 12,5%"))
print("vinormx 8,05 =", TTSnorm("điểm 8,05"))
assert TTSnorm("điểm 8,05").strip() == "điểm tám phẩy không năm"
assert read("điểm 8,05") == read("điểm 8,5") == "điểm tám phẩy năm", "the nought is read now"
assert read("điểm 0,05") == read("điểm 0,5") == "điểm không phẩy năm"
assert convert_number(8.05) == convert_number(8.5) == "tám phẩy năm"
assert convert_number(-5) == "mười lăm" and convert_number(21) == "hai mươi mốt"
assert convert_number(10**12) == "một nghìn tỷ" and convert_number(10**15) == "một trăm nghìn tỷ"
assert convert_string("tỷ lệ 12,5%") == "tỷ lệ một hai năm %" and convert_string("điểm 8,5") == "điểm tám phẩy năm"
END_PYTHON
