#!/usr/bin/env bash
# odf2xhtml of odfpy 1.4.1 (PyPI): of a Writer letter with one footnote it says “Unable to open file … or file is not OpenDocument”; without the footnote the same letter is turned into a page.
#
# Guess before running: a page with the footnote's words at its end, as its own code for notes makes it; a note is part of every Writer document's format (ODF 1.3, part 3, 6.3.2).
# Seen: no page and that message, on which one looks for a damaged file; LibreOffice 7.4 and odfdo 3.27.3 open it. Behind it stands a number that is put into a list of texts (“expected str instance, int found”).
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'odfpy==1.4.1' 'odfdo==3.27.3'
env/bin/python - << 'END'
import importlib.metadata

import odfdo

print("odfpy", importlib.metadata.version("odfpy"))
for name, note in (("khong.odt", False), ("co.odt", True)):
    letter = odfdo.Document("text")
    letter.body.clear()
    line = odfdo.Paragraph("Theo Quyết định 12 của Trường Mẫu")
    if note:
        line.insert_note(after="12", note_id="n1", citation="1", body="Ngày 15/4/2021.")
    letter.body.append(line)
    letter.save(name)
assert "Ngày 15/4/2021." in odfdo.Document("co.odt").get_formatted_text()
END
env/bin/odf2xhtml khong.odt | grep -q 'Theo Quyết định 12 của Trường Mẫu'
env/bin/odf2xhtml co.odt > seen 2>&1 || true
cat seen
grep -qx 'Unable to open file co.odt or file is not OpenDocument' seen
if grep -q 'Trường Mẫu' seen; then echo 'the letter is turned into a page now'; exit 1; fi
