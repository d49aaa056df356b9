import SangkienDiagnostics

/// A YAML file's text and its nodes with their places.
struct YAMLFile {
    /// The most bytes a programme file may have; a real one has a fiftieth of this.
    static let maximumBytes = 1_048_576

    /// The file's path as messages show it.
    let path: String
    /// The node of the whole document.
    private(set) var root = YAMLNode(place: YAMLNode.Place(line: 1, column: 1), content: .text("", isQuoted: false))
    private let scalars: [Unicode.Scalar]
    private let lineStarts: [Int]

    /// Parses `text`; what cannot be parsed at all is thrown at once.
    init(_ text: String, path: String) throws(DiagnosticError) {
        self.path = path
        // A byte order mark would shift the columns of the first line.
        scalars = Array(text.unicodeScalars.drop { $0 == "\u{FEFF}" })
        lineStarts = Self.lineStarts(scalars)
        guard text.utf8.count <= Self.maximumBytes else {
            let allowed = ProgrammeProblem.atMost(bytes: Self.maximumBytes)
            throw DiagnosticError(finding(nil, key: path, ProgrammeProblem.tooLarge(text.utf8.count), allowed: allowed))
        }
        do throws(YAMLComposer.Fault) {
            root = try YAMLComposer.root(of: Array(String(String.UnicodeScalarView(scalars)).utf8)) ?? root
        } catch {
            throw DiagnosticError(finding(of: error))
        }
    }

    /// A D103 of this file.
    func finding(_ place: YAMLNode.Place?, key: String, _ problem: LocalizedText, allowed: LocalizedText) -> Diagnostic {
        Diagnostic(
            .programmeValue,
            at: location(place),
            Argument("key", key),
            Argument("problem", problem),
            Argument("allowed", allowed)
        )
    }

    /// The place for a message, where the column is the byte in the line; the file's beginning when there is none.
    func location(_ place: YAMLNode.Place?) -> SourceLocation {
        guard let place, let index = index(of: place) else { return SourceLocation(file: path, line: 1, column: 1) }
        let bytes = scalars[lineStarts[place.line - 1]..<index].reduce(0) { $0 + UTF8.width($1) }
        return SourceLocation(file: path, line: place.line, column: bytes + 1)
    }

    private func index(of place: YAMLNode.Place) -> Int? {
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

// MARK: - What cannot be read

extension YAMLFile {
    private func finding(of fault: YAMLComposer.Fault) -> Diagnostic {
        switch fault {
        case .anchor(let name, let place):
            finding(place, key: "&" + name, ProgrammeProblem.anchor, allowed: ProgrammeProblem.writtenOut)
        case .syntax(let problem, let place):
            Diagnostic(
                .programmeSyntax,
                at: location(place ?? firstUnreadable()),
                Argument("problem", ProgrammeProblem.syntax(problem))
            )
        }
    }

    /// The place of the first scalar that YAML does not allow; libyaml's own offset is in units of its buffer.
    private func firstUnreadable() -> YAMLNode.Place? {
        let index = scalars.firstIndex { scalar in
            switch scalar.value {
            case 9, 10, 13, 0x85: false
            case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: true
            default: false
            }
        }
        return index.map { place(at: $0) }
    }

    private func place(at index: Int) -> YAMLNode.Place {
        let line = lineStarts.lastIndex { $0 <= index } ?? 0
        return YAMLNode.Place(line: line + 1, column: index - lineStarts[line] + 1)
    }
}
