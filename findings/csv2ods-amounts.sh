#!/usr/bin/env bash
# csv2ods of odfpy 1.4.1 (PyPI): of a column of amounts “1.500.000” stays a text and “500.000” becomes five hundred, and a telephone number loses its zero.
#
# Guess before running: texts, all of one kind, or a switch to choose; that a code with a leading zero is kept. Thousands are parted by full stops in Vietnam, and a sheet of amounts of two kinds is of no use.
# Seen: whatever Python's float takes is a number: 500 for “500.000”, 905123456 for “0905123456”, while “1.500.000”, “8,5” and “15/04/2021” are texts. The sum of the column is 500. No message, and no switch in its help keeps texts.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'odfpy==1.4.1' 'odfdo==3.27.3'
printf 'Họ tên;Điện thoại;Điểm;Thưởng\nLê Mẫu;0905123456;8,5;1.500.000\nĐỗ Ứng;0933445566;9;500.000\n' > ds.csv
env/bin/csv2ods -i ds.csv -o ds.ods -d ';'
env/bin/python - << 'END'
import importlib.metadata

import odfdo

print("odfpy", importlib.metadata.version("odfpy"))
rows = list(odfdo.Document("ds.ods").body.tables[0].iter_values())
for row in rows:
    print(row)
assert [row[3] for row in rows] == ["Thưởng", "1.500.000", 500], "amounts are kept now"
assert [row[1] for row in rows[1:]] == [905123456, 933445566] and [row[2] for row in rows[1:]] == ["8,5", 9]
END
