#if Desk
/// The files of a form as a browser sends them (multipart/form-data; RFC 7578), piece by piece: no part is ever held whole.
struct Multipart {
    /// What comes, in order.
    enum Event: Equatable {
        /// A part begins: the field's name, and the file's where it is one.
        case part(name: String, file: String?)
        case bytes([UInt8])
        case end
    }

    private static let mostHeader = 16_384

    /// `CRLF--boundary`: also what the first one is looked for by, as if a line came before it.
    private let mark: [UInt8]
    private var pending: [UInt8] = [0x0D, 0x0A]
    private var state = State.preamble

    private enum State { case preamble, afterMark, header, content, done }

    /// A reader for bodies with this type; nil where it is no multipart type with a boundary.
    init?(type: String) {
        let parts = type.split(separator: ";").map { $0.drop { $0 == " " } }
        guard parts.first?.lowercased() == "multipart/form-data",
            let found = parts.first(where: { $0.lowercased().hasPrefix("boundary=") })
        else { return nil }
        let boundary = found.dropFirst(9).filter { $0 != "\"" }
        guard (1...70).contains(boundary.utf8.count) else { return nil }
        mark = Array("\r\n--\(boundary)".utf8)
    }

    /// Whether the end was seen.
    var isDone: Bool { state == .done }

    /// Takes a piece of the body and gives what it holds.
    ///
    /// - Throws: `WebProblem.badRequest` for what no browser sends.
    mutating func take(_ piece: [UInt8]) throws(WebProblem) -> [Event] {
        pending += piece
        var events: [Event] = []
        while let event = try next() { events += event }
        return events
    }

    /// One step; nil where more bytes are needed.
    private mutating func next() throws(WebProblem) -> [Event]? {
        switch state {
        case .done:
            pending = []
            return nil
        case .preamble:
            guard let begin = find(mark) else {
                pending = Array(pending.suffix(mark.count))
                return nil
            }
            pending.removeFirst(begin + mark.count)
            state = .afterMark
            return []
        case .afterMark:
            guard pending.count >= 2 else { return nil }
            switch (pending[0], pending[1]) {
            case (0x2D, 0x2D): state = .done
            case (0x0D, 0x0A): state = .header
            default: throw .badRequest
            }
            if state == .header { pending.removeFirst(2) }
            return []
        case .header:
            guard let end = find(Array("\r\n\r\n".utf8)) else {
                guard pending.count <= Self.mostHeader else { throw .badRequest }
                return nil
            }
            guard let header = String(validating: pending[..<end], as: UTF8.self), let event = Self.part(header) else { throw .badRequest }
            pending.removeFirst(end + 4)
            state = .content
            return [event]
        case .content: return content()
        }
    }

    private mutating func content() -> [Event]? {
        if let end = find(mark) {
            let bytes = Array(pending[..<end])
            pending.removeFirst(end + mark.count)
            state = .afterMark
            return bytes.isEmpty ? [.end] : [.bytes(bytes), .end]
        }
        // The last bytes may be the beginning of a mark.
        let sure = pending.count - mark.count
        guard sure > 0 else { return nil }
        let bytes = Array(pending[..<sure])
        pending.removeFirst(sure)
        return [.bytes(bytes)]
    }

    private func find(_ wanted: [UInt8]) -> Int? {
        guard pending.count >= wanted.count else { return nil }
        let (first, last) = (wanted[0], pending.count - wanted.count)
        var place = 0
        while place <= last {
            guard let next = pending[place...last].firstIndex(of: first) else { return nil }
            if pending[next..<next + wanted.count].elementsEqual(wanted) { return next }
            place = next + 1
        }
        return nil
    }

    /// What the header of a part says; nil where it does not say it as browsers do.
    private static func part(_ header: String) -> Event? {
        for line in header.split(separator: "\r\n") where line.lowercased().hasPrefix("content-disposition:") {
            guard let name = value("name", in: line) else { return nil }
            return .part(name: name, file: value("filename", in: line))
        }
        return nil
    }

    /// `…; name="a"` as browsers write it: a quotation mark inside is `%22`.
    private static func value(_ name: String, in line: Substring) -> String? {
        guard let begin = line.range(of: "; \(name)=\"") else { return nil }
        guard let end = line[begin.upperBound...].firstIndex(of: "\"") else { return nil }
        return String(line[begin.upperBound..<end].replacing("%22", with: "\"").replacing("%0D%0A", with: " "))
    }
}

extension Substring {
    /// Where `text` first stands.
    fileprivate func range(of text: String) -> Range<Index>? { firstRange(of: text) }
}
#endif
