#!/usr/bin/env bash
# JExcelApi 2.6.12 (Java, Debian 12): a sum of hours in an XLS list, 25:30, is shown as “:30”, 40:00 as “:00”: the hours are gone.
#
# Guess before running: “25:30”; getContents gives what the cell shows, as its documentation has it, and [h]:mm, which its own list of formats doesn't lack (number 46, [h]:mm:ss), is shown right by LibreOffice and xlrd's number.
# Seen: of [h]:mm the hours are left out and only the minutes stay; of [h]:mm:ss “1:30:00”. 7:30 with h:mm is right. No warning. In the texts that a program makes of such lists each sum is under an hour.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in libjexcelapi-java default-jdk-headless; do
  dpkg -s $package > /dev/null 2>&1 || { [ $package = default-jdk-headless ] && command -v javac > /dev/null; } || { apt-get update -qq && apt-get install -y -qq --no-install-recommends $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' libjexcelapi-java | tee version && grep -q ' 2\.6\.12' version
python3 -m venv env && env/bin/pip -q install 'xlwt==1.3.0' 'xlrd==2.0.2'
env/bin/python - << 'END'
import xlrd
import xlwt

book = xlwt.Workbook()
sheet = book.add_sheet("Gio")
for row, (hours, form) in enumerate([(25.5, "[h]:mm"), (40, "[h]:mm"), (25.5, "[h]:mm:ss"), (7.5, "h:mm"), (7.5, "[h]:mm")]):
    sheet.write(row, 0, hours / 24, xlwt.easyxf(num_format_str=form))
book.save("gio.xls")
assert round(xlrd.open_workbook("gio.xls").sheet_by_index(0).cell(0, 0).value * 24, 6) == 25.5
END
cat > Show.java << 'END'
import java.io.File;
import jxl.Sheet;
import jxl.Workbook;

public class Show {
    public static void main(String[] names) throws Exception {
        Sheet sheet = Workbook.getWorkbook(new File(names[0])).getSheet(0);
        for (int row = 0; row < sheet.getRows(); row++) System.out.println(sheet.getCell(0, row).getContents());
    }
}
END
javac -cp /usr/share/java/jxl.jar Show.java
java -cp /usr/share/java/jxl.jar:. Show gio.xls 2> log | tee seen
printf ':30\n:00\n1:30:00\n7:30\n:30\n' | diff - seen
