#!/usr/bin/env bash
# rvest 1.0.3 (R, Debian 12): of a table of a page whose cell has two lines the last word of one and the first of the other are one: “Kỹ sưTổ trưởng”, “LêMẫu”.
#
# Guess before running: “Kỹ sư⏎Tổ trưởng” or a blank between them, as the same package's html_text2 gives it (its help says that <br> becomes a line end) and as w3m shows it; html_table's help says nothing of it.
# Seen: the words run together, be it a br or two paragraphs in the cell. Names and posts of two lines are new words, and neither a search for “Tổ trưởng” by whole words nor a count of posts finds them. No
# message.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg -s r-cran-rvest > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq --no-install-recommends r-cran-rvest; } > /dev/null
dpkg-query -W -f '${Package} ${Version}\n' r-cran-rvest | tee version && grep -q ' 1\.0\.3-' version
cat > read.R <<'END'
page <- rvest::minimal_html("<table><tr><th>Tên</th><th>Chức vụ</th></tr><tr><td><p>Lê</p><p>Mẫu</p></td><td id='v'>Kỹ sư<br>Tổ trưởng</td></tr></table>")
row <- rvest::html_table(page)[[1]]
cat(row[[1]], "|", row[[2]], "\n")
cat(gsub("\n", "/", rvest::html_text2(rvest::html_element(page, "#v"))), "\n")
END
Rscript read.R | tee seen
[ "$(sed -n 1p seen | sed 's/ *$//')" = 'LêMẫu | Kỹ sưTổ trưởng' ]
[ "$(sed -n 2p seen | sed 's/ *$//')" = 'Kỹ sư/Tổ trưởng' ]
