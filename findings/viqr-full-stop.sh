#!/usr/bin/env bash
# recode 3.6, konwert 1.8 and Emacs 28.2 (Debian 12): of text that goes to VIQR and back, the full stop or question mark behind a vowel is gone, and the word is another one.
#
# Guess before running: the same text. VIQR writes tones as signs (“.” under, “?” hook), and has “\” for a sign that is none (RFC 1456, “VIQR”): “Ai\?”, “mai\.”.
# Seen: “Ai?” comes back as “Aỉ”, “ngày mai.” as “ngày maị”: none of the three writes the “\”, nor reads it: “Ai\?” of VIQR as
# people typed it keeps the backslash. VISCII of the same text, also of RFC 1456, comes back whole. No message.
# An old list that was kept in VIQR, or mail that passed through it, has names such as “Hoạ” for “Hoa.” at the end of a sentence.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in recode konwert emacs-nox; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq --no-install-recommends $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' recode konwert emacs-nox | tee version
for wanted in '^recode 3\.6-' '^konwert 1\.8-' '^emacs-nox 1:28\.2'; do grep -q "$wanted" version || { echo "version: $wanted"; exit 1; }; done
echo 'Ai? Lê Thị Hoa. Ngày mai. Mẫu.' > text
echo 'Ai\? Hoa\.' > escaped
cat > viqr.el <<'END'
(set-language-environment "Vietnamese")
(defun pass (file steps)
  (with-temp-buffer
    (let ((coding-system-for-read 'utf-8)) (insert-file-contents file))
    (dolist (step steps) (funcall step (point-min) (point-max)))
    (let ((coding-system-for-write 'utf-8)) (princ (buffer-string)))))
(pass "text" '(viet-encode-viqr-region viet-decode-viqr-region))
(pass "escaped" '(viet-decode-viqr-region))
END
recode UTF-8..VIQR < text | recode VIQR..UTF-8 > recode.back
recode VIQR..UTF-8 < escaped >> recode.back
konwert UTF8-viqri text | konwert viqri-UTF8 > konwert.back
konwert viqri-UTF8 escaped >> konwert.back
emacs --batch -Q -l "$PWD/viqr.el" > emacs.back 2> emacs.log
for program in recode konwert emacs; do
  echo "$program:"; cat $program.back
  [ "$(head -1 $program.back)" = 'Aỉ Lê Thị Hoạ Ngày maị Mẫụ' ]
  [ "$(sed -n 2p $program.back)" = 'Ai\? Hoa\.' ]
done
[ "$(recode UTF-8..VISCII < text | recode VISCII..UTF-8)" = "$(cat text)" ]
