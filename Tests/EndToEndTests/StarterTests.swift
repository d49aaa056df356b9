import Foundation
import TestKit
import Testing

/// `sangkien init`: a folder with which an office can begin at once.
@Suite struct StarterTests {
    static let copy = "75-nghin-sang-kien-2021"

    /// A starter folder below a temporary one, and what the command said.
    private func withStarter(_ options: String..., body: (URL, Outcome) async throws -> Void) async throws {
        try await withTemporaryFolder { folder in
            let outcome = try await CommandLineTool.run(Place.program, ["init", "ra"] + options, from: folder)
            try await body(folder.appending(path: "ra"), outcome)
        }
    }

    @Test func `init tạo bảng, tệp chương trình, mẫu mở được bằng Word và hướng dẫn`() async throws {
        try await withStarter { folder, outcome in
            #expect(outcome.status == 0 && outcome.text == "ra/sang-kien.xlsx\nra/HUONG-DAN.html\nra/\(Self.copy)\n", "\(outcome.errors)")
            #expect(outcome.errors.contains("sangkien kiem-tra ra/sang-kien.xlsx --programme ./ra/\(Self.copy)"))
            let made = try files(below: folder)
            let forms = [
                "bao-cao-tuan", "bao-cao-tuan-don-vi", "de-nghi-khen-thuong-tinh", "de-nghi-tong-lien-doan", "phieu-bo-sung", "to-trinh",
                "tong-hop-tom-tat", "xep-hang",
            ]
            let own = ProgrammeFormRunTests.shipped.map(\.0)
                .flatMap { form in
                    ["\(form).docx", "\(form).odt", "html/index.html", "form.yaml"].map { "\(Self.copy)/forms/\(form)/\($0)" }
                }
            let guide = ["\(Self.copy)/forms/README.md"]
            let templates =
                own + guide
                + forms.flatMap { form in ["\(form).docx", "\(form).odt", "html/index.html"].map { "\(Self.copy)/\(form)/\($0)" }
                }
            #expect(made.keys.sorted() == (["sang-kien.xlsx", "HUONG-DAN.html", "\(Self.copy)/programme.yaml"] + templates).sorted())
            let original = Place.templates.appending(path: "\(Self.copy)/programme.yaml")
            #expect(made["\(Self.copy)/programme.yaml"] == Array(try Data(contentsOf: original)))
            let page = String(decoding: try #require(made["HUONG-DAN.html"]), as: UTF8.self)
            let root = try XMLTree.root(of: page.utf8)
            #expect(root.all("li").count > 10 && !page.contains("«") && page.contains("trước ngày 15/4/2021"))
        }
    }

    @Test func `init lập Chương trình mới từ câu trả lời, mẫu đi kèm, và nói chỗ còn phải điền`() async throws {
        try await withTemporaryFolder { folder in
            _ = try folder.file("ds.csv", "Tên đơn vị,Cấp\nCông đoàn phường Mẫu,Công đoàn phường\n")
            let answers = ["--province", "tỉnh Gia Lai", "--year", "2026", "--deadline", "15/4/2026", "--units", "ds.csv"]
            let outcome = try await CommandLineTool.run(Place.program, ["init", "ra"] + answers, from: folder)
            #expect(outcome.status == 0 && outcome.errors.contains("D106"), "\(outcome.errors)")
            let made = try files(below: folder.appending(path: "ra"))
            let file = String(decoding: try #require(made["chuong-trinh-2026/programme.yaml"]), as: UTF8.self)
            #expect(file.contains("Liên đoàn Lao động tỉnh Gia Lai") && file.contains("Công đoàn phường Mẫu"))
            #expect(made["chuong-trinh-2026/tong-hop-tom-tat/tong-hop-tom-tat.docx"] != nil)
            let check = ["check", Place.sampleCSV.path, "--programme", "./ra/chuong-trinh-2026", "--as-of", "15/4/2026"]
            let checked = try await CommandLineTool.run(Place.program, check, from: folder)
            #expect(checked.status == 1 && checked.text.contains("D106"), "\(checked.errors)")
        }
    }

    @Test func `đơn vị có cấp chưa có trong Chương trình là lỗi, chưa tạo gì`() async throws {
        try await withTemporaryFolder { folder in
            _ = try folder.file("ds.csv", "Tên đơn vị,Cấp\nLĐLĐ huyện Mẫu,Cấp huyện\n")
            let outcome = try await CommandLineTool.run(Place.program, ["init", "ra", "--units", "ds.csv"], from: folder)
            #expect(outcome.status == 2 && outcome.errors.contains("D103") && outcome.errors.contains("dòng 2"))
            #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "ra").path))
        }
    }

    @Test func `bảng vừa tạo đọc lại không có điểm nào phải báo, dòng gợi ý và danh mục không bị coi là dữ liệu`() async throws {
        for programme in [Self.copy, "1-trieu-sang-kien-2022"] {
            try await withStarter("--programme", programme) { folder, _ in
                let book = folder.appending(path: "sang-kien.xlsx").path
                let own = folder.appending(path: programme).path
                for arguments in [["check", book, "--programme", own, "--format", "csv"], ["inspect", book, "--programme", own]] {
                    let outcome = try await CommandLineTool.run(Place.program, arguments)
                    #expect(outcome.status == 0, "\(outcome.text)\(outcome.errors)")
                    #expect(!outcome.errors.contains("D0") && !outcome.text.contains("T01"), "\(outcome.errors)")
                    if arguments[0] == "check" { #expect(outcome.text.split(whereSeparator: \.isNewline).count == 1, "\(outcome.text)") }
                }
            }
        }
    }

    @Test func `đã có một trong các tệp thì không ghi đè, không tạo gì, liệt kê tệp có sẵn`() async throws {
        for name in ["sang-kien.xlsx", "HUONG-DAN.html", "\(Self.copy)/programme.yaml"] {
            try await withTemporaryFolder { folder in
                _ = try folder.file("ra/" + name, "của tôi")
                _ = try folder.file("ra/khac.txt", "khác")
                let before = try files(below: folder)
                let outcome = try await CommandLineTool.run("khoi-tao", "ra/", from: folder)
                #expect(outcome.status == 73 && outcome.text.isEmpty && outcome.errors.contains("X020"), "\(outcome.errors)")
                let present = String(name.prefix { $0 != "/" })
                #expect(outcome.errors.contains("đã có “\(present)”;"), "\(outcome.errors)")
                #expect(try files(below: folder) == before)
            }
        }
    }

    @Test func `không ghi được, không có chương trình, thiếu tên thư mục: mã thoát 73, 2, 64`() async throws {
        try await withTemporaryFolder { folder in
            _ = try folder.file("tep", "x")
            _ = try folder.file("hong/programme.yaml", "name: [")
            let cases: [(Int32, [String])] = [
                (73, ["tep/ra"]), (2, ["ra", "--programme", "khong-co"]), (2, ["ra", "--programme", "./hong"]), (64, []), (64, ["a", "b"]),
            ]
            for (status, arguments) in cases {
                let outcome = try await CommandLineTool.run(Place.program, ["init"] + arguments, from: folder)
                #expect(outcome.status == status && !outcome.errors.isEmpty, "\(arguments): \(outcome.status) \(outcome.errors)")
            }
            #expect(try files(below: folder).keys.sorted() == ["hong/programme.yaml", "tep"])
        }
    }

    @Test func `hai lần tạo ra cùng một chuỗi byte`() async throws {
        try await withStarter { folder, _ in
            try await withStarter("--lang", "en", "--quiet") { other, outcome in
                #expect(outcome.errors.isEmpty)
                let made = [try files(below: folder), try files(below: other)]
                #expect(made[0] == made[1])
            }
        }
    }

    @Test func `chương trình lấy mẫu của chương trình khác thì bản chép vẫn tự đủ mẫu`() async throws {
        try await withStarter("--programme", "1-trieu-sang-kien-2022") { folder, outcome in
            #expect(outcome.status == 0, "\(outcome.errors)")
            let programme = folder.appending(path: "1-trieu-sang-kien-2022").path
            let table = Place.samples.appending(path: "1-trieu-sang-kien.csv").path
            let forms = ["--form", "tong-hop-tom-tat,to-trinh,bao-cao-tuan", "--include", "all", "--quiet", "-o", folder.path + "/bieu"]
            let made = try await CommandLineTool.run(Place.program, ["generate", table, "--programme", programme] + forms)
            #expect(made.status <= 1, "\(made.errors)")
            let documents = try ManifestFile.read(folder.appending(path: "bieu")).documents
            #expect(Set(documents.map(\.form)) == ["tong-hop-tom-tat", "to-trinh", "bao-cao-tuan"])
        }
    }

    @Test func `chương trình chép ra kiểm tra và in như chương trình gốc`() async throws {
        try await withStarter { folder, _ in
            let programmes = [Self.copy, folder.appending(path: Self.copy).path]
            var reports: [Outcome] = []
            var documents: [[String: [UInt8]]] = []
            for (index, programme) in programmes.enumerated() {
                let common = [Place.sampleCSV.path, "--programme", programme, "--as-of", "20/4/2021"]
                reports.append(try await CommandLineTool.run(Place.program, ["check", "--format", "json"] + common))
                let output = folder.appending(path: "bieu-\(index)")
                let forms = ["--form", "tong-hop-tom-tat,to-trinh,phieu-bo-sung", "--quiet", "-o", output.path]
                let outcome = try await CommandLineTool.run(Place.program, ["generate"] + common + forms)
                #expect(outcome.status == 1, "\(outcome.errors)")
                documents.append(try files(below: output))
            }
            #expect(reports[0].status == 1 && reports[0].output == reports[1].output)
            #expect(documents[0].count > 60 && documents[0] == documents[1])
        }
    }

    @Test(.enabled(if: Place.has("soffice", "unzip"), "không có LibreOffice hoặc unzip"))
    func `mẫu sửa bằng LibreOffice trong thư mục khởi tạo được dùng ngay`() async throws {
        try await withStarter { folder, _ in
            let form = folder.appending(path: "\(Self.copy)/tong-hop-tom-tat")
            let profile = "-env:UserInstallation=file://\(folder.path)/lo"
            // Saved again by LibreOffice, as an office does.
            let path = form.appending(path: "tong-hop-tom-tat.odt").path
            _ = try await CommandLineTool.tool("soffice", [profile, "--headless", "--convert-to", "odt", "--outdir", folder.path, path])
            let saved = try #require(try files(below: folder)["tong-hop-tom-tat.odt"])
            try Data(saved).write(to: form.appending(path: "tong-hop-tom-tat.odt"))
            let programme = folder.appending(path: Self.copy).path
            let outcome = try await CommandLineTool.run(
                Place.program,
                [
                    "generate", Place.sampleCSV.path, "--programme", programme, "--format", "odt", "--per", "dossier", "-o",
                    folder.path + "/bieu",
                ]
            )
            #expect(outcome.status == 1, "\(outcome.errors)")
            let members = try await ZipStructure.members(of: folder.appending(path: "bieu/hs-01/tong-hop-tom-tat.odt"))
            let text = String(decoding: try #require(members["content.xml"]), as: UTF8.self)
            #expect(!text.contains("«") && text.contains("TỔNG HỢP TÓM TẮT SÁNG KIẾN"))
        }
    }
}
