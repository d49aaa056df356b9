import Archive

/// What the parts of one document hold, in the order of the template.
extension BoundTemplate {
    /// The members of an archive filled with `values`.
    func members(_ values: [Value]) -> [ZipMember] {
        parts.map { ZipMember(name: $0.name, content: content(of: $0.part, values)) }
    }

    /// What a part holds; one with tags is rendered when the archive is written, after all the parts before it.
    private func content(of part: Part, _ values: [Value]) -> ZipMember.Content {
        switch part {
        case .stored(let bytes), .plain(let bytes): .stored(bytes)
        case .deflated(let deflated): .deflated(deflated)
        case .program(let program):
            .made {
                var renderer = Renderer(program, values: values)
                return { chunk in renderer.fill(&chunk) }
            }
        }
    }

    /// What the one page of an HTML template gives, filled with `values`.
    func page(_ values: [Value]) -> Page {
        switch parts.first(where: { $0.name == "index.html" })?.part {
        case .program(let program): .program(Renderer(program, values: values))
        case .plain(let bytes), .stored(let bytes): .plain(bytes)
        case .deflated, nil: .plain([])
        }
    }

    /// A page of HTML, given a chunk of bytes at a time.
    enum Page {
        case program(Renderer)
        case plain([UInt8])

        /// Appends the next chunk to `output`; false when the page is complete.
        mutating func fill(_ output: inout [UInt8]) -> Bool {
            switch self {
            case .plain(let bytes):
                output += bytes
                return false
            case .program(var renderer):
                let hasMore = renderer.fill(&output)
                self = .program(renderer)
                return hasMore
            }
        }
    }
}
