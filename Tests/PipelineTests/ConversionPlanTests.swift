import Testing

@testable import Pipeline

/// Which files LibreOffice is asked to read: old and foreign tables and texts, nothing else.
struct ConversionPlanTests {
    private static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

    @Test(arguments: [
        ("a.xls", "xls"), ("a.doc", "doc"), ("A.DOC", "doc"), ("a.wps", "wps"), ("bang", "xls"), ("a.la", "xls"), ("thu.msg", nil),
        ("a.ppt", nil),
    ])
    func `tệp ghép của Microsoft theo tên`(name: String, ending: String?) {
        #expect(ConvertedFile.plan(Self.compound, name)?.ending == ending)
    }

    @Test func `các dạng khác`() {
        #expect(ConvertedFile.plan(Array("{\\rtf1".utf8), "a.la")?.ending == "rtf")
        #expect(ConvertedFile.plan([0x50, 0x4B, 3, 4], "a.xlsb")?.ending == "xlsb")
        #expect(ConvertedFile.plan([0x50, 0x4B, 3, 4], "a.zip") == nil)
        #expect(ConvertedFile.plan(Array("%PDF-1.7".utf8), "a.xls") == nil)
        #expect(ConvertedFile.plan([], "a.xls") == nil)
    }
}
