#!/usr/bin/env bash
# vn-numberwords 0.2.0 (PyPI): its own words for a fraction or a negative number are read back as other numbers, and “1 triệu 500 nghìn” is 0.
#
# Guess before running: 12.5 and -5 again, since both directions are said to work and every whole number from 0 to 2000 does come back; 1500000, or an error, for figures among words.
# Seen: “mười hai phẩy năm” is 25, “âm năm” 5, and 1.05 is written “một phẩy năm” (1.5), which is read as 15; “1 triệu 500 nghìn” and “15 triệu” are 0, “một triệu rưỡi” 1000000. No error.
# Benefits are typed in all of these ways: a column is summed without its largest entries.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'vn-numberwords==0.2.0'
env/bin/python - << 'END'
import importlib.metadata
from vn_numberwords import number_to_words, words_to_number

print("vn-numberwords", importlib.metadata.version("vn-numberwords"))
assert all(words_to_number(number_to_words(number)) == number for number in list(range(2001)) + [1005000, 2500000000])
back = {number: (number_to_words(number), words_to_number(number_to_words(number))) for number in [12.5, 1.05, -5]}
read = {text: words_to_number(text) for text in ["1 triệu 500 nghìn", "15 triệu", "một triệu rưỡi"]}
print(back, read, sep="\n")
assert back == {12.5: ("mười hai phẩy năm", 25), 1.05: ("một phẩy năm", 15), -5: ("âm năm", 5)}, "fractions or negative numbers come back now"
assert read == {"1 triệu 500 nghìn": 0, "15 triệu": 0, "một triệu rưỡi": 1000000}, "figures or halves are read now"
END
