#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12): “ông” or “bà”, chosen by a condition in an ODT letter, becomes “ông|bà” when the letter is saved as DOC, and nothing as RTF.
#
# Guess before running: the word that is shown, “ông”, as plain text or as an IF field with that result; ODF's `text:conditional-text` holds the shown word.
# Seen: the DOC says “Kính gửi ông|bà An”, in LibreOffice itself and in antiword; the RTF “Kính gửi An”. No message, exit code 0.
# Letters “in the old Word format” that a form asks for go out with both forms of address, a bar between them.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in libreoffice-writer antiword; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' libreoffice-writer | tee version && grep -q ':7\.4\.7' version
python3 - << 'END'
import zipfile
oasis = "urn:oasis:names:tc:opendocument:xmlns"
spaces = " ".join(f'xmlns:{prefix}="{oasis}:{name}:1.0"' for prefix, name in dict(office="office", text="text", table="table", style="style", draw="drawing",
                  fo="xsl-fo-compatible", svg="svg-compatible").items()) + ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:ooow="http://openoffice.org/2004/writer"'
head = '<?xml version="1.0" encoding="UTF-8"?>\n'
def odf(name, kind, body, styles=""):
    media = f"application/vnd.oasis.opendocument.{kind}"
    with zipfile.ZipFile(name, "w") as package:
        package.writestr("mimetype", media)
        package.writestr("META-INF/manifest.xml", head + f'<manifest:manifest xmlns:manifest="{oasis}:manifest:1.0" manifest:version="1.2">'
            + "".join(f'<manifest:file-entry manifest:full-path="{path}" manifest:media-type="{type}"/>'
                      for path, type in {"/": media, "content.xml": "text/xml", "styles.xml": "text/xml"}.items()) + "</manifest:manifest>")
        package.writestr("styles.xml", head + f'<office:document-styles {spaces} office:version="1.2"><office:styles/></office:document-styles>')
        package.writestr("content.xml", head + f'<office:document-content {spaces} office:version="1.2"><office:automatic-styles>{styles}'
            f"</office:automatic-styles><office:body><office:{kind}>{body}</office:{kind}></office:body></office:document-content>")
odf("thu.odt", "text", '<text:p>Kính gửi <text:conditional-text text:condition="ooow:1 == 1" text:string-value-if-true="ông" text:string-value-if-false="bà">ông'
    '</text:conditional-text> An</text:p>' + '<text:p>Công đoàn xã đã nhận được hồ sơ sáng kiến của các đoàn viên trong xã.</text:p>' * 8)
END
office() { soffice "-env:UserInstallation=file://$dir/profile" --headless "$@" > log 2>&1; }
first() { sed 's/^\xef\xbb\xbf//' | grep -m1 .; }
office --convert-to doc thu.odt
office --convert-to rtf thu.odt
office --convert-to "txt:Text (encoded):UTF8" --outdir odt thu.odt
office --convert-to "txt:Text (encoded):UTF8" --outdir doc thu.doc
office --convert-to "txt:Text (encoded):UTF8" --outdir rtf thu.rtf
for kind in odt doc rtf; do first < $kind/thu.txt | tee $kind.seen; done
antiword -m UTF-8.txt -w 0 thu.doc 2> /dev/null | first | tee antiword.seen
[ "$(cat odt.seen)" = "Kính gửi ông An" ]
[ "$(cat doc.seen)" = "Kính gửi ông|bà An" ] && [ "$(cat antiword.seen)" = "Kính gửi ông|bà An" ] || { echo "the DOC has other words now"; exit 1; }
[ "$(cat rtf.seen)" = "Kính gửi  An" ] || { echo "the RTF has other words now"; exit 1; }
