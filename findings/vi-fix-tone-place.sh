#!/usr/bin/env bash
# vi-fix 1.0.0 (PyPI): its correction of tone marks spoils words that are right: “quý” becomes “qúy”, “khuỷu” becomes “khủyu”.
#
# Guess before running: “hoà” becomes “hòa” (the older place of the tone) and “quý” stays: u belongs to the initial qu, and both ways of writing put the tone on y.
# Seen: oa, oe and uy are replaced wherever they stand, so that “quý công ty”, “quý I” and “quỹ” are spelled in a way that exists nowhere; “Hoà” with a capital
# stays as it is. The list it returns to is taken for clean text, and a search for “quý” no longer finds it.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'vi-fix==1.0.0'
env/bin/python - << 'END'
import importlib.metadata
import vi_fix
print("vi-fix", importlib.metadata.version("vi-fix"))
seen = {word: vi_fix.fix(word) for word in ["hoà", "thuý", "quý", "quỹ", "khuỷu", "Hoà"]}
print(seen)
assert seen["hoà"] == "hòa" and seen["thuý"] == "thúy"
assert (seen["quý"], seen["quỹ"], seen["khuỷu"], seen["Hoà"]) == ("qúy", "qũy", "khủyu", "Hoà"), "the words are corrected otherwise now"
END
