import Foundation
import Glibc
import TestKit
import Testing

/// A folder of inputs: every file in it is read or reported, and the exit code says whether the result is whole.
@Suite struct FolderInputTests {
    static let table = "Mã hồ sơ,Đơn vị trình,Họ và tên,Tên sáng kiến\n"
    static let first = table + "K-1,LĐLĐ huyện Phù Cát,Lê Văn Mẫu,Cải tiến gá kẹp\n"
    static let second = table + "K-2,LĐLĐ huyện Phù Mỹ,Trần Thị Thử,Số hoá sổ theo dõi\n"

    func check(_ folder: URL, _ options: String...) async throws -> (status: Int32, report: CheckReport) {
        let arguments = ["check", "vao", "--format", "json", "--as-of", "1/4/2021"] + options
        let run = try await CommandLineTool.run(Place.program, arguments, from: folder)
        return (run.status, try run.decoded(as: CheckReport.self))
    }

    /// The findings of a code by file.
    func places(_ code: String, in report: CheckReport) -> [String] {
        report.findings.filter { $0.code == code }.compactMap(\.location?.file)
    }

    @Test func `tệp có thể chứa bảng mà không đọc thì nêu tên, kèm lời khuyên đúng dạng, mã 2`() async throws {
        let unread: [(name: String, bytes: [UInt8], hint: String)] = [
            ("a.numbers", [1], "Numbers"), ("b.pptx", [1], "chép bảng"),
            ("c.rar", Array("Rar!".utf8) + [0x1A], "Giải nén"), ("d.eml", Array("From: a".utf8), "đính kèm"),
            ("e", Array("TT,Họ và tên".utf8), ".csv"), ("f.la", [1, 2, 3], "Đề nghị người gửi cho biết"), ("g.msg", [1], "đính kèm"),
            ("h.mht", Array("MIME-Version: 1.0".utf8), "trình duyệt"), ("i.xyz", [], "gửi lại"),
            (".k.csv", Array(Self.second.utf8), "dấu chấm"),
            ("l.pdf", Array("PK".utf8) + [3, 4], "--attachments"),
        ]
        try await withTemporaryFolder { folder in
            _ = try folder.file("vao/bang.csv", Self.first)
            for file in unread { _ = try folder.file("vao/con/\(file.name)", file.bytes) }
            for name in ["~$bang.xlsx", ".DS_Store", "Thumbs.db", "desktop.ini"] { _ = try folder.file("vao/\(name)", "x") }
            let (status, report) = try await check(folder)
            #expect(status == 2)
            #expect(report.summary.dossiers == 1)
            #expect(Set(places("D023", in: report)) == Set(unread.dropLast().map { "vao/con/\($0.name)" }))
            for file in unread.dropLast() {
                let finding = report.findings.first { $0.location?.file == "vao/con/\(file.name)" }
                #expect(finding?.hint?.contains(file.hint) == true, "\(file.name): \(finding?.hint ?? "-")")
                #expect(report.inputs.contains { $0.file == "vao/con/\(file.name)" && $0.reason != nil })
            }
            let silent = ["~$", "DS_Store", "Thumbs", "desktop"]
            let told = report.findings.map { $0.message + ($0.location?.file ?? "") } + report.inputs.map(\.file)
            #expect(!told.contains { text in silent.contains { text.contains($0) } })
        }
    }

    @Test func `bảng trong thư mục ẩn được nêu, mã 2; tệp khác trong đó là của máy`() async throws {
        try await withTemporaryFolder { folder in
            _ = try folder.file("vao/bang.csv", Self.first)
            _ = try folder.file("vao/.an/hoai nhon.csv", Self.second)
            _ = try folder.file("vao/.vscode/settings.json", "{}")
            _ = try folder.file("vao/.git/bang.xlsx", "x")
            let (status, report) = try await check(folder)
            #expect(status == 2)
            #expect(places("D023", in: report) == ["vao/.an/hoai nhon.csv"])
            let finding = report.findings.first { $0.code == "D023" }
            #expect(finding?.message.contains("thư mục ẩn") == true && finding?.hint?.contains("bỏ dấu chấm") == true)
            let note = report.findings.first { $0.code == "D039" }
            #expect(note?.message.contains("“.git/”, “.vscode/”") == true && note?.message.contains(".an") == false)
        }
    }

    @Test func `ảnh, PDF có tên đơn vị chưa gửi được tính cùng đơn vị chưa có hồ sơ`() async throws {
        try await withTemporaryFolder { folder in
            _ = try folder.file("vao/a.csv", Self.first)
            _ = try folder.file("vao/b.csv", Self.second)
            for name in ["03. Hoài Nhơn - Bảng tổng hợp", "Phù Cát - tờ trình", "quyết định"] {
                _ = try folder.file("vao/\(name).pdf", "%PDF-1.7")
            }
            _ = try folder.file("vao/Zalo An Nhơn.jpg", [0xFF, 0xD8, 0xFF, 0xE0])
            let report = try await check(folder).report
            let silent = report.findings.filter { $0.code == "L103" }.map(\.message)
            #expect(silent.count == 2)
            #expect(silent[0].hasSuffix("Có 2 tệp ảnh, PDF chưa đọc, theo tên có thể là bảng của các đơn vị này."))
            #expect(!silent[1].contains("PDF"))
        }
    }

    @Test func `tệp trùng hoàn toàn có trong danh sách tệp, kèm tệp mà nó trùng`() async throws {
        try await withTemporaryFolder { folder in
            _ = try folder.file("vao/a.csv", Self.first)
            _ = try folder.file("vao/b.csv", Self.first)
            let report = try await check(folder).report
            #expect(report.inputs.map(\.file) == ["vao/a.csv", "vao/b.csv"])
            #expect(report.inputs[1].reason == "trùng hoàn toàn với vao/a.csv")
            let text = try await CommandLineTool.run(Place.program, ["check", "vao"], from: folder).text
            #expect(text.contains("vao/b.csv: trùng hoàn toàn với vao/a.csv"))
        }
    }

    @Test func `PDF và ảnh cạnh bảng chỉ là ghi chú, mỗi dạng một lần`() async throws {
        try await withTemporaryFolder { folder in
            _ = try folder.file("vao/bang.csv", Self.first)
            let clean = try await check(folder)
            for index in 1...7 { _ = try folder.file("vao/t\(index).pdf", "%PDF-1.7") }
            _ = try folder.file("vao/anh.jpg", [0xFF, 0xD8, 0xFF, 0xE0])
            let (status, report) = try await check(folder)
            #expect(status == clean.status)
            let notes = report.findings.filter { $0.code == "D034" }
            #expect(notes.map(\.severity) == ["info", "info"])
            #expect(notes.last?.message.contains("7 tệp") == true && notes.last?.message.contains("và 2 tệp khác") == true)
            // Whoever wants all names finds them in the list of files.
            #expect((1...7).allSatisfy { index in report.inputs.contains { $0.file == "vao/t\(index).pdf" } })
            #expect(!notes.contains { $0.hint?.contains("Excel") == true })
        }
    }

    @Test func `văn bản trong thư mục đính kèm không phải dữ liệu chưa đọc`() async throws {
        try await withTemporaryFolder { folder in
            _ = try folder.file("vao/bang.csv", Self.first)
            _ = try folder.file("vao/to-trinh.pdf", "%PDF-1.7")
            _ = try folder.file("vao/to-trinh.docx", "PK\u{3}\u{4}")
            _ = try folder.file("vao/quyet-dinh.docx", HandMadeDocument.docx(HandMadeDocument.wordLine("QUYẾT ĐỊNH")))
            _ = try folder.file("vao/bang.rar", Array("Rar!".utf8) + [0x1A])
            let (status, report) = try await check(folder, "--attachments", "vao/.")
            #expect(status == 2)
            #expect(places("D023", in: report) == ["vao/bang.rar"])
            #expect(places("D034", in: report).isEmpty)
        }
    }

    @Test func `văn bản trong thư mục: bảng thì đọc, tờ trình và quyết định thì nêu tên, hỏng thì báo`() async throws {
        let head = ["TT", "Họ và tên", "Tên sáng kiến"]
        func docx(_ title: String, _ rows: [String]...) -> [UInt8] {
            HandMadeDocument.docx(HandMadeDocument.wordLine(title) + (rows.isEmpty ? "" : HandMadeDocument.wordTable([head] + rows)))
        }
        try await withTemporaryFolder { folder in
            _ = try folder.file("vao/bang.docx", docx("TỔNG HỢP TÓM TẮT SÁNG KIẾN", ["1", "Lê Văn Mẫu", "Cải tiến gá kẹp"]))
            _ = try folder.file("vao/trang.xls", "<html>" + HandMadeDocument.webTable([head, ["1", "Trần Thị Bịa", "Cải tiến máy cắt"]]))
            _ = try folder.file("vao/tt.docx", docx("TỜ TRÌNH"))
            _ = try folder.file("vao/qd.docx", docx("QUYẾT ĐỊNH", ["1", "Lê Văn Mẫu", "Cải tiến gá kẹp"]))
            let whole = try await check(folder)
            #expect(whole.status == 1)
            #expect(whole.report.summary.initiatives == 2)
            let note = try #require(whole.report.findings.first { $0.code == "D034" })
            #expect(note.message.contains("qd.docx") && note.message.contains("tt.docx"))
            _ = try folder.file("vao/hong.docx", "PK\u{3}\u{4}")
            let (status, report) = try await check(folder)
            #expect(status == 2)
            #expect(report.summary.initiatives == 2)
            #expect(places("D043", in: report) == ["vao/hong.docx"])
            // Named alone, a letter without a table is no input.
            let alone = try await CommandLineTool.run(Place.program, ["check", "vao/tt.docx"], from: folder)
            #expect(alone.status == 2 && (alone.text + alone.errors).contains("D072"))
        }
    }

    @Test func `thư mục quá sâu, liên kết vòng, đường ống chỉ giấu chính chúng`() async throws {
        try await withTemporaryFolder { folder in
            _ = try folder.file("vao/a.csv", Self.first)
            _ = try folder.file("vao/z/z.csv", Self.second)
            let deep = String(repeating: "d/", count: 40)
            _ = try folder.file("vao/\(deep)x.csv", Self.table)
            try FileManager.default.createSymbolicLink(atPath: folder.path + "/vao/vong", withDestinationPath: ".")
            try #require(unsafe mkfifo(folder.path + "/vao/ong.csv", 0o600) == 0)
            let (status, report) = try await check(folder)
            #expect(status == 2)
            #expect(report.summary.dossiers == 2)
            #expect(Set(places("D038", in: report)) == ["vao/" + deep.prefix(63), "vao/vong", "vao/ong.csv"])
            // As the folder of attachments too.
            let attached = try await CommandLineTool.run(
                Place.program,
                ["check", "vao/a.csv", "--attachments", "vao", "--format", "json"],
                from: folder
            )
            #expect(attached.status == 2)
            #expect(Set(places("D038", in: try attached.decoded(as: CheckReport.self))).contains("vao/vong"))
        }
    }

    @Test(.enabled(if: Place.isRoot && Place.has("setpriv"), "chỉ root mới đổi được người dùng"))
    func `thư mục không có quyền mở chỉ giấu chính nó`() async throws {
        try await withTemporaryFolder { folder in
            _ = try folder.file("vao/a.csv", Self.first)
            _ = try folder.file("vao/khoa/x.csv", Self.second)
            _ = try folder.file("vao/khoa.csv", Self.second)
            let files = FileManager.default
            for name in ["vao", "vao/a.csv"] { try files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path + "/" + name) }
            try files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
            for name in ["vao/khoa", "vao/khoa.csv"] {
                try files.setAttributes([.posixPermissions: 0], ofItemAtPath: folder.path + "/" + name)
            }
            // The build folder may be closed to others, so that the program and its templates are copied.
            try files.copyItem(at: Place.program, to: folder.appending(path: "sangkien"))
            try files.copyItem(at: Place.templates, to: folder.appending(path: "Templates"))
            _ = try await CommandLineTool.tool("chmod", ["-R", "a+rX", "sangkien", "Templates"], from: folder)
            let user = ["--reuid", "65534", "--regid", "65534", "--clear-groups"]
            let run = try await CommandLineTool.run(
                try #require(Place.tool("setpriv")),
                user + ["./sangkien", "check", "vao", "--format", "json"],
                environment: ["SANGKIEN_TEMPLATES": folder.path + "/Templates"],
                from: folder
            )
            #expect(run.status == 2, "\(run.errors)")
            let report = try run.decoded(as: CheckReport.self)
            #expect(report.summary.dossiers == 1)
            #expect(places("D038", in: report) == ["vao/khoa"])
            #expect(places("D002", in: report) == ["vao/khoa.csv"])
        }
    }

    @Test func `tên tệp không theo UTF-8 được đọc, hiện bằng dấu thoát`() async throws {
        try await withTemporaryFolder { folder in
            let shell = try #require(Place.tool("sh"))
            _ = try folder.file("a.csv", Self.first)
            _ = try folder.file("b.ods", try await SheetOfOne.ods())
            let make =
                #"mkdir vao; d=vao/$(printf 'th\341'); mkdir "$d"; mv a.csv "$d/$(printf 'b\341ng').csv"; mv b.ods "$d/$(printf 's\377').ods""#
            #expect(try await CommandLineTool.run(shell, ["-c", make], from: folder).status == 0)
            let (_, report) = try await check(folder)
            #expect(report.summary.dossiers == 2, "\(report.findings)")
            #expect(report.inputs.map(\.file) == [#"vao/th\xE1/b\xE1ng.csv"#, #"vao/th\xE1/s\xFF.ods"#])
            let named = #""$0" check "vao/$(printf 'th\341')/$(printf 'b\341ng').csv" --format json"#
            let run = try await CommandLineTool.run(shell, ["-c", named, Place.program.path], from: folder)
            #expect(try run.decoded(as: CheckReport.self).summary.dossiers == 1)
        }
    }

    @Test func `đơn vị chưa gửi: báo kèm số tệp không đọc được, cả trong báo cáo tuần`() async throws {
        try await withTemporaryFolder { folder in
            _ = try folder.file("vao/a.csv", Self.first)
            _ = try folder.file("vao/b.csv", Self.second)
            let (_, whole) = try await check(folder)
            let silent = whole.findings.filter { $0.code == "L103" }
            #expect(!silent.isEmpty && !silent.contains { $0.message.contains("không đọc được") })
            _ = try folder.file("vao/c.zip", "PK\u{5}\u{6}")
            _ = try folder.file("vao/d.csv", "%PDF-1.7")
            let (_, report) = try await check(folder)
            #expect(report.findings.filter { $0.code == "L103" }.allSatisfy { $0.message.contains("Có 2 tệp") })
            let options = ["--form", "bao-cao-tuan", "--per", "all", "--format", "html", "--as-of", "1/4/2021"]
            for (input, isWhole) in [("vao", false), ("vao/a.csv", true)] {
                _ = try await CommandLineTool.run(Place.program, ["generate", input, "-o", "ra"] + options, from: folder)
                let pages = try files(below: folder.appending(path: "ra")).filter { $0.key.hasSuffix(".html") }
                let page = String(decoding: try #require(pages.values.first), as: UTF8.self)
                #expect(page.contains("Còn 02 tệp hoặc thư mục không đọc được, có thể có hồ sơ chưa được tính: c.zip; d.csv.") == !isWhole)
            }
        }
    }

    @Test func `lời khuyên của từng dạng đứng cạnh tệp của nó trong báo cáo chữ`() async throws {
        try await withTemporaryFolder { folder in
            _ = try folder.file("vao/a.csv", Self.first)
            _ = try folder.file("vao/b.zip", "PK\u{5}\u{6}")
            _ = try folder.file("vao/c.eml", "From: a")
            let run = try await CommandLineTool.run(Place.program, ["check", "vao"], from: folder)
            #expect(run.text.contains("Giải nén vào một thư mục") && run.text.contains("Mở thư, lưu các tệp đính kèm"))
        }
    }
}

/// A workbook with one initiative.
private enum SheetOfOne {
    static func ods() async throws -> [UInt8] {
        let cells = [["Mã hồ sơ", "Họ và tên", "Tên sáng kiến"], ["K-9", "Phan Văn Ví", "Đèn báo mức dầu"]]
        let rows = cells.map { row in
            "<table:table-row>"
                + row.map { #"<table:table-cell office:value-type="string"><text:p>\#($0)</text:p></table:table-cell>"# }.joined()
                + "</table:table-row>"
        }
        let names = ["office", "table", "text"].map { #"xmlns:\#($0)="urn:oasis:names:tc:opendocument:xmlns:\#($0):1.0""# }
            .joined(separator: " ")
        let type = "application/vnd.oasis.opendocument.spreadsheet"
        let xml =
            #"<?xml version="1.0"?><office:document \#(names) office:version="1.3" office:mimetype="\#(type)">"#
            + "<office:body><office:spreadsheet><table:table table:name=\"T\">\(rows.joined())</table:table></office:spreadsheet></office:body></office:document>"
        return Array(xml.utf8)
    }
}
