#!/usr/bin/env bash
# odt2txt 0.5 (Debian 12): the words that were deleted from a letter come first in its text, with author and time run into them, comments stand in the midst of names, and blanks vanish.
#
# Guess before running: “Số tiền: 15 triệu đồng” and “Lê Mẫu”, as pandoc 2.17 has them; text:tracked-changes is a store of what was taken out (ODF 1.3, part 3, 5.5.1), an
# office:annotation no part of the paragraph's text (14.1), and text:s a blank (6.1.3).
# Seen: “VP2021-04-15T08:00:0012 triệu”, then author, time and “Số tiền: 15 triệu đồng”, “Lê VP2021-04-15T08:00:00xem lại⏎Mẫu” and “HàNội” for two blanks. No message, exit code 0.
# A search finds the old sum before the new one, reads seconds and sum as one figure (“0012 triệu”), and does not find the name.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in odt2txt pandoc; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' odt2txt pandoc | tee version
grep -q '^odt2txt 0\.5-' version
grep -q '^pandoc 2\.17' version
python3 - << 'END'
import zipfile
urn = "urn:oasis:names:tc:opendocument:xmlns:"
names = f'xmlns:office="{urn}office:1.0" xmlns:text="{urn}text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"'
who = "<dc:creator>VP</dc:creator><dc:date>2021-04-15T08:00:00</dc:date>"
info = f"<office:change-info>{who}</office:change-info>"
body = (f'<text:tracked-changes><text:changed-region xml:id="c1" text:id="c1"><text:deletion>{info}<text:p>12 triệu</text:p></text:deletion></text:changed-region>'
        f'<text:changed-region xml:id="c2" text:id="c2"><text:insertion>{info}</text:insertion></text:changed-region></text:tracked-changes>'
        '<text:p>Số tiền: <text:change-start text:change-id="c2"/>15 triệu<text:change-end text:change-id="c2"/><text:change text:change-id="c1"/> đồng</text:p>'
        f"<text:p>Lê <office:annotation>{who}<text:p>xem lại</text:p></office:annotation>Mẫu</text:p>"
        '<text:p>Hà<text:s text:c="2"/>Nội</text:p>')
manifest = (f'<manifest:manifest xmlns:manifest="{urn}manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" '
            'manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
            '<manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/></manifest:manifest>')
with zipfile.ZipFile("thu.odt", "w") as file:
    file.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    for name, part in [("META-INF/manifest.xml", manifest), ("styles.xml", f"<office:document-styles {names}><office:styles/></office:document-styles>"),
                       ("content.xml", f"<office:document-content {names}><office:body><office:text>{body}</office:text></office:body></office:document-content>")]:
        file.writestr(name, '<?xml version="1.0" encoding="UTF-8"?>' + part)
END
odt2txt --width=-1 thu.odt | grep . | tee seen
pandoc thu.odt -t plain | grep . | tee pandoc.seen
[ "$(tr -s ' ' < pandoc.seen)" = $'Số tiền: 15 triệu đồng\nLê Mẫu\nHà Nội' ]
[ "$(head -1 seen)" = "VP2021-04-15T08:00:0012 triệu" ]
grep -q 'Số tiền: 15 triệu đồng$' seen && grep -q '^Lê VP2021-04-15T08:00:00xem lại$' seen && grep -qx 'Mẫu' seen && grep -qx 'HàNội' seen
