import PictureFiles

/// Counts what looks like a page in a PDF file whose cross references are damaged.
struct PDFSalvage {
    /// Objects of type Page by number; of an object written twice, the last counts.
    private var pages: Set<Int> = []
    private let bytes: [UInt8]
    private let allowance: PDFAllowance

    /// How many pages there seem to be; 0 when none was found.
    static func pageCount(of bytes: [UInt8], allowance: PDFAllowance) throws(PDFFault) -> Int {
        var salvage = PDFSalvage(bytes, allowance)
        try salvage.readObjects()
        return salvage.pages.count
    }

    private init(_ bytes: [UInt8], _ allowance: PDFAllowance) {
        self.bytes = bytes
        self.allowance = allowance
    }

    private mutating func readObjects() throws(PDFFault) {
        var position = 0
        while let mark = bytes.find("obj".utf8, in: position..<bytes.count) {
            position = mark + 3
            guard let begin = numberStart(before: mark) else { continue }
            do throws(PDFFault) {
                let object = try PDFIndirectObject(bytes, at: begin, allowance: allowance)
                note(object.number, object.value)
                if let start = object.streamStart { try readPacked(object.value, from: start) }
            } catch {
                if error == .exhausted { throw error }
            }
        }
    }

    /// Where `12 0` begins before the word `obj`; nil for another word, such as `endobj`.
    private func numberStart(before mark: Int) -> Int? {
        var index = mark - 1
        for _ in 0..<2 {
            let end = index
            while index >= 0, end - index < 8, bytes[index].isSpace { index -= 1 }
            let digits = index
            guard digits < end else { return nil }
            while index >= 0, digits - index < 10, bytes[index].isDigit { index -= 1 }
            guard index < digits else { return nil }
        }
        return index + 1
    }

    private mutating func note(_ number: Int, _ value: PDFObject) {
        if value.dictionary?["Type"]?.name == "Page" { pages.insert(number) } else { pages.remove(number) }
    }

    /// The objects in an object stream that can still be inflated.
    private mutating func readPacked(_ value: PDFObject, from start: Int) throws(PDFFault) {
        guard let dictionary = value.dictionary, dictionary["Type"]?.name == "ObjStm" else { return }
        let end = bytes.find("endstream".utf8, in: start..<bytes.count) ?? bytes.count
        guard start <= end else { return }
        try allowance.spend(bytes: end - start)
        let plain = try PDFStreams.plain(bytes, start..<end, dictionary, allowance)
        for (number, offset) in try PDFDocument.places(in: plain, dictionary, allowance) {
            var parser = PDFParser(plain, at: offset, allowance: allowance)
            do throws(PDFFault) {
                note(number, try parser.value())
            } catch {
                if error == .exhausted { throw error }
            }
        }
    }
}
