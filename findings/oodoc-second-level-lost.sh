#!/usr/bin/env bash
# OpenOffice::OODoc 2.125 (Perl, Debian 12): from the text of a Writer document the points of a second level, a) and b) below 1., are missing, and what was deleted stands first.
#
# Guess before running: all words in their order, the deleted ones left out: getTextContent is for “the text of the document”; a list within a list's item is ODF's way of a second
# level (ODF 1.3, part 3, 5.3.3), and text:tracked-changes is a store of what was taken out (5.5.1).
# Seen: “Lê Mẫu 2021-04-15T07:30:00 12 triệu” in front, run together, and of the list only “Quy mô” and “Kinh phí”; “một tỉnh” and “hai tỉnh”, the points below, are nowhere, nor is a
# table within a table. pandoc 2.17 gives both points. No message.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in libopenoffice-oodoc-perl pandoc; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq --no-install-recommends $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' libopenoffice-oodoc-perl pandoc | tee version
grep -q '^libopenoffice-oodoc-perl 2\.125-' version && grep -q '^pandoc 2\.17' version
/usr/bin/python3 - <<'END'
import zipfile
names = "".join(f' xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for prefix, name in [
    ("office", "office"), ("text", "text"), ("table", "table")]) + ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
def item(words, rest=""):
    return f"<text:list-item><text:p>{words}</text:p>{rest}</text:list-item>"
def table(name, cell):
    return f'<table:table table:name="{name}"><table:table-column/><table:table-row><table:table-cell>{cell}</table:table-cell></table:table-row></table:table>'
content = f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document-content{names} office:version="1.3"><office:automatic-styles/><office:body><office:text><text:tracked-changes><text:changed-region xml:id="c1" text:id="c1"><text:deletion>\
<office:change-info><dc:creator>Lê Mẫu</dc:creator><dc:date>2021-04-15T07:30:00</dc:date></office:change-info><text:p>12 triệu</text:p></text:deletion></text:changed-region></text:tracked-changes>\
<text:p>Số tiền <text:change text:change-id="c1"/>15 triệu, <text:placeholder text:placeholder-type="text">&lt;ngày&gt;</text:placeholder></text:p>\
<text:list>{item("Quy mô", "<text:list>" + item("một tỉnh") + item("hai tỉnh") + "</text:list>")}{item("Kinh phí")}</text:list>\
{table("Ngoai", "<text:p>ô ngoài</text:p>" + table("Trong", "<text:p>ô trong</text:p>"))}<text:p>Hết</text:p></office:text></office:body></office:document-content>"""
kind = "application/vnd.oasis.opendocument.text"
with zipfile.ZipFile("thu.odt", "w") as package:
    package.writestr("mimetype", kind)
    package.writestr("content.xml", content)
    package.writestr("styles.xml", f'<?xml version="1.0" encoding="UTF-8"?><office:document-styles{names} office:version="1.3"><office:styles/><office:automatic-styles/><office:master-styles/></office:document-styles>')
    package.writestr("META-INF/manifest.xml", '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" '
                     f'manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
                     + "".join(f'<manifest:file-entry manifest:full-path="{part}.xml" manifest:media-type="text/xml"/>' for part in ["content", "styles"]) + "</manifest:manifest>")
END
perl -MOpenOffice::OODoc -e 'my $letter = odfDocument(file => "thu.odt", part => "content"); print $letter->getTextContent' > seen 2> messages
pandoc -t plain thu.odt > pandoc.text
cat seen; echo; [ ! -s messages ]
grep -q '^Lê Mẫu2021-04-15T07:30:0012 triệu' seen
for words in 'Số tiền 15 triệu' 'Quy mô' 'Kinh phí' 'ô ngoài' 'Hết'; do grep -q "$words" seen || { echo "missing now: $words"; exit 1; }; done
for words in 'một tỉnh' 'hai tỉnh' 'ô trong'; do if grep -q "$words" seen; then echo "there now: $words"; exit 1; fi; done
grep -q 'một tỉnh' pandoc.text && grep -q 'hai tỉnh' pandoc.text
