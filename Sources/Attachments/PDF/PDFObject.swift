import SangkienArchive

/// A value of a PDF file (ISO 32000-1, 7.3).
enum PDFObject: Equatable {
    case null
    case boolean(Bool)
    case integer(Int)
    case real(Double)
    case name(String)
    case text([UInt8])
    case array([PDFObject])
    case dictionary([String: PDFObject])
    /// An object elsewhere, by its number.
    case reference(Int)
    /// A word of the file's structure, such as `endobj`; also a bracket that closes.
    case keyword(String)

    /// The whole number; nil for anything else.
    var integer: Int? {
        if case .integer(let value) = self { return value }
        return nil
    }

    /// The number, whole or not; nil for anything else.
    var number: Double? {
        if case .real(let value) = self { return value }
        return integer.map(Double.init)
    }

    var name: String? {
        if case .name(let value) = self { return value }
        return nil
    }

    var text: [UInt8]? {
        if case .text(let value) = self { return value }
        return nil
    }

    var array: [PDFObject]? {
        if case .array(let value) = self { return value }
        return nil
    }

    var dictionary: [String: PDFObject]? {
        if case .dictionary(let value) = self { return value }
        return nil
    }

    var reference: Int? {
        if case .reference(let value) = self { return value }
        return nil
    }
}

/// Why a PDF file could not be read.
enum PDFFault: Error, Equatable {
    /// Something is not as the standard has it.
    case malformed
    /// Reading would take more memory or time than any honest file does.
    case exhausted
}

/// What may still be spent on one PDF file, so that none can take the program's memory or time.
final class PDFAllowance {
    private var values: Int
    private var parsed: Int
    private var inflated: Int

    /// Enough to read all of a file of `count` bytes and more; an honest one needs a small part of it.
    init(fileCount count: Int) {
        values = 4 << 20
        parsed = (32 << 20) + 2 * count
        inflated = 64 << 20
    }

    /// Counts one value made of `bytes` bytes.
    func spend(bytes: Int) throws(PDFFault) {
        values -= 1
        parsed -= bytes
        if values < 0 || parsed < 0 { throw .exhausted }
    }

    /// What the zlib stream in `range` inflates to.
    ///
    /// - Throws: `PDFFault`, with `malformed` for a damaged stream.
    func inflated(_ bytes: [UInt8], _ range: Range<Int>) throws(PDFFault) -> [UInt8] {
        try spend(bytes: range.count)
        let stream = ZlibStream(inflating: bytes, in: range, limit: inflated)
        if stream.isTooLarge { throw .exhausted }
        inflated -= stream.bytes.count
        guard stream.isComplete else { throw .malformed }
        return stream.bytes
    }
}
