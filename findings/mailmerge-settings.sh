#!/usr/bin/env bash
# docx-mailmerge2 1.0.3: a document without a settings part cannot be written.
#
# Guess before running: it is merged; the part word/settings.xml is optional (ECMA-376 Part 1, 11.3.10: “shall contain at most one”).
# Seen: KeyError: 'settings' at write(), after merge() went well.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'docx-mailmerge2==1.0.3' 'python-docx==1.2.0'
env/bin/python - <<'EOF'
import docx
from mailmerge import MailMerge

letter = docx.Document()
letter.add_paragraph("Kính gửi: Công đoàn Mẫu")
letter.save("co.docx")
part = letter.part
for identity, relationship in list(part.rels.items()):
    if relationship.reltype.endswith("/settings"):
        del part.rels[identity]
letter.save("khong.docx")
for name in ("co.docx", "khong.docx"):
    assert docx.Document(name).paragraphs[0].text == "Kính gửi: Công đoàn Mẫu"
    try:
        with MailMerge(name) as document:
            document.merge(ten="Lê Văn Mẫu")
            document.write("thu.docx")
        print(name, "written")
        assert name == "co.docx", "it can be written now"
    except KeyError as error:
        print(name, "KeyError:", error)
        assert name == "khong.docx" and str(error) == "'settings'"
EOF
