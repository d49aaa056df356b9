import SangkienArchive

/// Pictures made byte by byte.
package enum Pictures {
    /// A grey or coloured PNG with a chunk `pHYs` when `dpi` is given.
    package static func png(width: Int = 1654, height: Int = 2339, colour: UInt8 = 2, dpi: Int? = nil) -> [UInt8] {
        var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        bytes += chunk("IHDR", big(width, 4) + big(height, 4) + [8, colour, 0, 0, 0])
        if let dpi { bytes += chunk("pHYs", big(Int(Double(dpi) / 0.0254 + 0.5), 4) * 2 + [1]) }
        return bytes + chunk("IDAT", HandMadePDF.zlib([0, 0, 0, 0])) + chunk("IEND", [])
    }

    /// A chunk with its checksum.
    package static func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
        let body = Array(type.utf8) + data
        return big(data.count, 4) + body + big(Int(Checksum.crc32(of: body, in: body.indices)), 4)
    }

    /// The same with the checksums of its chunks made right, so that what stands in them is read; other files as they are.
    package static func fixed(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) else { return bytes }
        var fixed = bytes
        var position = 8
        while position + 12 <= bytes.count {
            let length = bytes[position..<position + 4].reduce(0) { $0 << 8 | Int($1) }
            guard length <= bytes.count - position - 12 else { break }
            let checksum = Checksum.crc32(of: bytes, in: position + 4..<position + 8 + length)
            fixed.replaceSubrange(position + 8 + length..<position + 12 + length, with: big(Int(checksum), 4))
            position += 12 + length
        }
        return fixed
    }

    /// A JPEG of one scan; `components` is 1 for grey.
    package static func jpeg(width: Int = 1654, height: Int = 2339, components: UInt8 = 3, dpi: Int? = nil) -> [UInt8] {
        var bytes: [UInt8] = [0xFF, 0xD8]
        if let dpi { bytes += segment(0xE0, Array("JFIF\0".utf8) + [1, 2, 1] + big(dpi, 2) * 2 + [0, 0]) }
        bytes += segment(0xC0, [8] + big(height, 2) + big(width, 2) + [components] + [UInt8](repeating: 0, count: 3 * Int(components)))
        bytes += segment(0xDA, [1, 1, 0, 0, 63, 0])
        // Data with a stuffed byte and a restart mark.
        return bytes + [1, 2, 3, 0xFF, 0, 4, 0xFF, 0xD0, 5, 6, 0xFF, 0xD9]
    }

    /// A segment with its length.
    package static func segment(_ marker: UInt8, _ data: [UInt8]) -> [UInt8] {
        [0xFF, marker] + big(data.count + 2, 2) + data
    }

    /// A TIFF of `pages` pictures of 8 bytes each, in either byte order and width.
    package static func tiff(pages: Int = 1, isLittleEndian: Bool = true, isBig: Bool = false, dpi: Int = 300, photometric: Int = 2)
        -> [UInt8]
    {
        func number(_ value: Int, _ width: Int) -> [UInt8] {
            isLittleEndian ? big(value, width).reversed() : big(value, width)
        }
        let wide = isBig ? 8 : 4
        var bytes: [UInt8] = (isLittleEndian ? [0x49, 0x49] : [0x4D, 0x4D]) + number(isBig ? 43 : 42, 2)
        if isBig { bytes += number(8, 2) + number(0, 2) }
        bytes += number(bytes.count + wide, wide)
        for page in 0..<pages {
            let tags: [(Int, Int, Int)] = [
                (256, 3, 1654), (257, 3, 2339), (262, 3, photometric), (273, 4, 0), (279, 4, 8), (282, 5, 0), (296, 3, 2),
            ]
            let length = (isBig ? 8 : 2) + tags.count * (isBig ? 20 : 12) + wide
            let data = bytes.count + length
            bytes += number(tags.count, isBig ? 8 : 2)
            for (tag, type, value) in tags {
                let shown = tag == 273 ? data : tag == 282 && !isBig ? data + 8 : value
                var field = type == 3 ? number(shown, 2) : number(shown, 4)
                if tag == 282, isBig { field = number(dpi, 4) + number(1, 4) }
                field += [UInt8](repeating: 0, count: wide - field.count)
                bytes += number(tag, 2) + number(type, 2) + number(1, wide) + field
            }
            bytes += number(page == pages - 1 ? 0 : data + 16, wide)
            bytes += [UInt8](repeating: 7, count: 8) + number(dpi, 4) + number(1, 4)
        }
        return bytes
    }

    package static func big(_ value: Int, _ width: Int) -> [UInt8] {
        (0..<width).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }
}

/// The bytes, several times over.
private func * (bytes: [UInt8], count: Int) -> [UInt8] {
    Array(repeatElement(bytes, count: count).joined())
}
