import Testing
import VietnameseText

/// Numbers of documents as people write them.
@Suite struct DocumentNumberTests {
    @Test(arguments: [
        ("45/QĐ-CT", "45/qd/ct"), ("045/QĐ-CT", "45/qd/ct"), ("Số 45/QĐ-CT", "45/qd/ct"), ("Số: 45 /QĐ – CT", "45/qd/ct"),
        ("QĐ số 45/QĐ-CT", "45/qd/ct"), ("Quyết định số 45/QĐ-CT ngày 15/3/2021", "45/qd/ct"), ("45 QĐ-CT", "45/qd/ct"),
        ("45QĐ-CT", "45/qd/ct"), ("４５/qđ-ct", "45/qd/ct"), ("TTr số 05/TTr-LĐLĐ", "5/ttr/ldld"), ("Tờ trình số: 5/TTr-LĐLĐ", "5/ttr/ldld"),
        ("Giấy chứng nhận số 12", "12"), ("GCN 012", "12"), ("000", "0"), ("15/2021/QĐ-UBND", "15/2021/qd/ubnd"), ("3/1TTr", "3/1ttr"),
        ("31/TTr", "31/ttr"), ("", ""), (" ./. ", ""), ("đang xin số", "dang/xin/so"), ("Số", "so"), ("QĐ-CT", "qd/ct"),
    ])
    func `một số ghi mấy cách vẫn là một`(text: String, key: String) {
        #expect(DocumentNumber.key(text) == key)
        #expect(DocumentNumber.hasSymbol(key) == (key.split(separator: "/").count > 1))
    }
}
