#!/usr/bin/env bash
# viparse 0.1.31 (PyPI): its repair of old encodings changes short texts that are Unicode already: “HÒA BÌNH” becomes “HềA BèNH”, “Ý KIẾN” “í KIẾN”.
#
# Guess before running: unchanged, as its page says of text that is already Unicode; “§iÒu 1. C«ng nhËn s¸ng kiÕn” (TCVN3) becomes “Điều 1. Công nhận sáng kiến”.
# Seen: TCVN3 is repaired well, and “CỘNG HÒA XÃ HỘI” stays; but texts whose letters stand in Latin-1 too are respelled, letter by letter, even beside ones that no old encoding has
# (Ộ, Ế): “CỘNG HềA”, “QUí I”, and “10°C ± 0,5 µm” is “10ồC ổ 0,5 ộm”. No error, no warning.
# Cells of tables are short: who repairs an old list cell by cell spoils its headings (“Ý KIẾN”, “QUÝ I”), provinces and measures where they were right.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'viparse==0.1.31'
env/bin/python - << 'END'
import importlib.metadata
import viparse

print("viparse", importlib.metadata.version("viparse"))
kept = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Lê Văn Mẫu", "TỜ TRÌNH"]
changed = {"HÒA BÌNH": "HềA BèNH", "CỘNG HÒA": "CỘNG HềA", "Ý KIẾN": "í KIẾN", "QUÝ I": "QUí I", "10°C ± 0,5 µm": "10ồC ổ 0,5 ộm"}
for text in kept + list(changed):
    print(text, "→", viparse.fix(text))
assert viparse.fix("§iÒu 1. C«ng nhËn s¸ng kiÕn") == "Điều 1. Công nhận sáng kiến"
assert all(viparse.fix(text) == text for text in kept)
assert all(viparse.fix(text) == other for text, other in changed.items()), "text in Unicode is left as it is now"
END
