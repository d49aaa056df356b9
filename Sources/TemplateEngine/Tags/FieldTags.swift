import SangkienDiagnostics
import SangkienMarkup

/// Fields of the office programs that are values: MERGEFIELD, IF and others of Word, database fields and conditions of LibreOffice
/// (trường trộn thư).
///
/// The field goes, codes and all, and the value takes its place: a filled letter must not change when Word updates fields.
struct FieldTags {
    private(set) var tags: [PlacedTag] = []
    /// The texts inside those fields, which are no texts of their own any more.
    private(set) var consumed: Set<Int> = []
    /// The texts that Word or LibreOffice has gathered for a table of contents.
    private(set) var cached: Set<Int> = []
    /// Where the fields begin that gather tables of contents in Word.
    private(set) var contents: [Int] = []
    /// Where the fields of Word begin that count (SEQ), and that repeat the text of a bookmark (REF).
    private(set) var sequences: [Int] = []
    private(set) var references: [(begin: Int, bookmark: String)] = []
    /// Where those begin that repeat a heading, the title and their like.
    private(set) var repeating: [Int] = []
    /// Elements that are printed unless a condition of LibreOffice holds.
    private(set) var hidden: [HiddenElement] = []
    /// Bytes that a filled document does not have: what names a condition.
    private(set) var removed: [Range<Int>] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// The names that the document itself gives a value, in OpenDocument.
    private(set) var declared: Set<String> = []

    private let tree: MarkupTree
    private let places: PartPlaces

    init(_ tree: MarkupTree, dialect: Dialect, places: PartPlaces) {
        self.tree = tree
        self.places = places
        switch dialect {
        case .word:
            let fields = WordFields(tree)
            (cached, contents, sequences, references) = (fields.cached, fields.contents, fields.sequences, fields.references)
            repeating = fields.repeating
            readWord(fields)
        case .openDocument:
            cached = Self.texts(below: ["text:index-body"], in: tree)
            readOpenDocument()
        case .html: break
        }
    }

    private static func texts(below names: Set<String>, in tree: MarkupTree) -> Set<Int> {
        var texts: Set<Int> = []
        for index in tree.nodes.indices where names.contains(tree.nodes[index].name) {
            texts.formUnion((index + 1..<tree.nodes[index].endIndex).filter { tree.nodes[$0].kind == .text })
        }
        return texts
    }

    // MARK: Word

    private mutating func readWord(_ fields: WordFields) {
        let tables = FilledTables(fields, tree)
        for found in fields.found {
            // Where no data comes into a table, its formulas are the document's own.
            if case .cells = found.meaning, !tables.holds(found) { continue }
            if let problem = found.problem(in: tree) {
                refuse(found.kind, problem, at: found.shown(in: tree))
                consume(found)
                continue
            }
            switch found.meaning {
            case .cells(nil, _):
                refuse(found.kind, FieldMeaning.uncomputed, at: found.shown(in: tree))
                consume(found)
            case .value(let expression, let unknown), .cells(let expression?, let unknown):
                if let unknown { note(unknown, of: expression, at: found.shown(in: tree), found.kind) }
                add(found, Self.tag(of: expression), text: expression.names.first?.names[0] ?? found.kind)
            case .next(let test): add(found, .next(test), text: found.kind)
            case .skip(let test): add(found, .skip(test), text: found.kind)
            case .definition: add(found, .comment, text: found.kind)
            case .notComputed(let kind, let reason):
                refuse(kind, reason, at: found.shown(in: tree))
                consume(found)
            case .other: continue
            }
        }
    }

    private static func tag(of expression: NamedExpression) -> Tag {
        var (inner, formatter) = (expression, Formatter?.none)
        if case .shaped(let value, let shape) = expression, shape.isPlain { (inner, formatter) = (value, shape.only) }
        guard case .value(let field) = inner, field.isPlain else { return .computed(expression) }
        return .value(name: field.names[0], formatter: formatter, isOptional: false, merges: false)
    }

    private mutating func note(_ unknown: String, of expression: NamedExpression, at bytes: Range<Int>, _ kind: String) {
        let location = places.location(of: bytes.lowerBound, length: bytes.count)
        let name = Argument("tag", expression.names.first?.names[0] ?? kind)
        diagnostics.append(Diagnostic(.fieldSwitchUnknown, at: location, name, Argument("switch", unknown)))
    }

    private mutating func refuse(_ field: String, _ reason: LocalizedText, at bytes: Range<Int>) {
        let location = places.location(of: bytes.lowerBound, length: bytes.count)
        diagnostics.append(Diagnostic(.fieldNotComputed, at: location, Argument("field", field), Argument("reason", reason)))
    }

    /// What stands in a field that is a fault is none of its own.
    private mutating func consume(_ found: WordFields.Found) {
        let end = max(found.end + 1, tree.nodes[found.begin].endIndex)
        consumed.formUnion((found.begin..<end).filter { tree.nodes[$0].kind == .text })
    }

    /// A field that gives way to `tag`.
    private mutating func add(_ found: WordFields.Found, _ tag: Tag, text: String) {
        let cuts = found.cuts(in: tree)
        consumed.formUnion(cuts.consumed)
        guard let first = cuts.ranges.first else { return }
        tags.append(
            PlacedTag(
                tag: tag,
                text: text,
                cuts: cuts.ranges,
                anchor: cuts.anchor ?? first.lowerBound,
                node: cuts.node,
                firstNode: found.begin,
                lastNode: found.end,
                carrier: cuts.carrier,
                shown: found.shown(in: tree),
                mayBeCut: true
            )
        )
    }

    // MARK: LibreOffice

    /// `text:database-display`, what LibreOffice makes of a MERGEFIELD (ODF 1.3, 7.6.3), and its conditions (7.7).
    private mutating func readOpenDocument() {
        declared = OpenDocumentFields.declaredNames(in: tree)
        let pictures = OpenDocumentPictures(tree)
        for index in tree.nodes.indices where tree.nodes[index].kind == .element {
            switch OpenDocumentFields.meaning(of: index, in: tree, declared: declared) {
            case .value(var expression)?:
                if let (shape, unknown) = pictures.shape(of: index) {
                    expression = .shaped(expression, shape)
                    if let unknown { note(unknown, of: expression, at: tree.nodes[index].whole, tree.nodes[index].name) }
                }
                consumed.formUnion(index + 1..<tree.nodes[index].endIndex)
                let whole = tree.nodes[index].whole
                tags.append(
                    PlacedTag(
                        tag: Self.tag(of: expression),
                        text: expression.names.first?.names[0] ?? tree.nodes[index].name,
                        cuts: [whole],
                        anchor: whole.lowerBound,
                        node: index,
                        firstNode: index,
                        lastNode: index
                    )
                )
            case .next(let test)?:
                let whole = tree.nodes[index].whole
                let name = tree.nodes[index].name
                let node = index
                tags.append(
                    PlacedTag(
                        tag: .next(test),
                        text: name,
                        cuts: [whole],
                        anchor: whole.lowerBound,
                        node: node,
                        firstNode: node,
                        lastNode: node
                    )
                )
            case .hidden(let element, let test, let cuts)?:
                removed += cuts
                hidden.append(HiddenElement(element: element, test: test, place: index))
            case .notComputed(let field, let reason)?: refuse(field, reason, at: tree.nodes[index].whole)
            case nil:
                if let formula = tree.value(Self.formulas[tree.nodes[index].name] ?? "", of: index) {
                    readFormula(index, XMLText.decoded(formula), pictures)
                }
            }
        }
    }

    /// What has a formula over cells: a cell, or a field that LibreOffice makes of one of Word.
    private static let formulas = ["table:table-cell": "table:formula", "text:table-formula": "text:formula"]

    /// A cell or a field whose text is what its formula makes of other cells, where data comes into its table.
    private mutating func readFormula(_ cell: Int, _ written: String, _ pictures: OpenDocumentPictures) {
        guard let table = tree.ancestors(of: cell).first(where: { tree.nodes[$0].name == "table:table" }),
            FilledTables.isFilled(table, tree)
        else { return }
        let texts = (cell + 1..<tree.nodes[cell].endIndex)
            .filter { tree.nodes[$0].kind == .text && tree.nodes[tree.nodes[$0].parent].name.hasPrefix("text:") }
        guard let formula = FormulaReader.openDocument(written, readsNames: false), let first = texts.first else {
            return refuse("=", FieldMeaning.uncomputed, at: tree.nodes[cell].head)
        }
        consumed.formUnion(texts)
        let (shape, unknown) = pictures.shape(of: cell) ?? (FieldShape(), nil)
        let expression = NamedExpression.shaped(.formula(formula), shape)
        if let unknown { note(unknown, of: expression, at: tree.nodes[cell].head, "=") }
        // A field goes with what it showed; of a cell only its text does.
        let isField = tree.nodes[cell].name != "table:table-cell"
        let cuts = isField ? [tree.nodes[cell].whole] : texts.map { tree.nodes[$0].head }
        tags.append(
            PlacedTag(
                tag: .computed(expression),
                text: "=",
                cuts: cuts,
                anchor: cuts[0].lowerBound,
                node: isField ? cell : first,
                firstNode: isField ? cell : first,
                lastNode: isField ? cell : texts[texts.count - 1]
            )
        )
    }
}

/// An element of LibreOffice that is hidden when a condition holds.
struct HiddenElement {
    let element: Int
    let test: NamedTest
    /// The element that says so.
    let place: Int
}

extension FieldName {
    /// True for a name that a tag could have.
    var isPlain: Bool { !isRecordNumber && cells == nil && names.count == 1 && !isOptional }
}
