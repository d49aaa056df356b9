#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12), from Writer to Word 97 (DOC) and RTF: words that are shown by a variable are gone.
#
# Guess before running: “Kính gửi bà Mẫu; bà Mẫu”: a variable that is set and shown, and shown again (text:variable-set, text:variable-get of ODF 1.3), as Writer prints it and as the
# DOCX made of it has it; at worst as plain words.
# Seen: “Kính gửi ; ” when LibreOffice opens its own DOC or RTF: in the DOC the first place is a field SET, which shows nothing, the second a REF whose result is dropped on reading. No
# message.
# A letter whose names are typed once and shown in many places is sent on without them.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
command -v soffice > /dev/null || { apt-get update -qq && apt-get install -y -qq libreoffice-writer; } > /dev/null
dpkg-query -W -f '${Package} ${Version}\n' libreoffice-writer | tee version
grep -q ':7\.4\.7' version
office() { soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to "$@" > log 2>&1; }
cat > thu.fodt <<'END'
<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:ooow="http://openoffice.org/2004/writer"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>
<text:variable-decls><text:variable-decl office:value-type="string" text:name="ten"/></text:variable-decls>
<text:p>Kính gửi <text:variable-set text:name="ten" office:value-type="string" office:string-value="bà Mẫu" text:formula="ooow:&quot;bà Mẫu&quot;">bà Mẫu</text:variable-set>; <text:variable-get text:name="ten">bà Mẫu</text:variable-get>.</text:p>
</office:text></office:body></office:document>
END
lines() { sed 's/^\xEF\xBB\xBF//' "$1" | tr -s ' \t\r\n' ' '; }
office txt:Text thu.fodt
for kind in docx doc rtf; do office $kind thu.fodt; office txt:Text --outdir $kind thu.$kind; done
echo "Writer: $(lines thu.txt)"; for kind in docx doc rtf; do echo "$kind: $(lines $kind/thu.txt)"; done
[ "$(lines thu.txt)" = "Kính gửi bà Mẫu; bà Mẫu. " ]
[ "$(lines docx/thu.txt)" = "Kính gửi bà Mẫu; bà Mẫu. " ]
[ "$(lines doc/thu.txt)" = "Kính gửi ; . " ]
[ "$(lines rtf/thu.txt)" = "Kính gửi ; . " ]
