import FuzzKit
import SangkienArchive
import TestKit

/// Changes an archive member by member and packs it again, so that what is inside is changed and not the archive's own bytes.
struct ArchiveMutator {
    /// As a target takes it.
    static let mutation: FuzzTarget.Mutation = { input, longest, seed, byteMutation in
        var mutator = ArchiveMutator(longest: longest, random: SeededRandom(seed: seed))
        return mutator.mutated(input, byteMutation)
    }

    private typealias Member = (name: String, bytes: [UInt8])

    private let longest: Int
    private var random: SeededRandom

    init(longest: Int, random: SeededRandom) {
        (self.longest, self.random) = (longest, random)
    }

    /// The archive changed; bytes that are no archive are changed byte by byte.
    mutating func mutated(_ input: [UInt8], _ byteMutation: FuzzTarget.ByteMutation) -> [UInt8] {
        let members = Self.members(of: input)
        // Now and then the archive itself, so that its reader is tried as well.
        if !members.isEmpty, Int.random(in: 0..<32, using: &random) > 0 {
            for _ in 0..<4 {
                let output = packed(changed(members, byteMutation))
                if let output, output.count <= longest { return output }
            }
        }
        var output = Array(input.prefix(longest))
        byteMutation(&output, longest)
        return output
    }

    private static func members(of input: [UInt8]) -> [Member] {
        guard let reader = try? ZipReader(bytes: input, name: "x", limits: .template) else { return [] }
        return reader.names.compactMap { name in (try? reader.read(name)).map { (name, $0) } }
    }

    private mutating func packed(_ members: [Member]) -> [UInt8]? {
        let isDeflated = Int.random(in: 0..<8, using: &random) == 0
        let packed = members.map { member in
            ZipMember(
                name: member.name,
                content: isDeflated && member.name != "mimetype" ? .deflated(Deflated(member.bytes)) : .stored(member.bytes)
            )
        }
        return try? ZipArchive.bytes(packed, name: "x", time: .earliest)
    }

    private mutating func changed(_ members: [Member], _ byteMutation: FuzzTarget.ByteMutation) -> [Member] {
        var members = members
        let place = Int.random(in: members.indices, using: &random)
        switch Int.random(in: 0..<24, using: &random) {
        case 0: members.remove(at: place)
        case 1: members.swapAt(place, Int.random(in: members.indices, using: &random))
        case 2: members[place].bytes = members[Int.random(in: members.indices, using: &random)].bytes
        case 3: members.append((members[place].name + "2", members[place].bytes))
        case 4: members[place].name = members[Int.random(in: members.indices, using: &random)].name.uppercased()
        default:
            for _ in 0..<Int.random(in: 1...3, using: &random) { change(&members[likely(members)], byteMutation) }
        }
        return members
    }

    /// A member to change: the large ones more often, for they hold what is read.
    private mutating func likely(_ members: [Member]) -> Int {
        var place = Int.random(in: 0..<members.reduce(0) { $0 + min($1.bytes.count, 2_000) + 50 }, using: &random)
        for (index, member) in members.enumerated() {
            place -= min(member.bytes.count, 2_000) + 50
            if place < 0 { return index }
        }
        return members.count - 1
    }

    private mutating func change(_ member: inout Member, _ byteMutation: FuzzTarget.ByteMutation) {
        let others = longest - min(longest, 1_024)
        member.bytes = XMLMutator.mutation(member.bytes, max(others, member.bytes.count), random.next(), byteMutation)
    }
}
