#!/usr/bin/env bash
# Org 9.5 of Emacs 28.2 (Debian 12): of a CSV list turned into a table a cell of two lines becomes two rows, with its quotes and the points in the wrong column, and a cell with “|” two cells.
#
# Guess before running: one row a record, the line end as a blank, and “\vert” for the stroke, which Org's manual gives for it (3.1); the separator '(4) is told as “comma-separated values”, and a quoted field may hold a line end (RFC 4180, 2.6).
# Seen: “Lê Mẫu | "dòng 1” and below “dòng 2" | 8,5”; commas and doubled quotes within quotes are read right. No message; the table is then aligned and looks tidy.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg -s emacs-nox > /dev/null 2>&1 || dpkg -s emacs-gtk > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq --no-install-recommends emacs-nox; } > /dev/null
printf '"Họ tên","Ghi chú","Điểm"\n"Lê Mẫu","dòng 1\ndòng 2","8,5"\n"Đỗ, Ứng","nói ""vâng""","9"\n"Trần Thử","A|B","7"\n' > ds.csv
emacs -Q --batch --eval '(progn (require (quote org)) (princ (format "Emacs %s, Org %s\n" emacs-version (org-version))) (find-file "ds.csv") (org-mode)
  (org-table-convert-region (point-min) (point-max) (quote (4))) (princ (buffer-string)))' 2> log | tee seen
grep -q '^Emacs 28\.2, Org 9\.5' seen
sed 's/ *| */|/g' seen | tail -n +2 > cells
printf '|Họ tên|Ghi chú|Điểm||\n|Lê Mẫu|"dòng 1|||\n|dòng 2"|8,5|||\n|Đỗ, Ứng|nói "vâng"|9||\n|Trần Thử|A|B|7|\n' | diff - cells
