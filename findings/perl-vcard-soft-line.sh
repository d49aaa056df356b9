#!/usr/bin/env bash
# Perl's Text::vCard 3.09 (Debian 12): of a note in an old vCard (2.1, as telephones write it) all behind the first soft line break is left out; of a newer one the line ends are “\n”.
#
# Guess before running: “Chủ tịch công đoàn cơ sở”, and two lines: in vCard 2.1 letters beyond ASCII are in quoted-printable, whose lines of 76 signs end with “=” and go on in the next (RFC 2045,
# 6.7, rule 5), and in 3.0 “\n” is a line end (RFC 2426, 4).
# Seen: “Chủ tịch công ” and, of the name, “Nguyễn Thị Ánh ”; from 3.0 the two characters “\” and “n” (while “\,” is a comma). vobject 0.9.9 reads both cards whole. No message.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg -s libtext-vcard-perl > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq libtext-vcard-perl; } > /dev/null
dpkg-query -W -f '${Package} ${Version}\n' libtext-vcard-perl | tee version && grep -q '^libtext-vcard-perl 3\.09-' version
python3 -m venv env && env/bin/pip -q install 'vobject==0.9.9'
quoted() { env/bin/python -c 'import sys; print("".join("=%02X" % byte if byte > 126 else chr(byte) for byte in sys.argv[1].encode()), end="")' "$1"; }
{
  printf 'BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:%s\r\n' "$(quoted 'Nguyễn;Thị Ánh')"
  printf 'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:%s=\r\n%s\r\n' "$(quoted 'Nguyễn Thị Ánh ')" "$(quoted 'Mẫu')"
  printf 'NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:%s=\r\n%s\r\nEND:VCARD\r\n' "$(quoted 'Chủ tịch công ')" "$(quoted 'đoàn cơ sở')"
} > cu.vcf
printf 'BEGIN:VCARD\r\nVERSION:3.0\r\nN:Lê;Mẫu;;;\r\nFN:Lê Mẫu\r\nNOTE:Dòng một\\nDòng hai\\, hết\r\nEND:VCARD\r\n' > moi.vcf
env/bin/python - <<'END'
import vobject
old, new = (vobject.readOne(open(name, encoding="utf-8", newline="").read(), allowQP=True) for name in ("cu.vcf", "moi.vcf"))
print(old.fn.value, "|", old.note.value, "|", repr(new.note.value))
assert old.note.value == "Chủ tịch công đoàn cơ sở" and new.note.value == "Dòng một\nDòng hai, hết"
END
perl -MText::vCard::Addressbook -e 'binmode STDOUT, ":utf8"; for my $file (@ARGV) {
  for my $card (Text::vCard::Addressbook->load([$file])->vcards) { print join("|", $card->fullname, map { $_->value } @{ $card->get("NOTE") }), "\n" } }' cu.vcf moi.vcf > seen
cat seen
[ "$(sed -n 1p seen)" = 'Nguyễn Thị Ánh |Chủ tịch công ' ]
[ "$(sed -n 2p seen)" = 'Lê Mẫu|Dòng một\nDòng hai, hết' ]
