#if Desk
import Pipeline

/// Where files are dropped (khung thả tệp); without a script it is a form like any other.
struct DropForm {
    /// How many bytes a file may have.
    let mostBytes: Int

    func write(_ page: inout PageWriter) {
        let attributes: PageWriter.Attributes = [
            "class": "drop", "method": "post", "action": "/tep", "enctype": "multipart/form-data", "id": "tha",
            "data-most": "\(mostBytes)",
            "data-large": page.words("lớn quá \(mostBytes >> 20) MB", "larger than \(mostBytes >> 20) MB"),
            "data-failed": page.words("chưa nhận được", "not received"),
            "data-known": page.words("đã nhận từ trước, không nhận lại", "received before, not taken in again"),
            "data-none": page.words("Không có tệp nào trong phần vừa chọn.", "There is no file in what was chosen."),
            "data-stopped": page.words("Đã dừng: đã nhận # trên # tệp.", "Stopped: # of # files were received."),
            "data-words": page.words("Đang nhận # trên # tệp…", "Receiving # of # files…"),
            "data-stop": page.words("Dừng", "Stop"),
        ]
        page.element("form", attributes) { page in
            page.element("label", ["for": "chon"]) { page in
                page.element("b", page.words("Kéo tệp, thư mục hoặc tệp ZIP thả vào đây", "Drop files, a folder or a ZIP here"))
                page.text(page.words(" hoặc chọn tệp:", " or choose files:"))
            }
            page.void("input", ["type": "file", "name": "tep", "id": "chon", "multiple": "multiple"])
            page.element("label", ["class": "folder", "hidden": "hidden"]) { page in
                page.text(page.words("Chọn cả thư mục: ", "Choose a folder: "))
                page.void("input", ["type": "file", "id": "chon-thu-muc", "webkitdirectory": "webkitdirectory"])
            }
            page.element("button", ["id": "gui"], page.words("Nhận tệp", "Receive"))
            page.element("p", ["id": "dang-nhan", "role": "status", "class": "m"], "")
        }
        page.newLine()
    }
}
#endif
