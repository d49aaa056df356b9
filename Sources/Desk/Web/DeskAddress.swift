import Glibc

/// Where the desk listens, and by which names it is called (địa chỉ của bàn làm việc).
package struct DeskAddress: Sendable, Hashable {
    /// An IP address of this machine.
    package let text: String
    /// Names, and addresses, by which browsers call it besides.
    package let names: [String]

    /// This machine alone.
    package static let loopback = DeskAddress(text: "127.0.0.1", names: [])

    /// Why an address or a name is none.
    package enum Fault: Error, Equatable {
        /// What is given is no IP address.
        case noAddress
        /// What is given is no name that a browser can call.
        case noName(String)
        /// On every address of the machine, and nobody said by which name it is called.
        case nameless
    }

    /// An address as typed, `localhost` included, and the names that were typed.
    package init(_ typed: String, names: [String]) throws(Fault) {
        let text = typed.lowercased() == "localhost" ? "127.0.0.1" : typed
        guard Self.isAddress(text) else { throw .noAddress }
        let names = names.map { $0.lowercased() }
        for name in names where !Self.isName(name) { throw .noName(name) }
        guard !["0.0.0.0", "::"].contains(text) || !names.isEmpty else { throw .nameless }
        (self.text, self.names) = (text, names)
    }

    private init(text: String, names: [String]) { (self.text, self.names) = (text, names) }

    /// Whether only this machine reaches it, under its own names: then nobody needs a password.
    package var isOnlyHere: Bool { Self.isLoopback(text) && names.isEmpty }

    /// The address as it stands before a port.
    var inAddresses: String { text.contains(":") ? "[\(text)]" : text }

    /// What the `Host` of a request may say.
    func hosts(port: Int) -> Set<String> {
        var hosts: Set<String> = []
        for name in ["127.0.0.1", "localhost", "[::1]", inAddresses] { hosts.insert("\(name):\(port)") }
        for name in names {
            // In front of it something may listen at the usual port, which no browser names.
            hosts.insert(name)
            hosts.insert("\(name):\(port)")
        }
        return hosts
    }

    /// Whether an IP address is this machine's own.
    static func isLoopback(_ address: String) -> Bool { address == "::1" || address.hasPrefix("127.") || address == "::ffff:127.0.0.1" }

    private static func isAddress(_ text: String) -> Bool {
        // Room for the larger of the two kinds.
        var bytes = [UInt8](repeating: 0, count: 16)
        return unsafe inet_pton(AF_INET, text, &bytes) == 1 || inet_pton(AF_INET6, text, &bytes) == 1
    }

    /// Letters, digits, hyphens and dots, with a port or without; an IPv6 address in brackets.
    private static func isName(_ name: String) -> Bool {
        (1...260).contains(name.utf8.count)
            && name.wholeMatch(of: /(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::[0-9]{1,5})?/) != nil
    }
}
