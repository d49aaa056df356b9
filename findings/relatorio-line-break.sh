#!/usr/bin/env bash
# relatorio 0.11.1 (PyPI), ODT: a line break in a value is shown as a blank, and of two blanks one is left.
#
# Guess before running: the value “Kỹ sư⏎Tổ trưởng” stands on two lines, as a cell of a workbook shows it; the engine knows that it writes OpenDocument, where
# a line break is an element (`text:line-break`, ODF 1.3, 6.1.5) and blanks in a row another one (`text:s`, 6.1.3).
# Seen: the characters go into the paragraph as they are; LibreOffice shows “Kỹ sư Tổ trưởng” and “hai cách”. No message.
# Two facts of one cell run together, and a text that is compared word for word afterwards is another.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg -s libreoffice-writer > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq libreoffice-writer; } > /dev/null
python3 -m venv env && env/bin/pip -q install 'relatorio==0.11.1'
urn=urn:oasis:names:tc:opendocument:xmlns
cat > mau.fodt << END
<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="$urn:office:1.0" xmlns:text="$urn:text:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:body><office:text><text:p>Đầu <text:placeholder text:placeholder-type="text">&lt;person.post&gt;</text:placeholder> cuối</text:p></office:text></office:body>
</office:document>
END
office() { soffice "-env:UserInstallation=file://$dir/profile" --headless "$@" > log 2>&1; }
office --convert-to odt:writer8 mau.fodt
cat > dien.py << 'END'
import sys
from types import SimpleNamespace
from relatorio.templates.opendocument import Template
values = {"dong": "Kỹ sư\nTổ trưởng", "cach": "hai  cách"}
made = Template(source=None, filepath="mau.odt").generate(person=SimpleNamespace(post=values[sys.argv[1]])).render()
open(sys.argv[1] + ".odt", "wb").write(made.getvalue())
END
shown() { env/bin/python dien.py "$1" && office --convert-to "txt:Text (encoded):UTF8" "$1.odt" && sed 's/^\xEF\xBB\xBF//' "$1.txt"; }
for name in dong cach; do shown $name | tee $name.seen; done
[ "$(cat dong.seen)" = "Đầu Kỹ sư Tổ trưởng cuối" ]
[ "$(cat cach.seen)" = "Đầu hai cách cuối" ]
