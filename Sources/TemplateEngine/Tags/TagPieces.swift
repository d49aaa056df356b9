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

    /// The tag of a value that opens at `index`, and the place behind it.
    private static func tag(in pieces: [FieldInstruction.Piece], at index: Int) -> (NamedExpression, Int)? {
        guard case .letter("«") = pieces[index] else { return nil }
        var letters = String.UnicodeScalarView()
        for place in pieces.indices[(index + 1)...].prefix(200) {
            guard case .letter(let scalar) = pieces[place] else { return nil }
            guard scalar == "»" else {
                letters.append(scalar)
                continue
            }
            guard case .value(let name, let formatter, let isOptional, _)? = try? Tag.parse(String(letters), at: SourceLocation(file: ""))
            else { return nil }
            let field = NamedExpression.value(FieldName(names: [name], isOptional: isOptional))
            return (.shaped(field, FieldShape(formatter: formatter)), place + 1)
        }
        return nil
    }
}
