/// Fields of Word written short in cases: `⟪IF ⟪MERGEFIELD Tuổi¦45⟫ = "1" "a" "b"¦b⟫`, the old result behind `¦`.
enum FieldCodes {
    /// The markup with each field as Word writes it.
    static func expanded(_ markup: String) -> String {
        guard markup.contains("⟪") else { return markup }
        var (output, piece) = ("", "")
        var isResult: [Bool] = []
        func flush() {
            guard !piece.isEmpty else { return }
            output += isResult.last.map { run(piece, isResult: $0) } ?? piece
            piece = ""
        }
        for character in markup {
            switch character {
            case "⟪":
                flush()
                output += mark("begin")
                isResult.append(false)
            case "¦" where isResult.last == false:
                flush()
                output += mark("separate")
                isResult[isResult.count - 1] = true
            case "⟫":
                flush()
                output += mark("end")
                isResult.removeLast()
            default: piece.append(character)
            }
        }
        flush()
        return output
    }

    private static func mark(_ type: String) -> String {
        "<w:r><w:fldChar w:fldCharType=\"\(type)\"/></w:r>"
    }

    /// Text of a field; what is markup in it stays so.
    private static func run(_ text: String, isResult: Bool) -> String {
        let name = isResult ? "w:t" : "w:instrText"
        return text.split(on: "<").enumerated()
            .map { place, part -> String in
                guard place > 0, let end = part.firstIndex(of: ">") else { return wrapped(part, name) }
                return "<" + part[...end] + wrapped(String(part[part.index(after: end)...]), name)
            }
            .joined()
    }

    private static func wrapped(_ text: String, _ name: String) -> String {
        text.isEmpty ? "" : "<w:r><\(name) xml:space=\"preserve\">\(text)</\(name)></w:r>"
    }
}
