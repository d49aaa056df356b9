import Foundation
import TestKit
import Testing

/// The weekly report of a district as its secretary makes it: a table of her own, files that nobody can read, real office programs.
@Suite(.serialized) struct UnionReportTests {
    /// Two base unions and an initiative of none, one of each kind of day.
    static let table = """
        Đơn vị trình,CĐCS,Họ và tên,Tên sáng kiến,Ngày cập nhật phần mềm
        LĐLĐ huyện Phù Cát,CĐCS Trường THCS Cát Minh,Nguyễn Thị Mẫu,Bảng nhắc lịch trực,20/4/2021
        LĐLĐ huyện Phù Cát,Trường THCS Cát Minh,Trần Văn Thử,Giá để dụng cụ,14/4/2021
        LĐLĐ huyện Phù Cát,Công ty CP May Ví Dụ,Lê Thị Thử,Cữ may cổ,23/4/2021
        LĐLĐ huyện Phù Cát,Công ty CP May Ví Dụ,Lê Thị Hai,Bàn là hai mặt,
        LĐLĐ huyện Phù Cát,,Lê Thị Ba,Khay đựng kim,22/4/2021

        """

    /// The documents of a folder with the table and a file that cannot be read, by path.
    private func made(_ options: String..., table: String = table, day: String = "22/4/2021") async throws -> [MadeDocument] {
        try await withTemporaryFolder { folder in
            _ = try folder.file("vao/bang.csv", table)
            // Its name tells whose it is: a union's own report names no other file.
            _ = try folder.file("vao/phu-cat-gui-kem.zip", "PK\u{5}\u{6}")
            let arguments = ["generate", "vao", "-o", "ra", "--form", "bao-cao-tuan", "--as-of", day, "--quiet"]
            let outcome = try await CommandLineTool.run(Place.program, arguments + options, from: folder)
            try #require(outcome.status == 2, "\(outcome.errors)")
            return try await MadeDocument.below(folder.appending(path: "ra"))
        }
    }

    @Test func `--per dossier lập báo cáo của đơn vị, --per dossier,all cả báo cáo toàn tỉnh, không ghi thì như trước`() async throws {
        let own = "ldld-huyen-phu-cat/bao-cao-tuan-don-vi.html"
        #expect(Set(try await made("--per", "dossier", "--format", "html").map(\.path)) == [own])
        #expect(Set(try await made("--per", "dossier,all", "--format", "html").map(\.path)) == [own, "toan-tinh/bao-cao-tuan.html"])
        #expect(Set(try await made("--format", "html").map(\.path)) == ["toan-tinh/bao-cao-tuan.html"])
    }

    @Test(.enabled(if: Place.has("soffice", "pdftotext", "unzip"), "không có LibreOffice (soffice), pdftotext hoặc unzip"))
    func `bản in ghi đúng số, không có gì sau ngày báo cáo, nêu tên tệp không đọc được`() async throws {
        let documents = try await made("--per", "dossier", "--format", "docx,odt")
        #expect(documents.count == 2)
        for document in documents {
            let text = try await PrintedPages.print(document).pages.map { PrintedPages.text($0.words) }.joined()
            for phrase in [
                "(từ ngày 19/4/2021 đến ngày 22/4/2021)", "Trong tuần có 02 sáng kiến. Tuần trước có 01 sáng kiến;",
                "có 04 sáng kiến của 02 công đoàn cơ sở.", "1CĐCS Trường THCS Cát Minh1102", "3Chưa ghi đơn vị công tác10+11",
                "Tổng cộng21+14",
                "có 01 sáng kiến chưa rõ ngày", "Chưa tính 01 sáng kiến ghi ngày sau ngày báo cáo.", "Khay đựng kim", "gui-kem.zip.",
                "TM. BAN THƯỜNG VỤ",
            ] {
                #expect(text.contains(phrase.withoutSpaces), "\(document.path): \(phrase)")
            }
            #expect(!text.contains("23/4") && !text.contains("Cữ may cổ".withoutSpaces) && !text.contains("25/4"))
        }
    }

    @Test(arguments: ["1/3/2021", "22/4/2021"])
    func `bảng nào cũng có dòng và dòng nào cũng có chữ; chưa có gì thì là câu, không phải bảng`(day: String) async throws {
        for document in try await made("--per", "dossier,all", "--format", "html", day: day) {
            let page = String(decoding: document.bytes, as: UTF8.self)
            let rows = page.matches(of: /<tr[^>]*>(.*?)<\/tr>/.dotMatchesNewlines()).map { String($0.1) }
            #expect(!rows.contains { $0.replacing(/<[^>]*>/, with: "").allSatisfy(\.isWhitespace) }, "\(document.path)")
            #expect(!page.contains("<td></td>") && !page.contains("\"></td>"), "\(document.path)")
            if day == "1/3/2021", document.path.hasPrefix("toan-tinh") { #expect(!page.contains("<table") && page.contains("Chưa có ")) }
        }
    }

    @Test func `bản công khai không nêu tên tệp, chỉ nêu số tệp`() async throws {
        for document in try await made("--per", "dossier,all", "--format", "html", "--public") {
            let page = String(decoding: document.bytes, as: UTF8.self)
            #expect(page.contains("Còn 01 tệp hoặc thư mục không đọc được") && !page.contains("gui-kem"), "\(document.path)")
        }
    }

    @Test func `bảng không ghi đơn vị trình vẫn lập được, chỗ tên đơn vị để chấm`() async throws {
        let table = Self.table.replacing("LĐLĐ huyện Phù Cát,", with: "").replacing("Đơn vị trình,", with: "")
        let documents = try await made("--per", "dossier", "--format", "html", table: table)
        let page = String(decoding: try #require(documents.first).bytes, as: UTF8.self)
        #expect(documents.count == 1 && page.contains("Trường THCS Cát Minh") && page.contains("...."))
    }

    @Test func `sáng kiến đã rút không có trong báo cáo của đơn vị, và được nói là báo cáo nào`() async throws {
        try await withTemporaryFolder { folder in
            var lines = Self.table.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
            lines = lines.enumerated().map { $0 == 0 ? $1 + ",Tình trạng" : $1 + ($0 == 2 ? ",Đã rút" : ",") }
            let table = try folder.file("bang.csv", lines.joined(separator: "\n") + "\n")
            let options = ["-o", "ra", "--form", "bao-cao-tuan", "--per", "dossier", "--format", "html", "--as-of", "22/4/2021"]
            let outcome = try await CommandLineTool.run(Place.program, ["generate", table] + options, from: folder)
            let said = outcome.text + outcome.errors
            #expect(said.contains("sáng kiến số 2, chưa được đưa vào Báo cáo tuần của đơn vị"), "\(said)")
            #expect(!said.contains("chưa được đưa vào biểu toàn tỉnh"))
            let page = try String(contentsOf: folder.appending(path: "ra/ldld-huyen-phu-cat/bao-cao-tuan-don-vi.html"), encoding: .utf8)
            #expect(!page.contains("Giá để dụng cụ"))
        }
    }
}
