import Dossiers
import SangkienDiagnostics
import Testing
import TestKit

/// Only the start is bounded: 01/01/2021 to 31/5/2021, both days included.
@Suite struct PeriodRuleTests {
    static let periods: [(typed: String, code: String?)] = [
        ("Từ tháng 01/2021 đến nay", nil), ("01/2021", nil), ("T1/2021", nil), ("tháng 5/2021", nil), ("05/2021", nil),
        ("01/01/2021", nil), ("31/12/2020", "S101"), ("31/5/2021", nil), ("01/6/2021", "S102"), ("ngày 15 tháng 2 năm 2021", nil),
        ("12/2020", "S101"), ("6/2021", "S102"), ("01/2021 - 5/2021", nil), ("từ tháng 2 đến tháng 5/2021", nil),
        ("từ 15/2/2021", nil), ("15/12/2020 - 15/3/2021", "S101"), ("từ 5/2021 đến 12/2022", nil),
        // A quarter or part of a year is accepted when it overlaps the window.
        ("Quý I/2021", nil), ("Quý II/2021", nil), ("Quý IV/2020", "S101"), ("Quý III/2021", "S102"),
        ("đầu năm 2021", nil), ("từ đầu năm 2021", nil), ("giữa năm 2021", nil), ("cuối năm 2021", "S102"), ("cuối năm 2020", "S101"),
        // A whole year says too little, unless all of it lies outside.
        ("năm 2021", "S103"), ("2021", "S103"), ("Từ năm 2021 đến nay", "S103"), ("năm 2020", "S101"), ("từ 2019", "S101"),
        ("2022", "S102"), ("năm học 2020-2021", "S103"), ("năm học 2019-2020", "S101"), ("năm học 2021-2022", "S102"),
        // Two years are a span of years or a school year: only a person can tell, unless both lie outside.
        ("2020-2021", "S103"), ("2021 – 2022", "S103"), ("2019-2020", "S101"), ("từ 2020 đến 2021", "S101"), ("2018-2020", "S101"),
        ("thường xuyên", "S103"), ("đã áp dụng", "S103"), ("trước tháng 01/2021", "S103"), ("13/2021", "S103"), ("?", "S103"),
    ]

    @Test(arguments: periods)
    func `xét thời gian bắt đầu áp dụng`(typed: String, code: String?) throws {
        let checked = try Checking(asOf: "2021-06-30").model(#"{"initiatives": [{"period": "\#(typed)"}]}"#)
        // That the model's decision came before a late start is another matter.
        #expect(checked.codes.filter { $0 != "S215" } == (code.map { [$0] } ?? []))
    }

    @Test(arguments: [
        ("Từ tháng 4/2021", "S215"), ("20/4/2021", "S215"), ("21/4/2021", "S104"), ("Từ tháng 5/2021", "S104"), ("Quý II/2021", "S215"),
        ("6/2021", "S102"),
    ])
    func `bắt đầu sau ngày kiểm tra thì cần xác nhận`(typed: String, code: String?) throws {
        let checked = try Checking().model(#"{"initiatives": [{"period": "\#(typed)"}]}"#)
        #expect(checked.codes == (code.map { [$0] } ?? []))
    }

    @Test func `để trống là thiếu nội dung, không phải thời gian không rõ`() throws {
        #expect(try Checking().model(#"{"initiatives": [{"period": ""}]}"#).codes == ["H302", "S001"])
    }

    @Test(arguments: [
        ("31/12/2020", "ngày 31/12/2020", "on 31/12/2020"), ("9/2020", "tháng 9/2020", "in 9/2020"),
        ("Quý IV/2020", "tháng 10/2020", "from 10/2020"), ("2019", "năm 2019", "in 2019"),
        ("năm học 2019-2020", "tháng 9/2019", "from 9/2019"), ("01/2020", "tháng 01/2020", "in 01/2020"),
    ])
    func `thông báo nêu mốc bắt đầu bằng lời`(typed: String, vietnamese: String, english: String) throws {
        let finding = try #require(try Checking().model(#"{"initiatives": [{"period": "\#(typed)"}]}"#).finding("S101"))
        #expect(finding.message(in: .vietnamese) == "Bắt đầu áp dụng từ \(vietnamese), trước ngày 01/01/2021.")
        #expect(finding.message(in: .english) == "First used \(english), before 01/01/2021.")
    }

    @Test func `khoảng thời gian lấy từ tệp chương trình`() throws {
        let moved = try Checking(
            asOf: "2021-06-30",
            edits: [("from: 2021-01-01", "from: 2020-09-01"), ("through: 2021-05-31", "through: 2021-04-30")]
        )
        #expect(try moved.model(#"{"initiatives": [{"period": "9/2020"}]}"#).codes == [])
        #expect(try moved.model(#"{"initiatives": [{"period": "năm học 2020-2021"}]}"#).codes == ["S103"])
        #expect(try moved.model(#"{"initiatives": [{"period": "5/2021"}]}"#).codes == ["S102"])
    }
}
