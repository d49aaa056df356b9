#!/usr/bin/env bash
# gnumeric 1.12.55 (Debian 12): a date cell written the way ISO 29500 allows (t="d") becomes another date, without a word.
#
# Guess before running: 15 April 2021, as openpyxl, calamine and LibreOffice 7.4 read it, or an error.
# Seen: ssconvert reads the number 2021 off the beginning of “2021-04-15” and shows it as a date: 13 July 1905.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
command -v ssconvert > /dev/null || { apt-get update -qq && apt-get install -y -qq gnumeric; } > /dev/null
dpkg-query -W -f '${Package} ${Version}\n' gnumeric | tee version && grep -q ' 1\.12\.55' version
python3 -m venv env && env/bin/pip -q install 'openpyxl==3.1.5'
env/bin/python - <<'EOF'
import datetime, subprocess
import openpyxl

book = openpyxl.Workbook(iso_dates=True)
book.active.append(["Ngày gửi", datetime.date(2021, 4, 15)])
book.save("bang.xlsx")
assert openpyxl.load_workbook("bang.xlsx").active["B1"].value.isoformat()[:10] == "2021-04-15"
subprocess.run(["ssconvert", "bang.xlsx", "bang.csv"], check=True, capture_output=True)
got = open("bang.csv", encoding="utf-8").read().strip()
print(got)
assert "1905" in got and "2021" not in got, got
EOF
