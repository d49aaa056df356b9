#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12), from Writer and from Word to HTML: the word before the number of a list is left out: “Điều 5. Hiệu lực” becomes “5. Hiệu lực”, and “a)” becomes “a.”.
#
# Guess before running: “Điều 5.” as text of the paragraph, or by CSS (list-style, ::marker), since an HTML list holds no word.
# Seen: <li value="5"> without any word; “Điều” is nowhere in the HTML, made of the ODT or of a DOCX. The text file made of the same document has “Điều 5.”. No message.
# On the web page of a regulation no article is called an article any more, and “Chương I” and “1” are the same.
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
<text:list-level-style-number text:level="2" style:num-suffix=")" style:num-format="a"/></text:list-style></office:automatic-styles>
<office:body><office:text><text:list text:style-name="L1"><text:list-item text:start-value="5"><text:p>Hiệu lực</text:p><text:list><text:list-item><text:p>Từ nay</text:p></text:list-item>
</text:list></text:list-item></text:list></office:text></office:body></office:document>
END
office txt:Text quyche.fodt; office html quyche.fodt; office docx quyche.fodt; office html --outdir docx quyche.docx
lines() { sed 's/^\xEF\xBB\xBF//' "$1" | tr -s ' \t\r\n' ' ' | sed 's/^ //'; }
lines quyche.txt; echo; for page in quyche.html docx/quyche.html; do tr -s '\n\t' ' ' < $page | grep -o '<ol.*</ol>'; done
[ "$(lines quyche.txt)" = "Điều 5. Hiệu lực a) Từ nay " ]
for page in quyche.html docx/quyche.html; do
  grep -q 'Hiệu *lực' <(tr -s '\n\t' ' ' < $page)
  grep -qE '<ol start="5"|<li value="5"' $page
  if grep -qE 'Điều|&#272;|Đi&' $page; then exit 1; fi
done
