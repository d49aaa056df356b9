#!/usr/bin/env bash
# unrtf 0.21.10 (Debian 12): where a letter is written as `\uN?`, as Word writes it, the rest of the word behind it is lost.
#
# Guess before running: `\u7871?n` and `\u7871\'3fn` are the same to a reader of RTF (1.9.1, “Unicode RTF”: skip one character, then read on).
# Seen: of “Tiến sỹ và bản vẽ” the first form gives “Tiế sỹ và bả vẽ”, the second, which LibreOffice writes, all of it. No message, exit code 0.
# Nearly every Vietnamese word has such a letter: whatever takes text out of unions' RTF files with unrtf loses their last letters.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
command -v unrtf > /dev/null || { apt-get update -qq && apt-get install -y -qq unrtf; } > /dev/null
dpkg-query -W -f '${Package} ${Version}\n' unrtf | tee version && grep -q ' 0\.21\.10' version
head='{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Times New Roman;}}\pard\f0\uc1 '
printf '%s%s' "$head" 'Ti\u7871?n s\u7929? v\u224? b\u7843?n v\u7869?\par}' > word.rtf
printf '%s%s' "$head" "Ti\\u7871\\'3fn s\\u7929\\'3f v\\u224\\'e0 b\\u7843\\'3fn v\\u7869\\'3f\\par}" > libreoffice.rtf
words() { LC_ALL=C.UTF-8 unrtf --html "$1" 2> errors | python3 -c 'import html, re, sys; print(html.unescape(re.sub("<[^>]+>", " ", sys.stdin.read().split("<body>")[1])).strip())'; }
echo "as Word writes it: $(words word.rtf); as LibreOffice writes it: $(words libreoffice.rtf)"
[ "$(words libreoffice.rtf)" = "Tiến sỹ và bản vẽ" ]
[ "$(words word.rtf)" = "Tiế sỹ và bả vẽ" ]
