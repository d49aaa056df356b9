/// Joins PDF files into one with an outline (bản in gộp): every page of the first, then of the second, and so on.
///
/// It reads what LibreOffice writes: a classic cross-reference table and no object streams (ISO 32000-1, 7.5.4). Anything else is refused, never guessed.
package enum PDFBook {
    /// One file of the book.
    package struct Chapter: Sendable {
        /// What the outline calls it.
        package let title: String
        /// The heading above it and its neighbours of the same group.
        package let group: String
        /// The PDF file.
        package let bytes: [UInt8]

        /// A file of the book with its place in the outline.
        package init(title: String, group: String, bytes: [UInt8]) {
            (self.title, self.group, self.bytes) = (title, group, bytes)
        }
    }

    /// The book; nil when a file is not of the form that is read.
    package static func joined(_ chapters: [Chapter]) -> [UInt8]? {
        var writer = PDFWriter()
        let (catalog, pages, outline) = (writer.reserve(), writer.reserve(), writer.reserve())
        var roots: [(number: Int, count: Int)] = []
        var items: [OutlineItem] = []
        for chapter in chapters {
            guard let part = PDFPart(chapter.bytes), let root = part.root, let count = part.pageCount, let first = part.firstPage else {
                return nil
            }
            let base = writer.count
            guard part.copy(to: &writer, base: base, parent: pages) else { return nil }
            roots.append((base + root, count))
            let item = OutlineItem(title: chapter.title, page: base + first)
            if items.last?.title == chapter.group {
                items[items.count - 1].children.append(item)
            } else {
                items.append(OutlineItem(title: chapter.group, page: base + first, children: [item]))
            }
        }
        let kids = roots.map { "\($0.number) 0 R" }.joined(separator: " ")
        writer.put(pages, "<</Type/Pages/Kids[\(kids)]/Count \(roots.reduce(0) { $0 + $1.count })>>")
        let (first, last, count) = write(items, under: outline, &writer)
        writer.put(outline, "<</Type/Outlines/First \(first) 0 R/Last \(last) 0 R/Count \(count)>>")
        writer.put(catalog, "<</Type/Catalog/Pages \(pages) 0 R/Outlines \(outline) 0 R/PageMode/UseOutlines/Lang(vi-VN)>>")
        return items.isEmpty ? nil : writer.finished(root: catalog)
    }

    private struct OutlineItem {
        let title: String
        let page: Int
        var children: [OutlineItem] = []
    }

    /// Writes the items of one level; gives the numbers of the first and the last, and how many there are.
    private static func write(_ items: [OutlineItem], under parent: Int, _ writer: inout PDFWriter) -> (first: Int, last: Int, count: Int) {
        let numbers = items.map { _ in writer.reserve() }
        for (index, item) in items.enumerated() {
            var text = "<</Title\(hexText(item.title))/Parent \(parent) 0 R/Dest[\(item.page) 0 R/Fit]"
            if index > 0 { text += "/Prev \(numbers[index - 1]) 0 R" }
            if index + 1 < numbers.count { text += "/Next \(numbers[index + 1]) 0 R" }
            if !item.children.isEmpty {
                // Below zero: its items are there, and not shown before somebody opens it.
                let (first, last, count) = write(item.children, under: numbers[index], &writer)
                text += "/First \(first) 0 R/Last \(last) 0 R/Count -\(count)"
            }
            writer.put(numbers[index], text + ">>")
        }
        return (numbers.first ?? 0, numbers.last ?? 0, numbers.count)
    }

    /// A text of PDF in UTF-16 with its mark.
    private static func hexText(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF")
        let units = [0xFEFF] + text.utf16.map { Int($0) }
        return "<" + String(units.flatMap { unit in [12, 8, 4, 0].map { digits[unit >> $0 & 15] } }) + ">"
    }
}

/// Objects of a PDF file that is being made, with their places.
struct PDFWriter {
    private var bytes = Array("%PDF-1.6\n%\u{e4}\u{fc}\n".utf8)
    private var offsets: [Int] = []

    /// The number of the last object.
    var count: Int { offsets.count }

    /// The number of an object that is put later.
    mutating func reserve() -> Int {
        offsets.append(0)
        return offsets.count
    }

    /// Puts an object; `body` is all between `obj` and `endobj`.
    mutating func put(_ number: Int, _ body: some Sequence<UInt8>) {
        offsets[number - 1] = bytes.count
        bytes += Array("\(number) 0 obj\n".utf8)
        bytes += body
        bytes += Array("\nendobj\n".utf8)
    }

    mutating func put(_ number: Int, _ body: String) { put(number, body.utf8) }

    /// The file.
    func finished(root: Int) -> [UInt8] {
        var file = bytes
        let start = file.count
        file += Array("xref\n0 \(offsets.count + 1)\n0000000000 65535 f \n".utf8)
        for offset in offsets {
            let digits = String(offset)
            // What was reserved and never put is a free object.
            let line =
                offset == 0 ? "0000000000 65535 f \n" : String(repeating: "0", count: max(0, 10 - digits.count)) + digits + " 00000 n \n"
            file += Array(line.utf8)
        }
        file += Array("trailer\n<</Size \(offsets.count + 1)/Root \(root) 0 R>>\nstartxref\n\(start)\n%%EOF\n".utf8)
        return file
    }
}
