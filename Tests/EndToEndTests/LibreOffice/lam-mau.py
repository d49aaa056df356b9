#!/usr/bin/python3
"""Makes the templates of this folder with LibreOffice itself (làm các mẫu thử bằng chính LibreOffice).

Not part of the tests: they read the files made here. Needs LibreOffice 7.4 and python3-uno:

    /usr/bin/python3 lam-mau.py

Each template is typed and then edited as a person edits: half a tag made bold, a change recorded inside a tag, a comment
on half of one, AutoFormat run over all. What tells of the machine or of a person is taken out of the files afterwards.
"""

import re
import subprocess
import tempfile
import time
import zipfile
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK
from com.sun.star.text.TextContentAnchorType import AS_CHARACTER

HERE = Path(__file__).resolve().parent


def option(name, value):
    return PropertyValue(Name=name, Value=value)


class Office:
    """A LibreOffice with a profile of its own."""

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory()
        pipe = "sangkien-lam-mau"
        self.process = subprocess.Popen(
            [
                "soffice", f"-env:UserInstallation=file://{self.folder.name}/lo", "--headless", "--norestore",
                f"--accept=pipe,name={pipe};urp;",
            ]
        )
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        for _ in range(60):
            try:
                self.context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                break
            except Exception:
                time.sleep(0.5)
        self.manager = self.context.ServiceManager
        self.desktop = self.manager.createInstanceWithContext("com.sun.star.frame.Desktop", self.context)
        return self

    def __exit__(self, *_):
        try:
            self.desktop.terminate()
        except Exception:
            pass
        self.process.wait()
        self.folder.cleanup()

    def new(self, url="private:factory/swriter"):
        return self.desktop.loadComponentFromURL(url, "_blank", 0, (option("Hidden", True),))

    def dispatch(self, document, command):
        helper = self.manager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", self.context)
        helper.executeDispatch(document.CurrentController.Frame, command, "", 0, ())

    def save(self, document, name, kind):
        document.storeToURL(f"file://{HERE}/{name}", (option("FilterName", kind),))


class Page:
    """Types into a document."""

    def __init__(self, document):
        self.document = document
        self.text = document.Text
        self.cursor = self.text.createTextCursor()

    def line(self, words=""):
        self.text.insertString(self.text.End, words, False)
        self.text.insertControlCharacter(self.text.End, PARAGRAPH_BREAK, False)

    def content(self, content):
        self.text.insertTextContent(self.text.End, content, False)

    def field(self, service, **properties):
        field = self.document.createInstance("com.sun.star.text.TextField." + service)
        for name, value in properties.items():
            setattr(field, name, value)
        return field

    def database_field(self, column):
        master = self.document.createInstance("com.sun.star.text.fieldmaster.Database")
        master.DataBaseName = "Danh ba"
        master.DataTableName = "Trang1"
        master.DataColumnName = column
        field = self.document.createInstance("com.sun.star.text.TextField.Database")
        field.attachTextFieldMaster(master)
        return field

    def find(self, words, start=0, length=None):
        """A cursor over part of the first place where the words stand."""
        search = self.document.createSearchDescriptor()
        search.SearchString = words
        found = self.document.findFirst(search)
        cursor = found.Text.createTextCursorByRange(found.Start)
        cursor.goRight(start, False)
        cursor.goRight(len(words) - start if length is None else length, True)
        return cursor

    def bold(self, words, start, length):
        self.find(words, start, length).CharWeight = 150.0


def invitation(office):
    """A letter with a header, fields, a table that breaks over pages, a list, a note and a frame."""
    document = office.new()
    page = Page(document)
    style = document.StyleFamilies.getByName("PageStyles").getByName("Standard")
    style.HeaderIsOn = style.FooterIsOn = True
    style.HeaderText.String = "Đơn vị: «Đơn vị | hoa»"
    style.FooterText.String = "Số «Số giấy mời»"

    page.line("«đơn vị» kính mời \"«Họ và tên»\" dự họp -- tại «?Cấp = Cơ sở»cơ sở«:»cấp trên«/»...")
    page.line("Thẻ bị cắt: «Tên sáng kiến».")
    page.line("Có sửa đổi: «Chức vụ | hoa».")
    page.line("Có bình luận: «Họ và tên | hoa».")
    page.line("Có dấu trang: «Số tiền | bằng chữ».")

    page.text.insertString(page.text.End, "Trường: ", False)
    page.content(page.database_field("Họ và tên"))
    page.text.insertString(page.text.End, ", ", False)
    page.content(page.field("JumpEdit", PlaceHolder="Chức vụ", Hint="Chức vụ"))
    page.text.insertString(page.text.End, ", ", False)
    page.content(page.field("Input", Content="gõ vào đây", Hint="Tên sáng kiến"))
    page.line(".")

    page.text.insertString(page.text.End, "Chú thích", False)
    note = document.createInstance("com.sun.star.text.Footnote")
    page.content(note)
    note.Text.String = "Chú: «Tên sáng kiến»"
    page.line(" và khung.")

    frame = document.createInstance("com.sun.star.text.TextFrame")
    frame.AnchorType = AS_CHARACTER
    frame.Width, frame.Height = 8000, 1500
    page.content(frame)
    frame.Text.String = "Trong khung: «Họ và tên»"
    page.line()

    numbered_list(document, page)
    # The table begins at the foot of a page, so that a page ends inside it.
    page.text.End.ParaTopMargin = 11000
    page.line("Bảng có trang kết thúc giữa chừng:")
    page.text.End.ParaTopMargin = 0
    rows(document, page)
    edit(office, document, page)
    office.save(document, "giay-moi.odt", "writer8")
    office.save(document, "giay-moi.ott", "writer8_template")
    office.save(document, "giay-moi.fodt", "OpenDocument Text Flat XML")
    office.save(document, "giay-moi.docx", "MS Word 2007 XML")
    document.close(True)


def numbered_list(document, page):
    rules = document.StyleFamilies.getByName("NumberingStyles").getByName("Numbering 123").NumberingRules
    for words in ["«#dòng»", "Việc «Việc»", "«/dòng»"]:
        page.text.insertString(page.text.End, words, False)
        page.text.End.NumberingRules = rules
        page.text.insertControlCharacter(page.text.End, PARAGRAPH_BREAK, False)
    end = page.text.createTextCursorByRange(page.text.End)
    end.setPropertyToDefault("NumberingRules")
    end.setPropertyToDefault("NumberingStyleName")


def rows(document, page):
    table = document.createInstance("com.sun.star.text.TextTable")
    table.initialize(4, 3)
    page.content(table)
    table.RepeatHeadline = True
    cells = [["TT", "Việc", "Người"], ["«#dòng»", "", ""], ["«STT»", "«Việc»", "«Người»"], ["«/dòng»", "", ""]]
    for row, names in enumerate(cells):
        for column, words in enumerate(names):
            table.getCellByPosition(column, row).String = words
    for row in range(1, 4):
        table.Rows.getByIndex(row).IsAutoHeight = False
        table.Rows.getByIndex(row).Height = 4000


def edit(office, document, page):
    """What a person does to a typed template."""
    page.bold("«Tên sáng kiến»", 1, 4)
    page.bold("«Tên sáng kiến»", 8, 3)
    page.bold("«Việc»", 2, 2)

    bookmark = document.createInstance("com.sun.star.text.Bookmark")
    bookmark.Name = "Tien"
    middle = page.find("«Số tiền | bằng chữ»", 4, 5)
    middle.Text.insertTextContent(middle, bookmark, True)

    comment = page.field("Annotation", Author="", Content="Viết hoa?")
    half = page.find("«Họ và tên | hoa»", 4, 6)
    half.Text.insertTextContent(half, comment, True)

    office.dispatch(document, ".uno:AutoFormatApply")

    document.RecordChanges = True
    wrong = page.find("«Chức vụ | hoa»", 1, 4)
    wrong.String = "Chức"
    document.RecordChanges = False


def word_letter(office):
    """A Word file that LibreOffice made: merge fields, and content controls that it read from Word and wrote again."""
    document = office.new()
    page = Page(document)
    page.text.insertString(page.text.End, "Kính gửi ", False)
    page.content(page.database_field("Họ và tên"))
    page.text.insertString(page.text.End, ", ", False)
    page.content(page.database_field("Chức vụ"))
    page.line(" (Nội dung có kiểm soát)")
    page.line("Thẻ bị cắt: «Tên sáng kiến».")
    page.bold("«Tên sáng kiến»", 5, 4)
    rows(document, page)
    with tempfile.TemporaryDirectory() as folder:
        first = Path(folder) / "thu.docx"
        document.storeToURL(f"file://{first}", (option("FilterName", "MS Word 2007 XML"),))
        document.close(True)
        add_content_control(first)
        again = office.new(f"file://{first}")
        office.save(again, "thu.docx", "MS Word 2007 XML")
        again.close(True)


def add_content_control(path):
    """Puts a content control where a word stands, as Word writes it."""
    control = (
        '<w:sdt><w:sdtPr><w:alias w:val="Người"/><w:tag w:val="nguoi"/><w:id w:val="101"/><w:showingPlcHdr/><w:text/></w:sdtPr>'
        '<w:sdtContent><w:r><w:t>Bấm vào đây</w:t></w:r></w:sdtContent></w:sdt>'
    )

    def change(name, data):
        if name != "word/document.xml":
            return data
        run = re.compile(r"<w:r>(?:(?!</w:r>).)*Nội dung có kiểm soát\)(?:(?!</w:r>).)*</w:r>", re.S)
        text, count = run.subn('<w:r><w:t xml:space="preserve"> nhờ </w:t></w:r>' + control, data.decode())
        assert count == 1
        return text.encode()

    rewrite(path, change)


# What tells of a machine or a person.

SETTINGS = re.compile(r"<office:settings>.*?</office:settings>", re.S)
SCRIPTS = re.compile(r"<office:scripts>.*?</office:scripts>|<office:scripts/>", re.S)
META = re.compile(r"<office:meta>.*?</office:meta>|<office:meta/>", re.S)
DATES = re.compile(r"<dc:date>[^<]*</dc:date>")
WORD_DATES = re.compile(r' w:date="[^"]*"')
CREATORS = re.compile(r"<dc:creator>[^<]*</dc:creator>")
INITIALS = re.compile(r"<loext:sender-initials>[^<]*</loext:sender-initials>")
WORD_PROPERTIES = re.compile(r"<(dcterms:\w+|dc:creator|cp:lastModifiedBy|Application|AppVersion)\b[^>]*>[^<]*</\1>")


def cleaned(text):
    text = SETTINGS.sub("<office:settings/>", SCRIPTS.sub("", META.sub("<office:meta/>", text)))
    text = DATES.sub("<dc:date>2021-04-15T00:00:00</dc:date>", text)
    text = WORD_DATES.sub(' w:date="2021-04-15T00:00:00Z"', text)
    return CREATORS.sub("<dc:creator>Mẫu</dc:creator>", INITIALS.sub("", text))


def clean(name, data):
    if name.startswith(("Configurations2/", "Thumbnails/")) or name == "manifest.rdf":
        return None
    if name == "META-INF/manifest.xml":
        gone = re.compile(r"\s*<manifest:file-entry[^>]*(Configurations2|Thumbnails|manifest\.rdf)[^>]*/>")
        return gone.sub("", data.decode()).encode()
    if name.startswith("docProps/"):
        return WORD_PROPERTIES.sub("", data.decode()).encode()
    return cleaned(data.decode()).encode() if name.endswith(".xml") else data


def rewrite(path, change):
    """Writes the archive anew, its members changed or, where the change is None, left out."""
    with zipfile.ZipFile(path) as old:
        members = [(entry.filename, change(entry.filename, old.read(entry))) for entry in old.infolist() if not entry.is_dir()]
    with zipfile.ZipFile(path, "w") as new:
        for name, data in members:
            if data is None:
                continue
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            new.writestr(entry, data)


if __name__ == "__main__":
    with Office() as office:
        invitation(office)
        word_letter(office)
    for name in ["giay-moi.odt", "giay-moi.ott", "giay-moi.docx", "thu.docx"]:
        rewrite(HERE / name, clean)
    flat = HERE / "giay-moi.fodt"
    flat.write_text(cleaned(flat.read_text()))
