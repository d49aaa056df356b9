/// A ZIP date: two seconds' resolution, no time zone, from 1980 on.
public struct ZipTime: Sendable, Equatable {
    let dosTime: UInt16
    let dosDate: UInt16

    /// 1 January 1980, 00:00, the earliest date a ZIP can say; the default of reproducible archives.
    public static let earliest = ZipTime(year: 1980, month: 1, day: 1, hour: 0, minute: 0, second: 0)

    /// A date and time, taken as they are; years before 1980 become 1980.
    public init(year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int) {
        dosTime = UInt16(clamping: hour << 11 | minute << 5 | second / 2)
        dosDate = UInt16(clamping: max(0, year - 1980) << 9 | month << 5 | day)
    }

    /// The date and time as ISO 8601 without a zone: `1980-01-01T00:00:00`.
    public var iso: String {
        let date = [Int(dosDate >> 9) + 1980, Int(dosDate >> 5 & 15), Int(dosDate & 31)]
        let time = [Int(dosTime >> 11), Int(dosTime >> 5 & 63), Int(dosTime & 31) * 2]
        return date.map(Self.padded).joined(separator: "-") + "T" + time.map(Self.padded).joined(separator: ":")
    }

    private static func padded(_ number: Int) -> String {
        number < 10 ? "0\(number)" : String(number)
    }
}
