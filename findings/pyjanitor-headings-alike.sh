#!/usr/bin/env bash
# pyjanitor 0.32.60 (PyPI): clean_names gives two columns of a Vietnamese list one name: “Tổ” (team) and “Tờ” (sheet) are both “to”, so that a column is asked for and two come.
#
# Guess before running: “to” and “to_2”, as the function of that name in R's janitor, which it follows, makes them, or “tổ” and “tờ”; column names are there to tell columns apart.
# Seen: “to” twice, “ma” four times for “Mã”, “Má”, “Mả” and “Mà”, with the letter Đ left as it is (“đon_vi”, “điem”): marks go, the stroke stays. No warning. table["to"] is then a table of two columns, and to_dict keeps the last
# of them only.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'pyjanitor==0.32.60' 'pandas==3.1.1'
env/bin/python - << 'END'
import importlib.metadata
import warnings

warnings.simplefilter("error", UserWarning)
import janitor  # noqa: F401
import pandas as pd

for name in ("pyjanitor", "pandas"):
    print(name, importlib.metadata.version(name))
table = pd.DataFrame({"Tổ": ["Tổ 1"], "Tờ": [7], "Đơn vị": ["Trường Mẫu"], "Điểm": [8.5]}).clean_names()
print(list(table.columns), table["to"].shape)
assert list(table.columns) == ["to", "to", "đon_vi", "điem"], "the names are told apart now"
assert table["to"].shape == (1, 2)
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    record = table.to_dict("records")[0]
print(record)
assert record["to"] == 7 and "Tổ 1" not in record.values()
assert list(pd.DataFrame(columns=["Mã", "Má", "Mả", "Mà"]).clean_names().columns) == ["ma"] * 4
END
