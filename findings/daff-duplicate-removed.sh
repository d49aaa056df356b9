#!/usr/bin/env bash
# daff 1.4.2 (PyPI): a list patched by the difference that takes out one of two equal rows is a list of NULL, heading included.
#
# Guess before running: the second list: the difference itself is right, it marks one of the two rows with “---”.
# Seen: `daff patch` writes “NULL,NULL” for every row, the heading too, with exit code 0 and no message. A difference that takes out a row that stands once, or that adds a second equal
# row, is applied well.
# To strike out the entry that was made twice is what differences of registers are for: who patches the list by it and saves it over the old one has no list.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'daff==1.4.2'
env/bin/pip list 2> /dev/null | grep '^daff '
patched() { env/bin/daff diff --output hieu.csv cu.csv moi.csv && cat hieu.csv && env/bin/daff patch --output ra.csv cu.csv hieu.csv; }
printf 'Tên,Điểm\nLê,8\nVõ,9\nBa,5\n' > cu.csv; printf 'Tên,Điểm\nLê,8\nBa,5\n' > moi.csv
patched && cmp moi.csv ra.csv
printf 'Tên,Điểm\nLê,8\nVõ,9\n' > cu.csv; printf 'Tên,Điểm\nLê,8\nLê,8\nVõ,9\n' > moi.csv
patched && cmp moi.csv ra.csv
mv moi.csv hai.csv; mv cu.csv moi.csv; mv hai.csv cu.csv
patched && cat ra.csv
grep -qx -e '---,Lê,8' hieu.csv && [ "$(grep -c . ra.csv)" -ge 3 ] && ! grep -qvx 'NULL,NULL' ra.csv
