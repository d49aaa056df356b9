#!/usr/bin/env bash
# docx2python 3.7.1: a document that does not declare the prefix “r” cannot be read.
#
# Guess before running: its text; a namespace that no element uses need not be declared, and a prefix is free (XML Names).
# Seen: KeyError: 'r' for a valid document without pictures and links. Small generators write such files.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'docx2python==3.7.1' 'python-docx==1.2.0'
env/bin/python - <<'EOF'
import zipfile
import docx
from docx2python import docx2python

source = docx.Document()
source.save("mau.docx")
body = '<w:body><w:p><w:r><w:t>Lê Văn Mẫu</w:t></w:r><w:r><w:t> 1985</w:t></w:r></w:p><w:sectPr/></w:body>'
main = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"%s>' + body + "</w:document>"

def write(declarations):
    with zipfile.ZipFile("mau.docx") as old, zipfile.ZipFile("thu.docx", "w") as new:
        for name in old.namelist():
            new.writestr(name, (main % declarations).encode() if name == "word/document.xml" else old.read(name))

write("")
assert docx.Document("thu.docx").paragraphs[0].text == "Lê Văn Mẫu 1985"
try:
    with docx2python("thu.docx") as document:
        print(document.text)
except KeyError as error:
    print("KeyError:", error)
    assert str(error) == "'r'"
else:
    raise SystemExit("it can be read now")
write(' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"')
with docx2python("thu.docx") as document:
    assert document.text.strip() == "Lê Văn Mẫu 1985"
EOF
