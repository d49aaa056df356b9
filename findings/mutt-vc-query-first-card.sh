#!/usr/bin/env bash
# mutt_vc_query 005 (Debian 12): of an address list in vCard whose lines end as the standard has it, with CR and LF, only the first person is found; all others are passed over.
#
# Guess before running: all people; CRLF is the line end of vCard (RFC 6350, 3.2; RFC 2426, 2.6), and telephones and address books write it. A bare LF would be the odd case.
# Seen: with CRLF “1 entries … 1 matching”, Lê Mẫu; with LF all three. The first card of the CRLF file is read right, so that nothing hints at it. A long name that goes on in a second line is printed with the line end in it, so that
# mutt gets two lines. No message.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg -s mutt-vc-query > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq --no-install-recommends mutt-vc-query; } > /dev/null
dpkg-query -W -f '${Package} ${Version}\n' mutt-vc-query | tee version && grep -q ' 005-' version
python3 - << 'END'
cards = "".join(f"BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nEMAIL:{address}@example.com\nEND:VCARD\n" for name, address in [("Lê Mẫu", "mau"), ("Đỗ Ứng", "ung"), ("Công đoàn\n  Trường Mẫu", "cd")])
for name, end in (("lf.vcf", "\n"), ("crlf.vcf", "\r\n")):
    with open(name, "w", encoding="utf-8", newline=end) as file:
        file.write(cards)
END
for name in lf crlf; do
  mutt_vc_query -f $name.vcf example 2>&1 | tr '\r' '\n' | sed '/^Searching/d; s/\t/|/g; s/[| ]*$//; /^$/d; /matching\.$/d' | tee $name.seen
  echo --
done
printf 'cd@example.com|Công đoàn\n  Trường Mẫu\nmau@example.com|Lê Mẫu\nung@example.com|Đỗ Ứng\n' | diff - lf.seen
printf 'mau@example.com|Lê Mẫu\n' | diff - crlf.seen
