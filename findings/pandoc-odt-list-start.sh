#!/usr/bin/env bash
# pandoc 2.17 (Debian 12): articles of a Writer document that are numbered 5, 6 and, behind a heading, 7, are 1, 2 and 1.
#
# Guess before running: 5, 6, 7; the number stands at the item (text:start-value of ODF 1.3), which pandoc's lists can hold, and the second list says that it goes on
# (text:continue-numbering); a start that stands in the list's style is read.
# Seen: 1, 2, 1 in the text, in HTML and in the DOCX, as soon as the start stands at the item, where Writer puts it (“Restart at this paragraph”). No message. Writer itself shows 5, 6,
# 7.
# Regulations are cited by articles; those of the second part become those of the first.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in pandoc libreoffice-writer; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' pandoc libreoffice-writer | tee version
grep -q 'pandoc 2\.17' version
write() { # name, attribute of the style, attribute of the item
  cat > $1.fodt <<END
<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles><text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="1" $2/></text:list-style></office:automatic-styles>
<office:body><office:text><text:list text:style-name="L1"><text:list-item $3><text:p>năm</text:p></text:list-item><text:list-item><text:p>sáu</text:p></text:list-item></text:list>
<text:p>Chương III</text:p><text:list text:style-name="L1" text:continue-numbering="true"><text:list-item><text:p>bảy</text:p></text:list-item></text:list></office:text></office:body></office:document>
END
  for kind in odt txt:Text; do soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to $kind $1.fodt > log 2>&1; done
}
lines() { sed 's/^\xEF\xBB\xBF//' | tr -s ' \t\r\n' ' ' | sed 's/^ //'; }
write item '' 'text:start-value="5"'; write style 'text:start-value="5"' ''
echo "Writer: $(lines < item.txt)"; echo "pandoc: $(pandoc item.odt -t plain | lines)"; echo "pandoc, style: $(pandoc style.odt -t plain | lines)"
[ "$(lines < item.txt)" = "5. năm 6. sáu Chương III 7. bảy " ]
[ "$(pandoc item.odt -t plain | lines)" = "1. năm 2. sáu Chương III 1. bảy " ]
case "$(pandoc style.odt -t plain | lines)" in "5. năm 6. sáu Chương III "*) ;; *) exit 1 ;; esac
if pandoc item.odt -t html | grep -q 'start='; then exit 1; fi
