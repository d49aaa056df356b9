import Dossiers
import SangkienDiagnostics
import Testing
import TestKit

/// Several initiatives in one row, and the example that came with the form: a person is asked, what is counted stays.
@Suite struct RowDoubtTests {
    private func check(_ change: String) throws -> CheckedDossier {
        try Checking().model(#"{"initiatives": [\#(change)]}"#)
    }

    @Test(arguments: [
        (#"1. Máy xay cám\n2. Lò sấy lúa"#, 2), ("1. Máy xay cám; 2. Lò sấy lúa", 2), ("1) Máy xay cám 2) Lò sấy lúa 3) Xe nâng", 3),
        ("(1) Máy xay cám, (2) Lò sấy lúa", 2), (#"1/ Máy xay cám\n2/ Lò sấy lúa"#, 2), (#"- Máy xay cám\n- Lò sấy lúa"#, 2),
        (#"a) Máy xay cám\nb) Lò sấy lúa"#, 2), (#"Sáng kiến 1: Máy xay cám\n\nSáng kiến 2: Lò sấy lúa"#, 2),
        (#"Máy xay cám;\nLò sấy lúa"#, 2), (#"1. “Máy xay cám”\n2. “Lò sấy lúa”"#, 2),
    ])
    func `nhiều tên trong một ô thì hỏi, vẫn tính một sáng kiến`(title: String, count: Int) throws {
        let checked = try check(#"{"title": "\#(title)"}"#)
        #expect(checked.codes == ["S006"])
        let asked = try #require(checked.finding("S006"))
        #expect(asked.argument("count") == String(count) && asked.field == "title" && asked.severity == .review)
        #expect(checked.verdict == .needsReview && checked.dossier.initiatives.count == 1)
    }

    @Test(arguments: [
        #"Máy xay cám\nvà lò sấy lúa"#, "1. Máy xay cám", "Máy xay cám 2 tầng", "Một số giải pháp: 1. Giảm điện 2. Giảm nước", "5S và 2S",
        "Máy 1.2 kW loại 2.5", "2. Lò sấy lúa", #"Cải tiến lò sấy lúa\n- Giai đoạn 2"#, "Máy xay cám; lò sấy lúa 2 tầng", "1 cửa, 2 việc",
        #"Nâng cao chất lượng\n(giai đoạn 2)"#,
    ])
    func `một tên dù dài hay có số thì không hỏi`(title: String) throws {
        #expect(try check(#"{"title": "\#(title)"}"#).codes == [])
    }

    @Test(arguments: [
        ("45/QĐ; 46/QĐ", 2), ("45, 46/QĐ-CT", 2), (#"45/QĐ-CT ngày 10/3/2021\n46/QĐ-CT ngày 15/3/2021"#, 2),
        ("45/QĐ-CT và 46/QĐ-CT và 47/QĐ-CT", 3),
    ])
    func `nhiều quyết định của một cơ quan cho một tên thì hỏi`(number: String, count: Int) throws {
        let checked = try check(#"{"recognition": {"number": "\#(number)"}}"#)
        #expect(checked.codes.filter { $0 == "S006" } == ["S006"])
        #expect(checked.finding("S006")?.argument("count") == String(count))
        #expect(checked.verdict == .needsReview)
    }

    @Test(arguments: [
        "45/QĐ-CT", "45/QĐ-CT; 12/QĐ-UBND", "45/QĐ-CT, ngày 15/3/2021", "45/QĐ-CT, 15/3/2021", "45/QĐ-CT; 045/QĐ-CT", "45/QĐ-CT, 2021",
        "45/QĐ-CT, Công ty Mẫu",
    ])
    func `một quyết định, hay quyết định của nhiều cơ quan thì không hỏi`(number: String) throws {
        #expect(try !check(#"{"recognition": {"number": "\#(number)"}}"#).codes.contains("S006"))
    }

    @Test func `mỗi tác giả một giấy chứng nhận thì không hỏi`() throws {
        let pair = #""author": "Lê Văn Mẫu; Trần Thị Thử", "recognition": {"kind": "Giấy chứng nhận", "number": "12; 13"}"#
        #expect(try !check("{\(pair)}").codes.contains("S006"))
    }

    @Test(arguments: [
        (#""number": "VD""#, "number"), (#""number": "Ví dụ:""#, "number"), (#""number": "Mẫu""#, "number"),
        (#""number": "VD 1""#, "number"),
        (#""title": "Ví dụ: Cải tiến gá kẹp""#, "title"), (#""author": "VD: Nguyễn Văn A""#, "author"),
    ])
    func `dòng ví dụ của biểu thì hỏi`(change: String, field: String) throws {
        let checked = try check("{\(change)}")
        let asked = try #require(checked.finding("S007"))
        #expect(asked.field == field && asked.severity == .review)
        #expect(checked.verdict == .needsReview && checked.dossier.initiatives.count == 1)
    }

    @Test(arguments: [
        #""number": "1""#, #""number": "1a""#, #""number": "I""#, #""title": "Ví dụ minh họa trong dạy học""#, #""title": "Mẫu: áo sơ mi""#,
        #""title": "Tối ưu: giảm điện""#,
    ])
    func `số thứ tự và tên khác không phải dòng ví dụ`(change: String) throws {
        #expect(try !check("{\(change)}").codes.contains("S007"))
    }
}
