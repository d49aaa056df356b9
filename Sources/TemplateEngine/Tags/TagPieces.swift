import SangkienDiagnostics

/// Tags among the letters of a field's instruction: values that the field works with.
enum TagPieces {
    /// The pieces of a text.
    static func pieces(of text: String) -> [FieldInstruction.Piece] {
        joined(text.unicodeScalars.map(FieldInstruction.Piece.letter))
    }

    /// The pieces with each tag of a value in place of its letters.
    static func joined(_ pieces: [FieldInstruction.Piece]) -> [FieldInstruction.Piece] {
        var result: [FieldInstruction.Piece] = []
        var index = 0
        while index < pieces.count {
            if let (value, end) = tag(in: pieces, at: index) {
                result.append(.value(value))
                index = end
            } else {
                result.append(pieces[index])
                index += 1
            }
        }
        return result
    }

    /// A tag that is left among the letters since it is none of a value, or not readable: what it says would be printed.
    static func unread(in pieces: [FieldInstruction.Piece]) -> String? {
        guard let open = pieces.firstIndex(where: { if case .letter("«") = $0 { true } else { false } }) else { return nil }
        return read(pieces[(open + 1)...], to: ["»"], longest: longestTag).map { "«\($0.text)»" }
    }

    /// The delimiters of tags; those that may be plain text too hold less.
    private static let delimiters: [(open: [Unicode.Scalar], close: [Unicode.Scalar], longest: Int)] = [
        (["«"], ["»"], longestTag), (["≪"], ["≫"], longestTag), (["＜", "＜"], ["＞", "＞"], 80), (["<", "<"], [">", ">"], 80),
        (["{", "{"], ["}", "}"], 80),
    ]
    private static let longestTag = 200

    /// The tag of a value that opens at `index`, and the place behind it.
    private static func tag(in pieces: [FieldInstruction.Piece], at index: Int) -> (NamedExpression, Int)? {
        guard let delimiter = delimiters.first(where: { stands($0.open, in: pieces[index...]) }),
            let (text, end) = read(pieces[(index + delimiter.open.count)...], to: delimiter.close, longest: delimiter.longest),
            case .value(let name, let formatter, let isOptional, _)? = try? Tag.parse(text, at: SourceLocation(file: ""))
        else { return nil }
        let field = NamedExpression.value(FieldName(names: [name], isOptional: isOptional))
        return (.shaped(field, FieldShape(formatter: formatter)), end)
    }

    /// The letters before `close`, and the place behind it.
    private static func read(
        _ pieces: ArraySlice<FieldInstruction.Piece>,
        to close: [Unicode.Scalar],
        longest: Int
    ) -> (text: String, end: Int)? {
        var letters = String.UnicodeScalarView()
        for place in pieces.indices.prefix(longest) {
            if stands(close, in: pieces[place...]) { return (String(letters), place + close.count) }
            guard case .letter(let scalar) = pieces[place] else { return nil }
            letters.append(scalar)
        }
        return nil
    }

    private static func stands(_ sign: [Unicode.Scalar], in pieces: ArraySlice<FieldInstruction.Piece>) -> Bool {
        guard pieces.count >= sign.count else { return false }
        return zip(pieces, sign).allSatisfy { piece, scalar in if case .letter(scalar) = piece { true } else { false } }
    }
}
