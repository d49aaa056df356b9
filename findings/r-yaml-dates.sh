#!/usr/bin/env bash
# yaml 2.3.7 and rio 0.5.29 (R, Debian 12): in a YAML file dates are numbers of days (15 April 2021 is 18732.0), times numbers of seconds, and what is missing is “.na.real”.
#
# Guess before running: 2021-04-15, as YAML has a notation for dates (timestamp) and as the same data frame has it in JSON, XML and CSV; a missing number as null or ~.
# Seen: once read again the column is one of numbers, and no other program can know that they were days; PyYAML 6.0.3 gives 18732.0 and the text “.na.real”. Words and numbers are right.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in r-cran-rio r-cran-yaml r-cran-jsonlite; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq --no-install-recommends $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' r-cran-rio r-cran-yaml | tee version && grep -q 'rio 0\.5\.29' version && grep -q 'yaml 2\.3\.7' version
cat > write.R <<'END_R'
people <- data.frame(ten = c("Lê Mẫu", "Đỗ Ứng"), ngay = as.Date(c("2021-04-15", "1985-12-31")), gio = as.POSIXct("2021-04-15 07:30:00", tz = "UTC"), diem = c(8.5, NA))
for (name in c("thu.yml", "thu.json")) rio::export(people, name)
cat(yaml::as.yaml(list(ngay = as.Date("2021-04-15"))))
print(sapply(rio::import("thu.yml"), class))
END_R
Rscript write.R 2> /dev/null | tee seen
cat thu.yml; cat thu.json; echo
grep -q '^ngay: 18732.0' seen
grep -q '"ngay":"2021-04-15"' thu.json
grep -qx -- '- 18732.0' thu.yml && grep -qx -- '- 5843.0' thu.yml && grep -q -- '- 1.6184718e+09' thu.yml
grep -qE '"character" *"numeric" *"numeric" *"numeric"' seen
python3 -m venv env && env/bin/pip -q install 'PyYAML==6.0.3'
env/bin/python - <<'END_PYTHON'
import yaml
data = yaml.safe_load(open("thu.yml", encoding="utf-8"))
print(data, yaml.safe_load("ngay: 2021-04-15"))
assert data["ten"] == ["Lê Mẫu", "Đỗ Ứng"] and data["ngay"] == [18732.0, 5843.0] and data["diem"] == [8.5, ".na.real"]
END_PYTHON
