"""Makes xlsxwriter.xlsx and xlsxwriter-inline.xlsx: shared strings, and strings in the cells."""
import datetime
import xlsxwriter

for name, options in [("xlsxwriter.xlsx", {}), ("xlsxwriter-inline.xlsx", {"constant_memory": True})]:
    book = xlsxwriter.Workbook(name, options)
    sheet = book.add_worksheet("Dữ liệu")
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    month = book.add_format({"num_format": "mm/yyyy"})
    phone = book.add_format({"num_format": "0000\\ 000\\ 000"})
    bold = book.add_format({"bold": True})
    sheet.write_row(0, 0, ["Họ và tên", "Ngày", "Số điện thoại", "Tháng", "Giàu kiểu", "Công thức", "Logic"])
    sheet.write(1, 0, "  Lê  Văn Mẫu ")
    sheet.write_datetime(1, 1, datetime.datetime(2021, 4, 15), day)
    sheet.write_number(1, 2, 905123456, phone)
    sheet.write_datetime(1, 3, datetime.datetime(2021, 4, 1), month)
    sheet.write_rich_string(1, 4, "Cải ", bold, "tiến", " máy")
    sheet.write_formula(1, 5, "=C2*2", None, 1810246912)
    sheet.write_boolean(1, 6, False)
    sheet.write_row(2, 0, ["", 12345678901234567890, 1e-7, -0.5, "_x000D_", "x" * 40])
    sheet.write_formula(2, 6, "=C2*2")
    sheet.set_row(2, None, None, {"hidden": True})
    book.close()
