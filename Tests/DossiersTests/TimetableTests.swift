import Dossiers
import SangkienDiagnostics
import Testing
import TestKit
import VietnameseText

/// The view of a day: what is sent, due or overdue, and what can still be fixed.
@Suite struct TimetableTests {
    @Test(arguments: [("2021-04-04", 10), ("2021-04-13", 1), ("2021-04-14", 0), ("2021-04-15", -1), ("2021-04-22", -8)])
    func `đếm ngày đến hạn theo ngày xét`(asOf: String, left: Int) throws {
        let timetable = try Checking(asOf: asOf).context.timetable
        #expect(timetable.daysLeft == left)
        #expect(timetable.isOpen == (left >= 0))
        #expect(timetable.lastDay.iso == "2021-04-14")
        let through = try Checking(asOf: asOf, edits: [("mode: before", "mode: through")]).context.timetable
        #expect(through.daysLeft == left + 1 && through.lastDay == through.deadline)
    }

    static let timings: [(changes: String, asOf: String, timing: DossierTiming)] = [
        ("{}", "2021-04-20", .sent), (#"{"emailedOn": "16/4/2021"}"#, "2021-04-20", .sentLate),
        (#"{"emailedOn": null}"#, "2021-04-13", .due), (#"{"emailedOn": null}"#, "2021-04-14", .due),
        (#"{"emailedOn": null}"#, "2021-04-15", .overdue), (#"{"emailedOn": "hôm nào"}"#, "2021-04-20", .unclear),
        ("{}", "2021-04-10", .due), (#"{"emailedOn": null, "postedOn": null}"#, "2021-04-20", .overdue),
    ]

    @Test(arguments: timings)
    func `hồ sơ đã gửi, còn hạn hay quá hạn`(changes: String, asOf: String, timing: DossierTiming) throws {
        #expect(try Checking(asOf: asOf).model(changes).timing == timing)
    }

    static let corrections: [(changes: String, asOf: String, word: String?)] = [
        ("{}", "2021-04-20", nil), (#"{"emailedOn": null}"#, "2021-04-13", "yes"), (#"{"emailedOn": null}"#, "2021-04-15", "no"),
        (#"{"emailedOn": "16/4/2021"}"#, "2021-04-20", "correction-only"), (#"{"complaint": "Có"}"#, "2021-04-20", "yes"),
        (#"{"dispute": ""}"#, "2021-04-20", "yes"), (#"{"proposal": null}"#, "2021-04-14", "yes"),
        (#"{"proposal": null}"#, "2021-04-15", "no"), (#"{"initiatives": [{"period": "9/2020"}]}"#, "2021-04-10", "correction-only"),
        (#"{"complaint": "Có", "proposal": null}"#, "2021-04-20", "no"), (#"{"initiatives": [{"benefit": null}]}"#, "2021-04-20", nil),
    ]

    @Test(arguments: corrections)
    func `còn sửa được hay không tuỳ ngày xét`(changes: String, asOf: String, word: String?) throws {
        #expect(try Checking(asOf: asOf).model(changes).correctability?.word == word)
    }

    @Test func `việc người quyết định sửa được đến ngày xét chọn`() throws {
        let edit = [("provinceAwards: 10", "provinceAwards: 10\n  day: 2021-04-25")]
        let before = try Checking(asOf: "2021-04-25", edits: edit).model(#"{"dispute": ""}"#)
        #expect(before.correctability == .possible(through: before.timetable.selectionDay))
        #expect(try Checking(asOf: "2021-04-26", edits: edit).model(#"{"dispute": ""}"#).correctability == .over)
    }

    @Test func `thông tin thì không cần sửa`() {
        for code in DiagnosticCode.ofDossiers where code.severity == .info && code.id != "L102" {
            #expect(code.correction == .nothing, "\(code.id)")
        }
        for code in DiagnosticCode.ofDossiers where code.severity == .error { #expect(code.correction != .nothing, "\(code.id)") }
    }

    @Test func `nhiều đợt thì hạn là của đợt đang mở hoặc sắp tới`() throws {
        for (day, deadline) in [("2022-01-01", "2022-05-31"), ("2022-05-31", "2022-05-31"), ("2022-06-01", "2023-09-01")] {
            let context = try Checking(asOf: day, programme: "1-trieu-sang-kien-2022").context
            #expect(context.timetable.deadline.iso == deadline)
        }
    }

    @Test func `số sáng kiến theo tuần của từng đơn vị`() throws {
        let checking = try Checking()
        let dossiers =
            try checking.read(
                ModelDossier.json(of: [
                    "{}", #"{"dossierId": "2", "initiatives": [{}, {}]}"#, #"{"dossierId": "3", "postedOn": "05/4/2021"}"#,
                    #"{"dossierId": "4", "submitter": "LĐLĐ huyện Phù Cát", "postedOn": null, "emailedOn": null}"#,
                ]),
                file: "mau.json"
            )
            .dossiers
        let counts = WeeklyCounts(dossiers.map(Checker(checking.context).check), checking.context)
        #expect(counts.byWeek.map(\.monday.isoWeek.week) == [14, 15])
        #expect(counts.byWeek.map(\.count.initiatives) == [1, 3])
        #expect(counts.byWeek.map(\.count.dossiers) == [1, 2])
        #expect(counts.unions.map(\.undated) == [0, 1])
    }
}
