import Foundation
import TestKit
import Testing
import VietnameseText

@testable import Dossiers

/// What cells are read as, once, before any rule looks at them; the words as typed stay beside it.
@Suite struct ReadingTests {
    /// A reading in words.
    private func text<Value>(_ reading: Reading<Value>, _ words: (Value) -> String) -> String {
        switch reading {
        case .blank: "blank"
        case .unclear: "unclear"
        case .value(let value): words(value)
        }
    }

    private func read(_ changes: String, edits: [(old: String, new: String)] = []) throws -> (ReadDossier, [ReadInitiative]) {
        let checking = try Checking(edits: edits)
        let dossier = try #require(checking.read(ModelDossier.json(changes), file: "mau.json").dossiers.first)
        let read = ReadDossier(dossier, checking.context.reader)
        return (
            read,
            dossier.initiatives.enumerated()
                .map { ReadInitiative($1, portalDay: read.portalDay(at: $0), checking.context.reader) }
        )
    }

    @Test(arguments: [
        ("\"05/4/2021\"", "2021-04-05"), ("\"5/4\"", "2021-04-05 without year"), ("\"\"", "blank"), ("null", "blank"),
        ("\"hôm qua\"", "unclear"),
        ("\"31/4/2021\"", "unclear"), ("\"ngày 5 tháng 4 năm 2021\"", "2021-04-05"),
    ])
    func `ngày`(typed: String, expected: String) throws {
        func words(_ date: ReadDate) -> String { date.day.iso + (date.hasYear ? "" : " without year") }
        let (dossier, _) = try read(#"{"proposal": {"date": \#(typed)}, "confirmedOn": \#(typed)}"#)
        #expect(text(dossier.date(.proposalDate), words) == expected && text(dossier.date(.confirmedOn), words) == expected)
        #expect(dossier[.proposalDate] == (typed == "null" ? "" : typed.replacing("\"", with: "")))
        let (_, initiatives) = try read(#"{"initiatives": [{"recognition": {"date": \#(typed)}, "portal": {"date": \#(typed)}}]}"#)
        #expect(text(initiatives[0].recognitionDate, words) == expected && text(initiatives[0].portalDay, words) == expected)
    }

    @Test(arguments: [
        ("Không", "no"), ("ko.", "no"), ("Có", "yes"), ("", "blank"), ("chưa rõ", "unclear"), ("đã giải quyết", "unclear"),
        ("Không?", "unclear"),
    ])
    func `có hay không`(typed: String, expected: String) throws {
        let (_, initiatives) = try read(#"{"initiatives": [{"secret": "\#(typed)"}]}"#)
        #expect(text(initiatives[0].secret) { $0 ? "yes" : "no" } == expected)
    }

    @Test(arguments: [
        ("Không", HumanAnswer.none), ("ko.", .none), ("Không có khiếu nại, tranh chấp", .none), ("Không phát sinh", .none), ("Có", .stands),
        ("Có, của ông Mẫu", .stands), ("Có đơn khiếu nại", .stands), ("Có thể có", .unknown), ("", .blank), ("chưa rõ", .unknown),
        ("Không?", .unknown), ("theo quy định", .unknown),
        ("Có, đã giải quyết xong ngày 18/4", .ended), ("Đã rút đơn", .ended), ("Không còn", .ended), ("Đơn đã được hòa giải xong", .ended),
        ("Đang giải quyết", .pending), ("Có, chưa giải quyết xong", .pending), ("Tòa đang thụ lý", .pending), ("Chưa rút đơn", .pending),
        ("Chưa có", .noneYet), ("Đến nay chưa phát hiện", .noneYet), ("Chưa nhận được đơn nào", .noneYet),
    ])
    func `câu trả lời về khiếu nại, tranh chấp được hiểu theo lời ghi`(typed: String, expected: HumanAnswer) throws {
        let (dossier, _) = try read(#"{"complaint": "\#(typed)", "dispute": "\#(typed)"}"#)
        #expect(dossier.answers.complaint == expected && dossier.answers.dispute == expected)
    }

    @Test func `đơn vị, cấp, tập thể ký, đợt theo danh mục của chương trình`() throws {
        let (known, _) = try read(#"{"submitter": "LĐLĐ H. Tuy Phước", "submitterLevel": "", "proposal": {"signingBody": ""}}"#)
        #expect(text(known.unit, \.name) == "LĐLĐ huyện Tuy Phước" && text(known.typedLevel, \.name) == "blank")
        #expect(known.level?.name == "LĐLĐ cấp huyện" && text(known.signingBody, \.name) == "Ban Thường vụ")
        #expect(text(known.phase) { $0.choice.name } == "blank")
        let (other, _) = try read(
            #"{"submitter": "Xóm Bịa", "submitterLevel": "cấp xóm", "proposal": {"signingBody": "Ban Bịa"}, "phase": "Đợt 9"}"#
        )
        #expect(text(other.unit, \.name) == "unclear" && text(other.typedLevel, \.name) == "unclear" && other.level == nil)
        #expect(text(other.signingBody, \.name) == "unclear" && text(other.phase) { $0.choice.name } == "unclear")
    }

    @Test func `các lựa chọn, thời gian áp dụng, khen thưởng, tiền của sáng kiến`() throws {
        let (_, initiatives) = try read(
            #"{"initiatives": [{"sector": "DN", "field": "Văn nghệ", "period": "Quý I/2021", "benefit": "3.5 triệu đồng", "awards": "2020: LĐTT"}, {"sector": "", "period": "lâu rồi", "benefit": "30 triệu", "awards": "2012: LĐTT", "recognition": {"kind": "Giấy khen", "level": "Cơ sở"}}]}"#
        )
        #expect(initiatives.map { text($0.sector, \.name) } == ["Doanh nghiệp", "blank"])
        #expect(initiatives.map { text($0.fieldGroup, \.name) } == ["unclear", "Tạo ra sản phẩm mới"])
        #expect(initiatives.map { text($0.period) { $0.start.iso } } == ["2021-01-01", "unclear"])
        #expect(initiatives.map { $0.benefitMeanings?.first } == ["3,5", nil])
        #expect(initiatives.map(\.awards.years) == [[2020], [2012]])
        #expect(initiatives.map { text($0.recognitionKind, \.name) } == ["Quyết định", "unclear"])
        #expect(initiatives[0].insufficientKind == nil && initiatives[1].insufficientKind?.kind.name == "Giấy khen")
        #expect(text(initiatives[1].recognitionLevel, \.name) == "Cơ sở")
        #expect(initiatives[0].people.persons.map(\.name) == ["Lê Văn Mẫu"])
    }

    /// What each channel says, by the columns of the table.
    @Test(arguments: [
        ("Ngày gửi bưu điện,Ngày gửi email", "12/4/2021,", ["2021-04-12", "missing"]),
        ("Ngày gửi bưu điện,Ngày gửi email", "đã gửi,12/4", ["unclear postedOn", "2021-04-12"]),
        ("Ngày gửi,TT", "12/4/2021,1", ["not recorded", "2021-04-12"]), ("Ngày gửi,TT", ",1", ["not recorded", "missing"]),
        ("TT,Ngày xác nhận", "1,", ["missing", "missing"]),
    ])
    func `gửi bằng cách nào, ngày nào`(headings: String, cells: String, expected: [String]) throws {
        let checking = try Checking()
        let dossier = try #require(checking.csv("Mã hồ sơ,Họ và tên,Tên sáng kiến,\(headings)\nK,Lê Văn Mẫu,Gá,\(cells)\n").dossiers.first)
        let found = ReadDossier(dossier, checking.context.reader).sendings
            .map { _, sending in
                switch sending {
                case .missing: "missing"
                case .notRecorded: "not recorded"
                case .notReceived: "not received"
                case .unclear(let field): "unclear \(field.key)"
                case .on(let day): day.iso
                }
            }
        #expect(found == expected)
        #expect(checking.context.sendingDay(of: dossier, by: .email)?.iso == (expected[1].hasPrefix("2021") ? expected[1] : nil))
    }

    /// Whoever adds a rule reads the cell in `CellReader`, so that no two rules can take it differently.
    @Test func `không luật nào tự đọc ô`() throws {
        let rules = Repository.root.appending(path: "Sources/Dossiers/Rules")
        let files = try FileManager.default.contentsOfDirectory(atPath: rules.path(percentEncoded: false)).filter { $0.hasSuffix(".swift") }
        #expect(files.count > 15)
        for file in files {
            let text = try String(contentsOf: rules.appending(path: file), encoding: .utf8)
            for parser in [
                "Parsing.", "YesNo.", "BenefitReading", "AwardYears", "PeopleReader", "VietnameseNumber.reading", ".matches(key:",
                "DocumentNumber.", "RankWords", "StandIn(", "StandIn.",
            ] {
                // What stands in place of a content is these rules' own matter.
                if file == "StandInRules.swift", parser.hasPrefix("StandIn") { continue }
                #expect(!text.contains(parser), "\(file) reads by \(parser)")
            }
        }
    }
}
