#!/usr/bin/env bash
# skimpy 0.0.21 (PyPI) and rows 0.4.2 (Debian 12): of the headings of a Vietnamese list the letter Đ is left out: “Điểm” is “iem”, “Điện thoại” is “ien_thoai”, “Đơn vị” is “on_vi”; all other marks are taken off.
#
# Guess before running: “diem”, “dien_thoai”, “don_vi”: both say that they bring headings to simple letters (skimpy: “remove_accents: strip accents”), and ô, ễ, ứ become o, e, u.
# Seen: Đ has no decomposition in Unicode, so it is not an accent that can be stripped, and what is not ASCII afterwards goes. “Đất” (land) and “Ất” are told apart by a number only: “at” and “at_1”, or “at_2”.
# The column is then not found under the name that anybody would type. No message.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg -s python3-rows > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq --no-install-recommends python3-rows; } > /dev/null
dpkg-query -W -f '${Package} ${Version}\n' python3-rows | tee version && grep -q ' 0\.4\.2' version
python3 -m venv env && env/bin/pip -q install 'pandas==2.2.3' 'polars==1.35.2' 'rich==15.0.0' 'typeguard==4.6.1' && env/bin/pip -q install --no-deps 'skimpy==0.0.21'  # without what it needs for development
env/bin/python - << 'END'
import importlib.metadata

import pandas as pd
import skimpy

print("skimpy", importlib.metadata.version("skimpy"))
columns = list(skimpy.clean_columns(pd.DataFrame(columns=["Họ và tên", "Điểm", "Điện thoại", "Đơn vị", "Đất", "Ất"])).columns)
print(columns)
assert columns == ["ho_va_ten", "iem", "ien_thoai", "on_vi", "at", "at_1"], "Đ is kept as d now"
END
printf 'Họ và tên,Điểm,Điện thoại,Đất,Ất\nLê Mẫu,8,x,1,2\n' > ds.csv
/usr/bin/python3 - << 'END'
import rows

fields = list(rows.import_from_csv("ds.csv").fields)
print(fields)
assert fields == ["ho_va_ten", "iem", "ien_thoai", "at", "at_2"], "Đ is kept as d now"
END
