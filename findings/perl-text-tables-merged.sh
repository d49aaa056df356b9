#!/usr/bin/env bash
# HTML::FormatText::WithLinks::AndTables 0.07 (Perl, Debian 12): of a page's table with merged cells the text has figures below the wrong headings: “Điểm” stands above the second half of the names, and a row below a tall cell moves left.
#
# Guess before running: every column below its heading, empty where a merged cell goes on, as HTML::TableExtract 2.15 has it; its description warns of tables within tables only.
# Seen: neither colspan nor rowspan counts: “An” is in the column of the group, 7 in that of the name. Nothing is lost, so that the list looks whole.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in libhtml-formattext-withlinks-andtables-perl libhtml-tableextract-perl; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq --no-install-recommends $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' libhtml-formattext-withlinks-andtables-perl libhtml-tableextract-perl | tee version && grep -q 'andtables-perl 0\.07' version
cat > thu.html <<'END_HTML'
<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Thử</title></head><body><table>
<tr><th colspan="2">Đoàn viên</th><th>Điểm</th></tr>
<tr><td rowspan="2">Tổ 1</td><td>Ứng</td><td>9</td></tr>
<tr><td>An</td><td>7</td></tr>
<tr><td>Tổ 2</td><td>Bình</td><td>8</td></tr>
</table></body></html>
END_HTML
cat > read.pl <<'END_PERL'
use strict; use warnings; use HTML::FormatText::WithLinks::AndTables; use HTML::TableExtract;
binmode STDOUT, ":encoding(UTF-8)";
open my $file, "<:encoding(UTF-8)", "thu.html" or die; my $page = do { local $/; <$file> };
print HTML::FormatText::WithLinks::AndTables->convert($page);
my $other = HTML::TableExtract->new; $other->parse($page);
print "other ", join("|", map { $_ // "" } @$_), "\n" for $other->first_table_found->rows;
END_PERL
perl read.pl | tee seen
grep -qx 'other Đoàn viên||Điểm' seen && grep -qx 'other |An|7' seen
place() { python3 -c 'import sys; line = next(l for l in open("seen", encoding="utf-8") if sys.argv[1] in l and not l.startswith("other")); print(line.index(sys.argv[1]))' "$1"; }
[ "$(place Điểm)" = "$(place Ứng)" ] && [ "$(place Ứng)" = "$(place Bình)" ]
[ "$(place An)" = "$(place 'Tổ 1')" ]
