#!/usr/bin/env bash
# php-horde-icalendar 2.1.8 (Debian 12): a semicolon within a part of a name or an address of a vCard, escaped as the standard has it, parts it in two, so that all later parts move by one.
#
# Guess before running (once an organisation had come out in three parts instead of two): names and addresses likewise; before that, the guess was that an escaped semicolon belongs to its part (RFC 2426, 5).
# Seen: of the family name “Mẫu; Thử” the part “ Thử” becomes the given name, and the given name “Lê” the additional one; of “5 Trần Phú; tổ 5” the second half becomes the town. The name that is shown says so. Commas that are
# escaped, and semicolons of a title, are read right. vobject 0.9.9 (PyPI) reads all of it right.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg -s php-horde-icalendar > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq --no-install-recommends php-horde-icalendar php-cli; } > /dev/null
dpkg-query -W -f '${Package} ${Version}\n' php-horde-icalendar | tee version && grep -q ' 2\.1\.8' version
printf '%s\r\n' 'BEGIN:VCARD' 'VERSION:3.0' 'FN:Lê Văn Mẫu' 'N:Mẫu\; Thử;Lê;Văn;;' 'ADR:;;5 Trần Phú\; tổ 5\, ngõ 2;Hà Nội;;100000;Việt Nam' 'TITLE:Kỹ sư\; tổ trưởng' 'END:VCARD' > thu.vcf
cat > read.php <<'END_PHP'
<?php
spl_autoload_register(function ($name) { $file = '/usr/share/php/' . strtr($name, '_\\', '//') . '.php'; if (is_file($file)) require_once $file; });
$cards = new Horde_Icalendar();
$cards->parsevCalendar(file_get_contents('thu.vcf'));
$card = $cards->getComponents()[0];
foreach (['N', 'ADR', 'TITLE'] as $name) echo $name, ' ', implode('|', $card->getAttributeValues($name)), "\n";
echo 'name ', $card->printableName(), "\n";
END_PHP
php read.php | tee seen
grep -qx 'N Mẫu| Thử|Lê|Văn||' seen
grep -qx 'ADR ||5 Trần Phú| tổ 5, ngõ 2|Hà Nội||100000|Việt Nam' seen
grep -qx 'TITLE Kỹ sư; tổ trưởng' seen
grep -qx 'name Văn  Thử Lê Mẫu' seen
python3 -m venv env && env/bin/pip -q install 'vobject==0.9.9'
env/bin/python - <<'END_PYTHON'
import vobject
card = vobject.readOne(open("thu.vcf", encoding="utf-8", newline="").read())
print("vobject:", repr(card.n.value.family), repr(card.n.value.given), repr(card.adr.value.street), repr(card.adr.value.city))
assert (card.n.value.family, card.n.value.given) == ("Mẫu; Thử", "Lê")
assert (card.adr.value.street, card.adr.value.city) == ("5 Trần Phú; tổ 5, ngõ 2", "Hà Nội")
END_PYTHON
