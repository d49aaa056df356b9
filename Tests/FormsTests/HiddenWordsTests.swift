import Dossiers
import Forms
import SangkienDiagnostics
import Testing
import TestKit

/// Sentences of the message to a union, which repeat nothing that was typed and are whole all the same.
@Suite struct HiddenWordsTests {
    @Test(arguments: [
        ("Cột “Chức vụ” ghi “[…]”, chưa phải là nội dung cần ghi.", "Lời ghi ở cột “Chức vụ” chưa phải là nội dung cần ghi."),
        ("Sáng kiến số 1: Cột “Khiếu nại” ghi “[…]”: đã có khiếu nại.", "Sáng kiến số 1: Lời ghi ở cột “Khiếu nại”: đã có khiếu nại."),
        ("Không đọc được ngày Tờ trình: “[…]”.", "Không đọc được ngày Tờ trình."),
        ("Sáng kiến số 1, 2: “[…]” chưa chắc là quyết định.", "Sáng kiến số 1, 2: Nội dung đã ghi chưa chắc là quyết định."),
        ("“[…]” chưa chắc là văn bản công nhận.", "Nội dung đã ghi chưa chắc là văn bản công nhận."),
        ("Loại văn bản “[…]” chưa có trong danh mục: a; b.", "Loại văn bản chưa có trong danh mục: a; b."),
        ("Cấp trình ghi “[…]”, còn danh sách ghi “cấp huyện”.", "Cấp trình ghi như trong bảng, còn danh sách ghi “cấp huyện”."),
        ("Thời gian áp dụng “[…]” chưa đủ rõ.", "Thời gian áp dụng chưa đủ rõ."),
        ("Hồ sơ chỉ ghi ngày gửi […].", "Hồ sơ chỉ ghi ngày gửi."),
        ("Thiếu “Họ và tên”.", "Thiếu “Họ và tên”."), ("", ""),
    ])
    func `bỏ nội dung ô thì câu vẫn trọn`(text: String, whole: String) {
        #expect(HiddenWords.leftOut(of: text) == whole)
    }

    @Test func `mọi câu của các mã về hồ sơ đều trọn khi bỏ nội dung ô`() {
        let names = ["typed", "name", "title", "date", "submitter", "problem", "years"]
        for code in DiagnosticCode.ofDossiers {
            for words in [code.message.vietnamese, code.toUnion.message ?? "", code.hint.vietnamese, code.toUnion.hint ?? ""] {
                let hidden = names.map { name in
                    Argument(private: name, LocalizedText(vi: "x", en: "x"))
                }
                let text = HiddenWords.leftOut(of: LocalizedText(vi: words, en: words).filled(hidden, in: .vietnamese))
                #expect(!text.contains("[…]") && !text.contains("“”"), "\(code.id): \(text)")
                let sentence = text.replacing("Nội dung đã ghi", with: "x")
                for broken in [" ghi,", " ghi:", " ghi.", " ghi;", "  ", " ,", " .", ": .", ":.", ": ,"] where !words.contains(broken) {
                    #expect(!sentence.contains(broken), "\(code.id): \(text)")
                }
            }
        }
    }

    @Test func `tin nhắn nói trọn câu, không nhắc nội dung ô, không chỉ vào bảng không có`() throws {
        let changes = """
            {"complaint": "Có 01 đơn, đã giải quyết", "dispute": "chưa có", "proposal": {"date": "hôm qua"}, "initiatives": [
              {"position": "như trên", "phone": "0905 12", "period": "liên tục", "recognition": {"kind": "Bằng khen", "level": "thôn"}}]}
            """
        let checking = try Checking()
        let text = ReturnMessage(try checking.model(changes), checking.context, papers: []).text
        for typed in ["01 đơn", "như trên", "hôm qua", "0905 12", "[…]", "bảng dưới đây", " ghi,", " ghi:"] {
            #expect(!text.contains(typed), "\(typed): \(text)")
        }
        #expect(text.contains("Lời ghi ở cột “Khiếu nại”: đã có khiếu nại và ghi là đã kết thúc."), "\(text)")
        #expect(text.contains("Lời ghi ở cột “Chức vụ” chưa phải là nội dung cần ghi"), "\(text)")
        #expect(text.contains("theo các nội dung nêu trên"), "\(text)")
    }
}
