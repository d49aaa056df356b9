import SangkienDiagnostics
import VietnameseText

/// Reads the conditions of tags (điều kiện trong thẻ).
extension TagParser {
    func emptiness(of field: Substring) throws(DiagnosticError) -> Condition {
        Condition(terms: [Condition.Term(name: try fieldName(field), test: .empty)], needsAll: true)
    }

    /// `cấp = Cơ sở và năm > 2020`; a piece without a sign after a comparison belongs to the text compared with.
    func condition(_ text: Substring) throws(DiagnosticError) -> Condition {
        var pieces: [String] = [""]
        var joints: [String] = []
        for word in text.split(separator: " ") {
            let key = VietnameseFolding.key(String(word))
            if key == "và" || key == "hoặc" {
                joints.append(key)
                pieces.append("")
            } else {
                pieces[pieces.count - 1] += (pieces[pieces.count - 1].isEmpty ? "" : " ") + word
            }
        }
        var condition = try condition(pieces, joints)
        if let joined = Self.joined(pieces, joints) { condition.joined = [try self.condition(joined.pieces, joined.joints)] }
        return condition
    }

    /// Pieces in which those without a sign are the beginning of the name after them; nil when there are none such.
    private static func joined(_ pieces: [String], _ joints: [String]) -> (pieces: [String], joints: [String])? {
        var joined = [pieces[0]]
        var left: [String] = []
        for (index, piece) in pieces.dropFirst().enumerated() {
            if sign(in: joined[joined.count - 1]) == nil {
                joined[joined.count - 1] += " \(joints[index]) \(piece)"
            } else {
                joined.append(piece)
                left.append(joints[index])
            }
        }
        return joined.count < pieces.count && sign(in: pieces[0]) == nil ? (joined, left) : nil
    }

    private func condition(_ pieces: [String], _ joints: [String]) throws(DiagnosticError) -> Condition {
        var terms: [Condition.Term] = []
        var kinds: Set<String> = []
        var index = 0
        while index < pieces.count {
            var piece = pieces[index]
            if index > 0 { kinds.insert(joints[index - 1]) }
            while Self.sign(in: piece) != nil, index + 1 < pieces.count, Self.sign(in: pieces[index + 1]) == nil {
                piece += " \(joints[index]) \(pieces[index + 1])"
                index += 1
            }
            terms.append(try term(piece))
            index += 1
        }
        guard kinds.count <= 1 else { throw unclear(vi: "không dùng lẫn “và” với “hoặc”", en: "“và” and “hoặc” cannot be mixed") }
        return Condition(terms: terms, needsAll: !kinds.contains("hoặc"))
    }

    private func term(_ piece: String) throws(DiagnosticError) -> Condition.Term {
        guard let (sign, range) = Self.sign(in: piece) else { return Condition.Term(name: try fieldName(piece[...]), test: .filled) }
        let name = try fieldName(piece[..<range.lowerBound])
        let written = trimmed(String(piece[range.upperBound...]))
        let quoted = Quotation.inside(written)
        if quoted == nil { try refusePipe(written) }
        guard quoted != nil || !Self.compares(written) else {
            throw unclear(
                vi: "có hai dấu so sánh trong một điều kiện: nối các điều kiện bằng “và”, “hoặc”; chữ có dấu ấy thì đặt trong ngoặc kép",
                en: "two comparisons in one condition: join conditions by “và” or “hoặc”; quote a text that has such a sign"
            )
        }
        let test = Self.test(sign, ComparisonLimit(quoted ?? written))
        guard !test.isOrdered || quoted != nil || Self.isComparable(test.limit) else {
            throw unclear(
                vi:
                    "“\(written)” không phải là số hay ngày để so hơn kém: viết số không kèm chữ, như 100.000.000; so theo chữ thì đặt trong ngoặc kép",
                en:
                    "“\(written)” is no number or day to be more or less than: write a number without words, such as 100.000.000; quote words"
            )
        }
        return Condition.Term(name: name, test: test)
    }

    /// False for what has digits and is neither number nor day, as `100 triệu`: it would be compared by its letters.
    private static func isComparable(_ limit: ComparisonLimit?) -> Bool {
        guard let limit else { return true }
        return limit.isNumber || limit.isDay || !limit.text.contains(where: \.isNumber)
    }

    /// The field that a condition asks.
    private func fieldName(_ text: Substring) throws(DiagnosticError) -> String {
        try refusePipe(String(text))
        return try name(text)
    }

    private func refusePipe(_ text: String) throws(DiagnosticError) {
        guard text.contains("|") else { return }
        throw unclear(
            vi: "điều kiện so giá trị như trong dữ liệu nên không có dấu |; đặt cách in sau dấu | ở thẻ in giá trị",
            en: "a condition compares the value as it is in the data, without |; put the format behind | of the tag that prints the value"
        )
    }

    /// True for a text that begins with a sign or has one between blanks: `= 2021`, `Cơ sở or năm = 2021`.
    private static func compares(_ text: String) -> Bool {
        if text.split(separator: " ").contains(where: { signs.contains(String($0)) }) { return true }
        // `<b>` is none.
        guard let sign = signs.first(where: text.hasPrefix) else { return false }
        return text.dropFirst(sign.count).first.map { !$0.isLetter && $0 != "/" } ?? true
    }

    /// The signs; of those that begin at one place the longest counts, which stands first.
    private static let signs = ["≠", "!=", "<>", "==", "<=", ">=", "≤", "≥", "=", "<", ">"]

    private static func test(_ sign: String, _ limit: ComparisonLimit) -> Condition.Test {
        switch sign {
        case "=", "==": .equals(limit)
        case "<": .ordered(.below, limit)
        case ">": .ordered(.above, limit)
        case "≤", "<=": .ordered(.atMost, limit)
        case "≥", ">=": .ordered(.atLeast, limit)
        default: .differs(limit)
        }
    }

    /// The first comparison sign of a piece.
    private static func sign(in piece: String) -> (String, Range<String.Index>)? {
        signs.compactMap { sign in piece.firstRange(of: sign).map { (sign, $0) } }
            .min { $0.1.lowerBound < $1.1.lowerBound }
    }
}
