#!/usr/bin/env bash
# LibreOffice 7.4 (Debian 12): a workbook converted from ODS to FODS, the same format as one XML file, loses every comment of its cells.
#
# Guess before running: both forms hold the same content (ODF 1.2, 2.2.1: a package or a single XML document); nothing is lost between them.
# Seen: the comment that LibreOffice itself reads from a FODS and writes into an ODS and an XLSX is missing, without a word, when that ODS is
# saved as FODS. Whoever keeps sheets as FODS to compare them line by line loses all remarks of a reviewer.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
command -v soffice > /dev/null || { apt-get update -qq && apt-get install -y -qq libreoffice-calc; } > /dev/null
dpkg-query -W -f '${Package} ${Version}\n' libreoffice-calc | tee version && grep -qE ' [0-9]+:7\.4' version
command -v unzip > /dev/null || apt-get install -y -qq unzip > /dev/null
cat > bang.fods <<'EOF'
<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2"
 office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="Bảng"><table:table-row>
<table:table-cell office:value-type="string"><office:annotation><dc:creator>LĐLĐ tỉnh</dc:creator><dc:date>2021-04-12T08:00:00</dc:date>
<text:p>Thiếu năm sinh</text:p></office:annotation><text:p>Lê Thị Mẫu</text:p></table:table-cell></table:table-row></table:table>
</office:spreadsheet></office:body></office:document>
EOF
convert() { soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to "$1" --outdir "$2" "$3" > /dev/null 2>&1; }
convert ods . bang.fods
convert xlsx . bang.ods
convert fods again bang.ods
count() { grep -o 'Thiếu năm sinh' | wc -l; }
ods=$(unzip -p bang.ods content.xml | count) xlsx=$(unzip -p bang.xlsx xl/comments1.xml | count) fods=$(count < again/bang.fods || true)
echo "comments: in the ODS $ods, in the XLSX $xlsx, in the FODS ${fods:-0}; the cell in the FODS: $(grep -o 'Lê Thị Mẫu' again/bang.fods)"
[ "$ods" = 1 ] && [ "$xlsx" = 1 ] && [ "${fods:-0}" = 0 ] && grep -q 'Lê Thị Mẫu' again/bang.fods
