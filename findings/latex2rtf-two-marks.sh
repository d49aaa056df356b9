#!/usr/bin/env bash
# latex2rtf 2.3.18 (Debian 12): a letter with two marks that LaTeX writes as one accent over another puts the tone on the letter before: “Nguy\~{\^e}n” is “Nguỹên”; articles that begin with 5 begin with 1.
#
# Guess before running: “Nguyễn” and “Trần”, as LaTeX prints them; an accent stands over its argument, and \'e and \^o alone are right. “5.” for an item behind \setcounter{enumi}{4}.
# Seen: the mark comes before the letter in the RTF, so that every program shows it over the letter that stands there: “Nguỹên”, “Tr̀ân”. Typed in UTF-8 the names are right. No warning.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in latex2rtf libreoffice-writer; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq --no-install-recommends $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' latex2rtf | tee version && grep -q ' 2\.3\.18' version
cat > thu.tex << 'END'
\documentclass{article}
\usepackage[utf8]{inputenc}
\begin{document}
Ông Nguyễn Trần Mẫu

\^Ong Nguy\~{\^e}n Tr\`{\^a}n, L\^e

\begin{enumerate}
\setcounter{enumi}{4}
\item Phạm vi
\end{enumerate}
\end{document}
END
latex2rtf -o thu.rtf thu.tex > log 2>&1
soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to txt:Text thu.rtf > log 2>&1
python3 - << 'END'
import unicodedata

lines = [unicodedata.normalize("NFC", line.strip()) for line in open("thu.txt", encoding="utf-8-sig") if line.strip()]
print(lines)
assert lines[0] == "Ông Nguyễn Trần Mẫu"
assert lines[1] == unicodedata.normalize("NFC", "Ông Nguy\u0303ên Tr\u0300ân, Lê"), "the marks stand over their letters now"
assert lines[2].split() == ["1.", "Phạm", "vi"]
END
