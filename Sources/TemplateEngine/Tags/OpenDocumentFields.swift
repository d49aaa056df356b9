import SangkienDiagnostics
import SangkienMarkup

/// Fields of LibreOffice that the data decides (ODF 1.3, 7.6 and 7.7).
enum OpenDocumentFields {
    /// What a field or a section means to a template.
    enum Meaning {
        case value(NamedExpression)
        /// The element is hidden when the test holds; the bytes that say so are no part of the document.
        case hidden(element: Int, NamedTest, cuts: [Range<Int>])
        /// On to the next record.
        case next(NamedTest?)
        case notComputed(String, LocalizedText)
    }

    /// The names that the document itself gives a value: its conditions on them are its own.
    static func declaredNames(in tree: MarkupTree) -> Set<String> {
        let kinds: Set<String> = ["text:variable-decl", "text:user-field-decl", "text:sequence-decl"]
        return Set(
            tree.nodes.indices.filter { kinds.contains(tree.nodes[$0].name) }
                .compactMap { tree.value("text:name", of: $0).map(XMLText.decoded) }
        )
    }

    /// What the element at `index` means; nil for what belongs to the document.
    static func meaning(of index: Int, in tree: MarkupTree, declared: Set<String>) -> Meaning? {
        switch tree.nodes[index].name {
        case "text:expression":
            guard let written = tree.value("text:formula", of: index).map(XMLText.decoded) else { return nil }
            guard let formula = FormulaReader.openDocument(written, readsNames: true) else {
                return isOwn(written, declared) ? nil : .notComputed("expression", FieldMeaning.uncomputed)
            }
            let names = FieldExpression.formula(formula).names.flatMap(\.names)
            return names.isEmpty || names.contains(where: declared.contains) ? nil : .value(.formula(formula))
        case "text:database-display":
            guard let name = tree.value("text:column-name", of: index) else { return nil }
            return .value(.value(FieldName(names: [XMLText.decoded(name)])))
        case "text:database-row-number": return .value(.value(FieldName(names: ["số bản ghi"], isRecordNumber: true)))
        case "text:database-next": return next(index, tree)
        case "text:database-row-select":
            return .notComputed(
                "database-row-select",
                LocalizedText(
                    vi: "trường chọn bản ghi không dùng được; dùng «#dòng» … «/dòng»",
                    en: "the field that selects a record is not supported; use «#dòng» … «/dòng»"
                )
            )
        case "text:conditional-text": return conditionalText(index, tree, declared)
        case "text:hidden-text": return hiddenText(index, tree, declared)
        case "text:hidden-paragraph":
            guard let paragraph = tree.ancestors(of: index).first(where: { Dialect.openDocument.isParagraph(tree.nodes[$0].name) })
            else { return nil }
            return hidden(paragraph, index, [tree.nodes[index].whole], tree, declared)
        case "text:section" where tree.value("text:display", of: index) == "condition":
            let names: Set<String> = ["text:condition", "text:display", "text:is-hidden"]
            return hidden(index, index, tree.attributes(of: index).filter { names.contains($0.name) }.map(\.whole), tree, declared)
        default: return nil
        }
    }

    /// On to the next record, where a condition holds; without one always.
    private static func next(_ index: Int, _ tree: MarkupTree) -> Meaning {
        let written = value("text:condition", index, tree)
        // What LibreOffice makes of a NEXT of Word has an empty condition.
        guard !written.isEmpty, written != "ooow:" else { return .next(nil) }
        var reader = OpenDocumentCondition(written)
        return reader.read().map { .next($0) } ?? unread("database-next")
    }

    private static func unread(_ field: String) -> Meaning {
        .notComputed(
            field,
            LocalizedText(
                vi: "không đọc được điều kiện của trường; thay bằng phần có điều kiện «?…» … «/»",
                en: "its condition is not understood; use a section «?…» … «/» instead"
            )
        )
    }

    private static func conditionalText(_ index: Int, _ tree: MarkupTree, _ declared: Set<String>) -> Meaning? {
        let texts = ["text:string-value-if-true", "text:string-value-if-false"].map { value($0, index, tree) }
        return test(index, tree, declared, "conditional-text") { .value(.choice($0, .text(texts[0]), .text(texts[1]))) }
    }

    private static func hiddenText(_ index: Int, _ tree: MarkupTree, _ declared: Set<String>) -> Meaning? {
        let text = value("text:string-value", index, tree)
        return test(index, tree, declared, "hidden-text") { .value(.choice($0, .text(""), .text(text))) }
    }

    private static func hidden(
        _ element: Int,
        _ place: Int,
        _ cuts: [Range<Int>],
        _ tree: MarkupTree,
        _ declared: Set<String>
    ) -> Meaning? {
        test(place, tree, declared, String(tree.nodes[place].name.dropFirst("text:".count))) {
            .hidden(element: element, $0, cuts: cuts)
        }
    }

    private static func value(_ attribute: String, _ index: Int, _ tree: MarkupTree) -> String {
        XMLText.decoded(tree.value(attribute, of: index) ?? "")
    }

    /// What a condition on the data makes; nil for a condition on the document's own names.
    private static func test(
        _ index: Int,
        _ tree: MarkupTree,
        _ declared: Set<String>,
        _ field: String,
        _ make: (NamedTest) -> Meaning
    ) -> Meaning? {
        let written = value("text:condition", index, tree)
        var reader = OpenDocumentCondition(written)
        guard let test = reader.read() else { return isOwn(written, declared) && !isGarbled(written) ? nil : unread(field) }
        let names = test.names.flatMap(\.names)
        guard !names.isEmpty, !names.contains(where: declared.contains), !names.contains(where: builtIn.contains) else { return nil }
        return make(test)
    }

    /// True for a formula or a condition that names nothing but what Writer itself knows: it is no business of the data.
    private static func isOwn(_ written: String, _ declared: Set<String>) -> Bool {
        words(of: written).allSatisfy { declared.contains($0) || isBuiltIn($0) }
    }

    /// The words of a formula or a condition that may be names: no functions, and nothing in quotes.
    static func words(of written: String) -> [String] {
        // Quoted words are texts; the odd pieces stand between quotation marks.
        let pieces = written.split(separator: "\"", omittingEmptySubsequences: false)
        let plain = pieces.indices.filter { $0.isMultiple(of: 2) }.map { pieces[$0] }.joined(separator: " ")
        return plain.split { !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "." }
            .filter { $0.first?.isLetter == true && !functions.contains($0.lowercased()) }
            .map(String.init)
    }

    /// True for a name that Writer itself knows.
    static func isBuiltIn(_ name: String) -> Bool { builtIn.contains(name.lowercased()) }

    /// True for a condition of signs alone.
    private static func isGarbled(_ written: String) -> Bool {
        let body = written.split(separator: ":", maxSplits: 1).last.map(String.init) ?? ""
        return !written.hasSuffix(":") && !body.contains { $0.isLetter || $0.isNumber }
    }

    /// Words of formulas that name no value.
    private static let functions: Set<String> = [
        "ooow", "and", "or", "xor", "not", "eq", "neq", "l", "g", "leq", "geq", "true", "false", "pi", "e", "sum", "mean", "min", "max",
        "product", "count", "sqrt", "pow", "round", "abs", "sign", "sin", "cos", "tan", "asin", "acos", "atan", "date", "phd",
    ]

    /// Names that Writer itself knows in conditions.
    private static let builtIn: Set<String> = [
        "page", "cpage", "word", "char", "para", "graph", "ole", "tables", "user_firstname", "user_lastname", "user_initials",
        "user_company", "user_country", "user_zipcode", "user_city", "user_title", "user_position", "user_email",
    ]
}

/// A condition as Writer has it: `ooow:[Giới tính] == "Nữ" AND (tuổi > 30)`.
struct OpenDocumentCondition {
    private var rest: Substring
    private var depth = 0

    /// A condition with the prefix of its language.
    init(_ text: String) {
        let text = text[...]
        rest = text.firstRange(of: ":").flatMap { text[..<$0.lowerBound].allSatisfy(\.isLetter) ? text[$0.upperBound...] : nil } ?? text
    }

    /// The condition; nil for what is none.
    mutating func read() -> NamedTest? {
        guard let test = alternatives() else { return nil }
        skipBlanks()
        return rest.isEmpty ? test : nil
    }

    private mutating func skipBlanks() { rest = rest.drop(while: \.isWhitespace) }

    private mutating func take(_ words: String...) -> Bool {
        skipBlanks()
        for word in words where rest.lowercased().hasPrefix(word) {
            let behind = rest.dropFirst(word.count)
            // A word ends where no letter follows.
            if word.first?.isLetter == true, let next = behind.first, next.isLetter || next.isNumber || next == "_" { continue }
            rest = behind
            return true
        }
        return false
    }

    private mutating func alternatives() -> NamedTest? {
        depth += 1
        defer { depth -= 1 }
        guard depth < 64, var test = conjunction() else { return nil }
        while take("or", "||", "|") {
            guard let other = conjunction() else { return nil }
            test = .any([test, other])
        }
        return test
    }

    private mutating func conjunction() -> NamedTest? {
        guard var test = negation() else { return nil }
        while take("and", "&&", "&") {
            guard let other = negation() else { return nil }
            test = .all([test, other])
        }
        return test
    }

    private mutating func negation() -> NamedTest? {
        if take("not") { return negation().map { .not($0) } }
        skipBlanks()
        if rest.hasPrefix("!"), !rest.hasPrefix("!=") {
            rest.removeFirst()
            return negation().map { .not($0) }
        }
        if rest.hasPrefix("(") {
            rest.removeFirst()
            guard let inner = alternatives(), take(")") else { return nil }
            return inner
        }
        guard let left = operand() else { return nil }
        guard let sign = comparison() else { return .truth(left) }
        return operand().map { .compare(left, sign, $0) }
    }

    private mutating func comparison() -> FieldComparison? {
        if take("==", "eq") { return .equals }
        if take("!=", "<>", "neq") { return .differs }
        if take("<=", "leq") { return .atMost }
        if take(">=", "geq") { return .atLeast }
        if take("<", "l") { return .below }
        if take(">", "g") { return .above }
        return take("=") ? .equals : nil
    }

    private mutating func operand() -> NamedExpression? {
        skipBlanks()
        guard let first = rest.first else { return nil }
        if first == "\"" {
            let inner = rest.dropFirst().prefix { $0 != "\"" }
            rest = rest.dropFirst(inner.count + 2)
            return .text(String(inner))
        }
        if first == "[" {
            let inner = rest.dropFirst().prefix { $0 != "]" }
            rest = rest.dropFirst(inner.count + 2)
            return Self.value(inner)
        }
        if first.isNumber || first == "-" {
            let number = rest.prefix { $0.isNumber || $0 == "." || $0 == "-" }
            rest = rest.dropFirst(number.count)
            // Conditions have a point before decimals, people here a comma.
            return .text(String(number).replacing(".", with: ","))
        }
        let name = rest.prefix { $0.isLetter || $0.isNumber || "_.".contains($0) }
        guard !name.isEmpty else { return nil }
        rest = rest.dropFirst(name.count)
        if ["true", "false"].contains(name.lowercased()) { return .text(name.lowercased() == "true" ? "1" : "0") }
        return Self.value(name)
    }

    /// A column, perhaps behind its database and table.
    private static func value(_ name: Substring) -> NamedExpression {
        let column = name.split(separator: ".").last.map(String.init) ?? String(name)
        return .value(FieldName(names: column == name ? [column] : [String(name), column]))
    }
}
