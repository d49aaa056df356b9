import Foundation
import Testing
import TestKit

/// Numbers from outside are read within bounds: what the sources may not do, and where they do it for a reason.
///
/// Swift ends the program at the first sum that overflows and at the first conversion that does not fit. So a text becomes a
/// number by `Int(text, in: range)` only, a `Double` is made whole only where its size is known, digits are added up only where
/// their count is, and nothing is unwrapped by force.
@Suite struct NumberConversionTests {
    /// What a line of code may not do.
    private enum Rule: String, CaseIterable {
        /// A text made a number without saying which numbers make sense; write `Int(text, in: range)`.
        case textWithoutRange
        /// A conversion in a file that computes with `Double`, which may be NaN, infinite or too large.
        case doubleToWhole
        /// Digits added up one by one.
        case digitByDigit
        /// `!`, `try!` and `as!`.
        case force
    }

    /// Where a rule does not hold, by the file's name and a piece of the line, and why nothing can overflow there.
    private static let allowed: [(rule: Rule, file: String, code: String, reason: String)] = [
        (.textWithoutRange, "BoundedNumber.swift", "Self(text, radix: 10)", "the reader with a range itself"),
        (.textWithoutRange, "Budgets.swift", "Int(sides[1])", "the range is asked for on the same line"),
        (.textWithoutRange, "PackageParts.swift", "radix: 16", "two hexadecimal digits are a byte"),
        (.textWithoutRange, "CharacterReader.swift", "radix: 16", "a code point or two digits; nothing is counted with it"),
        (.textWithoutRange, "PlainText.swift", "radix: 16", "a code point; nothing is counted with it"),
        (.textWithoutRange, "WebEntities.swift", "radix: isHex", "a code point; nothing is counted with it"),
        (.textWithoutRange, "WordReader.swift", "radix: 16", "a code point; nothing is counted with it"),
        (.textWithoutRange, "ContentControl.swift", "radix: 16", "a code point; nothing is counted with it"),
        (.textWithoutRange, "YAMLReader.swift", "Int($0)", "the range is the caller's, and asked of it below"),
        (.textWithoutRange, "SketchTrees.swift", "UInt64(text)", "the place of a text in a list"),
        (.textWithoutRange, "TextCollection.swift", "Int32(text)", "the place of a text in a list"),
        (.textWithoutRange, "StagingRecord.swift", "flatMap(Int.init)", "both are only compared and shown"),
        (.textWithoutRange, "CharacterReferences.swift", "radix: 16", "a code point; nothing is counted with it"),
        (.doubleToWhole, "JPEGPicture.swift", "Int(bytes[range.lowerBound + 5])", "a byte"),
        (.doubleToWhole, "PNGPicture.swift", "Int(min(count, 1e18))", "held at 10^18"),
        (.doubleToWhole, "PictureFrame.swift", "Int(min(max(value.rounded(), 1), 1e8))", "held between 1 and 10^8, where it is a number"),
        (.doubleToWhole, "PicturePlaces.swift", "Int($0, in:", "a text, within a range"),
        (.doubleToWhole, "PicturePlaces.swift", "Int(number * size)", "below 1,000 times 914,400 by the guard"),
        (.doubleToWhole, "PDFParser.swift", "Int(byte - 0x30)", "an octal digit"),
        (.doubleToWhole, "PDFParser.swift", "value << 3 | Int(bytes[position] - 0x30)", "three octal digits"),
        (.doubleToWhole, "PDFParser.swift", "Int(text, in: Self.integers)", "a text, within a range"),
        (.doubleToWhole, "PDFScan.swift", "Int(min(long, short))", "at most 2^20 pixels on at least half an inch"),
        (.doubleToWhole, "PNGPicture.swift", "UInt32(checksum)", "read from four bytes"),
        (.doubleToWhole, "RunColour.swift", "UInt32(digit - 0x30)", "a digit"),
        (.doubleToWhole, "RunColour.swift", "UInt32((digit | 0x20) - 0x61 + 10)", "a digit"),
        (.doubleToWhole, "RunColour.swift", "UInt32((moved * 255).rounded())", "held between 0 and 1 above, and finite"),
        (.doubleToWhole, "Resolution.swift", "Int(stated.rounded())", "below 100,000 on the same line"),
        (.doubleToWhole, "Resolution.swift", "Int(Double(max(width, height)) / Self.longSide)", "a twelfth of what fits"),
        (.doubleToWhole, "TextSketch.swift", "Int((sums &*", "the top byte of a word"),
        (.doubleToWhole, "TextSketch.swift", "Int(expected - 1.5", "less than the number of bins"),
        (.doubleToWhole, "TextSketch.swift", "Int(hash >> 57)", "seven bits"),
        (.doubleToWhole, "TextSketch.swift", "UInt64(byte(ofBin:", "a byte"),
        (.doubleToWhole, "TextSketch.swift", "Int(state >> 25)", "seven bits"),
        (.doubleToWhole, "LegacyRepair.swift", "result.confidence * 100", "a share of 1"),
        (.doubleToWhole, "SerialDate.swift", "Int(serial)", "0..<2,958,466 in the guard above"),
        (.doubleToWhole, "SerialDate.swift", "86_400).rounded()", "the fraction of a day"),
        (.doubleToWhole, "DatePattern.swift", "Int((abs(serial) * 86_400", "below a million days in the guard above"),
        (.doubleToWhole, "DatePattern.swift", "serial.rounded(.down)", "the fraction of a day, in thousandths of seconds at most"),
        (.doubleToWhole, "DatePattern.swift", "Int($0.dayNumber)", "a whole number of 32 bits"),
        (.doubleToWhole, "FractionPattern.swift", "Int(whole)", "below 10^12 in the guard above"),
        (.doubleToWhole, "InspectReport.swift", "Int((column.confidence * 100).rounded())", "a share of 1"),
        (.doubleToWhole, "EncodingTally.swift", "Int(valid[reading.index])", "a whole number of words"),
        (.doubleToWhole, "EncodingTally.swift", "Int(gains[best])", "a whole number of words"),
        (.doubleToWhole, "TableColumns.swift", "Int($0, in:", "a text, within a range"),
        (.doubleToWhole, "TableColumns.swift", "Int(String(width.dropLast()), in:", "a text, within a range"),
        (.doubleToWhole, "TableColumns.swift", "Int((number * factor)", "below 10,000 times 2,540 by the guard"),
        (.doubleToWhole, "ColumnGrid.swift", "Int((number * 100)", "at most 100 by the guard"),
        (.doubleToWhole, "FieldFormula.swift", "Int(Swift.abs(places))", "15 at most, also of what is no number"),
        (.doubleToWhole, "FieldFormula.swift", "Int(second)", "a whole number of 0 to 64 by the guard above"),
        (.doubleToWhole, "FieldFormula.swift", "Int((abs(number) * Double(scale))", "below 9·10^15 by the guard"),
        (.digitByDigit, "ExactNumber.swift", "fraction * 10 + Int128(digit", "15 digits at most"),
        (.digitByDigit, "ExactNumber.swift", "value * 10 + Int(digit)", "15 digits at most"),
        (.digitByDigit, "Code128.swift", "digits[0] * 10 + digits[1]", "two digits"),
        (.digitByDigit, "CellReference.swift", "row * 10 + Int(digit)", "stops above 2^40"),
        (.digitByDigit, "OpenDocumentCell.swift", "number * 10 + Int(bytes[index] - 0x30)", "stops above 2^32, in a tag of 2^18 bytes"),
        (.digitByDigit, "PDFPart.swift", "value * 10 + Int(bytes[index]", "ten digits at most"),
        (.digitByDigit, "XMLBytes.swift", "number * 10 + Int(digit)", "nine digits at most"),
        (.digitByDigit, "AttributeValues.swift", "number * 10 + Int(digit)", "18 digits at most"),
        (.digitByDigit, "CalendarDate.swift", "value * 10 + Int(byte - 48)", "four digits at most"),
        (.digitByDigit, "ExcelTrace.swift", "min(run.value * 10 + Int(byte - 48), 1 << 40)", "held at 2^40"),
        (.digitByDigit, "Lexer.swift", "min(value * 10 + Int(bytes[end] - 48), Token.largest)", "held at twelve digits"),
        (.digitByDigit, "RowWords.swift", "number * 10 + Int(span[place] - 0x30)", "eight digits at most"),
        (.digitByDigit, "PeriodPoint.swift", "third * 10 +", "a third of a month: 0, 1 or 2"),
        (.digitByDigit, "PhoneScanner.swift", "$0 * 10 + Int($1 - 48)", "four digits at most"),
        (.digitByDigit, "PhoneNumber.swift", "code * 10 + Int(digit & 15)", "six digits at most"),
        (.force, "", "baseAddress!", "the buffer is not empty, as is said there"),
    ]

    @Test func `số từ bên ngoài luôn được đọc trong khoảng đã định`() throws {
        var used: Set<Int> = []
        for (file, lines) in try Self.sources() {
            let computesWithDouble =
                lines.contains { $0.code.contains("Double") || $0.code.contains("Float") }
                && lines.contains { $0.code.contains(/\b(Double|Float)\b/) }
            for line in lines {
                guard line.code.contains("Int") || line.code.contains("!") || line.code.contains("* 10") || line.code.contains("radix:")
                else { continue }
                for rule in Rule.allCases where Self.breaks(rule, line.code, computesWithDouble) {
                    let excuses = Self.allowed.indices.filter {
                        let allowed = Self.allowed[$0]
                        return allowed.rule == rule && file.hasSuffix(allowed.file) && line.code.contains(allowed.code)
                    }
                    used.formUnion(excuses)
                    #expect(
                        !excuses.isEmpty,
                        "\(rule.rawValue) in \(file), line \(line.number): \(line.code)\nBound the number, or give the reason in this test."
                    )
                }
            }
        }
        for index in Self.allowed.indices { #expect(used.contains(index), "no longer needed: \(Self.allowed[index])") }
    }

    private static let breaking: [(Rule, String)] = [
        (.textWithoutRange, "guard let number = Int(digits), number > 0 else { return nil }"),
        (.textWithoutRange, "if let year = Int16(cell) { return [year] }"),
        (.textWithoutRange, "let rank = Int(initiative[.rank]) ?? 0"), (.textWithoutRange, "value.flatMap { Int($0) }"),
        (.textWithoutRange, "value.flatMap({ UInt32($0) })"), (.textWithoutRange, "values.compactMap(Int.init)"),
        (.textWithoutRange, "return Int(digits)"), (.textWithoutRange, "isEmpty ? 0 : Int(digits)"),
        (.textWithoutRange, "return Int(groups.joined())"), (.textWithoutRange, "Int(String(decoding: digits, as: UTF8.self))"),
        (.textWithoutRange, "first { Int($0) != nil }"), (.textWithoutRange, "UInt8(digits, radix: 16)"),
        (.digitByDigit, "value = value * 10 + Int(byte - 48)"), (.force, "list.first! + 1"), (.force, "try! read()"), (.force, "row[0]!"),
    ]
    private static let keeping = [
        "if let number = Int(text, in: 0...99) { return number }", "value.flatMap { Int($0, in: 1...9) }", "Int(clamping: count)",
        "guard let number = Int(exactly: size) else { return nil }", "if a != b { return !isEmpty }", "let value = Int(bytes[0])",
        "names.compactMap { places[Int($0)] }", "String(value, radix: 16)",
    ]

    @Test func `quy tắc bắt được chỗ sai, không bắt nhầm chỗ đúng`() {
        for (rule, code) in Self.breaking { #expect(Self.breaks(rule, code, false), "\(code)") }
        for code in Self.keeping {
            for rule in Rule.allCases { #expect(!Self.breaks(rule, code, false), "\(rule): \(code)") }
        }
        #expect(Self.breaks(.doubleToWhole, "let days = Int(serial)", true))
    }

    private static func breaks(_ rule: Rule, _ code: String, _ computesWithDouble: Bool) -> Bool {
        switch rule {
        case .textWithoutRange:
            if matches(code, #"\b(U?Int(8|16|32|64)?|Self)\(.*radix:"#) { return true }
            let name = #"\bU?Int(8|16|32|64)?"#
            let call = name + #"\((?!ascii|exactly|truncating|clamping|bitPattern)(?!.*, in: )"#
            let argument = call + #"[^()]*(\([^()]*(\([^()]*\)[^()]*)*\)[^()]*)*\)"#
            let text = #"(String\(|\w*([dD]igits|[tT]ext|[wW]ord|[cC]ell|padded|bare|typed|wanted)\)|\w+\.joined\(\)\))"#
            return matches(code, #"((\b(if|guard|while)|,) *(let|var) \w+ = )"# + call) || matches(code, call + text)
                || matches(code, argument + #" *(\?\?|!= nil|== nil)"#)
                || matches(code, #"(flatMap|compactMap) ?\(?\{? ?"# + call)
                || matches(code, #"(flatMap|compactMap)\("# + name + #"\.init\b"#)
        case .doubleToWhole:
            return (computesWithDouble || code.contains(".rounded("))
                && matches(code, #"\bU?Int(8|16|32|64)?\((?!ascii|exactly|truncating|clamping|bitPattern|\))"#)
        case .digitByDigit: return code.contains("* 10 +")
        case .force: return matches(code, #"[\w)\]]!(?!=)|\btry!|\bas!"#)
        }
    }

    private static func matches(_ code: String, _ pattern: String) -> Bool {
        code.range(of: pattern, options: .regularExpression) != nil
    }

    /// The lines of code of each file, without remarks and with texts emptied.
    private static func sources() throws -> [(file: String, lines: [(number: Int, code: String)])] {
        let folder = Repository.root.appending(path: "Sources")
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }.sorted()
        return try names.filter { !$0.hasPrefix("Benchmarks/") }
            .map { name in
                var lines: [(Int, String)] = []
                var isText = false
                let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
                for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                    // Most lines have no text and no remark; expressions are slow.
                    guard isText || line.utf8.contains(UInt8(ascii: "\"")) || line.contains("//") else {
                        lines.append((index + 1, String(line)))
                        continue
                    }
                    let marks = line.ranges(of: "\"\"\"").count
                    if marks % 2 == 1 { isText.toggle() }
                    if isText || marks > 0 { continue }
                    let code = line.replacing(/"(?:[^"\\]|\\.)*"/, with: "\"\"").replacing(/\/\/.*/, with: "")
                    lines.append((index + 1, String(code)))
                }
                return (name, lines)
            }
    }
}
