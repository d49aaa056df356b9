import SangkienMarkup

/// Proves that whatever a program prints is whole, before it prints anything: every way through it keeps tags balanced, puts no
/// element where the template and the format have none, and repeats no attribute.
///
/// A wrong step of the compiler is found here, once a template, and never in a document.
struct ProgramProof {
    /// Why some document would be broken; nil when none can be.
    private(set) var fault: Fault?

    /// A way through the program that makes broken markup.
    struct Fault {
        /// The bytes of the part at which it was seen.
        let offset: Int
        /// In words of markup, for whoever corrects the program.
        let problem: String
    }

    /// An element, and the one that it stands in.
    private struct Pair: Hashable {
        let child: String
        let parent: String
    }

    private let program: Program
    private let dialect: Dialect
    private var state = MarkupState()
    /// The states that lead to an operation from elsewhere.
    private var arriving: [Int: MarkupState] = [:]
    /// The state behind each operation that begins a loop, and before each that begins a group.
    private var begun: [Int: MarkupState] = [:]
    private var groups: [MarkupState] = []
    private var isReachable = true
    /// The elements that the template or the compiler has in each other.
    private var pairs: Set<Pair>
    private var offset = 0

    /// Looks at `program`, made of the part that `tree` reads.
    init(_ program: Program, _ tree: MarkupTree, _ dialect: Dialect) {
        self.program = program
        self.dialect = dialect
        pairs = Self.inserted
        for index in tree.nodes.indices where tree.nodes[index].kind == .element {
            let parent = tree.nodes[index].parent
            pairs.insert(Pair(child: tree.nodes[index].name, parent: parent < 0 ? "" : tree.nodes[parent].name))
        }
        do throws(MarkupState.Fault) {
            for index in program.operations.indices {
                try arrive(index)
                if isReachable { try step(index) }
            }
            try arrive(program.operations.count)
            if !state.open.isEmpty || !state.isText { throw .outside }
        } catch {
            fault = Fault(offset: offset, problem: "\(error)")
        }
    }

    /// What the compiler itself puts into documents, besides what the template has.
    private static let inserted: Set<Pair> = Set(
        insertedNames.map { names in
            let parts = names.split(separator: ">").map(String.init)
            return Pair(child: parts[0], parent: parts[1])
        }
    )
    private static let insertedNames = [
        "w:p>w:body", "w:p>w:tc", "w:p>w:hdr", "w:p>w:ftr", "w:p>w:footnote", "w:p>w:endnote", "w:p>w:comment", "w:p>w:txbxContent",
        "w:p>w:sdtContent", "w:pPr>w:p", "w:spacing>w:pPr", "w:rPr>w:pPr", "w:sz>w:rPr", "w:r>w:p", "w:t>w:r", "w:rPr>w:r", "w:tcPr>w:tc",
        "w:vMerge>w:tcPr", "w:gridSpan>w:tcPr", "w:shd>w:tcPr", "style:text-properties>style:style",
        "style:table-cell-properties>style:style", "w:numPr>w:pPr", "w:ilvl>w:numPr", "w:numId>w:numPr", "w:r>w:hyperlink", "w:r>w:ins",
        "w:r>w:smartTag",
        "w:r>w:sdtContent", "table:table-cell>table:table-row", "table:covered-table-cell>table:table-row", "text:p>table:table-cell",
        "w:sectPr>w:pPr", "w:br>w:r", "text:p>office:text", "style:style>office:automatic-styles", "style:paragraph-properties>style:style",
        "style:graphic-properties>style:style", "office:automatic-styles>office:document-styles",
        "office:automatic-styles>office:document-content", "office:automatic-styles>office:document",
    ]

    private func allows(_ child: String, _ parent: String) -> Bool {
        if pairs.contains(Pair(child: child, parent: parent)) { return true }
        if dialect == .openDocument { return RepeatedIdentities.openDocumentOnce.contains(child) && dialect.isParagraph(parent) }
        return RepeatedIdentities.isRangeMark(child) && Self.rangeHolders.contains(parent)
    }

    /// What may hold the marks of ranges in Word (ECMA-376, 17.13.6).
    private static let rangeHolders: Set<String> = [
        "w:body", "w:tbl", "w:tr", "w:tc", "w:p", "w:sdtContent", "w:hdr", "w:ftr", "w:footnote", "w:endnote", "w:comment", "w:txbxContent",
    ]

    // MARK: Ways through the program

    /// The ways that lead to an operation must agree.
    private mutating func arrive(_ index: Int) throws(MarkupState.Fault) {
        guard let other = arriving.removeValue(forKey: index) else { return }
        guard isReachable else {
            (state, isReachable) = (other, true)
            return
        }
        guard other == state else { throw .crossing(state.open.last ?? "") }
    }

    private mutating func leave(to target: Int, as state: MarkupState? = nil) throws(MarkupState.Fault) {
        let state = state ?? self.state
        if let known = arriving[target], known != state { throw .crossing(state.open.last ?? "") }
        arriving[target] = state
    }

    private mutating func read(_ range: Range<Int>) throws(MarkupState.Fault) {
        if range.lowerBound < program.bytes.count { offset = range.lowerBound }
        let bytes = program.bytes[range]
        var next = state
        try next.read(bytes, allows)
        state = next
    }

    /// Bytes that are printed or not: both must lead to the same.
    private mutating func readPerhaps(_ ranges: Range<Int>...) throws(MarkupState.Fault) {
        let before = state
        for range in ranges { try read(range) }
        guard state == before else { throw .crossing(before.open.last ?? "") }
    }

    private mutating func step(_ index: Int) throws(MarkupState.Fault) {
        switch program.operations[index] {
        case .literal(let range): try read(range)
        case .value, .optionalValue, .computed, .aggregate, .number, .suffix, .list, .rowSpan, .columnSpan:
            guard state.isText || state.isValue else { throw .outside }
        case .pictureHole(_, let hole): try place(hole)
        case .loop(_, let end), .repeatKnown(_, let end), .columnCopies(_, let end):
            begun[index] = state
            try leave(to: end)
        case .endLoop(let begin), .endColumns(let begin): try endLoop(begin)
        case .columnElement(let table, let column):
            guard program.columns.tables[table].columns.indices.contains(column) else { throw .outside }
            try readPerhaps(program.columns.tables[table].columns[column].before, program.columns.tables[table].columns[column].after)
        case .columnStyles, .richStyles: guard state.isText, state.open.last == "office:automatic-styles" else { throw .outside }
        case .coveredCells: guard state.isText, state.open.last == "table:table-row" else { throw .outside }
        case .nextRow(let range):
            // Right behind the beginning of a loop it is the bridge to its next copy.
            if begun[index - 1] == nil { try readPerhaps(range) }
        case .branch(_, let target), .unlessKnown(_, let target), .unlessTest(_, let target), .unlessContinued(_, let target),
            .unlessJoined(_, let target), .whereColumns(_, let target),
            .unlessPicture(_, let target), .beginPicture(_, let target), .unlessNoPicture(let target):
            try leave(to: target)
        case .jump(let target):
            try leave(to: target)
            isReachable = false
        case .beginGroup: groups.append(state)
        case .endGroup: if groups.popLast() != state { throw .crossing(state.open.last ?? "") }
        case .row, .openContainer, .block, .mergedTable, .mergedRow, .openCell, .closeCell, .nextRecord, .beginColumns: break
        case .closeContainer(let range, _): try readPerhaps(range)
        case .once(_, let range), .afterFirst(_, let range):
            // An attribute stands in a tag, markup in text: an attribute in text would be read as words.
            let isMarkup = range.isEmpty || program.bytes[range.lowerBound] == UInt8(ascii: "<")
            guard isMarkup ? state.isText : state.isTag else { throw .outside }
            try readPerhaps(range)
        case .continued(_, let range):
            guard state.open.last == "w:tcPr" else { throw .misplaced(child: "w:vMerge", parent: state.open.last ?? "") }
            try readPerhaps(range)
        case .span: guard dialect == .word ? state.open.last == "w:tcPr" : state.isTag else { throw .outside }
        }
    }

    /// What is written of a picture stands where the format has it.
    private func place(_ hole: PictureHole) throws(MarkupState.Fault) {
        let parent = state.open.last ?? ""
        switch hole {
        case .inText:
            guard state.isText, dialect != .word || parent == "w:t" else { throw .misplaced(child: "w:drawing", parent: parent) }
        case .blip: guard state.isText, parent == "pic:blipFill" else { throw .misplaced(child: "a:blip", parent: parent) }
        case .image: guard state.isText, parent == "draw:frame" else { throw .misplaced(child: "draw:image", parent: parent) }
        case .overhang: guard state.isText else { throw .misplaced(child: "wp:effectExtent", parent: parent) }
        case .turn, .frameSize, .frameStyle, .source: guard state.isTag else { throw .outside }
        case .storedWidth, .storedHeight, .identity: guard state.isValue else { throw .outside }
        case .alternative: guard state.isText || state.isValue else { throw .outside }
        }
    }

    /// Before the next copy the bridge is printed, if there is one; behind the last the loop goes on as it is.
    private mutating func endLoop(_ begin: Int) throws(MarkupState.Fault) {
        guard let first = begun[begin] else { throw .outside }
        let last = state
        if begin + 1 < program.operations.count, case .nextRow(let bridge) = program.operations[begin + 1] { try read(bridge) }
        guard state == first else { throw .crossing(state.open.last ?? "") }
        state = last
    }
}
