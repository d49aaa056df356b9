#!/usr/bin/env bash
# exiftool 12.57 (Debian 12): of two own properties of a Word letter whose names differ by Vietnamese letters only, “Số” and “Sĩ”, the value of the one is printed under the name of the other; in a DOC “Số hiệu” is “S Hiu”.
#
# Guess before running: “Số: một” and “Sĩ: hai”, and “Số hiệu” and “Đơn vị” from the DOC too: own properties have names that a person chose (ECMA-376 part 1, 22.3; in a DOC a dictionary with a code page, MS-OLEPS 2.16,
# here UTF-8), and single values of such letters are read right.
# Seen: from the DOCX “Sĩ: một”, which nobody wrote, and nothing of “hai”; with -a both are called “Sĩ”. From the DOC every letter outside ASCII is dropped from the names (“SHS” for “Số hồ sơ”, “NV” for “Đơn vị”). No warning.
# Papers are found and sorted by their number with such properties.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in libimage-exiftool-perl libreoffice-writer unzip; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq --no-install-recommends $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' libimage-exiftool-perl libreoffice-writer | tee version && grep -q 'perl 12\.57' version
python3 - << 'END'
properties = {"Số hiệu": "05/TTr-LĐLĐ", "Số hồ sơ": "HS-12", "Đơn vị": "Trường Mẫu", "Số": "một", "Sĩ": "hai"}
names = "".join(f' xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{short}:1.0"' for short in ("office", "text", "meta"))
meta = "".join(f'<meta:user-defined meta:name="{name}">{value}</meta:user-defined>' for name, value in properties.items())
with open("thu.fodt", "w", encoding="utf-8") as letter:
    letter.write(f'<?xml version="1.0" encoding="UTF-8"?><office:document{names} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">'
                 f"<office:meta>{meta}</office:meta><office:body><office:text><text:p>Kính gửi</text:p></office:text></office:body></office:document>")
END
for form in doc docx; do soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to $form thu.fodt > log 2>&1; done
unzip -p thu.docx docProps/custom.xml | grep -q 'name="Sĩ"><vt:lpwstr>hai<' && unzip -p thu.docx docProps/custom.xml | grep -q 'name="Số"><vt:lpwstr>một<'
exiftool thu.docx | sed 's/ *: /=/' > docx.seen
exiftool thu.doc | sed 's/ *: /=/' > doc.seen
grep -E '05/TTr|HS-12|Trường Mẫu|=một|=hai' docx.seen
echo --
grep -E '05/TTr|HS-12|Trường Mẫu|=một|=hai' doc.seen
grep -qx 'Số Hiệu=05/TTr-LĐLĐ' docx.seen && grep -qx 'Đơn Vị=Trường Mẫu' docx.seen && grep -qx 'Sĩ=một' docx.seen
if grep -qE '=hai$|^Số=' docx.seen; then echo 'the other one is printed now'; exit 1; fi
[ "$(exiftool -a thu.docx | sed 's/ *: /=/' | grep -E '=một|=hai' | sort | tr '\n' ' ')" = 'Sĩ=hai Sĩ=một ' ]
grep -qx 'S Hiu=05/TTr-LĐLĐ' doc.seen && grep -qx 'SHS=HS-12' doc.seen && grep -qx 'NV=Trường Mẫu' doc.seen
