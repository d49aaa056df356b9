#!/usr/bin/env bash
# jOpenDocument 1.3 (Java, Debian 12): of a sheet that LibreOffice 7.4 saved, numbers and dates are read, and every cell with a text ends with a NullPointerException.
#
# Guess before running: the texts, or a refusal of the whole file: ODF 1.3 differs in nothing that a cell with one paragraph uses.
# Seen: 5 for the number; for “Lê Mẫu” “Cannot invoke "…OOXML.getVersion()"”, since the library knows ODF to 1.2 and LibreOffice has written 1.3 since 7.0. The same sheet as ODF 1.2 is
# read.
# Where the error of a cell is caught, a list of people is read as one of numbers; elsewhere nothing is read.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in libjopendocument-java libreoffice-calc; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
command -v javac > /dev/null || { apt-get update -qq && apt-get install -y -qq default-jdk-headless; } > /dev/null
dpkg-query -W -f '${Package} ${Version}\n' libjopendocument-java libreoffice-calc | tee version
for wanted in 'java 1\.3repack' 'calc [0-9]+:7\.4'; do grep -qE "$wanted" version || { echo "version: $wanted"; exit 1; }; done
printf 'Lê Mẫu,5\n' > moi.csv
soffice "-env:UserInstallation=file://$dir/profile" --headless '--infilter=CSV:44,34,76,1' --convert-to ods moi.csv > log 2>&1
python3 - << 'END'
import zipfile
with zipfile.ZipFile("moi.ods") as new, zipfile.ZipFile("cu.ods", "w") as old:
    for name in new.namelist():
        data = new.read(name)
        if name.endswith(".xml"):
            data = data.replace(b'office:version="1.3"', b'office:version="1.2"').replace(b'manifest:version="1.3"', b'manifest:version="1.2"')
        old.writestr(name, data)
    assert b'office:version="1.3"' in new.read("content.xml")
END
cat > Read.java << 'END'
import java.io.File;
import org.jopendocument.dom.spreadsheet.*;
public class Read {
    public static void main(String[] names) throws Exception {
        for (String name : names) {
            Sheet sheet = SpreadSheet.createFromFile(new File(name)).getSheet(0);
            Object text;
            try { text = sheet.getCellAt(0, 0).getValue(); } catch (RuntimeException error) { text = error.getClass().getSimpleName(); }
            System.out.println(name + ": " + text + "; " + sheet.getCellAt(1, 0).getValue());
        }
    }
}
END
java -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -cp '/usr/share/java/jOpenDocument.jar:/usr/share/java/jOpenDocument-1.3.jar:/usr/share/java/jdom1.jar' Read.java moi.ods cu.ods 2> log | tee seen
[ "$(cat seen)" = "moi.ods: NullPointerException; 5
cu.ods: Lê Mẫu; 5" ]
