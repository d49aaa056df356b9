#!/usr/bin/env bash
# vietnamese 0.0.8 (PyPI): normalize turns right Unicode text into other Vietnamese words: “Bùi Xuân Phái” into “Bựi Xuõn Phỏi”, “Lê Văn Mẫu” into “Lờ Văn Mẫu”, “cô giáo” into “cụ giỏo”.
#
# Guess before running: text in Unicode as it is, since its page has normalize turn “various Vietnamese encodings” into Unicode, with the text for its only argument, and its class can tell them apart (detectCharset).
# Seen: the text is always taken for TCVN3; an argument that its page doesn't name says so. Each â, ê, ô, á, é, ù… becomes the letter of its number in TCVN3, while ă, ẫ or ứ stay: “Nguyễn Thị Ứng” is as it was, and of one list one
# name is changed and the next is not. The new words are well spelt, so that no check of syllables finds them, and it isn't undone by a second run. No message. Text in VNI is respelled too.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'vietnamese==0.0.8'
env/bin/python - << 'END'
import importlib.metadata

import vietnamese

print("vietnamese", importlib.metadata.version("vietnamese"))
seen = {text: vietnamese.normalize(text) for text in ["Nguyễn Thị Ứng", "Hồ Lan Anh", "Bùi Xuân Phái", "Lê Văn Mẫu", "cô giáo Thu Hà", "Trường Mẫu giáo Hoa Sen", "Nguyªn, Quèc kh¸nh, §µ N½ng"]}
assert vietnamese.Converter().detectCharset("Bùi Văn Mẫu") == "UNICODE"
for text, made in seen.items():
    print(text, "→", made)
assert seen["Nguyễn Thị Ứng"] == "Nguyễn Thị Ứng" and seen["Hồ Lan Anh"] == "Hồ Lan Anh"
assert seen["Nguyªn, Quèc kh¸nh, §µ N½ng"] == "Nguyên, Quốc khánh, Đà Nẵng"
assert seen["Bùi Xuân Phái"] == "Bựi Xuõn Phỏi", "Unicode is left as it is now"
assert seen["Lê Văn Mẫu"] == "Lờ Văn Mẫu" and seen["cô giáo Thu Hà"] == "cụ giỏo Thu Hà" and seen["Trường Mẫu giáo Hoa Sen"] == "Trường Mẫu giỏo Hoa Sen"
END
