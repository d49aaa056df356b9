#!/usr/bin/env bash
# secretary 0.2.19 with Jinja2 3.0.3, the last it can be imported with: every value of the document is a Python object's name.
#
# Guess before running: the value, or an error; Jinja2 3.0 renamed evalcontextfilter and kept the old name until 3.1.
# Seen: “Kính gửi <jinja2.nodes.EvalContext object at 0x…>”, and no error: in the filter's new order of arguments
# the context stands where the value was. With Jinja2 3.1 the import itself fails; 2.11.3 prints the value.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'secretary==0.2.19' 'Jinja2==3.0.3' 'MarkupSafe==2.0.1' 'odfpy==1.4.1'
env/bin/python -W ignore - <<'EOF'
import re, zipfile
from odf.opendocument import OpenDocumentText
from odf.text import P
from secretary import Renderer

letter = OpenDocumentText()
letter.text.addElement(P(text="Kính gửi {{ ten }}"))
letter.save("mau.odt")
open("thu.odt", "wb").write(Renderer().render(open("mau.odt", "rb"), ten="Lê Văn Mẫu"))
content = zipfile.ZipFile("thu.odt").read("content.xml").decode()
got = re.search(r"<text:p>(.*?)</text:p>", content).group(1)
print(got)
assert "EvalContext object at" in got and "M&#7851;u" not in got and "Mẫu" not in got, got
EOF
