"""Makes openpyxl.xlsx: a workbook as programs that use openpyxl export it."""
import datetime
import openpyxl
from openpyxl.styles.numbers import BUILTIN_FORMATS

book = openpyxl.Workbook()
sheet = book.active
sheet.title = "Dữ liệu"
sheet["A1"] = "BẢNG TỔNG HỢP"
sheet.merge_cells("A1:C1")
sheet.append(["Họ và tên", "Năm sinh", "Số điện thoại"])
sheet.append(["Lê Văn Mẫu", 1985, 905123456])
sheet["C3"].number_format = "0000000000"
sheet.append(["Trần Thị Mẫu\nTổ trưởng", datetime.date(2021, 4, 15), datetime.datetime(2021, 4, 15, 8, 30)])
sheet.append([True, 1.5, "=B3+1"])
sheet["D5"] = "#N/A"
sheet["D5"].data_type = "e"
sheet["E5"] = 0.1 + 0.2
sheet["F5"] = datetime.time(8, 30)
sheet["G5"] = "a\x0bb".replace("\x0b", "_x000B_")
sheet.row_dimensions[4].hidden = True
sheet.column_dimensions["E"].hidden = True
hidden = book.create_sheet("Nháp")
hidden["B2"] = "ẩn"
hidden.sheet_state = "hidden"
book.create_chartsheet("Hình")
book.save("openpyxl.xlsx")

from openpyxl.utils.datetime import CALENDAR_MAC_1904

old = openpyxl.Workbook()
old.epoch = CALENDAR_MAC_1904
old.active["A1"] = datetime.date(2021, 4, 15)
old.save("openpyxl-1904.xlsx")

template = openpyxl.Workbook()
template.template = True
template.active["A1"] = "mẫu"
template.save("openpyxl.xltx")
