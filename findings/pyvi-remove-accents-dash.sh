#!/usr/bin/env bash
# pyvi 0.1.1 (PyPI): remove_accents gives “20202021” for “2020–2021” and “56” for “5–6”, and the result is no text but bytes.
#
# Guess before running: the text “2020–2021” or “2020-2021”: what has no accent stays as it is, as in ", . / 5%"; its page shows the function on a sentence of words.
# Seen: the dash (U+2013, which Word puts between figures by itself), quotation marks and “°” are dropped with the accents; b'Nam hoc 20202021'. “m²” becomes “m2”. No error.
# Names of files and keys for sorting are made with it: two school years become one number, and "/" + the result is an error, a formatted string has b'…' in it.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'pyvi==0.1.1' 'setuptools==80.9.0'
env/bin/python - << 'END' 2> log
import importlib.metadata

from pyvi import ViUtils

print("pyvi", importlib.metadata.version("pyvi"))
seen = {text: ViUtils.remove_accents(text) for text in ["Đỗ Thị Ứng", "05/TTr-LĐLĐ, 5%", "Năm học 2020–2021", "5–6 người", "“Lê Mẫu”…", "12°C, m²"]}
for text, plain in seen.items():
    print(text, "→", plain)
assert list(seen.values()) == [b"Do Thi Ung", b"05/TTr-LDLD, 5%", b"Nam hoc 20202021", b"56 nguoi", b"Le Mau...", b"12C, m2"], "signs are kept now"
END
