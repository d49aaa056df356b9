import VietnameseText

/// The time of day that a text names beside its date: `14:05`, `2:05:30 PM`, `14h05`, `14 giờ 05`.
struct ClockTime: Equatable {
    let hour: Int
    let minute: Int
    let second: Int

    /// The first time in `text`; nil where there is none.
    init?(in text: String) {
        guard
            let match = text.firstMatch(of: /(?:^|[^0-9:.,])([0-9]{1,2})(?::| ?h ?| giờ )([0-9]{2})(?::([0-9]{2}))?(?: ?([AaPp])\.?[Mm])?/),
            let hour = Int(match.output.1, in: 0...23), let minute = Int(match.output.2, in: 0...59),
            let second = match.output.3.map({ Int($0, in: 0...59) }) ?? 0
        else { return nil }
        switch match.output.4?.lowercased() {
        case "a" where (1...12).contains(hour): self.hour = hour % 12
        case "p" where (1...12).contains(hour): self.hour = hour % 12 + 12
        default: self.hour = hour
        }
        (self.minute, self.second) = (minute, second)
    }
}
