import Diagnostics

/// What reads one XML part, event by event; one subclass for each kind of part (bộ đọc một phần của bảng tính).
///
/// Elements are numbered as in the vocabulary, -1 being unknown.
class PartReader {
    /// The names that are told apart.
    let vocabulary: XMLVocabulary
    /// The workbook's name, for messages.
    let file: String
    /// The part's name, for messages; nil where the file itself is the XML.
    let part: String?
    /// Text is given only while this is true.
    final var isCollecting = false
    /// The first thing that is wrong; nothing more is given then.
    final private(set) var failure: Diagnostic?
    /// Set to read no further.
    final var isFinished = false
    /// How many bytes of the part the parser was given.
    final var bytesFed = 0
    /// The same when an element or text came last.
    final var bytesAtEvent = 0
    /// Whether the part has a DOCTYPE that was passed over.
    final var hasDoctype = false
    /// Whether a DOCTYPE that declares nothing is passed over; nothing that it names is ever fetched.
    var allowsPlainDoctype: Bool { false }
    /// How many elements are open.
    final private var openCount = 0
    /// How many elements are open inside one that is left out, itself included.
    final private var skippedDepth = 0

    init(_ vocabulary: XMLVocabulary, file: String, part: String?) {
        (self.vocabulary, self.file, self.part) = (vocabulary, file, part)
    }

    /// An element begins; false leaves out all that is in it, and its end.
    func begin(_ element: Int, _ attributes: borrowing XMLAttributes) -> Bool { false }

    /// An element ends.
    func end(_ element: Int) {}

    /// Text, of which a piece may come at a time.
    func text(_ bytes: Span<UInt8>) {}

    /// Refuses the workbook.
    final func fail(_ finding: Diagnostic) {
        if failure == nil { failure = finding }
        isFinished = true
    }

    /// Refuses a workbook whose parts contradict one another or the standard.
    final func fail(_ problem: LocalizedText) {
        fail(SheetFault.damaged(problem, file: file, part: part))
    }

    // What the parser calls.

    final func handleBegin(_ element: Int, _ attributes: borrowing XMLAttributes) {
        if isFinished { return }
        openCount += 1
        if openCount > SheetLimits.openElements { return failForDepth() }
        if skippedDepth > 0 {
            skippedDepth += 1
        } else if !begin(element, attributes) {
            skippedDepth = 1
        }
    }

    final func handleEnd(_ element: Int) {
        if isFinished { return }
        openCount -= 1
        if skippedDepth > 0 {
            skippedDepth -= 1
        } else {
            end(element)
        }
    }

    private func failForDepth() {
        let problem = LocalizedText(
            vi: "quá \(SheetLimits.openElements) phần tử lồng nhau",
            en: "more than \(SheetLimits.openElements) elements inside one another"
        )
        fail(SheetFault.xml(problem, at: SourceLocation(file: file, part: part)))
    }

    final func handleText(_ bytes: Span<UInt8>) {
        if isCollecting, skippedDepth == 0, !isFinished { text(bytes) }
    }
}
