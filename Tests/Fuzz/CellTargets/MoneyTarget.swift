import FuzzKit
import VietnameseText

extension CellTargets {
    /// Numbers and amounts of money, alone and under headings that name a unit.
    static let money = FuzzTarget("money", longest: longestCell) { input in
        let cell = text(input)
        if let number = VietnameseNumber(cell) {
            try promise(!NumberWords.cardinal(number).isEmpty, "every number has words")
            try promise(VietnameseNumber(number.text).map { same($0, number) } ?? true, "“\(number.text)” is read as it was written")
        }
        if let reading = VietnameseNumber.reading(cell) { try promise(cell.utf8.count >= reading.rest.utf8.count, "a rest is a part") }
        if let money = Money(cell) {
            let words = NumberWords.vietnameseDong(money.dong)
            try promise(!words.isEmpty && words.hasSuffix("đồng"), "every amount has words")
        }
        let unit = [nil, "triệu đồng", "nghìn tỷ đồng"][input.count % 3]
        if case .ambiguous = BenefitReading.read(cell, unit: unit) {
            try promise(BenefitReading.mayBeAmbiguous(cell), "the first look lets no ambiguous cell pass")
        }
        _ = BenefitReading.isBareNumber(cell)
    }

    private static func same(_ left: VietnameseNumber, _ right: VietnameseNumber) -> Bool {
        (left.integerPart, left.isNegative) == (right.integerPart, right.isNegative)
    }
}
