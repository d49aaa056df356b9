#!/usr/bin/env bash
# pandoc 2.17 (Debian 12), RTF: the results of fields are left out, those of links are not.
#
# Guess before running: “Kính gửi bà Mẫu, ngày 15/4/2021, xem Bảng 1”: a field's result (`\fldrslt`) is the text that was shown last (RTF 1.9.1, “Fields”), and in a DOCX the same
# fields, in their long form, are read by their results.
# Seen: “Kính gửi , ngày , xem Bảng ” for MERGEFIELD, DATE and SEQ; the words of a HYPERLINK stay. striprtf 0.0.35 gives all of them, LibreOffice 7.4
# name and number (and the day of today). No message, exit code 0.
# A merged letter is converted into the form that it was made from, without names.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in pandoc libreoffice-writer; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' pandoc libreoffice-writer | tee version
grep -q '^pandoc 2\.17' version
grep -q ':7\.4\.7' version
python3 -m venv env && env/bin/pip -q install 'striprtf==0.0.35'
python3 - << 'END'
field = r"{\field{\*\fldinst {%s}}{\fldrslt {%s}}}"
text = "Kính gửi " + field % (" MERGEFIELD Ten ", "bà Mẫu") + ", ngày " + field % (r" DATE \\@ d/M/yyyy ", "15/4/2021") + ", xem Bảng " + field % (" SEQ Bang ", "1")
text += ", " + field % (' HYPERLINK "https://example.org/" ', "trang mạng")
text = "".join(one if ord(one) < 128 else rf"\u{ord(one)}\'3f" for one in text)
open("thu.rtf", "w", encoding="ascii").write(r"{\rtf1\ansi\ansicpg1252\deff0\uc1{\fonttbl{\f0 Times New Roman;}}\pard\plain\f0 " + text + r"\par}")
END
soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to docx thu.rtf > log 2>&1
echo "pandoc: $(pandoc thu.rtf -t plain --wrap=none)" | tee seen
echo "DOCX: $(pandoc thu.docx -t plain --wrap=none)" | tee -a seen
env/bin/python -c "from striprtf.striprtf import rtf_to_text; print('striprtf:', rtf_to_text(open('thu.rtf').read()).strip())" | tee -a seen
grep -q 'striprtf: Kính gửi bà Mẫu, ngày 15/4/2021, xem Bảng 1, .*trang mạng' seen
grep -q 'DOCX: Kính gửi bà Mẫu, ngày .*, xem Bảng 1, trang mạng' seen
grep -qx 'pandoc: Kính gửi , ngày , xem Bảng , trang mạng' seen
