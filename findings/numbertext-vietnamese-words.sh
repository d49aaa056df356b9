#!/usr/bin/env bash
# libnumbertext 1.0.11 (Debian 12; the number words of LibreOffice 7.4): 105 in Vietnamese words is “một trăm lăm”, which says 150, 15000 is “mười năm ngàn”, and 8.5 is “tám mươi lăm”
# (85).
#
# Guess before running: “một trăm linh năm” (or “lẻ năm”), as its own 101 is “một trăm linh một”; “mười lăm ngàn”, as its own 15 is “mười lăm”; “tám phẩy năm”; and “âm bảy” for -7.
# Seen: a hundred with 4 or 5 has no “linh”: “một trăm bốn” and “một trăm lăm” are short for 140 and 150; “mười năm” is ten years; the sign of a fraction is passed over, and -7 is
# “-bảybảy”. No message.
# Sums “bằng chữ” on payment slips and decisions say another sum than the figures.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in libreoffice-calc libnumbertext-data; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' libreoffice-calc libnumbertext-data | tee version
for wanted in 'calc [0-9]+:7\.4' 'data 1\.0\.11'; do grep -qE "$wanted" version || { echo "version: $wanted"; exit 1; }; done
python3 - << 'END'
rows = "".join(f'<table:table-row><table:table-cell table:formula="of:=TEXT({number};&quot;[NatNum12][$-42A]General&quot;)"/></table:table-row>'
               for number in ("15", "101", "104", "105", "150", "15000", "8.5", "-7"))
with open("so.fods", "w", encoding="utf-8") as file:
    file.write(f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:body><office:spreadsheet><table:table table:name="So"><table:table-column/>{rows}</table:table></office:spreadsheet></office:body></office:document>""")
END
soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76' so.fods > log 2>&1
cat so.csv
[ "$(paste -sd ';' so.csv)" = 'mười lăm;một trăm linh một;một trăm bốn;một trăm lăm;một trăm năm mươi;mười năm ngàn;tám mươi lăm;-bảybảy' ]
