import Dossiers
import SangkienDiagnostics
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

    let name: String
    let points: [Point]

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
        ([.entry, .nothing], "Nội dung cần chỉnh sửa"),
        ([.decision], "Nội dung cần xác nhận, giải quyết"),
        ([.slip], "Nội dung không đúng quy định, không bổ sung được; chỉ xem lại nếu ghi nhầm"),
    ]

    /// The groups that have points: all that stands against the dossier, numbered through.
    ///
    /// Without `quotesCells` they repeat nothing that was typed.
    static func groups(of checked: CheckedDossier, _ programme: Programme, quotesCells: Bool = true) -> [SlipGroup] {
        let counted = ReturnWords.asked(of: checked)
        var groups: [SlipGroup] = []
        var number = 1
        for (corrections, heading) in kinds {
            let part = counted.filter { corrections.contains($0.code.correction) }
            let points = points(of: part, checked, programme, from: number, quotesCells: quotesCells)
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
        from number: Int,
        quotesCells: Bool
    ) -> [Point] {
        var order: [String] = []
        var same: [String: [Diagnostic]] = [:]
        for finding in findings {
            let key = finding.code.id + ReturnWords.message(of: finding, quotesCells: quotesCells)
            if same[key] == nil { order.append(key) }
            same[key, default: []].append(finding)
        }
        return order.compactMap { same[$0] }.enumerated()
            .map { index, group in
                let words = ReturnWords(group[0], of: checked, programme, quotesCells: quotesCells)
                return Point(
                    number: number + index,
                    text: subject(of: group) + words.message,
                    basis: group[0].basis ?? "",
                    hint: words.hint,
                    limit: words.limit
                )
            }
    }

    /// `Sáng kiến số 1, 3: ` in front of what is said of initiatives; nothing for the dossier as a whole.
    private static func subject(of findings: [Diagnostic]) -> String {
        let numbers = findings.compactMap(\.subject.initiative)
        return numbers.isEmpty ? "" : "Sáng kiến số \(numbers.map(String.init).joined(separator: ", ")): "
    }
}
