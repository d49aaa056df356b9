/// The prefixes by which telephone numbers are told apart; data of the programme file, for they change.
public struct PhoneRules: Sendable {
    private let mobilePrefixes: PrefixSet
    private let landlineAreas: PrefixSet
    private let oldMobilePrefixes: [String: String]
    private let oldLandlinePrefixes: PrefixSet

    /// Takes the prefixes in force.
    ///
    /// - Parameters:
    ///   - mobilePrefixes: mobile prefixes, leading zero included (`032`, `089`; longer ones allowed).
    ///   - landlineAreas: area codes of fixed lines, with or without the leading zero (`256`, `24`).
    ///   - oldMobilePrefixes: prefixes of 11-digit mobile numbers and what replaced them in 2018 (`0120`: `070`).
    ///   - oldLandlinePrefixes: area codes of before 2017, leading zero included, whose 10-digit numbers look like mobile
    ///     numbers of today (`056`, Bình Định).
    public init(
        mobilePrefixes: [String],
        landlineAreas: [String],
        oldMobilePrefixes: [String: String] = [:],
        oldLandlinePrefixes: [String] = []
    ) {
        self.mobilePrefixes = PrefixSet(mobilePrefixes)
        self.landlineAreas = PrefixSet(landlineAreas.map { $0.utf8.first == UInt8(ascii: "0") ? $0 : "0" + $0 })
        self.oldMobilePrefixes = oldMobilePrefixes
        self.oldLandlinePrefixes = PrefixSet(oldLandlinePrefixes)
    }

    /// The status of a number of 10 or 11 digits that begins with 0.
    func status(of national: [UInt8]) -> PhoneNumber.Status {
        if national.count == 10, mobilePrefixes.hasPrefix(of: national) {
            let isOldLandline = oldLandlinePrefixes.hasPrefix(of: national)
            return isOldLandline ? .ambiguousOldLandline : .mobile
        }
        guard national.count == 11 else { return .unknownPrefix }
        for length in 3...5 {
            let prefix = String(decoding: national[..<length], as: UTF8.self)
            if let replacement = oldMobilePrefixes[prefix] {
                let rest = String(decoding: national[length...], as: UTF8.self)
                return .oldMobile(suggestion: replacement + rest)
            }
        }
        return landlineAreas.hasPrefix(of: national) ? .landline : .unknownPrefix
    }

    /// True for a number that is a digit too long or too short for its known prefix: `0905 123 4567`, `0256 123 456`.
    func isOfWrongLength(_ national: [UInt8]) -> Bool {
        guard status(of: national) == .unknownPrefix else { return false }
        return (national.count == 10 ? landlineAreas : mobilePrefixes).hasPrefix(of: national)
    }
}

/// Prefixes of two to six digits, each kept as the number that its digits are behind a 1: `089` is 1089.
private struct PrefixSet {
    private let codes: Set<Int>

    /// Takes prefixes as the programme file has them; one of another length, or of other signs than ASCII digits, is the prefix of no number.
    init(_ prefixes: [String]) {
        let known = prefixes.filter { (2...6).contains($0.utf8.count) && $0.utf8.allSatisfy(\.isDigit) }
        codes = Set(known.map { $0.utf8.reduce(1, Self.code) })
    }

    /// Whether a number, given by its ASCII digits, begins with one of them.
    func hasPrefix(of digits: [UInt8]) -> Bool {
        var code = 1
        for digit in digits.prefix(6) {
            code = Self.code(code, digit)
            if codes.contains(code) { return true }
        }
        return false
    }

    private static func code(_ code: Int, _ digit: UInt8) -> Int { code * 10 + Int(digit & 15) }
}

/// One telephone number of Vietnam.
public struct PhoneNumber: Sendable, Equatable {
    /// What is known of a number.
    public enum Status: Sendable, Equatable {
        /// A mobile number in force.
        case mobile
        /// A fixed line: 0, area and subscriber, 11 digits.
        case landline
        /// A number that had lost its leading zero (a spreadsheet's work); the zero is restored.
        case zeroRestored
        /// An 11-digit mobile number of before 2018, and the number that replaced it.
        case oldMobile(suggestion: String)
        /// The right length, but no known prefix.
        case unknownPrefix
        /// A mobile number of today or a fixed line of before 2017: the digits do not tell.
        case ambiguousOldLandline
        /// Written by its last digits behind another one, whose first digits it has: `0905123417/18`.
        case shortened
    }

    /// The digits as dialled inside the country, `0905123456`; an old number stays as it was.
    public var national: String
    /// What is known of it.
    public var status: Status

    /// The digits as dialled today: those that replaced an old mobile number.
    public var current: String {
        if case .oldMobile(let suggestion) = status { suggestion } else { national }
    }

    /// Takes the digits as dialled inside the country and what is known of them.
    public init(national: String, status: Status) {
        self.national = national
        self.status = status
    }
}
