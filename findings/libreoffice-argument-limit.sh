#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12): of 300 files on one command line `soffice --convert-to` converts the first 247, names no other and ends with 0; each further option takes the place of a file.
#
# Guess before running: all 300, in their order; the system's own limit of a command line is 2 MB.
# Seen: options and files together are read up to 253; what stands behind is passed over without a word, also where it is a file that does not exist.
# Who prints a province's papers with `soffice --convert-to pdf *.docx` lacks the last ones. In parts of 100, all are made.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg -s libreoffice-writer > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq --no-install-recommends libreoffice-writer; } > /dev/null
dpkg-query -W -f '${Package} ${Version}\n' libreoffice-writer | tee version && grep -q ':7\.4' version
for number in $(seq -w 300); do echo "<html><body><p>Giấy mời số $number</p></body></html>" > "giay-$number.html"; done
# Options so far: the profile, --headless, --convert-to and its value, --outdir and its value.
office() { out=$1; shift; soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to txt:Text --outdir "$out" "$@" > "$out.log" 2>&1; }
office all giay-*.html && echo "exit code 0"
made=$(ls all | wc -l); last=$(ls all | tail -1)
echo "300 files given, $made made, the last is $last"
[ "$made" = 247 ] && [ "$last" = giay-247.txt ]
! grep -q 'giay-248' all.log
office two --norestore --nologo giay-*.html
echo "with two more options: $(ls two | wc -l)"
[ "$(ls two | wc -l)" = 245 ]
office missing giay-*.html khong-co.html && [ "$(ls missing | wc -l)" = 247 ] && ! grep -q khong-co missing.log
ls giay-*.html | xargs -n 100 bash -c 'soffice "-env:UserInstallation=file://$0/profile" --headless --convert-to txt:Text --outdir parts "$@" > /dev/null 2>&1' "$dir"
echo "in parts of 100: $(ls parts | wc -l)"
[ "$(ls parts | wc -l)" = 300 ]
