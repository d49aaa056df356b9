#!/usr/bin/env bash
# vnaddress 1.0.5 (PyPI): with a house number and a street before it, “phường Trúc Bạch, quận Ba Đình, Hà Nội” becomes a commune elsewhere, and the match is given as 100 per cent.
#
# Guess before running: “phường Trúc Bạch, quận Ba Đình, thành phố Hà Nội”, as without the street: ward, district and province are written out with their kinds, and parted by commas.
# Seen: of a street that is called like a commune of the province, the commune is taken, with its district (“xã Trần Phú, huyện Chương Mỹ”), or some other ward of the same district; the ward that was written is
# dropped without a word. Without a street, and with some other streets, it is right. vietnamadminunits 1.0.4 keeps the ward.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'vnaddress==1.0.5' && python3 -m venv other && other/bin/pip -q install 'vietnamadminunits==1.0.4'
cat > read.py <<'END_PYTHON'
import sys
from vnaddress import VNAddressStandardizer
VNAddressStandardizer(raw_address=sys.argv[1], comma_handle=True, detail=True).execute()
END_PYTHON
show() { echo "$1:"; env/bin/python read.py "$1" | tee seen; }
show 'phường Trúc Bạch, quận Ba Đình, Hà Nội'
grep -q "'result': 'phường Trúc Bạch, quận Ba Đình, thành phố Hà Nội'" seen
show '5 Trần Phú, phường Trúc Bạch, quận Ba Đình, Hà Nội'
grep -q "'result': 'xã Trần Phú, huyện Chương Mỹ, thành phố Hà Nội'" seen && grep -q "'match_percent': 100" seen
show '5 Trần Phú, phường Điện Biên, quận Ba Đình, Hà Nội'
grep -q "'result': '.*Hà Nội'" seen && ! grep -q 'Điện Biên' seen
other/bin/python - <<'END_PYTHON'
from vietnamadminunits import parse_address
unit = parse_address("5 Trần Phú, phường Trúc Bạch, quận Ba Đình, Hà Nội", mode="LEGACY")
print("vietnamadminunits:", unit.get_address())
assert "Trúc Bạch" in unit.get_address() and "Ba Đình" in unit.get_address()
END_PYTHON
