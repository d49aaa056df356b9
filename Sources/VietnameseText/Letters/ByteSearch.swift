extension [UInt8] {
    /// Whether `word` stands in these bytes, anywhere; an empty word stands everywhere.
    ///
    /// The standard library's search of collections looks up types at run time, which costs more than the comparison.
    package func holds(_ word: [UInt8]) -> Bool {
        guard let first = word.first else { return true }
        guard count >= word.count else { return false }
        for start in 0...count - word.count where self[start] == first {
            var place = 1
            while place < word.count, self[start + place] == word[place] { place += 1 }
            if place == word.count { return true }
        }
        return false
    }
}
