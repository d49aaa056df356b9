#!/usr/bin/env bash
# writer2latex 1.4 (Debian 12): told to write UTF-8, it replaces Vietnamese letters by their numbers in brackets: “Tờ trình” is “T[1EDD?] trình”, “Mẫu” “M[1EAB?]u”.
#
# Guess before running: “Tờ trình” as it is: in the encoding utf8 there is nothing that it couldn't write, and à, ê, ì and Đ it does write; its XHTML of the same letter has all letters.
# Seen: the letters that Unicode has for Vietnamese alone (ạ, ị, ẫ, ờ, ử and all others from U+1EA0 on) are numbers in the text, in headings, in the number's word of a list and in the title of the PDF; in the default encoding ơ and ư too. LaTeX prints
# them so without an error. Articles that begin with 5 begin with 1, too (text:start-value of ODF).
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in writer2latex libreoffice-writer; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq --no-install-recommends $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' writer2latex | tee version && grep -q ' 1\.4-' version
python3 - << 'END'
names = "".join(f' xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{short}:1.0"' for short in ("office", "text", "style"))
with open("thu.fodt", "w", encoding="utf-8") as letter:
    letter.write(f"""<?xml version="1.0" encoding="UTF-8"?><office:document{names} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text"><office:automatic-styles>
<text:list-style style:name="D"><text:list-level-style-number text:level="1" style:num-prefix="Điều " style:num-suffix="." style:num-format="1" text:start-value="5"/></text:list-style></office:automatic-styles><office:body><office:text>
<text:h text:outline-level="1">Tờ trình</text:h><text:p>Kính gửi bà Lê Thị Mẫu, ông Đàm Tích</text:p><text:list text:style-name="D"><text:list-item><text:p>Phạm vi</text:p></text:list-item></text:list></office:text></office:body></office:document>""")
END
soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to odt thu.fodt > log 2>&1
w2l -latex -inputencoding=utf8 thu.odt thu.tex > log
w2l -xhtml thu.odt thu.html > log
sed -n '/begin{document}/,$p' thu.tex
grep -q '\[utf8\]{inputenc}' thu.tex
grep -q 'Kính gửi bà Lê Thị Mẫu, ông Đàm Tích' thu.html
grep -qF '\section{T[1EDD?] trình}' thu.tex && grep -qF 'Kính g[1EED?]i bà Lê Th[1ECB?] M[1EAB?]u, ông Đàm Tích' thu.tex
grep -qF 'Đi[1EC1?]u \theenumi.' thu.tex && grep -qF '\item Ph[1EA1?]m vi' thu.tex
if grep -qE 'setcounter\{enumi\}\{[45]\}' thu.tex; then echo 'the list begins with 5 now'; exit 1; fi
