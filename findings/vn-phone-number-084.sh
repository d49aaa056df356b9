#!/usr/bin/env bash
# vn-phone-number 0.1 (PyPI): a mobile number that begins with 084 loses two digits and is called a landline; so does every old number that it moves to 084 itself.
#
# Guess before running: “0842345678” stays as it is, and “01242345678”, a number of 11 digits from before September 2018, becomes “0842345678”: 0124 moved to 084 then, which
# the package's own table knows, and phonenumbers 9.0.43 takes 0842345678 for a valid mobile number.
# Seen: “02345678” and “Landline” for both: the 84 of the prefix is taken for the code of the country. “+84842345678” is read right, and so are 083 and 0123. No error.
# Lists of members are brought to one form with it before people are called or found by number: those of one prefix can never be reached.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'vn-phone-number==0.1' 'phonenumbers==9.0.43'
env/bin/python - << 'END'
import importlib.metadata
import phonenumbers
import vn_numberphone

for name in ("vn-phone-number", "phonenumbers"):
    print(name, importlib.metadata.version(name))
seen = {text: (vn_numberphone.normalize(text), vn_numberphone.get_provider(text)) for text in
        ["0832345678", "01232345678", "+84842345678", "0842345678", "01242345678"]}
for text, (number, provider) in seen.items():
    print(text, "→", number, provider)
parsed = phonenumbers.parse("0842345678", "VN")
assert phonenumbers.is_valid_number(parsed) and phonenumbers.number_type(parsed) == phonenumbers.PhoneNumberType.MOBILE
assert seen["0832345678"][0] == seen["01232345678"][0] == "0832345678"
assert seen["+84842345678"] == ("0842345678", "Vinaphone")
assert seen["0842345678"] == seen["01242345678"] == ("02345678", "Landline"), "numbers of the prefix 084 are kept now"
END
