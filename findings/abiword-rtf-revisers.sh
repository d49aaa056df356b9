#!/usr/bin/env bash
# AbiWord 3.0.5 (Debian 12): of an RTF file that names its revisers, every run of text loses the figures with which it begins.
#
# Guess before running: the text as it is; `\*\revtbl` is a table of the names of those who changed something (RTF 1.9.1, “Track Changes”), which Word writes into each document that was ever
# changed with tracking on, and a star says that it may be passed over.
# Seen: “1985” and “12 người” become an empty line and “người”; “Số 05” and “Tổ 3” stay. The same file without the table is read whole, and LibreOffice 7.4 reads both. No message,
# exit code 0.
# Years of birth and running numbers, in cells of their own, are gone from the list.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in abiword libreoffice-writer; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' abiword libreoffice-writer | tee version
grep -q '^abiword 3\.0\.5' version
grep -q ':7\.4\.7' version
python3 - << 'END'
lines = ["Số 05", "1985", "12 người", "Tổ 3"]
text = "".join("".join(one if ord(one) < 128 else rf"\u{ord(one)}\'3f" for one in line) + r"\par " for line in lines)
for name, table in [("co", r"{\*\revtbl {Unknown;}{VP;}}"), ("khong", "")]:
    open(name + ".rtf", "w", encoding="ascii").write(r"{\rtf1\ansi\ansicpg1252\deff0\uc1{\fonttbl{\f0 Times New Roman;}}" + table + r"\pard\plain\f0 " + text + "}")
END
mkdir office && soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to 'txt:Text (encoded):UTF8' --outdir office co.rtf > log 2>&1
for name in co khong; do abiword --to=txt --to-name="$dir/$name.txt" $name.rtf > log 2>&1; done
lines() { tr -d '\r' < "$1" | sed 's/^\xEF\xBB\xBF//; s/^ *//; s/ *$//' | paste -sd '|' | sed 's/|*$//'; }
for name in office/co khong co; do echo "$name: $(lines $name.txt)"; done | tee seen
[ "$(grep -c ': Số 05|1985|12 người|Tổ 3$' seen)" = 2 ]
grep -qx 'co: Số 05||người|Tổ 3' seen
