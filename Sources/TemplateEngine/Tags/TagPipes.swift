import SangkienDiagnostics
import VietnameseText

/// What stands behind `|` in a tag of a list: the order of its rows, which of them, groups, and what is computed from them.
extension TagParser {
    /// Reads `#sáng kiến | lọc Cấp = Cơ sở | xếp theo Họ và tên`.
    func repetition(_ text: Substring) throws(DiagnosticError) -> Tag {
        let parts = text.split(separator: "|", omittingEmptySubsequences: false).map { trimmed(String($0)) }
        let list = try name(parts.first.map { $0[...] } ?? "")
        var groups: [String]?
        var steps: [RowStep] = []
        var byColumns = false
        for part in parts.dropFirst() {
            if !byColumns, Self.rest(of: part, after: [["theo", "cot"]])?.isEmpty == true {
                byColumns = true
                continue
            }
            guard let step = try step(part, after: groups) else {
                throw unclear(
                    vi: "trong thẻ lặp, sau dấu | là “xếp theo …”, “lọc …”, “nhóm theo …”, “lấy …” hoặc “theo cột”",
                    en: "in a repeat, | is followed by “xếp theo …”, “lọc …”, “nhóm theo …”, “lấy …” or “theo cột”"
                )
            }
            if case .group(let names) = step { groups = names }
            steps.append(step)
        }
        return .repetition(name: list, steps: steps, byColumns: byColumns)
    }

    /// `sáng kiến.Giá trị | lọc Cấp = Cơ sở | tổng | bằng chữ`; nil when nothing is computed.
    func aggregate(_ name: String, _ parts: ArraySlice<String>, isOptional: Bool, merges: Bool) throws(DiagnosticError) -> Tag? {
        var steps: [RowStep] = []
        var function: AggregateFunction?
        var decimals: Int?
        var formatter: Formatter?
        var unknown: String?
        for part in parts {
            if function == nil, let step = try step(part, after: nil) {
                steps.append(step)
            } else if function == nil, let found = AggregateFunction(named: part) {
                function = found
            } else if decimals == nil, let rounding = Self.rest(of: part, after: [["tron"], ["lam", "tron"]]) {
                guard let number = Int(rounding, in: 0...6) else {
                    throw unclear(vi: "“tròn” cần số chữ số thập phân từ 0 đến 6", en: "“tròn” needs the decimals, from 0 to 6")
                }
                decimals = number
            } else if formatter == nil, let found = Formatter(named: part) {
                formatter = found
            } else {
                unknown = unknown ?? part
            }
        }
        guard !steps.isEmpty || function != nil || decimals != nil else { return nil }
        if let unknown { throw unknownFormatter(unknown) }
        guard let function else {
            throw unclear(vi: "thiếu cách tính: thêm “| tổng”, “| đếm”…", en: "what to compute is missing: add “| tổng”, “| đếm”…")
        }
        if merges {
            throw unclear(vi: "“gộp” không dùng cho giá trị tính từ danh sách", en: "“gộp” does not work with what is computed from a list")
        }
        if steps.contains(where: { if case .group = $0 { true } else { false } }) {
            throw unclear(
                vi: "“nhóm theo” chỉ dùng trong thẻ lặp; để đếm số nhóm dùng “| đếm khác nhau”",
                en: "“nhóm theo” belongs to a repeat; to count groups use “| đếm khác nhau”"
            )
        }
        return .aggregate(
            AggregateTag(name: name, isOptional: isOptional, steps: steps, function: function, decimals: decimals, formatter: formatter)
        )
    }

    // MARK: Steps

    /// One step; nil when the words begin none.
    ///
    /// `groups` are the names by which the rows are grouped before it.
    private func step(_ part: String, after groups: [String]?) throws(DiagnosticError) -> RowStep? {
        if let keys = Self.rest(of: part, after: [["xep", "theo"], ["sap", "xep", "theo"]]) { return .sort(try sortKeys(keys, groups)) }
        if let terms = Self.rest(of: part, after: [["loc"]]) { return .filter(try rowCondition(try condition(terms[...]), groups)) }
        if let names = Self.rest(of: part, after: [["nhom", "theo"]]) {
            guard groups == nil else {
                throw unclear(
                    vi: "mỗi thẻ chỉ nhóm một lần; nhóm nhiều cấp thì lồng các thẻ lặp",
                    en: "a tag groups once; for levels put repeats inside each other"
                )
            }
            var found: [String] = []
            for name in Self.listed(names) { found.append(try self.name(name[...])) }
            return .group(found)
        }
        if let count = Self.rest(of: part, after: [["lay"]]) {
            let word = count.prefix { $0 != " " }
            let tail = VietnameseFolding.bareKey(String(count.dropFirst(word.count)))
            guard let number = Int(String(word), in: 1...1_000_000), ["", "dong", "dong dau"].contains(tail) else {
                throw unclear(vi: "“lấy” cần số dòng, ví dụ “lấy 10”", en: "“lấy” needs a number of rows, such as “lấy 10”")
            }
            return .take(number)
        }
        return nil
    }

    private func sortKeys(_ text: String, _ groups: [String]?) throws(DiagnosticError) -> [RowStep.SortKey] {
        var keys: [RowStep.SortKey] = []
        for written in Self.listed(text) {
            var words = written.split(separator: " ")
            let isDescending = Self.drop(["giam", "dan"], from: &words)
            if !isDescending { _ = Self.drop(["tang", "dan"], from: &words) }
            let isByGivenName = Self.drop(["theo", "ten", "goi"], from: &words)
            let operand = try operand(words.joined(separator: " "), groups)
            keys.append(RowStep.SortKey(operand: operand, isDescending: isDescending, isByGivenName: isByGivenName))
        }
        return keys
    }

    private func rowCondition(_ condition: Condition, _ groups: [String]?) throws(DiagnosticError) -> RowCondition {
        var terms: [(operand: RowOperand, test: Condition.Test)] = []
        for term in condition.terms { terms.append((try operand(term.name, groups), term.test)) }
        var joined: [RowCondition] = []
        for other in condition.joined { joined.append(try rowCondition(other, groups)) }
        return RowCondition(terms: terms, needsAll: condition.needsAll, joined: joined)
    }

    /// A field of the rows; of groups a field that they have in common, or what is computed from their rows.
    private func operand(_ written: String, _ groups: [String]?) throws(DiagnosticError) -> RowOperand {
        let name = try name(written[...])
        let key = VietnameseFolding.bareKey(name)
        guard let groups, !groups.contains(where: { VietnameseFolding.bareKey($0) == key }) else {
            return RowOperand(function: nil, name: name)
        }
        if key == "so dong" { return RowOperand(function: .count, name: nil) }
        let known = AggregateFunction.allCases.flatMap { function in
            function.names.map { (function, $0.split(separator: " ").map(String.init)) }
        }
        for (function, words) in known.sorted(by: { $0.1.count > $1.1.count }) where function != .enumeration {
            if let field = Self.rest(of: name, after: [words]), !field.isEmpty { return RowOperand(function: function, name: field) }
        }
        throw unclear(
            vi: "sau “nhóm theo” chỉ dùng được cột đã nhóm, “số dòng”, hoặc “tổng …”, “trung bình …” của một cột; “\(name)” không phải",
            en: "behind “nhóm theo” use a field that it groups by, “số dòng”, or “tổng …”, “trung bình …” of a field; “\(name)” is none"
        )
    }

    // MARK: Words

    /// Names put one after the other by `rồi` or a semicolon: a comma may belong to a name.
    private static func listed(_ text: String) -> [String] {
        var names: [[Substring]] = [[]]
        for word in text.replacing(";", with: " ; ").split(separator: " ") {
            let key = VietnameseFolding.key(String(word))
            if key == ";" || key == "rồi" {
                names.append([])
            } else if key == "theo", names.count > 1, names[names.count - 1].isEmpty {
                continue
            } else {
                names[names.count - 1].append(word)
            }
        }
        return names.map { $0.joined(separator: " ") }
    }

    /// Takes `ending` off, when `words` end so and something is left.
    private static func drop(_ ending: [String], from words: inout [Substring]) -> Bool {
        guard words.count > ending.count, words.suffix(ending.count).map({ VietnameseFolding.bareKey(String($0)) }) == ending else {
            return false
        }
        words.removeLast(ending.count)
        return true
    }

    /// What follows one of these beginnings, words compared without marks; nil when `text` begins otherwise.
    private static func rest(of text: String, after beginnings: [[String]]) -> String? {
        let words = text.split(separator: " ")
        for beginning in beginnings where words.count >= beginning.count {
            guard words.prefix(beginning.count).map({ VietnameseFolding.bareKey(String($0)) }) == beginning else { continue }
            return words.dropFirst(beginning.count).joined(separator: " ")
        }
        return nil
    }
}

extension AggregateFunction {
    init?(named name: String) {
        let key = VietnameseFolding.bareKey(name)
        guard let match = Self.allCases.first(where: { $0.names.contains(key) }) else { return nil }
        self = match
    }

    /// Its names, without marks.
    var names: [String] { ([rawValue] + aliases).map(VietnameseFolding.bareKey) }
}
