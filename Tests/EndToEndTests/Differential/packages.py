"""Tệp của đơn vị và gói gửi lại, theo openpyxl: tạo tệp vào, so bản đã đánh dấu với tệp gốc.

make SAMPLE FOLDER     writes one workbook for each dossier of the sample CSV, with looks, merges, comments and a second sheet
compare FOLDER OUT     compares every marked workbook in the packages below OUT with the file in FOLDER; prints the marked cells as JSON
"""
import csv
import io
import json
import os
import sys
import zipfile

import openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side


def make(sample, folder):
    with open(sample, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    dossiers, last = {}, None
    for row in rows[1:]:
        last = row[0] or last
        dossiers.setdefault(last, []).append(row)
    for number, (name, own) in enumerate(dossiers.items()):
        book = openpyxl.Workbook()
        sheet = book.active
        sheet.title = "Bảng tổng hợp"
        sheet.append(["TỔNG HỢP SÁNG KIẾN"])
        sheet.merge_cells("A1:F1")
        sheet.append([])
        for row in [rows[0]] + own:
            sheet.append(row)
        for cell in sheet[3]:
            cell.font = Font(name="Times New Roman", bold=True, color="FF0000")
            cell.border = Border(left=Side("thin"), top=Side("double"))
            cell.alignment = Alignment(wrap_text=True)
        for row in sheet.iter_rows(min_row=4):
            for cell in row:
                cell.number_format = "@"
                cell.fill = PatternFill("solid", fgColor="FFEEEE11")
        sheet.column_dimensions["B"].width = 33
        sheet.row_dimensions[3].height = 48
        sheet.freeze_panes = "C4"
        other = book.create_sheet("Phụ lục")
        other["A1"], other["B2"] = 3.5, "=A1*2"
        if number % 2:
            sheet["B3"].comment = Comment("Tên đơn vị ghi đủ", "Bà Lan")
            other["A1"].comment = Comment("x", "y")
        if number % 3 == 0:
            sheet.protection.sheet = True
        book.save(os.path.join(folder, name + ".xlsx"))


LOOKS = ("value", "data_type", "number_format", "font", "border", "alignment", "protection")


def differences(old, new):
    faults, marked = [], {}
    if old.sheetnames != new.sheetnames:
        faults.append("sheets")
    for name in old.sheetnames:
        before, after = old[name], new[name]
        for what in ("dimensions", "freeze_panes"):
            if getattr(before, what) != getattr(after, what):
                faults.append(f"{name} {what}")
        if before.merged_cells.ranges != after.merged_cells.ranges:
            faults.append(f"{name} merges")
        if before.protection.sheet != after.protection.sheet:
            faults.append(f"{name} protection")
        for kind in ("column_dimensions", "row_dimensions"):
            sizes = [{key: (size.width if kind[0] == "c" else size.height) for key, size in getattr(sheet, kind).items()} for sheet in (before, after)]
            if sizes[0] != sizes[1]:
                faults.append(f"{name} {kind}")
        for row in after.iter_rows():
            for cell in row:
                was = before[cell.coordinate]
                faults += [f"{cell.coordinate} {look}" for look in LOOKS if repr(getattr(was, look)) != repr(getattr(cell, look))]
                if repr(was.fill) != repr(cell.fill):
                    if not cell.comment:
                        faults.append(f"{cell.coordinate} has a colour without a comment")
                    else:
                        marked[cell.coordinate] = [cell.fill.fgColor.rgb, cell.comment.text]
                elif (was.comment and was.comment.text) != (cell.comment and cell.comment.text):
                    faults.append(f"{cell.coordinate} comment")
                if was.comment and was.comment.text not in cell.comment.text:
                    faults.append(f"{cell.coordinate} lost its comment")
    return faults, marked


def compare(folder, out):
    result = {}
    for name in sorted(os.listdir(out)):
        package = zipfile.ZipFile(os.path.join(out, name))
        for member in package.namelist():
            if " – đã đánh dấu.xlsx" not in member:
                continue
            original = os.path.join(folder, member.split(" – ")[0] + ".xlsx")
            bytes = package.read(member)
            faults, marked = differences(openpyxl.load_workbook(original), openpyxl.load_workbook(io.BytesIO(bytes)))
            before, after = zipfile.ZipFile(original), zipfile.ZipFile(io.BytesIO(bytes))
            changed = [part for part in before.namelist() if before.read(part) != after.read(part)]
            allowed = ("xl/worksheets/sheet1.xml", "xl/worksheets/_rels/sheet1.xml.rels", "xl/styles.xml", "xl/comments", "xl/drawings", "[Content_Types]")
            faults += [f"{part} was changed" for part in changed if not part.startswith(allowed)]
            result[member.split(" – ")[0]] = {"faults": faults, "marked": marked}
    json.dump(result, sys.stdout, ensure_ascii=False)


if __name__ == "__main__":
    {"make": make, "compare": compare}[sys.argv[1]](*sys.argv[2:])
