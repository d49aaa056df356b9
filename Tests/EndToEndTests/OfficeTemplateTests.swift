import Foundation
import TestKit
import Testing

/// Templates as they really come: typed in LibreOffice, corrected by it, edited, saved in each of its formats.
@Suite(.enabled(if: Place.has("soffice", "unzip"), "không có LibreOffice (soffice) hoặc unzip"))
struct OfficeTemplateTests {
    private static let rows = "TT Việc Người 1 Khai mạc An 2 Báo cáo Bình 3 Bế mạc Chi"
    /// The invitation; the deleted word before the value is shown by LibreOffice, as it shows all changes.
    private static let invitation = [
        "Công đoàn cơ sở Mẫu kính mời “Lê Văn Mẫu” dự họp – tại cơ sở…", "Thẻ bị cắt: Gá kẹp & đồ gá. Có sửa đổi: ChứcTỔ TRƯỞNG.",
        "Có bình luận: LÊ VĂN MẪU. Có dấu trang: Một triệu năm trăm nghìn đồng.", "Trường: Lê Văn Mẫu, Tổ trưởng, ",
        "1. Việc Khai mạc 2. Việc Báo cáo 3. Việc Bế mạc 4. Bảng", rows,
    ]
    static let words: [(String, [String])] = [
        ("giay-moi.odt", invitation + ["Tổ trưởng, Gá kẹp & đồ gá."]), ("giay-moi.ott", invitation), ("giay-moi.fodt", invitation),
        ("giay-moi.docx", invitation),
        ("thu.docx", ["Kính gửi Lê Văn Mẫu, Tổ trưởng nhờ Trần Thị Mẫu Thẻ bị cắt: Gá kẹp & đồ gá.", rows]),
    ]

    @Test(arguments: words)
    func `mẫu LibreOffice làm và sửa được điền, LibreOffice đọc ra đúng chữ`(name: String, phrases: [String]) async throws {
        let filled = try await OfficeTemplates.filled(name)
        #expect(filled.outcome.status == 0, "\(filled.outcome.errors)")
        for phrase in phrases { #expect(filled.words.contains(phrase), "\(name): \(filled.words)") }
    }

    @Test(arguments: [
        ("giay-moi.odt", "styles.xml", ["Đơn vị: CÔNG ĐOÀN CƠ SỞ MẪU", "Số 12/GM-CĐ"]),
        ("giay-moi.odt", "content.xml", ["Chú: Gá kẹp & đồ gá", "Trong khung: Lê Văn Mẫu"]),
        ("giay-moi.docx", "word/header1.xml", ["Đơn vị: CÔNG ĐOÀN CƠ SỞ MẪU"]), ("giay-moi.docx", "word/footer1.xml", ["Số 12/GM-CĐ"]),
        ("giay-moi.docx", "word/footnotes.xml", ["Chú: Gá kẹp & đồ gá"]),
        ("giay-moi.docx", "word/document.xml", ["Trong khung: Lê Văn Mẫu"]),
    ])
    func `đầu trang, chân trang, chú thích, khung chữ được điền`(name: String, member: String, phrases: [String]) async throws {
        let bytes = try #require(try await OfficeTemplates.filled(name).members[member])
        let paragraphs = try XMLTree.root(of: bytes).all.filter { ["w:p", "text:p"].contains($0.name) }.map(\.text)
        for phrase in phrases { #expect(paragraphs.contains { $0.contains(phrase) }, "\(paragraphs)") }
    }

    @Test(arguments: OfficeTemplates.names.filter { $0 != "giay-moi.fodt" })
    func `không còn thẻ, trường hay ngắt trang mềm nào`(name: String) async throws {
        let filled = try await OfficeTemplates.filled(name)
        for (member, bytes) in filled.members {
            let text = String(decoding: bytes, as: UTF8.self)
            for sign in ["«", "»", "MERGEFIELD", "text:database-display", "<text:soft-page-break", "<text:text-input", "showingPlcHdr"] {
                #expect(!text.contains(sign), "\(name), \(member): \(sign)")
            }
        }
    }

    @Test(
        .enabled(if: Place.hasSchemas, "không có thư mục schemas cạnh mã nguồn"),
        .enabled(if: Place.has("xmllint", "jing"), "không có xmllint hoặc jing"),
        arguments: SchemaJudge.allCases
    )
    func `văn bản điền ra không sai lược đồ ở chỗ nào mà mẫu không sai`(judge: SchemaJudge) async throws {
        var files: [String: [UInt8]] = [:]
        for name in OfficeTemplates.names {
            let filled = try await OfficeTemplates.filled(name)
            for (member, bytes) in filled.members where judge.judges(member) {
                files["sau/\(name)/\(member)"] = bytes
                files["truoc/\(name)/\(member)"] = filled.templateMembers[member]
            }
        }
        let some = try #require(files.first { $0.key.hasPrefix("sau/") && String(decoding: $0.value, as: UTF8.self).contains(judge.good) })
        let broken = String(decoding: some.value, as: UTF8.self).replacing(judge.good, with: judge.bad)
        files[some.key.replacing("sau/", with: "hong/")] = Array(broken.utf8)
        let faults = try await judge.faults(files)
        for name in files.keys where name.hasPrefix("sau/") {
            let before = faults[name.replacing("sau/", with: "truoc/")] ?? []
            #expect((faults[name] ?? []).subtracting(before) == [], "\(name)")
        }
        #expect(faults.keys.contains { $0.hasPrefix("hong/") }, "lược đồ phải thấy phần hỏng")
    }
}
