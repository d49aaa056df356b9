import SangkienDiagnostics
import SangkienMarkup

/// What LibreOffice computes with names that the document itself gives a value: the data may have them too (tính từ biến của văn bản).
///
/// With none of them in the data the document's own result stands. With all of them it is computed; with some, or where nothing computes it,
/// it would be an old result, and is an error.
struct OwnComputation {
    let node: Int
    /// What messages call it.
    let field: String
    /// The names that it computes with, each once, in the order of `expression`.
    let names: [FieldName]
    /// What stands in its place; nil for what nothing computes.
    let expression: NamedExpression?
    /// The name by which the data may give its value itself.
    var own: String?
    /// The kind of its number format, where that is one that nothing computes.
    var unknownFormat: String?
}

extension OwnComputation {
    /// What the element at `index` computes; nil for what names nothing of the document, and for what is no business of the data.
    init?(_ index: Int, in tree: MarkupTree, declared: Set<String>, _ pictures: OpenDocumentPictures) {
        let name = tree.nodes[index].name
        func value(_ attribute: String) -> String { XMLText.decoded(tree.value(attribute, of: index) ?? "") }
        func words(_ written: String) -> [FieldName] {
            OpenDocumentFields.words(of: written).filter(declared.contains).map { FieldName(names: [$0]) }
        }
        switch name {
        case "text:expression":
            guard let formula = FormulaReader.openDocument(value("text:formula"), readsNames: true) else {
                self.init(index, "expression", words(value("text:formula")), nil)
                return
            }
            // A single name makes it a place for the value of that name.
            guard Self.distinct(FieldExpression.formula(formula).names).count > 1 else { return nil }
            let (shape, unknown) = pictures.shape(of: index) ?? (FieldShape(), nil)
            self.init(index, "expression", declared, .shaped(.formula(formula), shape))
            unknownFormat = unknown
        case "text:conditional-text", "text:hidden-text":
            let field = String(name.dropFirst("text:".count))
            var reader = OpenDocumentCondition(value("text:condition"))
            guard let test = reader.read() else {
                self.init(index, field, words(value("text:condition")), nil)
                return
            }
            let texts = field == "hidden-text" ? ["", "text:string-value"] : ["text:string-value-if-true", "text:string-value-if-false"]
            let choice = texts.map { NamedExpression.text($0.isEmpty ? "" : value($0)) }
            self.init(index, field, declared, .choice(test, choice[0], choice[1]))
        case "text:hidden-paragraph", "text:section":
            guard name != "text:section" || tree.value("text:display", of: index) == "condition" else { return nil }
            var reader = OpenDocumentCondition(value("text:condition"))
            let names = reader.read()?.names ?? words(value("text:condition"))
            // A condition on the data alone hides the element by itself.
            guard names.flatMap(\.names).contains(where: { declared.contains($0) || OpenDocumentFields.isBuiltIn($0) }) else { return nil }
            self.init(index, String(name.dropFirst("text:".count)), names, nil)
        case "text:variable-set", "text:variable-input", "text:user-field-decl":
            // A text is no formula.
            guard tree.value("office:value-type", of: index) != "string", let formula = tree.value("text:formula", of: index)
            else { return nil }
            let names = OpenDocumentFields.words(of: XMLText.decoded(formula)).map { FieldName(names: [$0]) }
            self.init(index, String(name.dropFirst("text:".count)), names, nil)
            own = value("text:name")
        default: return nil
        }
    }

    /// Nil where no name is left that the data may have.
    private init?(_ node: Int, _ field: String, _ names: [FieldName], _ expression: NamedExpression?) {
        let distinct = Self.distinct(names).filter { $0.names.allSatisfy { !OpenDocumentFields.isBuiltIn($0) } }
        guard !distinct.isEmpty else { return nil }
        self.init(node: node, field: field, names: distinct, expression: expression)
    }

    /// Nil for what names nothing of the document: a field of the data, read as such.
    private init?(_ node: Int, _ field: String, _ declared: Set<String>, _ expression: NamedExpression) {
        let all = expression.names.flatMap(\.names)
        let isBuiltIn = all.contains(where: OpenDocumentFields.isBuiltIn)
        guard isBuiltIn || all.contains(where: declared.contains) else { return nil }
        // What Writer itself knows is known to nobody else.
        self.init(node, field, expression.names, isBuiltIn ? nil : expression)
    }

    private static func distinct(_ names: [FieldName]) -> [FieldName] {
        var known: Set<[String]> = []
        return names.filter { known.insert($0.names).inserted }
    }
}

/// Computing with names of the document.
extension PartCompiler {
    /// The document's own result where the data has none of the names; else what is made of their values.
    mutating func add(_ computation: OwnComputation, to program: inout Program) {
        let whole = tree.nodes[computation.node].whole
        let shown = computation.expression == nil ? tree.nodes[computation.node].head : whole
        let slots = computation.names.map { addNamedSlot($0.names, .openDocumentText, anchor: whole.lowerBound, shown: shown) }
        let own = computation.own.map { addNamedSlot([$0], .openDocumentText, anchor: whole.lowerBound, shown: shown) }
        program.ownComputations.append(
            Program.OwnComputation(field: computation.field, slots: slots, own: own, isComputed: computation.expression != nil)
        )
        guard let expression = computation.expression else {
            // Nothing changes; the names are looked for where it stands.
            for slot in [own].compactMap(\.self) + slots {
                let number = Int.min / 8 + slot
                for kind in [.begin(section: number, .unlessKnown(slot, otherwise: 0)), .end(section: number)] as [PartEdits.Kind] {
                    edits.add(kind, at: whole.lowerBound, .nodeBegin, order: computation.node)
                }
            }
            return
        }
        // Above the numbers of repeating sections.
        let section = Int.min / 4 + computation.node
        self.slots[slots[0]].unknownFormat = computation.unknownFormat
        let slotOfName = Dictionary(zip(computation.names.map(\.names), slots)) { first, _ in first }
        let numbered = expression.map { slotOfName[$0.names] ?? slots[0] }
        computed.append(Program.Computed(expression: numbered, context: .openDocumentText))
        edits.add(.begin(section: section, .unlessKnown(slots[0], otherwise: 0)), at: whole.lowerBound, .nodeBegin, order: computation.node)
        for kind in [.otherwise(section: section), .run(.computed(computed.count - 1)), .end(section: section)] as [PartEdits.Kind] {
            edits.add(kind, at: whole.upperBound, .groupEnd, order: -computation.node)
        }
    }
}
