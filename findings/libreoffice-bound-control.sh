#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12): of a content control that is bound to a data part, what a program filled into it is not printed; the data part is.
#
# Guess before running: the words that stand in the document, as pandoc and python-docx read them; a binding (`w:dataBinding`) says where Word keeps a copy.
# Seen: the document says “Lê Văn Mẫu”, its data part still “(họ và tên)”, and that is printed. No message, exit code 0. Without the binding
# the same control prints “Lê Văn Mẫu”.
# Forms made in Word with mapped controls (cover pages, document panels), filled by changing word/document.xml alone, come out of the printer empty,
# while every reader of the document's text says that they are filled.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in libreoffice-writer poppler-utils pandoc; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' libreoffice-writer | tee version && grep -q ':7\.4\.7' version
python3 - << 'END'
import zipfile
schemas = "http://schemas.openxmlformats.org"
office = f"{schemas}/officeDocument/2006"
kind = "application/vnd.openxmlformats-"
xml = '<?xml version="1.0" encoding="UTF-8"?>\n'
links = lambda name, target: f"""{xml}<Relationships xmlns="{schemas}/package/2006/relationships">
<Relationship Id="rId1" Type="{office}/relationships/{name}" Target="{target}"/></Relationships>"""
store = "{12345678-1234-1234-1234-123456789012}"
binding = f"""<w:dataBinding w:prefixMappings="xmlns:f='urn:vidu:form'" w:xpath="/f:form[1]/f:ten[1]" w:storeItemID="{store}"/>"""
for name, bound in (("gan", binding), ("khong-gan", "")):
    with zipfile.ZipFile(f"{name}.docx", "w") as package:
        package.writestr("[Content_Types].xml", f"""{xml}<Types xmlns="{schemas}/package/2006/content-types">
<Default Extension="rels" ContentType="{kind}package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="{kind}officedocument.wordprocessingml.document.main+xml"/>
<Override PartName="/customXml/itemProps1.xml" ContentType="{kind}officedocument.customXmlProperties+xml"/></Types>""")
        package.writestr("_rels/.rels", links("officeDocument", "word/document.xml"))
        package.writestr("word/_rels/document.xml.rels", links("customXml", "../customXml/item1.xml"))
        package.writestr("customXml/_rels/item1.xml.rels", links("customXmlProps", "itemProps1.xml"))
        package.writestr("customXml/item1.xml", f'{xml}<form xmlns="urn:vidu:form"><ten>(họ và tên)</ten></form>')
        package.writestr("customXml/itemProps1.xml", f"""{xml}<ds:datastoreItem xmlns:ds="{office}/customXml" ds:itemID="{store}">
<ds:schemaRefs><ds:schemaRef ds:uri="urn:vidu:form"/></ds:schemaRefs></ds:datastoreItem>""")
        package.writestr("word/document.xml", f"""{xml}<w:document xmlns:w="{schemas}/wordprocessingml/2006/main"><w:body><w:p>
<w:r><w:t xml:space="preserve">Kính gửi ông </w:t></w:r><w:sdt><w:sdtPr>{bound}<w:text/></w:sdtPr>
<w:sdtContent><w:r><w:t>Lê Văn Mẫu</w:t></w:r></w:sdtContent></w:sdt></w:p></w:body></w:document>""")
END
for name in gan khong-gan; do
  pandoc $name.docx -t plain > $name.pandoc
  soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to pdf $name.docx > log 2>&1
  pdftotext $name.pdf - | tr -s '\n\f ' ' ' | sed 's/ *$//' > $name.office
  echo "$name: pandoc “$(cat $name.pandoc)”, LibreOffice “$(cat $name.office)”"
  [ "$(cat $name.pandoc)" = "Kính gửi ông Lê Văn Mẫu" ]
done
[ "$(cat gan.office)" = "Kính gửi ông (họ và tên)" ]
[ "$(cat khong-gan.office)" = "Kính gửi ông Lê Văn Mẫu" ]
