/// Turns edits into the operations of a program.
struct ProgramWriter {
    private(set) var operations: [Program.Operation] = []
    /// The sections that do not fit inside each other, by number.
    private(set) var crossing: Int?

    private let cuts: [Range<Int>]
    private var nextCut = 0
    private var position = 0
    private var open: [(section: Int, begin: Int, jump: Int?)] = []

    /// Writes the operations of a part of `count` bytes.
    init(_ edits: PartEdits, count: Int) {
        cuts = edits.removed.sorted { $0.lowerBound < $1.lowerBound }
        for event in edits.sortedEvents() {
            copy(to: event.offset)
            write(event.kind)
            if crossing != nil { return }
        }
        copy(to: count)
    }

    private mutating func write(_ kind: PartEdits.Kind) {
        switch kind {
        case .run(.literal(let range)) where range.isEmpty: break
        case .run(let operation): operations.append(operation)
        case .begin(let section, let operation):
            open.append((section, operations.count, nil))
            operations.append(operation)
        case .otherwise(let section):
            guard let top = open.last, top.section == section else {
                crossing = section
                return
            }
            // Behind a repeat stands what is written when its list is empty.
            if isLoop(top.begin) { operations.append(.endLoop(begin: top.begin)) }
            open[open.count - 1].jump = operations.count
            operations.append(.jump(0))
            retarget(top.begin, to: operations.count)
        case .end(let section):
            guard let top = open.popLast(), top.section == section else {
                crossing = section
                return
            }
            if isLoop(top.begin), top.jump == nil { operations.append(.endLoop(begin: top.begin)) }
            if case .columnCopies = operations[top.begin] { operations.append(.endColumns(begin: top.begin)) }
            retarget(top.jump ?? top.begin, to: operations.count)
        }
    }

    private func isLoop(_ operation: Int) -> Bool {
        switch operations[operation] {
        case .loop, .repeatKnown: true
        default: false
        }
    }

    private mutating func retarget(_ operation: Int, to target: Int) {
        switch operations[operation] {
        case .loop(let slot, _): operations[operation] = .loop(slot, end: target)
        case .repeatKnown(let slot, _): operations[operation] = .repeatKnown(slot, end: target)
        case .branch(let condition, _): operations[operation] = .branch(condition, otherwise: target)
        case .unlessKnown(let slot, _): operations[operation] = .unlessKnown(slot, otherwise: target)
        case .unlessContinued(let merge, _): operations[operation] = .unlessContinued(merge, otherwise: target)
        case .unlessTest(let test, _): operations[operation] = .unlessTest(test, otherwise: target)
        case .unlessJoined(let region, _): operations[operation] = .unlessJoined(region, otherwise: target)
        case .unlessPicture(let slot, _): operations[operation] = .unlessPicture(slot, otherwise: target)
        case .unlessNoPicture: operations[operation] = .unlessNoPicture(otherwise: target)
        case .beginPicture(let picture, _): operations[operation] = .beginPicture(picture, otherwise: target)
        case .columnCopies(let region, _): operations[operation] = .columnCopies(region, end: target)
        case .whereColumns(let span, _): operations[operation] = .whereColumns(span, otherwise: target)
        case .jump: operations[operation] = .jump(target)
        default: break
        }
    }

    /// Copies the bytes from where the last call ended up to `offset`, without those that are removed.
    private mutating func copy(to offset: Int) {
        while position < offset {
            while nextCut < cuts.count, cuts[nextCut].upperBound <= position { nextCut += 1 }
            let cut = nextCut < cuts.count ? cuts[nextCut] : Int.max..<Int.max
            if cut.lowerBound <= position {
                position = min(cut.upperBound, offset)
                continue
            }
            let end = min(offset, cut.lowerBound)
            operations.append(.literal(position..<end))
            position = end
        }
    }
}
