#!/usr/bin/env bash
# munpack of mpack 1.6 and uudeview 0.5.20 (Debian 12): of a mail with a list “Danh-sách.csv” the first writes no file at all, the second “UNKNOWN.001”.
#
# Guess before running: “Danh-sách.csv”, or at worst a name with other letters; munpack's manual says that it writes attachments, and text parts too when they have a file name.
# Seen: the name stands in the form that mail has for letters beyond ASCII (filename*=utf-8''Danh-s%C3%A1ch.csv; RFC 2231, clause 4), which Python's own email package and most programs write.
# For munpack it is no name: the list is left out, a ZIP beside it is “part1”. uudeview writes both under names without an ending. ripmime 1.4.0 writes both with their names. With the name
# “Danh-sach.csv” munpack writes the list. Exit code 0 each time.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in mpack uudeview ripmime; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' mpack uudeview ripmime | tee version
for wanted in '^mpack 1\.6-' '^uudeview 0\.5\.20-' '^ripmime 1\.4\.0'; do grep -q "$wanted" version || { echo "version: $wanted"; exit 1; }; done
/usr/bin/python3 - <<'END'
from email.message import EmailMessage
for mail, sheet, package in [("viet", "Danh-sách.csv", "Đơn.zip"), ("ascii", "Danh-sach.csv", "Don.zip")]:
    message = EmailMessage()
    message["Subject"], message["From"], message["To"], message["Date"] = "Sang kien", "mau@example.org", "ung@example.org", "Thu, 15 Apr 2021 07:30:00 +0700"
    message.set_content("Kinh gui\n")
    message.add_attachment("Họ tên;Điểm\nLê Mẫu;8,5\n".encode(), maintype="text", subtype="csv", filename=sheet)
    message.add_attachment(b"PK\x05\x06" + bytes(18), maintype="application", subtype="zip", filename=package)
    open(mail + ".eml", "wb").write(message.as_bytes())
END
grep -qi "filename\*=utf-8''Danh-s%C3%A1ch.csv" viet.eml
for mail in viet ascii; do
  mkdir $mail-munpack $mail-uudeview $mail-ripmime
  munpack -q -C "$PWD/$mail-munpack" "$PWD/$mail.eml" > $mail-munpack.log 2>&1
  uudeview -i -q -p "$PWD/$mail-uudeview" $mail.eml > $mail-uudeview.log 2>&1
  ripmime -i $mail.eml -d $mail-ripmime
done
for folder in *-munpack *-uudeview *-ripmime; do echo "$folder: $(find $folder -type f -printf '%f|' | tr '|' '\n' | sort | paste -sd '|')"; done
if grep -rqs 'Mẫu;8,5' viet-munpack; then echo 'munpack writes the list now'; exit 1; fi
[ -f viet-munpack/part1 ] && grep -q 'Mẫu;8,5' ascii-munpack/Danh-sach.csv
grep -q 'Mẫu;8,5' viet-uudeview/UNKNOWN.001 && [ -f viet-uudeview/UNKNOWN.002 ]
grep -q 'Mẫu;8,5' 'viet-ripmime/Danh-sách.csv' && [ -f viet-ripmime/Đơn.zip ]
