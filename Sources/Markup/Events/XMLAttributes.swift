import CLibXML2

/// The attributes of the element that begins (thuộc tính).
///
/// Safe to use: the value cannot be copied, and is only lent while libxml2's own bytes are there.
@safe public struct XMLAttributes: ~Copyable {
    private let start: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    private let count: Int
    private let names: InternedNames

    /// libxml2's array: five pointers an attribute (name, prefix, namespace, begin and end of the value).
    @unsafe init(_ start: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int, names: InternedNames) {
        unsafe self.start = start
        self.count = count
        self.names = names
    }

    /// Gives the number of each known attribute with its value, as UTF-8.
    @inline(__always)
    package func each(_ body: (Int, Span<UInt8>) -> Void) {
        guard let start = unsafe start else { return }
        for index in 0..<count {
            // libxml2 promises five pointers for each of `count` attributes, and that the last two are of one buffer.
            let attribute = unsafe start + 5 * index
            let number = unsafe names.number(attribute[0], attribute[2])
            guard number >= 0, let begin = unsafe attribute[3], let end = unsafe attribute[4] else { continue }
            body(number, unsafe UnsafeBufferPointer(start: begin, count: end - begin).span)
        }
    }
}
