import Diagnostics
import VietnameseText

/// What a field of Word means to a template (ECMA-376, 17.16.5).
enum FieldMeaning {
    /// It prints what the data makes of it.
    case value(NamedExpression, unknownSwitch: String?)
    /// SET and ASK give a name to a value, and print nothing.
    case definition(name: String, NamedExpression)
    /// It belongs to the data, and nothing computes it.
    case notComputed(String, LocalizedText)
    /// A field of the document, as PAGE: left alone.
    case other

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
        case "NEXT", "NEXTIF":
            self = .notComputed(
                kind,
                LocalizedText(
                    vi: "trường sang bản ghi kế tiếp không dùng được; đặt «#dòng» … «/dòng» quanh phần của một bản ghi",
                    en: "the field that takes the next record is not supported; put «#dòng» … «/dòng» around what belongs to one record"
                )
            )
        case "SKIPIF":
            self = .notComputed(
                kind,
                LocalizedText(
                    vi: "trường bỏ qua bản ghi không dùng được; đặt «?điều kiện» … «/» quanh phần chỉ in khi cần",
                    en: "the field that skips a record is not supported; put «?condition» … «/» around what is printed only sometimes"
                )
            )
        case "GREETINGLINE", "ADDRESSBLOCK", "FILLIN", "DATABASE":
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
        case "INCLUDEPICTURE" where touchesData, "INCLUDETEXT" where touchesData, "AUTOTEXT" where touchesData:
            self = .notComputed(kind, Self.unreckoned)
        default: self = .other
        }
    }

    /// True for the fields of a table of contents, whose results Word makes anew.
    static func isContents(_ instruction: String) -> Bool {
        let kind = instruction.split(whereSeparator: \.isWhitespace).first.map { $0.uppercased() }
        return kind == "TOC" || kind == "INDEX" || kind == "TOA"
    }

    private static let unreckoned = LocalizedText(
        vi: "công cụ không tính được trường này; thay bằng thẻ «…», hoặc khối «?…» … «/»",
        en: "this field cannot be computed; use a tag «…», or a section «?…» … «/», instead"
    )

    // MARK: Kinds of fields

    private static func mergeField(_ words: ArraySlice<FieldInstruction.Word>) -> FieldMeaning {
        guard let name = words.first, name.isText, !name.text.isEmpty else { return .other }
        let (shape, unknown) = FieldShape.reading(words.dropFirst())
        let field = FieldName(names: [name.text], mayBeCut: true)
        return .value(.shaped(.value(field), shape), unknownSwitch: unknown)
    }

    /// `IF left = right "then" "else"`.
    private static func choice(
        _ words: ArraySlice<FieldInstruction.Word>,
        _ known: [String: NamedExpression],
        touchesData: Bool
    ) -> FieldMeaning {
        func operand(_ word: FieldInstruction.Word) -> NamedExpression {
            guard !word.isQuoted, word.isText, let value = known[word.text] else { return word.expression }
            return value
        }
        let usesKnown = words.contains { !$0.isQuoted && $0.isText && known[$0.text] != nil }
        guard touchesData || usesKnown else { return .other }
        let words = Array(words)
        guard let place = words.firstIndex(where: { !$0.isQuoted && $0.isText && FieldComparison(rawValue: $0.text) != nil }), place > 0,
            place + 1 < words.count, let sign = FieldComparison(rawValue: words[place].text)
        else { return .notComputed("IF", unreckoned) }
        let left = place == 1 ? operand(words[0]) : NamedExpression.joined(words[..<place].map(operand))
        let rest = words[(place + 2)...]
        let branches = rest.prefix { $0.isQuoted || !$0.text.hasPrefix("\\") }
        guard branches.count <= 2 else { return .notComputed("IF", unreckoned) }
        let (shape, unknown) = FieldShape.reading(rest[branches.endIndex...])
        let then = branches.first.map(operand) ?? .text("")
        let otherwise = branches.count > 1 ? operand(branches[branches.startIndex + 1]) : .text("")
        let choice = NamedExpression.choice(.compare(left, sign, operand(words[place + 1])), then, otherwise)
        return .value(.shaped(choice, shape), unknownSwitch: unknown)
    }

    private static func formula(
        _ pieces: [FieldInstruction.Piece],
        _ known: [String: NamedExpression],
        touchesData: Bool
    ) -> FieldMeaning {
        guard touchesData || !known.isEmpty else { return .other }
        let isSwitch = pieces.firstIndex { if case .letter("\\") = $0 { true } else { false } } ?? pieces.endIndex
        let (shape, unknown) = FieldShape.reading(FieldInstruction(Array(pieces[isSwitch...])).words[...])
        var reader = FormulaReader(Array(pieces[..<isSwitch]), known: known)
        guard let formula = reader.read() else { return touchesData ? .notComputed("=", unreckoned) : .other }
        guard touchesData || reader.usesKnown else { return .other }
        return .value(.shaped(.formula(formula), shape), unknownSwitch: unknown)
    }
}

/// Reads a formula of Word.
private struct FormulaReader {
    private var pieces: ArraySlice<FieldInstruction.Piece>
    private let known: [String: NamedExpression]
    private(set) var usesKnown = false
    private var depth = 0

    init(_ pieces: [FieldInstruction.Piece], known: [String: NamedExpression]) {
        self.pieces = pieces.filter { if case .letter(let scalar) = $0 { !scalar.properties.isWhitespace } else { true } }[...]
        self.known = known
    }

    /// The formula behind its `=`; nil for what is none.
    mutating func read() -> FieldFormula<FieldName>? {
        guard take("=") else { return nil }
        guard let formula = sum(), pieces.isEmpty else { return nil }
        return formula
    }

    private var next: Unicode.Scalar? {
        if case .letter(let scalar) = pieces.first { scalar } else { nil }
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard next == scalar else { return false }
        pieces.removeFirst()
        return true
    }

    private mutating func sum() -> FieldFormula<FieldName>? {
        depth += 1
        defer { depth -= 1 }
        guard depth < 64, var left = product() else { return nil }
        while let sign = next, sign == "+" || sign == "-" {
            pieces.removeFirst()
            guard let right = product() else { return nil }
            left = .binary(sign, left, right)
        }
        return left
    }

    private mutating func product() -> FieldFormula<FieldName>? {
        guard var left = power() else { return nil }
        while let sign = next, sign == "*" || sign == "/" {
            pieces.removeFirst()
            guard let right = power() else { return nil }
            left = .binary(sign, left, right)
        }
        return left
    }

    private mutating func power() -> FieldFormula<FieldName>? {
        guard var base = factor() else { return nil }
        while take("^") {
            guard let exponent = factor() else { return nil }
            base = .binary("^", base, exponent)
        }
        if take("%") { base = .binary("/", base, .number(100)) }
        return base
    }

    private mutating func factor() -> FieldFormula<FieldName>? {
        var isNegative = false
        while let sign = next, sign == "-" || sign == "+" {
            pieces.removeFirst()
            if sign == "-" { isNegative.toggle() }
        }
        guard let value = operand() else { return nil }
        return isNegative ? .negative(value) : value
    }

    private mutating func operand() -> FieldFormula<FieldName>? {
        if take("(") {
            guard let inner = sum(), take(")") else { return nil }
            return inner
        }
        if case .value(let value) = pieces.first {
            pieces.removeFirst()
            return .value(value)
        }
        guard let first = next else { return nil }
        if first.properties.numericType != nil { return number() }
        let name = word { $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "_" }
        if let value = known[name] {
            usesKnown = true
            return .value(value)
        }
        guard let function = FieldFunction(rawValue: name.lowercased()), take("(") else { return nil }
        var arguments: [FieldFormula<FieldName>] = []
        repeat {
            guard let argument = sum() else { return nil }
            arguments.append(argument)
        } while take(";") || take(",")
        return take(")") ? .call(function, arguments) : nil
    }

    private mutating func number() -> FieldFormula<FieldName>? {
        let text = word { $0.properties.numericType != nil || $0 == "." || $0 == "," }
        return .value(.text(text))
    }

    private mutating func word(_ belongs: (Unicode.Scalar) -> Bool) -> String {
        var scalars = String.UnicodeScalarView()
        while let scalar = next, belongs(scalar) {
            scalars.append(scalar)
            pieces.removeFirst()
        }
        return String(scalars)
    }
}
