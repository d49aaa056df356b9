import Foundation
import TestKit
import Testing

/// `sangkien render`: any template, any data.
@Suite struct RenderTests {
    private static let table = "Họ và tên,Chức vụ,Mã\nLê Văn Mẫu,Tổ trưởng,A/1\n\"Trần & <Thị>\nMẫu\",Kế toán,B:2\n"
    private static let page = """
        <html><head><meta charset="utf-8"></head><body><p>Gửi &lt;&lt;Họ và tên&gt;&gt;, {{Chức vụ}}</p>
        <table border="1"><tr><th>Số</th><th>Tên</th><th>Chức vụ</th></tr>
        <tr><td>«#dòng»«STT»/«tổng số»</td><td><b>«Họ</b> và tên»</td><td>«Chức vụ | hoa»«/dòng»</td></tr></table>
        <p>«?Chức vụ = Tổ trưởng»là tổ trưởng«:»không phải«/»</p></body></html>
        """

    @Test func `mẫu HTML nhận dữ liệu CSV`() async throws {
        try await withTemporaryFolder { folder in
            let result = try await CommandLineTool.run(
                "render",
                try folder.file("mau.html", Self.page),
                try folder.file("a.csv", Self.table),
                "-o",
                folder.appending(path: "ra.html").path
            )
            #expect(result.status == 0)
            let text = try String(contentsOf: folder.appending(path: "ra.html"), encoding: .utf8)
            #expect(text.contains("<p>Gửi Lê Văn Mẫu, Tổ trưởng</p>"))
            #expect(text.contains("<tr><td>2/2</td><td><b>Trần &amp; &lt;Thị&gt;<br/>Mẫu</b></td><td>KẾ TOÁN</td></tr>"))
            #expect(text.contains("<p>là tổ trưởng</p>"))
        }
    }

    private static let named = """
        SỞ MẪU,,,
        DANH SÁCH CÁN BỘ,,,
        TT,Họ và tên,Chức vụ,Mã
        (1),(2),(3),(4)
        1,Lê Văn Mẫu,Tổ trưởng,A/1
        2,Trần Thị Mẫu,Kế toán,B:2
        Tổng cộng: 02 người,,,
        ,Người lập biểu,,

        """

    @Test func `tên bảng trên tiêu đề, dòng số cột không thành bản ghi; dòng cộng, phần ký được nêu`() async throws {
        try await withTemporaryFolder { folder in
            let page = "<p>«#dòng»«Họ và tên»-«Chức vụ»;«/dòng»</p>"
            let result = try await CommandLineTool.run(
                "render",
                try folder.file("mau.html", page),
                try folder.file("a.csv", Self.named),
                "-o",
                folder.appending(path: "ra.html").path
            )
            #expect(result.status == 0)
            #expect(result.errors.contains("M307") && result.errors.contains("dòng 1-2, 4 ở trên"), "\(result.errors)")
            #expect(result.errors.contains("M308") && result.errors.contains("Dòng 7-8 của dữ liệu"), "\(result.errors)")
            let text = try String(contentsOf: folder.appending(path: "ra.html"), encoding: .utf8)
            #expect(text.contains("<p>Lê Văn Mẫu-Tổ trưởng;Trần Thị Mẫu-Kế toán;-;Người lập biểu-;</p>"), "\(text)")
        }
    }

    @Test func `tiêu đề hai dòng của dữ liệu; mẫu hỏng thì vẫn nói điều cần nói của dữ liệu`() async throws {
        try await withTemporaryFolder { folder in
            let table = "TT,Tờ trình,,Mã\n,Số,Ngày,\n1,12/TTr,5/3/2021,A\n2,13/TTr,6/3/2021,B\n"
            let data = try folder.file("a.csv", table)
            let output = folder.appending(path: "ra.html").path
            let page = try folder.file("mau.html", "<p>«#dòng»«Số tờ trình»|«Ngày tờ trình»|«Mã»;«/dòng»</p>")
            #expect(try await CommandLineTool.run("render", page, data, "-o", output).status == 0)
            #expect(try String(contentsOfFile: output, encoding: .utf8).contains("<p>12/TTr|5/3/2021|A;13/TTr|6/3/2021|B;</p>"))
            let bad = try folder.file("hong.html", "<p>«#dòng»«Họ và tên»-«Chức vụ»</p>")
            let failed = try await CommandLineTool.run("render", bad, try folder.file("b.csv", Self.named), "-o", output)
            #expect(failed.status != 0 && failed.errors.contains("M201") && failed.errors.contains("M307"), "\(failed.errors)")
        }
    }

    @Test func `ô ngày thật in được ngày, tháng, năm; ô chỉ hiện tháng và năm thì in như đã hiện`() async throws {
        try await withTemporaryFolder { folder in
            let head = "<row><c t=\"inlineStr\"><is><t>Ngày</t></is></c><c t=\"inlineStr\"><is><t>Tháng</t></is></c></row>"
            let rows = head + "<row><c s=\"1\"><v>44301</v></c><c s=\"2\"><v>44301</v></c></row>"
            let formats = ["0", "15", "17"].map { "<xf numFmtId=\"\($0)\" applyNumberFormat=\"1\"/>" }.joined()
            let styles = "<cellXfs>\(formats)</cellXfs>"
            let data = folder.appending(path: "a.xlsx")
            try Data(HandMadeWorkbook(rows: rows, styles: styles).bytes).write(to: data)
            let page = "<html><head><meta charset=\"utf-8\"></head><body><p>«Ngày | ngày dài», «Ngày | năm»</p><p>«Tháng»</p></body></html>"
            try Data(page.utf8).write(to: folder.appending(path: "mau.html"))
            let out = folder.appending(path: "ra.html").path
            let run = try await CommandLineTool.run("render", folder.appending(path: "mau.html").path, data.path, "-o", out)
            #expect(run.status == 0, "\(run.errors)")
            let made = try String(contentsOfFile: out, encoding: .utf8)
            #expect(made.contains("<p>ngày 15 tháng 4 năm 2021, 2021</p><p>04/2021</p>"), "\(made)")
        }
    }

    @Test(.enabled(if: Place.has("unzip"), "không có unzip"), arguments: ["docx", "fodt", "html"])
    func `chữ định dạng của ô bảng tính in theo ô, không mất chữ`(format: String) async throws {
        try await withTemporaryFolder { folder in
            let runs =
                "<r><t xml:space=\"preserve\">Giảm </t></r><r><rPr><b/><color rgb=\"FFC00000\"/></rPr><t>30 %</t></r><r><rPr/><t>\nđiện</t></r>"
            let rows = "<row><c t=\"inlineStr\"><is><t>Tóm tắt</t></is></c></row><row><c t=\"s\"><v>0</v></c></row>"
            let data = folder.appending(path: "a.xlsx")
            try Data(HandMadeWorkbook(rows: rows, strings: "<si>\(runs)</si>").bytes).write(to: data)
            let text = "«Tóm tắt | định dạng»"
            let bytes: [UInt8] =
                switch format {
                case "docx": HandMadeDocument.docx(HandMadeDocument.wordLine(text))
                case "fodt": HandMadeDocument.fodt("<text:p>\(text)</text:p>")
                default: Array("<html><head><meta charset=\"utf-8\"></head><body><p>\(text)</p></body></html>".utf8)
                }
            try Data(bytes).write(to: folder.appending(path: "mau.\(format)"))
            let out = folder.appending(path: "ra.\(format)").path
            let run = try await CommandLineTool.run("render", folder.appending(path: "mau.\(format)").path, data.path, "-o", out)
            #expect(run.status == 0, "\(run.errors)")
            let bold = [
                "docx": "<w:b/><w:bCs/><w:color w:val=\"C00000\"/></w:rPr><w:t xml:space=\"preserve\">30 %</w:t>",
                "fodt":
                    "<text:span text:style-name=\"SangkienMauC00000\"><text:span text:style-name=\"SangkienDam\">30 %</text:span></text:span>",
                "html": "<p>Giảm <span style=\"color: #C00000\"><b>30 %</b></span><br/>điện</p>",
            ]
            let made: String
            if format != "docx" {
                made = try String(contentsOfFile: out, encoding: .utf8)
            } else {
                let members = try await ZipStructure.members(of: URL(filePath: out))
                made = String(decoding: try #require(members["word/document.xml"]), as: UTF8.self)
            }
            #expect(made.contains(bold[format] ?? "?"), "\(made)")
        }
    }

    @Test func `ký tự điều khiển trong JSON được báo bằng câu đủ chữ`() async throws {
        try await withTemporaryFolder { folder in
            let data = try folder.file("a.json", #"{"Họ và tên": "Lê\u0001 Mẫu", "Chức vụ": "x", "dòng": []}"#)
            let page = try folder.file("mau.html", "<!DOCTYPE html><html><body><p>«Họ và tên»</p></body></html>")
            let run = try await CommandLineTool.run("render", page, data, "-o", folder.appending(path: "ra.html").path)
            #expect(run.status == 0 && run.errors.contains("T003") && !run.errors.contains("{"), "\(run.errors)")
        }
    }

    @Test(
        .enabled(if: Place.has("soffice", "unzip"), "không có LibreOffice (soffice) hoặc unzip"),
        arguments: [
            ("docx", "docx:MS Word 2007 XML"), ("odt", "odt:writer8"), ("dotx", "dotx:MS Word 2007 XML Template"),
            ("ott", "ott:writer8_template"),
        ]
    )
    func `mẫu do LibreOffice làm được điền và mở lại được`(ending: String, filter: String) async throws {
        try await withTemporaryFolder { folder in
            _ = try folder.file("mau.html", Self.page)
            try await convert("mau.html", to: filter, in: folder)
            let data = try folder.file("a.csv", Self.table)
            let kind = ending.hasPrefix("d") ? "docx" : "odt"
            let filled = folder.appending(path: "ra.\(kind)").path
            let result = try await CommandLineTool.run("render", folder.appending(path: "mau.\(ending)").path, data, "-o", filled)
            #expect(result.status == 0, "\(result.errors)")
            try await convert("ra.\(kind)", to: "txt:Text (encoded):UTF8", in: folder)
            let text = try String(contentsOf: folder.appending(path: "ra.txt"), encoding: .utf8)
            let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(
                words.contains(
                    "Gửi Lê Văn Mẫu, Tổ trưởng Số Tên Chức vụ 1/2 Lê Văn Mẫu TỔ TRƯỞNG 2/2 Trần & <Thị> Mẫu KẾ TOÁN là tổ trưởng"
                )
            )
            // A document without tags comes back member by member.
            let again = folder.appending(path: "lai.\(kind)")
            let copy = try await CommandLineTool.run("render", filled, data, "-o", again.path)
            #expect(copy.status == 0)
            let members = try await ZipStructure.members(of: URL(filePath: filled))
            #expect(try await ZipStructure.members(of: again) == members)
            let template = String(decoding: members.values.joined(), as: UTF8.self)
            #expect(!template.contains("text-template") && !template.contains("template.main+xml"))
        }
    }

    private func convert(_ name: String, to filter: String, in folder: URL) async throws {
        let profile = "-env:UserInstallation=file://\(folder.path)/lo"
        let arguments = [profile, "--headless", "--convert-to", filter, "--outdir", folder.path, folder.appending(path: name).path]
        _ = try await CommandLineTool.tool("soffice", arguments)
    }

    @Test func `mỗi bản ghi một tệp, tên an toàn`() async throws {
        try await withTemporaryFolder { folder in
            let template = try folder.file("mau.html", "<p>«Họ và tên» «tổng»</p>".replacing(" «tổng»", with: ""))
            let data = try folder.file("a.csv", Self.table)
            let out = folder.appending(path: "ra")
            let result = try await CommandLineTool.run("render", template, data, "-o", out.path, "--each", "«Mã» - «Chức vụ»")
            #expect(result.status == 0)
            #expect(try files(below: out).keys.sorted() == ["A-1 - Tổ trưởng.html", "B-2 - Kế toán.html"])
            #expect(result.text == "\(out.path)/A-1 - Tổ trưởng.html\n\(out.path)/B-2 - Kế toán.html\n")
            // Whoever types the ending has it once.
            let again = folder.appending(path: "nua")
            _ = try await CommandLineTool.run("render", template, data, "-o", again.path, "--each", "«Mã».HTML")
            #expect(try files(below: again).keys.sorted() == ["A-1.html", "B-2.html"])
        }
    }

    @Test func `JSON lồng nhau và đường dẫn có chấm`() async throws {
        try await withTemporaryFolder { folder in
            let template = try folder.file("mau.html", "<p>«đơn vị.tên»: «#người»«tên» («#việc»«giá trị»;«/»)«/» «xong»</p>")
            let json = """
                {"đơn vị": {"tên": "Công đoàn Mẫu"}, "xong": true, "người": [{"tên": "An", "việc": ["a", 2]}, {"tên": "Bình"}]}
                """
            let out = folder.appending(path: "ra.html")
            let result = try await CommandLineTool.run("render", template, try folder.file("a.json", json), "-o", out.path)
            #expect(result.status == 0, "\(result.errors)")
            #expect(try String(contentsOf: out, encoding: .utf8) == "<p>Công đoàn Mẫu: An (a;2;)Bình () có</p>")
        }
    }

    @Test(arguments: [
        ("mau.html", "<p>«Họ và tênn» «Khác»</p>", "M103"), ("mau.html", "<p>«Họ và tên</p>", "M101"),
        ("mau.docx", "PK\u{3}\u{4}cắt", "M005"), ("mau.txt", "«Mã»", "M005"),
    ])
    func `mẫu hỏng hay thiếu trường thì không có tệp nào ra`(name: String, content: String, code: String) async throws {
        try await withTemporaryFolder { folder in
            let out = folder.appending(path: "ra.html")
            let data = try folder.file("a.csv", Self.table)
            let result = try await CommandLineTool.run("render", try folder.file(name, content), data, "-o", out.path)
            #expect(result.status == 2)
            #expect(result.errors.contains(code))
            #expect(!FileManager.default.fileExists(atPath: out.path))
        }
    }

    @Test func `hai trường thiếu được báo cùng một lượt`() async throws {
        try await withTemporaryFolder { folder in
            let template = try folder.file("mau.html", "<p>«Họ và tênn» «Khác»</p>")
            let data = try folder.file("a.csv", Self.table)
            let result = try await CommandLineTool.run("dien", template, data, "-o", folder.appending(path: "ra.html").path)
            #expect(result.errors.contains("“Họ và tênn”") && result.errors.contains("“Khác”"))
            #expect(result.errors.contains("Có phải là “Họ và tên” không?"))
        }
    }

    @Test(arguments: [
        ("ra", "tệp không có đuôi"), ("ra.pdf", ".pdf"), ("ra.docx", ".docx"), ("ra.", "tệp không có đuôi"),
        ("thu.html/ra", "tệp không có đuôi"), ("ra.2021", "tệp không có đuôi"), ("Tờ trình số 1.HTM ", "tệp không có đuôi"),
    ])
    func `lệnh nào ghi văn bản cũng từ chối tên không phải dạng của văn bản, nêu dạng có được`(name: String, said: String) async throws {
        try await withTemporaryFolder { folder in
            _ = try folder.file("mau.html", "<p>«Họ và tên»</p>")
            _ = try folder.file("a.csv", Self.table)
            for command in [
                ["render", "mau.html", "a.csv"], ["render", "mau.html", "a.csv", "--one-file"], ["join", "mau.html", "mau.html"],
                ["template", "annotate", "mau.html"],
            ] {
                let result = try await CommandLineTool.run(Place.program, command + ["-o", name], from: folder)
                let errors = result.errors
                #expect(result.status == 73 && errors.contains("X009") && errors.contains(said), "\(command)\n\(errors)")
                #expect(errors.contains(".html, .htm"), "\(command)\n\(errors)")
                #expect(try files(below: folder).keys.sorted() == ["a.csv", "mau.html"], "\(command)")
            }
            for name in ["ra.html", "RA.HTM", "tờ trình 1.2.html", "thu.muc/.html"] {
                let result = try await CommandLineTool.run(Place.program, ["render", "mau.html", "a.csv", "-o", name], from: folder)
                #expect(result.status == 0, "\(name)\n\(result.errors)")
            }
        }
    }
}
