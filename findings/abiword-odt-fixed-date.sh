#!/usr/bin/env bash
# AbiWord 3.0.5 (Debian 12): a date that is fixed in an ODT letter becomes the day on which the letter is read, a fixed name of the author nothing.
#
# Guess before running: “ngày 15/04/2021” and “Lê Mẫu”: both fields hold their text and say text:fixed="true", which means that it is not to be changed (ODF 1.3, part 3).
# Seen: the date and the time of today and no name, in the text and, as fields, in the RTF that it saves; a date of creation (text:creation-date) keeps its text. Exit code 0.
# An invitation or a decision gets another date each day it is opened, and nobody signs it.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in abiword libreoffice-writer; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' abiword libreoffice-writer | tee version
grep -q 'abiword 3\.0\.5' version
cat > thu.fodt <<'END'
<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3"
 office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>
<text:p>Ngày <text:date text:date-value="2021-04-15" text:fixed="true">15/04/2021</text:date>, người lập: <text:author-name text:fixed="true">Lê Mẫu</text:author-name>.</text:p>
<text:p>Tạo <text:creation-date text:date-value="2020-01-02" text:fixed="true">02/01/2020</text:creation-date></text:p>
</office:text></office:body></office:document>
END
for kind in odt txt:Text; do soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to $kind thu.fodt > log 2>&1; done
grep -q 'người lập: Lê Mẫu' thu.txt; rm thu.txt
HOME=$dir abiword --to=txt thu.odt 2> log; HOME=$dir abiword --to=rtf thu.odt 2> log
cat thu.txt
if grep -qE '15/0?4/(20)?21|Mẫu' thu.txt; then exit 1; fi
grep -qE "Ngày ($(date +%d/%m/%y)|$(date -d yesterday +%d/%m/%y)|$(date +%m/%d/%y)|$(date -d yesterday +%m/%d/%y))," thu.txt
grep -q 'Tạo 02/01/2020' thu.txt
grep -q 'fldinst.*TIME' thu.rtf
