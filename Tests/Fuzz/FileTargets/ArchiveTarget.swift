import FuzzKit
import SangkienArchive

extension FileTargets {
    /// ZIP archives byte by byte: what can be read is read twice, packed again, and is the same then.
    static let zip = FuzzTarget("zip", longest: 4_096) { input in
        let limits = ZipLimits.spreadsheet
        guard let reader = try? ZipReader(bytes: input, name: "x.zip", limits: limits) else { return }
        var members: [(name: String, bytes: [UInt8])] = []
        for name in reader.names {
            guard let bytes = try? reader.read(name) else { continue }
            try promise(reader.count(of: name) == bytes.count, "a member has as many bytes as it says")
            try promise((try? reader.read(name)) == bytes, "both readings are the same bytes")
            members.append((name, bytes))
        }
        guard !members.isEmpty else { return }
        let packed = members.enumerated()
            .map { index, member in
                ZipMember(name: member.name, content: index % 2 == 0 ? .stored(member.bytes) : .deflated(Deflated(member.bytes)))
            }
        let again = try ZipReader(bytes: try ZipArchive.bytes(packed, name: "y.zip", time: .earliest), name: "y.zip", limits: limits)
        try promise(again.names == members.map(\.name), "the names are the same")
        for member in members { try promise(try again.read(member.name) == member.bytes, "the members are the same") }
    }
}
