import Testing
import VietnameseText

/// Words in place of a content: what says nothing, what points elsewhere, and what only looks like it.
@Suite struct StandInTests {
    @Test(arguments: [
        "-", "--", "–", "...", "…", "___", ".", "/", "0", "00", "N/A", "n/a", "null", "NaN", "Không có", "không", "KHÔNG CÓ.", "Ko có",
        "Khong co",
        "chưa có", "Chưa", "(chưa có)", "Chưa cập nhật", "bổ sung sau", "sẽ bổ sung", "Đang chờ ký", "đang trình", "Chưa ban hành",
        "chưa được công nhận", "Chưa gửi", "Kho\u{302}ng co\u{301}",
    ])
    func `gạch, chấm, chưa có là ô trống`(text: String) {
        #expect(StandIn(text) == .nothing)
        #expect(!StandIn.isContent(text))
    }

    @Test(arguments: [
        "x", "nt", "NT", "-nt-", "n.t", "như trên", "Như trên.", "\"", "- \" -", "〃", "//", "?", "chưa rõ", "Không rõ", "xem file đính kèm",
        "Có file đính kèm",
        "như TT 1", "Như 1", "xem mục II", "xem dòng số 3", "giống sáng kiến số 2", "như đính kèm", "xxx", "TBD",
        "Xem tệp đính kèm", "(đính kèm)", "xem bao cao kem theo", "#REF!", "#N/A", "#VALUE!", "#DIV/0!", "########",
    ])
    func `như trên, xem tệp, ô lỗi là câu hỏi cho người`(text: String) {
        #expect(StandIn(text) == .elsewhere)
    }

    @Test(arguments: [
        "", "Không gian xanh cho công nhân", "Chưa tính được bằng tiền", "Khổng Cơ", "Đặng Trình", "Đặng Lâm", "Dang Trinh", "Na", "Nan",
        "Nhan",
        "Chu Kỳ", "Không khí nén thay dầu", "12/QĐ-CTM", "Như Trên Núi", "Nguyễn Văn An", "Tổ 2", "5", "Có", "#1", "Nhựa",
        "Xem lịch trực qua điện thoại", "Như Vi", "Như Ý", "Xem 3 ca trực", "Như Ngọc 2",
    ])
    func `nội dung thật vẫn là nội dung`(text: String) {
        #expect(StandIn(text) == nil)
    }

    @Test(arguments: [
        ("12/TTr-LĐLĐ", true), ("12", true), ("GCN số 5", true), ("…/TTr-LĐLĐ", false), ("/QĐ-CTM", false), ("Có", false), ("x", false),
        ("chưa có", false), ("", false), ("0", false), ("QĐ công nhận", false),
    ])
    func `số văn bản phải có chữ số`(text: String, hasNumber: Bool) {
        #expect(DocumentNumber.hasNumber(text) == hasNumber)
    }
}
