import Dossiers
import SangkienDiagnostics
import VietnameseText

/// Dossiers sent by day and channel, against the deadline (hồ sơ gửi theo ngày).
struct ArrivalChart {
    private let arrivals: Arrivals
    private let timetable: Timetable
    private let limit: LocalizedText
    private let highest: Int

    private static let left = 40
    private static let right = 712
    private static let top = 40
    private static let floor = 210

    init(_ run: CheckRun) {
        arrivals = Arrivals(run)
        timetable = run.context.timetable
        limit = run.context.programme.submission.words(for: timetable.deadline)
        highest = arrivals.columns.flatMap { $0.counts.values }.max() ?? 0
    }

    /// Writes the figure; nothing when no dossier has a date of sending.
    func write(to page: inout PageWriter) {
        guard highest > 0 else { return }
        let frame = ChartFrame(
            id: "bd-ngay",
            title: page.words("Hồ sơ gửi theo ngày", "Dossiers sent by day"),
            summary: summary(page.language),
            height: Self.floor + 30
        )
        frame.write(to: &page, picture: draw) { page in
            let channels = arrivals.channels
            page.table(
                frame.title,
                headings: [page.words("Ngày", "Day")] + channels.map { ReportWords.channel($0, page.language) },
                numbersFrom: 1,
                rows: arrivals.columns.filter { !$0.counts.isEmpty }
                    .map { column in (nil, [Self.name(column, page.language)] + channels.map { String(column[$0]) }) }
            )
        }
        undated(&page)
    }

    private func summary(_ language: Language) -> String {
        let counts = arrivals.channels.map { channel in
            let late = arrivals.late[channel] ?? 0
            let all = arrivals.columns.reduce(0) { $0 + $1[channel] }
            let name = ReportWords.channel(channel, language)
            return LocalizedText(vi: "\(name): \(all), quá hạn \(late)", en: "\(name): \(all), \(late) late")[language]
        }
        let start = LocalizedText(vi: "Hạn gửi: \(limit.vietnamese).", en: "Due \(limit.english).")
        return "\(start[language]) \(counts.joined(separator: "; "))."
    }

    private func undated(_ page: inout PageWriter) {
        let parts = arrivals.channels.compactMap { channel in
            arrivals.undated[channel].map { "\(ReportWords.channel(channel, page.language)) \($0)" }
        }
        guard !parts.isEmpty else { return }
        let list = parts.joined(separator: ", ")
        page.element("p", ["class": "m"], page.words("Chưa có ngày gửi dùng được: \(list).", "Without a usable date: \(list)."))
    }

    // MARK: Drawing

    private func draw(_ page: inout PageWriter) {
        let edge = lateEdge
        page.rectangle("late", x: edge, y: Self.top, width: Self.right - edge, height: Self.floor - Self.top)
        axis(&page)
        for (index, column) in arrivals.columns.enumerated() { draw(column, index, &page) }
        page.void(
            "line",
            ["class": "deadline", "x1": "\(edge)", "x2": "\(edge)", "y1": "\(Self.top - 8)", "y2": "\(Self.floor)"]
        )
        let words = LocalizedText(vi: "Hạn: \(limit.vietnamese)", en: "Due \(limit.english)")[page.language]
        let isLeft = edge > (Self.left + Self.right) / 2
        page.label(words, x: isLeft ? edge - 6 : edge + 6, y: Self.top - 4, anchor: isLeft ? "end" : "start")
        legend(&page)
    }

    private func axis(_ page: inout PageWriter) {
        for value in Set([0, highest / 2, highest]).sorted() {
            let y = Self.floor - height(of: value)
            page.void(
                "line",
                [
                    "class": "axis", "x1": "\(Self.left)", "x2": "\(Self.right)", "y1": "\(y)", "y2": "\(y)",
                    "stroke-opacity": value == 0 ? "1" : ".3",
                ]
            )
            page.label(String(value), x: Self.left - 6, y: y + 4, anchor: "end")
        }
    }

    private func draw(_ column: Arrivals.Column, _ index: Int, _ page: inout PageWriter) {
        let start = x(of: index)
        let room = x(of: index + 1) - start
        let channels = arrivals.channels
        let width = max(min((room - 4) / max(channels.count, 1), 24), 2)
        let first = start + (room - width * channels.count) / 2
        for (place, channel) in channels.enumerated() where column[channel] > 0 {
            let height = height(of: column[channel])
            let x = first + place * width
            page.rectangle("c-\(channel.rawValue)", x: x, y: Self.floor - height, width: max(width - 1, 1), height: height)
            if width >= 14 {
                page.label(String(column[channel]), x: x + width / 2, y: Self.floor - height - 3, anchor: "middle")
            }
        }
        let step = (arrivals.columns.count + 14) / 15
        if index % step == 0 { page.label(shortName(column), x: start + room / 2, y: Self.floor + 17, anchor: "middle") }
    }

    private func legend(_ page: inout PageWriter) {
        var x = Self.left
        for channel in arrivals.channels {
            page.rectangle("c-\(channel.rawValue)", x: x, y: 4, width: 14, height: 14)
            page.label(ReportWords.channel(channel, page.language), x: x + 20, y: 16)
            x += 120
        }
    }

    // MARK: Places

    private func x(of index: Int) -> Int {
        Self.left + index * (Self.right - Self.left) / arrivals.columns.count
    }

    private func height(of count: Int) -> Int {
        count * (Self.floor - Self.top - 16) / max(highest, 1)
    }

    /// Where the first late column begins.
    private var lateEdge: Int {
        x(of: arrivals.columns.firstIndex(where: isLate) ?? arrivals.columns.count)
    }

    private func isLate(_ column: Arrivals.Column) -> Bool {
        switch column.span {
        case .before: false
        case .day(let day): day > timetable.lastDay
        case .after: true
        }
    }

    // MARK: Words

    private func shortName(_ column: Arrivals.Column) -> String {
        switch column.span {
        case .before(let day): "< \(day.day)/\(day.month)"
        case .day(let day): "\(day.day)/\(day.month)"
        case .after(let day): "> \(day.day)/\(day.month)"
        }
    }

    private static func name(_ column: Arrivals.Column, _ language: Language) -> String {
        switch column.span {
        case .before(let day): LocalizedText(vi: "trước ngày \(day.shortText)", en: "before \(day.shortText)")[language]
        case .day(let day): day.shortText
        case .after(let day): LocalizedText(vi: "sau ngày \(day.shortText)", en: "after \(day.shortText)")[language]
        }
    }
}

extension ReportWords {
    /// A channel: `Bưu điện`.
    package static func channel(_ channel: Programme.Submission.Channel, _ language: Language) -> String {
        switch channel {
        case .post: LocalizedText(vi: "Bưu điện", en: "Post")[language]
        case .email: LocalizedText(vi: "Email", en: "E-mail")[language]
        }
    }
}
