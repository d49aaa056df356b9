#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12), from Writer to Word 97 (DOC): articles that begin with 5 are numbered 5, 1, 2 instead of 5, 6, 7.
#
# Guess before running: 5, 6, 7 and, behind a paragraph without a number, 8, as Writer shows it, and as it does again from a DOCX made of the same document; or an error.
# Seen: “5.”, “1.”, “2.” and, further down, “3.” in the DOC, and in RTF 1, 2, 3, 4: the number with which a list begins (text:start-value of ODF 1.3) belongs to the first paragraph
# only, or to none. No message.
# The second half of a regulation is cited by articles that are others.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
command -v soffice > /dev/null || { apt-get update -qq && apt-get install -y -qq libreoffice-writer; } > /dev/null
dpkg-query -W -f '${Package} ${Version}\n' libreoffice-writer | tee version
grep -q ':7\.4\.7' version
office() { soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to "$@" > log 2>&1; }
cat > quyche.fodt <<'END'
<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles><text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="1"/></text:list-style></office:automatic-styles>
<office:body><office:text><text:list text:style-name="L1"><text:list-item text:start-value="5"><text:p>năm</text:p></text:list-item><text:list-item><text:p>sáu</text:p></text:list-item>
<text:list-item><text:p>bảy</text:p></text:list-item></text:list><text:p>Chương III</text:p>
<text:list text:style-name="L1" text:continue-numbering="true"><text:list-item><text:p>tám</text:p></text:list-item></text:list></office:text></office:body></office:document>
END
lines() { sed 's/^\xEF\xBB\xBF//' "$1" | tr -s ' \t\r\n' ' ' | sed 's/^ //'; }
office txt:Text quyche.fodt
for kind in docx doc rtf; do office $kind quyche.fodt; office txt:Text --outdir $kind quyche.$kind; done
echo "Writer: $(lines quyche.txt)"; for kind in docx doc rtf; do echo "$kind: $(lines $kind/quyche.txt)"; done
[ "$(lines quyche.txt)" = "5. năm 6. sáu 7. bảy Chương III 8. tám " ]
[ "$(lines docx/quyche.txt)" = "5. năm 6. sáu 7. bảy Chương III 8. tám " ]
[ "$(lines doc/quyche.txt)" = "5. năm 1. sáu 2. bảy Chương III 3. tám " ]
[ "$(lines rtf/quyche.txt)" = "1. năm 2. sáu 3. bảy Chương III 4. tám " ]
