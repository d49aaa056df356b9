import SangkienDiagnostics
import VietnameseText

/// What a programme file says that can be read but does not fit together (tự kiểm tra tệp quy định): reported, and never in the way.
///
/// Places still to be filled, years that do not fit the letters, dates out of order, levels that promise a list of unions and have none.
struct ProgrammeSelfCheck {
    private let programme: Programme
    private let file: YAMLFile

    /// Text that begins like this is a place to be filled, as in the example programme.
    static let placeMark = "[điền"

    init(_ programme: Programme, _ file: YAMLFile) {
        (self.programme, self.file) = (programme, file)
    }

    /// Everything that does not fit, in the order of the checks.
    var findings: [Diagnostic] { places + years + dates + levels }

    // MARK: Places to fill

    private var places: [Diagnostic] {
        var keys: [String] = []
        Self.collect(file.root, at: "", into: &keys)
        guard !keys.isEmpty else { return [] }
        let shown = keys.prefix(8).joined(separator: ", ") + (keys.count > 8 ? ", …" : "")
        return [Diagnostic(.programmePlaceOpen, at: file.location(nil), Argument("count", keys.count), Argument("keys", shown))]
    }

    private static func collect(_ node: YAMLNode, at path: String, into keys: inout [String]) {
        switch node.content {
        case .text(let text, _):
            // Few texts have a bracket at all.
            if text.utf8.contains(UInt8(ascii: "[")), Normalization.nfc(text).contains(placeMark) { keys.append(path) }
        case .list(let items): for (index, item) in items.enumerated() { collect(item, at: "\(path)[\(index + 1)]", into: &keys) }
        case .mapping(let pairs):
            for (key, value) in pairs { collect(value, at: path.isEmpty ? key.text ?? "" : "\(path).\(key.text ?? "")", into: &keys) }
        }
    }

    // MARK: Years

    private var years: [Diagnostic] {
        let year = programme.year
        var found: [Diagnostic] = []
        let letters = ([programme.source.date.map { String($0.year) } ?? ""] + programme.source.references).flatMap(Self.years)
        if let newest = letters.max(), !(year - 1...year).contains(newest) {
            found.append(
                finding(
                    "source",
                    LocalizedText(
                        vi: "văn bản mới nhất là của năm \(newest), Chương trình của năm \(year)",
                        en: "the newest letter is of \(newest), the programme of \(year)"
                    )
                )
            )
        }
        let window = programme.applicationPeriod
        if year < window.from.year || year > window.through.year {
            found.append(
                finding(
                    "applicationPeriod.from",
                    LocalizedText(
                        vi: "thời gian áp dụng \(window.from.shortText) - \(window.through.shortText) không có ngày nào của năm \(year)",
                        en: "the window \(window.from.shortText) to \(window.through.shortText) has no day of \(year)"
                    )
                )
            )
        }
        let deadline = programme.submission.deadline
        if !(year...year + 1).contains(deadline.year) {
            found.append(
                finding(
                    "submission.deadline",
                    LocalizedText(
                        vi: "hạn ở năm \(deadline.year), Chương trình của năm \(year)",
                        en: "it is of \(deadline.year), the programme of \(year)"
                    )
                )
            )
        }
        if programme.awards.lastYear > year {
            found.append(
                finding("awards.lastYear", LocalizedText(vi: "sau năm \(year) của Chương trình", en: "after the programme's year \(year)"))
            )
        }
        return found
    }

    /// The years that a citation names: four digits that follow one another, of the years that a programme may have.
    private static func years(_ text: String) -> [Int] {
        text.split { !$0.isASCII || !$0.isNumber }.filter { $0.count == 4 }.compactMap { Int($0, in: ProgrammeFile.years) }
    }

    // MARK: Dates

    private var dates: [Diagnostic] {
        let submission = programme.submission
        let pairs: [(String, CalendarDate?, String, CalendarDate?)] = [
            ("source.date", programme.source.date, "submission.deadline", submission.deadline),
            ("submission.opens", submission.opens, "submission.deadline", submission.deadline),
            ("submission.portalOpens", submission.portalOpens, "submission.forwardBy", submission.forwardBy),
            ("submission.deadline", submission.deadline, "submission.forwardBy", submission.forwardBy),
            ("submission.deadline", submission.deadline, "selection.day", programme.selection.day),
            ("applicationPeriod.from", programme.applicationPeriod.from, "submission.deadline", submission.deadline),
        ]
        return pairs.compactMap { first, earlier, second, later in
            guard let earlier, let later, later < earlier else { return nil }
            return finding(
                second,
                LocalizedText(
                    vi: "ngày \(later.shortText) đứng trước ngày \(earlier.shortText) của “\(first)”",
                    en: "\(later.shortText) comes before \(earlier.shortText) of “\(first)”"
                )
            )
        }
    }

    // MARK: Levels

    private var levels: [Diagnostic] {
        programme.units.levels.enumerated()
            .filter { _, level in level.unitsListed && !programme.units.list.contains { $0.level == level.id } }
            .map { index, level in
                finding(
                    "units.levels[\(index + 1)]",
                    LocalizedText(
                        vi: "cấp “\(level.name)” ghi đã liệt kê đủ đơn vị, nhưng danh sách không có đơn vị nào của cấp này",
                        en: "the level “\(level.name)” says that its unions are listed, but the list has none"
                    )
                )
            }
    }

    private func finding(_ key: String, _ problem: LocalizedText) -> Diagnostic {
        Diagnostic(.programmeInconsistent, at: file.location(place(of: key)), Argument("key", key), Argument("problem", problem))
    }

    /// Where a dotted key stands; nil for one that the file does not have.
    private func place(of key: String) -> YAMLNode.Place? {
        var node = file.root
        for part in key.split(separator: ".") {
            guard let next = node[String(part.prefix { $0 != "[" })] else { return nil }
            node = next
        }
        return node.place
    }
}
