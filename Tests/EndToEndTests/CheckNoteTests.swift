import Foundation
import TestKit
import Testing

/// The text report reads like a colleague's note: the deadline first, what to do last.
struct CheckNoteTests {
    static func note(_ inputs: [String], day: String) async throws -> [String] {
        let outcome = try await CommandContractTests.run(["check", "--as-of", day] + inputs)
        return outcome.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    @Test(
        arguments: [
            ("10/4/2021", "trước ngày 15/4/2021, còn 04 ngày (hạn cuối: hết ngày 14/4/2021)"),
            ("14/4/2021", "trước ngày 15/4/2021, hôm nay là hạn cuối"), ("15/4/2021", "trước ngày 15/4/2021, đã quá hạn 01 ngày"),
        ]
    )
    func `dòng thứ hai nói hạn còn bao xa`(day: String, words: String) async throws {
        let note = try await Self.note([Place.sampleCSV.path], day: day)
        #expect(note[1] == "Hạn gửi hồ sơ: \(words)")
    }

    @Test func `dòng cuối trả lời: hồ sơ nào hợp lệ, còn sửa được, chờ quyết định, đã muộn`() async throws {
        let late = try await Self.note([Place.sampleCSV.path], day: "22/4/2021")
        let end = late.suffix(7)
        #expect(
            Array(end.prefix(5)) == [
                "12 hồ sơ, 50 sáng kiến: 7 hợp lệ, 4 không hợp lệ, 1 cần xác nhận",
                "Sáng kiến: 48 hợp lệ, 2 không hợp lệ, 0 cần xác nhận",
                "  Hợp lệ (7): HS-01, HS-02, HS-03, HS-04, HS-05, HS-09, HS-12",
                "  Chờ đơn vị xác nhận hoặc cấp có thẩm quyền giải quyết (2): HS-10, HS-11",
                "  Hết hạn bổ sung; chỉ xem lại nếu ghi nhầm (3): HS-06, HS-07, HS-08",
            ]
        )
        #expect(late.contains("HS-08 · LĐLĐ thị xã Hoài Nhơn · 2 sáng kiến — KHÔNG HỢP LỆ, đã hết hạn bổ sung"))
        let early = try await Self.note([Place.sampleCSV.path], day: "14/4/2021")
        #expect(early.contains { $0.hasPrefix("HS-08") && $0.hasSuffix("KHÔNG HỢP LỆ, còn bổ sung được đến hết ngày 14/4/2021") })
        #expect(!late.joined().contains("\u{1B}"))
    }

    @Test func `một loại quá năm lần chỉ kể năm rồi đếm, nhóm đông chỉ kể mười hai hồ sơ`() async throws {
        let rows =
            (1...15).map { ["Mã hồ sơ": "K-\($0)", "Số tờ trình": "", "Ngày tờ trình": ""] }
            + (1...8).map { ["Mã hồ sơ": "K-20", "Số điện thoại": "\($0)"] }
        try await withTemporaryFolder { folder in
            let note = try await Self.note([try folder.file("o.csv", SmallTable.csv(rows))], day: "12/4/2021")
            #expect(note.contains { $0.contains("… và 03 nội dung khác") }, "\(note.suffix(40))")
            #expect(note.contains { $0.contains("K-12 … và 04 hồ sơ khác") }, "\(note.suffix(8))")
        }
    }
}
