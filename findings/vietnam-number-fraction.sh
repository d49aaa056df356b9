#!/usr/bin/env bash
# vietnam-number 1.0.6 (PyPI), w2n: “1,5 triệu” is a million, “mười lăm phẩy năm triệu” ten times too much, “nửa tỷ” twice as much.
#
# Guess before running: 1500000, 15500000 and 500000000, since “một triệu rưỡi” gives 1500000; or an error for words that it does not know.
# Seen: 1000000, 155000000 and 1000000000, and “âm năm” (minus five) is 5; no error, no warning. Its n2w writes “một trăm lẽ năm”, where the word is “lẻ”.
# These are the ways in which benefits are typed into tables (“Giá trị làm lợi: 1,5 triệu đồng”): sums made so are silently wrong.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'vietnam-number==1.0.6'
env/bin/python - << 'END'
from vietnam_number import n2w, w2n

seen = {text: w2n(text) for text in ["một triệu rưỡi", "1,5 triệu", "mười lăm phẩy năm triệu", "nửa tỷ", "âm năm"]}
for text, number in seen.items():
    print(f"{text}: {number}")
print("105:", n2w("105"))
assert list(seen.values()) == [1_500_000, 1_000_000, 155_000_000, 1_000_000_000, 5]
assert n2w("105") == "một trăm lẽ năm"
END
