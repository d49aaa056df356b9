#!/usr/bin/env bash
# ICU 72 (Debian 12), spelled-out numbers of Vietnamese: “một trăm linh năm nghìn” (105 000) is read as 100, because of the northern word for “and”.
#
# Guess before running: 105000, as for “một trăm lẻ năm nghìn”; both words stand in every dictionary, and the north and the State's papers say “linh”; or an error.
# Seen: 100, without an error from parse(): all from “linh” on is passed over (a ParsePosition would tell). “lẻ” is read right. The other way ICU writes “lẻ” only, and a hundred
# that is missing is named after the thousands (“một nghìn không trăm lẻ năm”) but not after the millions (“một triệu lẻ năm”, 1 000 005).
# Sums in words on decisions and payment slips are checked against figures this way; those of the north differ a thousandfold.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
/usr/bin/python3 -c 'import icu' 2> /dev/null || { apt-get update -qq && apt-get install -y -qq python3-icu; } > /dev/null
dpkg-query -W -f '${Package} ${Version}\n' libicu72 | tee version && grep -q ' 72\.1' version
/usr/bin/python3 - << 'END'
import icu

words = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, icu.Locale("vi"))
read = {text: words.parse(text).getInt64() for text in
        ["một trăm lẻ năm nghìn", "một trăm linh năm nghìn", "một nghìn không trăm lẻ năm", "một nghìn không trăm linh năm"]}
written = {number: words.format(number) for number in [105000, 1005, 1000005]}
for item in (read | written).items():
    print(*item, sep=" → ")
assert read["một trăm lẻ năm nghìn"] == 105000 and read["một nghìn không trăm lẻ năm"] == 1005
assert read["một trăm linh năm nghìn"] == 100 and read["một nghìn không trăm linh năm"] == 1000, "“linh” is read now"
assert written == {105000: "một trăm lẻ năm nghìn", 1005: "một nghìn không trăm lẻ năm", 1000005: "một triệu lẻ năm"}
END
