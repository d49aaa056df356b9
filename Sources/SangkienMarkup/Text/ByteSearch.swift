extension Array where Element == UInt8 {
    /// Where `words` stand first at or behind `start`; nil where they do not.
    ///
    /// For whole parts of documents: the general search of the standard library takes some hundred instructions a byte.
    package func range(of words: String, from start: Int = 0) -> Range<Int>? {
        let sought = Array(words.utf8)
        guard let first = sought.first, start >= 0, sought.count <= count else { return nil }
        let last = count - sought.count
        var place = start
        while place <= last {
            if self[place] == first, self[place..<place + sought.count].elementsEqual(sought) { return place..<place + sought.count }
            place += 1
        }
        return nil
    }

    /// Whether `words` stand anywhere.
    package func holds(_ words: String) -> Bool { range(of: words) != nil }

    /// The place behind the tag that begins at or before `start`, and has no quote open there; a `>` inside quotes does not end it.
    package func endOfTag(from start: Int) -> Int {
        var quote: UInt8 = 0
        var index = start
        while index < count {
            let byte = self[index]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return index + 1
            }
            index += 1
        }
        return count
    }
}
