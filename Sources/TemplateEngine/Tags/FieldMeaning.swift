import SangkienDiagnostics
import VietnameseText

/// What a field of Word means to a template (ECMA-376, 17.16.5).
enum FieldMeaning {
    /// It prints what the data makes of it.
    case value(NamedExpression, unknownSwitch: String?)
    /// SET and ASK give a name to a value, and print nothing.
    case definition(name: String, NamedExpression)
    /// NEXT, NEXTIF: on to the next record.
    case next(NamedTest?)
    /// SKIPIF: no page for the record.
    case skip(NamedTest)
    /// A formula over cells: it belongs to the data where its table does. Nil for one that nobody computes.
    case cells(NamedExpression?, unknownSwitch: String?)
    /// It belongs to the data, and nothing computes it.
    case notComputed(String, LocalizedText)
    /// A field of the document, as PAGE: left alone.
    case other

    /// True for what is made of the pieces of its instruction.
    var isComputed: Bool {
        switch self {
        case .value, .definition, .next, .skip, .cells: true
        case .notComputed, .other: false
        }
    }

    /// Fields of the document that may have data in their instructions: links, entries of an index, what Word draws of its code.
    private static let open: Set<String> = [
        "HYPERLINK", "TC", "XE", "TA", "RD", "EQ", "MACROBUTTON", "GOTOBUTTON", "ADVANCE", "SYMBOL", "TOC", "INDEX", "TOA", "IF",
        "QUOTE", "SET", "PRIVATE", "ADDIN", "COMMENTS", "FORMTEXT", "FORMCHECKBOX", "FORMDROPDOWN", "SEQ",
    ]

    /// Reads the pieces of an instruction; `known` are the names that SET and ASK gave before.
    init(_ pieces: [FieldInstruction.Piece], known: [String: NamedExpression]) {
        let instruction = FieldInstruction(pieces)
        guard let first = instruction.words.first else {
            self = .other
            return
        }
        let kind = first.text.uppercased()
        let arguments = instruction.words.dropFirst()
        let touchesData = pieces.contains { if case .value = $0 { true } else { false } }
        switch kind {
        case "MERGEFIELD": self = Self.mergeField(FieldInstruction(pieces, splitsSigns: false).words.dropFirst())
        case "MERGESEQ", "MERGEREC":
            let (shape, unknown) = FieldShape.reading(arguments)
            let number = NamedExpression.value(FieldName(names: [kind], isRecordNumber: true))
            self = .value(.shaped(number, shape), unknownSwitch: unknown)
        case "COMPARE" where touchesData:
            guard let (test, rest) = Self.comparison(Array(arguments), known), rest.isEmpty else {
                self = .notComputed(kind, Self.uncomputed)
                return
            }
            self = .value(.choice(test, .text("1"), .text("0")), unknownSwitch: nil)
        case "IF": self = Self.choice(arguments, known, touchesData: touchesData)
        case "=": self = Self.formula(pieces, known, touchesData: touchesData)
        case "QUOTE" where touchesData:
            let words = arguments.prefix { !$0.text.hasPrefix("\\") || $0.isQuoted }
            let (shape, unknown) = FieldShape.reading(arguments[words.endIndex...])
            self = .value(.shaped(.joined(words.map(\.expression)), shape), unknownSwitch: unknown)
        case "SET" where arguments.count > 1 && touchesData:
            self = .definition(name: arguments[arguments.startIndex].text, arguments[arguments.startIndex + 1].expression)
        case "ASK" where !arguments.isEmpty:
            let name = arguments[arguments.startIndex].text
            self = .definition(name: name, .value(FieldName(names: [name])))
        // The question names the value, as that of ASK does not; LibreOffice writes its input fields so.
        case "FILLIN" where arguments.first.map { $0.isText && !$0.text.isEmpty && ($0.isQuoted || !$0.text.hasPrefix("\\")) } == true:
            self = .value(.value(FieldName(names: [arguments[arguments.startIndex].text])), unknownSwitch: nil)
        case "REF" where arguments.first.map { known[$0.text] != nil } == true:
            let (shape, unknown) = FieldShape.reading(arguments.dropFirst().filter { $0.text.lowercased() != "\\h" }[...])
            let name = arguments.first?.text ?? ""
            self = .value(.shaped(known[name] ?? .text(""), shape), unknownSwitch: unknown)
        case "NEXT": self = .next(nil)
        case "NEXTIF", "SKIPIF":
            guard let (test, rest) = Self.comparison(Array(arguments), known), rest.isEmpty else {
                self = .notComputed(kind, Self.uncomputed)
                return
            }
            self = kind == "SKIPIF" ? .skip(test) : .next(test)
        case "GREETINGLINE", "ADDRESSBLOCK", "FILLIN", "DATABASE", "MERGEBARCODE":
            self = .notComputed(
                kind,
                LocalizedText(
                    vi: "thay bằng các thẻ có tên cột của dữ liệu, ví dụ «Họ và tên»",
                    en: "use tags with the names of the data's columns instead, such as «Họ và tên»"
                )
            )
        case let name where known[first.text] != nil && !name.isEmpty:
            let (shape, unknown) = FieldShape.reading(arguments)
            self = .value(.shaped(known[first.text] ?? .text(""), shape), unknownSwitch: unknown)
        case _ where touchesData && !Self.open.contains(kind): self = .notComputed(kind, Self.uncomputed)
        default: self = .other
        }
    }

    /// True for the fields of a table of contents, whose results Word makes anew.
    static func isContents(_ instruction: String) -> Bool {
        let kind = instruction.split(whereSeparator: \.isWhitespace).first.map { $0.uppercased() }
        return kind == "TOC" || kind == "INDEX" || kind == "TOA"
    }

    static let uncomputed = LocalizedText(
        vi: "công cụ không tính được trường này; thay bằng thẻ «…», hoặc phần có điều kiện «?…» … «/»",
        en: "this field cannot be computed; use a tag «…», or a section «?…» … «/», instead"
    )

    // MARK: Kinds of fields

    private static func mergeField(_ words: ArraySlice<FieldInstruction.Word>) -> FieldMeaning {
        let words = FieldInstruction.named(words)
        // What it showed is of other data; nobody knows its name.
        guard let name = words.first, name.isText, !name.text.isEmpty else { return .notComputed("MERGEFIELD", uncomputed) }
        let (shape, unknown) = FieldShape.reading(words.dropFirst())
        let field = FieldName(names: [name.text], mayBeCut: true)
        return .value(.shaped(.value(field), shape), unknownSwitch: unknown)
    }

    private static func operand(_ word: FieldInstruction.Word, _ known: [String: NamedExpression]) -> NamedExpression {
        guard !word.isQuoted, word.isText, let value = known[word.text] else { return word.expression }
        return value
    }

    /// `left = right`, and what stands behind it.
    private static func comparison(
        _ words: [FieldInstruction.Word],
        _ known: [String: NamedExpression]
    ) -> (test: NamedTest, rest: ArraySlice<FieldInstruction.Word>)? {
        guard let place = words.firstIndex(where: { !$0.isQuoted && $0.isText && FieldComparison(rawValue: $0.text) != nil }), place > 0,
            place + 1 < words.count, let sign = FieldComparison(rawValue: words[place].text)
        else { return nil }
        let left = place == 1 ? operand(words[0], known) : NamedExpression.joined(words[..<place].map { operand($0, known) })
        return (.compare(left, sign, operand(words[place + 1], known)), words[(place + 2)...])
    }

    /// `IF left = right "then" "else"`.
    private static func choice(
        _ words: ArraySlice<FieldInstruction.Word>,
        _ known: [String: NamedExpression],
        touchesData: Bool
    ) -> FieldMeaning {
        let usesKnown = words.contains { !$0.isQuoted && $0.isText && known[$0.text] != nil }
        guard touchesData || usesKnown else { return .other }
        guard let (test, rest) = comparison(Array(words), known) else { return .notComputed("IF", uncomputed) }
        let branches = rest.prefix { $0.isQuoted || !$0.text.hasPrefix("\\") }
        guard branches.count <= 2 else { return .notComputed("IF", uncomputed) }
        let (shape, unknown) = FieldShape.reading(rest[branches.endIndex...])
        let then = branches.first.map { operand($0, known) } ?? .text("")
        let otherwise = branches.count > 1 ? operand(branches[branches.startIndex + 1], known) : .text("")
        let choice = NamedExpression.choice(test, then, otherwise)
        return .value(.shaped(choice, shape), unknownSwitch: unknown)
    }

    private static func formula(
        _ pieces: [FieldInstruction.Piece],
        _ known: [String: NamedExpression],
        touchesData: Bool
    ) -> FieldMeaning {
        let isSwitch = pieces.firstIndex { if case .letter("\\") = $0 { true } else { false } } ?? pieces.endIndex
        let (shape, unknown) = FieldShape.reading(FieldInstruction(Array(pieces[isSwitch...])).words[...])
        var reader = FormulaReader(Array(pieces[..<isSwitch]), known: known)
        guard let formula = reader.read() else {
            return touchesData ? .notComputed("=", uncomputed) : .cells(nil, unknownSwitch: nil)
        }
        let expression = NamedExpression.shaped(.formula(formula), shape)
        if touchesData || reader.usesKnown { return .value(expression, unknownSwitch: unknown) }
        return reader.usesCells ? .cells(expression, unknownSwitch: unknown) : .other
    }
}
