import SangkienDiagnostics
import Testing

@testable import Records

/// What is no Vietnamese is not converted, and letters that are lost are told from questions (docs/encodings.md).
struct OtherLanguageTests {
    private func table(_ titles: [String]) throws -> Table {
        try read("Họ và tên,Tên sáng kiến\n" + titles.map { "Lê A,\"\($0)\"\n" }.joined())
    }

    @Test(
        arguments: [
            ["Блокнот «Скетчбук. Дизайн»"], ["«Ремонт» станка", "«Новый» метод"], ["«Ελλάδα» «Αθήνα»"], ["α-amylase «β»", "γ»"],
            ["日本語「改善」カイゼン"],
            ["ä", "ä"], ["Müller & Söhne", "Käse"], ["ä 5", "ë 6", "ö 7"], ["한국어 «개선»"], ["«Ж»", "«Ф»"],
        ]
    )
    func `chữ nước ngoài được giữ nguyên`(titles: [String]) throws {
        let table = try table(titles)
        #expect(table.records.map { $0.cells[1] } == titles)
        #expect(table.encodings.isEmpty)
        #expect(table.records.allSatisfy { $0.fault == nil })
    }

    @Test(
        arguments: [
            "Dùng máy CNC?máy tiện", "Có cần KPI?", "Làm được không?Có", "Sao?Vì máy cũ", "PLC?biến tần", "Hỏi: ai? ở đâu?",
            "5S?Kaizen",
        ]
    )
    func `dấu hỏi trong câu không phải chữ đã mất`(title: String) throws {
        let table = try table([title])
        #expect(table.records[0].cells[1] == title)
        #expect(!table.diagnostics.contains { $0.code.id == "T012" })
        #expect(table.records[0].fault == nil)
    }

    @Test(arguments: ["hi?u qu?", "Nâng cao hi?u qu?", "c?i ti?n", "Nguy?n V?n A", "TH?NG NH?T", "quy?t đ?nh", "th?c hi?n"])
    func `chữ đã mất được nêu, một tệp chỉ có chữ mất thì bị từ chối`(title: String) throws {
        let table = try table([title, "Gá kẹp", "Giá phơi", "Kệ hàng"])
        #expect(table.diagnostics.contains { $0.code.id == "T012" })
        #expect(table.records[0].fault != nil && table.records[1].fault == nil)
        #expect(refusal(Array("Họ và tên,Tên sáng kiến\nLê A,\(title)\n".utf8))?.code.id == "T012")
    }
}
