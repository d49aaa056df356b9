#!/usr/bin/env bash
# pandoc 2.17 (Debian 12): every field of a Writer letter is left out: user fields, mail-merge fields, placeholders, input fields.
#
# Guess before running: the text that a field shows, as Writer, odfpy and odt2txt give it.
# Seen: the words around come, the fields' text does not; exit code 0, nothing on standard error. A letter merged by Writer
# keeps its names in such fields, so “Kính gửi ông Lê Văn Mẫu” becomes “Kính gửi ông”.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
command -v pandoc > /dev/null || { apt-get update -qq && apt-get install -y -qq pandoc; } > /dev/null
dpkg-query -W -f '${Package} ${Version}\n' pandoc | tee version && grep -q ' 2\.17' version
python3 -m venv env && env/bin/pip -q install 'odfpy==1.4.1'
env/bin/python - <<'EOF'
import subprocess
from odf.opendocument import OpenDocumentText
from odf.text import DatabaseDisplay, P, Placeholder, TextInput, UserFieldDecl, UserFieldDecls, UserFieldGet

letter, declared = OpenDocumentText(), UserFieldDecls()
declared.addElement(UserFieldDecl(name="ten", valuetype="string", stringvalue="Lê Văn Mẫu"))
letter.text.addElement(declared)
for field in (UserFieldGet(name="ten", text="Lê Văn Mẫu"), Placeholder(placeholdertype="text", text="Lê Văn Mẫu"),
              DatabaseDisplay(columnname="ten", tablename="bang", tabletype="table", text="Lê Văn Mẫu"),
              TextInput(description="tên", text="Lê Văn Mẫu")):
    paragraph = P(text="Kính gửi ông ")
    paragraph.addElement(field)
    letter.text.addElement(paragraph)
letter.save("thu.odt")
run = subprocess.run(["pandoc", "-t", "plain", "--wrap=none", "thu.odt"], capture_output=True, text=True, check=True)
print(run.stdout)
assert run.stderr == "" and run.stdout.split("\n\n") == ["Kính gửi ông"] * 3 + ["Kính gửi ông\n"], run
EOF
