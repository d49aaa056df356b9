#!/usr/bin/env bash
# vietnamadminunits 1.0.4 (PyPI): a street that is called like its ward loses its name: “5 đường Trần Phú, P. Trần Phú” becomes “5 Đường”.
#
# Guess before running: the street as it was typed, as for “Số 5 Trần Phú, phường Trần Phú”, and the new ward and province of 2025.
# Seen: with the short form “P.” before the ward, as addresses are mostly typed, its name is cut out of the street too, “Số 5 Lê Lợi, P. Lê Lợi” being “Số 5”. The unit and the
# conversion are right. What is left is written with capitals (“Trường Tiểu Học”). No message. vietnam-address-converter 1.0.5 keeps “5 đường Trần Phú”.
# Addresses are converted by thousands since the provinces were joined; letters to such streets go nowhere.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'vietnamadminunits==1.0.4' 'vietnam-address-converter==1.0.5'
env/bin/python - <<'EOF'
from vietnam_address_converter import auto_convert_address
from vietnamadminunits import convert_address, parse_address
rest = "Quy Nhơn, Bình Định"
seen = {}
for address in [f"Số 5 Trần Phú, phường Trần Phú, thành phố {rest}", f"5 đường Trần Phú, P. Trần Phú, {rest}", f"Số 5 Lê Lợi, P. Lê Lợi, TP {rest}", f"Số 5 Lê Lợi, P. Trần Phú, TP {rest}"]:
    seen[address] = (parse_address(address, mode="LEGACY").street, convert_address(address).get_address())
    print(address, "→", *seen[address])
streets = [street for street, _ in seen.values()]
assert streets == ["Số 5 Trần Phú", "5 Đường", "Số 5", "Số 5 Lê Lợi"], streets
assert [new for _, new in seen.values()][1] == "5 Đường, Phường Quy Nhơn, Tỉnh Gia Lai", seen
assert auto_convert_address(f"5 đường Trần Phú, P. Trần Phú, {rest}")["normalized_text"] == "5 đường Trần Phú, Phường Quy Nhơn, Tỉnh Gia Lai"
EOF
