import SangkienArchive

/// A PDF file made byte by byte, which can lie wherever a test wants it to.
package struct HandMadePDF {
    /// The objects, number 1 first: what stands between `obj` and `endobj`.
    package var objects: [String]
    package var version = "1.7"
    /// Bytes before the header.
    package var prefix = ""
    /// More keys of the trailer.
    package var trailer = ""

    /// A file of `count` empty pages of A4.
    package init(pages count: Int) {
        let kids = (0..<count).map { "\($0 + 3) 0 R" }.joined(separator: " ")
        objects = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count \(count) /MediaBox [0 0 595 842] /Kids [\(kids)] >>"]
        for _ in 0..<count { objects.append("<< /Type /Page /Parent 2 0 R /Resources << >> >>") }
    }

    /// A file of one page that shows one picture.
    package static func scan(width: Int, height: Int, colour: String = "/DeviceRGB") -> HandMadePDF {
        var file = HandMadePDF(pages: 1)
        file.objects[2] = "<< /Type /Page /Parent 2 0 R /Resources << /XObject << /Im0 4 0 R >> >> >>"
        let keys = "/Type /XObject /Subtype /Image /Width \(width) /Height \(height) /ColorSpace \(colour) /BitsPerComponent 8"
        file.objects.append("<< \(keys) /Length 3 >>\nstream\nabc\nendstream")
        return file
    }

    /// The file with a table of cross references.
    package var bytes: [UInt8] {
        var text = prefix + "%PDF-\(version)\n"
        var offsets: [Int] = []
        for (index, object) in objects.enumerated() {
            offsets.append(text.utf8.count - prefix.utf8.count)
            text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = text.utf8.count - prefix.utf8.count
        text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for offset in offsets {
            let digits = String(offset)
            text += String(repeating: "0", count: 10 - digits.utf8.count) + digits + " 00000 n \n"
        }
        text += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R \(trailer) >>\nstartxref\n\(start)\n%%EOF\n"
        return Array(text.utf8)
    }

    /// The file with all objects but the streams in one object stream, and a cross-reference stream.
    package var packed: [UInt8] {
        var head = ""
        var body = ""
        for (index, object) in objects.enumerated() {
            head += "\(index + 1) \(body.utf8.count) "
            body += object + " "
        }
        var bytes = Array("\(prefix)%PDF-\(version)\n".utf8)
        let number = objects.count + 1
        let place = bytes.count
        let plain = Array((head + body).utf8)
        bytes += stream(number, "/Type /ObjStm /N \(objects.count) /First \(head.utf8.count)", Self.zlib(plain))
        let start = bytes.count
        var rows: [[UInt8]] = [[0, 0, 0, 0]]
        for index in objects.indices { rows.append([2, 0, UInt8(number), UInt8(index)]) }
        rows += [place, start].map { [1, UInt8($0 >> 8), UInt8($0 & 255), 0] }
        // Each row as PNG's “up” has it: what changed since the row above.
        var data: [UInt8] = []
        for (index, row) in rows.enumerated() {
            data.append(2)
            data += index == 0 ? row : zip(row, rows[index - 1]).map { $0 &- $1 }
        }
        let keys = "/Type /XRef /Size \(number + 2) /W [1 2 1] /Root 1 0 R /DecodeParms << /Predictor 12 /Columns 4 >> \(trailer)"
        bytes += stream(number + 1, keys, Self.zlib(data))
        return bytes + "startxref\n\(start - prefix.utf8.count)\n%%EOF\n".utf8
    }

    private func stream(_ number: Int, _ keys: String, _ data: [UInt8]) -> [UInt8] {
        Array("\(number) 0 obj\n<< \(keys) /Filter /FlateDecode /Length \(data.count) >>\nstream\n".utf8) + data
            + Array("\nendstream\nendobj\n".utf8)
    }

    /// A zlib stream: header, deflated bytes, Adler-32.
    package static func zlib(_ bytes: [UInt8]) -> [UInt8] {
        var (low, high): (UInt32, UInt32) = (1, 0)
        for byte in bytes {
            low = (low + UInt32(byte)) % 65_521
            high = (high + low) % 65_521
        }
        let sum = high << 16 | low
        return [0x78, 0x9C] + Deflated(bytes).bytes + [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: sum >> UInt32($0)) }
    }
}
