import Diagnostics
import Dossiers
import VietnameseText

/// Points of a return slip that are fixed in the same way (nhóm nội dung của phiếu).
struct SlipGroup: Sendable {
    /// One point: findings that say the same, with the initiatives they are about.
    struct Point: Sendable {
        let number: Int
        let text: String
        let basis: String
        let hint: String
        let limit: String
    }

    private let name: String
    private let points: [Point]

    static let fields = FieldList<SlipGroup>([
        .text("tên nhóm") { $0.name },
        .list("nội dung", of: pointFields) { $0.points },
    ])

    private static let pointFields = FieldList<Point>([
        .number("TT") { $0.number },
        .text("nội dung cần sửa") { $0.text },
        .text("căn cứ") { $0.basis },
        .text("cách sửa") { $0.hint },
        .text("thời hạn") { $0.limit },
    ])

    /// The kinds of points in their order, each with its heading.
    private static let kinds: [(corrections: [Correction], heading: String)] = [
        ([.supplement], "Văn bản, thông tin còn thiếu"),
        ([.entry, .nothing], "Nội dung cần ghi lại cho đúng"),
        ([.decision], "Nội dung phải có người có trách nhiệm xác nhận, giải quyết"),
        ([.slip], "Nội dung không đúng quy định, không bổ sung được; chỉ sửa nếu số liệu ghi nhầm"),
    ]

    /// The groups that have points: all that stands against the dossier, numbered through.
    static func groups(of checked: CheckedDossier, _ programme: Programme) -> [SlipGroup] {
        let counted = checked.findings.filter { $0.severity <= .review }
        var groups: [SlipGroup] = []
        var number = 1
        for (corrections, heading) in kinds {
            let points = points(of: counted.filter { corrections.contains($0.code.correction) }, checked, programme, from: number)
            guard !points.isEmpty else { continue }
            number += points.count
            groups.append(SlipGroup(name: "\(RomanNumeral.numeral(groups.count + 1)). \(heading)", points: points))
        }
        return groups
    }

    private static func points(
        of findings: [Diagnostic],
        _ checked: CheckedDossier,
        _ programme: Programme,
        from number: Int
    ) -> [Point] {
        var order: [String] = []
        var same: [String: [Diagnostic]] = [:]
        for finding in findings {
            let key = finding.code.id + finding.message(in: .vietnamese, quotesCells: true)
            if same[key] == nil { order.append(key) }
            same[key, default: []].append(finding)
        }
        return order.compactMap { same[$0] }.enumerated()
            .map { index, group in
                let finding = group[0]
                let correctability = checked.timetable.correctability(of: finding)
                let own = programme.papers.hints[finding.code.id] ?? finding.hint(in: .vietnamese, quotesCells: true)
                return Point(
                    number: number + index,
                    text: subject(of: group) + finding.message(in: .vietnamese, quotesCells: true),
                    basis: finding.basis ?? "",
                    hint: correctability == .over ? tooLate : own,
                    limit: limit(correctability, checked.timetable)
                )
            }
    }

    /// Nothing is asked for that can no longer be sent; a union that did send it in time can say so.
    private static let tooLate =
        "Không bổ sung được nữa. Nếu đã gửi đúng hạn, đề nghị gửi bản chụp phong bì có dấu bưu điện hoặc email đã gửi."

    /// `Sáng kiến số 1, 3: ` in front of what is said of initiatives; nothing for the dossier as a whole.
    private static func subject(of findings: [Diagnostic]) -> String {
        let numbers = findings.compactMap(\.subject.initiative)
        return numbers.isEmpty ? "" : "Sáng kiến số \(numbers.map(String.init).joined(separator: ", ")): "
    }

    private static func limit(_ correctability: Correctability, _ timetable: Timetable) -> String {
        switch correctability {
        case .possible(let day?): "Đến hết ngày \(day.shortText)"
        case .possible(nil), .notNeeded: "Trước khi xét chọn"
        case .onlySlips: "Không bổ sung được, trừ khi ghi nhầm"
        case .over: "Đã hết hạn ngày \(timetable.lastDay.shortText)"
        }
    }
}
