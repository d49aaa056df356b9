#!/usr/bin/env bash
# num2words 0.5.14, Vietnamese: a negative number is read as another number, a fraction and a quadrillion are read wrong.
#
# Guess before running: -7 is “âm bảy”, 1.5 is “một phẩy năm”, 10^15 is “một triệu tỷ” (ICU says so), or an error.
# Seen: -7 gives “mười ba” (thirteen), 1.5 gives “một phẩy năm mươi” (fifty), 10^15 gives “một trăm nghìn tỷ” (10^14);
# no error. A sum “bằng chữ” on an official paper would be false without anybody noticing.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'num2words==0.5.14'
env/bin/python - <<'EOF'
from num2words import num2words

expected = {7: "bảy", 13: "mười ba", -7: "mười ba", 1.5: "một phẩy năm mươi", 10**14: "một trăm nghìn tỷ", 10**15: "một trăm nghìn tỷ"}
for number, words in expected.items():
    got = num2words(number, lang="vi")
    print(number, "→", got)
    assert got == words, (number, got, words)
EOF
