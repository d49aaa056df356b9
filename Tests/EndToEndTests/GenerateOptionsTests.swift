import Foundation
import TestKit
import Testing

/// What `generate` makes when asked: formats, forms a dossier and for the province, volumes, which dossiers, the public edition.
@Suite(.enabled(if: Place.has("unzip"), "không có unzip"))
struct GenerateOptionsTests {
    /// The paths of the documents and the manifest of a run over the samples.
    static func made(_ options: String...) async throws -> (paths: [String], manifest: ManifestFile) {
        try await withTemporaryFolder { folder in
            let arguments = ["generate", Place.sampleCSV.path, "-o", folder.path, "--as-of", SampleDocuments.day, "--quiet"]
            let outcome = try await CommandLineTool.run(Place.program, arguments + options)
            #expect(outcome.status == 1, "\(outcome.errors)")
            let paths = try files(below: folder).keys.filter { $0 != "manifest.json" }.sorted()
            let manifest = try ManifestFile.read(folder)
            #expect(manifest.documents.map(\.path).sorted() == paths)
            return (paths, manifest)
        }
    }

    @Test(arguments: [("docx", 13), ("html,odt", 26), (" DOCX , docx", 13), ("docx,odt,html", 39)])
    func `--format chọn dạng`(format: String, count: Int) async throws {
        let made = try await Self.made("--format", format)
        #expect(made.paths.count == count)
        let wanted = Set(format.lowercased().split(separator: ",").map { $0.filter { $0 != " " } })
        #expect(Set(made.manifest.documents.map(\.format)) == wanted)
    }

    @Test(arguments: [("xep-hang", "dossier"), ("xep-hang", "initiative"), ("to-trinh", "all"), ("tong-hop-tom-tat", "initiative")])
    func `biểu không lập cho phạm vi được yêu cầu thì nói vậy, không nói là thiếu hồ sơ`(form: String, scope: String) async throws {
        try await withTemporaryFolder { folder in
            let outcome = try await CommandLineTool.run(
                "generate",
                Place.sampleCSV.path,
                "-o",
                folder.path,
                "--form",
                form,
                "--per",
                scope,
                "--as-of",
                SampleDocuments.day
            )
            #expect(outcome.errors.contains("X104") && !outcome.errors.contains("X004"), "\(outcome.errors)")
        }
    }

    @Test func `--per chọn từng hồ sơ, toàn tỉnh hoặc cả hai`() async throws {
        let each = try await Self.made("--per", "dossier", "--format", "html")
        #expect(each.paths.count == 12 && !each.paths.contains { $0.hasPrefix("toan-tinh") })
        let province = try await Self.made("--per", "all", "--format", "html")
        #expect(province.paths == ["toan-tinh/tong-hop-tom-tat.html"])
        #expect(try await Self.made("--per", "all,dossier", "--format", "html").paths.count == 13)
    }

    @Test func `--include chọn hồ sơ hợp lệ hoặc tất cả`() async throws {
        let valid = try await Self.made("--include", "valid", "--format", "odt")
        #expect(valid.paths.count == 8 && valid.manifest.skipped.count == 5)
        let all = try await Self.made("--include", "all", "--format", "odt")
        #expect(all.paths.count == 13 && all.manifest.skipped.isEmpty)
        #expect(all.manifest.documents.first { $0.dossier == nil }?.initiatives == 50)
    }

    @Test func `--split chia biểu toàn tỉnh thành tập, đánh số liền nhau, không sót sáng kiến nào`() async throws {
        let split = try await Self.made("--per", "all", "--split", "7", "--format", "html")
        #expect(split.paths == (1...5).map { "toan-tinh/tong-hop-tom-tat-tap-0\($0).html" })
        #expect(split.manifest.documents.map(\.initiatives) == [7, 7, 7, 7, 7])
        #expect(try await Self.made("--per", "all", "--split", "0", "--format", "html").manifest.documents.map(\.initiatives) == [35])
        #expect(try await Self.made("--per", "all", "--split", "35", "--format", "html").paths.count == 1)
        let volumes = try await SampleDocuments.volumes.value.filter { $0.format == "html" }.sorted { $0.path < $1.path }
        let numbers = try volumes.flatMap { volume in
            try volume.root().all("tr").filter { $0.attributes["class"]?.contains("muc") == true }.compactMap { Int($0.elements[0].text) }
        }
        #expect(numbers == Array(1...50))
        for (index, volume) in volumes.enumerated() {
            let words = try VisibleWords.of(volume).joined(separator: " ").lowercased()
            #expect(words.contains("tập \(["i", "ii", "iii", "iv", "v", "vi", "vii", "viii"][index])"), "\(volume.path)")
        }
    }

    @Test func `tên thư mục từ mã hồ sơ không ra khỏi thư mục lưu`() async throws {
        let documents = try await SampleDocuments.hard.value
        let folders = Set(documents.map { $0.path.split(separator: "/").dropLast().joined(separator: "/") })
        #expect(
            folders.count == 3 && folders.allSatisfy { $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") } },
            "\(folders)"
        )
        try await withTemporaryFolder { folder in
            let table = "Mã hồ sơ,Họ và tên,Tên sáng kiến\n../../x,A,B\n/etc,A,C\ntoan-tinh,A,D\nToàn tỉnh,A,E\n\"..\",A,F\n"
            let input = try folder.file("vao/a.csv", table)
            let outcome = try await CommandLineTool.run(
                "generate",
                input,
                "-o",
                folder.path + "/ra",
                "--include",
                "all",
                "--format",
                "html"
            )
            #expect(outcome.status == 1, "\(outcome.errors)")
            let paths = try files(below: folder).keys.filter { $0.hasSuffix(".html") }
            #expect(paths.count == 6 && paths.allSatisfy { $0.hasPrefix("ra/") && $0.split(separator: "/").count == 3 }, "\(paths)")
        }
    }

    /// Everything that is in a document: its path and bytes, of an archive the names and bytes of its members.
    static func bytes(_ document: MadeDocument) -> [UInt8] {
        let parts = document.members.isEmpty ? ["": document.bytes] : document.members
        return parts.sorted { $0.key < $1.key }.reduce(Array(document.path.utf8)) { $0 + [0x20] + Array($1.key.utf8) + [0x20] + $1.value }
    }

    @Test func `bản công khai không có số điện thoại, năm sinh, email của tác giả nào`() async throws {
        let documents = try await SampleDocuments.publicEdition.value
        #expect(documents.count == 39 && documents.allSatisfy { $0.path.contains("-cong-khai") })
        let dossiers = try SampleData.load().dossiers
        let byDossier = Dictionary(uniqueKeysWithValues: dossiers.map { ($0.dossierId.lowercased(), $0.initiatives) })
        let phones = dossiers.flatMap(\.initiatives).compactMap(\.phone)
        #expect(phones.count == 50)
        for document in documents {
            let bytes = Self.bytes(document)
            let isDigit: (UInt8) -> Bool = { (0x30...0x39).contains($0) }
            let runs = Set(bytes.split { !isDigit($0) }.map { String(decoding: $0, as: UTF8.self) })
            // Whatever signs part the digits of a phone number, they follow one another.
            let digits = String(decoding: bytes.filter(isDigit), as: UTF8.self)
            #expect(!digits.contains("0950000") && phones.allSatisfy { !digits.contains($0.filter(\.isNumber)) }, "\(document.path)")
            // A year in another author's summary is no birth year: each document is searched for those of its own authors.
            let initiatives = byDossier[String(document.path.prefix(5))] ?? dossiers.flatMap(\.eligible)
            let years = Set(initiatives.compactMap(\.birthYear).map(String.init))
            #expect(runs.isDisjoint(with: years), "\(document.path): \(runs.intersection(years))")
            let source = String(decoding: bytes, as: UTF8.self)
            #expect(source.firstMatch(of: /[a-zA-Z0-9._-]+@[a-zA-Z0-9-]+\.[a-z]+/) == nil, "\(document.path)")
        }
    }

    @Test func `bản công khai còn họ tên, chức vụ, đơn vị, tên sáng kiến và hiệu quả`() async throws {
        let documents = try await SampleDocuments.publicEdition.value
        for dossier in try SampleData.load().dossiers {
            let path = "\(dossier.dossierId.lowercased())/tong-hop-tom-tat-cong-khai.html"
            let words = try VisibleWords.of(try #require(documents.first { $0.path == path })).joined().withoutSpaces
            for initiative in dossier.initiatives {
                for fact in [initiative.title, initiative.workplace, initiative.position, initiative.authors?[0] ?? initiative.author] {
                    #expect(words.contains((fact ?? "").withoutSpaces), "\(path): \(fact ?? "")")
                }
            }
        }
    }

    @Test func `số điện thoại, email gõ lẫn trong chữ cũng không vào bản công khai`() async throws {
        let hidden = [
            "0905123456", "0905 123 456", "0905.123.456", "+84 905 123 456", "(0256) 3822 123", "an.mau@congdoan.vn", "AN.MAU@Gmail.com",
        ]
        try await withTemporaryFolder { folder in
            var table =
                "Mã hồ sơ,Họ và tên,Năm sinh,Số điện thoại,Đơn vị công tác,Tên sáng kiến,Tóm tắt nội dung sáng kiến,Hiệu quả sáng kiến\n"
            for (index, secret) in hidden.enumerated() {
                table += "K-\(index),Nguyễn Văn An (\(secret)),1985,\(secret),Công ty Mẫu - ĐT \(secret),Sáng kiến \(index); lh \(secret),"
                table += "Gọi \(secret) hoặc viết,Liên hệ: \(secret).\n"
            }
            let input = try folder.file("a.csv", table)
            let outcome = try await CommandLineTool.run("generate", input, "-o", folder.path + "/ra", "--include", "all", "--public")
            #expect(outcome.status == 1, "\(outcome.errors)")
            for path in try files(below: folder.appending(path: "ra")).keys.sorted() where path.hasSuffix("html") {
                let source = try String(contentsOf: folder.appending(path: "ra/\(path)"), encoding: .utf8)
                let digits = source.filter { !" .()-+".contains($0) }
                for secret in hidden {
                    #expect(!source.contains(secret), "\(path): \(secret)")
                    let compact = secret.filter { !" .()-+".contains($0) }
                    #expect(!digits.contains(compact.replacing("84905", with: "905")), "\(path): \(secret)")
                }
                #expect(!source.contains("1985") && !source.contains("@congdoan"), "\(path)")
                if path.hasPrefix("k-") { #expect(source.contains("Nguyễn Văn An") && source.contains("Công ty Mẫu"), "\(path)") }
            }
        }
    }
}
