"""fill.py docxtpl|relatorio CSV one|each: fills `bang.docx` or `bang.odt` with the rows of a table, in one document or ten rows each."""

import csv
import os
import sys
from types import SimpleNamespace

kind, path, mode = sys.argv[1:]


def rows():
    with open(path, encoding="utf-8-sig", newline="") as file:
        for number, row in enumerate(csv.DictReader(file), 1):
            author = "\n".join(row[name] for name in ("Họ và tên", "Năm sinh", "Chức vụ", "Đơn vị công tác", "Số điện thoại"))
            effect = f'{row["Hiệu quả sáng kiến"]}\nGiá trị làm lợi: {row["Giá trị làm lợi"]}\nPhạm vi ứng dụng: {row["Phạm vi ứng dụng"]}'
            yield SimpleNamespace(
                number=str(number), author=author, title=row["Tên sáng kiến"], period=row["Thời gian áp dụng"],
                summary=row["Tóm tắt nội dung sáng kiến"], effect=effect, awards=row["Danh hiệu thi đua"],
            )


def word(rows, target):
    from docxtpl import DocxTemplate

    document = DocxTemplate("bang.docx")
    document.render({"rows": rows}, autoescape=True)
    document.save(target)


def writer(rows, target, template=[]):
    from relatorio.templates.opendocument import Template

    if not template:
        template.append(Template(source=None, filepath="bang.odt"))
    with open(target, "wb") as file:
        file.write(template[0].generate(rows=rows).render().getvalue())


fill, ending = (word, "docx") if kind == "docxtpl" else (writer, "odt")
all_rows = list(rows())
if mode == "one":
    fill(all_rows, f"theirs.{ending}")
else:
    os.makedirs(f"theirs-{ending}", exist_ok=True)
    for start in range(0, len(all_rows), 10):
        fill(all_rows[start:start + 10], f"theirs-{ending}/{start}.{ending}")
