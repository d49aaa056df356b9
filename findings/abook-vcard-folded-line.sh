#!/usr/bin/env bash
# abook 0.6.1 (Debian 12): of an address list in vCard all that stands on a continued line is left out: of a note of two lines the second, of a long organisation its end.
#
# Guess before running: the whole note and address: lines above 75 bytes are to be folded, the rest standing behind a blank on the next line (RFC 2426, 2.6, and RFC 6350, 3.2), and
# Vietnamese, with up to three bytes a letter, reaches that after some ten words.
# Seen: the address and the note end where the line was folded, and “\,” and “\n” in them stay as they are written (“12 Trần Phú\, tổ 5”). The cards are written by vobject 0.9.9, which reads them back
# whole. No message, exit code 0.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg -s abook > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq abook; } > /dev/null
dpkg-query -W -f '${Package} ${Version}\n' abook | tee version && grep -q '^abook 0\.6\.1-' version
python3 -m venv env && env/bin/pip -q install 'vobject==0.9.9'
env/bin/python - <<'END'
import vobject
card = vobject.vCard()
card.add("n").value = vobject.vcard.Name(family="Nguyễn", given="Văn Mẫu")
card.add("fn").value = "Nguyễn Văn Mẫu"
card.add("email").value = "mau@example.org"
card.add("adr").value = vobject.vcard.Address(street="12 Trần Phú, tổ 5", city="Huế", country="Việt Nam")
card.add("note").value = "Chủ tịch công đoàn cơ sở, phụ trách hồ sơ đề nghị công nhận sáng kiến năm 2021 của cả khối"
text = card.serialize()
open("ds.vcf", "w", encoding="utf-8", newline="").write(text)
print(text)
assert "\r\n " in text and vobject.readOne(text).note.value.endswith("của cả khối")
END
abook --convert --infile ds.vcf --informat vcard --outformat abook --outfile ds.abook > messages 2>&1
cat ds.abook; [ ! -s messages ]
grep -q '^name=Nguyễn Văn Mẫu$' ds.abook && grep -q '^notes=Chủ tịch công đoàn' ds.abook
if grep -q 'của cả khối' ds.abook; then echo 'the note is whole now'; exit 1; fi
grep -qF 'address=12 Trần Phú\, tổ 5' ds.abook
