#!/usr/bin/env bash
# xlsx2csv 0.8.6: a date cell written the way ISO 29500 allows (t="d") and shown as dd/mm/yyyy stops the conversion.
#
# Guess before running: “2021-04-15”, as openpyxl and calamine read it, or a message that the type is not known.
# Seen: AttributeError: 'Sheet' object has no attribute 'options'. The rows before it are already printed, so a half table stays.
# openpyxl writes such cells itself once workbook.iso_dates is set.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'xlsx2csv==0.8.6' 'openpyxl==3.1.5'
env/bin/python - <<'EOF'
import datetime, subprocess
import openpyxl

book = openpyxl.Workbook(iso_dates=True)
book.active.append(["Ngày gửi"])
book.active.append([datetime.date(2021, 4, 15)])
book.active["A2"].number_format = "dd/mm/yyyy"
book.active.append(["dòng cuối"])
book.save("bang.xlsx")
assert openpyxl.load_workbook("bang.xlsx").active["A2"].value.isoformat()[:10] == "2021-04-15"
run = subprocess.run(["env/bin/xlsx2csv", "bang.xlsx"], capture_output=True, text=True)
print(run.stdout, run.stderr.splitlines()[-1])
assert run.returncode != 0 and run.stderr.splitlines()[-1] == "AttributeError: 'Sheet' object has no attribute 'options'"
assert "Ngày gửi" in run.stdout and "dòng cuối" not in run.stdout
EOF
