import SangkienDiagnostics

/// What is wrong with XML that is read piece by piece.
public enum XMLFault: Sendable {
    /// It is not well-formed, or beyond a limit of `XMLEventReader`; line and column where the parser knows them.
    case syntax(LocalizedText, line: Int? = nil, column: Int? = nil)
    /// It has a document type, or declares an entity.
    case doctype
    /// There is no memory for a parser.
    case noMemory
}

/// What reads one XML part, event by event; one subclass for each kind of part (bộ đọc một phần XML).
///
/// Elements are numbered as in the vocabulary, -1 being unknown. Open, because readers stand in the targets whose formats they know.
open class XMLEventReader {
    /// Bytes of one tag or comment; with this many, comparing its attributes still takes about a second.
    static let longestTag = 1 << 18
    /// Elements that are open at once: libxml2 keeps some bytes of each, and its own limit is not in force where a parser is fed piece by
    /// piece with events of our own.
    private static let mostOpen = 1_024

    /// The names that are told apart.
    public let vocabulary: XMLVocabulary
    /// The file's name, for messages.
    public let file: String
    /// The part's name, for messages; nil where the file itself is the XML.
    public let part: String?
    /// Text is given only while this is true.
    public final var isCollecting: Bool {
        get { unsafe state.isCollecting }
        set { unsafe state.isCollecting = newValue }
    }
    /// Set to read no further.
    public final var isFinished: Bool {
        get { unsafe state.isFinished }
        set { unsafe state.isFinished = newValue }
    }
    /// The first thing that is wrong; nothing more is given then.
    public final private(set) var failure: Diagnostic?
    /// How many bytes of the part the parser was given.
    public final internal(set) var bytesFed: Int {
        get { unsafe state.bytesFed }
        set { unsafe state.bytesFed = newValue }
    }
    /// The same when an element or text came last.
    final var bytesAtEvent: Int {
        get { unsafe state.bytesAtEvent }
        set { unsafe state.bytesAtEvent = newValue }
    }
    /// Whether the part has a DOCTYPE that was passed over.
    public final internal(set) var hasDoctype = false
    /// Whether a DOCTYPE that declares nothing is passed over; nothing that it names is ever fetched.
    open var allowsPlainDoctype: Bool { false }

    /// What every event touches.
    private struct State {
        var isCollecting = false
        var isFinished = false
        var bytesFed = 0
        var bytesAtEvent = 0
        /// How many elements are open.
        var openCount = 0
        /// How many elements are open inside one that is left out, itself included.
        var skippedDepth = 0
    }

    /// Safe without checks at run time, which took a tenth of reading a workbook: no access lasts beyond a line, and one thread has the reader.
    @exclusivity(unchecked) private final var state = State()

    /// A reader that knows some names; file and part are for messages.
    public init(_ vocabulary: XMLVocabulary, file: String, part: String?) {
        (self.vocabulary, self.file, self.part) = (vocabulary, file, part)
    }

    /// An element begins; false leaves out all that is in it, and its end.
    open func begin(_ element: Int, _ attributes: borrowing XMLAttributes) -> Bool { false }

    /// An element ends.
    open func end(_ element: Int) {}

    /// Text as UTF-8, of which a piece may come at a time.
    open func text(_ bytes: Span<UInt8>) {}

    /// What is said of a fault of this part.
    open func finding(_ fault: XMLFault) -> Diagnostic {
        switch fault {
        case .syntax(let problem, let line, let column):
            Diagnostic(.templateXML, at: SourceLocation(file: file, line: line, column: column, part: part), Argument("problem", problem))
        case .doctype: Diagnostic(.templateDoctype, at: SourceLocation(file: file, part: part))
        case .noMemory:
            Diagnostic(
                .templateXML,
                at: SourceLocation(file: file, part: part),
                Argument("problem", LocalizedText(vi: "không đủ bộ nhớ", en: "there is not enough memory"))
            )
        }
    }

    /// Refuses the part.
    public final func fail(_ finding: Diagnostic) {
        if failure == nil { failure = finding }
        isFinished = true
    }

    // What the parser calls.

    final func handleBegin(_ element: Int, _ attributes: borrowing XMLAttributes) {
        if isFinished { return }
        unsafe state.openCount += 1
        if unsafe state.openCount > Self.mostOpen { return failForDepth() }
        if unsafe state.skippedDepth > 0 {
            unsafe state.skippedDepth += 1
        } else if !begin(element, attributes) {
            unsafe state.skippedDepth = 1
        }
    }

    final func handleEnd(_ element: Int) {
        if isFinished { return }
        unsafe state.openCount -= 1
        if unsafe state.skippedDepth > 0 {
            unsafe state.skippedDepth -= 1
        } else {
            end(element)
        }
    }

    final func handleText(_ bytes: Span<UInt8>) {
        if isCollecting, unsafe state.skippedDepth == 0, !isFinished { text(bytes) }
    }

    private func failForDepth() {
        let problem = LocalizedText(
            vi: "quá \(Self.mostOpen) phần tử lồng nhau",
            en: "more than \(Self.mostOpen) elements inside one another"
        )
        fail(finding(.syntax(problem)))
    }
}
