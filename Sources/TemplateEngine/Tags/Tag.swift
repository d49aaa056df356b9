import SangkienDiagnostics
import VietnameseText

/// One tag of the template language (thẻ) (docs/templates.md).
enum Tag: Sendable {
    /// `«Tên sáng kiến»`, `«Ngày | ngày dài»`; with `?` at its end it may be missing from the data.
    ///
    /// `| gộp` merges the cell with equal ones below it.
    case value(name: String, formatter: Formatter?, isOptional: Bool, merges: Bool)
    /// `«độ rộng cột | cột»`: prints nothing; the columns of the table around it get the widths that the value says.
    case columns(name: String, isOptional: Bool)
    /// A field of an office program that the data decides: IF, conditional text.
    case computed(NamedExpression)
    /// NEXT and NEXTIF of Word, the next record of LibreOffice: goes on to it, where the test holds.
    case next(NamedTest?)
    /// SKIPIF of Word: no page for the record where the test holds.
    case skip(NamedTest)
    /// `«sáng kiến.Giá trị | tổng»`
    case aggregate(AggregateTag)
    /// `«ảnh: Tệp ảnh»`
    case picture(PictureTag)
    /// `«tô: vàng nếu Điểm < 5»`: prints nothing; the cell around it gets the colour where the condition holds.
    case shade(ShadeTag)
    /// `«#sáng kiến»`, `«lặp sáng kiến»`, `«#sáng kiến | xếp theo Họ và tên»`; `| theo cột` repeats columns of a table.
    case repetition(name: String, steps: [RowStep], byColumns: Bool)
    /// `«^sáng kiến»`, `«?cấp = Cơ sở»`, `«nếu trống sáng kiến»`, `«nếu cấp = Cơ sở»`
    case condition(Condition)
    /// `«:»`, `«không thì»`
    case otherwise
    /// `«/sáng kiến»`, `«/»`, `«hết lặp»`, `«hết»`
    case close(name: String?)
    /// `«!ghi chú»`
    case comment
    /// A tag that opens a section and cannot be read, which was reported: it keeps its closing tag from being a fault too.
    case unread(name: String)
    /// `«chèn: phần ký»`: another template of the same folder takes its place, before the template is compiled.
    case include(String)

    /// The name of the list, or of the first field of the condition, that this tag opens a section for.
    var sectionName: String? {
        switch self {
        case .repetition(let name, _, _): name
        case .condition(let condition): condition.terms.first?.name
        case .unread(let name): name
        default: nil
        }
    }
}

extension Tag {
    /// Reads what stands between the delimiters.
    ///
    /// - Throws: `DiagnosticError` with `tagUnclear` or `formatterUnknown` when it is no tag.
    static func parse(_ inner: String, at location: SourceLocation) throws(DiagnosticError) -> Tag {
        try TagParser(text: trimmed(inner), location: location).parse()
    }
}

/// What a tag computes from the rows of a list (giá trị tính từ danh sách).
struct AggregateTag: Sendable {
    /// The list, or a field of its rows behind a point.
    let name: String
    let isOptional: Bool
    let steps: [RowStep]
    let function: AggregateFunction
    /// How many decimals are kept; nil for as many as there are.
    let decimals: Int?
    let formatter: Formatter?
}

/// Reads one tag.
struct TagParser {
    let text: String
    let location: SourceLocation

    func parse() throws(DiagnosticError) -> Tag {
        switch text.first {
        case "#": return try repetition(text.dropFirst())
        case "^": return .condition(try emptiness(of: text.dropFirst()))
        case "?": return .condition(try condition(text.dropFirst()))
        case ":" where text.count == 1: return .otherwise
        case "/": return close(text.dropFirst())
        case "!": return .comment
        default:
            if let picture = try picture() { return .picture(picture) }
            if let shade = try shade() { return .shade(shade) }
            if let include = try include() { return include }
            if let tag = try keyword() { return tag }
            return try value()
        }
    }

    /// What stands in place of a tag that `parse` refuses; nil for one that opens no section.
    ///
    /// Its name is what stands before the first sign.
    var unread: Tag? {
        let sign = text.first.flatMap { "#^?".contains($0) ? text.dropFirst() : nil }
        guard let inner = sign ?? rest(after: ["lặp"]) ?? rest(after: ["nếu", "trống"]) ?? rest(after: ["nếu"]) else { return nil }
        return .unread(name: trimmed(String(inner.prefix { !"|=<>≠≤≥!".contains($0) })))
    }

    // MARK: Words instead of signs

    /// `lặp …`, `nếu …`, `nếu trống …`, `không thì`, `hết`, `hết lặp …`; nil when the tag begins with none of them.
    private func keyword() throws(DiagnosticError) -> Tag? {
        if let list = rest(after: ["lặp"]) { return try repetition(list) }
        if let field = rest(after: ["nếu", "trống"]) { return .condition(try emptiness(of: field)) }
        if let terms = rest(after: ["nếu"]) { return .condition(try condition(terms)) }
        if rest(after: ["không", "thì"])?.isEmpty == true { return .otherwise }
        for words in [["hết", "lặp"], ["hết", "nếu"]] {
            if let name = rest(after: words) { return close(name) }
        }
        // A heading may begin with this word: “Hết hạn” is a field.
        return rest(after: ["hết"])?.isEmpty == true ? .close(name: nil) : nil
    }

    /// What follows the words at the beginning of the tag, marks and case folded; nil when it begins otherwise.
    private func rest(after words: [String]) -> Substring? {
        var rest = text[...]
        for word in words {
            let next = rest.prefix { $0 != " " }
            guard VietnameseFolding.key(String(next)) == word else { return nil }
            rest = rest.dropFirst(next.count).drop { $0 == " " }
        }
        return rest
    }

    private func close(_ name: Substring) -> Tag {
        let name = trimmed(String(name))
        return .close(name: name.isEmpty ? nil : name)
    }

    // MARK: Values

    private func value() throws(DiagnosticError) -> Tag {
        var parts = text.split(separator: "|", omittingEmptySubsequences: false).map { trimmed(String($0)) }
        let merges = parts.count > 1 && parts.last.map(VietnameseFolding.bareKey) == Self.mergeKey
        if merges { parts.removeLast() }
        let isOptional = parts[0].hasSuffix("?")
        let name = try name(isOptional ? parts[0].dropLast() : parts[0][...])
        guard parts.count > 1 else { return .value(name: name, formatter: nil, isOptional: isOptional, merges: merges) }
        if let tag = try aggregate(name, parts.dropFirst(), isOptional: isOptional, merges: merges) { return tag }
        guard parts.count == 2 else { throw unclear(vi: "chỉ được một dấu |", en: "one | only") }
        if !merges, VietnameseFolding.bareKey(parts[1]) == Self.columnsKey { return .columns(name: name, isOptional: isOptional) }
        guard let formatter = Formatter(named: parts[1]) else { throw unknownFormatter(parts[1]) }
        return .value(name: name, formatter: formatter, isOptional: isOptional, merges: merges)
    }

    /// `gộp`, without marks.
    private static let mergeKey = "gop"
    /// `cột`, without marks.
    private static let columnsKey = "cot"

    func unknownFormatter(_ name: String) -> DiagnosticError {
        let available = (Formatter.allCases.map(\.rawValue) + ["gộp", "cột"] + AggregateFunction.allCases.map(\.rawValue))
            .joined(separator: ", ")
        return DiagnosticError(
            Diagnostic(
                .formatterUnknown,
                at: location,
                Argument("formatter", name),
                Argument("tag", text),
                Argument("available", available)
            )
        )
    }

    // MARK: Names

    func name(_ text: Substring) throws(DiagnosticError) -> String {
        let name = trimmed(String(text))
        guard !name.isEmpty else { throw unclear(vi: "thiếu tên", en: "a name is missing") }
        return name
    }

    func unclear(vi vietnamese: String, en english: String) -> DiagnosticError {
        DiagnosticError(
            Diagnostic(
                .tagUnclear,
                at: location,
                Argument("tag", text),
                Argument("problem", LocalizedText(vi: vietnamese, en: english))
            )
        )
    }
}
