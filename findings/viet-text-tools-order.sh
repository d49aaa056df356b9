#!/usr/bin/env bash
# viet-text-tools 0.1.6 (PyPI): its sort key puts “Hòa” behind “Hoài” and “Hoàn”; ICU 72 (Debian 12) and dictionaries do not.
#
# Guess before running: Hoa, Hòa, Hoài, Hoàn. In Vietnamese order letters decide first and tones only between words that are else alike, as ICU's collation for
# `vi` has it (CLDR, after TCVN).
# Seen: Hoa, Hoài, Hoàn, Hòa: each letter with its tone is a letter of its own in the key, so that a tone in the middle outweighs every letter behind it.
# A list of names in “alphabetical order” made with it is another than the one that Word and Excel make.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg -s python3-icu > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq python3-icu; } > /dev/null
python3 -m venv env && env/bin/pip -q install 'viet-text-tools==0.1.6'
cat > words.txt << 'END'
Hoàn
Hòa
Hoài
Hoa
END
env/bin/python -c 'from viet_text_tools import vietnamese_sort_key as key; print(*sorted(open("words.txt").read().split(), key=key))' | tee tools
/usr/bin/python3 -c 'import icu; print(icu.ICU_VERSION); print(*sorted(open("words.txt").read().split(), key=icu.Collator.createInstance(icu.Locale("vi")).getSortKey))' | tee icu
[ "$(cat tools)" = "Hoa Hoài Hoàn Hòa" ]
grep -q '^72\.' icu && [ "$(tail -1 icu)" = "Hoa Hòa Hoài Hoàn" ]
