#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12), from Writer to RTF: the word that stands before the numbers of a list is spoiled: “Điều 1.” becomes “?i?u 1.”.
#
# Guess before running: “Điều 1.”, as DOCX and DOC made of the same document have it, and as the paragraphs of the RTF itself keep their letters (`\u272\'3f`).
# Seen: the text of the level holds `\'3f`, a question mark, for every letter that is not in Latin-1, and “?i?u 1. Phạm vi” is what Writer itself shows of its file. No message, exit
# code 0.
# Articles of a regulation that is sent on as RTF have no name any more, and the mark does not say which letter was there.
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
<office:automatic-styles><text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-prefix="Điều " style:num-suffix="." style:num-format="1"/>
</text:list-style></office:automatic-styles>
<office:body><office:text><text:list text:style-name="L1"><text:list-item><text:p>Phạm vi</text:p></text:list-item><text:list-item><text:p>Đối tượng</text:p></text:list-item>
</text:list></office:text></office:body></office:document>
END
for kind in rtf docx doc; do office $kind quyche.fodt; office txt:Text --outdir $kind quyche.$kind; done
lines() { sed 's/^\xEF\xBB\xBF//' "$1" | tr -s ' \t\r\n' ' ' | sed 's/^ //'; }
grep -o 'leveltext [^;]*;' quyche.rtf | head -1
for kind in rtf docx doc; do echo "$kind: $(lines $kind/quyche.txt)"; done
[ "$(lines docx/quyche.txt)" = "Điều 1. Phạm vi Điều 2. Đối tượng " ]
[ "$(lines doc/quyche.txt)" = "Điều 1. Phạm vi Điều 2. Đối tượng " ]
[ "$(lines rtf/quyche.txt)" = "?i?u 1. Phạm vi ?i?u 2. Đối tượng " ]
grep -q "leveltext [^;]*'3fi" quyche.rtf
