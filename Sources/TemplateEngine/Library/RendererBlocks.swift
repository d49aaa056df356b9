import VietnameseText

/// What keeps a document whole while its rows and blocks are printed or not.
extension Renderer {
    // MARK: Keeping the document whole

    mutating func keepWhole(_ operation: Program.Operation, _ output: inout [UInt8]) {
        switch operation {
        case .beginGroup: groups.append(Group(begin: output.count, block: containers.last))
        case .row: keepGroups()
        case .endGroup:
            let group = groups.removeLast()
            guard let begin = group.begin else { return }
            output.removeSubrange(begin...)
            if let block = group.block { containers[containers.count - 1] = block }
        case .openContainer: containers.append(.nothing)
        case .block(let isTable):
            let top = containers.count - 1
            if isTable, case .table = containers[top] { output.append(contentsOf: Self.separator.utf8) }
            containers[top] = isTable ? .table : .paragraph
        case .closeContainer(let paragraph, let acceptsTable):
            switch containers.removeLast() {
            case .paragraph: return
            case .table where acceptsTable: return
            case .table, .nothing: output.append(contentsOf: program.bytes[paragraph])
            }
        default: return
        }
    }

    /// What the open groups hold stays.
    mutating func keepGroups() {
        for index in groups.indices { groups[index].begin = nil }
    }

    /// The name of a file that a slot's value is.
    func trimmedName(of slot: Int) -> String { trimmed(text(of: slot)) }

    // MARK: Records

    /// The number of the row that the innermost list is at, from 1.
    var rowNumber: Int { scopes[scopes.count - 1].index + 1 }

    /// The number of the record at hand, where the document is repeated for the records or is that of one.
    ///
    /// `skipped` records before it are not counted.
    func recordText(besides skipped: Int = 0) -> String {
        guard scopes.count > 1, program.repeatsRecords else { return String(record - skipped) }
        return scopes[1].isOver ? "" : String(record + scopes[1].index - skipped)
    }

    /// The record at hand is not printed when a test at its beginning holds; gives whether it does.
    mutating func skips(_ test: Int, at operation: Int) -> Bool {
        guard holds(program.tests[test]) else { return false }
        if skipTests.contains(operation) { skipped += 1 }
        return true
    }

    /// The operations that say which records are skipped.
    static func skipTests(of program: Program) -> Range<Int> {
        guard program.repeatsRecords, let begin = program.recordLoop else { return 0..<0 }
        let tests = program.operations[(begin + 1)...].prefix { if case .unlessTest = $0 { true } else { false } }
        return tests.startIndex..<tests.endIndex
    }

    /// True when the first record makes no page: a condition skips it.
    mutating func skipsFirst() -> Bool {
        guard let begin = program.recordLoop, case .repeatKnown(let slot, let end) = program.operations[begin] else { return false }
        beginKnown(slot, end: end)
        guard scopes.count > 1 else { return false }
        return program.operations[skipTests]
            .contains { if case .unlessTest(let test, _) = $0 { holds(program.tests[test]) } else { false } }
    }

    /// Goes on to the next row of the innermost list; behind the last one values are blank.
    mutating func takeNext() {
        let top = scopes.count - 1
        guard top > 0 else { return }
        scopes[top].index += 1
        guard scopes[top].index >= scopes[top].rows.count else { return }
        scopes[top].isOver = true
        scopes[top].rows = Rows(count: scopes[top].index + 1) { _, _ in .text("") }
        // The only record is the data itself.
        if scopes[top].standsOnce { scopes[top - 1].rows = Rows(count: scopes[top - 1].index + 1) { _, _ in .text("") } }
    }

    // MARK: Identities

    mutating func writeIdentity(_ operation: Program.Operation, _ output: inout [UInt8]) {
        switch operation {
        case .once(let site, let range): if copies.isFirst(site) { output.append(contentsOf: program.bytes[range]) }
        case .afterFirst(let site, let range): if !copies.isFirst(site) { output.append(contentsOf: program.bytes[range]) }
        case .number(let site, let range):
            if copies.isFirst(site) {
                output.append(contentsOf: program.bytes[range])
            } else {
                output.append(contentsOf: String(copies.number()).utf8)
            }
        case .suffix(let site):
            let count = copies.count(site)
            if count > 1 { output.append(contentsOf: " (\(count))".utf8) }
        case .list(let list):
            let depth = program.lists[list].depth
            output.append(contentsOf: String(lists.number(list, in: scopes[depth].copy)).utf8)
        default: return
        }
    }
}
