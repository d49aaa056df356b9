#!/usr/bin/env bash
# vn-ident 0.1.0 (PyPI): asked what kind a number is, it calls nine figures, an old identity card, a telephone where they could be one without its nought, as those that begin with 30, 31 or 38.
#
# Guess before running: “cmnd”, the old paper card, for nine figures: its own text says so, and that a telephone has ten figures that begin with 0.
# Seen: “cmnd” for 024123456, “phone” for 312345678, 301234567 and 385123456: the nought that a telephone lacks is put before them first, and telephones are looked at before
# cards. A column of card numbers thus is of two kinds, by the first figures of each.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'vn-ident==0.1.0'
env/bin/python - <<'END_PYTHON'
from vn_ident import classify_id, normalize_phone
kinds = {number: classify_id(number) for number in ("024123456", "012345678", "312345678", "301234567", "385123456", "0912345678", "001087123456")}
print(kinds, normalize_phone("312345678"), normalize_phone("312345678", assume_trunk_zero=False))
assert "nine digits is the old" in " ".join(classify_id.__doc__.split()) and "ten-digit value starting 0 is a phone" in " ".join(classify_id.__doc__.split())
assert kinds["024123456"] == kinds["012345678"] == "cmnd" and kinds["0912345678"] == "phone" and kinds["001087123456"] == "cccd"
assert kinds["312345678"] == kinds["301234567"] == kinds["385123456"] == "phone", "nine figures are a card now"
END_PYTHON
