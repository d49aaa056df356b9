#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12), to a text file: what a footnote says is left out, and its mark becomes a figure of the number before it: “Quyết định 12¹” is “Quyết định 121”.
#
# Guess before running: “12 [1]” or “12¹” and the note at the end, as pandoc 2.17 and its own HTML give it; at worst neither mark nor note.
# Seen: “Theo Quyết định 121 và Điều 5.”, from DOCX and from ODT, and nowhere what the note says. No message.
# Decisions, articles and sums with a note have another number in the text by which they are filed and found.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
command -v soffice > /dev/null || { apt-get update -qq && apt-get install -y -qq libreoffice-writer; } > /dev/null
dpkg-query -W -f '${Package} ${Version}\n' libreoffice-writer | tee version
grep -q ':7\.4\.7' version
office() { soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to "$@" > log 2>&1; }
dpkg -s pandoc > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq pandoc; } > /dev/null
cat > thu.fodt <<'END'
<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3"
 office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>
<text:p>Theo Quyết định 12<text:note text:id="f1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Đã sửa đổi.</text:p></text:note-body></text:note> và Điều 5.</text:p>
</office:text></office:body></office:document>
END
lines() { sed 's/^\xEF\xBB\xBF//' "$1" | tr -s ' \t\r\n' ' '; }
office docx thu.fodt; office odt thu.fodt; office html thu.fodt
for kind in docx odt; do office txt:Text --outdir $kind thu.$kind; echo "$kind: $(lines $kind/thu.txt)"; done
pandoc thu.docx -t plain | tee pandoc.seen
for kind in docx odt; do [ "$(lines $kind/thu.txt)" = "Theo Quyết định 121 và Điều 5. " ]; done
grep -q 'Đã sửa đổi' <(tr -s '\n\t' ' ' < thu.html)
grep -q 'Quyết định 12\[1\]' pandoc.seen
grep -q 'Đã sửa đổi' pandoc.seen
