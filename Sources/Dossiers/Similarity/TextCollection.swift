/// The texts that can be compared: those long enough, each with its words and its sketch, identical ones once (tập văn bản).
struct TextCollection: Sendable {
    /// The words of many texts, one after another.
    struct Words: Sendable {
        var numbers: [UInt16] = []
        /// Where each text begins, and where the last one ends.
        var starts: [Int32] = [0]

        /// Appends one text; 16 bits a word are enough, as words are compared in pairs only.
        mutating func append(_ words: [UInt64]) {
            numbers.append(contentsOf: words.lazy.map { UInt16($0 >> 48) })
            starts.append(Int32(numbers.count))
        }

        /// Appends one text by its words' numbers.
        mutating func append(_ words: ArraySlice<UInt16>) {
            numbers += words
            starts.append(Int32(numbers.count))
        }
    }

    /// A text: the part it came from and its place there.
    private struct Place: Sendable {
        let part: Int32
        let text: Int32
    }

    private let parts: [Words]
    private var places: [Place] = []
    private(set) var sketches: [TextSketch.Bytes] = []

    /// A collection of no texts yet, of those in `parts`.
    init(_ parts: [Words]) { self.parts = parts }

    /// How many there are.
    var count: Int { places.count }

    /// Adds the text at a place of a part.
    ///
    /// - Returns: its number here; nil when there are already as many as can be compared.
    mutating func add(text: Int, of part: Int, sketch: TextSketch.Bytes) -> Int? {
        guard count < SketchTrees.mostTexts else { return nil }
        places.append(Place(part: Int32(part), text: Int32(text)))
        sketches.append(sketch)
        return count - 1
    }

    /// The similarity of two texts in percent; 0 where it is surely below `least`.
    func percent(_ pair: TextPair, _ overlap: inout WordOverlap, least: Int = 0) -> Int {
        let first = words(of: pair.first)
        let second = words(of: pair.second)
        let one = parts[first.part].numbers
        let other = parts[second.part].numbers
        return overlap.percent(one.span.extracting(first.range), other.span.extracting(second.range), least: least)
    }

    /// False when the lengths alone rule out a similarity of `percent`.
    func mayReach(_ percent: Int, _ pair: TextPair) -> Bool {
        let one = words(of: pair.first).range.count
        let other = words(of: pair.second).range.count
        // At most all words of the shorter one are common.
        return min(one, other) * 200 >= percent * (one + other)
    }

    private func words(of text: Int) -> (part: Int, range: Range<Int>) {
        let place = places[text]
        let starts = parts[Int(place.part)].starts
        return (Int(place.part), Int(starts[Int(place.text)])..<Int(starts[Int(place.text) + 1]))
    }
}
