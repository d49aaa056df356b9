/// One reader that is fuzzed (đích thử): what is done with each input, and what must hold whatever the input is.
package struct FuzzTarget: Sendable {
    /// Changes bytes as libFuzzer does, with the words of the dictionary, up to `limit` bytes.
    package typealias ByteMutation = (_ bytes: inout [UInt8], _ limit: Int) -> Void

    /// Changes an input into another of at most `longest` bytes; the same `seed` changes it the same way.
    package typealias Mutation = @Sendable (_ input: [UInt8], _ longest: Int, _ seed: UInt64, _ byteMutation: ByteMutation) -> [UInt8]

    /// Its name on the command line; its corpus and its dictionary are called the same.
    package let name: String
    /// How its inputs are changed; nil for byte by byte.
    package let mutation: Mutation?
    /// The most bytes of an input worth trying.
    package let longest: Int
    /// Reads one input.
    ///
    /// Throws `BrokenPromise` when something does not hold that must; a refusal of the input is no error.
    package let run: @Sendable (_ input: [UInt8]) throws -> Void

    /// A target.
    package init(
        _ name: String,
        longest: Int,
        mutation: Mutation? = nil,
        run: @escaping @Sendable (_ input: [UInt8]) throws -> Void
    ) {
        self.name = name
        self.mutation = mutation
        self.longest = longest
        self.run = run
    }
}

/// Something that must hold for every input and does not.
package struct BrokenPromise: Error, CustomStringConvertible {
    /// What was promised.
    package let description: String

    /// Says what was promised.
    package init(_ description: String) {
        self.description = description
    }
}

/// Throws `BrokenPromise` with `words` unless `holds`.
package func promise(_ holds: Bool, _ words: @autoclosure () -> String) throws(BrokenPromise) {
    guard holds else { throw BrokenPromise(words()) }
}

/// The text that bytes are, damaged characters replaced.
package func text(_ bytes: some Collection<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
}
