#!/usr/bin/env bash
# hunspell-vi 7.5.0 (Debian 12, LibreOffice's Vietnamese dictionary): “hòa”, “tòa” and “ủy” are spelling mistakes, “hoà”, “toà” and “uỷ” are not.
#
# Guess before running: both ways to place the tone are known, since both are taught and printed; or at least the older one, of “Cộng hòa”.
# Seen: in oa, oe and uy the older place is refused throughout, eleven of eleven words. The hints begin with other words: “hoa” for “hòa”, “uy” for “ủy”.
# Decree 30/2020 heads each paper “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”, and People's Committees write “Ủy ban”: both are underlined in Writer, and a check
# of a letter by this dictionary calls the prescribed form wrong.
set -euo pipefail
dpkg -s hunspell hunspell-vi > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq hunspell hunspell-vi; } > /dev/null
dpkg-query -W -f '${Package} ${Version}\n' hunspell-vi | grep ' 1:7\.5\.0-'
refused() { tr ' ' '\n' <<< "$1" | LC_ALL=C.UTF-8 hunspell -d vi_VN -i UTF-8 -l | paste -s -d ' '; }
newer="hoà hoá hoạ toà khoẻ luỹ thuỷ tuỳ uỷ thuý uý"
older="hòa hóa họa tòa khỏe lũy thủy tùy ủy thúy úy"
head="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Ủy ban nhân dân"
echo "newer, refused: $(refused "$newer")"; echo "older, refused: $(refused "$older")"; echo "in a head, refused: $(refused "$head")"
[ -z "$(refused "$newer")" ]
[ "$(refused "$older")" = "$older" ]
[ "$(refused "$head")" = "HÒA Ủy" ]
first_hint() { LC_ALL=C.UTF-8 hunspell -d vi_VN -i UTF-8 -a <<< "$1" | sed -n 's/^& .*: \([^,]*\),.*/\1/p'; }
echo "first hints: $(first_hint hòa), $(first_hint ủy)"
[ "$(first_hint hòa) $(first_hint ủy)" = "hoa uy" ]
