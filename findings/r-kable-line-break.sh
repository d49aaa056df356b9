#!/usr/bin/env bash
# knitr 1.42 (R, Debian 12): a cell of two lines breaks the table that kable makes: in Markdown the row ends at the line end, and the rest is a row of its own (or text), with the points in the wrong column.
#
# Guess before running: a break (`<br>`) or a blank in its place, since kable writes the stroke of another cell as `&#124;` for the same reason; pander 0.6.5 puts a blank there.
# Seen: the line end stands in the table as it is, without a warning, in Markdown, reStructuredText and the simple table; as pandoc 2.17 reads it, a list of two people has three rows: “Lê Mẫu, Kỹ sư” without
# points, and “Tổ trưởng, 8.25”. Columns are measured with the whole text, so that it does not look right as text either.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in r-cran-knitr r-cran-pander pandoc; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq --no-install-recommends $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' r-cran-knitr r-cran-pander pandoc | tee version && grep -q 'knitr 1\.42' version
cat > write.R <<'END_R'
people <- data.frame(ten = c("Lê Mẫu", "Đỗ | Ứng"), chucvu = c("Kỹ sư\nTổ trưởng", "Nhân viên"), diem = c(8.25, 9))
writeLines(knitr::kable(people, format = "pipe"), "thu.md")
writeLines(knitr::kable(people, format = "rst"), "thu.rst")
pander::pander(people)
END_R
Rscript write.R > other 2> /dev/null
cat thu.md thu.rst other
grep -q 'Kỹ sư Tổ trưởng' other
grep -q 'Đỗ &#124; Ứng' thu.md
grep -qE '^\|Lê Mẫu *\|Kỹ sư$' thu.md && grep -qE '^Tổ trưởng *\| *8\.25\|$' thu.md
pandoc -f gfm -t html thu.md | tee seen
[ "$(grep -c '<tr' seen)" = 4 ]
pandoc -f gfm -t plain thu.md | tee plain
tr '\n' ' ' < seen | grep -qE '<td[^>]*>Lê Mẫu</td> *<td[^>]*>Kỹ sư</td> *<td[^>]*></td>'
tr '\n' ' ' < seen | grep -qE '<td[^>]*>Tổ trưởng</td> *<td[^>]*>8\.25</td>'
