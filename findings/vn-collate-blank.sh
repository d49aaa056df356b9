#!/usr/bin/env bash
# vn-collate 0.1.0 (PyPI): its sort key puts a blank behind every letter: “Tôn Thị An” stands before “Tô Văn Bình”, and “Yến” before “Y Jút”.
#
# Guess before running: Tô Văn Bình, Tôn Thị An: its page says that every value of its order was read from ICU's vi-VN, and ICU 72 (Debian 12), dictionaries and lists of members put a
# blank before letters, so that families stay together.
# Seen: the order of letters, tones and case is ICU's; blanks, hyphens, full stops and apostrophes come “after everything”, as its page says of unknown signs: “Lên” is before “Lê An”,
# and “K' Mẫu” behind “Kpă Mẫu”. No message.
# The key is meant to be stored and sorted by: families whose name is the beginning of another one stand behind it, and are looked for where they are not.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg -s python3-icu > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq python3-icu; } > /dev/null
dpkg-query -W -f '${Package} ${Version}\n' libicu72 python3-icu | tee version
grep -q 'libicu72 72\.1' version
python3 -m venv env && env/bin/pip -q install 'vn-collate==0.1.0'
cat > names.txt <<'END'
Yến
Tôn Thị An
Tô Văn Bình
Y Jút
Lên
Lê An
Kpă Mẫu
K' Mẫu
Hòa
Hoài
Hoa
END
env/bin/python -c 'import vn_collate; print("; ".join(vn_collate.sort(open("names.txt", encoding="utf-8").read().split("\n")[:-1])))' | tee seen
/usr/bin/python3 -c 'import icu; key = icu.Collator.createInstance(icu.Locale("vi_VN")).getSortKey
print("; ".join(sorted(open("names.txt", encoding="utf-8").read().split("\n")[:-1], key=key)))' | tee icu
[ "$(cat icu)" = "Hoa; Hòa; Hoài; K' Mẫu; Kpă Mẫu; Lê An; Lên; Tô Văn Bình; Tôn Thị An; Y Jút; Yến" ]
[ "$(cat seen)" = "Hoa; Hòa; Hoài; Kpă Mẫu; K' Mẫu; Lên; Lê An; Tôn Thị An; Tô Văn Bình; Yến; Y Jút" ]
