/// Numbers for what is put into a Word part beside numbered things (số chưa dùng).
///
/// Drawings (`wp:docPr`), lists (`w:num`) and comments have numbers of 31 bits (ECMA-376, 17.18.10 `ST_DecimalNumber`, and what
/// Word itself accepts of 20.4.2.5); a template may hold any text instead of one.
enum FreeNumbers {
    /// The numbers that things may have; others are in nobody's way.
    static let range = 0...Int(Int32.max)
    /// More numbers than one document ever asks for.
    private static let room = 1 << 24

    /// The first of many numbers that none of `taken` has: the one behind the largest, as Word counts.
    ///
    /// Where that would leave too little room below 2³¹, the first gap that is wide enough, else the widest one. `lowest` is the
    /// first number of such things.
    static func first(besides taken: some Sequence<Int>, from lowest: Int = 1) -> Int {
        let known = taken.filter(range.contains).sorted()
        guard let largest = known.last else { return lowest }
        if largest <= range.upperBound - room { return max(largest + 1, lowest) }
        var widest = lowest..<lowest
        var begin = lowest
        for end in known + [range.upperBound + 1] {
            if end - begin > widest.count { widest = begin..<end }
            if widest.count >= room { break }
            begin = max(begin, end + 1)
        }
        return widest.lowerBound
    }
}
