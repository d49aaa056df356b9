import SangkienMarkup
import VietnameseText

/// A page of HTML in UTF-8, whatever Word or an editor has saved it in: values are written in UTF-8, and the page says so.
enum PageCharset {
    /// `page` in UTF-8 where its encoding is known, as it is otherwise; `<<…>>` typed into it are tags like others.
    static func page(_ page: [UInt8]) -> [UInt8] { TypedAngles.marked(utf8(page) ?? page) }

    /// `page` in UTF-8, its own word for its encoding changed with it; nil when it is neither UTF-8 nor in an encoding it names.
    static func utf8(_ page: [UInt8]) -> [UInt8]? {
        if let text = UTF8Form.ofUTF16(page) { return namingUTF8(declaringUTF8(text)) }
        if String(validating: page, as: UTF8.self) != nil { return declaringUTF8(page) }
        guard let name = declared(in: MarkupTree(page, syntax: .html))?.name, let codes = codePage(name) else { return nil }
        let scalars = codes.scalars
        var text = String.UnicodeScalarView()
        for byte in page { text.append(scalars[Int(byte)]) }
        return declaringUTF8(Array(Normalization.nfc(String(text)).utf8))
    }

    private static func codePage(_ name: String) -> CodePage? {
        switch name {
        case "windows-1258", "cp1258", "x-cp1258": .windows1258
        // Browsers read these as one (WHATWG Encoding, 4.2).
        case "windows-1252", "cp1252", "x-cp1252", "iso-8859-1", "latin1", "us-ascii", "ascii": .windows1252
        default: nil
        }
    }

    /// The page with `utf-8` in place of another encoding that it names.
    private static func declaringUTF8(_ page: [UInt8]) -> [UInt8] {
        guard let (name, bytes) = declared(in: MarkupTree(page, syntax: .html)), name != "utf-8", name != "utf8" else { return page }
        return page[..<bytes.lowerBound] + Array("utf-8".utf8) + page[bytes.upperBound...]
    }

    /// The page with a `meta` element of its encoding where it had none: the mark that told UTF-16 is gone.
    private static func namingUTF8(_ page: [UInt8]) -> [UInt8] {
        let tree = MarkupTree(page, syntax: .html)
        guard declared(in: tree) == nil else { return page }
        let place = ["head", "html"].lazy
            .compactMap { name in tree.nodes.first { $0.kind == .element && $0.name == name }?.head.upperBound }
            .first
        return page[..<(place ?? 0)] + Array("<meta charset=\"utf-8\">".utf8) + page[(place ?? 0)...]
    }

    /// The encoding that a `meta` element names, in lower case, and where its name stands.
    private static func declared(in tree: MarkupTree) -> (name: String, bytes: Range<Int>)? {
        for index in tree.nodes.indices where tree.nodes[index].name == "meta" {
            if let value = tree.attribute("charset", of: index) { return named(value, in: tree) }
            guard tree.value("http-equiv", of: index)?.lowercased() == "content-type", let content = tree.attribute("content", of: index)
            else { continue }
            let written = String(decoding: tree.bytes[content], as: UTF8.self).lowercased()
            guard let mark = written.utf8.firstRange(of: "charset=".utf8) else { continue }
            let begin = content.lowerBound + written.utf8.distance(from: written.startIndex, to: mark.upperBound)
            let end = tree.bytes[begin..<content.upperBound].firstIndex { [0x20, 0x3B].contains($0) } ?? content.upperBound
            return named(begin..<end, in: tree)
        }
        return nil
    }

    private static func named(_ bytes: Range<Int>, in tree: MarkupTree) -> (String, Range<Int>) {
        (trimmed(String(decoding: tree.bytes[bytes], as: UTF8.self)).lowercased(), bytes)
    }
}
