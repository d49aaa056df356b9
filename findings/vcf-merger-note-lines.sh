#!/usr/bin/env bash
# vcf-merger 2025.12.31 (PyPI): a Vietnamese note of a vCard of a telephone is written back with its lines in the order of the alphabet, the end of the note before its beginning.
#
# Guess before running: the note as it was; soft line breaks “=” at the end of a line are how vCard 2.1 and RFC 2045, 6.7 break quoted-printable, every Vietnamese note is longer than 76 signs that way, and its page promises
# to merge “while preserving all data” and says that it undoes quoted-printable.
# Seen: each line without a colon is a property of its own, and all of them are sorted: “3 c=E1…” and “=93 s=C6…” stand in front of “NOTE;…”. What is left of the note ends in the middle of a letter; no message.
# A name of one line is right.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'vcf-merger==2025.12.31'
env/bin/python - << 'END'
import quopri

note = "Ghi chú: trực ban đêm ngày 15/4/2021, hồ sơ thứ 05; nộp lại tại phòng 3 của trường Mẫu giáo Hoa Sen"


def coded(text):
    return quopri.encodestring(text.encode()).decode().replace("\n", "\r\n")


head = "CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:"
lines = ["BEGIN:VCARD", "VERSION:2.1", f"N;{head}{coded('Nguyễn;Thắm')};;;", f"FN;{head}{coded('Nguyễn Thắm')}", "TEL;CELL:0912000111", f"NOTE;{head}{coded(note)}", "END:VCARD", ""]
with open("may.vcf", "w", encoding="utf-8", newline="") as card:
    card.write("\r\n".join(lines))
END
env/bin/vcf-merge gop.vcf may.vcf
env/bin/python - << 'END'
import importlib.metadata

print("vcf-merger", importlib.metadata.version("vcf-merger"))


def read(name):
    with open(name, encoding="utf-8", newline="") as card:
        return [line.rstrip("\r") for line in card.read().split("\n") if line.strip()]


before, after = read("may.vcf"), read("gop.vcf")
print(*after, sep="\n")
start = next(place for place, line in enumerate(before) if line.startswith("NOTE"))
note = before[start:start + 3]
assert note[0].endswith("=") and note[1].endswith("=") and before[start + 3] == "END:VCARD"
assert "FN:Nguyễn Thắm" in after and "TEL;CELL:0912000111" in after
found = [line for line in after if line in note]
assert found != note, "the note is kept in order now"
assert found == sorted(note) and found[-1] == note[0] and after[-1] == "END:VCARD"
END
