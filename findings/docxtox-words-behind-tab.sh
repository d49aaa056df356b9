#!/usr/bin/env bash
# docxtox 0.1.0 (PyPI): of a run with a tab or a line break only the words before it are in the text of a Word letter: of “Số:⇥05/QĐ-TLĐ” there is “Số:”.
#
# Guess before running: “Số:⇥05/QĐ-TLĐ”, or a blank for the tab; a run holds as many w:t, w:tab and w:br as it needs (ECMA-376 part 1, 17.3.2.25), and python-docx, Word and LibreOffice all write a typed tab in the run of its words.
# Seen: the first w:t of each run is read and the rest of the run is lost, in text as in markdown: “Nơi nhận:” is without who gets it. “Lê Mẫu” in a run of its own is there. It says “No validation errors found”.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'docxtox==0.1.0' 'python-docx==1.2.0'
env/bin/python - << 'END'
import importlib.metadata

import docx

print("docxtox", importlib.metadata.version("docxtox"))
letter = docx.Document()
letter.add_paragraph("Số:\t05/QĐ-TLĐ")
letter.add_paragraph("Nơi nhận:\nPhòng Mẫu")
line = letter.add_paragraph("Họ tên:")
line.add_run("\t")
line.add_run("Lê Mẫu")
letter.save("thu.docx")
END
for form in text markdown; do
  TMPDIR=$dir env/bin/docxtox-util thu.docx $form --output seen.$form > log 2>&1
  cat seen.$form
  grep -q 'Số:' seen.$form && grep -q 'Nơi nhận:' seen.$form && grep -q 'Lê Mẫu' seen.$form
  if grep -qE '05/QĐ|Phòng Mẫu' seen.$form; then echo 'the words behind a tab and a line break are read now'; exit 1; fi
done
