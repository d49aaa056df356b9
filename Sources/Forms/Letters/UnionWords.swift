import SangkienDiagnostics

extension UnionWords {
    /// What was seen, in the words of the code for unions; nil where it is said as on the screen.
    static func message(of finding: Diagnostic, quotesCells: Bool) -> String? {
        finding.code.toUnion.message.map { filled($0, finding, quotesCells) }
    }

    /// What the union can do, in the words of the code for unions; nil where the hint of the code serves.
    static func hint(of finding: Diagnostic, quotesCells: Bool) -> String? {
        finding.code.toUnion.hint.map { filled($0, finding, quotesCells) }
    }

    /// True for words that speak of the program or of its command line, which no paper holds.
    static func areInternal(_ words: String) -> Bool {
        ["--", "sangkien", "programme.yaml", "chạy lại"].contains { words.contains($0) }
    }

    /// The last part of a file's name: where it lies in the office is nobody else's business.
    static func nameAlone(_ argument: Argument) -> Argument {
        guard argument.name == "name", argument.value.vietnamese.contains(where: { $0 == "/" || $0 == "\\" }) else { return argument }
        let name = argument.value.vietnamese.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
        return argument.shown == argument.value ? Argument("name", name) : Argument(private: "name", name)
    }

    private static func filled(_ words: String, _ finding: Diagnostic, _ quotesCells: Bool) -> String {
        LocalizedText(vi: words, en: words).filled(finding.arguments.map(nameAlone), in: .vietnamese, quotesCells: quotesCells)
    }
}
