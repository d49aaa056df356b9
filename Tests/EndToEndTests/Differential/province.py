"""A folder as a province receives it: 24 files of 24 senders, each made by another program; every initiative has a name of its own.

usage: province.py make FOLDER SOFFICE   writes FOLDER/vao and FOLDER/mong-doi.json: {sender: {"file": …, "names": […]}}

Three senders send the annex alone (the letter's table, what stands above and below it), as XLSX, DOCX and ODT; one sends upright slips.
"""
import csv
import datetime
import json
import pathlib
import subprocess
import sys
import zipfile

import docx
import odf.opendocument
import odf.table
import odf.text
import openpyxl
import xlsxwriter

SENDERS = [
    "LĐLĐ thành phố Quy Nhơn", "LĐLĐ thị xã An Nhơn", "LĐLĐ thị xã Hoài Nhơn", "LĐLĐ huyện Tuy Phước", "LĐLĐ huyện Phù Cát",
    "LĐLĐ huyện Phù Mỹ", "LĐLĐ huyện Hoài Ân", "LĐLĐ huyện Tây Sơn", "LĐLĐ huyện Vĩnh Thạnh", "LĐLĐ huyện Vân Canh",
    "LĐLĐ huyện An Lão",
]
SENDERS += ["Công đoàn cơ sở Công ty Mẫu %s" % letter for letter in "A B C D E G H I K L M N P".split()]
FLAT = [
    "Đơn vị trình", "Số tờ trình", "Ngày tờ trình", "Họ và tên", "Năm sinh", "Chức vụ", "Đơn vị công tác", "Số điện thoại", "Tên sáng kiến",
    "Thời gian áp dụng", "Tóm tắt nội dung sáng kiến", "Hiệu quả sáng kiến", "Giá trị làm lợi", "Phạm vi ứng dụng",
    "Danh hiệu thi đua, khen thưởng", "Cấp trình", "Tập thể ký", "Ngày gửi bưu điện", "Ngày gửi email", "Khiếu nại",
    "Tranh chấp quyền tác giả", "Người xác nhận", "Ngày xác nhận", "Loại công nhận", "Số quyết định công nhận", "Ngày công nhận",
    "Cơ quan công nhận", "Cấp công nhận",
]
LEVELS = {"LĐLĐ": "LĐLĐ cấp huyện", "Công đoàn cơ sở": "CĐCS trực thuộc"}
ANNEX = [
    "TT", "Họ và tên, năm sinh, chức vụ, đơn vị công tác, số điện thoại liên hệ", "Tên sáng kiến", "Thời gian áp dụng",
    "Tóm tắt nội dung sáng kiến", "Hiệu quả sáng kiến, giá trị làm lợi, phạm vi ứng dụng",
    "Các danh hiệu thi đua, hình thức khen thưởng cá nhân trong 03 năm (2018-2020)",
]
THINGS = "gá kẹp,khuôn cắt,phần mềm chấm công,quy trình trực,bàn thao tác,sổ theo dõi,máy sấy,giá để hồ sơ,hệ thống tưới,bảng chỉ dẫn".split(",")
DEEDS = "Cải tiến,Chế tạo,Số hoá,Rút ngắn,Thiết kế lại,Sắp xếp lại,Tự động hoá".split(",")


def initiative(sender, number):
    """One initiative; the name tells sender and number, so that it occurs once."""
    key = sender * 7 + number
    return {
        "name": "%s %s, mẫu số %d-%d" % (DEEDS[key % len(DEEDS)], THINGS[key % len(THINGS)], sender + 1, number + 1),
        "person": "%s Văn Mẫu %s" % (["Lê", "Trần", "Phạm", "Võ"][key % 4], "ABCDEGHIK"[number]),
        "year": 1970 + key % 25, "post": ["Tổ trưởng", "Kỹ thuật viên", "Giáo viên"][key % 3],
        "unit": ["Công ty Mẫu", "Trường Tiểu học Mẫu"][key % 2], "phone": "09%08d" % (50000000 + key),
        "period": "Từ tháng %d/2021" % (key % 3 + 1), "text": "Làm lại %s cho gọn, dễ dùng." % THINGS[key % len(THINGS)],
        "effect": "Giảm nửa thời gian chờ; ai cũng dùng được.", "money": "%d triệu đồng" % (10 + key % 90),
    }


def flat(sender, rows):
    number, day = "%d/TTr" % (10 + sender), "%02d/4/2021" % (1 + sender % 9)
    level = next(level for start, level in LEVELS.items() if SENDERS[sender].startswith(start))
    sent = [level, "Ban Thường vụ", "12/4/2021", "11/4/2021", "Không", "Không", "Trần Thị Mẫu", "20/4/2021"]
    return [FLAT] + [
        [SENDERS[sender], number, day, row["person"], str(row["year"]), row["post"], row["unit"], row["phone"], row["name"], row["period"],
         row["text"], row["effect"], row["money"], "Toàn đơn vị", "2019: LĐTT", *sent, "Quyết định",
         "%d/QĐ-M" % (100 + sender * 7 + place), "22/3/2021", row["unit"], "Cơ sở"]
        for place, row in enumerate(rows)
    ]


def annex(sender, rows):
    """The letter's own table with what stands around it."""
    above = [
        [SENDERS[sender].upper()], ["TỔNG HỢP TÓM TẮT SÁNG KIẾN"],
        ["(Kèm theo Tờ trình số %d/TTr ngày %02d tháng 4 năm 2021 của %s)" % (10 + sender, 1 + sender % 9, SENDERS[sender])],
    ]
    table = [ANNEX] + [
        [str(place + 1), "%s, %d, %s, %s, %s" % (row["person"], row["year"], row["post"], row["unit"], row["phone"]), row["name"],
         row["period"], row["text"], "%s %s." % (row["effect"], row["money"]), "2019: LĐTT"]
        for place, row in enumerate(rows)
    ]
    below = [["TM. BAN THƯỜNG VỤ"], ["CHỦ TỊCH"], ["(Ký tên, đóng dấu)"], ["Lê Thị Mẫu"]]
    return above, table, below


def write_csv(path, rows, encoding="utf-8-sig", delimiter=","):
    with open(path, "w", encoding=encoding, newline="") as file:
        csv.writer(file, delimiter=delimiter).writerows(rows)


def write_openpyxl(path, rows, before=(), after=()):
    book = openpyxl.Workbook()
    sheet = book.active
    for row in [*before, *rows, *after]:
        sheet.append(row)
    for place in range(len(before)):
        sheet.merge_cells(start_row=place + 1, start_column=1, end_row=place + 1, end_column=len(rows[0]))
    book.save(path)


def write_xlsxwriter(path, rows):
    """Numbers and days as numbers and days, as a careful clerk has them."""
    book = xlsxwriter.Workbook(path, {"constant_memory": True})
    sheet = book.add_worksheet("Sáng kiến")
    day, money = book.add_format({"num_format": "dd/mm/yyyy"}), book.add_format({"num_format": '#,##0" triệu đồng"'})
    for place, row in enumerate(rows):
        for column, text in enumerate(row):
            if place and column == 2:
                sheet.write_datetime(place, column, datetime.datetime.strptime(text, "%d/%m/%Y"), day)
            elif place and column == 4:
                sheet.write_number(place, column, int(text))
            elif place and column == 12:
                sheet.write_number(place, column, int(text.split()[0]), money)
            else:
                sheet.write_string(place, column, text)
    book.close()


def write_docx(path, rows, before=(), after=()):
    document = docx.Document()
    for line in before:
        document.add_paragraph(line[0])
    table = document.add_table(rows=0, cols=len(rows[0]))
    for row in rows:
        for cell, text in zip(table.add_row().cells, row):
            cell.text = text
    for line in after:
        document.add_paragraph(line[0])
    document.save(path)


def write_slips(path, sender, rows):
    """One upright table an initiative: labels on the left, values on the right."""
    document = docx.Document()
    for row in flat(sender, rows)[1:]:
        document.add_paragraph("PHIẾU ĐĂNG KÝ SÁNG KIẾN")
        table = document.add_table(rows=0, cols=2)
        for label, value in zip(FLAT, row):
            cells = table.add_row().cells
            cells[0].text, cells[1].text = label, value
    document.save(path)


def odf_table(rows):
    table = odf.table.Table(name="Bảng 1")
    table.addElement(odf.table.TableColumn(numbercolumnsrepeated=len(rows[0])))
    for row in rows:
        line = odf.table.TableRow()
        for text in row:
            cell = odf.table.TableCell(valuetype="string")
            cell.addElement(odf.text.P(text=text))
            line.addElement(cell)
        table.addElement(line)
    return table


def write_odt(path, rows, before=(), after=()):
    document = odf.opendocument.OpenDocumentText()
    for line in before:
        document.text.addElement(odf.text.P(text=line[0]))
    document.text.addElement(odf_table(rows))
    for line in after:
        document.text.addElement(odf.text.P(text=line[0]))
    document.save(path)


def write_ods(path, rows):
    document = odf.opendocument.OpenDocumentSpreadsheet()
    document.spreadsheet.addElement(odf_table(rows))
    document.save(path)


def page(rows):
    cells = ["<tr>" + "".join("<td>%s</td>" % text for text in row) + "</tr>" for row in rows]
    return "<html><head><meta charset='utf-8'></head><body><table>" + "\n".join(cells) + "</table></body></html>"


def main():
    _, _, folder, soffice = sys.argv
    into = pathlib.Path(folder, "vao")
    raw = pathlib.Path(folder, "goc")
    into.mkdir()
    raw.mkdir()
    expected = {}

    def take(name):
        """The next sender, who sends this file: number and initiatives."""
        sender = len(expected)
        rows = [initiative(sender, number) for number in range(1 + sender % 4)]
        expected[SENDERS[sender]] = {"file": name, "names": [row["name"] for row in rows]}
        return sender, rows

    def by_pandoc(name, kind):
        source = raw / (name + ".html")
        source.write_text(page(flat(*take(name))), "utf-8")
        subprocess.run(["pandoc", "-f", "html", "-t", kind, "-s", "--metadata", "title=-", "-o", into / name, source], check=True)

    def by_libreoffice(name, source, kind, filter_name=""):
        """Writes with LibreOffice what `source` (made here) holds."""
        out = raw / ("lo-" + name)
        option = kind + (":" + filter_name if filter_name else "")
        subprocess.run(
            [soffice, "-env:UserInstallation=file://" + str(pathlib.Path(folder, "profile")), "--headless", "--convert-to", option,
             "--outdir", out, source],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        (out / (source.stem + "." + kind)).rename(into / name)

    def sheet_for(name):
        source = raw / (name + "-goc.xlsx")
        write_openpyxl(source, flat(*take(name)))
        return source

    def text_for(name):
        source = raw / (name + "-goc.docx")
        # LibreOffice loses the table of a DOC that ends with it: findings/libreoffice-doc-last-table.sh.
        write_docx(source, flat(*take(name)), after=[["Người lập biểu"]])
        return source

    write_csv(into / "01 Quy Nhơn.csv", flat(*take("01 Quy Nhơn.csv")))
    write_csv(into / "02.csv", flat(*take("02.csv")), "utf-16", "\t")
    write_csv(into / "03 excel.xls", flat(*take("03 excel.xls")), "utf-8", ";")
    write_openpyxl(into / "04 (bản cuối).xlsx", flat(*take("04 (bản cuối).xlsx")))
    above, table, below = annex(*take("05 phụ lục.xlsx"))
    write_openpyxl(into / "05 phụ lục.xlsx", table, above, below)
    write_xlsxwriter(into / "06.xlsx", flat(*take("06.xlsx")))
    write_ods(into / "07.ods", flat(*take("07.ods")))
    by_libreoffice("08.ods", sheet_for("08.ods"), "ods")
    by_libreoffice("09.xlsx", sheet_for("09.xlsx"), "xlsx")
    by_libreoffice("10.fods", sheet_for("10.fods"), "fods")
    by_libreoffice("11.xls", sheet_for("11.xls"), "xls")
    by_libreoffice("12 web.html", sheet_for("12 web.html"), "html")
    above, table, below = annex(*take("13 phụ lục.docx"))
    write_docx(into / "13 phụ lục.docx", table, above, below)
    write_slips(into / "14 phiếu.docx", *take("14 phiếu.docx"))
    by_pandoc("15.docx", "docx")
    by_libreoffice("16.odt", text_for("16.odt"), "odt")
    by_libreoffice("17.doc", text_for("17.doc"), "doc", "MS Word 97")
    by_libreoffice("18.rtf", text_for("18.rtf"), "rtf")
    above, table, below = annex(*take("19 phụ lục.odt"))
    write_odt(into / "19 phụ lục.odt", table, above, below)
    by_pandoc("20.odt", "odt")
    by_pandoc("21.html", "html")
    (into / "22 tải về.xls").write_text(page(flat(*take("22 tải về.xls"))), "utf-8")
    keys = FLAT
    rows = flat(*take("23.json"))
    (into / "23.json").write_text(json.dumps([dict(zip(keys, row)) for row in rows[1:]], ensure_ascii=False), "utf-8")
    write_csv(raw / "bang.csv", flat(*take("24 gửi lại.zip/hồ sơ/bảng.csv")))
    with zipfile.ZipFile(into / "24 gửi lại.zip", "w") as archive:
        archive.write(raw / "bang.csv", "hồ sơ/bảng.csv")
        archive.writestr("hồ sơ/tờ trình.pdf", "%PDF-1.7")
    # What lies beside the tables in any such folder.
    for name in ["~$04 (bản cuối).xlsx", "Thumbs.db", ".DS_Store", "desktop.ini"]:
        (into / name).write_bytes(b"x")
    (into / "tờ trình đã ký.pdf").write_bytes(b"%PDF-1.7")
    assert len(expected) == len(SENDERS)
    pathlib.Path(folder, "mong-doi.json").write_text(json.dumps(expected, ensure_ascii=False), "utf-8")


main()
