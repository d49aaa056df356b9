import SangkienDiagnostics

/// The line that tells how far a run has come (dòng báo tiến độ).
package enum ProgressWords {
    /// What a stage is called, and what it does one after the other; nil for what has no line.
    private static func words(_ stage: RunProgress.Stage) -> (title: LocalizedText, unit: LocalizedText)? {
        let files = LocalizedText(vi: "tệp", en: "files")
        let documents = LocalizedText(vi: "văn bản", en: "documents")
        return switch stage {
        case .reading: (LocalizedText(vi: "Đọc tệp", en: "Reading files"), files)
        case .attachments: (LocalizedText(vi: "Mở tệp đính kèm", en: "Opening attachments"), files)
        case .checking: (LocalizedText(vi: "Kiểm tra hồ sơ", en: "Checking dossiers"), LocalizedText(vi: "hồ sơ", en: "dossiers"))
        case .comparing: (LocalizedText(vi: "So sánh các sáng kiến", en: "Comparing initiatives"), LocalizedText(vi: "lượt", en: "steps"))
        case .writing: (LocalizedText(vi: "Lập văn bản", en: "Making documents"), documents)
        case .printing: (LocalizedText(vi: "Lập bản PDF", en: "Making PDF"), documents)
        case .packing: (LocalizedText(vi: "Lập gói gửi lại đơn vị", en: "Making packages"), LocalizedText(vi: "gói", en: "packages"))
        case .finished: nil
        }
    }

    /// Done, total, rate and time left of a stage that began `milliseconds` ago; nil when it has no line.
    ///
    /// Of what does not fit into `width` columns the rate goes first, then the time; the rest is cut.
    package static func line(_ snapshot: RunProgress.Snapshot, after milliseconds: Int, width: Int, in language: Language) -> String? {
        guard let (title, unit) = words(snapshot.stage), width > 0 else { return nil }
        var count = title[language]
        var rate = ""
        var time =
            ", " + LocalizedText(vi: "đã ", en: "")[language] + duration(milliseconds / 1000, language)
            + LocalizedText(vi: "", en: " so far")[language]
        if let total = snapshot.total, total > 0 {
            let (done, percent) = (min(snapshot.done, total), min(snapshot.done, total) * 100 / total)
            count += ": \(grouped(done, language))/\(grouped(total, language)) (\(percent)%)"
            if done > 0, milliseconds >= 1000 {
                rate = ", \(perSecond(done, milliseconds, language)) \(unit[language])\(LocalizedText(vi: "/giây", en: "/s")[language])"
                let left = (total - done) * milliseconds / done / 1000
                time =
                    ", " + LocalizedText(vi: "còn khoảng ", en: "about ")[language] + duration(left, language)
                    + LocalizedText(vi: "", en: " left")[language]
            }
        }
        let fitting = [count + rate + time, count + time, count].first { DisplayWidth.of($0) <= width }
        return fitting ?? cut(count, to: width)
    }

    private static func cut(_ text: String, to width: Int) -> String {
        var cut = text
        while !cut.isEmpty, DisplayWidth.of(cut) > width - 1 { cut.removeLast() }
        return width > 1 ? cut + "…" : ""
    }

    /// `1 giờ 5 phút`, `2 phút 10 giây`, `40 giây`.
    private static func duration(_ seconds: Int, _ language: Language) -> String {
        let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
        let words = LocalizedText(vi: "giờ,phút,giây", en: "h,min,s")[language].split(separator: ",")
        if hours > 0 { return "\(grouped(hours, language)) \(words[0]) \(minutes) \(words[1])" }
        if minutes > 0 { return "\(minutes) \(words[1]) \(seconds % 60) \(words[2])" }
        return "\(seconds) \(words[2])"
    }

    /// How many in a second, with one decimal below ten.
    private static func perSecond(_ done: Int, _ milliseconds: Int, _ language: Language) -> String {
        let tenths = done * 10_000 / milliseconds
        guard tenths < 100 else { return grouped(tenths / 10, language) }
        return "\(tenths / 10)\(LocalizedText(vi: ",", en: ".")[language])\(tenths % 10)"
    }

    /// `12.345`, in English `12,345`.
    private static func grouped(_ number: Int, _ language: Language) -> String {
        var parts: [String] = []
        var rest = number
        while rest >= 1000 {
            let part = String(rest % 1000)
            parts.append(String(repeating: "0", count: 3 - part.count) + part)
            rest /= 1000
        }
        return ([String(rest)] + parts.reversed()).joined(separator: LocalizedText(vi: ".", en: ",")[language])
    }
}
