/// The data of a PDF stream made plain: inflated, its predictor taken back (ISO 32000-1, 7.4).
enum PDFStreams {
    /// The plain bytes of a stream whose data lie in `range`.
    ///
    /// - Throws: `PDFFault`: `malformed` for damaged data and for filters that structure streams do not use.
    static func plain(
        _ bytes: [UInt8],
        _ range: Range<Int>,
        _ dictionary: [String: PDFObject],
        _ allowance: PDFAllowance
    ) throws(PDFFault) -> [UInt8] {
        let filters = list(dictionary["Filter"]).compactMap(\.name)
        let parameters = list(dictionary["DecodeParms"])
        switch filters {
        case []: return Array(bytes[range])
        case ["FlateDecode"], ["Fl"]:
            return try withoutPredictor(try allowance.inflated(bytes, range), parameters.first?.dictionary ?? [:])
        default: throw .malformed
        }
    }

    /// One value, or those of a list.
    private static func list(_ object: PDFObject?) -> [PDFObject] {
        guard let object, object != .null else { return [] }
        return object.array ?? [object]
    }

    private static func withoutPredictor(_ bytes: [UInt8], _ parameters: [String: PDFObject]) throws(PDFFault) -> [UInt8] {
        let predictor = parameters["Predictor"]?.integer ?? 1
        if predictor <= 1 { return bytes }
        let colours = parameters["Colors"]?.integer ?? 1
        let bits = parameters["BitsPerComponent"]?.integer ?? 8
        let columns = parameters["Columns"]?.integer ?? 1
        guard predictor >= 10, (1...4).contains(colours), [8, 16].contains(bits), (1...1 << 16).contains(columns) else {
            throw .malformed
        }
        return rows(bytes, width: columns * colours * bits / 8, step: colours * bits / 8)
    }

    /// Takes back the predictors of PNG (9.2 there), row by row; a last row that is too short is left out.
    private static func rows(_ bytes: [UInt8], width: Int, step: Int) -> [UInt8] {
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        var row = [UInt8](repeating: 0, count: width)
        var begin = 0
        while begin + width < bytes.count {
            let above = row
            for index in 0..<width {
                let left = index >= step ? row[index - step] : 0
                let corner = index >= step ? above[index - step] : 0
                row[index] = bytes[begin + 1 + index] &+ prediction(bytes[begin], left, above[index], corner)
            }
            plain += row
            begin += width + 1
        }
        return plain
    }

    private static func prediction(_ kind: UInt8, _ left: UInt8, _ above: UInt8, _ corner: UInt8) -> UInt8 {
        switch kind {
        case 1: return left
        case 2: return above
        case 3: return UInt8((Int(left) + Int(above)) / 2)
        case 4:
            let guess = Int(left) + Int(above) - Int(corner)
            let distances = (abs(guess - Int(left)), abs(guess - Int(above)), abs(guess - Int(corner)))
            if distances.0 <= distances.1, distances.0 <= distances.2 { return left }
            return distances.1 <= distances.2 ? above : corner
        default: return 0
        }
    }
}
