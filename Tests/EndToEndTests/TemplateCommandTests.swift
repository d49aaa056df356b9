import Foundation
import Testing

/// `sangkien template`: the tools for the user's own templates, as an office worker meets them.
@Suite struct TemplateCommandTests {
    static let table = "Họ và tên,Chức vụ,Ngày sinh,Số tiền\nLê Văn Mẫu,Tổ trưởng,1/2/1980,1.500.000\nTrần Thị Bình,Kế toán,chưa rõ,\n"
    /// A page that LibreOffice makes a template of: a misspelt name, a misspelt formatter, a section that is not closed, plain signs.
    static let page = """
        <html><head><meta charset="utf-8"><title>Mẫu</title></head><body><h1>Giấy mời</h1>
        <p>Kính gửi <b>«Họ và</b> tênn», chức vụ «chuc vu», sinh «Ngày sinh | ngày dài»; 3 &lt;&lt; 5</p>
        <table border="1"><tr><td>TT</td><td>Tên</td></tr><tr><td>«#dòng»«STT»</td><td>«Họ và tên | nghiêng»</td></tr></table>
        <p>Hết</p></body></html>
        """
    static let formats = [("docx", "docx:MS Word 2007 XML"), ("odt", "odt:writer8"), ("fodt", "fodt:OpenDocument Text Flat XML")]

    /// A folder with the data and the template that LibreOffice makes of the page.
    private func withTemplate(_ ending: String, _ filter: String, _ body: (URL, String) async throws -> Void) async throws {
        try await withTemporaryFolder { folder in
            _ = try folder.file("a.csv", Self.table)
            _ = try folder.file("mau.html", Self.page)
            try await convert("mau.html", to: filter, in: folder)
            try await body(folder, "mau.\(ending)")
        }
    }

    private func convert(_ name: String, to filter: String, in folder: URL) async throws {
        let profile = "-env:UserInstallation=file://\(folder.path)/lo"
        let arguments = [profile, "--headless", "--convert-to", filter, "--outdir", folder.path, folder.appending(path: name).path]
        _ = try await CommandLineTool.tool("soffice", arguments)
    }

    private func run(_ arguments: String..., from folder: URL) async throws -> Outcome {
        try await CommandLineTool.run(Place.program, arguments, from: folder)
    }

    // MARK: lint

    @Test(.enabled(if: Place.has("soffice"), "không có LibreOffice (soffice)"), arguments: formats)
    func `lint nêu mọi lỗi của mẫu do LibreOffice làm, mỗi lỗi một chỗ tìm được`(ending: String, filter: String) async throws {
        try await withTemplate(ending, filter) { folder, name in
            let plain = try await run("template", "lint", name, from: folder)
            #expect(plain.status == 1 && plain.errors.isEmpty, "\(plain.errors)")
            #expect(plain.text.hasPrefix("\(name) — CÓ LỖI\n") && plain.text.contains("1 mẫu: 2 lỗi, 0 lưu ý, 1 thông tin\n"))
            let full = try await run("mau", "kiem-tra", name, "--data", "a.csv", "--show-values", from: folder)
            #expect(full.status == 1)
            let position = ending == "fodt" ? "(" : ""
            for (code, place) in [
                ("M103", "đoạn 2, dưới tiêu đề “Giấy mời”"), ("M104", "bảng 1, dòng 2, ô 2"), ("M201", "bảng 1, dòng 2, ô 1"),
                ("M302", "đoạn 2"), ("M304", "đoạn 2"), ("M301", "đoạn 2"),
            ] {
                #expect(full.text.contains(" \(code) ") && full.text.contains(position + place), "\(code): \(full.text)")
            }
            #expect(
                full.text.contains("Có phải là “Họ và tên” không?") && full.text.contains("«Họ và tênn»")
                    && full.text.contains("bản ghi 2 “chưa rõ”")
            )
        }
    }

    @Test(.enabled(if: Place.has("soffice"), "không có LibreOffice (soffice)"))
    func `JSON của lint có đúng các khoá đã hứa`() async throws {
        try await withTemplate("docx", "docx:MS Word 2007 XML") { folder, name in
            let result = try await run("template", "lint", name, "khong-co.odt", "--format", "json", from: folder)
            #expect(result.status == 2 && result.errors.contains("2 mẫu: 3 lỗi"))
            let root = try #require(try JSONSerialization.jsonObject(with: Data(result.output)) as? [String: Any])
            #expect(Set(root.keys) == ["schema", "templates"] && root["schema"] as? String == "sangkien.lint/1")
            let templates = try #require(root["templates"] as? [[String: Any]])
            #expect(templates.map { $0["verdict"] as? String } == ["errors", "unusable"])
            for template in templates { #expect(Set(template.keys) == ["file", "verdict", "summary", "findings"]) }
            let finding = try #require((templates[0]["findings"] as? [[String: Any]])?.first { $0["code"] as? String == "M104" })
            let location = try #require(finding["location"] as? [String: Any])
            #expect(location["file"] as? String == name && location["part"] as? String == "word/document.xml")
            #expect(location["place"] as? String == "bảng 1, dòng 2, ô 2" && location["nearestHeading"] as? String == "Giấy mời")
            #expect((location["byteOffset"] as? Int ?? 0) > 0 && location["context"] as? String == "«Họ và tên | nghiêng»")
            let members = try await ZipStructure.members(of: folder.appending(path: name))
            let part = try #require(members["word/document.xml"])
            let begin = try #require(location["byteOffset"] as? Int)
            let bytes = part[begin..<begin + (location["byteLength"] as? Int ?? 0)]
            #expect(String(decoding: bytes, as: UTF8.self).replacing(/<[^>]*>/, with: "") == "«Họ và tên | nghiêng»")
        }
    }

    @Test func `mẫu tốt, mẫu lỗi, tệp không phải mẫu: mã thoát 0, 1, 2`() async throws {
        try await withTemporaryFolder { folder in
            _ = try folder.file("tot.html", "<p>«Họ và tên»</p>")
            _ = try folder.file("loi.html", "<p>«#»</p>")
            _ = try folder.file("rong.docx", "")
            _ = try folder.file("hong.docx", "PK\u{3}\u{4}cắt")
            _ = try folder.file("thu-muc/ghi-chu.txt", "«Tên»")
            _ = try folder.file("a.csv", Self.table)
            let cases: [(Int32, [String])] = [
                (0, ["lint", "tot.html"]), (0, ["lint", "tot.html", "--data", "a.csv"]), (1, ["lint", "loi.html"]),
                (2, ["lint", "rong.docx"]),
                (2, ["lint", "hong.docx"]), (2, ["lint", "thu-muc"]), (2, ["lint", "khong-co.odt"]),
                (2, ["lint", "tot.html", "loi.html", "a.csv"]),
                (2, ["lint", "tot.html", "--data", "khong-co.csv"]), (64, ["lint"]), (64, ["lint", "tot.html", "--format", "xml"]),
                (0, ["fields", "tot.html"]), (1, ["fields", "loi.html"]), (2, ["fields", "rong.docx"]),
                (73, ["fields", "tot.html", "-o", "a.csv/x"]),
                (0, ["annotate", "tot.html", "-o", "ra1.html"]), (1, ["annotate", "loi.html", "-o", "ra2.html"]),
                (2, ["annotate", "hong.docx", "-o", "ra3.docx"]), (64, ["annotate", "tot.html", "-o", "tot.html"]),
                (64, ["annotate", "tot.html"]),
                (73, ["annotate", "loi.html", "-o", "a.csv/x.html"]), (2, ["pack", "thu-muc", "-o", "ra.docx"]),
                (2, ["pack", "tot.html", "-o", "ra.docx"]),
                (2, ["unpack", "rong.docx", "-o", "ra"]), (2, ["unpack", "tot.html", "-o", "ra"]),
                (2, ["unpack", "khong-co.docx", "-o", "ra"]), (0, []),
                (64, ["lam-gi"]),
            ]
            for (status, arguments) in cases {
                let outcome = try await CommandLineTool.run(Place.program, ["template"] + arguments, from: folder)
                #expect(outcome.status == status, "\(arguments): \(outcome.status) \(outcome.text)\(outcome.errors)")
                if status >= 2 { #expect(!(outcome.errors + outcome.text).isEmpty, "\(arguments)") }
            }
            #expect(try files(below: folder).keys.filter { $0.hasPrefix("ra") }.sorted() == ["ra1.html", "ra2.html"])
        }
    }

    // MARK: fields

    @Test func `dòng tiêu đề lấy từ mẫu điền lại được chính mẫu ấy`() async throws {
        try await withTemporaryFolder { folder in
            _ = try folder.file("mau.html", "<p>«Nơi, ngày»</p><p>«#dòng»«STT». «Họ và tên» «Ghi chú?»;«/»</p>")
            let result = try await run("mau", "truong", "mau.html", "--format", "csv", "-o", "a.csv", from: folder)
            #expect(result.status == 0 && result.output.isEmpty)
            let heading = "\u{FEFF}\"Nơi, ngày\",Họ và tên,Ghi chú\r\n"
            #expect(try files(below: folder)["a.csv"] == Array(heading.utf8))
            _ = try folder.file("a.csv", heading + "\"Hà Nội, 1/2\",An,\r\n,Bình,x\r\n")
            let filled = try await run("render", "mau.html", "a.csv", "-o", "ra.html", from: folder)
            #expect(filled.status == 0, "\(filled.errors)")
            let text = try String(contentsOf: folder.appending(path: "ra.html"), encoding: .utf8)
            #expect(text == "<p>Hà Nội, 1/2</p><p>1. An ;2. Bình x;</p>")
        }
    }

    @Test func `danh sách trong danh sách không điền được từ bảng, và chương trình nói ra`() async throws {
        try await withTemporaryFolder { folder in
            _ = try folder.file("mau.html", "<p>«#nhóm»«Tên»«/»</p>")
            let csv = try await run("template", "fields", "mau.html", "--format", "csv", from: folder)
            #expect(csv.status == 0 && csv.errors.contains("danh sách “nhóm”") && csv.output == [0xEF, 0xBB, 0xBF, 0x0D, 0x0A])
            let schema = try await run("template", "fields", "mau.html", "--format", "json-schema", from: folder)
            let root = try #require(try JSONSerialization.jsonObject(with: Data(schema.output)) as? [String: Any])
            #expect(root["title"] as? String == "mau.html" && root["required"] as? [String] == ["nhóm"])
        }
    }

    // MARK: annotate

    @Test(.enabled(if: Place.has("soffice", "unzip"), "không có LibreOffice hoặc unzip"), arguments: formats)
    func `ghi chú mở được trong LibreOffice, đúng chữ, chữ của văn bản không đổi`(ending: String, filter: String) async throws {
        try await withTemplate(ending, filter) { folder, name in
            let copy = "ghi-chu.\(ending)"
            let result = try await run("mau", "ghi-chu", name, "--data", "a.csv", "-o", copy, from: folder)
            #expect(result.status == 1 && result.text == copy + "\n" && result.errors.contains("Đã ghi 6 ghi chú"), "\(result.errors)")
            let again = try await run("mau", "ghi-chu", copy, "--data", "a.csv", "-o", "lai.\(ending)", from: folder)
            #expect(again.status == 1)
            let (first, second) = (folder.appending(path: copy), folder.appending(path: "lai.\(ending)"))
            #expect(try Data(contentsOf: first) == Data(contentsOf: second))
            for file in [name, copy] { try await convert(file, to: "txt:Text (encoded):UTF8", in: folder) }
            let texts = try ["mau.txt", "ghi-chu.txt"].map { try String(contentsOf: folder.appending(path: $0), encoding: .utf8) }
            #expect(texts[0] == texts[1])
            try await convert(copy, to: "fodt:OpenDocument Text Flat XML", in: folder)
            let flat = try String(contentsOf: folder.appending(path: "ghi-chu.fodt"), encoding: .utf8)
            let notes = flat.components(separatedBy: "<office:annotation ").dropFirst()
            #expect(notes.count == 6 && notes.allSatisfy { $0.contains("<dc:creator>sangkien</dc:creator>") })
            for code in ["M103", "M104", "M201", "M301", "M302", "M304"] { #expect(notes.contains { $0.contains(code) }, "\(code)") }
        }
    }

    @Test(.enabled(if: Place.has("soffice", "unzip"), "không có LibreOffice hoặc unzip"))
    func `phần không có ghi chú giữ từng byte, tệp nén đúng quy tắc`() async throws {
        try await withTemplate("docx", "docx:MS Word 2007 XML") { folder, name in
            _ = try await run("template", "annotate", name, "-o", "ra.docx", from: folder)
            let before = try await ZipStructure.members(of: folder.appending(path: name))
            let after = try await ZipStructure.members(of: folder.appending(path: "ra.docx"))
            let changed = Set(after.keys.filter { after[$0] != before[$0] })
            #expect(changed == ["word/document.xml", "word/comments.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"])
            #expect(Set(before.keys).isSubset(of: after.keys))
            let archive = try #require(ZipStructure(Array(try Data(contentsOf: folder.appending(path: "ra.docx")))))
            #expect(archive.faults(first: archive.entries[0].name) == [])
        }
    }

    @Test(
        .enabled(if: Place.hasSchemas, "không có thư mục schemas cạnh mã nguồn"),
        .enabled(if: Place.has("xmllint", "jing"), "không có xmllint, jing")
    )
    func `mẫu của chương trình có ghi chú vẫn đúng lược đồ`() async throws {
        try await withTemporaryFolder { folder in
            let source = Place.templates.appending(path: "75-nghin-sang-kien-2021/tong-hop-tom-tat")
            _ = try folder.file("a.csv", "Tên\nx\n")
            for format in ["docx", "odt"] {
                let result = try await run(
                    "template",
                    "annotate",
                    source.appending(path: format).path,
                    "--data",
                    "a.csv",
                    "-o",
                    "ra.\(format)",
                    from: folder
                )
                #expect(result.status == 1, "\(result.errors)")
                let unpacked = try await run("template", "unpack", "ra.\(format)", "-o", format, from: folder)
                #expect(unpacked.status == 0)
            }
            let schema = { (name: String) in Place.schemas.appending(path: name).path }
            let word = ["docx/word/document.xml", "docx/word/comments.xml"].map { folder.appending(path: $0).path }
            for (list, parts) in [
                ("ooxml/wml.xsd", word), ("ooxml/opc-xsd/opc-contentTypes.xsd", [folder.path + "/docx/[Content_Types].xml"]),
                ("ooxml/opc-xsd/opc-relationships.xsd", [folder.path + "/docx/word/_rels/document.xml.rels"]),
            ] {
                let outcome = try await CommandLineTool.tool("xmllint", ["--noout", "--nonet", "--schema", schema(list)] + parts)
                #expect(outcome.status == 0, "\(outcome.errors.suffix(2000))")
            }
            let text = ["-i", schema("odf/OpenDocument-v1.3-schema.rng"), folder.path + "/odt/content.xml"]
            let outcome = try await CommandLineTool.tool("jing", text)
            #expect(outcome.status == 0, "\(outcome.text.suffix(2000))")
        }
    }

    // MARK: pack, unpack

    @Test(.enabled(if: Place.has("soffice", "unzip"), "không có LibreOffice hoặc unzip"), arguments: formats.prefix(2))
    func `giải nén rồi đóng gói ra đúng các phần, hai lần như nhau`(ending: String, filter: String) async throws {
        try await withTemplate(ending, filter) { folder, name in
            let unpacked = try await run("mau", "giai-nen", name, "-o", "moi", from: folder)
            #expect(unpacked.status == 0)
            let members = try await ZipStructure.members(of: folder.appending(path: name))
            #expect(try files(below: folder.appending(path: "moi")) == members)
            #expect(Set(unpacked.text.split(separator: "\n").map(String.init)) == Set(members.keys.map { "moi/\($0)" }))
            let refused = try await run("mau", "giai-nen", name, "-o", "moi", from: folder)
            #expect(refused.status == 73 && refused.errors.contains("đã có tệp"))
            for copy in ["a", "b"] {
                let packed = try await run("mau", "dong-goi", "moi/", "-o", "\(copy).\(ending)", from: folder)
                #expect(packed.status == 0 && packed.errors.isEmpty, "\(packed.errors)")
            }
            let packed = folder.appending(path: "a.\(ending)")
            #expect(try await ZipStructure.members(of: packed) == members)
            #expect(try Data(contentsOf: packed) == Data(contentsOf: folder.appending(path: "b.\(ending)")))
            let archive = try #require(ZipStructure(Array(try Data(contentsOf: packed))))
            #expect(archive.faults(first: ending == "odt" ? "mimetype" : "[Content_Types].xml") == [])
            if ending == "odt" { #expect(archive.entries[0].method == 0) }
            let wrong = try await run("mau", "dong-goi", "moi", "-o", "ra.zip", from: folder)
            #expect(wrong.status == 73 && wrong.errors.contains("X009") && wrong.errors.contains(".\(ending)"))
            #expect(try files(below: folder)["ra.zip"] == nil)
        }
    }

    @Test(arguments: [("lint", "kiem-tra"), ("fields", "truong")])
    func `lệnh con tiếng Việt làm đúng như lệnh tiếng Anh`(name: String, alias: String) async throws {
        try await withTemporaryFolder { folder in
            _ = try folder.file("mau.html", "<p>«Họ và tên» «#»</p>")
            let first = try await run("template", name, "mau.html", from: folder)
            let other = try await run("mau", alias, "mau.html", from: folder)
            #expect(first.status == other.status && first.output == other.output && first.errors == other.errors)
        }
    }
}
