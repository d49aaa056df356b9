#!/usr/bin/env bash
# docx2txt 1.4 (Debian 12): words that Word shows in capitals come out in a mixture: “LIêN đOàN LAO độNG”.
#
# Guess before running: “Liên đoàn lao động”, as it was typed and as most programs give it, or “LIÊN ĐOÀN LAO ĐỘNG”, as it is shown (w:caps; ECMA-376 part 1, 17.3.2.5).
# Seen: a to z are made capitals, the letters with marks and đ are not, with a UTF-8 locale and without; LibreOffice 7.4 and pandoc 2.17 keep the
# words as typed. No message, exit code 0.
# Names of unions and titles are set in capitals by this attribute in most letters: no search for either spelling finds them.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in docx2txt pandoc; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' docx2txt | tee version && grep -q ' 1\.4' version
python3 -m venv env && env/bin/pip -q install 'python-docx==1.2.0'
env/bin/python - << 'END'
import docx
letter = docx.Document()
letter.add_paragraph().add_run("Liên đoàn lao động").font.all_caps = True
letter.save("thu.docx")
END
for locale in C C.UTF-8; do LC_ALL=$locale docx2txt thu.docx - | tee -a seen; echo | tee -a seen; done
[ "$(pandoc thu.docx -t plain)" = "Liên đoàn lao động" ]
[ "$(grep -c . seen)" = 2 ] && [ "$(grep -cx 'LIêN đOàN LAO độNG' seen)" = 2 ]
