#!/usr/bin/env bash
# recordlinkage 0.16 (PyPI): asked to take the marks off names before they are compared, it takes off the whole letter Đ: “Đặng Ý” is “ang y”, “Đức” “uc”.
#
# Guess before running: “dang y” and “duc”, as Unidecode 1.4.0 gives them, since strip_accents="unicode" makes “Nguyễn Văn Mẫu” “nguyen van mau” and every other letter of Vietnamese right.
# Seen: “ang y”, “uc”; đ has no mark that Unicode could part from it, so it stays and the next step removes all that is not ASCII. “Đào” and “Áo” are one. Both settings,
# “unicode” and “ascii”, do so. No message. Đặng, Đỗ, Đào, Đinh and Đoàn are among the most usual family names.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'recordlinkage==0.16' 'Unidecode==1.4.0' 'pandas==2.3.3' 'numpy==2.4.6'
env/bin/python - <<'END'
import pandas, unidecode
from recordlinkage.preprocessing import clean
names = ["Nguyễn Văn Mẫu", "Lê Thị Ứng", "Đặng Ý", "Trần Đức", "Đào Mẫu", "Áo Mẫu"]
print([unidecode.unidecode(name).lower() for name in names])
assert unidecode.unidecode("Đặng Ý").lower() == "dang y"
for setting in "unicode", "ascii":
    seen = clean(pandas.Series(names), strip_accents=setting).tolist()
    print(setting, seen)
    assert seen[:2] == ["nguyen van mau", "le thi ung"]
    assert seen[2:] == ["ang y", "tran uc", "ao mau", "ao mau"], "the letter stays now"
END
