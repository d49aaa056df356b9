#!/usr/bin/env bash
# pandoc 2.17 (Debian 12): what stands in a section, a text box or a table within a table of a Writer document is left out.
#
# Guess before running: all words, in their order; a section is a name for a run of paragraphs (ODF 1.3, part 3, 5.4 text:section), as Writer makes it for columns, for a protected part or
# for a part that a condition hides. A table of contents may be missing.
# Seen: of “Đầu, Điều 1 (in a section), khung (in a text box), ngoài, trong (in a table within a cell), cuối” come “Đầu”, “ngoài” and “cuối”. No warning, exit code 0. LibreOffice 7.4
# wrote the document and prints all of it; from the DOCX that it makes of it pandoc reads the section and the inner table.
# A regulation whose articles are in two columns, or protected, is converted into an empty page.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in pandoc libreoffice-writer poppler-utils; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' pandoc libreoffice-writer | tee version
grep -q '^pandoc 2\.17' version
grep -q ':7\.4\.7' version
urn=urn:oasis:names:tc:opendocument:xmlns
cat > quy-che.fodt << END
<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="$urn:office:1.0" xmlns:text="$urn:text:1.0" xmlns:table="$urn:table:1.0" xmlns:draw="$urn:drawing:1.0" xmlns:svg="$urn:svg-compatible:1.0"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:body><office:text><text:p>Đầu</text:p><text:section text:name="Chương 1"><text:p>Điều 1</text:p></text:section>
<text:p><draw:frame text:anchor-type="as-char" svg:width="5cm" svg:height="1cm"><draw:text-box><text:p>khung</text:p></draw:text-box></draw:frame></text:p>
<table:table table:name="A"><table:table-column/><table:table-row><table:table-cell><text:p>ngoài</text:p><table:table table:name="B"><table:table-column/><table:table-row>
<table:table-cell><text:p>trong</text:p></table:table-cell></table:table-row></table:table><text:p/></table:table-cell></table:table-row></table:table>
<text:p>cuối</text:p></office:text></office:body></office:document>
END
for kind in odt:writer8 pdf docx; do soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to $kind quy-che.fodt > log 2>&1; done
words() { grep -oE 'Đầu|Điều 1|khung|ngoài|trong|cuối' "$1" | paste -sd ' '; }
pdftotext -layout quy-che.pdf pdf.txt; pandoc quy-che.odt -t plain -o odt.txt 2> errors; pandoc quy-che.docx -t plain -o docx.txt
for name in pdf docx odt; do echo "$name: $(words $name.txt)"; done | tee seen
grep -qx 'pdf: Đầu Điều 1 khung ngoài trong cuối' seen
grep -q '^docx: Đầu Điều 1 .*ngoài trong cuối' seen
grep -qx 'odt: Đầu ngoài cuối' seen && [ ! -s errors ]
