import VietnameseText

/// A cell of a single date column that names the channels (ngày gửi có nêu hình thức): `Bưu điện 9/4/2021; email 10/4/2021`.
struct ChannelDates {
    /// The words of the date by channel, empty for a channel that the cell does not name.
    private var dates: [Programme.Submission.Channel: String] = [:]

    private static let names: [(channel: Programme.Submission.Channel, words: [String])] = [
        (.post, ["bưu điện", "buu dien", "bđ", "bưu cục"]), (.email, ["email", "e-mail", "gmail", "mail", "thư điện tử", "hộp thư"]),
    ]
    /// The same as headings are compared.
    private static let headings = names.map { (channel: $0.channel, names: Set($0.words.map(VietnameseFolding.bareKey))) }
    /// What may stand before a channel's name in a heading.
    private static let leads: Set<Substring> = ["qua", "bang", "duong", "dau", "gui"]
    /// What stands beside a date and says nothing of the day.
    private static let others: Set<String> = [
        "bưu", "điện", "cục", "buu", "dien", "bđ", "đường", "dấu", "email", "e-mail", "gmail", "mail", "thư", "tử", "hộp", "qua", "bằng",
        "gửi", "gui",
        "nộp", "đã", "và", "va", "đồng", "thời", "cả", "hồ", "sơ",
    ]

    /// Reads a cell; nil where it names no channel.
    init?(_ text: String) {
        guard text.utf8.count <= 200 else { return nil }
        var waiting: Set<Programme.Submission.Channel> = []
        for clause in Self.clauses(of: VietnameseFolding.key(text)) {
            let words = clause.split { " :()\u{A0}".contains($0) }.map(String.init)
            let padded = " \(words.joined(separator: " ")) "
            for (channel, names) in Self.names where names.contains(where: { padded.contains(" \($0) ") }) { waiting.insert(channel) }
            let date = words.filter { !Self.others.contains($0) }.joined(separator: " ")
            guard date.contains(where: \.isNumber) else { continue }
            for channel in waiting { dates[channel] = dates[channel].map { $0 + "; " + date } ?? date }
            waiting = []
        }
        for channel in waiting { dates[channel] = dates[channel] ?? "" }
        if dates.isEmpty { return nil }
    }

    /// The channel that a heading is the name of: `Bưu điện`, `Qua thư điện tử`; nil for any other.
    static func channel(named heading: String) -> Programme.Submission.Channel? {
        let name = VietnameseFolding.bareKey(heading).split(separator: " ").drop(while: leads.contains).joined(separator: " ")
        return headings.first { $0.names.contains(name) }?.channel
    }

    /// The words of the date of a channel; empty where the cell names only the other one, or no day.
    func words(for channel: Programme.Submission.Channel) -> String { dates[channel] ?? "" }

    /// The parts that speak of one day each.
    private static func clauses(of text: String) -> [String] {
        text.split { ";,\n\r".contains($0) }
            .flatMap { part -> [String] in
                let halves = part.split(separator: " và ").map(String.init)
                return halves.count > 1 && halves.allSatisfy { $0.contains(where: \.isNumber) } ? halves : [String(part)]
            }
    }
}
