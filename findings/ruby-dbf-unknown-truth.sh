#!/usr/bin/env bash
# ruby-dbf 3.0.5 (Debian 12): a field of yes and no that nobody has filled in is “no” (false), in both of the ways in which dBASE writes it.
#
# Guess before running: nil, as for a date that is empty: “?” in a logical field says that it isn't initialised (description of the dBASE III format), and so does a blank; dbfread 2.0.7 gives None for both.
# Seen: false for “?” and for a blank. A list in which “passed” was left open for some people counts them as failed. No message.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg -s ruby-dbf > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq --no-install-recommends ruby-dbf; } > /dev/null
dpkg-query -W -f '${Package} ${Version}\n' ruby-dbf | tee version && grep -q 'dbf 3\.0\.5' version
python3 -m venv env && env/bin/pip -q install 'dbfread==2.0.7'
env/bin/python - << 'END'
import struct

import dbfread

rows = [("Le Mau", "20210415", "T"), ("Tran Thu", "20210416", "F"), ("Do Ung", " " * 8, "?"), ("Vu An", " " * 8, " ")]
fields = [("HOTEN", "C", 10), ("NGAY", "D", 8), ("DAT", "L", 1)]
with open("ds.dbf", "wb") as table:
    table.write(struct.pack("<BBBBIHH20x", 3, 121, 4, 15, len(rows), 32 + 32 * len(fields) + 1, 1 + sum(field[2] for field in fields)))
    for name, kind, length in fields:
        table.write(struct.pack("<11sc4xB15x", name.encode(), kind.encode(), length))
    table.write(b"\r")
    for row in rows:
        table.write(b" " + b"".join(value.ljust(field[2]).encode() for value, field in zip(row, fields)))
    table.write(b"\x1a")
seen = [(record["HOTEN"], record["NGAY"] is None, record["DAT"]) for record in dbfread.DBF("ds.dbf")]
print(seen)
assert [record[2] for record in seen] == [True, False, None, None]
END
ruby -e 'require "dbf"; DBF::Table.new("ds.dbf").each { |record| p [record["HOTEN"], record["NGAY"].nil?, record["DAT"]] }' | tee seen
printf '["Le Mau", false, true]\n["Tran Thu", false, false]\n["Do Ung", true, false]\n["Vu An", true, false]\n' | diff - seen
