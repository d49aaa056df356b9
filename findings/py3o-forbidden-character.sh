#!/usr/bin/env bash
# py3o.template 0.10.0: a control character in a value makes an ODT that is not well-formed, without an error.
#
# Guess before running: the character is removed, as docxtpl and relatorio do, or an error; XML 1.0 allows none (clause 2.2, Char).
# Seen: U+0001 and U+000B (a line end of old Excel files) go into content.xml as they stand: libxml2 refuses the part.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'py3o.template==0.10.0' 'odfpy==1.4.1' 'lxml==6.1.3' 'setuptools==65.5.0'
env/bin/python -W ignore - <<'EOF'
import zipfile
from lxml import etree
from odf.opendocument import OpenDocumentText
from odf.text import P, UserFieldDecl, UserFieldDecls, UserFieldGet
from py3o.template import Template

letter, declared = OpenDocumentText(), UserFieldDecls()
declared.addElement(UserFieldDecl(name="py3o.ten", valuetype="string", stringvalue=""))
letter.text.addElement(declared)
paragraph = P(text="Kính gửi ")
paragraph.addElement(UserFieldGet(name="py3o.ten", text="py3o.ten"))
letter.text.addElement(paragraph)
letter.save("mau.odt")

def content(value):
    Template("mau.odt", "thu.odt").render({"ten": value})
    return zipfile.ZipFile("thu.odt").read("content.xml")

assert "Lê Mẫu" in "".join(etree.fromstring(content("Lê Mẫu")).itertext())
for character in "\x01\x0b":
    try:
        etree.fromstring(content(f"Lê{character}Mẫu"))
    except etree.XMLSyntaxError as error:
        print(f"U+{ord(character):04X}:", error)
    else:
        raise SystemExit("the part is well-formed now")
EOF
