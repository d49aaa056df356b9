#!/usr/bin/env bash
# vistickedword 0.9.5 (PyPI), which parts Vietnamese words that are written without blanks: letters get lost; “giaovien” is “ia”, “o”, “vien”, “congdoan” is “cong”, “doa”.
#
# Guess before running: “giao”, “vien” and “cong”, “doan”; at worst the parting is another one, but all letters are there: its page says that it splits “khuckhuyu” into “khuc” and “khuyu” and asks
# only for words without marks, which these are.
# Seen: of “giaovien” (teacher) the g, of “congdoan” (trade union) and “doanvien” (its member) the n, of “thuyen” the t and of “quocgia” the c and g are missing, and “danhmau” is “danh”, “ma”, “u”; “tranthihoa” is right.
# The line on standard error that a consonant was not found comes for right ones too. Names of files and of mail addresses (tranthihoa@…) are parted with it to find people.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'vistickedword==0.9.5' 'setuptools==80.9.0'
env/bin/python - 2> log << 'END'
import importlib.metadata

from vistickedword import split_words

print("vistickedword", importlib.metadata.version("vistickedword"))
seen = {text: split_words(text) for text in ["khuckhuyu", "tranthihoa", "thanhhoai", "giaovien", "congdoan", "doanvien", "thuyen", "quocgia", "danhmau"]}
for text, parts in seen.items():
    print(text, "→", *parts, "" if "".join(parts) == text else "(letters lost)")
assert seen["khuckhuyu"] == ("khuc", "khuyu") and seen["tranthihoa"] == ("tran", "thi", "hoa") and seen["thanhhoai"] == ("thanh", "hoai")
assert seen["giaovien"] == ("ia", "o", "vien") and seen["congdoan"] == ("cong", "doa") and seen["doanvien"] == ("doa", "vien")
assert seen["thuyen"] == ("huyen",) and seen["quocgia"] == ("quo", "ia") and seen["danhmau"] == ("danh", "ma", "u")
END
cat log | sort -u | head -5
