import Diagnostics
import Yams

/// A YAML file's text and its nodes with their places.
///
/// Only nodes and marks are used: YAML's own types would turn `0120` into a number and `no` into a flag.
struct YAMLFile {
    /// The most bytes a programme file may have; a real one has a fiftieth of this.
    static let maximumBytes = 1_048_576

    /// A line and a column, both counted from 1; the column in Unicode scalars, as libyaml counts.
    struct Place: Hashable, Comparable {
        var line: Int
        var column: Int

        static func < (left: Place, right: Place) -> Bool {
            (left.line, left.column) < (right.line, right.column)
        }
    }

    /// The file's path as messages show it.
    let path: String
    /// The node of the whole document.
    private(set) var root = Node("")
    private var scalars: [Unicode.Scalar]
    private let lineStarts: [Int]
    private var maskedKeys: [Place: String] = [:]

    /// Parses `text`; what cannot be parsed at all is thrown at once.
    init(_ text: String, path: String) throws(DiagnosticError) {
        self.path = path
        scalars = Array(text.unicodeScalars)
        // A byte order mark would shift the columns of the first line.
        if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
        lineStarts = Self.lineStarts(scalars)
        guard text.utf8.count <= Self.maximumBytes else {
            let allowed = ProgrammeProblem.atMost(bytes: Self.maximumBytes)
            throw DiagnosticError(finding(nil, key: path, ProgrammeProblem.tooLarge(text.utf8.count), allowed: allowed))
        }
        try refuseAliases()
        root = try composeMaskingDuplicates()
    }

    /// A D103 of this file.
    func finding(_ place: Place?, key: String, _ problem: LocalizedText, allowed: LocalizedText) -> Diagnostic {
        Diagnostic(
            .programmeValue,
            at: location(place),
            Argument("key", key),
            Argument("problem", problem),
            Argument("allowed", allowed)
        )
    }

    /// Where a node begins.
    func place(of node: Node) -> Place? {
        node.mark.map { Place(line: $0.line, column: $0.column) }
    }

    /// A key's text, put back when it was masked.
    func name(ofKey node: Node) -> String? {
        guard case .scalar(let scalar) = node else { return nil }
        return place(of: node).flatMap { maskedKeys[$0] } ?? scalar.string
    }

    /// The place for a message, where the column is the byte in the line; the file's beginning when there is none.
    func location(_ place: Place?) -> SourceLocation {
        guard let place, let index = index(of: place) else { return SourceLocation(file: path, line: 1, column: 1) }
        let bytes = scalars[lineStarts[place.line - 1]..<index].reduce(0) { $0 + UTF8.width($1) }
        return SourceLocation(file: path, line: place.line, column: bytes + 1)
    }

    private func index(of place: Place) -> Int? {
        guard lineStarts.indices.contains(place.line - 1) else { return nil }
        let index = lineStarts[place.line - 1] + place.column - 1
        return index <= scalars.count ? index : nil
    }

    /// Where each line begins, by libyaml's line breaks.
    private static func lineStarts(_ scalars: [Unicode.Scalar]) -> [Int] {
        var starts = [0]
        for (index, scalar) in scalars.enumerated() {
            switch scalar {
            case "\r" where index + 1 < scalars.count && scalars[index + 1] == "\n": continue
            case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": starts.append(index + 1)
            default: continue
            }
        }
        return starts
    }
}

// MARK: - Composing

extension YAMLFile {
    private enum Failure: Error {
        case yaml(YamlError)
        case anchor(String, Place?)
    }

    /// The document's root.
    ///
    /// Yams gives up at the first key written twice. So that every other problem is still found, the first letter of the
    /// earlier key is masked by a private-use scalar, which moves no column, and composing is tried again; `name(ofKey:)`
    /// puts the name back and the reader reports the later key.
    private mutating func composeMaskingDuplicates() throws(DiagnosticError) -> Node {
        let maskLimit = 50
        while true {
            do throws(Failure) {
                return try compose()
            } catch {
                switch error {
                case .anchor(let name, let place): throw DiagnosticError(anchorFinding(name, place))
                case .yaml(let error) where maskedKeys.count < maskLimit && mask(error): continue
                case .yaml(let error): throw DiagnosticError(finding(of: error))
                }
            }
        }
    }

    /// Composes once; the parser lives until the nodes are searched for anchors, which they hold weakly.
    private func compose() throws(Failure) -> Node {
        do {
            let text = String(String.UnicodeScalarView(scalars))
            let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
            let root = try parser.singleRoot() ?? Node("")
            if let anchored = withExtendedLifetime(parser, { anchored(in: root) }) {
                throw Failure.anchor("&" + (anchored.anchor?.rawValue ?? ""), place(of: anchored))
            }
            return root
        } catch let error as YamlError {
            throw Failure.yaml(error)
        } catch let failure as Failure {
            throw failure
        } catch {
            throw Failure.yaml(.memory)
        }
    }

    /// Masks the key that `error` says is written twice; false when that is not what is wrong.
    private mutating func mask(_ error: YamlError) -> Bool {
        guard case .duplicatedKeysInMapping(let names, let context) = error,
            let name = names.first, let first = name.unicodeScalars.first,
            let mask = Unicode.Scalar(0xE000 + UInt32(maskedKeys.count))
        else { return false }
        let place = Place(line: context.mark.line, column: context.mark.column)
        guard var index = index(of: place), index + 1 < scalars.count else { return false }
        if scalars[index] == "\"" || scalars[index] == "'" { index += 1 }
        guard scalars[index] == first else { return false }
        scalars[index] = mask
        maskedKeys[place] = name
        return true
    }

    /// The finding for a file that is no YAML.
    private func finding(of error: YamlError) -> Diagnostic {
        switch error {
        case .duplicatedKeysInMapping(let names, let context):
            let place = Place(line: context.mark.line, column: context.mark.column)
            let problem = ProgrammeProblem.duplicateKey(line: place.line)
            return finding(place, key: names.joined(separator: ", "), problem, allowed: ProgrammeProblem.once)
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _), .composer(_, let problem, let mark, _):
            return syntaxFinding(problem, at: Place(line: mark.line, column: mark.column))
        case .reader(let problem, _, _, _):
            return syntaxFinding(problem, at: firstUnreadable())
        default:
            return syntaxFinding("\(error)", at: nil)
        }
    }

    private func syntaxFinding(_ problem: String, at place: Place?) -> Diagnostic {
        Diagnostic(.programmeSyntax, at: location(place), Argument("problem", ProgrammeProblem.syntax(problem)))
    }

    /// The place of the first scalar that YAML does not allow; libyaml's own offset is in units of its buffer.
    private func firstUnreadable() -> Place? {
        let index = scalars.firstIndex { scalar in
            switch scalar.value {
            case 9, 10, 13, 0x85: false
            case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: true
            default: false
            }
        }
        return index.map { place(at: $0) }
    }

    private func place(at index: Int) -> Place {
        let line = lineStarts.lastIndex { $0 <= index } ?? 0
        return Place(line: line + 1, column: index - lineStarts[line] + 1)
    }
}

// MARK: - Anchors

extension YAMLFile {
    /// Refuses a file in which some `*name` could stand for some `&name`, before anything is composed.
    ///
    /// A few nested aliases can stand for thousands of millions of values, on which composing itself hangs. Quotes and
    /// comments are not told apart: both signs before one and the same word do not occur otherwise.
    private func refuseAliases() throws(DiagnosticError) {
        let anchors = names(after: "&")
        guard !anchors.isEmpty else { return }
        let aliases = Set(names(after: "*").map(\.name))
        guard let (name, index) = anchors.first(where: { aliases.contains($0.name) }) else { return }
        throw DiagnosticError(anchorFinding("&" + name, place(at: index)))
    }

    /// A finding for an anchor; without an alias it is harmless, but is refused as well so that nobody counts on it.
    private func anchorFinding(_ name: String, _ place: Place?) -> Diagnostic {
        finding(place, key: name, ProgrammeProblem.anchor, allowed: ProgrammeProblem.writtenOut)
    }

    /// The first node with an anchor.
    private func anchored(in node: Node) -> Node? {
        if node.anchor != nil { return node }
        switch node {
        case .scalar, .alias: return nil
        case .sequence(let sequence): return sequence.lazy.compactMap { anchored(in: $0) }.first
        case .mapping(let mapping): return mapping.lazy.compactMap { anchored(in: $0.key) ?? anchored(in: $0.value) }.first
        }
    }

    /// The words of letters that libyaml takes for a name, after each `sign`.
    private func names(after sign: Unicode.Scalar) -> [(name: String, index: Int)] {
        var found: [(name: String, index: Int)] = []
        for index in scalars.indices where scalars[index] == sign {
            let letters = scalars[(index + 1)...]
                .prefix { scalar in
                    scalar.isASCII
                        && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_" || scalar == "-")
                }
            if !letters.isEmpty { found.append((String(String.UnicodeScalarView(letters)), index)) }
        }
        return found
    }
}
