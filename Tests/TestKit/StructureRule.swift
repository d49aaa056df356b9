/// A rule that a document's XML must keep, with fragments that break it: a rule that cannot fail proves nothing.
package struct StructureRule: Sendable, CustomStringConvertible {
    package let name: String
    /// Fragments, each of which breaks the rule.
    package let broken: [String]
    /// What breaks the rule in the part with this root.
    package let faults: @Sendable (Element) -> [String]

    package var description: String { name }

    package init(_ name: String, broken: [String], _ faults: @escaping @Sendable (Element) -> [String]) {
        self.name = name
        self.broken = broken
        self.faults = faults
    }

    /// The faults of `fragment`, put into a root element.
    package func faults(inFragment fragment: String) throws -> [String] {
        faults(try XMLTree.root(of: "<root>\(fragment)</root>".utf8))
    }

    /// Every element called `parent` must begin with `first` when it has that child at all.
    package static func leads(_ first: String, in parents: Set<String>, _ root: Element) -> [String] {
        root.all.compactMap { element in
            guard parents.contains(element.name), let place = element.elements.firstIndex(where: { $0.name == first }), place > 0
            else { return nil }
            return "\(first) không đứng đầu \(element.name)"
        }
    }

    /// The values that stand twice.
    package static func repeats(_ values: [String?]) -> [String] {
        var seen: Set<String> = []
        return values.compactMap { $0 }.filter { !seen.insert($0).inserted }
    }

    /// True when `text` holds a line break or tab that must be an element instead.
    package static func hasLineControls(_ text: String) -> Bool {
        text.utf8.contains { [0x09, 0x0A, 0x0D].contains($0) }
    }

    /// Rules for the bytes of any part, before they are parsed; `text` is the part's source.
    package static func byteFaults(_ bytes: [UInt8]) -> [String] {
        let source = String(decoding: bytes, as: UTF8.self)
        guard Array(source.utf8) == bytes else { return ["không phải UTF-8"] }
        var faults: [String] = []
        for scalar in source.unicodeScalars {
            let isForbidden = (scalar.value < 0x20 && ![0x09, 0x0A, 0x0D].contains(scalar.value)) || scalar.value & 0xFFFE == 0xFFFE
            if isForbidden, scalar.value < 0x10000 { faults.append("ký tự cấm U+\(String(scalar.value, radix: 16))") }
        }
        for sign in ["&#13;", "&#xD;", "&#xd;", "<!DOCTYPE", "<!ENTITY"] where source.contains(sign) {
            if sign != "<!DOCTYPE" || !source.hasPrefix("<!DOCTYPE html>") { faults.append("có \(sign)") }
        }
        if source.utf8.contains(0x0D) { faults.append("có CR") }
        return faults
    }
}
