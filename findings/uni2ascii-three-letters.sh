#!/usr/bin/env bash
# uni2ascii 4.18 (Debian 12): asked to bring text to ASCII “if possible”, it knows all letters of Vietnamese but three: “Mẫu” becomes “M0x1EABu”, “Nhật” “Nh0x1EADt”.
#
# Guess before running: “Mau” and “Nhat”, as “Nguyễn Thị Ứng” becomes “Nguyen Thi Ung” and as unaccent 1.8 has it; or the numbers for all letters of that block.
# Seen: ẫ, ậ and ắ, small, stay as hexadecimal numbers with -B, their capitals and all 131 other letters with marks are right. No message, exit code 0.
# Names of files, of users and of folders made from names of people: every Đắc, Nhật and Thuận has a number in it, and most names have none.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in uni2ascii unaccent; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' uni2ascii unaccent | tee version
grep -q 'uni2ascii 4\.18' version
python3 - <<'EOF'
import subprocess, unicodedata
letters = [unicodedata.normalize("NFC", base + tone) for base in "aăâeêioôơuưy" for tone in ["", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"]] + ["đ"]
letters = [letter for small in letters if not small.isascii() for letter in (small, small.upper())]
run = lambda *command, text: subprocess.run(command, input=text, capture_output=True, text=True, check=True).stdout
seen = run("uni2ascii", "-B", "-q", text="\n".join(letters) + "\n").split("\n")[:-1]
other = run("unaccent", "utf-8", text="\n".join(letters) + "\n").split("\n")[:-1]
assert len(seen) == len(other) == len(letters)
wrong = {letter: text for letter, text in zip(letters, seen) if len(text) != 1}
print(len(letters), wrong, run("uni2ascii", "-B", "-q", text="Nguyễn Thị Ứng; Lê Văn Mẫu; Nhật\n"))
assert all(text.isascii() and len(text) == 1 for text in other), other
assert wrong == {"ắ": "0x1EAF", "ẫ": "0x1EAB", "ậ": "0x1EAD"}, wrong
assert run("uni2ascii", "-B", "-q", text="Nguyễn Thị Ứng; Lê Văn Mẫu; Nhật\n") == "Nguyen Thi Ung; Le Van M0x1EABu; Nh0x1EADt\n"
EOF
