#!/usr/bin/env bash
# pandoc 2.17 (Debian 12): an RTF file of a Vietnamese Windows is read with the letters of western Europe.
#
# Guess before running: `\ansicpg1258` at the head, or the font's `\fcharset163`, says what the bytes are (RTF 1.9.1, “Character Set” and “Font Table”), and
# they are read so, as LibreOffice 7.4, AbiWord 3.0.5 and striprtf 0.0.35 do; or a warning.
# Seen: “Nguyễn Thị Đào” becomes “NguyêÞn Thiò Ðào”: windows-1252 whatever is declared. No message, exit code 0. The letters are all valid,
# so that no check for broken text finds them, and “Ð” (eth) even looks like Đ.
# Old programs and report generators write such files; taken into Markdown, HTML or DOCX by pandoc, no name in them can be found again.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in pandoc libreoffice-writer; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' pandoc | tee version && grep -q ' 2\.17' version
python3 -m venv env && env/bin/pip -q install 'striprtf==0.0.35'
env/bin/python - << 'END'
import unicodedata
# windows-1258 has à and á but not ễ and ị: there the tone is a byte of its own, behind the letter.
tones = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}
def bytes_1258(letter):
    if letter in "àáèéóùú":
        return letter.encode("cp1258")
    parts = unicodedata.normalize("NFD", letter)
    base = unicodedata.normalize("NFC", "".join(part for part in parts if part not in tones))
    return (base + "".join(part for part in parts if part in tones)).encode("cp1258")
line = "".join(chr(byte) if byte < 128 else f"\\'{byte:02x}" for letter in "Nguyễn Thị Đào" for byte in bytes_1258(letter))
font = r"{\fonttbl{\f0\froman\fcharset163 Times New Roman;}}\f0 "
for name, head in ("trang-ma", r"\ansi\ansicpg1258 "), ("phong-chu", r"\ansi\ansicpg1252\deff0" + font), ("ca-hai", r"\ansi\ansicpg1258\deff0" + font):
    with open(name + ".rtf", "w", encoding="ascii") as file:
        file.write("{\\rtf1" + head + line + "\\par}")
END
composed() { python3 -c 'import sys, unicodedata; print(unicodedata.normalize("NFC", open(sys.argv[1], encoding="utf-8-sig").read()).strip())' "$1"; }
for name in trang-ma phong-chu ca-hai; do
  pandoc -f rtf -t plain $name.rtf > $name.pandoc
  soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to "txt:Text (encoded):UTF8" $name.rtf > log 2>&1
  env/bin/python -c 'import sys; from striprtf.striprtf import rtf_to_text; print(rtf_to_text(open(sys.argv[1]).read()))' $name.rtf > $name.striprtf
  echo "$name: pandoc $(cat $name.pandoc), LibreOffice $(composed $name.txt), striprtf $(composed $name.striprtf)"
  [ "$(composed $name.txt)" = "Nguyễn Thị Đào" ] && [ "$(composed $name.striprtf)" = "Nguyễn Thị Đào" ]
  [ "$(cat $name.pandoc)" = "NguyêÞn Thiò Ðào" ]
done
