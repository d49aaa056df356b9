import SangkienDiagnostics

/// The argument parser's own English words in Vietnamese.
///
/// The parser has no hook for them, so its finished text is gone through. Each entry is tested against the parser's
/// real output, so that a new version cannot bring English back unnoticed.
enum ParserWords {
    /// `text` as the parser wrote it, in `language`.
    static func translated(_ text: String, to language: Language) -> String {
        guard language == .vietnamese else { return text }
        var text = text
        for (english, vietnamese) in whole { text = text.replacing(english, with: vietnamese) }
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { line($0) }.joined(separator: "\n")
    }

    /// A message of the parser's in which the arguments that it quotes cannot act, nor begin a line of their own.
    static func visible(_ text: String) -> String {
        Session.arguments.reduce(text) { text, argument in
            let shown = HiddenCharacters.shown(in: argument)
            return shown == argument ? text : text.replacing(argument, with: shown)
        }
    }

    private static let whole = [
        ("OVERVIEW: ", ""), ("USAGE: ", "CÁCH DÙNG: "), ("Usage: ", "Cách dùng: "), ("ARGUMENTS:", "ĐẦU VÀO:"),
        ("OPTIONS:", "TÙY CHỌN:"), ("SUBCOMMANDS:", "LỆNH:"), ("Error: ", "Lỗi: "), ("Help:  ", "Trợ giúp:  "),
        ("Show help information.", "Hiện trợ giúp."), ("Show the version.", "Hiện phiên bản."), ("default:", "mặc định:"),

        ("(aliases:", "(tên khác:"), ("(values:", "(giá trị:"), ("<subcommand>", "<lệnh>"), ("<options>", "<tùy chọn>"),
        ("for more information.", "để xem hướng dẫn."), ("for detailed help.", "để xem hướng dẫn."),
        ("Missing required subcommand.", "Thiếu lệnh."), ("Missing expected argument", "Thiếu"),
        ("Missing value for", "Thiếu giá trị cho"), ("Unknown option", "Không có tùy chọn"),
        ("Unexpected argument", "Thừa tham số"), ("Invalid option:", "Tùy chọn viết chưa đúng:"),
        ("Can't generate completion scripts for", "Không lập được phần gợi ý lệnh cho"),
        ("Please use --generate-completion-script=<shell> with one of:", "Dùng --generate-completion-script với một trong:"),
        ("  See '", "  Gõ '"), ("  See 'sangkien", "  Gõ 'sangkien"),
    ]

    /// Sentences whose words change places.
    private static func line(_ line: Substring) -> String {
        let text = String(line)
        if let count = text.firstMatch(of: #/([0-9]+) unexpected arguments: /#) {
            return text.replacing(count.output.0, with: "Thừa \(count.output.1) tham số: ")
        }
        if let near = text.firstMatch(of: /Did you mean '([^']*)'\?/) {
            return text.replacing(near.output.0, with: "Có phải là '\(near.output.1)' không?")
        }
        if let flag = text.firstMatch(of: /The option '([^']*)' does not take any value, but '(.*)' was specified\./) {
            return text.replacing(flag.output.0, with: "Tùy chọn '\(flag.output.1)' không nhận giá trị, nhưng lại ghi “\(flag.output.2)”.")
        }
        guard let value = text.firstRange(of: "The value '"), let middle = text.firstRange(of: "' is invalid for '") else { return text }
        let typed = text[value.upperBound..<middle.lowerBound]
        let option = text[middle.upperBound...]
        return text[..<value.lowerBound]
            + "Giá trị “\(typed)” không dùng được cho '\(option)"
            .replacing("Please provide one of", with: "Hãy dùng một trong").replacing(" or '", with: " hoặc '")
            .replacing("' and '", with: "' hoặc '")
    }
}
